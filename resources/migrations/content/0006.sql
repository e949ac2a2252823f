-- Hand-overs that travel through the portal.

-- One row for each account that sends or receives one. What travels is sealed already; its bytes lie in assets.db: of what is sent
-- among the packages until the portal has them, of what is received as relayed_slices until it is taken over.
-- sender, recipients: SHA-256 of certificates, those of the recipients one after the other. taken: how many of them have it.
CREATE TABLE relayed (
    sha512          BLOB NOT NULL,
    member          BLOB NOT NULL,
    direction       TEXT NOT NULL CHECK (direction IN ('sent', 'received')),
    state           TEXT NOT NULL,
    size            INTEGER NOT NULL,
    sender          BLOB NOT NULL,
    recipients      BLOB NOT NULL,
    taken           INTEGER NOT NULL,
    titles          TEXT NOT NULL,
    upload_url      TEXT NOT NULL,
    acknowledged    INTEGER NOT NULL,
    attempts        INTEGER NOT NULL,
    next_attempt_at INTEGER,
    last_reason     TEXT NOT NULL,
    last_detail     TEXT NOT NULL,
    expires_at      INTEGER,
    created_at      INTEGER NOT NULL,
    updated_at      INTEGER NOT NULL,
    PRIMARY KEY (sha512, member)
) STRICT;
