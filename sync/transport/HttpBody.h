// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QFuture>

#include <functional>
#include <utility>

namespace bantin::sync {

/// What a request carries: bytes that are there, or the first of them and where the others come from, which are then asked for as the line
/// takes them.
struct HttpBody {
    /// Some of the bytes from `offset` on, at least one and none beyond the end. Called on the connection's thread. An error ends the call with it.
    using Rest = std::function<QFuture<Result<QByteArray>>(qint64 offset)>;

    HttpBody() = default;
    HttpBody(const QByteArray &whole) // so that a call can be written with its bytes
        : size(whole.size())
        , head(whole)
    {
    }
    HttpBody(qint64 wholeSize, const QByteArray &firstBytes, Rest otherBytes)
        : size(wholeSize)
        , head(firstBytes)
        , rest(std::move(otherBytes))
    {
    }

    qint64 size = 0; ///< bytes
    QByteArray head;
    Rest rest; ///< may be empty when the head is all
};

} // namespace bantin::sync
