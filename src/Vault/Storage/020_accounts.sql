-- Which account hangs on which mailbox, number and second factor. What is said of it is sealed; the row shows nothing.
CREATE TABLE vault_accounts (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES vault_safes (person),
    key_wrap bytea NOT NULL,
    told bytea NOT NULL,
    changed_at timestamptz NOT NULL
);

CREATE INDEX vault_accounts_person ON vault_accounts (person);
