// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/ArticleScope.h"

namespace bantin::ui {

QList<ArticleScope> allArticleScopes()
{
    using enum ArticleScope;
    return {WaitingForMe, Mine, Drafts, InReview, AwaitingApproval, Approved, Published, SentBack, Trash};
}

ArticleScope scopeOf(Stage stage)
{
    switch (stage) {
    case Stage::Draft:
        return ArticleScope::Drafts;
    case Stage::Submitted:
    case Stage::InReview:
        return ArticleScope::InReview;
    case Stage::Returned:
    case Stage::Declined:
        return ArticleScope::SentBack;
    case Stage::AwaitingApproval:
        return ArticleScope::AwaitingApproval;
    case Stage::Approved:
    case Stage::Packed:
    case Stage::Sending:
    case Stage::Received:
    case Stage::Refused:
        return ArticleScope::Approved;
    case Stage::Published:
    case Stage::Corrected:
    case Stage::Withdrawn:
        break;
    }
    return ArticleScope::Published;
}

} // namespace bantin::ui
