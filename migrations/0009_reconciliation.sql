-- The comparison of certificates that cases brought with the register as it was last imported (核对): which case, and in
-- what they differ, by name. No value stands here; values are read where they are kept, when a page shows them.

CREATE TABLE reconciliation (
    case_id     UUID PRIMARY KEY REFERENCES cases (id),
    import      UUID NOT NULL REFERENCES register_imports (id),
    kind        TEXT NOT NULL,          -- absent, differs, waiting
    differs     TEXT NOT NULL,          -- number, category, grade, valid-from, valid-until, status, unreadable
    certificate UUID REFERENCES certificates (id),  -- null while the case waits for its number
    found_at    TIMESTAMPTZ NOT NULL,
    settled_by  UUID REFERENCES accounts (id),
    settled_at  TIMESTAMPTZ             -- an officer has looked into it; undone where something else differs later
);
CREATE INDEX reconciliation_open ON reconciliation (kind, case_id) WHERE settled_at IS NULL;

-- How far the comparison with an import came: one row, for the newest.
CREATE TABLE reconciliation_runs (
    import  UUID PRIMARY KEY REFERENCES register_imports (id),
    came_to UUID NOT NULL,              -- the last certificate that was compared
    done_at TIMESTAMPTZ
);

CREATE INDEX certificates_of_cases ON certificates (id) WHERE case_id IS NOT NULL;
