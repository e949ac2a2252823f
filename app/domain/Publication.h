// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Decision.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace bantin {

/// A correction of what had been published (đính chính), as the page of the corrected text tells it.
struct Correction {
    QDateTime at; ///< UTC: when the corrected text was published
    QString what; ///< what was wrong, as the decision to correct says
    friend bool operator==(const Correction &, const Correction &) = default;
};

/// The time the page of an approved text bears: that of its approval, or the end of its embargo.
QDateTime publicationTime(const Decision &approval);

/// Those a chain of decisions shows, oldest first. What was ordered and is not approved again yet counts as made at `pending`;
/// left out when that is invalid. Portal and preview use this one function.
QList<Correction> correctionsIn(const QList<Decision> &decisions, const QDateTime &pending = {});

} // namespace bantin
