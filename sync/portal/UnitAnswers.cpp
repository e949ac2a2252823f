// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/UnitAnswers.h"

#include "app/base/CanonicalJson.h"
#include "sync/portal/SignedRoute.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

const QByteArray afterParameter = "after";

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

/// Where an article stands, without what readers see of it: that is on its page.
QJsonObject standing(const PublishedArticle &article)
{
    const bool isWithdrawn = article.withdrawnAt.isValid();
    QJsonObject object{{u"article"_s, article.article.toString()},
                       {u"revision"_s, article.revision.toString()},
                       {u"revisionNumber"_s, article.revisionNumber},
                       {u"state"_s, isWithdrawn ? u"withdrawn"_s : u"published"_s},
                       {u"decision"_s, article.decisionSequence},
                       {u"decisionSha256"_s, QString::fromLatin1(article.decisionSha256.toHex())},
                       {u"package"_s, QString::fromLatin1(article.packageSha512.toHex())},
                       {u"page"_s, article.folder.isEmpty() ? QString() : article.folder + u'/'},
                       {u"publishedAt"_s, toTimestamp(article.publishedAt)}};
    if (isWithdrawn)
        object.insert(u"withdrawnAt"_s, toTimestamp(article.withdrawnAt));
    return object;
}

} // namespace

UnitAnswers::UnitAnswers(const UnitRegistry &units, const ArticleLedger &articles, const PublicationRecords &records,
                         const RegulationCatalogue &regulations, const RequestCheck &requests)
    : m_units(units)
    , m_articles(articles)
    , m_records(records)
    , m_regulations(regulations)
    , m_requests(requests)
{
}

QList<ApiRoute> UnitAnswers::routes() const
{
    return {
        {u"/units/{unit}/categories"_s,
         [this](const HttpRequest &request, const QStringList &arguments) {
             return answerForUnit(arguments.at(0), [&](const QByteArray &unit) { return categories(request, unit); });
         }},
        signedRoute(m_requests, "GET", u"/units/{unit}/roster"_s,
                    [this](const UnitQuestion &asked) { return roster(asked.unit); }),
        signedRoute(m_requests, "GET", u"/units/{unit}/articles"_s,
                    [this](const UnitQuestion &asked) { return articles(asked.request, asked.unit); }),
        signedRoute(m_requests, "GET", u"/units/{unit}/articles/{article}/decisions"_s,
                    [this](const UnitQuestion &asked) { return decisions(asked.unit, asked.arguments.at(1)); }),
    };
}

/// Public: they stand on every page, and profiles are regulations.
HttpResponse UnitAnswers::categories(const HttpRequest &request, const QByteArray &unit) const
{
    const UnitCertificates units = m_units.certificates();
    if (std::ranges::find(units.known, unit, &crypto::Certificate::fingerprint) == units.known.cend())
        return units.fault ? storageFailure(*units.fault) : refusal(404, u"unit-unknown"_s);
    const QString profile = QString::fromUtf8(request.parameters.value("regulation"));
    const Regulation *regulation = m_regulations.find(profile);
    if (!regulation)
        return refusal(404, u"regulation-unknown"_s, profile.left(64));
    QJsonArray list;
    for (const Category &category : regulation->categories)
        list.append(QJsonObject{{u"id"_s, category.id}, {u"name"_s, category.name.vi}});
    return jsonResponse(
        200, toCanonicalJson(
                 {{u"regulation"_s, regulation->id}, {u"version"_s, regulation->version}, {u"categories"_s, list}}));
}

HttpResponse UnitAnswers::roster(const QByteArray &unit) const
{
    const auto kept = m_records.roster(unit);
    if (!kept)
        return storageFailure(kept.error());
    if (!*kept)
        return refusal(404, u"roster-unknown"_s);
    return jsonResponse(200, toCanonicalJson({{u"version"_s, (*kept)->roster.version},
                                              {u"roster"_s, base64((*kept)->file.json)},
                                              {u"signature"_s, base64((*kept)->file.signature)}}));
}

HttpResponse UnitAnswers::articles(const HttpRequest &request, const QByteArray &unit) const
{
    const QString after = QString::fromUtf8(request.parameters.value(afterParameter));
    const auto isWanted = [&](const PublishedArticle &article) {
        return article.unitFingerprint == unit && article.article.toString() > after;
    };
    QList<PublishedArticle> found = m_articles.all();
    found.removeIf([&](const PublishedArticle &article) { return !isWanted(article); });
    std::ranges::sort(found, {}, [](const PublishedArticle &article) { return article.article.toString(); });
    const bool isMore = found.size() > articlesAtOnce;
    QJsonArray list;
    for (const PublishedArticle &article : found.first(std::min(found.size(), articlesAtOnce)))
        list.append(standing(article));
    return jsonResponse(200, toCanonicalJson({{u"articles"_s, list}, {u"more"_s, isMore}}));
}

/// An article of another unit is as unknown as one that never came.
HttpResponse UnitAnswers::decisions(const QByteArray &unit, const QString &article) const
{
    const ArticleId id = ArticleId::fromString(article);
    const HttpResponse unknown = refusal(404, u"article-unknown"_s);
    if (!id.isValid())
        return unknown;
    const auto published = m_articles.find(id);
    if (!published)
        return storageFailure(published.error());
    if (!*published || (*published)->unitFingerprint != unit)
        return unknown;
    const auto chain = m_records.chain(id);
    if (!chain)
        return storageFailure(chain.error());
    QJsonArray decisions;
    QJsonArray certificates;
    for (const package::SignedFile &file : *chain ? (*chain)->decisions : QList<package::SignedFile>())
        decisions.append(QJsonObject{{u"json"_s, base64(file.json)}, {u"signature"_s, base64(file.signature)}});
    for (const QByteArray &pem : *chain ? (*chain)->certificatesPem : QList<QByteArray>())
        certificates.append(QString::fromLatin1(pem));
    QJsonObject body = standing(**published);
    body.insert(u"decisions"_s, decisions);
    body.insert(u"certificates"_s, certificates);
    return jsonResponse(200, toCanonicalJson(body));
}

} // namespace bantin::portal
