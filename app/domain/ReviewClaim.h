// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"

#include <QDateTime>
#include <QString>

namespace bantin {

/// Who edits an article that is in review: nobody else changes or forwards it meanwhile. Plain value.
struct ReviewClaim {
    AccountId holder;
    QString holderName;
    QDateTime since;       ///< UTC
    AccountId former = {}; ///< from whom it was taken over; null when nobody had it
    QString formerName = {};

    friend bool operator==(const ReviewClaim &, const ReviewClaim &) = default;
};

} // namespace bantin
