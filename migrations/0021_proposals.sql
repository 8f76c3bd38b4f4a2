-- What the register suggests that somebody could apply for (政策找人). It is told, and never applied for without them.
CREATE TABLE proposals (
    id          UUID PRIMARY KEY,
    holder      UUID NOT NULL REFERENCES holders (id) ON DELETE CASCADE,
    programme   TEXT NOT NULL,
    unit        TEXT NOT NULL,          -- the unit that decides
    place       TEXT,                   -- the community or street where the register has them
    street      TEXT,
    certificate UUID NOT NULL,          -- by which: a newer one is another reason
    state       TEXT NOT NULL,          -- waiting, told, declined, applied
    way         TEXT NOT NULL,          -- text, call, letter, in-person: how they are to be told
    found_at    TIMESTAMPTZ NOT NULL,
    told_at     TIMESTAMPTZ,            -- the newest attempt
    told_how    TEXT,                   -- text, phone, in-person, letter, not-reached
    told_by     UUID REFERENCES accounts (id),
    UNIQUE (holder, programme)
);
CREATE INDEX proposals_state ON proposals (state, id);
CREATE INDEX proposals_street ON proposals (street, state, id);
CREATE INDEX proposals_place ON proposals (place, state, id);
CREATE INDEX proposals_unit ON proposals (unit, state, id);

-- When it was last asked what a holder could apply for; null: something changed since.
ALTER TABLE holders ADD COLUMN looked_through_at TIMESTAMPTZ;
CREATE INDEX holders_to_look_through ON holders (id) WHERE looked_through_at IS NULL;
CREATE INDEX holders_looked_through ON holders (looked_through_at) WHERE looked_through_at IS NOT NULL;
