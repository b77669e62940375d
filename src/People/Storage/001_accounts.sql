-- Structures: the houses that help.
CREATE TABLE people_structures (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    address text NOT NULL,
    phone text NOT NULL,
    opening_hours text NOT NULL,
    created_at timestamptz NOT NULL
);

-- Accounts of helpers, as ASP.NET Core Identity knows them.
CREATE TABLE people_accounts (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    user_name text NOT NULL,
    normalized_user_name text NOT NULL UNIQUE,
    password_hash text NULL,
    security_stamp text NOT NULL,
    concurrency_stamp text NOT NULL,
    two_factor_enabled boolean NOT NULL,
    last_code_step bigint NOT NULL,
    created_at timestamptz NOT NULL
);

-- The key of the one-time code and the recovery codes; sealed under the master key.
CREATE TABLE people_account_secrets (
    user_id uuid NOT NULL REFERENCES people_accounts (id),
    login_provider text NOT NULL,
    name text NOT NULL,
    value text NULL,
    PRIMARY KEY (user_id, login_provider, name)
);

-- Public halves of passkeys.
CREATE TABLE people_passkeys (
    credential_id bytea PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES people_accounts (id),
-- only: sqlite
    data text NOT NULL
-- end
-- only: postgres
    data jsonb NOT NULL
-- end
);

CREATE INDEX people_passkeys_user ON people_passkeys (user_id);

-- Who works where, as what, since when and until when.
CREATE TABLE people_posts (
    id uuid PRIMARY KEY,
    helper uuid NOT NULL REFERENCES people_accounts (id),
    structure uuid NOT NULL REFERENCES people_structures (id),
    role text NOT NULL,
    began_at timestamptz NOT NULL,
    given_by uuid NULL,
    ended_at timestamptz NULL,
    ended_by uuid NULL
);

CREATE UNIQUE INDEX people_posts_one_at_a_time ON people_posts (helper, structure) WHERE ended_at IS NULL;
CREATE INDEX people_posts_structure ON people_posts (structure);

-- Links by which a helper comes in for the first time; only a digest of what the link holds is kept.
CREATE TABLE people_invitations (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL REFERENCES people_structures (id),
    role text NOT NULL,
    name text NOT NULL,
    token_digest bytea NOT NULL UNIQUE,
    made_at timestamptz NOT NULL,
    made_by uuid NULL,
    expires_at timestamptz NOT NULL,
    accepted_at timestamptz NULL,
    accepted_by uuid NULL,
    withdrawn_at timestamptz NULL,
    withdrawn_by uuid NULL
);

CREATE INDEX people_invitations_structure ON people_invitations (structure);

-- Tries at the door, by a keyed digest of the name that was typed, whether an account has it or not.
CREATE TABLE people_tries (
    name bigint PRIMARY KEY,
    count bigint NOT NULL,
    last_at timestamptz NOT NULL
);
