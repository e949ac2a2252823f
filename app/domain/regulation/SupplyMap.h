// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/LocalText.h"

#include <QList>
#include <QStringList>

namespace bantin {

/// Which agency supplies which information, as a text lays it down (Vĩnh Phúc Điều 5): to whom the desk turns for a category,
/// and whose a question is.
struct SupplyEntry {
    LocalText agency;
    QStringList categories; ///< of the profile; empty where the text names matters rather than its categories
    LocalText matter;       ///< what of them
    QString cite;           ///< "Điều 5.4"

    friend bool operator==(const SupplyEntry &, const SupplyEntry &) = default;
};

/// Of a profile's file, in its order; nothing where the text has no such map. "regulation-invalid" (place), also when a
/// category is not the profile's.
Result<QList<SupplyEntry>> supplyMapOf(QByteArrayView profile);

} // namespace bantin
