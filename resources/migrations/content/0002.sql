-- Texts once and packed; journal, trash, audit log, signed records, backups; what people search and sort by.
-- bantin_pack() and bantin_sha256() are functions of the store's connections.

-- Every frozen text once, whichever revisions hold it.
CREATE TABLE texts (
    number INTEGER PRIMARY KEY,
    sha256 BLOB NOT NULL UNIQUE,
    size   INTEGER NOT NULL,
    bytes  BLOB NOT NULL
) STRICT;

INSERT OR IGNORE INTO texts (sha256, size, bytes)
    SELECT bantin_sha256(xhtml), length(xhtml), bantin_pack(xhtml) FROM revisions ORDER BY created_at;
DROP TRIGGER revisions_keep_update;
ALTER TABLE revisions ADD COLUMN text INTEGER REFERENCES texts (number);
UPDATE revisions SET text = (SELECT number FROM texts WHERE sha256 = bantin_sha256(revisions.xhtml)),
                     metadata = bantin_pack(metadata);
ALTER TABLE revisions DROP COLUMN xhtml;

ALTER TABLE articles ADD COLUMN due_at INTEGER;
ALTER TABLE articles ADD COLUMN trashed_at INTEGER;
ALTER TABLE articles ADD COLUMN trashed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN trash_reason TEXT NOT NULL DEFAULT '';
CREATE INDEX articles_by_due ON articles (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX articles_by_author ON articles (author, updated_at DESC);

-- While a working copy is the same as the latest revision it names that revision's text and holds none of its own.
CREATE TABLE drafts (
    article                INTEGER NOT NULL PRIMARY KEY REFERENCES articles (number),
    metadata               BLOB NOT NULL,
    xhtml                  BLOB NOT NULL,
    text                   INTEGER REFERENCES texts (number),
    changed_since_revision INTEGER NOT NULL,
    saved_at               INTEGER NOT NULL,
    saved_by               TEXT NOT NULL DEFAULT '',
    CHECK ((text IS NULL) = (length(xhtml) > 0))
) STRICT;
INSERT INTO drafts (article, metadata, xhtml, changed_since_revision, saved_at)
    SELECT articles.number, bantin_pack(working_copies.metadata), bantin_pack(working_copies.xhtml),
           working_copies.changed_since_revision, working_copies.saved_at
    FROM working_copies JOIN articles ON articles.id = working_copies.article ORDER BY articles.number;
CREATE TABLE draft_authors (
    article  INTEGER NOT NULL REFERENCES articles (number),
    position INTEGER NOT NULL,
    account  TEXT NOT NULL,
    PRIMARY KEY (article, account)
) STRICT, WITHOUT ROWID;
INSERT INTO draft_authors (article, position, account)
    SELECT articles.number, working_copy_authors.position, working_copy_authors.account
    FROM working_copy_authors JOIN articles ON articles.id = working_copy_authors.article;
DROP TABLE working_copies;
DROP TABLE working_copy_authors;

-- What was typed since the draft was last saved whole, packed; see app/store/JournalEntry.h for the form of an entry.
-- An entry that does not follow from the one before it is set aside, never deleted.
CREATE TABLE journal (
    sequence    INTEGER PRIMARY KEY,
    article     INTEGER NOT NULL REFERENCES articles (number),
    account     TEXT NOT NULL,
    base_sha256 BLOB NOT NULL,
    entry       BLOB NOT NULL,
    written_at  INTEGER NOT NULL,
    set_aside   INTEGER NOT NULL
) STRICT;
CREATE INDEX journal_by_article ON journal (article, sequence);

-- Former texts of drafts, packed; those of kind 'automatic' are thinned out as they grow old.
CREATE TABLE draft_versions (
    number     INTEGER PRIMARY KEY,
    article    INTEGER NOT NULL REFERENCES articles (number),
    kind       TEXT NOT NULL CHECK (kind IN ('automatic', 'set-aside')),
    title      TEXT NOT NULL,
    account    TEXT NOT NULL,
    metadata   BLOB NOT NULL,
    xhtml      BLOB NOT NULL,
    sha256     BLOB NOT NULL,
    written_at INTEGER NOT NULL,
    kept_at    INTEGER NOT NULL
) STRICT;
CREATE INDEX draft_versions_by_article ON draft_versions (article, number);

-- Each entry's hash covers the one before it; checkpoints sign a hash so that the end cannot be cut off unseen. A checkpoint
-- outlives an entry that damage took: it still says that the entry was there.
CREATE TABLE audit (
    sequence   INTEGER PRIMARY KEY,
    at         INTEGER NOT NULL,
    actor      TEXT NOT NULL,
    actor_name TEXT NOT NULL,
    action     TEXT NOT NULL,
    subject    TEXT NOT NULL,
    detail     TEXT NOT NULL,
    previous   BLOB NOT NULL,
    hash       BLOB NOT NULL
) STRICT;
CREATE INDEX audit_by_subject ON audit (subject, sequence);
CREATE TABLE audit_checkpoints (
    sequence  INTEGER PRIMARY KEY,
    json      BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

-- Minutes and other signed papers of the unit that belong to no article.
CREATE TABLE records (
    number    INTEGER PRIMARY KEY,
    kind      TEXT NOT NULL,
    subject   TEXT NOT NULL,
    json      BLOB NOT NULL,
    signature BLOB NOT NULL,
    at        INTEGER NOT NULL
) STRICT;

CREATE TABLE backup_runs (
    number      INTEGER PRIMARY KEY,
    target      TEXT NOT NULL,
    sequence    INTEGER NOT NULL,
    started_at  INTEGER NOT NULL,
    finished_at INTEGER,
    size        INTEGER NOT NULL,
    outcome     TEXT NOT NULL,
    drilled_at  INTEGER
) STRICT;

-- Holds folded words only. rowid is articles.number. Filled by app/store/SearchIndex, whose version is in the settings.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
    title, sapo, body, captions, fields,
    content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
-- Titles apart: to find words in titles only, the index above is walked over every place they have in every text.
CREATE VIRTUAL TABLE search_titles USING fts5 (
    title,
    content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);
-- The words of the index, so that the word still being typed is looked up as whole words.
CREATE TABLE search_words (
    word TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER revisions_keep_update BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER texts_keep_update BEFORE UPDATE ON texts
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER texts_keep_delete BEFORE DELETE ON texts
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER draft_versions_keep_update BEFORE UPDATE ON draft_versions
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER draft_versions_keep_delete BEFORE DELETE ON draft_versions WHEN OLD.kind <> 'automatic'
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER journal_keep_update BEFORE UPDATE ON journal
WHEN OLD.set_aside OR NEW.entry <> OLD.entry OR NEW.base_sha256 <> OLD.base_sha256 OR NEW.article <> OLD.article
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER journal_keep_delete BEFORE DELETE ON journal WHEN OLD.set_aside
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER articles_keep_delete BEFORE DELETE ON articles
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER audit_keep_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER audit_keep_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER audit_checkpoints_keep_update BEFORE UPDATE ON audit_checkpoints
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER audit_checkpoints_keep_delete BEFORE DELETE ON audit_checkpoints
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER records_keep_update BEFORE UPDATE ON records
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER records_keep_delete BEFORE DELETE ON records
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
