// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RegulationCatalogue.h"
#include "app/domain/regulation/UnitRules.h"
#include "app/store/RecordRepository.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// The unit's own rules and the paper that orders them.
struct UnitRulesOrder {
    QByteArray json;  ///< "bantin-unit-rules/1", for the profile the unit follows
    QString document; ///< "21/QĐ-UBND"
};

/// Sets down what the unit asks of itself beyond its profile, in place of what it asked before; every version is a signed record
/// ("unit-rules") and is kept. In force at once. Administrators only ("role-forbids"); "change-reason-missing" without a paper, the
/// reasons of parseUnitRules() and withUnitRules(), "passphrase-expired" (cite), store reasons. Nothing is changed when refused.
Result<store::SignedRecord> setUnitRules(Session &session, const UnitRulesOrder &order,
                                         const RegulationCatalogue &regulations);

/// What is in force, as JSON of the rules; empty when the unit has none of its own. Store reasons.
Result<QByteArray> unitRules(Session &session);

/// The unit's rules with one requirement raised, as JSON for setUnitRules(). Reasons of withUnitRules(), store reasons.
Result<QByteArray> withRaisedRule(Session &session, const UnitRules::Raised &raised,
                                  const RegulationCatalogue &regulations);

} // namespace bantin::workflow
