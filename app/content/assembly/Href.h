// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bantin::content::assembly {

/// A link's target as office files write it, made a URI of the vocabulary; empty for bookmarks and what is not allowed.
QString hrefOf(const QString &target);

} // namespace bantin::content::assembly
