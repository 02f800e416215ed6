-- What was sent when, each record bound to the one before it. Lines are only ever added.

CREATE TABLE evidence (
  number    BIGINT       NOT NULL PRIMARY KEY,
  reference VARCHAR(300) NOT NULL,
  line      TEXT         NOT NULL,
  hash      VARCHAR(64)  NOT NULL
);

CREATE INDEX evidence_reference ON evidence (reference, number);

-- One row. Who adds a record has it locked until the end of the transaction, so numbers have no gaps.
CREATE TABLE evidence_head (
  id     INTEGER     NOT NULL PRIMARY KEY CHECK (id = 1),
  number BIGINT      NOT NULL,
  hash   VARCHAR(64) NOT NULL
);

INSERT INTO evidence_head (id, number, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
