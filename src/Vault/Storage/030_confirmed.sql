-- What the person confirmed before something was sent in their name: their own copy, sealed to the deposit key, which opens under their root key alone.
CREATE TABLE vault_confirmed (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES vault_safes (person),
    words bytea NOT NULL,
    added_at timestamptz NOT NULL
);

CREATE INDEX vault_confirmed_person ON vault_confirmed (person);
