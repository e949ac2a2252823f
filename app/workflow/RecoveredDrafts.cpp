// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RecoveredDrafts.h"

#include "app/content/PlainText.h"
#include "app/content/Xhtml.h"
#include "app/domain/ArticleWorkflow.h"
#include "app/store/AccountRepository.h"
#include "app/store/Transaction.h"
#include "app/store/VersionRepository.h"
#include "app/workflow/internal/CurrentDraft.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<QString> wordsOf(const store::WorkingCopy &copy)
{
    const auto document = content::fromXhtml(copy.xhtml);
    if (!document)
        return document.error();
    // A word's white space counts with it: the last one must not differ for what follows it.
    return QStringList{copy.metadata.title, copy.metadata.sapo, content::toPlainText(*document).trimmed(), {}}.join(
        u"\n\n"_s);
}

bool mayEdit(const Session &session, const Article &article)
{
    return editRight(article.stage, session.account.roles, article.author == session.account.id).allowed;
}

Result<RecoveredDraft> compared(Session &session, const Article &article, const store::WorkingCopy &saved,
                                const store::JournalReplay &replay)
{
    const auto before = wordsOf(saved);
    const auto after = wordsOf(replay.copy);
    if (!before || !after)
        return before ? after.error() : before.error();
    RecoveredDraft draft;
    draft.article = article;
    draft.title = replay.copy.metadata.title;
    draft.savedAt = saved.savedAt;
    draft.writtenAt = replay.copy.savedAt;
    const auto writer = store::AccountRepository(*session.store).find(replay.copy.savedBy);
    draft.writer = writer ? writer->name : article.authorName;
    draft.text = content::wordDiff(*before, *after);
    for (const content::WordRun &run : std::as_const(draft.text)) {
        draft.wordsAdded += run.kind == content::WordRun::Kind::Added ? run.words : 0;
        draft.wordsRemoved += run.kind == content::WordRun::Kind::Removed ? run.words : 0;
    }
    draft.incomplete = replay.refused > 0;
    draft.mayGoBack = mayEdit(session, article);
    return draft;
}

Result<RecoveredDraft> recoveredDraft(Session &session, const ArticleId &id)
{
    const store::ArticleRepository articles(*session.store);
    const auto article = articles.find(id);
    if (!article)
        return article.error();
    const auto saved = articles.workingCopy(id);
    if (!saved)
        return saved.error();
    const auto replay = store::JournalRepository(*session.store).replay(*saved);
    return replay ? compared(session, *article, *saved, *replay) : replay.error();
}

} // namespace

Result<QList<RecoveredDraft>> recoveredDrafts(Session &session)
{
    const auto articles = store::JournalRepository(*session.store).articles();
    if (!articles)
        return articles.error();
    QList<RecoveredDraft> drafts;
    for (const ArticleId &article : *articles) {
        auto draft = recoveredDraft(session, article);
        if (!draft)
            return draft.error();
        drafts.append(*std::move(draft));
    }
    return drafts;
}

Result<void> keepRecovered(Session &session, const ArticleId &article)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto saved = store::ArticleRepository(*session.store).workingCopy(article);
    if (!saved)
        return saved.error();
    const auto draft = store::JournalRepository(*session.store).replay(*saved);
    if (!draft)
        return draft.error();
    if (draft->entries == 0 && draft->refused == 0)
        return {};
    const auto kept = store::VersionRepository(*session.store)
                          .keep(*saved, store::DraftVersion::Kind::SetAside, session.clock.nowUtc());
    if (!kept)
        return kept;
    if (const auto whole = wholeDraft(session, article); !whole)
        return whole.error();
    return transaction->commit();
}

Result<void> goBackToSaved(Session &session, const ArticleId &id)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    const auto article = store::ArticleRepository(*session.store).find(id);
    if (!article)
        return article.error();
    if (!mayEdit(session, *article))
        return Error{Fault::Denied, u"edit-forbidden"_s, Retry::Never, {stageName(article->stage)}, {}};
    const auto draft = currentDraft(session, id);
    if (!draft)
        return draft.error();
    const auto kept = store::VersionRepository(*session.store)
                          .keep(draft->copy, store::DraftVersion::Kind::SetAside, session.clock.nowUtc());
    if (!kept)
        return kept;
    if (const auto covered = store::JournalRepository(*session.store).cover(*draft); !covered)
        return covered;
    return transaction->commit();
}

} // namespace bantin::workflow
