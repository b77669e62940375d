-- Papers shown to an administration by a link. The key of the copy stands in the address that the person gave, and nowhere here.
CREATE TABLE vault_links (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES vault_safes (person),
    hash bytea NOT NULL,
    proof_hash bytea NOT NULL,
    key_wrap bytea NOT NULL,
    told bytea NOT NULL,
    blob uuid NOT NULL,
    made_at timestamptz NOT NULL,
    until timestamptz NOT NULL,
    openings bigint NOT NULL,
    last_opened_at timestamptz NULL,
    ended_at timestamptz NULL
);

CREATE INDEX vault_links_person ON vault_links (person);
CREATE UNIQUE INDEX vault_links_hash ON vault_links (hash);
