// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/RevisionRepository.h"

#include "app/crypto/Digest.h"
#include "app/store/AssetRepository.h"
#include "app/store/Connection.h"
#include "app/store/Packing.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"

#include <QRegularExpression>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    Revision revision;
    QByteArray metadata; ///< packed
    QByteArray text;     ///< packed
};

constexpr auto selectRevisions =
    "SELECT revisions.id, revisions.article, revisions.number, revisions.metadata, texts.bytes,"
    " revisions.manifest_sha512, revisions.created_at FROM revisions JOIN texts ON texts.number = revisions.text ";

Row readRow(const Statement &row)
{
    return {.revision = {.id = row.id<RevisionId>(0),
                         .article = row.id<ArticleId>(1),
                         .number = int(row.integer(2)),
                         .authors = {},
                         .metadata = {},
                         .xhtml = {},
                         .manifestSha512 = row.blob(5),
                         .createdAt = row.time(6)},
            .metadata = row.blob(3),
            .text = row.blob(4)};
}

Result<Revision> complete(Connection &content, Row row)
{
    const auto metadataJson = unpack(row.metadata);
    Result<QByteArray> xhtml = unpack(row.text);
    if (!metadataJson || !xhtml)
        return metadataJson ? xhtml.error() : metadataJson.error();
    Result<Metadata> metadata = decodeMetadata(*metadataJson);
    if (!metadata)
        return metadata.error();
    auto authors = content.list(
        "SELECT account FROM revision_authors WHERE revision = ? ORDER BY position",
        [](const Statement &author) { return author.id<AccountId>(0); }, row.revision.id);
    if (!authors)
        return authors.error();
    row.revision.metadata = *std::move(metadata);
    row.revision.xhtml = *std::move(xhtml);
    row.revision.authors = *std::move(authors);
    return std::move(row.revision);
}

/// The text's row, made when no revision has that text yet.
Result<qint64> textNumber(Connection &content, const QByteArray &xhtml)
{
    const QByteArray sha256 = crypto::sha256(xhtml);
    const Result<void> put = content.run("INSERT INTO texts (sha256, size, bytes) VALUES (?, ?, ?)"
                                         " ON CONFLICT (sha256) DO NOTHING",
                                         sha256, qint64(xhtml.size()), pack(xhtml));
    if (!put)
        return put.error();
    const auto number = content.first(
        "SELECT number FROM texts WHERE sha256 = ?", [](const Statement &row) { return row.integer(0); }, sha256);
    return number ? Result<qint64>(number->value_or(0)) : number.error();
}

/// The store knows no documents: an asset is whatever the text names as `assets/<sha512 hex>.<extension>`.
Result<void> expectAssets(Store &store, const QByteArray &xhtml)
{
    static const QRegularExpression name(u"\"assets/([^\"]+)\""_s);
    const AssetRepository assets(store);
    auto matches = name.globalMatch(QString::fromUtf8(xhtml));
    while (matches.hasNext()) {
        if (const auto info = assets.info(matches.next().captured(1)); !info)
            return info.error();
    }
    return {};
}

} // namespace

RevisionRepository::RevisionRepository(Store &store)
    : m_store(store)
{
}

Result<void> RevisionRepository::insert(const Revision &revision)
{
    if (const Result<void> present = expectAssets(m_store, revision.xhtml); !present)
        return present;
    Connection &content = m_store.content();
    return atomically(content, [&]() -> Result<void> {
        const auto text = textNumber(content, revision.xhtml);
        if (!text)
            return text.error();
        Result<void> done =
            content.run("INSERT INTO revisions (id, article, number, metadata, text, manifest_sha512, created_at)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?)",
                        revision.id, revision.article, revision.number, pack(encodeMetadata(revision.metadata)), *text,
                        revision.manifestSha512, revision.createdAt);
        for (qsizetype i = 0; done && i < revision.authors.size(); ++i)
            done = content.run("INSERT INTO revision_authors (revision, position, account) VALUES (?, ?, ?)",
                               revision.id, qint64(i), revision.authors.at(i));
        return done;
    });
}

Result<Revision> RevisionRepository::find(const RevisionId &id) const
{
    auto row =
        m_store.content().first(QByteArray(selectRevisions).append("WHERE revisions.id = ?").constData(), readRow, id);
    if (!row)
        return row.error();
    if (!*row)
        return notFound(u"revision-not-found"_s, id.toString());
    return complete(m_store.content(), **std::move(row));
}

Result<QList<Revision>> RevisionRepository::ofArticle(const ArticleId &article) const
{
    auto rows = m_store.content().list(
        QByteArray(selectRevisions).append("WHERE revisions.article = ? ORDER BY revisions.number").constData(),
        readRow, article);
    if (!rows)
        return rows.error();
    QList<Revision> revisions;
    for (Row &row : *rows) {
        Result<Revision> revision = complete(m_store.content(), std::move(row));
        if (!revision)
            return revision.error();
        revisions.append(*std::move(revision));
    }
    return revisions;
}

Result<QList<RevisionId>> RevisionRepository::ids() const
{
    return m_store.content().list("SELECT id FROM revisions ORDER BY created_at, id",
                                  [](const Statement &row) { return row.id<RevisionId>(0); });
}

} // namespace bantin::store
