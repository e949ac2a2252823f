// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/PortalRequest.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"

namespace bantin {

using namespace Qt::StringLiterals;

QByteArray toJson(const PortalRequest &request)
{
    return toCanonicalJson({{u"type"_s, u"bantin-request/1"_s},
                            {u"method"_s, u"GET"_s},
                            {u"target"_s, request.target},
                            {u"portal-certificate"_s, QString::fromLatin1(request.portalCertificate.toHex())},
                            {u"time"_s, toTimestamp(request.at)}});
}

} // namespace bantin
