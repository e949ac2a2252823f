-- What the regulations ask to be kept: kinds of content, the members' powers, review, what follows publication, registers.

-- Kinds of content
ALTER TABLE articles ADD COLUMN kind TEXT NOT NULL DEFAULT 'news';
-- Of an English version the id of the article it is of; else empty.
ALTER TABLE articles ADD COLUMN original TEXT NOT NULL DEFAULT '';
CREATE INDEX articles_by_kind ON articles (kind, updated_at DESC);
CREATE INDEX articles_by_original ON articles (original) WHERE original <> '';

-- What a person gave in private. A value may be replaced or taken back; the log keeps salted digests of what it was.
CREATE TABLE private_fields (
    number  INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (number),
    field   TEXT NOT NULL,
    value   TEXT NOT NULL,
    salt    BLOB NOT NULL,
    set_by  TEXT NOT NULL,
    set_at  INTEGER NOT NULL,
    UNIQUE (article, field)
) STRICT;
CREATE INDEX private_fields_by_article ON private_fields (article, number);
CREATE TRIGGER private_fields_keep_delete BEFORE DELETE ON private_fields
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;

-- The signed steps of a question: received, classified, forwarded, promised, answered, rejected.
CREATE TABLE question_events (
    number    INTEGER PRIMARY KEY,
    article   INTEGER NOT NULL REFERENCES articles (number),
    sequence  INTEGER NOT NULL,
    step      TEXT NOT NULL,
    json      BLOB NOT NULL,
    signature BLOB NOT NULL,
    at        INTEGER NOT NULL,
    UNIQUE (article, sequence)
) STRICT;
CREATE INDEX question_events_by_article ON question_events (article, number);
CREATE TRIGGER question_events_keep_update BEFORE UPDATE ON question_events
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER question_events_keep_delete BEFORE DELETE ON question_events
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;

-- Members and their powers

-- Review

-- After publication
-- A revision can be withdrawn after it was published, so its row in the outbox is no longer the only one.
CREATE TABLE deliveries_by_purpose (
    id                TEXT NOT NULL PRIMARY KEY,
    article           TEXT NOT NULL REFERENCES articles (id),
    revision          TEXT NOT NULL REFERENCES revisions (id),
    title             TEXT NOT NULL,
    state             TEXT NOT NULL,
    package_sha512    BLOB NOT NULL,
    package_size      INTEGER NOT NULL,
    upload_url        TEXT NOT NULL,
    acknowledged      INTEGER NOT NULL,
    attempts          INTEGER NOT NULL,
    next_attempt_at   INTEGER,
    last_reason       TEXT NOT NULL,
    last_detail       TEXT NOT NULL,
    receipt           BLOB NOT NULL,
    receipt_signature BLOB NOT NULL,
    page_url          TEXT NOT NULL,
    created_at        INTEGER NOT NULL,
    updated_at        INTEGER NOT NULL,
    purpose           TEXT NOT NULL,
    UNIQUE (revision, purpose)
) STRICT;
INSERT INTO deliveries_by_purpose SELECT *, 'publication' FROM deliveries ORDER BY rowid;
DROP TABLE deliveries;
ALTER TABLE deliveries_by_purpose RENAME TO deliveries;

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
