-- What a person lets a helper do in their name. A mandate that was given says how; one that ended says who, when and why.
CREATE TABLE mandates_mandates (
    id uuid PRIMARY KEY
);
