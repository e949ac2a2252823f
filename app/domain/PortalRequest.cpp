// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/PortalRequest.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"

namespace bantin {

using namespace Qt::StringLiterals;

QByteArray toJson(const PortalRequest &request)
{
    QJsonObject object{{u"type"_s, u"bantin-request/1"_s},
                       {u"method"_s, QString::fromLatin1(request.method)},
                       {u"target"_s, request.target},
                       {u"portal-certificate"_s, QString::fromLatin1(request.portalCertificate.toHex())},
                       {u"time"_s, toTimestamp(request.at)}};
    // Questions without a body read as they did before there were others.
    if (!request.bodySha512.isEmpty())
        object.insert(u"body-sha512"_s, QString::fromLatin1(request.bodySha512.toHex()));
    return toCanonicalJson(object);
}

} // namespace bantin
