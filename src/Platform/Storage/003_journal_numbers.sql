-- A leaf follows the last one: nobody slips one in between, or writes one twice, without taking this away first.
-- only: sqlite
CREATE TRIGGER platform_journal_leaves_in_order BEFORE INSERT ON platform_journal_leaves
WHEN NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM platform_journal_leaves)
BEGIN SELECT RAISE(ABORT, 'The journal is append-only.'); END;
-- end

-- only: postgres
CREATE FUNCTION platform_journal_follow() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN
    IF NEW.seq <> (SELECT COALESCE(MAX(seq), 0) + 1 FROM platform_journal_leaves) THEN RAISE EXCEPTION 'The journal is append-only.'; END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER platform_journal_leaves_in_order BEFORE INSERT ON platform_journal_leaves
FOR EACH ROW EXECUTE FUNCTION platform_journal_follow();
-- end
