-- What the regulations ask to be kept: kinds of content, the members' powers, review, what follows publication, registers.

-- Kinds of content
ALTER TABLE articles ADD COLUMN kind TEXT NOT NULL DEFAULT 'news';

-- Members and their powers

-- Review

-- After publication

-- Registers
