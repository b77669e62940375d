-- A person who blocks everything from their own space asks no helper.
-- only: postgres
ALTER TABLE mandates_freezes ALTER COLUMN asked_of DROP NOT NULL;
-- end
-- only: sqlite
CREATE TABLE mandates_freezes_next (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    file uuid NULL,
    slip uuid NULL,
    asked_of uuid NULL,
    from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    lifted_by uuid NULL,
    CHECK ((file IS NULL) <> (slip IS NULL))
);
INSERT INTO mandates_freezes_next SELECT id, structure, file, slip, asked_of, from_at, until_at, lifted_by FROM mandates_freezes;
DROP TABLE mandates_freezes;
ALTER TABLE mandates_freezes_next RENAME TO mandates_freezes;
CREATE INDEX mandates_freezes_file ON mandates_freezes (file);
CREATE INDEX mandates_freezes_slip ON mandates_freezes (slip);
-- end
