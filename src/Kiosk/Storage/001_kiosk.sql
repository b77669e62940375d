-- Terminals, and how often something was begun, finished and abandoned on them. Nothing here is of anybody.
CREATE TABLE kiosk_terminals (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    place text NOT NULL,
    in_open_room boolean NOT NULL,
    key_hash bytea NOT NULL,
    added_at timestamptz NOT NULL,
    ended_at timestamptz NULL
);

CREATE INDEX kiosk_terminals_structure ON kiosk_terminals (structure);
CREATE UNIQUE INDEX kiosk_terminals_key ON kiosk_terminals (key_hash);

CREATE TABLE kiosk_tallies (
    terminal uuid NOT NULL REFERENCES kiosk_terminals (id),
    day date NOT NULL,
    what text NOT NULL,
    begun bigint NOT NULL DEFAULT 0,
    finished bigint NOT NULL DEFAULT 0,
    abandoned bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (terminal, day, what)
);
