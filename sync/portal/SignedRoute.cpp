// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/SignedRoute.h"

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

HttpResponse refusedRequest(const Error &error)
{
    if (error.fault != Fault::Denied)
        return storageFailure(error);
    return refusal(403, error.reason, error.arguments.value(0));
}

QString targetOf(const HttpRequest &request)
{
    static const qsizetype prefix = QLatin1StringView("/api/v1/").size();
    const QByteArray after = request.parameters.value("after");
    const QString query = after.isEmpty() ? QString() : u"?after="_s + QString::fromUtf8(after);
    return request.path.mid(prefix) + query;
}

} // namespace

HttpResponse answerForUnit(const QString &hex, const std::function<HttpResponse(const QByteArray &unit)> &answer)
{
    return answerForDigest(hex, fingerprintBytes, u"unit-fingerprint"_s, answer);
}

ApiRoute signedRoute(const RequestCheck &requests, const QByteArray &method, const QString &path,
                     std::function<HttpResponse(const UnitQuestion &asked)> answer)
{
    const auto checked = [&requests, answer](const HttpRequest &request, const QStringList &arguments) {
        return answerForUnit(arguments.at(0), [&](const QByteArray &unit) {
            const auto asker = requests.check(request, targetOf(request), unit);
            if (!asker)
                return refusedRequest(asker.error());
            return answer({request, unit, asker->fingerprint(), arguments});
        });
    };
    return {path, checked, method};
}

} // namespace bantin::portal
