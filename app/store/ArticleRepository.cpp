// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ArticleRepository.h"

#include "app/store/Connection.h"
#include "app/store/RecordCoding.h"
#include "app/store/SearchText.h"
#include "app/store/Store.h"
#include "app/store/Transaction.h"

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectArticles = "SELECT id, stage, title, category, author, author_name, latest_revision,"
                                " approval_voided, remark, published_url, created_at, updated_at FROM articles ";

Article readArticle(const Statement &row)
{
    return {
        .id = row.id<ArticleId>(0),
        .stage = stageFromName(row.text(1)).value_or(Stage::Draft),
        .title = row.text(2),
        .category = row.text(3),
        .author = row.id<AccountId>(4),
        .authorName = row.text(5),
        .latestRevision = int(row.integer(6)),
        .approvalVoided = row.integer(7) != 0,
        .remark = row.text(8),
        .publishedUrl = row.text(9),
        .createdAt = row.time(10),
        .updatedAt = row.time(11),
    };
}

Error articleNotFound(const ArticleId &id)
{
    return notFound(u"article-not-found"_s, id.toString());
}

Result<void> index(Connection &content, const WorkingCopy &copy)
{
    return content.run("INSERT OR REPLACE INTO search (rowid, title, sapo, body)"
                       " VALUES ((SELECT number FROM articles WHERE id = ?), ?, ?, ?)",
                       copy.article, foldForSearch(copy.metadata.title), foldForSearch(copy.metadata.sapo),
                       foldForSearch(copy.plainText));
}

Result<void> putWorkingCopy(Connection &content, const WorkingCopy &copy)
{
    // Not REPLACE: with triggers on deletion that would be a delete of the row others refer to.
    Result<void> done = content.run(
        "INSERT INTO working_copies (article, metadata, xhtml, plain_text, changed_since_revision, saved_at)"
        " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (article) DO UPDATE SET metadata = excluded.metadata,"
        " xhtml = excluded.xhtml, plain_text = excluded.plain_text,"
        " changed_since_revision = excluded.changed_since_revision, saved_at = excluded.saved_at",
        copy.article, encodeMetadata(copy.metadata), copy.xhtml, copy.plainText, copy.changedSinceRevision,
        copy.savedAt);
    if (done)
        done = content.run("DELETE FROM working_copy_authors WHERE article = ?", copy.article);
    for (qsizetype i = 0; done && i < copy.authors.size(); ++i)
        done = content.run("INSERT OR IGNORE INTO working_copy_authors (article, position, account) VALUES (?, ?, ?)",
                           copy.article, qint64(i), copy.authors.at(i));
    return done ? index(content, copy) : done;
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
            " remark, published_url, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            article.id, stageName(article.stage), article.title, article.category, article.author, article.authorName,
            article.latestRevision, article.approvalVoided, article.remark, article.publishedUrl, article.createdAt,
            article.updatedAt);
        return inserted ? putWorkingCopy(content, copy) : inserted;
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
        const Result<void> refreshed =
            content.run("UPDATE articles SET title = ?, category = ?, updated_at = ? WHERE id = ?", copy.metadata.title,
                        copy.metadata.category, copy.savedAt, copy.article);
        if (!refreshed)
            return refreshed;
        if (content.changes() == 0)
            return articleNotFound(copy.article);
        return putWorkingCopy(content, copy);
    });
}

Result<Article> ArticleRepository::find(const ArticleId &id) const
{
    auto found =
        m_store.content().first(QByteArray(selectArticles).append("WHERE id = ?").constData(), readArticle, id);
    if (!found)
        return found.error();
    if (!*found)
        return articleNotFound(id);
    return **std::move(found);
}

Result<WorkingCopy> ArticleRepository::workingCopy(const ArticleId &id) const
{
    QByteArray metadataJson;
    auto found = m_store.content().first(
        "SELECT metadata, xhtml, plain_text, changed_since_revision, saved_at FROM working_copies WHERE article = ?",
        [&](const Statement &row) {
            metadataJson = row.blob(0);
            return WorkingCopy{.article = id,
                               .metadata = {},
                               .xhtml = row.blob(1),
                               .plainText = row.text(2),
                               .authors = {},
                               .changedSinceRevision = row.integer(3) != 0,
                               .savedAt = row.time(4)};
        },
        id);
    if (!found)
        return found.error();
    if (!*found)
        return articleNotFound(id);
    Result<Metadata> metadata = decodeMetadata(metadataJson);
    if (!metadata)
        return metadata.error();
    auto authors = m_store.content().list(
        "SELECT account FROM working_copy_authors WHERE article = ? ORDER BY position",
        [](const Statement &row) { return row.id<AccountId>(0); }, id);
    if (!authors)
        return authors.error();
    (*found)->metadata = *std::move(metadata);
    (*found)->authors = *std::move(authors);
    return **std::move(found);
}

Result<QList<Article>> ArticleRepository::list(const QList<Stage> &stages) const
{
    // Names are our own words, but they still travel as one parameter.
    QStringList names;
    for (const Stage stage : stages)
        names.append(stageName(stage));
    return m_store.content().list(
        QByteArray(selectArticles)
            .append(
                "WHERE ?1 = '' OR instr(',' || ?1 || ',', ',' || stage || ',') ORDER BY updated_at DESC, number DESC")
            .constData(),
        readArticle, names.join(u','));
}

} // namespace bantin::store
