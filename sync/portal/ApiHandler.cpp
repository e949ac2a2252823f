// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/ApiHandler.h"

#include "app/base/CanonicalJson.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr qsizetype sha512Bytes = 64;

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

} // namespace

ApiHandler::ApiHandler(PortalDescription portal, const PackageInbox &inbox)
    : m_portal(std::move(portal))
    , m_inbox(inbox)
{
}

std::unique_ptr<HttpExchange> ApiHandler::open(const HttpRequest &request)
{
    if (request.method != "GET" && request.method != "HEAD") {
        HttpResponse response = refusal(405, u"method-not-allowed"_s);
        response.add("Allow", "GET, HEAD");
        return answer(response);
    }
    static const QString packages = u"/api/v1/packages/"_s;
    if (request.path == "/api/v1/portal"_L1)
        return answer(portal());
    if (request.path.startsWith(packages))
        return answer(package(request.path.mid(packages.size())));
    return answer(refusal(404, u"not-found"_s));
}

HttpResponse ApiHandler::portal() const
{
    return jsonResponse(200, toCanonicalJson({{u"name"_s, m_portal.name},
                                              {u"certificate"_s, QString::fromLatin1(m_portal.certificate.toPem())},
                                              {u"protocol"_s, u"bantin-portal/1"_s},
                                              {u"maxPackageSize"_s, m_portal.maximumPackageSize}}));
}

HttpResponse ApiHandler::package(const QString &sha512) const
{
    const QByteArray digest = QByteArray::fromHex(sha512.toLatin1());
    if (digest.size() != sha512Bytes || QString::fromLatin1(digest.toHex()) != sha512)
        return refusal(400, u"package-digest"_s, u"128 lower-case hex digits are expected"_s);
    const auto status = m_inbox.status(digest);
    if (!status)
        return refusal(404, u"package-unknown"_s);
    QJsonObject body{{u"state"_s, stateName(status->state)}};
    if (status->publishFrom.isValid())
        body.insert(u"publishFrom"_s, toTimestamp(status->publishFrom));
    if (!status->lacking.isEmpty()) {
        QJsonArray lacking;
        for (const QByteArray &picture : status->lacking)
            lacking.append(QString::fromLatin1(picture.toHex()));
        body.insert(u"lacking"_s, lacking);
    }
    if (!status->receiptJson.isEmpty()) {
        body.insert(u"receipt"_s, QString::fromUtf8(status->receiptJson));
        body.insert(u"receiptJson"_s, QString::fromLatin1(status->receiptJson.toBase64()));
        body.insert(u"signature"_s, QString::fromLatin1(status->signature.toBase64()));
    }
    return jsonResponse(200, toCanonicalJson(body));
}

} // namespace bantin::portal
