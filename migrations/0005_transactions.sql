-- The other transactions of the certificate: what became of each one, who was reminded, and who has died.

-- Every change of a certificate, as it was afterwards. Nothing in it tells who or what: that stays sealed.
CREATE TABLE certificate_changes (
    id          UUID PRIMARY KEY,
    certificate UUID NOT NULL REFERENCES certificates (id),
    what        TEXT NOT NULL,      -- entered, renewed, changed, reissued, transferred-in, replaced, loss-reported, …
    status      TEXT NOT NULL,
    valid_from  DATE,
    valid_until DATE,
    case_id     UUID REFERENCES cases (id),     -- null: it happened by itself
    by_account  UUID,
    at          TIMESTAMPTZ NOT NULL
);
CREATE INDEX certificate_changes_certificate ON certificate_changes (certificate, at);
CREATE INDEX certificates_ending ON certificates (status, valid_until);

-- One row for each reminder before a certificate ends, so that nobody is told twice.
CREATE TABLE certificate_reminders (
    certificate UUID NOT NULL REFERENCES certificates (id),
    valid_until DATE NOT NULL,
    months      BIGINT NOT NULL,    -- so many before the last day
    how         TEXT NOT NULL,      -- letter, text, nobody: there was no way to reach anybody
    at          TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (certificate, valid_until, months)
);

ALTER TABLE people ADD COLUMN deceased_at TIMESTAMPTZ;
