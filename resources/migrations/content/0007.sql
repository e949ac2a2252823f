-- How many of the recipients of a hand-over said that they do not want it.
ALTER TABLE relayed ADD COLUMN declined INTEGER NOT NULL DEFAULT 0;
