-- Somebody is to be told that there is news. Why is for the team alone; nothing of it is ever in a message.
CREATE TABLE notices_notices (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    file uuid NULL,
    slip uuid NULL,
    reason text NOT NULL,
    asked_by uuid NOT NULL,
    asked_at timestamptz NOT NULL,
    first text NULL,
    end_how text NULL,
    end_at timestamptz NULL,
    end_by uuid NULL,
    failure_seen_at timestamptz NULL,
    version bigint NOT NULL,
    CHECK ((file IS NULL) <> (slip IS NULL)),
    CHECK ((end_how IS NULL) = (end_at IS NULL))
);

CREATE INDEX notices_notices_file ON notices_notices (file);
CREATE INDEX notices_notices_slip ON notices_notices (slip);
CREATE INDEX notices_notices_structure ON notices_notices (structure, end_how, failure_seen_at);

-- The outbox: each try by one road. What is neither done nor failed is still to be done; one at a time for each notice.
CREATE TABLE notices_sendings (
    id uuid PRIMARY KEY,
    notice_id uuid NOT NULL REFERENCES notices_notices (id) ON DELETE CASCADE,
    structure uuid NOT NULL,
    road text NOT NULL,
    planned_at timestamptz NOT NULL,
    not_before timestamptz NOT NULL,
    "to" bytea NULL,
    token bigint NULL,
    trying_since timestamptz NULL,
    tries integer NOT NULL,
    handed_at timestamptz NULL,
    done_at timestamptz NULL,
    failure_code text NULL,
    failure_at timestamptz NULL,
    version bigint NOT NULL,
    CHECK (done_at IS NULL OR failure_at IS NULL),
    CHECK ((failure_code IS NULL) = (failure_at IS NULL))
);

CREATE INDEX notices_sendings_notice ON notices_sendings (notice_id);
CREATE INDEX notices_sendings_due ON notices_sendings (not_before) WHERE done_at IS NULL AND failure_at IS NULL;
CREATE UNIQUE INDEX notices_sendings_one ON notices_sendings (notice_id) WHERE done_at IS NULL AND failure_at IS NULL;
CREATE INDEX notices_sendings_token ON notices_sendings (token, planned_at);

CREATE TABLE notices_replies (
    id uuid PRIMARY KEY,
    name text NOT NULL UNIQUE,
    structure uuid NULL,
    file uuid NULL,
    number bytea NOT NULL,
    words bytea NOT NULL,
    at timestamptz NOT NULL,
    is_stop boolean NOT NULL,
    read_at timestamptz NULL,
    read_by uuid NULL
);

CREATE INDEX notices_replies_structure ON notices_replies (structure, read_at);

-- Numbers that answered STOP: keyed hashes only.
CREATE TABLE notices_stops (
    token bigint PRIMARY KEY,
    at timestamptz NOT NULL
);
