// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/SaveDraft.h"

#include "app/store/Transaction.h"
#include "app/workflow/internal/DraftEdit.h"

namespace bantin::workflow {

Result<SavedDraft> saveDraft(Session &session, const ArticleId &id, const content::Document &document,
                             const Metadata &metadata)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    auto edit = prepareEdit(session, id, document, metadata);
    if (!edit)
        return edit.error();
    if (!edit->changesText && edit->before.entries == 0 && edit->before.refused == 0)
        return edit->result();
    auto saved = writeWhole(session, *std::move(edit));
    if (!saved)
        return saved;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return saved;
}

} // namespace bantin::workflow
