// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/JsonReader.h"
#include "app/domain/board/Power.h"

#include <QDateTime>

namespace bantin {

/// Ủy quyền: for a time one member may act for another. It ends by itself; it stays in the roster for good, because what was
/// decided under it is judged by it.
struct Delegation {
    int number = 0; ///< 1, 2, … within the unit
    AccountId from; ///< who delegates, and holds the powers
    AccountId to;
    QList<Power> powers; ///< never empty, in the order of allPowers()
    QDateTime begins;    ///< UTC, inclusive
    QDateTime ends;      ///< UTC, exclusive
    QString document;    ///< number of the signed paper, "15/GUQ-UBND"
    QDateTime revokedAt; ///< UTC: ended before its time; invalid otherwise

    bool holdsAt(const QDateTime &time) const
    {
        return begins <= time && time < ends && (!revokedAt.isValid() || time < revokedAt);
    }
    friend bool operator==(const Delegation &, const Delegation &) = default;
};

QJsonObject toJsonObject(const Delegation &delegation);
/// For JsonReader::objects(). A delegation to oneself, without a paper or that ends before it begins is a problem.
Delegation readDelegation(JsonReader &reader);

} // namespace bantin
