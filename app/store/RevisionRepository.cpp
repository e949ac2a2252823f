// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/RevisionRepository.h"

#include "app/store/AssetRepository.h"
#include "app/store/Connection.h"
#include "app/store/RecordCoding.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"

#include <QRegularExpression>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

struct Row {
    Revision revision;
    QByteArray metadata;
};

constexpr auto selectRevisions =
    "SELECT id, article, number, metadata, xhtml, manifest_sha512, created_at FROM revisions ";

Row readRow(const Statement &row)
{
    return {.revision = {.id = row.id<RevisionId>(0),
                         .article = row.id<ArticleId>(1),
                         .number = int(row.integer(2)),
                         .authors = {},
                         .metadata = {},
                         .xhtml = row.blob(4),
                         .manifestSha512 = row.blob(5),
                         .createdAt = row.time(6)},
            .metadata = row.blob(3)};
}

Result<Revision> complete(Connection &content, Row row)
{
    Result<Metadata> metadata = decodeMetadata(row.metadata);
    if (!metadata)
        return metadata.error();
    auto authors = content.list(
        "SELECT account FROM revision_authors WHERE revision = ? ORDER BY position",
        [](const Statement &author) { return author.id<AccountId>(0); }, row.revision.id);
    if (!authors)
        return authors.error();
    row.revision.metadata = *std::move(metadata);
    row.revision.authors = *std::move(authors);
    return std::move(row.revision);
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
        Result<void> done =
            content.run("INSERT INTO revisions (id, article, number, metadata, xhtml, manifest_sha512,"
                        " created_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        revision.id, revision.article, revision.number, encodeMetadata(revision.metadata),
                        revision.xhtml, revision.manifestSha512, revision.createdAt);
        for (qsizetype i = 0; done && i < revision.authors.size(); ++i)
            done = content.run("INSERT INTO revision_authors (revision, position, account) VALUES (?, ?, ?)",
                               revision.id, qint64(i), revision.authors.at(i));
        return done;
    });
}

Result<Revision> RevisionRepository::find(const RevisionId &id) const
{
    auto row = m_store.content().first(QByteArray(selectRevisions).append("WHERE id = ?").constData(), readRow, id);
    if (!row)
        return row.error();
    if (!*row)
        return notFound(u"revision-not-found"_s, id.toString());
    return complete(m_store.content(), **std::move(row));
}

Result<QList<Revision>> RevisionRepository::ofArticle(const ArticleId &article) const
{
    auto rows = m_store.content().list(
        QByteArray(selectRevisions).append("WHERE article = ? ORDER BY number").constData(), readRow, article);
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

} // namespace bantin::store
