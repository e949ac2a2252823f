// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/ByteRange.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

std::optional<ByteRange> ByteRange::fromHeader(const QByteArray &header, qint64 size)
{
    static const QRegularExpression form(u"\\Abytes=(\\d{1,15})-(\\d{0,15})\\z"_s);
    const auto match = form.match(QString::fromLatin1(header));
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 first = match.captured(1).toLongLong();
    const qint64 last = match.captured(2).isEmpty() ? size - 1 : match.captured(2).toLongLong();
    if (!match.captured(2).isEmpty() && last < first)
        return std::nullopt;
    return ByteRange{first, std::min(last, size - 1)};
}

} // namespace bantin::portal
