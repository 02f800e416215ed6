-- A payload of several transactions is split into packages of one, each an entry of its own that names where it came from.

ALTER TABLE entry ADD COLUMN part_of VARCHAR(300);

CREATE INDEX entry_part_of ON entry (part_of, number) WHERE part_of IS NOT NULL;
