-- The register of certificate holders (持证残疾人名册): what is known of each holder, from which file each value came,
-- and the imports themselves.

-- One row for an identity number.
CREATE TABLE holders (
    id             UUID PRIMARY KEY,
    record_key     BYTEA NOT NULL,
    id_number_hash BYTEA NOT NULL UNIQUE,
    sealed_body    BYTEA NOT NULL,      -- number; each value with where it came from, earlier ones below it
    revision       BIGINT NOT NULL,     -- counts every change
    changed_at     TIMESTAMPTZ NOT NULL
);

-- One row for a file. Its rows are sealed under its key: destroying that destroys them.
CREATE TABLE register_imports (
    id             UUID PRIMARY KEY,    -- also of the sealed file, until it is settled
    record_key     BYTEA NOT NULL,
    sealed_layout  BYTEA NOT NULL,      -- name of the file, headings, samples
    sealed_mapping BYTEA,               -- which column is which; null: not said yet
    as_of          DATE,                -- the day on which the file says how things are
    state          TEXT NOT NULL,       -- uploaded, checking, checked, applying, applied, undoing, undone, failed, dropped
    failure        TEXT,
    rows_expected  BIGINT NOT NULL,
    row_done       BIGINT NOT NULL,     -- how far the work of this state came
    counts         TEXT,                -- how many rows of each kind and outcome, once a phase has ended
    choice         TEXT,                -- what the lead chose for rows that are faulty or in conflict
    added_by       UUID REFERENCES accounts (id),
    added_at       TIMESTAMPTZ NOT NULL,
    applied_by     UUID REFERENCES accounts (id),
    applied_at     TIMESTAMPTZ,
    undone_by      UUID REFERENCES accounts (id),
    undone_at      TIMESTAMPTZ,
    dropped_by     UUID REFERENCES accounts (id),
    settled_at     TIMESTAMPTZ,         -- when the last phase ended
    lease          UUID,                -- whose work it is now
    leased_until   TIMESTAMPTZ
);
CREATE INDEX register_imports_working ON register_imports (state, leased_until);

CREATE TABLE register_rows (
    import         UUID NOT NULL REFERENCES register_imports (id),
    number         BIGINT NOT NULL,     -- as the file counts
    id_number_hash BYTEA,               -- null where the number cannot be read
    kind           TEXT NOT NULL,       -- new, changed, unchanged, faulty, repeated, conflicting
    outcome        TEXT,                -- added, changed, unchanged, left-out; then taken-back, kept
    sealed_cells   BYTEA NOT NULL,      -- what the file says
    sealed_done    BYTEA,               -- what applying changed, and what undoing left
    PRIMARY KEY (import, number)
);
CREATE INDEX register_rows_kind ON register_rows (import, kind, number);
CREATE INDEX register_rows_outcome ON register_rows (import, outcome, number);
CREATE INDEX register_rows_holder ON register_rows (import, id_number_hash, number);

-- Who of the staff looked at which holder, and for what.
CREATE TABLE register_looks (
    id      UUID PRIMARY KEY,
    holder  UUID NOT NULL,              -- a holder whose import was undone is gone, the look stays
    reader  UUID NOT NULL REFERENCES accounts (id),
    purpose TEXT NOT NULL,              -- look-up, prefill
    at      TIMESTAMPTZ NOT NULL
);
CREATE INDEX register_looks_at ON register_looks (at);

-- The import that last said what a certificate is.
ALTER TABLE certificates ADD COLUMN import UUID REFERENCES register_imports (id);
ALTER TABLE certificates ADD COLUMN import_row BIGINT;
