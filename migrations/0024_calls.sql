-- Calls to the hotline: while one goes on, everything that was typed; afterwards what came of it.
CREATE TABLE calls (
    id            UUID PRIMARY KEY,
    record_key    BYTEA NOT NULL,
    operator      UUID NOT NULL REFERENCES accounts (id),
    unit          TEXT NOT NULL,
    began_at      TIMESTAMPTZ NOT NULL,
    ended_at      TIMESTAMPTZ,
    outcome       TEXT,                 -- answered, dispatched, logged, nothing
    number_hash   BYTEA,                -- keyed hash of the number that called
    sealed_number BYTEA,
    sealed_typed  BYTEA,                -- what was typed so far; nothing once it is over
    case_id       UUID                  -- the ticket that came of it
);
CREATE INDEX calls_open ON calls (operator, began_at) WHERE ended_at IS NULL;
CREATE INDEX calls_number ON calls (number_hash, began_at) WHERE number_hash IS NOT NULL;
CREATE INDEX calls_case ON calls (case_id) WHERE case_id IS NOT NULL;
