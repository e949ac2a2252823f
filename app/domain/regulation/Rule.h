// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/LocalText.h"
#include "app/domain/regulation/Carrier.h"
#include "app/domain/regulation/Validity.h"

#include <QList>
#include <QString>

namespace bantin {

/// Something a text leaves open or that could not be found out. It stays open: no number is ever put in its place.
struct UnknownFact {
    QString what; ///< what is not known, e.g. "frequency"
    LocalText reason;
    friend bool operator==(const UnknownFact &, const UnknownFact &) = default;
};

/// One requirement of a regulation or of a law behind it, and what carries it.
struct Rule {
    QString id;   ///< "DV-06"
    QString cite; ///< "Điều 9.1"; empty only for our own rules ("BT-…")
    Validity validity;
    Enforcement enforcement = Enforcement::Block;
    LocalText sentence;      ///< what it asks, as people meet it
    QList<Carrier> carriers; ///< never empty, unless
    LocalText notDesk;       ///< it is no matter of an editorial desk, for this reason
    QList<UnknownFact> unknown;

    /// That of one of its carriers.
    Enforcement enforcementOf(const Carrier &carrier) const { return carrier.enforcement.value_or(enforcement); }
    friend bool operator==(const Rule &, const Rule &) = default;
};

} // namespace bantin
