// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/CorrectArticle.h"

#include "app/workflow/internal/Decide.h"

namespace bantin::workflow {

Result<Article> orderCorrection(Session &session, const ArticleId &article, const QString &what)
{
    if (const auto required = requireRemark(what); !required)
        return required.error();
    return decide(session, article, DecisionKind::Correct, what);
}

} // namespace bantin::workflow
