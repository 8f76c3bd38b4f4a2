-- Appointments for the assessment: the days of a designated hospital, who comes when, and whom somebody has to call.

-- How people get to a hospital, in words, and where they call.
CREATE TABLE assessment_places (
    unit       TEXT PRIMARY KEY REFERENCES units (code),
    place      TEXT NOT NULL,           -- the way there, and the way without steps
    phone      TEXT NOT NULL,
    changed_by UUID,
    changed_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE assessment_days (
    id            UUID PRIMARY KEY,
    unit          TEXT NOT NULL REFERENCES units (code),
    kind          TEXT NOT NULL,        -- at-hospital, home-visits
    day           DATE NOT NULL,
    from_minute   BIGINT NOT NULL,      -- minutes after midnight in China
    to_minute     BIGINT NOT NULL,
    seats         BIGINT NOT NULL,      -- persons in each of its slots
    form_key      TEXT NOT NULL,        -- the form that made it: sent twice, it makes one
    revision      BIGINT NOT NULL,      -- whoever changes anything of a day changes this first: they stand in one row
    made_by       UUID,
    made_at       TIMESTAMPTZ NOT NULL,
    cancelled_at  TIMESTAMPTZ,
    cancelled_by  UUID,
    cancelled_why TEXT,
    UNIQUE (unit, form_key, day)
);
CREATE INDEX assessment_days_unit ON assessment_days (unit, day);

-- The streets and communities of a round of home visits.
CREATE TABLE assessment_day_places (
    day_id UUID NOT NULL REFERENCES assessment_days (id),
    place  TEXT NOT NULL REFERENCES units (code),
    PRIMARY KEY (day_id, place)
);

-- The times of a day. A round of home visits has one.
CREATE TABLE assessment_slots (
    id        UUID PRIMARY KEY,
    day_id    UUID NOT NULL REFERENCES assessment_days (id),
    starts_at TIMESTAMPTZ NOT NULL,
    ends_at   TIMESTAMPTZ NOT NULL,
    seats     BIGINT NOT NULL,
    taken     BIGINT NOT NULL,
    CHECK (taken >= 0 AND taken <= seats)
);
CREATE INDEX assessment_slots_day ON assessment_slots (day_id, starts_at);

CREATE TABLE appointments (
    id              UUID PRIMARY KEY,
    case_id         UUID NOT NULL REFERENCES cases (id),
    day_id          UUID NOT NULL REFERENCES assessment_days (id),
    slot            UUID NOT NULL REFERENCES assessment_slots (id),
    starts_at       TIMESTAMPTZ NOT NULL,
    state           TEXT NOT NULL,      -- offered, confirmed, changed, cancelled, called-off, freed, attended, missed
    open            BOOLEAN NOT NULL,   -- to come: offered or confirmed
    sealed_needs    BYTEA NOT NULL,     -- what the person needs to get there, under the key of the case
    made_by         UUID,
    made_at         TIMESTAMPTZ NOT NULL,
    changed_at      TIMESTAMPTZ NOT NULL,
    evening_told_at TIMESTAMPTZ,
    morning_told_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX appointments_open ON appointments (case_id) WHERE open = TRUE;
CREATE INDEX appointments_case ON appointments (case_id, made_at);
CREATE INDEX appointments_day ON appointments (day_id, starts_at);
CREATE INDEX appointments_due ON appointments (starts_at) WHERE open = TRUE;

-- Whom somebody has to call (or write to, where no call is wanted): at most one open line a case.
CREATE TABLE appointment_calls (
    id          UUID PRIMARY KEY,
    case_id     UUID NOT NULL REFERENCES cases (id),
    unit        TEXT NOT NULL REFERENCES units (code),  -- on whose list it stands
    reason      TEXT NOT NULL,          -- asked, silent, unreached, offered, called-off, missed, often-missed, reminder
    sealed_note BYTEA,                  -- when it suits, in the person's words, under the key of the case
    due_on      DATE NOT NULL,          -- on the list from this day on
    tries       BIGINT NOT NULL,
    made_at     TIMESTAMPTZ NOT NULL,
    done_at     TIMESTAMPTZ,
    done_by     UUID
);
CREATE UNIQUE INDEX appointment_calls_open ON appointment_calls (case_id) WHERE done_at IS NULL;
CREATE INDEX appointment_calls_due ON appointment_calls (unit, due_on) WHERE done_at IS NULL;
