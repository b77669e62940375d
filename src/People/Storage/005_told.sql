-- Which helper has read what the journal writes of their work, and when.
CREATE TABLE people_told (
    helper uuid PRIMARY KEY REFERENCES people_accounts (id),
    read_at timestamptz NOT NULL
);
