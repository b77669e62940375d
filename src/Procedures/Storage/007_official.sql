-- The official sheets that cards rest on, as they were last read, and what had changed.
CREATE TABLE procedures_officials (
    sheet text PRIMARY KEY,
    facts text NOT NULL,
    read_at timestamptz NOT NULL,
    changes text NULL,
    changed_at timestamptz NULL
);
