-- The journal: an immutable leaf per act, and apart from it a row of details that may be erased.
CREATE TABLE platform_journal_leaves (
    seq bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    actor_kind text NOT NULL,
    actor uuid NULL,
    structure uuid NULL,
    verb text NOT NULL,
    commitment bytea NOT NULL,
    hash bytea NOT NULL
);

CREATE TABLE platform_journal_details (
    seq bigint PRIMARY KEY REFERENCES platform_journal_leaves (seq),
    file uuid NULL,
    person uuid NULL,
    salt bytea NOT NULL,
    details text NOT NULL
);

CREATE INDEX platform_journal_details_file ON platform_journal_details (file);
CREATE INDEX platform_journal_details_person ON platform_journal_details (person);

-- only: sqlite
CREATE TRIGGER platform_journal_leaves_no_update BEFORE UPDATE ON platform_journal_leaves
BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
CREATE TRIGGER platform_journal_leaves_no_delete BEFORE DELETE ON platform_journal_leaves
BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
-- end

-- only: postgres
CREATE FUNCTION platform_journal_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'The journal is append-only.'; END $$;
CREATE TRIGGER platform_journal_leaves_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform_journal_leaves
FOR EACH STATEMENT EXECUTE FUNCTION platform_journal_refuse();
-- end

-- What is true of the installation as a whole.
CREATE TABLE platform_facts (
    name text PRIMARY KEY,
    value text NOT NULL
);
