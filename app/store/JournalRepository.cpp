// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/JournalRepository.h"

#include "app/store/Connection.h"
#include "app/store/JournalEntry.h"
#include "app/store/Packing.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    qint64 sequence = 0;
    AccountId account;
    QByteArray base;
    QByteArray entry; ///< packed
    QDateTime writtenAt;
};

Row readRow(const Statement &row)
{
    return {row.integer(0), row.id<AccountId>(1), row.blob(2), row.blob(3), row.time(4)};
}

Result<JournalEntry> entryOf(const Row &row, const QByteArray &base)
{
    if (row.base != base)
        return Error{Fault::Tampered, u"journal-damaged"_s, Retry::Never, {}, u"another draft's"_s};
    const auto bytes = unpack(row.entry);
    return bytes ? JournalEntry::read(*bytes) : bytes.error();
}

enum class Proof { EveryStep, LastStep };

struct Walk {
    DraftText text;
    qsizetype good = 0; ///< rows whose steps are in `text`
    bool proven = true;
};

Walk walk(const DraftText &from, const QByteArray &base, const QList<Row> &rows, Proof proof)
{
    Walk walk{from};
    for (const Row &row : rows) {
        const auto entry = entryOf(row, base);
        auto next = entry ? entry->appliedTo(walk.text) : entry.error();
        if (!next)
            return walk;
        const bool last = walk.good + 1 == rows.size();
        walk.proven = (proof == Proof::LastStep && !last) || entry->proves(*next);
        if (!walk.proven)
            return walk;
        walk.text = *std::move(next);
        ++walk.good;
    }
    return walk;
}

/// The last step proves all before it; only where something is wrong is it worth digesting each step to see where.
Walk replayed(const DraftText &from, const QByteArray &base, const QList<Row> &rows)
{
    const Walk quick = walk(from, base, rows, Proof::LastStep);
    return quick.good == rows.size() ? quick : walk(from, base, rows, Proof::EveryStep);
}

} // namespace

JournalRepository::JournalRepository(Store &store)
    : m_store(store)
{
}

Result<JournalReplay> JournalRepository::replay(const WorkingCopy &draft) const
{
    const auto rows = m_store.content().list(
        "SELECT sequence, account, base_sha256, entry, written_at FROM journal"
        " WHERE article = (SELECT number FROM articles WHERE id = ?) AND set_aside = 0 ORDER BY sequence",
        readRow, draft.article);
    if (!rows)
        return rows.error();
    JournalReplay replay;
    replay.copy = draft;
    const DraftText saved{encodeMetadata(draft.metadata), draft.xhtml};
    replay.base = digestOf(saved);
    Walk walk = replayed(saved, replay.base, *rows);
    replay.refused = rows->size() - walk.good;
    replay.text = std::move(walk.text);
    if (walk.good == 0)
        return replay;
    const Row &last = rows->at(walk.good - 1);
    auto metadata = decodeMetadata(replay.text.metadata);
    if (!metadata)
        return metadata.error();
    replay.copy.metadata = *std::move(metadata);
    replay.copy.xhtml = replay.text.xhtml;
    replay.copy.savedAt = last.writtenAt;
    replay.copy.savedBy = last.account;
    replay.entries = walk.good;
    replay.lastGood = last.sequence;
    return replay;
}

Result<void> JournalRepository::append(const JournalReplay &before, const DraftText &after, const AccountId &account,
                                       const QDateTime &time)
{
    return m_store.content().run("INSERT INTO journal (article, account, base_sha256, entry, written_at, set_aside)"
                                 " VALUES ((SELECT number FROM articles WHERE id = ?), ?, ?, ?, ?, 0)",
                                 before.copy.article, account, before.base,
                                 pack(JournalEntry::between(before.text, after).bytes()), time);
}

Result<void> JournalRepository::cover(const JournalReplay &replay)
{
    if (const auto aside = setRefusedAside(replay); !aside)
        return aside;
    return m_store.content().run(
        "DELETE FROM journal WHERE article = (SELECT number FROM articles WHERE id = ?) AND set_aside = 0",
        replay.copy.article);
}

Result<void> JournalRepository::setRefusedAside(const JournalReplay &replay)
{
    if (replay.refused == 0)
        return {};
    return m_store.content().run(
        "UPDATE journal SET set_aside = 1 WHERE article = (SELECT number FROM articles WHERE id = ?)"
        " AND sequence > ? AND set_aside = 0",
        replay.copy.article, replay.lastGood);
}

Result<QList<ArticleId>> JournalRepository::articles() const
{
    return m_store.content().list(
        "SELECT articles.id FROM articles JOIN journal ON journal.article = articles.number"
        " WHERE journal.set_aside = 0 GROUP BY articles.number ORDER BY max(journal.sequence) DESC",
        [](const Statement &row) { return row.id<ArticleId>(0); });
}

} // namespace bantin::store
