// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/CurrentDraft.h"

#include "app/store/VersionRepository.h"

namespace bantin::workflow {

namespace {

constexpr qint64 workWithoutVersion = 10 * 60; ///< seconds
/// An article nobody has written anything in has less.
constexpr qsizetype emptyText = 80;

/// Another person's text, or ten minutes of one's own work, is kept before it is replaced. A revision's text is kept
/// there.
Result<void> keepFormer(Session &session, const store::WorkingCopy &former)
{
    if (!former.changedSinceRevision || (former.metadata.title.isEmpty() && former.xhtml.size() < emptyText))
        return {};
    store::VersionRepository versions(*session.store);
    const QDateTime now = session.clock.nowUtc();
    if (former.savedBy == session.account.id) {
        auto last = versions.newest(former.article);
        if (!last)
            return last.error();
        if (!last->isValid()) {
            const auto article = store::ArticleRepository(*session.store).find(former.article);
            if (!article)
                return article.error();
            last = article->createdAt;
        }
        if (last->secsTo(now) < workWithoutVersion)
            return {};
    }
    return versions.keep(former, store::DraftVersion::Kind::Automatic, now);
}

} // namespace

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
    const bool replacesText = copy.xhtml != before.copy.xhtml || copy.metadata != before.copy.metadata;
    if (replacesText) {
        if (const auto kept = keepFormer(session, before.copy); !kept)
            return kept;
    }
    if (const auto saved = store::ArticleRepository(*session.store).saveWorkingCopy(copy); !saved)
        return saved;
    return store::JournalRepository(*session.store).cover(before);
}

} // namespace bantin::workflow
