// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReviewArticle.h"

#include "app/workflow/internal/Decide.h"

namespace bantin::workflow {

Result<Article> reviewArticle(Session &session, const ArticleId &article, const QString &remark)
{
    return decide(session, article, DecisionKind::Review, remark);
}

} // namespace bantin::workflow
