// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/MinutesText.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/messages/WireWords.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

QString party(const QJsonObject &minutes, const QString &member)
{
    const QJsonObject object = minutes.value(member).toObject();
    QStringList roles;
    for (const QJsonValue &role : object.value(u"roles"_s).toArray())
        roles.append(role.toString());
    return object.value(u"name"_s).toString() + u" ("_s + inWords(roles.join(u", "_s)) + u')';
}

} // namespace

QString minutesText(QByteArrayView json)
{
    const auto read = fromCanonicalJson(json);
    if (!read || read->value(u"type"_s) != u"bantin-handover-minutes/1"_s)
        return QString::fromUtf8(json);
    const QJsonObject &minutes = *read;
    QStringList lines{
        QCoreApplication::translate("Minutes", "MINUTES OF A TRANSFER OF WORK AND ACCOUNT"),
        minutes.value(u"unit"_s).toString(),
        QCoreApplication::translate("Minutes", "Time: %1")
            .arg(fromTimestamp(minutes.value(u"at"_s).toString()).toLocalTime().toString(u"HH:mm dd/MM/yyyy"_s)),
        QCoreApplication::translate("Minutes", "Leaves: %1").arg(party(minutes, u"from"_s)),
        QCoreApplication::translate("Minutes", "Takes over: %1").arg(party(minutes, u"to"_s)),
        QCoreApplication::translate("Minutes", "Administrator: %1").arg(party(minutes, u"administrator"_s)),
    };
    if (const QString reason = minutes.value(u"reason"_s).toString(); !reason.isEmpty())
        lines.append(QCoreApplication::translate("Minutes", "Reason: %1").arg(reason));
    const QJsonArray work = minutes.value(u"work"_s).toArray();
    lines.append(QCoreApplication::translate("Minutes", "Open work transferred: %1").arg(work.size()));
    for (const QJsonValue &value : work) {
        const QJsonObject article = value.toObject();
        lines.append(u"- "_s + article.value(u"title"_s).toString() + u" – "_s
                     + inWords(article.value(u"stage"_s).toString()));
    }
    return lines.join(u'\n');
}

} // namespace bantin::messages
