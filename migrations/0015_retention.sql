-- What has been kept long enough is erased by rule. Of a case its number, its dates and its chain stay, so that the record
-- can still be checked, and nothing of what it said.
ALTER TABLE cases ADD COLUMN erased_at TIMESTAMPTZ;
CREATE INDEX cases_over ON cases (service, open, closed_at);
CREATE INDEX mandates_over ON mandates (state, ended_at);
CREATE INDEX mandates_lapsed ON mandates (state, valid_until);
CREATE INDEX mandate_looks_at ON mandate_looks (at);

-- What was erased on a day, by which rule.
CREATE TABLE retention_report (
    day    DATE NOT NULL,
    kind   TEXT NOT NULL,
    months BIGINT NOT NULL,             -- the rule by which it was erased
    source TEXT NOT NULL,               -- the paper that the rule rests on
    count  BIGINT NOT NULL,
    PRIMARY KEY (day, kind)
);
