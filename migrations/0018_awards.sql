-- What was granted and goes on month by month, and what is owed for each month. Whose it is and what amounts ask of them is
-- sealed with the case that it was granted in.
CREATE TABLE awards (
    case_id     UUID PRIMARY KEY REFERENCES cases (id),
    programme   TEXT NOT NULL,
    person      UUID NOT NULL REFERENCES people (id),
    sealed_body BYTEA NOT NULL,
    first_month DATE NOT NULL,              -- a month is kept as its first day
    last_month  DATE,                       -- null: it goes on
    ended       TEXT,                       -- why: died, moved-out, …
    ended_at    TIMESTAMPTZ,
    verify_by   DATE NOT NULL,              -- looked at again until this day (定期复核)
    written_to  DATE NOT NULL               -- the month up to which the ledger is written; long ago: to be looked through
);
CREATE INDEX awards_to_write ON awards (written_to, case_id);
CREATE INDEX awards_to_verify ON awards (verify_by, case_id) WHERE ended IS NULL;
-- Nobody receives the same twice.
CREATE UNIQUE INDEX awards_once ON awards (person, programme) WHERE ended IS NULL;
CREATE INDEX awards_of_person ON awards (person);
CREATE INDEX awards_of_programme ON awards (programme, case_id);

-- Lines are added and never changed: what turns out otherwise is a further line of the difference.
CREATE TABLE ledger (
    case_id     UUID NOT NULL REFERENCES awards (case_id),
    place       BIGINT NOT NULL,            -- two that write at once cannot both have it
    month       DATE NOT NULL,
    fen         BIGINT NOT NULL,
    rate        UUID REFERENCES rates (id), -- null: nothing is owed for the month
    because     TEXT NOT NULL,              -- due, owed, overpaid
    written_at  TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (case_id, place)
);
