-- Text of one workspace. Times are UTC milliseconds. Names of stages, decisions and states are the wire names.

CREATE TABLE settings (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE accounts (
    id                 TEXT NOT NULL PRIMARY KEY,
    name               TEXT NOT NULL UNIQUE,
    roles              TEXT NOT NULL,
    certificate        BLOB NOT NULL,
    certificate_sha256 BLOB NOT NULL,
    serves_from        INTEGER NOT NULL,
    serves_to          INTEGER
) STRICT;

CREATE TABLE rosters (
    version   INTEGER NOT NULL PRIMARY KEY,
    json      BLOB NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TABLE articles (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    stage           TEXT NOT NULL,
    title           TEXT NOT NULL,
    category        TEXT NOT NULL,
    author          TEXT NOT NULL,
    author_name     TEXT NOT NULL,
    latest_revision INTEGER NOT NULL,
    approval_voided INTEGER NOT NULL,
    remark          TEXT NOT NULL,
    published_url   TEXT NOT NULL,
    created_at      INTEGER NOT NULL,
    updated_at      INTEGER NOT NULL
) STRICT;
CREATE INDEX articles_by_stage ON articles (stage, updated_at DESC);
CREATE INDEX articles_by_change ON articles (updated_at DESC);

CREATE TABLE working_copies (
    article                TEXT NOT NULL PRIMARY KEY REFERENCES articles (id),
    metadata               BLOB NOT NULL,
    xhtml                  BLOB NOT NULL,
    plain_text             TEXT NOT NULL,
    changed_since_revision INTEGER NOT NULL,
    saved_at               INTEGER NOT NULL
) STRICT;

CREATE TABLE working_copy_authors (
    article  TEXT NOT NULL REFERENCES articles (id),
    position INTEGER NOT NULL,
    account  TEXT NOT NULL,
    PRIMARY KEY (article, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE revisions (
    id              TEXT NOT NULL PRIMARY KEY,
    article         TEXT NOT NULL REFERENCES articles (id),
    number          INTEGER NOT NULL,
    metadata        BLOB NOT NULL,
    xhtml           BLOB NOT NULL,
    manifest_sha512 BLOB NOT NULL,
    created_at      INTEGER NOT NULL,
    UNIQUE (article, number)
) STRICT;

CREATE TABLE revision_authors (
    revision TEXT NOT NULL REFERENCES revisions (id),
    position INTEGER NOT NULL,
    account  TEXT NOT NULL,
    PRIMARY KEY (revision, account)
) STRICT, WITHOUT ROWID;

CREATE TABLE decisions (
    article   TEXT NOT NULL REFERENCES articles (id),
    sequence  INTEGER NOT NULL,
    kind      TEXT NOT NULL,
    revision  TEXT NOT NULL REFERENCES revisions (id),
    actor     TEXT NOT NULL,
    json      BLOB NOT NULL,
    signature BLOB NOT NULL,
    PRIMARY KEY (article, sequence)
) STRICT;

CREATE TABLE deliveries (
    id                TEXT NOT NULL PRIMARY KEY,
    article           TEXT NOT NULL REFERENCES articles (id),
    revision          TEXT NOT NULL UNIQUE REFERENCES revisions (id),
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
    updated_at        INTEGER NOT NULL
) STRICT;

-- Holds folded words only; the text itself is in working_copies. rowid is articles.number.
CREATE VIRTUAL TABLE search USING fts5 (
    title, sapo, body,
    content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2"
);

-- What is frozen or decided never changes, whatever code is at the other end of the connection.
CREATE TRIGGER revisions_keep_update BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER revisions_keep_delete BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER revision_authors_keep_update BEFORE UPDATE ON revision_authors
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER revision_authors_keep_delete BEFORE DELETE ON revision_authors
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER revision_authors_keep_insert BEFORE INSERT ON revision_authors
WHEN EXISTS (SELECT 1 FROM decisions WHERE revision = NEW.revision)
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER decisions_keep_update BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER decisions_keep_delete BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER rosters_keep_update BEFORE UPDATE ON rosters
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER rosters_keep_delete BEFORE DELETE ON rosters
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;

-- Four eyes, on the store's own tables: a round is what was decided since the last submit.
CREATE TRIGGER decisions_four_eyes_approve BEFORE INSERT ON decisions
WHEN NEW.kind = 'approve'
BEGIN
    SELECT RAISE(ABORT, 'store-four-eyes')
    WHERE NOT EXISTS (SELECT 1 FROM revision_authors WHERE revision = NEW.revision)
       OR EXISTS (SELECT 1 FROM revision_authors WHERE revision = NEW.revision AND account = NEW.actor)
       OR EXISTS (SELECT 1 FROM decisions AS taken
                  WHERE taken.article = NEW.article AND taken.actor = NEW.actor
                    AND taken.sequence >= (SELECT max(sequence) FROM decisions
                                           WHERE article = NEW.article AND kind = 'submit'));
END;
CREATE TRIGGER decisions_four_eyes_review BEFORE INSERT ON decisions
WHEN NEW.kind = 'review'
BEGIN
    SELECT RAISE(ABORT, 'store-four-eyes')
    WHERE NEW.actor = (SELECT actor FROM decisions
                       WHERE article = NEW.article AND kind = 'submit' ORDER BY sequence DESC LIMIT 1);
END;
