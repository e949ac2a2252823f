// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/JournalDraft.h"

#include "app/store/RecordCoding.h"
#include "app/workflow/internal/DraftEdit.h"

namespace bantin::workflow {

namespace {

/// Keeps reading an article quick, whoever calls how often.
constexpr qint64 longestJournal = 128;

Result<SavedDraft> append(Session &session, const DraftEdit &edit)
{
    store::JournalRepository journal(*session.store);
    if (const auto aside = journal.setRefusedAside(edit.before); !aside)
        return aside.error();
    const store::DraftText after{store::encodeMetadata(edit.after.metadata), edit.after.xhtml};
    if (const auto appended = journal.append(edit.before, after, session.account.id, edit.after.savedAt); !appended)
        return appended.error();
    return edit.result();
}

} // namespace

Result<SavedDraft> journalDraft(Session &session, const ArticleId &id, const content::Document &document,
                                const Metadata &metadata)
{
    return editDraft(session, id, document, metadata, [&session](DraftEdit edit) -> Result<SavedDraft> {
        if (!edit.changesText)
            return edit.result();
        const bool whole = edit.changesStanding(session) || edit.before.entries >= longestJournal;
        return whole ? writeWhole(session, std::move(edit)) : append(session, edit);
    });
}

} // namespace bantin::workflow
