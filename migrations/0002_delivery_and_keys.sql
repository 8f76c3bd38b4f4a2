-- What became of each message, what was being sent when a session locked, and whose keys these are.

-- What shows that a key file belongs to this database, and the key of all look-up hashes: one row.
CREATE TABLE house_key (
    id            UUID PRIMARY KEY,
    record_key    BYTEA NOT NULL,
    sealed_lookup BYTEA NOT NULL
);

-- What was being sent when a session had locked or ended, until its owner is back: one for each place.
CREATE TABLE held_forms (
    id          UUID PRIMARY KEY,
    account     UUID NOT NULL REFERENCES accounts (id),
    sent_to     TEXT NOT NULL,           -- path
    page        TEXT,                    -- path of the page that shows it in its own form; null: a page of its own
    record_key  BYTEA NOT NULL,
    sealed_body BYTEA NOT NULL,
    held_at     TIMESTAMPTZ NOT NULL,
    offered_at  TIMESTAMPTZ,             -- shown to its owner
    UNIQUE (account, sent_to)
);

-- A message's own id goes out with it and comes back with its delivery receipt. `done_at`: the gateway or server
-- took it; `failed_at`: it will not go by itself any more, staff see it. `receipt` is not used any more.
ALTER TABLE outbox ADD COLUMN expires_at TIMESTAMPTZ;   -- worth nothing from then on, as a one-time code; null: never
ALTER TABLE outbox ADD COLUMN delivered_at TIMESTAMPTZ; -- the gateway says that it reached the phone
ALTER TABLE outbox ADD COLUMN replaced_by UUID;         -- the message that goes another way in its place
ALTER TABLE outbox ADD COLUMN dropped_at TIMESTAMPTZ;   -- staff gave it up
ALTER TABLE outbox ADD COLUMN dropped_by UUID REFERENCES accounts (id);
DROP INDEX outbox_waiting;
CREATE INDEX outbox_waiting ON outbox (kind, done_at, failed_at, due_at);
