// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SeenRepository.h"

#include "app/crypto/Digest.h"
#include "app/store/Connection.h"
#include "app/store/Packing.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"

namespace bantin::store {

namespace {

struct Row {
    QByteArray metadata; ///< packed
    QByteArray xhtml;    ///< packed
    QDateTime seenAt;
};

} // namespace

SeenRepository::SeenRepository(Store &store)
    : m_store(store)
{
}

Result<void> SeenRepository::put(const ArticleId &article, const AccountId &account, const SeenText &seen)
{
    Connection &content = m_store.content();
    const auto frozen = content.first(
        "SELECT number FROM texts WHERE sha256 = ?", [](const Statement &row) { return row.integer(0); },
        crypto::sha256(seen.xhtml));
    if (!frozen)
        return frozen.error();
    return content.run("INSERT INTO seen (article, account, metadata, xhtml, text, seen_at) VALUES ((SELECT number FROM"
                       " articles WHERE id = ?), ?, ?, ?, nullif(?, 0), ?) ON CONFLICT (article, account) DO UPDATE SET"
                       " metadata = excluded.metadata, xhtml = excluded.xhtml, text = excluded.text, seen_at ="
                       " excluded.seen_at",
                       article, account, pack(encodeMetadata(seen.metadata)),
                       *frozen ? QByteArray("") : pack(seen.xhtml), frozen->value_or(0), seen.seenAt);
}

Result<std::optional<SeenText>> SeenRepository::find(const ArticleId &article, const AccountId &account) const
{
    const auto row = m_store.content().first(
        "SELECT metadata, coalesce(texts.bytes, seen.xhtml), seen_at FROM seen LEFT JOIN texts ON texts.number ="
        " seen.text WHERE article = (SELECT articles.number FROM articles WHERE id = ?) AND account = ?",
        [](const Statement &found) { return Row{found.blob(0), found.blob(1), found.time(2)}; }, article, account);
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<SeenText>();
    const auto json = unpack((*row)->metadata);
    auto metadata = json ? decodeMetadata(*json) : Result<Metadata>(json.error());
    if (!metadata)
        return metadata.error();
    auto xhtml = unpack((*row)->xhtml);
    if (!xhtml)
        return xhtml.error();
    return std::optional(SeenText{*std::move(metadata), *std::move(xhtml), (*row)->seenAt});
}

} // namespace bantin::store
