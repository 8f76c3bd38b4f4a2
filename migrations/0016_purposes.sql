-- For what somebody of the staff looked at a case; null: from before it was noted.
ALTER TABLE reads ADD COLUMN purpose TEXT;
CREATE INDEX register_looks_holder ON register_looks (holder, at);
