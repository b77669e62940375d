-- Passwords, under a contract of their own: its row holds their key, so that ending it destroys them all.
CREATE TABLE vault_password_contracts (
    person uuid PRIMARY KEY REFERENCES vault_safes (person),
    epoch bigint NOT NULL,
    wrap bytea NOT NULL,
    agreed_at timestamptz NOT NULL,
    until timestamptz NOT NULL
);

CREATE TABLE vault_passwords (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES vault_safes (person),
    key_wrap bytea NOT NULL,
    name bytea NOT NULL,
    secret bytea NOT NULL,
    kept_at timestamptz NOT NULL
);

CREATE INDEX vault_passwords_person ON vault_passwords (person);

-- That somebody who reads no paper looked at the recoveries of a month.
CREATE TABLE vault_reviews (
    structure uuid NOT NULL,
    month text NOT NULL,
    by uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (structure, month)
);
