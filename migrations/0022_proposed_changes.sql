-- What a system administrator wants to change and another has to approve: limits, rules and words of services, holidays,
-- names and ends of units. What was approved stands in settings, or with the unit.
CREATE TABLE proposed_changes (
    id          UUID PRIMARY KEY,
    name        TEXT NOT NULL,          -- what: limit/<service>/<clock>, holidays, unit-name/<code> …
    valid_from  DATE NOT NULL,
    value       TEXT NOT NULL,
    source      TEXT NOT NULL,          -- the paper it rests on
    state       TEXT NOT NULL,          -- proposed, approved, refused
    proposed_by UUID NOT NULL REFERENCES accounts (id),
    proposed_at TIMESTAMPTZ NOT NULL,
    decided_by  UUID REFERENCES accounts (id),
    decided_at  TIMESTAMPTZ
);
CREATE INDEX proposed_changes_state ON proposed_changes (state, proposed_at);
