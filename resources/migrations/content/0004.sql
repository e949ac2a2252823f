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
-- What members may do at present, as the newest roster says it, so that the store can refuse by itself. An account without a row
-- is bound to no field. Times are the text that is signed, which sorts.
CREATE TABLE fields_of_work (
    account  TEXT NOT NULL,
    category TEXT NOT NULL,
    PRIMARY KEY (account, category)
) STRICT, WITHOUT ROWID;
CREATE TABLE delegated_powers (
    number INTEGER NOT NULL,
    giver  TEXT NOT NULL,
    taker  TEXT NOT NULL,
    power  TEXT NOT NULL,
    begins TEXT NOT NULL,
    ends   TEXT NOT NULL,
    PRIMARY KEY (number, power)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER decisions_field_of_work BEFORE INSERT ON decisions
WHEN NEW.kind IN ('submit', 'review', 'approve')
BEGIN
    SELECT RAISE(ABORT, 'store-field-of-work') FROM articles
    WHERE articles.id = NEW.article AND articles.category <> ''
      AND EXISTS (SELECT 1 FROM fields_of_work WHERE account = NEW.actor)
      AND NOT EXISTS (SELECT 1 FROM fields_of_work
                      WHERE account = NEW.actor AND category = articles.category)
      AND NOT EXISTS (SELECT 1 FROM delegated_powers AS given
                      WHERE given.taker = NEW.actor AND given.power = NEW.kind
                        AND json_extract(CAST(NEW.json AS TEXT), '$."decided-at"') >= given.begins
                        AND json_extract(CAST(NEW.json AS TEXT), '$."decided-at"') < given.ends
                        AND (NOT EXISTS (SELECT 1 FROM fields_of_work WHERE account = given.giver)
                             OR EXISTS (SELECT 1 FROM fields_of_work
                                        WHERE account = given.giver AND category = articles.category)));
END;

-- Work that the head of the board gave to a member: one article, or a whole category.
CREATE TABLE tasks (
    number      INTEGER PRIMARY KEY,
    article     TEXT NOT NULL,
    category    TEXT NOT NULL,
    assignee    TEXT NOT NULL,
    assigned_by TEXT NOT NULL,
    note        TEXT NOT NULL,
    due_at      INTEGER,
    assigned_at INTEGER NOT NULL,
    done_at     INTEGER,
    CHECK ((article = '') <> (category = ''))
) STRICT;
CREATE INDEX tasks_by_assignee ON tasks (assignee, done_at);
CREATE TRIGGER tasks_keep_update BEFORE UPDATE ON tasks
WHEN OLD.done_at IS NOT NULL OR NEW.done_at IS NULL OR NEW.article <> OLD.article OR NEW.category <> OLD.category
     OR NEW.assignee <> OLD.assignee OR NEW.assigned_by <> OLD.assigned_by OR NEW.note <> OLD.note
     OR NEW.due_at IS NOT OLD.due_at OR NEW.assigned_at <> OLD.assigned_at
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER tasks_keep_delete BEFORE DELETE ON tasks
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;

-- Review
-- A comment made here has a place in the text; a suggestion has the words to put there. What was said stays as it was said.
ALTER TABLE comments ADD COLUMN account TEXT NOT NULL DEFAULT '';
ALTER TABLE comments ADD COLUMN field TEXT NOT NULL DEFAULT 'text';
ALTER TABLE comments ADD COLUMN block TEXT NOT NULL DEFAULT '';
ALTER TABLE comments ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
ALTER TABLE comments ADD COLUMN prefix TEXT NOT NULL DEFAULT '';
ALTER TABLE comments ADD COLUMN suffix TEXT NOT NULL DEFAULT '';
ALTER TABLE comments ADD COLUMN replacement TEXT;
ALTER TABLE comments ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE comments ADD COLUMN closed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE comments ADD COLUMN closed_at INTEGER;
CREATE TRIGGER comments_keep_update BEFORE UPDATE ON comments
WHEN NEW.article <> OLD.article OR NEW.author <> OLD.author OR NEW.text <> OLD.text OR NEW.quote <> OLD.quote
  OR NEW.replacement IS NOT OLD.replacement OR OLD.outcome <> ''
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER comments_keep_delete BEFORE DELETE ON comments
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;

-- The state of an article somebody looked at last; a text that is frozen is named and not kept again.
CREATE TABLE seen (
    article  INTEGER NOT NULL REFERENCES articles (number),
    account  TEXT NOT NULL,
    metadata BLOB NOT NULL,
    xhtml    BLOB NOT NULL,
    text     INTEGER REFERENCES texts (number),
    seen_at  INTEGER NOT NULL,
    PRIMARY KEY (article, account),
    CHECK ((text IS NULL) = (length(xhtml) > 0))
) STRICT, WITHOUT ROWID;

-- Who edits an article that is in review, and from whom it was taken.
CREATE TABLE claims (
    article     INTEGER NOT NULL PRIMARY KEY REFERENCES articles (number),
    account     TEXT NOT NULL,
    name        TEXT NOT NULL,
    claimed_at  INTEGER NOT NULL,
    former      TEXT NOT NULL DEFAULT '',
    former_name TEXT NOT NULL DEFAULT ''
) STRICT;

-- What a contributor is answered whose article is not published; once sent it never changes.
CREATE TABLE letters (
    number     INTEGER PRIMARY KEY,
    article    INTEGER NOT NULL REFERENCES articles (number),
    decision   INTEGER NOT NULL,
    body       TEXT NOT NULL,
    written_by TEXT NOT NULL,
    written_at INTEGER NOT NULL,
    sent_on    TEXT NOT NULL DEFAULT '',
    sent_to    TEXT NOT NULL DEFAULT '',
    sent_by    TEXT NOT NULL DEFAULT '',
    UNIQUE (article, decision)
) STRICT;
CREATE TRIGGER letters_keep_update BEFORE UPDATE ON letters WHEN OLD.sent_on <> ''
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER letters_keep_delete BEFORE DELETE ON letters
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;

-- Passing an article on decides nothing about it; taking it back is for who submitted it.
DROP TRIGGER decisions_four_eyes_approve;
CREATE TRIGGER decisions_four_eyes_approve BEFORE INSERT ON decisions
WHEN NEW.kind = 'approve'
BEGIN
    SELECT RAISE(ABORT, 'store-four-eyes')
    WHERE NOT EXISTS (SELECT 1 FROM revision_authors WHERE revision = NEW.revision)
       OR EXISTS (SELECT 1 FROM revision_authors WHERE revision = NEW.revision AND account = NEW.actor)
       OR EXISTS (SELECT 1 FROM decisions AS taken
                  WHERE taken.article = NEW.article AND taken.actor = NEW.actor AND taken.kind <> 'forward'
                    AND taken.sequence >= (SELECT max(sequence) FROM decisions
                                           WHERE article = NEW.article AND kind = 'submit'));
END;
CREATE TRIGGER decisions_recall BEFORE INSERT ON decisions
WHEN NEW.kind = 'recall'
BEGIN
    SELECT RAISE(ABORT, 'store-four-eyes')
    WHERE NEW.actor IS NOT (SELECT actor FROM decisions
                            WHERE article = NEW.article AND kind = 'submit' ORDER BY sequence DESC LIMIT 1);
END;

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
