// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bantin::content::html {

/// Where a link really leads: out of the redirects of Google, Facebook and Outlook, and without the parameters that only
/// track who followed it (utm_…, fbclid, gclid…). Empty when the vocabulary does not allow the target (javascript:, data:,
/// relative addresses…), and for a place inside the page it came from.
QString cleanHref(const QString &href);

} // namespace bantin::content::html
