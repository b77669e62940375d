-- What the person confirmed before it was sent: one declaration serves once.
ALTER TABLE procedures_changes ADD COLUMN declaration uuid NULL;

CREATE UNIQUE INDEX procedures_changes_declaration ON procedures_changes (declaration);
