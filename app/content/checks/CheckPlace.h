// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bantin::content::checks {

/// Where a check found something.
struct CheckPlace {
    QString field;          ///< metadata or kind field, or "text"
    QString block = {};     ///< see BlockPath.h; empty outside the text
    qsizetype position = 0; ///< UTF-16 units into the block's text
    qsizetype length = 0;   ///< 0: the block or field as a whole
    QStringList arguments = {};

    friend bool operator==(const CheckPlace &, const CheckPlace &) = default;
};

} // namespace bantin::content::checks
