-- Bytes of one workspace, content-addressed: a name or digest never stands for other bytes.

CREATE TABLE assets (
    name       TEXT NOT NULL PRIMARY KEY,
    media_type TEXT NOT NULL,
    width      INTEGER NOT NULL,
    height     INTEGER NOT NULL,
    bytes      BLOB NOT NULL,
    original   BLOB NOT NULL
) STRICT;

CREATE TABLE packages (
    number INTEGER PRIMARY KEY,
    sha512 BLOB NOT NULL UNIQUE,
    size   INTEGER NOT NULL
) STRICT;

-- Slices of one fixed size, so that sending from an offset reads neither what comes before nor the rest.
CREATE TABLE package_slices (
    package  INTEGER NOT NULL REFERENCES packages (number),
    position INTEGER NOT NULL,
    bytes    BLOB NOT NULL,
    PRIMARY KEY (package, position)
) STRICT;

CREATE TRIGGER assets_keep_update BEFORE UPDATE ON assets
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER packages_keep_update BEFORE UPDATE ON packages
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
CREATE TRIGGER package_slices_keep_update BEFORE UPDATE ON package_slices
BEGIN SELECT RAISE(ABORT, 'store-immutable'); END;
