// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/internal/BagTime.h"

#include "app/domain/Decision.h"
#include "app/package/internal/BagNames.h"

#include <algorithm>

namespace bantin::package {

QDateTime timeOf(const BagFiles &files)
{
    QDateTime time;
    for (auto file = files.lowerBound(decisionFolder); file != files.cend() && file.key().startsWith(decisionFolder);
         ++file) {
        const auto decision =
            file.key().endsWith(".json"_L1) ? decisionFromJson(file.value()) : Result<Decision>(Error());
        if (decision)
            time = std::max(time, decision->decidedAt);
    }
    return time;
}

} // namespace bantin::package
