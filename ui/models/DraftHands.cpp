// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/DraftHands.h"

#include "app/workflow/JournalDraft.h"
#include "ui/models/WorkspaceClient.h"

namespace bantin::ui {

Autosaver::Hands draftHands(WorkspaceClient &client, std::function<TypedDraft()> typed,
                            std::function<bool()> isComposing)
{
    const auto journal = [&client, typed] {
        const TypedDraft draft = typed();
        return client
            .use([draft](workflow::Session &session) {
                return workflow::journalDraft(session, draft.article, draft.document, draft.metadata);
            })
            .then(&client, [&client, article = draft.article](const Result<workflow::SavedDraft> &journalled) {
                if (journalled && journalled->approvalVoided)
                    Q_EMIT client.articleChanged(article);
                return journalled;
            });
    };
    const auto saveWhole = [&client, typed] {
        const TypedDraft draft = typed();
        return client.change(draft.article, [draft](workflow::Session &session) {
            return workflow::saveDraft(session, draft.article, draft.document, draft.metadata);
        });
    };
    return {journal, saveWhole, std::move(isComposing)};
}

} // namespace bantin::ui
