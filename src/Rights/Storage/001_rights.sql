-- Screenings done at a desk. Answers and rights found are sealed under the key of the structure; a public screening never comes here.
CREATE TABLE rights_screenings (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    whom text NOT NULL,
    opened_by uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    finished_by uuid NULL,
    finished_at timestamptz NULL,
    answers bytea NOT NULL,
    found bytea NULL
);

CREATE INDEX rights_screenings_whom ON rights_screenings (structure, whom);
