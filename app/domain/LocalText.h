// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bantin {

/// Text in the two languages of the interface.
struct LocalText {
    QString vi;
    QString en;
    const QString &in(QStringView language) const { return language.startsWith(u"en") ? en : vi; }
    bool isEmpty() const { return vi.isEmpty() && en.isEmpty(); }
    friend bool operator==(const LocalText &, const LocalText &) = default;
};

} // namespace bantin
