-- The legal path of the certificate: bodies outside that a case is referred to, what is shown to the public, and the
-- certificates themselves.

ALTER TABLE cases ADD COLUMN referred_to TEXT REFERENCES units (code);      -- the body it was last referred to
ALTER TABLE cases ADD COLUMN published BOOLEAN NOT NULL DEFAULT FALSE;      -- 公示: shown to the public now
ALTER TABLE cases ADD COLUMN sealed_publication BYTEA;                      -- the line that is shown then, and no more
CREATE INDEX cases_referred ON cases (referred_to, open, queue_at, id);
CREATE INDEX cases_published ON cases (published, due_on) WHERE published = TRUE;

-- Certificates as the national system made them: one row for each number, old ones stay.
CREATE TABLE certificates (
    id             UUID PRIMARY KEY,
    record_key     BYTEA NOT NULL,
    number_hash    BYTEA NOT NULL UNIQUE,
    id_number_hash BYTEA NOT NULL,      -- whose it is
    person         UUID REFERENCES people (id),
    case_id        UUID REFERENCES cases (id),
    sealed_body    BYTEA NOT NULL,      -- number, name, category and grade with their parts
    status         TEXT NOT NULL,       -- active, frozen, expired, cancelled, transferred-out
    valid_from     DATE,
    valid_until    DATE,
    entered_by     UUID,
    entered_at     TIMESTAMPTZ NOT NULL
);
CREATE INDEX certificates_holder ON certificates (id_number_hash);
CREATE INDEX certificates_person ON certificates (person);

-- 回避: whose cases somebody of the staff does not act on. The hash is that of a search term (an identity number, or
-- the number of one case), so that the same look-up that finds a case also finds who stays away from it.
CREATE TABLE recusals (
    id          UUID PRIMARY KEY,
    record_key  BYTEA NOT NULL,
    account     UUID NOT NULL REFERENCES accounts (id),
    term_hash   BYTEA NOT NULL,
    sealed_body BYTEA NOT NULL,         -- why, and the last four characters of the number
    declared_at TIMESTAMPTZ NOT NULL,
    ended_at    TIMESTAMPTZ,
    ended_by    UUID REFERENCES accounts (id)
);
CREATE INDEX recusals_account ON recusals (account, ended_at);

-- How a letter still has to go to the person beside the page, and how and when it first reached them.
ALTER TABLE letters ADD COLUMN to_print BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE letters ADD COLUMN to_call BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE letters ADD COLUMN reached_on DATE;
ALTER TABLE letters ADD COLUMN reached_how TEXT;        -- opened, read-out, posted, handed-over
CREATE INDEX letters_due ON letters (at) WHERE to_print = TRUE OR to_call = TRUE;
