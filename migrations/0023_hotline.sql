-- Tickets lie with the unit that handles them, and stay in the hands of the unit that coordinates them.
ALTER TABLE cases ADD COLUMN coordinator TEXT;      -- the unit that reads, urges and supervises it wherever it lies
ALTER TABLE cases ADD COLUMN dispatched_to TEXT;    -- the unit that it was last dispatched to
CREATE INDEX cases_coordinated ON cases (coordinator, queue_at, id) WHERE coordinator IS NOT NULL AND open = TRUE;
