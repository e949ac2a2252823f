-- A delivery is its bag and its pictures, each with an upload of its own.

-- bag_sha512: of the tag manifest, what the portal knows the package by. thin_sha512: the frozen bag without its pictures, in
-- assets.db beside the package; empty when the package has none. parts: canonical JSON, see PartCoding.
ALTER TABLE deliveries ADD COLUMN bag_sha512 BLOB NOT NULL DEFAULT x'';
ALTER TABLE deliveries ADD COLUMN thin_sha512 BLOB NOT NULL DEFAULT x'';
ALTER TABLE deliveries ADD COLUMN parts BLOB NOT NULL DEFAULT x'';
ALTER TABLE deliveries ADD COLUMN is_urgent INTEGER NOT NULL DEFAULT 0;
ALTER TABLE deliveries ADD COLUMN resumptions INTEGER NOT NULL DEFAULT 0;
ALTER TABLE deliveries ADD COLUMN resent_bytes INTEGER NOT NULL DEFAULT 0;
ALTER TABLE deliveries DROP COLUMN upload_url;
ALTER TABLE deliveries DROP COLUMN acknowledged;
-- Packing again gives the same package, and now its parts.
UPDATE deliveries SET state = 'waiting', next_attempt_at = NULL WHERE state IN ('packed', 'sending', 'received');
