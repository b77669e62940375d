-- Opening again for a person who lost everything. Shares are sealed to the keys of people of trust, which open under codes that they alone hold.
CREATE TABLE vault_officers (
    helper uuid PRIMARY KEY,
    public_key bytea NOT NULL,
    private_wrap bytea NOT NULL,
    salt bytea NOT NULL,
    made_at timestamptz NOT NULL
);

CREATE TABLE vault_contracts (
    person uuid PRIMARY KEY REFERENCES vault_safes (person),
    id uuid NOT NULL,
    epoch bigint NOT NULL,
    first text NOT NULL,
    second text NOT NULL,
    wait_hours bigint NOT NULL,
    wrap bytea NOT NULL,
    chosen_at timestamptz NOT NULL
);

CREATE TABLE vault_shares (
    contract uuid NOT NULL,
    officer uuid NOT NULL,
    person uuid NOT NULL REFERENCES vault_contracts (person),
    is_second boolean NOT NULL,
    key_made_at timestamptz NOT NULL,
    share bytea NOT NULL,
    PRIMARY KEY (contract, officer)
);

CREATE INDEX vault_shares_officer ON vault_shares (officer);

CREATE TABLE vault_ceremonies (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES vault_safes (person),
    contract uuid NOT NULL,
    public_key bytea NOT NULL,
    begun_by uuid NOT NULL,
    begun_in uuid NOT NULL,
    begun_at timestamptz NOT NULL,
    both_at timestamptz NULL,
    stopped_at timestamptz NULL,
    done_at timestamptz NULL
);

CREATE INDEX vault_ceremonies_person ON vault_ceremonies (person);

CREATE TABLE vault_recognitions (
    ceremony uuid NOT NULL REFERENCES vault_ceremonies (id),
    officer uuid NOT NULL,
    is_second boolean NOT NULL,
    is_present boolean NOT NULL,
    how text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (ceremony, officer)
);

CREATE TABLE vault_reopenings (
    hash bytea PRIMARY KEY,
    ceremony uuid NOT NULL REFERENCES vault_ceremonies (id),
    last_instant timestamptz NOT NULL
);

CREATE TABLE vault_sheets (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES vault_safes (person),
    wrap bytea NOT NULL,
    made_at timestamptz NOT NULL
);

-- The root key is replaced the next time the person opens: they came back without their card.
ALTER TABLE vault_safes ADD COLUMN must_rotate boolean NOT NULL DEFAULT false;
ALTER TABLE vault_safes ADD COLUMN blocked_until timestamptz NULL;
