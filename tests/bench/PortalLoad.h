// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/sync/ApprovedArticles.h"

#include <QJsonObject>

namespace bantin::test {

/// Many slow clients at the real portal at the same time, each over a line of its own that may break: how many it held, the
/// most memory it took in MB, how many of their articles are not published as approved in the end, and how long that took.
QJsonObject measurePortalLoad(ApprovedArticles &unit, int clients);

} // namespace bantin::test
