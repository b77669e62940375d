-- Solidarity equipment, connection offers and help with telephone debts: what a place gives, at which price, to whom, and how many are left when it said so.
CREATE TABLE territory_offers (
    id uuid PRIMARY KEY,
    place uuid NOT NULL REFERENCES territory_places (id) ON DELETE CASCADE,
    kind text NOT NULL,
    label text NOT NULL,
    price bigint NULL,
    open_to text NOT NULL,
    conditions text NOT NULL,
    stock bigint NULL,
    told_on date NOT NULL,
    CHECK (price IS NULL OR price >= 0),
    CHECK (stock IS NULL OR stock >= 0)
);

CREATE INDEX territory_offers_place ON territory_offers (place);
