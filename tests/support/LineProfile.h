// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <chrono>
#include <optional>

namespace bantin::test {

/// How fast a line is and how far the other end. What it does not know of is TCP's own slow start and lost segments: both only
/// ever make a line slower, for every program that uses it alike.
struct LineProfile {
    enum class Width {
        OfAll, ///< the connections share the line, as the programs of one office do
        OfEach ///< every connection has such a line to itself, as many offices have
    };
    std::optional<qint64> upRate = std::nullopt;   ///< bytes a second from client to server; nothing: as fast as it can
    std::optional<qint64> downRate = std::nullopt; ///< and back
    std::chrono::milliseconds roundTrip{0};        ///< a new connection costs one of them before its first byte
    Width width = Width::OfAll;
    qint64 resetEvery =
        0; ///< bytes up, of all connections together: the one that carries the last of them is reset; 0: never
};

} // namespace bantin::test
