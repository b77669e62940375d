-- Which mandate allowed an act that was done in the person's name.
ALTER TABLE procedures_cases ADD COLUMN ground_mandate uuid NULL CHECK ((ground_kind = 'Mandate') = (ground_mandate IS NOT NULL));
ALTER TABLE procedures_changes ADD COLUMN ground_mandate uuid NULL CHECK ((ground_kind = 'Mandate') = (ground_mandate IS NOT NULL));
