-- What people confirmed before something was sent in their name. Frozen: a row is added or deleted, never changed. The words are sealed; for a slip
-- number there are none.
CREATE TABLE mandates_declarations (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    file uuid NULL,
    slip uuid NULL,
    act_kind text NOT NULL,
    act_id uuid NOT NULL,
    read_back uuid NOT NULL UNIQUE,
    why_no_screen text NULL,
    how text NOT NULL,
    language text NOT NULL,
    helper uuid NOT NULL,
    helper_role text NOT NULL,
    at timestamptz NOT NULL,
    ground text NOT NULL,
    words bytea NULL,
    hash bytea NOT NULL,
    CHECK ((file IS NULL) <> (slip IS NULL)),
    CHECK (slip IS NULL OR words IS NULL)
);

CREATE INDEX mandates_declarations_act ON mandates_declarations (act_kind, act_id);
CREATE INDEX mandates_declarations_file ON mandates_declarations (file);

-- only: sqlite
CREATE TRIGGER mandates_declarations_frozen BEFORE UPDATE ON mandates_declarations
BEGIN SELECT RAISE(ABORT, 'A declaration is frozen.'); END;
-- end

-- only: postgres
CREATE FUNCTION mandates_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'A declaration is frozen.'; END $$;
CREATE TRIGGER mandates_declarations_frozen BEFORE UPDATE ON mandates_declarations
FOR EACH ROW EXECUTE FUNCTION mandates_refuse_change();
-- end

-- Done for, done with, had done, learned, let do: said by the helper in one tap, or not at all.
CREATE TABLE mandates_postures (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    act_kind text NOT NULL,
    act_id uuid NOT NULL,
    posture text NOT NULL,
    "by" uuid NOT NULL,
    at timestamptz NOT NULL
);

CREATE INDEX mandates_postures_act ON mandates_postures (act_kind, act_id);
