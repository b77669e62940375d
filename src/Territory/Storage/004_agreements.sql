-- What a house has agreed with a place: for which needs, on which conditions. The direct contact is sealed, and opened for the helpers whom the agreement names alone.
CREATE TABLE territory_agreements (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    place uuid NOT NULL REFERENCES territory_places (id),
    taker text NOT NULL,
    needs text NOT NULL,
    conditions text NOT NULL,
    contact bytea NULL,
    first_day date NOT NULL,
    last_day date NULL,
    ended_at timestamptz NULL,
    CHECK (last_day IS NULL OR first_day <= last_day)
);

CREATE INDEX territory_agreements_structure ON territory_agreements (structure);

CREATE TABLE territory_agreement_readers (
    agreement uuid NOT NULL REFERENCES territory_agreements (id) ON DELETE CASCADE,
    helper uuid NOT NULL,
    PRIMARY KEY (agreement, helper)
);
