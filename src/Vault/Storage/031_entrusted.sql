-- Which folders a mandate opens. The copies of their keys are with the sealer, and die there with the mandate.
CREATE TABLE vault_entrustments (
    mandate uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES vault_safes (person),
    helper uuid NOT NULL,
    structure uuid NOT NULL,
    folders text NOT NULL,
    until timestamptz NOT NULL,
    given_at timestamptz NOT NULL
);

CREATE INDEX vault_entrustments_person ON vault_entrustments (person);
