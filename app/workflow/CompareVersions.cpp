// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/CompareVersions.h"

#include "app/content/Xhtml.h"
#include "app/store/ArticleRepository.h"
#include "app/workflow/internal/CommonText.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/DraftEdit.h"
#include "app/workflow/internal/ShownAssets.h"

namespace bantin::workflow {

namespace {

Result<content::ArticleText> textOf(const Metadata &metadata, const QByteArray &xhtml)
{
    auto document = content::fromXhtml(xhtml);
    return document ? Result<content::ArticleText>({metadata, *std::move(document)}) : document.error();
}

Result<void> addBase(Session &session, VersionPair &pair)
{
    const auto common = commonText(session, pair.article.id, pair.theirs.number);
    if (!common || !*common)
        return common ? Result<void>() : common.error();
    auto text = textOf((*common)->metadata, (*common)->xhtml);
    if (!text)
        return text.error();
    pair.base = *std::move(text);
    pair.baseAt = (*common)->at;
    return {};
}

/// What a merge would meet, without one.
void addEditing(Session &session, VersionPair &pair)
{
    const auto edit = prepareEdit(session, pair.article.id, pair.mine.document, pair.mine.metadata);
    if (edit)
        pair.voidsApproval = edit->right.voidsApproval;
    else
        pair.obstacle = edit.error();
    pair.isToBeTakenUp = pair.article.stage == Stage::Submitted && session.account.roles.testFlag(Role::Editor);
}

} // namespace

Result<VersionPair> compareVersions(Session &session, qint64 number)
{
    VersionPair pair;
    auto theirs = otherVersion(session, number);
    if (!theirs)
        return theirs.error();
    pair.theirs = *std::move(theirs);
    const auto article = store::ArticleRepository(*session.store).find(pair.theirs.article);
    if (!article)
        return article.error();
    pair.article = *article;
    const auto draft = currentDraft(session, pair.article.id);
    if (!draft)
        return draft.error();
    auto mine = textOf(draft->copy.metadata, draft->copy.xhtml);
    if (!mine)
        return mine.error();
    pair.mine = *std::move(mine);
    pair.savedAt = draft->copy.savedAt;
    if (const auto added = addBase(session, pair); !added)
        return added.error();
    for (const content::Document *document : {&pair.mine.document, &pair.theirs.document}) {
        if (const auto added = addShownAssets(session, *document, pair.assets); !added)
            return added.error();
    }
    addEditing(session, pair);
    return pair;
}

} // namespace bantin::workflow
