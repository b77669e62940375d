-- Numbers printed on slips. A slip alone holds nothing of anybody; a file keeps the number its person already has in hand.
CREATE TABLE people_slips (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    number text NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (structure, number)
);

-- What one structure knows of a person. Names, birth and the rest are sealed under the key of the structure.
CREATE TABLE people_files (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    slip uuid NOT NULL REFERENCES people_slips (id),
    name bytea NOT NULL,
    birth bytea NOT NULL,
    details bytea NOT NULL,
    opened_by uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    last_visit date NULL,
    link_person uuid NULL,
    link_by uuid NULL,
    link_at timestamptz NULL,
    merged_into uuid NULL REFERENCES people_files (id),
    merged_by uuid NULL,
    merged_at timestamptz NULL
);

CREATE UNIQUE INDEX people_files_slip ON people_files (slip);
CREATE INDEX people_files_structure ON people_files (structure, last_visit);
CREATE INDEX people_files_merged_into ON people_files (merged_into);

-- Blind index: keyed hashes of the sound and the letters of names, of birth dates and years.
CREATE TABLE people_tokens (
    file uuid NOT NULL REFERENCES people_files (id),
    token bigint NOT NULL,
    PRIMARY KEY (token, file)
);

CREATE INDEX people_tokens_file ON people_tokens (file);

CREATE TABLE people_notes (
    id uuid PRIMARY KEY,
    file uuid NOT NULL REFERENCES people_files (id),
    structure uuid NOT NULL,
    kind text NOT NULL,
    text bytea NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamptz NOT NULL
);

CREATE INDEX people_notes_file ON people_notes (file, written_at);
CREATE INDEX people_notes_structure ON people_notes (structure, written_at);

-- A code that the person carries from one structure to another to say that both know the same person. Only its hash is kept.
CREATE TABLE people_link_codes (
    hash bytea PRIMARY KEY,
    file uuid NOT NULL REFERENCES people_files (id),
    made_by uuid NOT NULL,
    made_at timestamptz NOT NULL,
    last_instant timestamptz NOT NULL,
    used_at timestamptz NULL
);

-- "Juste un papier": how many, nothing else.
CREATE TABLE people_papers (
    structure uuid NOT NULL,
    day date NOT NULL,
    paper text NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (structure, day, paper)
);

-- When a helper was last at the desk, so that it can say what changed since.
CREATE TABLE people_desk_visits (
    helper uuid NOT NULL,
    structure uuid NOT NULL,
    day date NOT NULL,
    last_seen_at timestamptz NOT NULL,
    since timestamptz NOT NULL,
    PRIMARY KEY (helper, structure)
);

-- Searches of the last day, for the quota; never what was searched.
CREATE TABLE people_searches (
    id uuid PRIMARY KEY,
    helper uuid NOT NULL,
    searched_at timestamptz NOT NULL
);

CREATE INDEX people_searches_helper ON people_searches (helper, searched_at);
