-- Whoever signs in through a provider of identity is known: the account of a person, and how sure the house is.
ALTER TABLE accounts ADD COLUMN person UUID REFERENCES people (id);
CREATE UNIQUE INDEX accounts_person ON accounts (person);
ALTER TABLE sessions ADD COLUMN assurance TEXT NOT NULL DEFAULT 'phone'; -- phone, real-name, strong
-- What people know their sign-ins by.
ALTER TABLE sessions ADD COLUMN provider TEXT;                           -- none: by a code to the phone
ALTER TABLE sessions ADD COLUMN device TEXT NOT NULL DEFAULT 'unknown';  -- phone, computer, unknown
