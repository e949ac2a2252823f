// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/AuditEntry.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"

namespace bantin {

using namespace Qt::StringLiterals;

QByteArray toJson(const AuditEntry &entry)
{
    return toCanonicalJson({
        {u"type"_s, u"bantin-audit/1"_s},
        {u"sequence"_s, entry.sequence},
        {u"at"_s, toTimestamp(entry.at)},
        {u"actor"_s, entry.actor.isValid() ? entry.actor.toString() : QString()},
        {u"actor-name"_s, entry.actorName},
        {u"action"_s, entry.action},
        {u"subject"_s, entry.subject},
        {u"detail"_s, entry.detail},
        {u"previous"_s, QString::fromLatin1(entry.previous.toHex())},
    });
}

} // namespace bantin
