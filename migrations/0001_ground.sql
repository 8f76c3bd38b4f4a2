-- The ground: units, people who sign in, forms that are being filled in, cases and what happens to them.
--
-- Spoken by SQLite and PostgreSQL alike. Times are UTC and bound by the program; there is no clock in SQL.
-- A column named sealed_… holds a field encrypted under the row's record key (record_key, itself wrapped by a
-- master key); a column named …_hash holds a keyed hash for look-ups. Everything else must say nothing of a person.

CREATE TABLE units (
    code       TEXT PRIMARY KEY,
    parent     TEXT REFERENCES units (code),
    kind       TEXT NOT NULL,           -- district, street, community, department, outside
    name       TEXT NOT NULL,
    name_en    TEXT NOT NULL,
    selectable BOOLEAN NOT NULL,        -- false: a statistical dummy nobody lives in
    valid_from DATE,
    valid_to   DATE,
    successor  TEXT REFERENCES units (code)
);
CREATE INDEX units_parent ON units (parent);

-- Facts that officers change: each with its source and from when to when it holds.
CREATE TABLE settings (
    name       TEXT NOT NULL,
    valid_from DATE NOT NULL,
    value      TEXT NOT NULL,
    source     TEXT NOT NULL,
    set_by     UUID,
    set_at     TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (name, valid_from)
);

-- People known to the house: one row for a checked identity.
CREATE TABLE people (
    id               UUID PRIMARY KEY,
    record_key       BYTEA NOT NULL,
    id_number_hash   BYTEA NOT NULL UNIQUE,
    sealed_id_number BYTEA NOT NULL,
    sealed_name      BYTEA NOT NULL,
    sealed_profile   BYTEA,              -- communication profile, once one was recorded
    checked_by       UUID,
    checked_at       TIMESTAMPTZ NOT NULL
);

-- Who signs in: residents by phone, staff by login, password and time-based code.
CREATE TABLE accounts (
    id            UUID PRIMARY KEY,
    record_key    BYTEA NOT NULL,
    role          TEXT NOT NULL,         -- resident, officer, lead, system-administrator, …
    unit          TEXT REFERENCES units (code),
    phone_hash    BYTEA UNIQUE,
    sealed_phone  BYTEA,
    login         TEXT UNIQUE,
    password      TEXT,
    sealed_totp   BYTEA,
    totp_step     BIGINT NOT NULL,       -- the last time step whose code was used: a code works once
    sealed_name   BYTEA,
    created_at    TIMESTAMPTZ NOT NULL,
    disabled_at   TIMESTAMPTZ
);

CREATE TABLE sessions (
    token_hash   BYTEA PRIMARY KEY,
    account      UUID NOT NULL REFERENCES accounts (id),
    created_at   TIMESTAMPTZ NOT NULL,
    last_seen_at TIMESTAMPTZ NOT NULL,
    locked       BOOLEAN NOT NULL,       -- idle: shows nothing until the password is given again
    second_factor BOOLEAN NOT NULL,
    shared       BOOLEAN NOT NULL        -- a shared computer: ends with the browser
);
CREATE INDEX sessions_account ON sessions (account);

-- One-time codes, by SMS or voice.
CREATE TABLE one_time_codes (
    id         UUID PRIMARY KEY,
    phone_hash BYTEA NOT NULL,
    purpose    TEXT NOT NULL,
    code_hash  BYTEA NOT NULL,
    sent_at    TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    attempts   BIGINT NOT NULL,
    used_at    TIMESTAMPTZ
);
CREATE INDEX one_time_codes_phone ON one_time_codes (phone_hash, sent_at);

-- How often something was tried in a period: counted here so that every server of the house counts together.
CREATE TABLE attempts (
    subject_hash BYTEA NOT NULL,
    period       BIGINT NOT NULL,
    count        BIGINT NOT NULL,
    PRIMARY KEY (subject_hash, period)
);

-- A form being filled in. It has its number from the first page; after submission it stays as the case's form.
CREATE TABLE drafts (
    id           UUID PRIMARY KEY,
    number       TEXT NOT NULL UNIQUE,
    record_key   BYTEA NOT NULL,
    key_hash     BYTEA NOT NULL,         -- of the cookie that may write
    code_hash    BYTEA NOT NULL,         -- of the query code
    sealed_code  BYTEA NOT NULL,
    account      UUID REFERENCES accounts (id),
    service      TEXT NOT NULL,
    version      BIGINT NOT NULL,
    language     TEXT NOT NULL,
    channel      TEXT NOT NULL,
    created_at   TIMESTAMPTZ NOT NULL,
    touched_at   TIMESTAMPTZ NOT NULL,
    editable     BOOLEAN NOT NULL,       -- false once sent; true again for a correction, or when taken back
    submitted_at TIMESTAMPTZ
);
CREATE INDEX drafts_account ON drafts (account);

-- What was typed on a page, right or wrong, as it was typed.
CREATE TABLE draft_pages (
    draft      UUID NOT NULL REFERENCES drafts (id),
    page       TEXT NOT NULL,
    sealed_raw BYTEA NOT NULL,
    channel    TEXT NOT NULL,
    given_by   UUID,                     -- the officer who typed it in for the person; null: the person
    saved_at   TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (draft, page)
);

-- Papers and photos; the bytes are sealed in the file store under the same id.
CREATE TABLE documents (
    id          UUID PRIMARY KEY,
    draft       UUID NOT NULL REFERENCES drafts (id),
    question    TEXT NOT NULL,
    record_key  BYTEA NOT NULL,
    sealed_name BYTEA NOT NULL,
    media       TEXT NOT NULL,
    size        BIGINT NOT NULL,
    digest      BYTEA NOT NULL,
    added_at    TIMESTAMPTZ NOT NULL,
    removed_at  TIMESTAMPTZ
);
CREATE INDEX documents_draft ON documents (draft);

-- Everything that waits for somebody: applications now, tickets later. An application's id is its draft's.
CREATE TABLE cases (
    id             UUID PRIMARY KEY,
    number         TEXT NOT NULL UNIQUE,
    record_key     BYTEA NOT NULL,
    kind           TEXT NOT NULL,
    service        TEXT NOT NULL,
    version        BIGINT NOT NULL,
    channel        TEXT NOT NULL,
    language       TEXT NOT NULL,
    unit           TEXT NOT NULL REFERENCES units (code),
    community      TEXT REFERENCES units (code),
    stage          TEXT NOT NULL,
    open           BOOLEAN NOT NULL,
    revision       BIGINT NOT NULL,      -- counts every change: a second officer on an old page is told
    holder         UUID REFERENCES accounts (id),
    account        UUID REFERENCES accounts (id),
    person         UUID REFERENCES people (id),
    sealed_subject BYTEA NOT NULL,       -- name, phone and id number for the queue, search and letters
    sealed_form    BYTEA NOT NULL,       -- the answers and the questions as they were shown
    opened_at      TIMESTAMPTZ NOT NULL,
    closed_at      TIMESTAMPTZ,
    clock          TEXT,                 -- the name of the clock that runs or pauses
    clock_state    TEXT NOT NULL,        -- none, running, paused, stopped
    clock_days     BIGINT,
    clock_unit     TEXT,
    clock_from     DATE,
    clock_used     BIGINT,               -- days used up before the last pause
    clock_paused   DATE,
    due_on         DATE,
    queue_at       TIMESTAMPTZ NOT NULL, -- what the queue sorts by: end of the due day in China; far off while paused
    due_provisional BOOLEAN NOT NULL,
    events         BIGINT NOT NULL,
    head           BYTEA NOT NULL        -- hash of the last event: the chain's end
);
CREATE INDEX cases_queue ON cases (unit, open, queue_at, id);
CREATE INDEX cases_holder ON cases (holder, open, queue_at, id);
CREATE INDEX cases_account ON cases (account);
CREATE INDEX cases_person ON cases (person);
CREATE INDEX cases_lapsing ON cases (clock_state, queue_at);

-- The history: immutable, chained by hash. Body and salt can be destroyed; the chain still verifies.
CREATE TABLE events (
    case_id     UUID NOT NULL REFERENCES cases (id),
    seq         BIGINT NOT NULL,
    at          TIMESTAMPTZ NOT NULL,
    kind        TEXT NOT NULL,
    actor       UUID,
    actor_role  TEXT NOT NULL,
    sealed_body BYTEA,
    salt        BYTEA,
    commitment  BYTEA NOT NULL,
    hash        BYTEA NOT NULL,
    sealed_in   BIGINT,                  -- the batch that chained this as a head
    PRIMARY KEY (case_id, seq)
);
CREATE INDEX events_unsealed ON events (sealed_in, at);

-- Batches of chain heads, chained in turn: what was there when the batch was made cannot change unseen.
CREATE TABLE seals (
    seq    BIGINT PRIMARY KEY,
    at     TIMESTAMPTZ NOT NULL,
    count  BIGINT NOT NULL,
    root   BYTEA NOT NULL,
    hash   BYTEA NOT NULL
);

CREATE TABLE messages (
    id          UUID PRIMARY KEY,
    case_id     UUID NOT NULL REFERENCES cases (id),
    form_key    TEXT NOT NULL UNIQUE,    -- the form's own key: sending twice makes one
    from_unit   BOOLEAN NOT NULL,
    author      UUID,
    sealed_body BYTEA NOT NULL,
    at          TIMESTAMPTZ NOT NULL,
    read_at     TIMESTAMPTZ
);
CREATE INDEX messages_case ON messages (case_id, at);

CREATE TABLE letters (
    id          UUID PRIMARY KEY,
    case_id     UUID NOT NULL REFERENCES cases (id),
    letter      TEXT NOT NULL,
    document    TEXT NOT NULL,           -- document number, running by unit and year
    decision    BOOLEAN NOT NULL,
    sealed_body BYTEA NOT NULL,
    at          TIMESTAMPTZ NOT NULL,
    opened_at   TIMESTAMPTZ
);
CREATE INDEX letters_case ON letters (case_id, at);

-- Running numbers, such as those of letters in a year.
CREATE TABLE counters (
    name  TEXT PRIMARY KEY,
    value BIGINT NOT NULL
);

-- Keyed hashes of name parts, pinyin, and of whole phones and numbers.
CREATE TABLE search_terms (
    term_hash BYTEA NOT NULL,
    case_id   UUID NOT NULL REFERENCES cases (id),
    PRIMARY KEY (term_hash, case_id)
);
CREATE INDEX search_terms_case ON search_terms (case_id);

-- What waits to be told to the outside.
CREATE TABLE outbox (
    id           UUID PRIMARY KEY,
    record_key   BYTEA NOT NULL,
    kind         TEXT NOT NULL,          -- sms, voice, mail
    case_id      UUID,
    sealed_body  BYTEA NOT NULL,
    created_at   TIMESTAMPTZ NOT NULL,
    due_at       TIMESTAMPTZ NOT NULL,
    attempts     BIGINT NOT NULL,
    leased_until TIMESTAMPTZ,
    done_at      TIMESTAMPTZ,
    failed_at    TIMESTAMPTZ,            -- given up: staff see it
    last_error   TEXT,
    receipt      TEXT                    -- the gateway's own number, for delivery receipts
);
CREATE INDEX outbox_waiting ON outbox (done_at, failed_at, due_at);

-- Who of the staff looked at which case, and for what.
CREATE TABLE reads (
    case_id UUID NOT NULL REFERENCES cases (id),
    reader  UUID NOT NULL REFERENCES accounts (id),
    at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (case_id, reader, at)
);
