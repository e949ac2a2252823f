// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "sync/engine/PortalPull.h"

namespace bantin::store {
class Store;
}

namespace bantin::sync {

/// One thing the portal knows otherwise than this desk.
struct PortalDifference {
    ArticleId article; ///< invalid when it is not about one
    Error finding;
};

/// What a person should know before the next sending, as after a restore from a backup: "portal-roster-newer" (portal's version,
/// own), "portal-article-unknown" (path of its page), "portal-article-newer" (title, decisions there, decisions here),
/// "portal-article-other" (title: another history of decisions), "category-not-open" (title, category) of what waits to be sent.
/// On the store thread; reads only. Store reasons.
Result<QList<PortalDifference>> compareWithPortal(store::Store &store, const PulledState &pulled);

} // namespace bantin::sync
