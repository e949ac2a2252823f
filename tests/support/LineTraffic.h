// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <chrono>

namespace bantin::test {

/// What went over a line: every byte that TCP carried for its programs, those that a fault then lost included.
struct LineTraffic {
    struct Piece {
        std::chrono::steady_clock::time_point at;
        qint64 bytes = 0;
    };
    qint64 up = 0;   ///< bytes from clients
    qint64 down = 0; ///< bytes to clients
    int connections = 0;
    int faults = 0; ///< that struck
    QList<Piece> upward;
};

} // namespace bantin::test
