-- The weekly publications: a row for each week that is or was wanted, and one for each content that came of it.

CREATE TABLE publication (
  series      VARCHAR(32) NOT NULL,
  week        VARCHAR(6)  NOT NULL,
  -- when it is to be asked for; nothing once it is archived and nobody has asked for it again
  due_at      BIGINT,
  -- in a row that led to nothing
  asks        INTEGER     NOT NULL DEFAULT 0,
  asked_at    BIGINT      NOT NULL DEFAULT 0,
  said        TEXT,
  -- of the download that is under way: so many bytes of so many have come (-1: nobody has said how many)
  received    BIGINT      NOT NULL DEFAULT 0,
  expected    BIGINT      NOT NULL DEFAULT -1,
  -- how the server would know that its content is still the same, for a download that goes on where it was cut
  validator   TEXT,
  alarmed     INTEGER     NOT NULL DEFAULT 0,
  lease_owner TEXT,
  lease_until BIGINT      NOT NULL DEFAULT 0,
  PRIMARY KEY (series, week)
);

CREATE INDEX publication_due ON publication (series, due_at) WHERE due_at IS NOT NULL;

-- A week has one edition, unless what was fetched again had other content: then both are kept.
CREATE TABLE publication_edition (
  series       VARCHAR(32) NOT NULL,
  week         VARCHAR(6)  NOT NULL,
  edition      INTEGER     NOT NULL,
  file         TEXT        NOT NULL,
  sha256       VARCHAR(64) NOT NULL,
  bytes        BIGINT      NOT NULL,
  retrieved    BIGINT      NOT NULL,
  number       TEXT,
  published_on TEXT,
  problems     TEXT        NOT NULL,
  -- when the file was taken away, since it is kept elsewhere
  removed      BIGINT,
  PRIMARY KEY (series, week, edition)
);
