-- Rights followed for people. A case that is open has a look date, a case that is closed has a reason: the database keeps that promise too.
CREATE TABLE procedures_cases (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    file uuid NULL,
    slip uuid NULL,
    card text NOT NULL,
    card_version bigint NOT NULL,
    benefit text NOT NULL,
    agency text NOT NULL,
    channel text NOT NULL,
    state text NOT NULL,
    state_since timestamptz NOT NULL,
    ground_kind text NOT NULL,
    ground_how text NULL,
    opened_at timestamptz NOT NULL,
    opened_by uuid NOT NULL,
    taken_by uuid NULL,
    next_on date NULL,
    next_at text NULL,
    next_with text NULL,
    closing_by uuid NULL,
    closing_at timestamptz NULL,
    closing_reason text NULL,
    version bigint NOT NULL,
    CHECK ((file IS NULL) <> (slip IS NULL)),
    CHECK ((next_on IS NULL) = (closing_at IS NOT NULL)),
    CHECK ((next_on IS NULL) = (next_at IS NULL) AND (next_on IS NULL) = (next_with IS NULL)),
    CHECK ((closing_at IS NULL) = (closing_reason IS NULL) AND (closing_at IS NULL) = (closing_by IS NULL)),
    CHECK ((ground_kind = 'OralAndRecorded') = (ground_how IS NOT NULL))
);

CREATE INDEX procedures_cases_due ON procedures_cases (structure, next_on);
CREATE INDEX procedures_cases_file ON procedures_cases (file);
CREATE INDEX procedures_cases_slip ON procedures_cases (slip);

-- Each change of state, for ever.
CREATE TABLE procedures_changes (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES procedures_cases (id) ON DELETE CASCADE,
    from_state text NOT NULL,
    to_state text NOT NULL,
    "by" uuid NOT NULL,
    at timestamptz NOT NULL,
    reason text NOT NULL,
    ground_kind text NOT NULL,
    ground_how text NULL,
    note bytea NULL
);

CREATE INDEX procedures_changes_case ON procedures_changes (case_id);
CREATE INDEX procedures_changes_at ON procedures_changes (at);

CREATE TABLE procedures_steps (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES procedures_cases (id) ON DELETE CASCADE,
    step text NOT NULL,
    "by" uuid NOT NULL,
    at timestamptz NOT NULL,
    UNIQUE (case_id, step)
);

CREATE TABLE procedures_papers (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES procedures_cases (id) ON DELETE CASCADE,
    paper text NOT NULL,
    present boolean NOT NULL,
    "by" uuid NOT NULL,
    at timestamptz NOT NULL
);

CREATE INDEX procedures_papers_case ON procedures_papers (case_id);

-- Dates that the team looks at with no case behind them: codes only, nothing typed.
CREATE TABLE procedures_watches (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    file uuid NULL,
    slip uuid NULL,
    kind text NOT NULL,
    agency text NOT NULL,
    due date NOT NULL,
    added_by uuid NOT NULL,
    added_at timestamptz NOT NULL,
    taken_by uuid NULL,
    done_by uuid NULL,
    done_at timestamptz NULL,
    version bigint NOT NULL,
    CHECK ((file IS NULL) <> (slip IS NULL)),
    CHECK ((done_at IS NULL) = (done_by IS NULL))
);

CREATE INDEX procedures_watches_due ON procedures_watches (structure, due);
CREATE INDEX procedures_watches_file ON procedures_watches (file);
CREATE INDEX procedures_watches_slip ON procedures_watches (slip);
