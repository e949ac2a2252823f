// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/SaveDraft.h"

namespace bantin::workflow {

/// Journals what was typed since the draft was last saved or journalled: one small commit; returns when it is on disk.
/// Rights, reasons and effects are those of saveDraft(). Lists and search see it with the next saveDraft(); whoever reads
/// or decides on the article sees it at once. Where an edit changes more than the text (it voids decisions, it is the
/// first after a revision or by this person), or the journal has grown long, the draft is saved whole instead.
Result<SavedDraft> journalDraft(Session &session, const ArticleId &article, const content::Document &document,
                                const Metadata &metadata);

} // namespace bantin::workflow
