-- The signed states of the journal, each an extension of the one before it.
CREATE TABLE platform_checkpoints (
    size bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    note text NOT NULL
);

-- only: sqlite
CREATE TRIGGER platform_checkpoints_no_update BEFORE UPDATE ON platform_checkpoints
BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
CREATE TRIGGER platform_checkpoints_no_delete BEFORE DELETE ON platform_checkpoints
BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
-- end

-- only: postgres
CREATE TRIGGER platform_checkpoints_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON platform_checkpoints
FOR EACH STATEMENT EXECUTE FUNCTION platform_journal_refuse();
-- end
