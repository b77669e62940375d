-- Twice a year the people of a place are asked whether its page is true, by a link or by a call. The link holds a secret, of which the digest alone is kept.
CREATE TABLE territory_asks (
    id uuid PRIMARY KEY,
    place uuid NOT NULL REFERENCES territory_places (id),
    road text NOT NULL,
    digest bytea NULL UNIQUE,
    asked_at timestamptz NOT NULL,
    answer text NULL,
    said text NULL,
    answered_at timestamptz NULL,
    seen_at timestamptz NULL,
    CHECK ((road = 'Call') = (digest IS NULL)),
    CHECK ((answer IS NULL) = (answered_at IS NULL))
);

CREATE INDEX territory_asks_place ON territory_asks (place, asked_at);
