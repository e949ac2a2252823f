// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"
#include "app/domain/Decision.h"
#include "app/domain/Roster.h"
#include "app/package/internal/BagInspection.h"

namespace bantin::package {

/// Signed by the unit's authority itself, not by a member it certified. "roster-invalid", "roster-signature".
Result<Roster> verifyRoster(const SignedFile &file, const crypto::Certificate &unit);

/// The decisions that could be read, in file order; what is wrong with any is appended to `problems`: "decision-invalid",
/// "decision-misplaced" (the file's name contradicts the record), "decision-signature", "decision-stranger",
/// "decision-other-certificate", "chain-broken"; all with the file.
QList<Decision> verifyDecisions(const BagInspection &inspection, const crypto::Certificate &unit,
                                QList<Error> &problems);

/// That each file under certificates/ is a signer's and named after its own fingerprint; "bag-surplus-file" (file).
void verifyCertificates(const BagInspection &inspection, const QList<Decision> &decisions, QList<Error> &problems);

} // namespace bantin::package
