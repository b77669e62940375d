-- What helpers say of procedures, for everybody who uses the same cards: nothing of any person.
-- A step that changed or that stops people, said in one tap.
CREATE TABLE procedures_signals (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    card text NOT NULL,
    step text NULL,
    kind text NOT NULL,
    "by" uuid NOT NULL,
    at timestamptz NOT NULL,
    cleared_by uuid NULL,
    cleared_at timestamptz NULL,
    CHECK ((cleared_by IS NULL) = (cleared_at IS NULL))
);

CREATE INDEX procedures_signals_card ON procedures_signals (card, at);

-- A change or an outage, told to every desk that has such a case open.
CREATE TABLE procedures_news (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    card text NOT NULL,
    kind text NOT NULL,
    words text NOT NULL,
    "by" uuid NOT NULL,
    at timestamptz NOT NULL,
    ended_at timestamptz NULL
);

CREATE INDEX procedures_news_card ON procedures_news (card, at);
CREATE INDEX procedures_news_at ON procedures_news (at);

-- What works, with the name of who found it; it stays when they leave.
CREATE TABLE procedures_tips (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    card text NOT NULL,
    words text NOT NULL,
    author text NOT NULL,
    "by" uuid NOT NULL,
    at timestamptz NOT NULL,
    ended_at timestamptz NULL
);

CREATE INDEX procedures_tips_card ON procedures_tips (card);

-- A service tested by two helpers who do not see each other's answers.
CREATE TABLE procedures_trials (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    card text NOT NULL,
    service text NOT NULL,
    first_by uuid NOT NULL,
    first_at timestamptz NOT NULL,
    first_scores text NOT NULL,
    second_by uuid NULL,
    second_at timestamptz NULL,
    second_scores text NULL,
    CHECK ((second_by IS NULL) = (second_at IS NULL) AND (second_by IS NULL) = (second_scores IS NULL)),
    CHECK (second_by IS NULL OR second_by <> first_by)
);

CREATE INDEX procedures_trials_card ON procedures_trials (card);
