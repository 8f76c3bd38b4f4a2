-- Cases that were sent by one form for several services: all have the id of the first.
ALTER TABLE cases ADD COLUMN together UUID;
CREATE INDEX cases_together ON cases (together) WHERE together IS NOT NULL;
CREATE INDEX cases_waiting_together ON cases (stage, id) WHERE together IS NOT NULL;
