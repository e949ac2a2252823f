// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/PassphraseFacts.h"

#include <QDateTime>
#include <QString>

namespace bantin {

/// What a regulation profile asks of passphrases. Without a rule of its own a profile has the product's minimum and no age.
struct PassphraseRule {
    static constexpr int shortest = 8;
    static constexpr int longestMinimum = 64;
    static constexpr int classes = 4;

    /// Who said how long and how mixed: the text of the regulation, or, where it only says "complex", the unit.
    enum class Definer { Regulation, Unit };

    int minimumLength = shortest; ///< characters
    int characterClasses = 1;     ///< how many of: small letters, capital letters, digits, other signs
    Definer complexityBy = Definer::Unit;
    int maximumAgeMonths = 0; ///< 0: never expires
    int warnDays = 0;         ///< before it expires
    QString cite;
};

struct PassphraseState {
    enum class Kind { Fresh, DueSoon, Expired };
    Kind kind = Kind::Fresh;
    int days = 0; ///< DueSoon: until it expires, 0 on the last day
};

/// Thread-safe, no I/O.
class PassphrasePolicy
{
public:
    explicit PassphrasePolicy(PassphraseRule rule);

    /// "passphrase-too-short" (minimum), "passphrase-too-simple" (classes, cite).
    Result<void> check(const PassphraseFacts &facts) const;
    /// `made` is when it was set; unknown or later than `now` counts as fresh, so that a clock set back, or one that was
    /// ahead when the passphrase was set, never locks anybody out.
    PassphraseState stateAt(const QDateTime &made, const QDateTime &now) const;
    /// The moment it expires; invalid when it never does.
    QDateTime expiry(const QDateTime &made) const;

private:
    PassphraseRule m_rule;
};

} // namespace bantin
