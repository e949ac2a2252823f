// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/portal/HttpMessage.h"

namespace bantin::portal {

/// What every page and file of the site is sent with: no sniffing, no script, nothing from elsewhere, forms to the site alone.
void addPageHeaders(HttpResponse &response);

} // namespace bantin::portal
