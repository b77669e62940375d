-- A house proposes that a permanence of a place be held at another time, so that somebody helps when nobody does; the place answers.
CREATE TABLE territory_moves (
    id uuid PRIMARY KEY,
    permanence uuid NOT NULL REFERENCES territory_permanences (id) ON DELETE CASCADE,
    service text NOT NULL,
    hours text NOT NULL,
    instead_of text NOT NULL,
    proposed_by uuid NOT NULL,
    proposed_at timestamptz NOT NULL,
    answer text NULL,
    answered_at timestamptz NULL,
    CHECK ((answer IS NULL) = (answered_at IS NULL))
);

CREATE INDEX territory_moves_permanence ON territory_moves (permanence);
