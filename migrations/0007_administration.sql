-- Units, staff and what administrators did.

-- How a unit is found: shown on guides and letters; empty until the district gives it.
ALTER TABLE units ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE units ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE units ADD COLUMN hours TEXT NOT NULL DEFAULT '';
ALTER TABLE units ADD COLUMN directions TEXT NOT NULL DEFAULT '';
-- Its open cases go to the successor once its last day is over.
ALTER TABLE units ADD COLUMN hands_over BOOLEAN NOT NULL DEFAULT FALSE;

-- Names a unit had, each to its last day.
CREATE TABLE unit_names (
    unit    TEXT NOT NULL REFERENCES units (code),
    place   BIGINT NOT NULL,
    name    TEXT NOT NULL,
    name_en TEXT NOT NULL,
    until   DATE NOT NULL,
    PRIMARY KEY (unit, place)
);

-- An account that waits for the security administrator, the first sign-in of somebody until it was handed over, and
-- whether the password has to be changed at the next sign-in.
ALTER TABLE accounts ADD COLUMN waits_since TIMESTAMPTZ;
ALTER TABLE accounts ADD COLUMN password_once BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE accounts ADD COLUMN sealed_first BYTEA;
ALTER TABLE accounts ADD COLUMN first_until TIMESTAMPTZ;
ALTER TABLE accounts ADD COLUMN first_by UUID;

-- What administrators changed: immutable, chained by hash. It names accounts by id and says nothing personal.
CREATE TABLE administration_record (
    seq     BIGINT PRIMARY KEY,
    at      TIMESTAMPTZ NOT NULL,
    actor   UUID NOT NULL REFERENCES accounts (id),
    what    TEXT NOT NULL,
    unit    TEXT REFERENCES units (code),
    account UUID REFERENCES accounts (id),
    detail  TEXT NOT NULL,
    hash    BYTEA NOT NULL
);

-- What was found of a photo whose question has it checked: names with blanks between; null: it was not looked at.
ALTER TABLE documents ADD COLUMN findings TEXT;
