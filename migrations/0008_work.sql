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
