// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/transport/HttpBody.h"

#include <QByteArray>
#include <QHttpHeaders>
#include <QUrl>

#include <functional>

namespace bantin::sync {

/// Bytes of the body handed to the line so far. Called on the connection's thread, never after the answer.
using SendProgress = std::function<void(qint64 bytes)>;

struct HttpAnswer;

/// Gets the body of an answer of success as it arrives, no faster than the connection's rate; `head` is the answer without one. False
/// breaks off. Called on the connection's thread, never after the answer.
using BodySink = std::function<bool(const HttpAnswer &head, const QByteArray &bytes)>;

/// One HTTP request.
struct HttpCall {
    QByteArray method; ///< "GET", "HEAD", "POST", "PATCH", "PUT", "DELETE"
    QUrl url;
    QHttpHeaders headers;
    HttpBody body;
    SendProgress progress; ///< may be empty
    BodySink sink = {};    ///< instead of HttpAnswer::body; may be empty
};

} // namespace bantin::sync
