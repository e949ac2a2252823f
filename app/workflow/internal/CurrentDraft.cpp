// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/CurrentDraft.h"

namespace bantin::workflow {

Result<store::JournalReplay> currentDraft(Session &session, const ArticleId &article)
{
    const auto copy = store::ArticleRepository(*session.store).workingCopy(article);
    return copy ? store::JournalRepository(*session.store).replay(*copy) : copy.error();
}

Result<store::WorkingCopy> wholeDraft(Session &session, const ArticleId &article)
{
    const auto draft = currentDraft(session, article);
    if (!draft)
        return draft.error();
    if (draft->entries > 0 || draft->refused > 0) {
        if (const auto saved = saveWhole(session, draft->copy, *draft); !saved)
            return saved.error();
    }
    return draft->copy;
}

Result<void> saveWhole(Session &session, const store::WorkingCopy &copy, const store::JournalReplay &before)
{
    if (const auto saved = store::ArticleRepository(*session.store).saveWorkingCopy(copy); !saved)
        return saved;
    return store::JournalRepository(*session.store).cover(before);
}

} // namespace bantin::workflow
