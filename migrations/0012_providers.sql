-- Whoever signs in through a provider of identity is known: the account of a person, and how sure the house is.
ALTER TABLE accounts ADD COLUMN person UUID REFERENCES people (id);
CREATE UNIQUE INDEX accounts_person ON accounts (person);
ALTER TABLE sessions ADD COLUMN assurance TEXT NOT NULL DEFAULT 'phone'; -- phone, real-name, strong
