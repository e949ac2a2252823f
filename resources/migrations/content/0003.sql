-- Comments on articles; today those that came with an imported file.

CREATE TABLE comments (
    number     INTEGER PRIMARY KEY,
    article    INTEGER NOT NULL REFERENCES articles (number),
    author     TEXT NOT NULL,
    written_at INTEGER,
    text       TEXT NOT NULL,
    quote      TEXT NOT NULL,
    resolved   INTEGER NOT NULL DEFAULT 0,
    answers    INTEGER REFERENCES comments (number)
) STRICT;
CREATE INDEX comments_by_article ON comments (article, number);
