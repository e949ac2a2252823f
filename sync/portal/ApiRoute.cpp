// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/ApiRoute.h"

namespace bantin::portal {

std::optional<QStringList> ApiRoute::match(QStringView below) const
{
    const QList<QStringView> wanted = QStringView(path).split(u'/');
    const QList<QStringView> given = below.split(u'/');
    if (wanted.size() != given.size())
        return std::nullopt;
    QStringList arguments;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const bool isArgument = wanted.at(i).startsWith(u'{');
        if (isArgument && !given.at(i).isEmpty())
            arguments.append(given.at(i).toString());
        else if (wanted.at(i) != given.at(i))
            return std::nullopt;
    }
    return arguments;
}

QByteArray digestFrom(const QString &hex, qsizetype bytes)
{
    const QByteArray digest = QByteArray::fromHex(hex.toLatin1());
    return digest.size() == bytes && QString::fromLatin1(digest.toHex()) == hex ? digest : QByteArray();
}

HttpResponse storageFailure(const Error &error)
{
    return refusal(error.fault == Fault::NoSpace ? 507 : 500, error.reason);
}

} // namespace bantin::portal
