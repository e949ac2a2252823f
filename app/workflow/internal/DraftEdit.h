// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/domain/ArticleWorkflow.h"
#include "app/store/JournalRepository.h"
#include "app/workflow/SaveDraft.h"

#include <functional>

namespace bantin::workflow {

/// One edit of a draft, allowed and in canonical form but not written yet.
struct DraftEdit {
    Article article;
    EditRight right;
    store::JournalReplay before;
    store::WorkingCopy after;
    bool changesText = false;

    /// Whether it has to be saved whole because the row of the draft says more than its text: it voids decisions, is the
    /// first after a revision, or the first after another person's. So nothing but text is ever only in the journal.
    bool changesStanding(const Session &session) const;
    SavedDraft result() const;
};

/// "edit-forbidden" (stage), "edit-published" (stage) until a correction is ordered, "claim-held" (name of who edits it), the
/// reasons of setMetadataField, store reasons.
Result<DraftEdit> prepareEdit(Session &session, const ArticleId &article, const content::Document &document,
                              const Metadata &metadata);

/// Prepares one edit and lets `write` write it, in one transaction; `write` answers edit.result() where nothing needs to be
/// written. The reasons of prepareEdit() and of `write`.
using DraftWriter = std::function<Result<SavedDraft>(DraftEdit edit)>;
Result<SavedDraft> editDraft(Session &session, const ArticleId &article, const content::Document &document,
                             const Metadata &metadata, const DraftWriter &write);

/// Writes the edit whole, voiding what it voids, inside the caller's transaction.
Result<SavedDraft> writeWhole(Session &session, DraftEdit edit);

} // namespace bantin::workflow
