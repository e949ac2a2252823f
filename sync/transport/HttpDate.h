// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace bantin::sync {

/// RFC 9110 §5.6.7, all three forms a recipient must accept: IMF-fixdate, RFC 850 and asctime. UTC; invalid when it is none.
QDateTime fromHttpDate(const QByteArray &text);

} // namespace bantin::sync
