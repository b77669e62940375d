-- Notes under professional secrecy that somebody opened without following the person: why, until when, and who looked at it afterwards.
CREATE TABLE people_urgent_openings (
    id uuid PRIMARY KEY,
    file uuid NOT NULL REFERENCES people_files (id),
    structure uuid NOT NULL,
    opened_by uuid NOT NULL,
    opened_at timestamptz NOT NULL,
    closes_at timestamptz NOT NULL,
    reason text NOT NULL,
    words bytea NOT NULL,
    review_by uuid NULL,
    review_at timestamptz NULL,
    review_verdict text NULL
);

CREATE INDEX people_urgent_openings_file ON people_urgent_openings (file, closes_at);
CREATE INDEX people_urgent_openings_structure ON people_urgent_openings (structure, review_at);

-- Whose masked names a helper was shown without opening their page afterwards: what the day's quota counts.
CREATE TABLE people_glimpsed (
    helper uuid NOT NULL,
    file uuid NOT NULL REFERENCES people_files (id),
    seen_at timestamptz NOT NULL,
    PRIMARY KEY (helper, file)
);
