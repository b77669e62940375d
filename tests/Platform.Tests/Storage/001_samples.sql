-- A table with one column of each kind, for the tests of storage.
CREATE TABLE sample_visits (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    at timestamptz NOT NULL,
    day date NOT NULL,
    owed bigint NOT NULL,
    kind text NOT NULL,
    told text NULL,
    name bytea NULL,
    closed_by uuid NULL,
    closed_at timestamptz NULL
);
-- only: sqlite
CREATE TABLE sample_engine (name text NOT NULL DEFAULT 'sqlite');
-- end
-- only: postgres
CREATE TABLE sample_engine (name text NOT NULL DEFAULT 'postgres');
-- end
