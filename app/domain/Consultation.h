// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Metadata.h"

#include <optional>

namespace bantin {

/// What is put before the public for opinions (lấy ý kiến). It opens when it is published and closes by itself: the closing date
/// is a calendar day in Vietnam, and its whole day still counts.
struct Consultation {
    QDate closesOn; ///< last day on which opinions are received

    bool isOpenOn(QDate day) const { return day <= closesOn; }
};

/// Nothing for any other kind, and while no closing date is given.
std::optional<Consultation> consultationOf(const Metadata &metadata);

} // namespace bantin
