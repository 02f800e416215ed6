-- Times are milliseconds since 1970 in UTC. The same text serves SQLite and PostgreSQL.

CREATE TABLE home_fact (
  name  VARCHAR(64)  NOT NULL PRIMARY KEY,
  value VARCHAR(400) NOT NULL
);

CREATE TABLE entry (
  reference        VARCHAR(300)  NOT NULL PRIMARY KEY,
  -- the reference in lower case: two names that a case-blind file system takes for one must not both be given
  reference_key    VARCHAR(300)  NOT NULL UNIQUE,
  parcel           VARCHAR(64)   NOT NULL UNIQUE,
  file             TEXT          NOT NULL,
  folder           TEXT          NOT NULL,
  sha256           VARCHAR(64)   NOT NULL,
  bytes            BIGINT        NOT NULL,
  environment      VARCHAR(32)   NOT NULL,
  inspected        INTEGER       NOT NULL DEFAULT 0,
  transaction_type TEXT,
  st96_version     TEXT,
  office_reference TEXT,
  package_irn      TEXT,
  state            VARCHAR(32)   NOT NULL,
  entered          BIGINT        NOT NULL,
  since            BIGINT        NOT NULL,
  import_id        TEXT,
  srn              TEXT,
  irn              TEXT,
  publication_date TEXT,
  attempts         INTEGER       NOT NULL DEFAULT 0,
  asks             INTEGER       NOT NULL DEFAULT 0,
  due              VARCHAR(32),
  due_at           BIGINT,
  lease_owner      TEXT,
  lease_until      BIGINT        NOT NULL DEFAULT 0,
  problems         TEXT          NOT NULL,
  duplicate_of     VARCHAR(300),
  version          BIGINT        NOT NULL,
  pictured         BIGINT        NOT NULL DEFAULT 0,
  picture_due      BIGINT        NOT NULL DEFAULT 0
);

CREATE INDEX entry_due ON entry (due, due_at, entered) WHERE due IS NOT NULL;
CREATE INDEX entry_sha256 ON entry (sha256);
CREATE INDEX entry_state ON entry (state, entered);
CREATE INDEX entry_unpictured ON entry (picture_due, entered) WHERE pictured < version;

CREATE TABLE history (
  reference VARCHAR(300) NOT NULL,
  number    INTEGER      NOT NULL,
  at        BIGINT       NOT NULL,
  state     VARCHAR(32)  NOT NULL,
  detail    TEXT         NOT NULL,
  PRIMARY KEY (reference, number)
);

CREATE TABLE answer (
  reference VARCHAR(300) NOT NULL,
  number    INTEGER      NOT NULL,
  at        BIGINT       NOT NULL,
  state     VARCHAR(32)  NOT NULL,
  extension VARCHAR(8)   NOT NULL,
  sha256    VARCHAR(64)  NOT NULL,
  body      BYTEA        NOT NULL,
  published INTEGER      NOT NULL DEFAULT 0,
  PRIMARY KEY (reference, number)
);
