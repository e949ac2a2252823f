// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHttpHeaders>
#include <QUrl>

#include <functional>

namespace bantin::sync {

/// Bytes of the body handed to the line so far. Called on the connection's thread, never after the answer.
using SendProgress = std::function<void(qint64 bytes)>;

/// One HTTP request.
struct HttpCall {
    QByteArray method; ///< "GET", "HEAD", "POST", "PATCH"
    QUrl url;
    QHttpHeaders headers;
    QByteArray body;
    SendProgress progress; ///< may be empty
};

} // namespace bantin::sync
