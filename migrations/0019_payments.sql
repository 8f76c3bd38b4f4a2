-- Where the money of a person goes. A row is never changed: with another account the one before ends.
CREATE TABLE bank_accounts (
    id          UUID PRIMARY KEY,
    record_key  BYTEA NOT NULL,
    person      UUID NOT NULL REFERENCES people (id),
    sealed_body BYTEA NOT NULL,             -- in whose name, at which bank, its number
    given_by    UUID NOT NULL,              -- the account of whoever registered it: the person, or an officer who saw them
    given_at    TIMESTAMPTZ NOT NULL,
    ended_at    TIMESTAMPTZ
);
CREATE UNIQUE INDEX bank_accounts_one ON bank_accounts (person) WHERE ended_at IS NULL;
CREATE INDEX bank_accounts_of ON bank_accounts (person, given_at);

-- What is paid together: one programme, up to one month.
CREATE TABLE batches (
    id           UUID PRIMARY KEY,
    number       TEXT NOT NULL UNIQUE,
    programme    TEXT NOT NULL,
    unit         TEXT NOT NULL,
    month        DATE NOT NULL,
    state        TEXT NOT NULL,             -- made, checked, signed, sent, settled, discarded
    payments     BIGINT NOT NULL,           -- how many
    fen          BIGINT NOT NULL,           -- what they come to
    made_by      UUID NOT NULL,
    made_at      TIMESTAMPTZ NOT NULL,
    checked_by   UUID,
    checked_at   TIMESTAMPTZ,
    sent_by      UUID,
    sent_at      TIMESTAMPTZ,
    ended_by     UUID,                      -- who read the bank's answer, or discarded it
    ended_at     TIMESTAMPTZ,
    reason       TEXT NOT NULL              -- why it was discarded
);
-- Two who make a batch at once make one.
CREATE UNIQUE INDEX batches_being_made ON batches (programme) WHERE state = 'made';
CREATE INDEX batches_newest ON batches (made_at, id);
CREATE INDEX batches_of_programme ON batches (programme, made_at, id);

CREATE TABLE batch_signatures (
    batch     UUID NOT NULL REFERENCES batches (id),
    office    TEXT NOT NULL,                -- the code of the unit
    signed_by UUID NOT NULL,
    signed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (batch, office)
);

CREATE TABLE payments (
    id           UUID PRIMARY KEY,
    batch        UUID NOT NULL REFERENCES batches (id),
    serial       BIGINT NOT NULL,           -- from 1
    case_id      UUID NOT NULL REFERENCES awards (case_id),
    bank_account UUID NOT NULL REFERENCES bank_accounts (id),
    fen          BIGINT NOT NULL,
    state        TEXT NOT NULL,             -- waiting, paid, failed
    reason       TEXT NOT NULL,             -- what the bank said
    settled_at   TIMESTAMPTZ
);
CREATE UNIQUE INDEX payments_serial ON payments (batch, serial);
CREATE INDEX payments_of_batch ON payments (batch, case_id);
CREATE INDEX payments_of_case ON payments (case_id, id);
CREATE INDEX payments_of_account ON payments (bank_account);
CREATE INDEX payments_failed ON payments (case_id) WHERE state = 'failed';

-- The payment that a line went out with; null: it waits.
ALTER TABLE ledger ADD COLUMN payment UUID REFERENCES payments (id);
CREATE INDEX ledger_waiting ON ledger (case_id) WHERE payment IS NULL;
CREATE INDEX ledger_of_payment ON ledger (payment);
