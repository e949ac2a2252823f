// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/RecordRepository.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// Who leaves and who goes on with the work.
struct HandOver {
    QString from;
    QString to;
    QString reason = {}; ///< for the minutes; may be empty
};

/// Closes an account and gives its open work to another (Đắk Lắk, QĐ 10/2024, Điều 24.2): everything it answers for that is
/// not published, withdrawn or declined. Who wrote what stays as it is, so four eyes are what they were. The account's
/// certificate ends in a new signed roster version, what it signed stays valid, its slots are removed, and minutes
/// ("bantin-handover-minutes/1") are signed by the administrator and kept. A machine the person kept a copy on needs
/// rekeyWorkspace() as well. Whatever happens in between, either all of it or nothing is in the store; slots that a full
/// disk left are removed by calling this again.
/// Administrators only ("role-forbids"); "account-not-found" (name), "account-disabled" (name), "hand-over-self" (name) for one's
/// own account and to the one that leaves, "hand-over-unfit" (name) when `to` may not write, store and disk reasons.
Result<store::SignedRecord> handOverAccount(Session &session, const HandOver &handOver);

/// How many articles handOverAccount() would give to another. Store reasons.
Result<qsizetype> countOpenWork(Session &session, const AccountId &account);

/// Every signed paper of the unit, oldest first. Store reasons.
Result<QList<store::SignedRecord>> listRecords(Session &session);

} // namespace bantin::workflow
