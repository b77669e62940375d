-- Whom the team may call at an agency when a claim is stuck, by agreement: a role and a line, never a name.
CREATE TABLE procedures_contacts (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    agency text NOT NULL,
    role text NOT NULL,
    line text NOT NULL,
    may_ask text NULL,
    answer_days bigint NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamptz NOT NULL,
    end_by uuid NULL,
    end_at timestamptz NULL,
    CHECK ((end_by IS NULL) = (end_at IS NULL))
);

CREATE INDEX procedures_contacts_structure ON procedures_contacts (structure, agency);

-- A case that is stuck: since when, why, who was asked, and what they answered. One at a time for each case.
CREATE TABLE procedures_blocks (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    case_id uuid NOT NULL REFERENCES procedures_cases (id) ON DELETE CASCADE,
    agency text NOT NULL,
    reason text NOT NULL,
    contact uuid NULL,
    "by" uuid NOT NULL,
    at timestamptz NOT NULL,
    awaited_on date NOT NULL,
    answer_how text NULL,
    answer_by uuid NULL,
    answer_at timestamptz NULL,
    CHECK ((answer_how IS NULL) = (answer_at IS NULL) AND (answer_how IS NULL) = (answer_by IS NULL))
);

CREATE INDEX procedures_blocks_structure ON procedures_blocks (structure, at);
CREATE INDEX procedures_blocks_case ON procedures_blocks (case_id);
CREATE UNIQUE INDEX procedures_blocks_one ON procedures_blocks (case_id) WHERE answer_at IS NULL;

-- Whom the team tried to reach because a right seems at risk.
CREATE TABLE procedures_outreach (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    file uuid NULL,
    slip uuid NULL,
    reason text NOT NULL,
    outcome text NOT NULL,
    "by" uuid NOT NULL,
    at timestamptz NOT NULL,
    CHECK ((file IS NULL) <> (slip IS NULL))
);

CREATE INDEX procedures_outreach_structure ON procedures_outreach (structure, at);
CREATE INDEX procedures_outreach_file ON procedures_outreach (file);
CREATE INDEX procedures_outreach_slip ON procedures_outreach (slip);

-- Calendars that helpers read in another program: only the hash of each secret address.
CREATE TABLE procedures_feeds (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    helper uuid NOT NULL,
    "key" text NOT NULL UNIQUE,
    made_at timestamptz NOT NULL,
    ended_at timestamptz NULL
);

CREATE INDEX procedures_feeds_helper ON procedures_feeds (helper, structure);

-- What is due is asked for many times a day: only what is still open stands in these.
DROP INDEX procedures_cases_due;
CREATE INDEX procedures_cases_due ON procedures_cases (structure, next_on) WHERE next_on IS NOT NULL;
DROP INDEX procedures_watches_due;
CREATE INDEX procedures_watches_due ON procedures_watches (structure, due) WHERE done_at IS NULL;
CREATE INDEX procedures_cases_waiting ON procedures_cases (card, state, state_since) WHERE next_on IS NOT NULL;
