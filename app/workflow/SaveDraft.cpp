// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/SaveDraft.h"

#include "app/workflow/internal/DraftEdit.h"

namespace bantin::workflow {

Result<SavedDraft> saveDraft(Session &session, const ArticleId &id, const content::Document &document,
                             const Metadata &metadata)
{
    return editDraft(session, id, document, metadata, [&session](DraftEdit edit) -> Result<SavedDraft> {
        if (!edit.changesText && edit.before.entries == 0 && edit.before.refused == 0)
            return edit.result();
        return writeWhole(session, std::move(edit));
    });
}

} // namespace bantin::workflow
