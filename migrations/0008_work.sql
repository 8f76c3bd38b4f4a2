-- Work among colleagues: who is away and who stands in for them.

CREATE TABLE absences (
    id         UUID PRIMARY KEY,
    account    UUID NOT NULL REFERENCES accounts (id),
    substitute UUID REFERENCES accounts (id),   -- null: nobody; the lead sees those cases
    from_day   DATE NOT NULL,
    until_day  DATE NOT NULL,
    entered_by UUID NOT NULL REFERENCES accounts (id),
    entered_at TIMESTAMPTZ NOT NULL,
    ended_at   TIMESTAMPTZ
);
CREATE INDEX absences_account ON absences (account, ended_at);
CREATE INDEX absences_substitute ON absences (substitute, ended_at);

-- Reasons that officers of a unit often give, as their lead wrote them. No person is named in one.
CREATE TABLE prepared_reasons (
    id         UUID PRIMARY KEY,
    unit       TEXT NOT NULL REFERENCES units (code),
    service    TEXT NOT NULL,
    act        TEXT NOT NULL,
    text       TEXT NOT NULL,
    changed_by UUID NOT NULL REFERENCES accounts (id),
    changed_at TIMESTAMPTZ NOT NULL,
    removed_at TIMESTAMPTZ
);
CREATE INDEX prepared_reasons_unit ON prepared_reasons (unit, service, removed_at);

-- The community or street that is asked to look at a new application beforehand (社区初核). It decides nothing, and
-- nothing waits for it; null: nobody is asked, or it has answered.
ALTER TABLE cases ADD COLUMN checking TEXT REFERENCES units (code);
CREATE INDEX cases_checking ON cases (checking, open, queue_at, id);

-- Cases in a stage, as those whose certificate is to be entered into the national system.
CREATE INDEX cases_stage ON cases (unit, service, stage, clock_from, id) WHERE open = TRUE;
