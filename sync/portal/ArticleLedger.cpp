// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/ArticleLedger.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/base/JsonReader.h"
#include "app/base/Logging.h"
#include "sync/portal/DurableFile.h"

#include <QDir>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

QByteArray toJson(const PublishedArticle &article)
{
    QJsonObject object{
        {u"type"_s, u"bantin-published/1"_s},
        {u"article"_s, article.article.toString()},
        {u"revision"_s, article.revision.toString()},
        {u"revision-number"_s, article.revisionNumber},
        {u"unit-certificate"_s, QString::fromLatin1(article.unitFingerprint.toHex())},
        {u"unit"_s, article.unit},
        {u"package"_s, QString::fromLatin1(article.packageSha512.toHex())},
        {u"folder"_s, article.folder},
        {u"category"_s, article.categoryId},
        {u"category-name"_s, article.categoryName},
        {u"title"_s, article.title},
        {u"sapo"_s, article.sapo},
        {u"image"_s, article.image},
        {u"image-alternative"_s, article.imageAlternative},
        {u"published-at"_s, toTimestamp(article.publishedAt)},
    };
    if (article.decisionSequence > 0) {
        object.insert(u"decision"_s, article.decisionSequence);
        object.insert(u"decision-sha256"_s, QString::fromLatin1(article.decisionSha256.toHex()));
    }
    if (article.withdrawnAt.isValid()) {
        object.insert(u"withdrawn-at"_s, toTimestamp(article.withdrawnAt));
        object.insert(u"withdrawal-reason"_s, article.withdrawalReason);
    }
    if (article.original.isValid())
        object.insert(u"original"_s, article.original.toString());
    return toCanonicalJson(object);
}

/// What records from before withdrawals do not have.
void readHistory(JsonReader &reader, PublishedArticle &article)
{
    if (reader.has("decision"_L1)) {
        article.decisionSequence = int(reader.integer("decision"_L1, 1, std::numeric_limits<int>::max()));
        article.decisionSha256 = reader.hex("decision-sha256"_L1, 32);
    }
    if (reader.has("withdrawn-at"_L1)) {
        article.withdrawnAt = reader.timestamp("withdrawn-at"_L1);
        article.withdrawalReason = reader.text("withdrawal-reason"_L1, JsonReader::Text::MayBeEmpty);
    }
}

Result<PublishedArticle> fromJson(const QByteArray &bytes)
{
    const auto object = fromCanonicalJson(bytes);
    if (!object)
        return Error{Fault::Storage, u"portal-storage"_s, Retry::Never, {}, object.error().detail};
    JsonReader reader(*object);
    constexpr auto empty = JsonReader::Text::MayBeEmpty;
    PublishedArticle article;
    reader.constant("type"_L1, "bantin-published/1"_L1);
    article.article = reader.id<ArticleId>("article"_L1);
    article.revision = reader.id<RevisionId>("revision"_L1);
    article.revisionNumber = static_cast<int>(reader.integer("revision-number"_L1, 1, std::numeric_limits<int>::max()));
    article.unitFingerprint = reader.hex("unit-certificate"_L1, 32);
    article.unit = reader.text("unit"_L1, empty);
    article.packageSha512 = reader.hex("package"_L1, 64);
    article.folder = reader.text("folder"_L1, empty);
    article.categoryId = reader.text("category"_L1);
    article.categoryName = reader.text("category-name"_L1, empty);
    article.title = reader.text("title"_L1, empty);
    article.sapo = reader.text("sapo"_L1, empty);
    article.image = reader.text("image"_L1, empty);
    article.imageAlternative = reader.text("image-alternative"_L1, empty);
    article.publishedAt = reader.timestamp("published-at"_L1);
    readHistory(reader, article);
    if (reader.has("original"_L1))
        article.original = reader.id<ArticleId>("original"_L1);
    if (const auto place = reader.problem())
        return Error{Fault::Storage, u"portal-storage"_s, Retry::Never, {}, *place};
    return article;
}

} // namespace

ArticleLedger::ArticleLedger(const QString &folder)
    : m_folder(folder)
{
}

Result<std::optional<PublishedArticle>> ArticleLedger::find(const ArticleId &article) const
{
    const QString path = m_folder + u'/' + article.toString() + u".json"_s;
    if (!QFileInfo::exists(path))
        return std::optional<PublishedArticle>();
    const auto bytes = readWhole(path);
    if (!bytes)
        return bytes.error();
    auto read = fromJson(*bytes);
    if (!read)
        return Error{read.error().fault, read.error().reason, read.error().retry, {path}, read.error().detail};
    return std::optional(*std::move(read));
}

Result<void> ArticleLedger::save(const PublishedArticle &article)
{
    return writeDurably(m_folder + u'/' + article.article.toString() + u".json"_s, toJson(article));
}

template<typename Take, typename Leave>
void ArticleLedger::visit(Take take, Leave leave) const
{
    for (const QFileInfo &file : QDir(m_folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
        const auto bytes = readWhole(file.filePath());
        auto read = bytes ? fromJson(*bytes) : Result<PublishedArticle>(bytes.error());
        if (read)
            take(*std::move(read));
        else
            leave(UnreadableRecord{file.filePath(), read.error().detail});
    }
}

QList<UnreadableRecord> ArticleLedger::unreadable() const
{
    QList<UnreadableRecord> left;
    visit([](const PublishedArticle &) {}, [&left](const UnreadableRecord &record) { left.append(record); });
    return left;
}

QList<PublishedArticle> ArticleLedger::all() const
{
    QList<PublishedArticle> articles;
    visit([&articles](PublishedArticle &&article) { articles.append(std::move(article)); },
          [](const UnreadableRecord &record) {
              qCWarning(logPortal) << "article record not readable:" << record.file << record.detail;
          });
    std::sort(articles.begin(), articles.end(), [](const PublishedArticle &a, const PublishedArticle &b) {
        return std::tie(b.publishedAt, b.article) < std::tie(a.publishedAt, a.article);
    });
    return articles;
}

} // namespace bantin::portal
