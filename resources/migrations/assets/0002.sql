-- Hand-overs that are being fetched from the portal, sealed as they come; each slice begins where the one before it ends.
CREATE TABLE relayed_slices (
    sha512   BLOB NOT NULL,
    position INTEGER NOT NULL,
    bytes    BLOB NOT NULL,
    PRIMARY KEY (sha512, position)
) STRICT;
