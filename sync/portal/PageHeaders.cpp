// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/PageHeaders.h"

namespace bantin::portal {

void addPageHeaders(HttpResponse &response)
{
    response.add("X-Content-Type-Options", "nosniff");
    response.add("Referrer-Policy", "same-origin");
    response.add("Content-Security-Policy", "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; "
                                            "form-action 'self'; frame-ancestors 'none'");
}

} // namespace bantin::portal
