// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/royalty/RoyaltySheet.h"
#include "app/workflow/Postings.h"
#include "app/workflow/RoyaltyRates.h"

namespace bantin::workflow {

/// A sheet of royalties and how far it has come.
struct KeptSheet {
    enum class Status {
        Estimated, ///< dự toán, chấm
        Decided,   ///< the amount is decided within the budget, signed
        Paid,      ///< đã chi
    };
    qint64 entry = 0;
    qint64 row = 0; ///< its latest row
    RoyaltySheet sheet;
    Status status = Status::Estimated;
    AccountId estimatedBy;
    QString estimatedByName;
    QString decidedByName; ///< who signed the decision
    QDate decidedOn;
    qint64 budget = 0; ///< đồng; what the decision was taken within
    QString document;  ///< number and symbol of a decision taken outside the desk
    QDate paidOn;
};

/// Newest first. "royalty-sheet-invalid" for a row that does not read; store reasons.
Result<QList<KeptSheet>> royaltySheets(Session &session);
/// What was reviewed and posted from `from` to `to` and whose author stands on no sheet yet: a line each, with the unit's
/// coefficient for news and no payee where the posted item names nobody. Amount and coefficient are 0 while the unit has no
/// rate. Quy chế Đắk Lắk 2024, Điều 25.2.
Result<QList<RoyaltyLine>> royaltyCandidates(Session &session, const RoyaltyLaw &law, QDate from, QDate to);

/// A new sheet, or in place of the estimate `replaces`. Amounts are counted here, whatever the lines say. Only what the portal
/// has published: "royalty-not-posted" (title); each part of an item once over all sheets: "royalty-twice" (title);
/// "royalty-payee-missing" (title), "royalty-empty"; reasons of royaltyAmount(); "role-forbids"; "royalty-decided" when
/// `replaces` is decided on; "register-entry-not-found".
Result<KeptSheet> estimateRoyalty(Session &session, const RoyaltyLaw &law, const RoyaltySheet &sheet,
                                  qint64 replaces = 0);

struct RoyaltyDecision {
    qint64 entry = 0;
    qint64 basedOn = 0; ///< KeptSheet::row the person saw
    qint64 budget = 0;  ///< đồng
    QString document;
};
/// Signs the amount, by those the profile names ("role-forbids"), with a passphrase in force ("passphrase-expired"). Not
/// above the budget: "royalty-over-budget" (total, budget). Where somebody outside the desk decides, the document is needed
/// ("royalty-document-missing") and who estimated cannot record it ("royalty-own-estimate"). "royalty-decided",
/// "register-conflict", "register-entry-not-found".
Result<KeptSheet> decideRoyalty(Session &session, const RoyaltyLaw &law, const RoyaltyDecision &decision);
/// `day` it was paid. "royalty-not-decided"; "royalty-paid"; "royalty-day-invalid" before the decision or in the future;
/// those who estimate or decide: "role-forbids".
Result<KeptSheet> payRoyalty(Session &session, const RoyaltyLaw &law, qint64 entry, QDate day);

} // namespace bantin::workflow
