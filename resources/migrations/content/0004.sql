-- What the regulations ask to be kept: kinds of content, the members' powers, review, what follows publication, registers.

-- Kinds of content
ALTER TABLE articles ADD COLUMN kind TEXT NOT NULL DEFAULT 'news';

-- Members and their powers

-- Review

-- After publication

-- Registers
-- What is entered, row by row; numbered over all registers without gaps. json is what is signed where a register asks for it.
CREATE TABLE register_entries (
    number    INTEGER PRIMARY KEY,
    register  TEXT NOT NULL,
    entry     INTEGER NOT NULL,
    state     TEXT NOT NULL CHECK (state IN ('open', 'closed')),
    json      BLOB NOT NULL,
    signature BLOB NOT NULL,
    writer    TEXT NOT NULL,
    at        INTEGER NOT NULL,
    CHECK (entry <= number)
) STRICT;
CREATE INDEX register_entries_by_entry ON register_entries (entry, number);
CREATE TRIGGER register_entries_keep_update BEFORE UPDATE ON register_entries
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER register_entries_keep_delete BEFORE DELETE ON register_entries
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
