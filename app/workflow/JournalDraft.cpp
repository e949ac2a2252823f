// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/JournalDraft.h"

#include "app/store/RecordCoding.h"
#include "app/store/Transaction.h"
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
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    auto edit = prepareEdit(session, id, document, metadata);
    if (!edit)
        return edit.error();
    if (!edit->changesText)
        return edit->result();
    const bool whole = edit->changesStanding(session) || edit->before.entries >= longestJournal;
    auto saved = whole ? writeWhole(session, *std::move(edit)) : append(session, *edit);
    if (!saved)
        return saved;
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return saved;
}

} // namespace bantin::workflow
