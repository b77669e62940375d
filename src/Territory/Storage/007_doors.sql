-- A picture of the door of a place: whoever reads badly knows where to go in.
CREATE TABLE territory_doors (
    id uuid PRIMARY KEY,
    place uuid NOT NULL UNIQUE REFERENCES territory_places (id) ON DELETE CASCADE,
    picture bytea NOT NULL,
    taken_on date NOT NULL
);
