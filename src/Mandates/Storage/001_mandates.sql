-- What a person lets one helper do in their name. A mandate that was given says how, by whom received and until when; one that ended says who, when, why.
-- In clear: references, families, days. Sealed in "told": who interpreted, who protects, what was signed.
CREATE TABLE mandates_mandates (
    id uuid PRIMARY KEY,
    reference text NOT NULL UNIQUE,
    kind text NOT NULL,
    structure uuid NOT NULL,
    file uuid NULL,
    slip uuid NULL,
    helper uuid NOT NULL,
    acts text NOT NULL,
    channels text NOT NULL,
    days bigint NOT NULL,
    language text NOT NULL,
    protection text NOT NULL,
    not_after date NULL,
    written_by uuid NOT NULL,
    written_at timestamptz NOT NULL,
    replaces uuid NULL,
    giving_how text NULL,
    giving_read_by text NULL,
    giving_received_by uuid NULL,
    giving_at timestamptz NULL,
    giving_on date NULL,
    heard_by uuid NULL,
    heard_at timestamptz NULL,
    last_day date NULL,
    ending_by uuid NULL,
    ending_at timestamptz NULL,
    ending_reason text NULL,
    done_at timestamptz NULL,
    notice_by uuid NULL,
    notice_at timestamptz NULL,
    told bytea NOT NULL,
    version bigint NOT NULL,
    CHECK ((file IS NULL) <> (slip IS NULL)),
    CHECK (days IN (1, 31, 182, 365)),
    CHECK (kind = 'Standing' OR days = 1),
    CHECK ((giving_at IS NULL) = (last_day IS NULL)),
    CHECK ((ending_at IS NULL) = (ending_reason IS NULL))
);

CREATE INDEX mandates_mandates_file ON mandates_mandates (file);
CREATE INDEX mandates_mandates_slip ON mandates_mandates (slip);
CREATE INDEX mandates_mandates_structure ON mandates_mandates (structure, last_day);

-- Each family, or each procedure, on a line of its own, taken back alone.
CREATE TABLE mandates_parts (
    id uuid PRIMARY KEY,
    mandate_id uuid NOT NULL REFERENCES mandates_mandates (id) ON DELETE CASCADE,
    family text NOT NULL,
    procedure text NULL,
    ending_by uuid NULL,
    ending_at timestamptz NULL,
    ending_reason text NULL
);

CREATE INDEX mandates_parts_mandate ON mandates_parts (mandate_id);

-- "Bloquer tout": seven days in which no mandate of the person allows anything.
CREATE TABLE mandates_freezes (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    file uuid NULL,
    slip uuid NULL,
    asked_of uuid NOT NULL,
    from_at timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    lifted_by uuid NULL,
    CHECK ((file IS NULL) <> (slip IS NULL))
);

CREATE INDEX mandates_freezes_file ON mandates_freezes (file);
CREATE INDEX mandates_freezes_slip ON mandates_freezes (slip);

-- A mandate given elsewhere is referred to, never copied: where it is found, its families, its end.
CREATE TABLE mandates_outside (
    id uuid PRIMARY KEY,
    structure uuid NOT NULL,
    file uuid NULL,
    slip uuid NULL,
    number bytea NOT NULL,
    families text NOT NULL,
    last_day date NOT NULL,
    noted_by uuid NOT NULL,
    noted_at timestamptz NOT NULL,
    removed_at timestamptz NULL,
    CHECK ((file IS NULL) <> (slip IS NULL))
);

CREATE INDEX mandates_outside_file ON mandates_outside (file);

-- How far a house goes, in its own words.
CREATE TABLE mandates_charters (
    structure uuid PRIMARY KEY,
    we_do text NOT NULL,
    we_do_with text NOT NULL,
    we_refer text NOT NULL,
    who_may text NOT NULL,
    we_say text NOT NULL,
    written_by uuid NOT NULL,
    written_at timestamptz NOT NULL
);
