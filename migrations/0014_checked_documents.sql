-- Documents are looked at by a virus scanner where one is set: until then, and where something was found, nobody opens
-- them.
ALTER TABLE documents ADD COLUMN checked_at TIMESTAMPTZ;
ALTER TABLE documents ADD COLUMN harm TEXT;
CREATE INDEX documents_unchecked ON documents (checked_at, id);
