// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/registers/RegisterFile.h"

#include <QRegularExpression>

namespace bantin {

using namespace Qt::StringLiterals;

std::optional<RegisterFile> RegisterFile::fromString(const QString &text)
{
    static const QRegularExpression form(u"^([0-9a-f]{128}\\.[a-z0-9]{1,8}) ([^\\n\\r]{1,255})\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return RegisterFile{match.captured(1), match.captured(2)};
}

} // namespace bantin
