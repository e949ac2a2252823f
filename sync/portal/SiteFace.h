// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QString>

#include <optional>

namespace bantin::portal {

/// Under which address and name the site was served last. Both are part of its pages, so a program that publishes without serving
/// (a package brought by hand) has to go on with them. One file of the portal's folder.
struct SiteFace {
    QString url;  ///< without a trailing slash
    QString name; ///< empty: that of the unit that published last

    friend bool operator==(const SiteFace &, const SiteFace &) = default;

    /// Nothing when the folder was never served, or by a program that did not write it down. "portal-storage".
    static Result<std::optional<SiteFace>> load(const QString &folder);
    /// Durable when it returns. "portal-storage", "portal-no-space".
    Result<void> save(const QString &folder) const;
};

} // namespace bantin::portal
