-- What the person said yes to, of what is only an option: in which words, how it was explained, when, who wrote it down; and that it was taken back.
CREATE TABLE people_consents (
    id uuid PRIMARY KEY,
    file uuid NOT NULL REFERENCES people_files (id),
    structure uuid NOT NULL,
    option text NOT NULL,
    text_version text NOT NULL,
    explained text NOT NULL,
    recipient bytea NULL,
    given_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL,
    withdrawn_at timestamptz NULL,
    withdrawn_by uuid NULL
);

CREATE INDEX people_consents_file ON people_consents (file, option);

-- That the person objects to something that needs no consent, and what was answered.
CREATE TABLE people_objections (
    id uuid PRIMARY KEY,
    file uuid NOT NULL REFERENCES people_files (id),
    structure uuid NOT NULL,
    processing text NOT NULL,
    said_at timestamptz NOT NULL,
    recorded_by uuid NOT NULL,
    lifted_at timestamptz NULL,
    lifted_by uuid NULL
);

CREATE INDEX people_objections_file ON people_objections (file);

-- What erasures did, and of nobody.
CREATE TABLE people_certificates (
    number text PRIMARY KEY,
    structure uuid NOT NULL,
    at timestamptz NOT NULL,
    reason text NOT NULL,
    lines text NOT NULL
);
