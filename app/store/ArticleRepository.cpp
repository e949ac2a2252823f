// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ArticleRepository.h"

#include "app/crypto/Digest.h"
#include "app/store/ArticleRow.h"
#include "app/store/Connection.h"
#include "app/store/Packing.h"
#include "app/store/RecordCoding.h"
#include "app/store/SearchIndex.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

Error articleNotFound(const ArticleId &id)
{
    return notFound(u"article-not-found"_s, id.toString());
}

/// Of an English version the article it is of; nothing else has one, whatever is left in its fields.
QString originalOf(const Metadata &metadata)
{
    return metadata.kind == ContentKind::EnglishVersion ? metadata.fields.value(u"original"_s) : QString();
}

Result<qint64> articleNumber(Connection &content, const ArticleId &id)
{
    const auto number = content.first(
        "SELECT number FROM articles WHERE id = ?", [](const Statement &row) { return row.integer(0); }, id);
    if (!number)
        return number.error();
    return *number ? Result<qint64>(**number) : articleNotFound(id);
}

/// The frozen text the copy is the same as; 0 while it differs.
Result<qint64> frozenText(Connection &content, const WorkingCopy &copy)
{
    if (copy.changedSinceRevision)
        return 0;
    const auto number = content.first(
        "SELECT number FROM texts WHERE sha256 = ?", [](const Statement &row) { return row.integer(0); },
        crypto::sha256(copy.xhtml));
    return number ? Result<qint64>(number->value_or(0)) : number.error();
}

Result<void> putWorkingCopy(Store &store, const WorkingCopy &copy)
{
    Connection &content = store.content();
    const auto article = articleNumber(content, copy.article);
    if (!article)
        return article.error();
    const auto text = frozenText(content, copy);
    if (!text)
        return text.error();
    // Not REPLACE: with triggers on deletion that would be a delete of the row others refer to.
    Result<void> done = content.run(
        "INSERT INTO drafts (article, metadata, xhtml, text, changed_since_revision, saved_at, saved_by)"
        " VALUES (?, ?, ?, nullif(?, 0), ?, ?, ?) ON CONFLICT (article) DO UPDATE SET metadata = excluded.metadata,"
        " xhtml = excluded.xhtml, text = excluded.text, changed_since_revision = excluded.changed_since_revision,"
        " saved_at = excluded.saved_at, saved_by = excluded.saved_by",
        *article, pack(encodeMetadata(copy.metadata)), *text == 0 ? pack(copy.xhtml) : QByteArray(), *text,
        copy.changedSinceRevision, copy.savedAt, copy.savedBy);
    for (qsizetype i = 0; done && i < copy.authors.size(); ++i)
        done = content.run("INSERT INTO draft_authors (article, position, account) VALUES (?, ?, ?)"
                           " ON CONFLICT (article, account) DO NOTHING",
                           *article, qint64(i), copy.authors.at(i));
    return done ? SearchIndex(store).update(*article, copy.metadata, copy.xhtml) : done;
}

struct DraftRow {
    WorkingCopy copy;
    QByteArray metadata;
    QByteArray text;
};

Result<WorkingCopy> complete(DraftRow row, QList<AccountId> authors)
{
    const auto metadataJson = unpack(row.metadata);
    if (!metadataJson)
        return metadataJson.error();
    Result<Metadata> metadata = decodeMetadata(*metadataJson);
    if (!metadata)
        return metadata.error();
    Result<QByteArray> xhtml = unpack(row.text);
    if (!xhtml)
        return xhtml.error();
    row.copy.metadata = *std::move(metadata);
    row.copy.xhtml = *std::move(xhtml);
    row.copy.authors = std::move(authors);
    return std::move(row.copy);
}

} // namespace

ArticleRepository::ArticleRepository(Store &store)
    : m_store(store)
{
}

Result<void> ArticleRepository::insert(const Article &article, const WorkingCopy &copy)
{
    Connection &content = m_store.content();
    return atomically(content, [&]() -> Result<void> {
        const Result<void> inserted = content.run(
            "INSERT INTO articles (id, stage, title, category, author, author_name, latest_revision, approval_voided,"
            " remark, published_url, created_at, updated_at, due_at, kind, original)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            article.id, stageName(article.stage), article.title, article.category, article.author, article.authorName,
            article.latestRevision, article.approvalVoided, article.remark, article.publishedUrl, article.createdAt,
            article.updatedAt, article.dueAt, contentKindName(copy.metadata.kind), originalOf(copy.metadata));
        return inserted ? putWorkingCopy(m_store, copy) : inserted;
    });
}

Result<void> ArticleRepository::update(const Article &article)
{
    const Result<void> done = m_store.content().run(
        "UPDATE articles SET stage = ?, title = ?, category = ?, author = ?, author_name = ?, latest_revision = ?,"
        " approval_voided = ?, remark = ?, published_url = ?, created_at = ?, updated_at = ? WHERE id = ?",
        stageName(article.stage), article.title, article.category, article.author, article.authorName,
        article.latestRevision, article.approvalVoided, article.remark, article.publishedUrl, article.createdAt,
        article.updatedAt, article.id);
    if (done && m_store.content().changes() == 0)
        return articleNotFound(article.id);
    return done;
}

Result<void> ArticleRepository::saveWorkingCopy(const WorkingCopy &copy)
{
    Connection &content = m_store.content();
    return atomically(content, [&]() -> Result<void> {
        const Result<void> refreshed = content.run(
            "UPDATE articles SET title = ?, category = ?, kind = ?, original = ?, updated_at = ? WHERE id = ?",
            copy.metadata.title, copy.metadata.category, contentKindName(copy.metadata.kind), originalOf(copy.metadata),
            copy.savedAt, copy.article);
        if (!refreshed)
            return refreshed;
        if (content.changes() == 0)
            return articleNotFound(copy.article);
        return putWorkingCopy(m_store, copy);
    });
}

Result<Article> ArticleRepository::find(const ArticleId &id) const
{
    auto found = m_store.content().first(
        QByteArray("SELECT ").append(articleColumns).append(" FROM articles WHERE id = ?").constData(), readArticle,
        id);
    if (!found)
        return found.error();
    if (!*found)
        return articleNotFound(id);
    return **std::move(found);
}

Result<WorkingCopy> ArticleRepository::workingCopy(const ArticleId &id) const
{
    auto found = m_store.content().first(
        "SELECT drafts.metadata, coalesce(texts.bytes, drafts.xhtml), drafts.changed_since_revision, drafts.saved_at,"
        " drafts.saved_by"
        " FROM articles JOIN drafts ON drafts.article = articles.number LEFT JOIN texts ON texts.number = drafts.text"
        " WHERE articles.id = ?",
        [&id](const Statement &row) {
            DraftRow draft{{}, row.blob(0), row.blob(1)};
            draft.copy.article = id;
            draft.copy.changedSinceRevision = row.integer(2) != 0;
            draft.copy.savedAt = row.time(3);
            draft.copy.savedBy = row.id<AccountId>(4);
            return draft;
        },
        id);
    if (!found)
        return found.error();
    if (!*found)
        return articleNotFound(id);
    auto people = authors(id);
    return people ? complete(**std::move(found), *std::move(people)) : people.error();
}

Result<QList<AccountId>> ArticleRepository::authors(const ArticleId &id) const
{
    return m_store.content().list(
        "SELECT account FROM draft_authors WHERE article = (SELECT number FROM articles WHERE id = ?)"
        " ORDER BY position",
        [](const Statement &row) { return row.id<AccountId>(0); }, id);
}

Result<void> ArticleRepository::setTrashed(const ArticleId &id, const QDateTime &time, const AccountId &by,
                                           const QString &reason)
{
    Connection &content = m_store.content();
    const Result<void> done = content.run("UPDATE articles SET trashed_at = ?1, trashed_by = ?2,"
                                          " trash_reason = iif(?1 IS NULL, trash_reason, ?3) WHERE id = ?4",
                                          time, time.isValid() ? by.toString() : QString(), reason, id);
    return done && content.changes() == 0 ? Result<void>(articleNotFound(id)) : done;
}

Result<void> ArticleRepository::setDue(const ArticleId &id, const QDateTime &dueAt)
{
    Connection &content = m_store.content();
    const Result<void> done = content.run("UPDATE articles SET due_at = ? WHERE id = ?", dueAt, id);
    return done && content.changes() == 0 ? Result<void>(articleNotFound(id)) : done;
}

} // namespace bantin::store
