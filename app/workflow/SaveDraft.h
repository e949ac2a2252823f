// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/domain/Article.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

struct SavedDraft {
    Article article; ///< with its stage after saving
    QDateTime savedAt;
    bool approvalVoided = false; ///< this save voided what had been decided
    qint64 size = 0;             ///< of the text, in bytes
};

/// Saves text and fields whole: the draft, what lists and search show of it, and the end of its journal in one transaction;
/// returns when it is on disk. What is saved already is not written again. From
/// AwaitingApproval on it voids what was decided: back to Draft, a waiting or packed delivery becomes Withheld, in the same
/// transaction. "edit-forbidden" (stage) when the account may not edit here.
Result<SavedDraft> saveDraft(Session &session, const ArticleId &article, const content::Document &document,
                             const Metadata &metadata);

} // namespace bantin::workflow
