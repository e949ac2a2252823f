// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace bantin::workflow {

/// Signed records carry whole seconds (app/base/Clock.h); what is kept beside them must not differ by the rest.
inline QDateTime wholeSeconds(const QDateTime &time)
{
    return time.addMSecs(-time.time().msec());
}

} // namespace bantin::workflow
