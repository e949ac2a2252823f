// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Stage.h"

#include <QList>

namespace bantin::ui {

/// What the rail offers to look at, in its order.
enum class ArticleScope {
    WaitingForMe,
    Mine,
    Drafts,
    InReview, ///< waiting for an editor or being edited
    AwaitingApproval,
    Approved, ///< approved and on the way to the portal
    Published,
    SentBack, ///< returned or declined
    Trash,    ///< of every stage; out of the way, never gone
};

QList<ArticleScope> allArticleScopes();
/// The scope that shows articles of `stage`.
ArticleScope scopeOf(Stage stage);

} // namespace bantin::ui
