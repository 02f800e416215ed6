-- Every change of every package and publication, for those who follow them: numbered in the order in which they were
-- committed, without gaps. Of a package each holds what the receipt said then; what never changes stands in its entry.

CREATE TABLE event (
  number           BIGINT      NOT NULL PRIMARY KEY,
  at               BIGINT      NOT NULL,
  name             VARCHAR(32) NOT NULL,
  detail           TEXT        NOT NULL,
  reference        VARCHAR(300),
  -- the last line of the package's history then
  line             INTEGER,
  state            VARCHAR(32),
  since            BIGINT,
  inspected        INTEGER,
  transaction_type TEXT,
  st96_version     TEXT,
  office_reference TEXT,
  package_irn      TEXT,
  import_id        TEXT,
  srn              TEXT,
  irn              TEXT,
  publication_date TEXT,
  attempts         INTEGER,
  due              VARCHAR(32),
  due_at           BIGINT,
  problems         TEXT,
  series           VARCHAR(32),
  week             VARCHAR(6),
  edition          INTEGER,
  -- whether the week had been called missing
  alarmed          INTEGER     NOT NULL DEFAULT 0
);

-- One row. Who adds an event has it locked until the end of the transaction, so that a lower number is never seen later.
CREATE TABLE event_head (
  id     INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  number BIGINT  NOT NULL
);

CREATE TABLE subscriber (
  name          VARCHAR(64) NOT NULL PRIMARY KEY,
  joined        BIGINT      NOT NULL,
  -- the number of the last event that it is through with
  position      BIGINT      NOT NULL,
  -- the number of the event that it fails with, and how often in a row
  failing       BIGINT      NOT NULL DEFAULT 0,
  failures      INTEGER     NOT NULL DEFAULT 0,
  failing_since BIGINT      NOT NULL DEFAULT 0,
  retry_at      BIGINT      NOT NULL DEFAULT 0,
  problem       TEXT
);

-- What happened before is told once, as it is now.
INSERT INTO event (number, at, name, detail, reference, line, state, since, inspected, transaction_type, st96_version,
  office_reference, package_irn, import_id, srn, irn, publication_date, attempts, due, due_at, problems)
SELECT ROW_NUMBER() OVER (ORDER BY number), since, state, '', reference,
  (SELECT MAX(history.number) FROM history WHERE history.reference = entry.reference), state, since, inspected,
  transaction_type, st96_version, office_reference, package_irn, import_id, srn, irn, publication_date, attempts, due,
  due_at, problems
FROM entry;

INSERT INTO event (number, at, name, detail, series, week, edition)
SELECT (SELECT COUNT(*) FROM entry) + ROW_NUMBER() OVER (ORDER BY retrieved, series, week, edition), retrieved,
  'publication-archived', '', series, week, edition
FROM publication_edition;

INSERT INTO event_head (id, number) SELECT 1, COUNT(*) FROM event;
