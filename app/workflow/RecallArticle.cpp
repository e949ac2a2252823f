// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RecallArticle.h"

#include "app/workflow/internal/Decide.h"

namespace bantin::workflow {

Result<Article> recallArticle(Session &session, const ArticleId &article, const QString &remark)
{
    return decide(session, article, DecisionKind::Recall, remark);
}

} // namespace bantin::workflow
