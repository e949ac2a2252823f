// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/ApiRoute.h"

using namespace Qt::StringLiterals;

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

HttpResponse answerForDigest(const QString &hex, qsizetype bytes, const QString &reason,
                             const std::function<HttpResponse(const QByteArray &digest)> &answer)
{
    const QByteArray digest = digestFrom(hex, bytes);
    if (digest.isEmpty())
        return refusal(400, reason, u"%1 lower-case hex digits are expected"_s.arg(2 * bytes));
    return answer(digest);
}

HttpResponse storageFailure(const Error &error)
{
    return refusal(error.fault == Fault::NoSpace ? 507 : 500, error.reason);
}

} // namespace bantin::portal
