-- Places that help. What a source tells and what was put right here stay apart, both in the fields of the national schema v1 as JSON:
-- a file that is read again changes the first and never the second.
CREATE TABLE territory_places (
    id uuid PRIMARY KEY,
    source text NOT NULL,
    source_key text NOT NULL,
    told text NOT NULL,
    corrections text NULL,
    name text NOT NULL,
    commune text NOT NULL,
    structure uuid NULL,
    merged_into uuid NULL REFERENCES territory_places (id),
    confirmed_on date NULL,
    vanished_on date NULL,
    closed_on date NULL,
    doubts bigint NOT NULL,
    revision bigint NOT NULL,
    UNIQUE (source, source_key),
    CHECK (merged_into IS NULL OR merged_into <> id)
);

CREATE INDEX territory_places_revision ON territory_places (revision);
CREATE INDEX territory_places_structure ON territory_places (structure);
CREATE INDEX territory_places_commune ON territory_places (commune);

-- Who helps there, when, and how one comes in. No services: all those of the place.
CREATE TABLE territory_permanences (
    id uuid PRIMARY KEY,
    place uuid NOT NULL REFERENCES territory_places (id),
    host text NOT NULL,
    services text NOT NULL,
    hours text NOT NULL,
    appointment text NOT NULL,
    come_in text NOT NULL,
    bring text NOT NULL,
    first_day date NULL,
    last_day date NULL,
    CHECK (first_day IS NULL OR last_day IS NULL OR first_day <= last_day)
);

CREATE INDEX territory_permanences_place ON territory_permanences (place);

-- Two places that look alike: somebody says whether they are one.
CREATE TABLE territory_likenesses (
    id uuid PRIMARY KEY,
    first uuid NOT NULL REFERENCES territory_places (id),
    second uuid NOT NULL REFERENCES territory_places (id),
    score bigint NOT NULL,
    answer text NOT NULL,
    answered_at timestamptz NULL,
    UNIQUE (first, second)
);

CREATE INDEX territory_likenesses_answer ON territory_likenesses (answer);

-- Each file that was read.
CREATE TABLE territory_readings (
    id uuid PRIMARY KEY,
    source text NOT NULL,
    at timestamptz NOT NULL,
    lines bigint NOT NULL,
    refused bigint NOT NULL,
    added bigint NOT NULL,
    changed bigint NOT NULL,
    vanished bigint NOT NULL
);

-- One line: the number of the last change, so that a program knows what it has not read yet.
CREATE TABLE territory_revisions (
    id uuid PRIMARY KEY,
    last bigint NOT NULL
);

INSERT INTO territory_revisions (id, last) VALUES ('0192A000-0000-7000-8000-000000000901', 0);
