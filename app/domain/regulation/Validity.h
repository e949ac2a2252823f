// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace bantin {

/// From when to when a rule is law. Laws behind a regulation are replaced; a replaced one applies in its new form (Đắk Lắk
/// Điều 26.2), so both forms stand in the data, one after the other.
struct Validity {
    QDate from; ///< first day; invalid: not known, so taken as always
    QDate to;   ///< last day; invalid: still in force as far as is known

    bool holdsOn(QDate day) const { return (!from.isValid() || from <= day) && (!to.isValid() || day <= to); }
    friend bool operator==(const Validity &, const Validity &) = default;
};

} // namespace bantin
