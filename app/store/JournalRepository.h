// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/ArticleRepository.h"
#include "app/store/DraftText.h"

namespace bantin::store {

/// A draft as it was last saved whole, with what was journalled since put on top.
struct JournalReplay {
    WorkingCopy copy;    ///< savedAt and savedBy are those of the last entry replayed
    QByteArray base;     ///< digestOf() the draft as last saved whole
    DraftText text;      ///< what `copy` says
    qint64 entries = 0;  ///< replayed
    qint64 refused = 0;  ///< damaged, or following from another text; nothing after the first of them is replayed
    qint64 lastGood = 0; ///< sequence of the last entry replayed; 0 without any
};

/// What was typed since each draft was last saved whole. Use on the store thread. Writes join the caller's transaction.
/// Entries are never trusted: a replay proves its text or ends before the entry that does not.
class JournalRepository
{
public:
    explicit JournalRepository(Store &store);

    /// `draft` as ArticleRepository::workingCopy() reads it. Entries that do not follow are no failure, see JournalReplay.
    Result<JournalReplay> replay(const WorkingCopy &draft) const;
    /// Journals the step from `before`, which replay() has just read, to `after`; a few hundred bytes for a few words.
    /// Returned from the caller's commit it is on disk.
    Result<void> append(const JournalReplay &before, const DraftText &after, const AccountId &account,
                        const QDateTime &time);
    /// The draft has been saved whole with what `replay` holds: forgets the entries that are in it and sets aside for good
    /// those that were refused.
    Result<void> cover(const JournalReplay &replay);
    /// Marks the refused entries, so that later ones may follow the last good one. They are kept.
    Result<void> setRefusedAside(const JournalReplay &replay);
    /// Articles with something to replay, the one changed last first.
    Result<QList<ArticleId>> articles() const;

private:
    Store &m_store;
};

} // namespace bantin::store
