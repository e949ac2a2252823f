// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/Notices.h"

#include <algorithm>

namespace bantin::content::assembly {

void Notices::add(const QString &reason, const QStringList &arguments)
{
    constexpr qsizetype most = 200; // nobody reads more, and a hostile file could make millions
    const bool known = std::ranges::any_of(m_notices, [&](const ImportNotice &notice) {
        return notice.reason == reason && notice.arguments == arguments;
    });
    if (!known && m_notices.size() < most)
        m_notices.append(ImportNotice{reason, arguments});
}

} // namespace bantin::content::assembly
