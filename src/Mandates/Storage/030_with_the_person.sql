-- The words of a declaration are with the person, who alone opens them; the row keeps their hash.
ALTER TABLE mandates_declarations ADD COLUMN with_the_person boolean NOT NULL DEFAULT false;
