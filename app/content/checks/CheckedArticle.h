// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/domain/Metadata.h"

#include <QStringList>

namespace bantin::content::checks {

/// Everything the checks look at. A plain value.
struct CheckedArticle {
    /// How its English version stands.
    enum class English {
        Unknown,  ///< nobody looked
        Missing,  ///< there is none
        Outdated, ///< the Vietnamese was approved anew since the English was written
        Current,
    };

    Metadata metadata;
    Document document;
    QStringList privateFields = {}; ///< names of the private fields that are filled in; what they say is not for checks
    English english = English::Unknown; ///< of a Vietnamese article; of an English version its own standing
};

} // namespace bantin::content::checks
