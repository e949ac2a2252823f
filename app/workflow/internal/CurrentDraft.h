// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/JournalRepository.h"
#include "app/workflow/Session.h"

namespace bantin::workflow {

/// What the article says now: the draft as last saved whole with its journal replayed on top. Writes nothing.
Result<store::JournalReplay> currentDraft(Session &session, const ArticleId &article);

/// The same, saved whole first where there is a journal; inside the caller's transaction. For whoever is about to decide
/// on the text: what is frozen is what was typed.
Result<store::WorkingCopy> wholeDraft(Session &session, const ArticleId &article);

/// Saves `copy` whole in place of `before` and of the journal on top of it, inside the caller's transaction. A text of
/// another person, or one that ten minutes of work stand in, is kept as a version first.
Result<void> saveWhole(Session &session, const store::WorkingCopy &copy, const store::JournalReplay &before);

} // namespace bantin::workflow
