// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReviewArticle.h"

#include "app/workflow/internal/Decide.h"

namespace bantin::workflow {

Result<Article> reviewArticle(Session &session, const ArticleId &article, const DecisionWords &words)
{
    return decide(session, article, DecisionKind::Review, words);
}

} // namespace bantin::workflow
