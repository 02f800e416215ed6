-- The order in which packages came. The time alone does not say it: many come within a millisecond, and a clock may be
-- set back. Work is found by indexes of its own, so that a backlog of one lane is no burden to the other.

ALTER TABLE entry ADD COLUMN number BIGINT NOT NULL DEFAULT 0;

UPDATE entry SET number = ordered.place
FROM (SELECT reference AS name, ROW_NUMBER() OVER (ORDER BY entered, reference) AS place FROM entry) AS ordered
WHERE ordered.name = entry.reference;

CREATE UNIQUE INDEX entry_number ON entry (number);

DROP INDEX entry_due;
CREATE INDEX entry_due ON entry (due, due_at, number) WHERE due IS NOT NULL;
CREATE INDEX entry_lane ON entry (due, state, due_at, number) WHERE due IS NOT NULL;

DROP INDEX entry_state;
CREATE INDEX entry_state ON entry (state, number);

CREATE INDEX entry_leased ON entry (due, lease_until) WHERE lease_until > 0;
