-- Who acts for whom (民法典 §23, §27–39, §161–175). Who the two are stands in people; what was shown as proof is sealed.

CREATE TABLE mandates (
    id            UUID PRIMARY KEY,
    record_key    BYTEA NOT NULL,
    principal     UUID REFERENCES people (id),    -- for whom; null until they were known and agreed
    agent         UUID REFERENCES people (id),    -- who acts; null until they were known and agreed
    wanted_hash   BYTEA,                          -- keyed hash of the identity number of the side that has to agree
    kind          TEXT NOT NULL,                  -- guardian, agent, supporter, institution
    relation      TEXT NOT NULL,                  -- what the agent is to the principal
    powers        TEXT NOT NULL,                  -- words with commas: see, fill-in, submit, answer, receive-letters
    limited       BOOLEAN NOT NULL,               -- granted by phone: to see and to fill in, until confirmed in person
    services      TEXT NOT NULL,                  -- names with commas; *: all
    way           TEXT NOT NULL,                  -- online, counter, visit, phone
    valid_from    DATE NOT NULL,
    valid_until   DATE,                           -- the last day; null: until somebody ends it
    state         TEXT NOT NULL,                  -- proposed, active, ended
    sealed_detail BYTEA NOT NULL,                 -- the name of the side that has to agree, the institution, the proof
    needs_look    BOOLEAN NOT NULL,               -- one caregiver for many who are no relatives: a lead looks at it
    proposed_by   UUID NOT NULL REFERENCES accounts (id),
    proposed_at   TIMESTAMPTZ NOT NULL,
    confirmed_by  UUID REFERENCES accounts (id),
    confirmed_at  TIMESTAMPTZ,
    ended_by      UUID REFERENCES accounts (id),
    ended_at      TIMESTAMPTZ
);
CREATE INDEX mandates_principal ON mandates (principal);
CREATE INDEX mandates_agent ON mandates (agent);
CREATE INDEX mandates_wanted ON mandates (wanted_hash);
CREATE INDEX mandates_need_look ON mandates (needs_look, agent) WHERE needs_look = TRUE;

-- For whom somebody acts right now, what was begun and done under a mandate, and whom a form is about.
ALTER TABLE sessions ADD COLUMN acting UUID REFERENCES mandates (id);
ALTER TABLE drafts ADD COLUMN mandate UUID REFERENCES mandates (id);
ALTER TABLE drafts ADD COLUMN about UUID REFERENCES people (id);
CREATE INDEX drafts_about ON drafts (about);
ALTER TABLE events ADD COLUMN mandate UUID REFERENCES mandates (id);
CREATE INDEX events_mandate ON events (mandate, at);

-- Set by the person or by staff, and never shown to whoever acts for them.
ALTER TABLE people ADD COLUMN safety_flag_at TIMESTAMPTZ;

-- Who set or took away a safety flag, and when.
CREATE TABLE safety_flags (
    id      UUID PRIMARY KEY,
    person  UUID NOT NULL REFERENCES people (id),
    stands  BOOLEAN NOT NULL,
    by      UUID NOT NULL REFERENCES accounts (id),
    at      TIMESTAMPTZ NOT NULL
);
CREATE INDEX safety_flags_person ON safety_flags (person, at);

-- Who of the staff looked at the mandates of a person.
CREATE TABLE mandate_looks (
    id      UUID PRIMARY KEY,
    person  UUID NOT NULL REFERENCES people (id),
    reader  UUID NOT NULL REFERENCES accounts (id),
    at      TIMESTAMPTZ NOT NULL
);
CREATE INDEX mandate_looks_person ON mandate_looks (person, at);

-- The phone by which somebody is known: an officer saw the person and the identity card. sealed_phone holds it.
ALTER TABLE accounts ADD COLUMN known_phone_hash BYTEA;
ALTER TABLE accounts ADD COLUMN known_phone_by UUID REFERENCES accounts (id);
ALTER TABLE accounts ADD COLUMN known_phone_at TIMESTAMPTZ; -- registered, or last used to sign in
CREATE UNIQUE INDEX accounts_known_phone ON accounts (known_phone_hash);

-- Old ones are forgotten by their age.
CREATE INDEX sessions_last_seen ON sessions (last_seen_at);
CREATE INDEX one_time_codes_sent ON one_time_codes (sent_at);
