// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RegulationCatalogue.h"
#include "app/store/RecordRepository.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Another profile for the unit.
struct RegulationChange {
    QString to;       ///< profile id
    QString document; ///< the paper that orders it: "20/QĐ-UBND"
    QString reason;
};

/// From now on the unit follows another profile: a new roster version says so and since when, and a record ("profile-change") says who,
/// why and by which paper. What is approved keeps the profile it was approved under; what is not yet approved is checked, reviewed
/// and frozen under the new one. Fields of work stay as they are: who is bound to a category the new profile does not have can
/// decide nothing until an administrator gives them another.
/// Administrators only ("role-forbids"); "regulation-unknown" (id), "regulation-same" (id), "change-reason-missing",
/// "passphrase-expired" (cite), store and disk reasons. All of it or nothing is in the store.
Result<store::SignedRecord> changeRegulation(Session &session, const RegulationChange &change,
                                             const RegulationCatalogue &regulations);

} // namespace bantin::workflow
