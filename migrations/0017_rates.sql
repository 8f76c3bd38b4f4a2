-- How much a programme is: for whom, from when to when, by which paper. One administrator proposes a row, another approves.
CREATE TABLE rates (
    id          UUID PRIMARY KEY,
    programme   TEXT NOT NULL,
    category    TEXT NOT NULL,              -- for whom; empty: for all
    grade       TEXT NOT NULL,
    area        TEXT NOT NULL,
    per         TEXT NOT NULL,              -- month, year, once
    fen         BIGINT NOT NULL,
    valid_from  DATE NOT NULL,
    valid_to    DATE,
    document    TEXT NOT NULL,
    state       TEXT NOT NULL,              -- proposed, approved, refused, to-confirm
    proposed_by UUID,                       -- null: came with the program
    proposed_at TIMESTAMPTZ NOT NULL,
    decided_by  UUID,
    decided_at  TIMESTAMPTZ
);
CREATE INDEX rates_of ON rates (programme, valid_from);
