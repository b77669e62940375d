-- Porte-documents. Nothing here opens anything by itself: what does is on cards, in heads, and with the sealer.
CREATE TABLE vault_safes (
    person uuid PRIMARY KEY,
    epoch bigint NOT NULL,
    deposit_key bytea NOT NULL,
    deposit_wrap bytea NOT NULL,
    made_at timestamptz NOT NULL,
    opened_at timestamptz NULL
);

CREATE TABLE vault_cards (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES vault_safes (person),
    wrap bytea NOT NULL,
    made_at timestamptz NOT NULL
);

CREATE INDEX vault_cards_person ON vault_cards (person);

CREATE TABLE vault_folders (
    person uuid NOT NULL REFERENCES vault_safes (person),
    folder text NOT NULL,
    epoch bigint NOT NULL,
    wrap bytea NOT NULL,
    PRIMARY KEY (person, folder)
);

CREATE TABLE vault_papers (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES vault_safes (person),
    folder text NOT NULL,
    version bigint NOT NULL,
    folder_epoch bigint NULL,
    key_wrap bytea NOT NULL,
    label bytea NOT NULL,
    blob uuid NOT NULL,
    size bigint NOT NULL,
    added_at timestamptz NOT NULL,
    added_by uuid NULL,
    binned_at timestamptz NULL
);

CREATE INDEX vault_papers_person ON vault_papers (person, binned_at);
CREATE UNIQUE INDEX vault_papers_blob ON vault_papers (blob);

-- Links by which a person makes their porte-documents, and codes under which a telephone adds to it; only their hashes.
CREATE TABLE vault_invitations (
    hash bytea PRIMARY KEY,
    person uuid NOT NULL,
    by uuid NOT NULL,
    last_instant timestamptz NOT NULL,
    used_at timestamptz NULL
);

CREATE TABLE vault_captures (
    hash bytea PRIMARY KEY,
    person uuid NOT NULL,
    folder text NOT NULL,
    by uuid NULL,
    last_instant timestamptz NOT NULL
);
