// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Decision.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace bantin::workflow {

/// What a person says with a decision besides taking it; all of it is signed. A remark alone is words enough for most.
struct DecisionWords {
    DecisionWords() = default;
    DecisionWords(const QString &said) // NOLINT(google-explicit-constructor): see above
        : remark(said)
    {
    }

    QString remark;              ///< why; a return, refusal, correction or withdrawal needs one
    QList<Override> overrides;   ///< of warnings that are not followed, with the reason
    QStringList confirmed;       ///< ids of the rules the signer confirms, see app/domain/Confirmations.h
    QDateTime publishFrom;       ///< of an approval: UTC, not to be seen before; invalid: at once
    AccountId recipient;         ///< of a forward
    bool remarkIsPublic = false; ///< of a withdrawal: the page that stays behind says why
};

} // namespace bantin::workflow
