// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHttpHeaders>
#include <QString>

namespace bantin::sync {

/// What came back over HTTP, whatever its status; a line that broke before the answer was whole is an Error instead.
struct HttpAnswer {
    int status = 0;
    QString host; ///< that was asked
    QHttpHeaders headers;
    QByteArray body;      ///< never more than ConnectionLimits::maximumBody bytes
    bool bodyCut = false; ///< the server had more to say than we were willing to read
};

} // namespace bantin::sync
