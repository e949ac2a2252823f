// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/SubmitArticle.h"

#include "app/workflow/internal/Decide.h"

namespace bantin::workflow {

Result<Article> submitArticle(Session &session, const ArticleId &article, const DecisionWords &words)
{
    return decide(session, article, DecisionKind::Submit, words);
}

} // namespace bantin::workflow
