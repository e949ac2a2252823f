// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/ApiHandler.h"

#include "app/base/CanonicalJson.h"
#include "app/base/IndexRanges.h"
#include "app/crypto/Digest.h"
#include "app/render/PageFiles.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr std::chrono::seconds longestPatience{20};
const QString apiPrefix = u"/api/v1"_s;

QString stateName(PackageStatus::State state)
{
    switch (state) {
    case PackageStatus::State::Verifying:
        return u"verifying"_s;
    case PackageStatus::State::Incomplete:
        return u"incomplete"_s;
    case PackageStatus::State::Scheduled:
        return u"scheduled"_s;
    case PackageStatus::State::Withdrawn:
        return u"withdrawn"_s;
    case PackageStatus::State::Published:
        return u"published"_s;
    case PackageStatus::State::Refused:
        return u"refused"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

/// Collects the short body of a request before its route answers.
class WholeRequest final : public HttpExchange
{
public:
    WholeRequest(const ApiRoute &route, const HttpRequest &request, const QStringList &arguments)
        : m_route(route)
        , m_request(request)
        , m_arguments(arguments)
    {
    }
    std::optional<HttpResponse> begin() override { return std::nullopt; }
    Body data(QByteArrayView bytes) override
    {
        if (m_request.body.size() + bytes.size() > ApiRoute::largestBody)
            return Body::Drop;
        m_request.body.append(bytes);
        return Body::Continue;
    }
    HttpResponse end() override { return m_route.answer(m_request, m_arguments); }

private:
    const ApiRoute &m_route;
    HttpRequest m_request;
    const QStringList m_arguments;
};

ApiRoute packageRoute(const QString &below,
                      std::function<HttpResponse(const HttpRequest &, const QByteArray &digest)> answer)
{
    return {u"/packages/{package}"_s + below, [answer](const HttpRequest &request, const QStringList &given) {
                return answerForDigest(given.at(0), sha512Bytes, u"package-digest"_s,
                                       [&](const QByteArray &digest) { return answer(request, digest); });
            }};
}

/// How long the answer may be kept back: "wait", in seconds (RFC 7240 §4.3).
std::chrono::milliseconds patienceOf(const HttpRequest &request)
{
    static const QRegularExpression wait(u"(?:^|,)\\s*wait\\s*=\\s*([0-9]{1,4})\\s*(?:$|[,;])"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = wait.match(QString::fromLatin1(request.header("prefer")));
    return std::min<std::chrono::milliseconds>(std::chrono::seconds(match.captured(1).toInt()), longestPatience);
}

/// The last day for opinions: a consultation's page of the day after it lies beside it.
QDate closingDay(const QStringList &files)
{
    for (const QString &name : files) {
        const QDate after = QDate::fromString(name.mid(3, 10), Qt::ISODate);
        if (after.isValid() && name == render::pageNameFrom(after))
            return after.addDays(-1);
    }
    return {};
}

} // namespace

ApiHandler::ApiHandler(PortalDescription portal, const PackageInbox &inbox, const ArticleLedger &articles,
                       const PublicationRecords &records, const QList<ApiRoute> &more)
    : m_portal(std::move(portal))
    , m_inbox(inbox)
    , m_articles(articles)
    , m_records(records)
    , m_routes(more)
{
    using Request = const HttpRequest &;
    using Arguments = const QStringList &;
    m_routes.append({u"/portal"_s, [this](Request request, Arguments) { return this->portal(request); }});
    m_routes.append({u"/openapi.json"_s, [this](Request, Arguments) { return document(); }});
    using Digest = const QByteArray &;
    m_routes.append(
        packageRoute({}, [this](Request request, Digest digest) { return package(digest, patienceOf(request)); }));
    m_routes.append(packageRoute(u"/page"_s, [this](Request, Digest digest) { return page(digest); }));
}

QStringList ApiHandler::paths() const
{
    QStringList paths;
    for (const ApiRoute &route : m_routes)
        paths.append(apiPrefix + route.path);
    paths.removeDuplicates();
    return paths;
}

std::unique_ptr<HttpExchange> ApiHandler::open(const HttpRequest &request)
{
    const bool reads = request.method == "GET" || request.method == "HEAD";
    const QByteArray method = reads ? "GET"_ba : request.method;
    const QString below = request.path.mid(apiPrefix.size());
    QByteArrayList others;
    for (const ApiRoute &route : m_routes) {
        const auto arguments = route.match(below);
        if (!arguments)
            continue;
        if (route.method != method)
            others.append(route.method == "GET" ? "GET, HEAD"_ba : route.method);
        else if (reads)
            return answer(route.answer(request, *arguments));
        else if (request.contentLength > ApiRoute::largestBody)
            return answer(refusal(413, u"body-too-large"_s, QString::number(ApiRoute::largestBody)));
        else
            return std::make_unique<WholeRequest>(route, request, *arguments);
    }
    if (reads && others.isEmpty())
        return answer(refusal(404, u"not-found"_s));
    HttpResponse response = refusal(405, u"method-not-allowed"_s);
    response.add("Allow", others.isEmpty() ? "GET, HEAD"_ba : others.join(", "));
    return answer(response);
}

HttpResponse ApiHandler::document() const
{
    QFile file(u":/openapi/bantin-portal.json"_s);
    return file.open(QIODevice::ReadOnly) ? jsonResponse(200, file.readAll()) : refusal(404, u"not-found"_s);
}

HttpResponse ApiHandler::portal(const HttpRequest &request) const
{
    QJsonObject body{{u"name"_s, m_portal.name},
                     {u"certificate"_s, QString::fromLatin1(m_portal.certificate.toPem())},
                     {u"protocol"_s, u"bantin-portal/1"_s},
                     {u"maxPackageSize"_s, m_portal.maximumPackageSize}};
    if (!m_portal.uploads.isEmpty())
        body.insert(u"uploads"_s, m_portal.uploads);
    const QByteArray json = toCanonicalJson(body);
    const QByteArray tag = '"' + crypto::sha256(json).first(8).toHex() + '"';
    HttpResponse response =
        request.header("if-none-match") == tag ? HttpResponse{304, {}, {}, {}} : jsonResponse(200, json);
    response.add("ETag", tag);
    return response;
}

HttpResponse ApiHandler::package(const QByteArray &digest, std::chrono::milliseconds patience) const
{
    const auto status = m_inbox.awaitStatus(digest, patience);
    if (!status)
        return refusal(404, u"package-unknown"_s);
    QJsonObject body{{u"state"_s, stateName(status->state)}};
    if (status->publishFrom.isValid())
        body.insert(u"publishFrom"_s, toTimestamp(status->publishFrom));
    if (!status->lacking.isEmpty())
        body.insert(u"lacking"_s, toIndexRanges(status->lacking));
    if (!status->receiptJson.isEmpty()) {
        body.insert(u"receipt"_s, QString::fromUtf8(status->receiptJson));
        body.insert(u"signature"_s, QString::fromLatin1(status->signature.toBase64()));
    }
    return jsonResponse(200, toCanonicalJson(body));
}

/// Public, as the page is: which bytes the portal put there. What a reader gets today is for whoever asks to compare.
HttpResponse ApiHandler::page(const QByteArray &digest) const
{
    const auto kept = m_records.page(digest);
    if (!kept)
        return storageFailure(kept.error());
    if (!*kept)
        return refusal(404, u"page-unknown"_s);
    const auto article = m_articles.find((*kept)->article);
    if (!article)
        return storageFailure(article.error());
    const bool isCurrent = *article && (*article)->packageSha512 == digest;
    const bool isNotice = isCurrent && (*article)->withdrawnAt.isValid();
    QJsonArray files;
    for (const auto &[path, content] : (*kept)->files.asKeyValueRange())
        files.append(QJsonObject{{u"path"_s, path}, {u"sha512"_s, QString::fromLatin1(content.toHex())}});
    QJsonObject body{{u"address"_s, (*kept)->address},
                     {u"state"_s, isNotice    ? u"withdrawn"_s
                                  : isCurrent ? u"published"_s
                                              : u"replaced"_s},
                     {u"otherVersion"_s, (*kept)->otherVersion},
                     {u"files"_s, files}};
    if (const QDate closesOn = closingDay((*kept)->files.keys()); closesOn.isValid())
        body.insert(u"closesOn"_s, closesOn.toString(Qt::ISODate));
    return jsonResponse(200, toCanonicalJson(body));
}

} // namespace bantin::portal
