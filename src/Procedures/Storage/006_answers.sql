-- What was answered on a form, in its order, so that it can be typed again when a site saves nothing. Sealed; never an identifier or a password.
CREATE TABLE procedures_answers (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL REFERENCES procedures_cases (id) ON DELETE CASCADE,
    field text NOT NULL,
    value bytea NOT NULL,
    "by" uuid NOT NULL,
    at timestamptz NOT NULL,
    UNIQUE (case_id, field)
);
