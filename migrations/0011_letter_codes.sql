-- By its code anybody who holds a letter sees that it was made here. Letters from before have none.
ALTER TABLE letters ADD COLUMN code TEXT;
CREATE UNIQUE INDEX letters_code ON letters (code);
