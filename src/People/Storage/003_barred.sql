-- Helpers who must never see a file: a relative, a declared ex-partner, anybody whom the person names. For them it does not exist.
CREATE TABLE people_barred (
    file uuid NOT NULL REFERENCES people_files (id),
    helper uuid NOT NULL,
    tie text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamptz NOT NULL,
    PRIMARY KEY (file, helper)
);

CREATE INDEX people_barred_helper ON people_barred (helper);
