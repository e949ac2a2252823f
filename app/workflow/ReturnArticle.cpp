// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReturnArticle.h"

#include "app/workflow/internal/Decide.h"

namespace bantin::workflow {

Result<Article> returnArticle(Session &session, const ArticleId &article, const QString &remark)
{
    if (const auto required = requireRemark(remark); !required)
        return required.error();
    return decide(session, article, DecisionKind::Return, remark);
}

} // namespace bantin::workflow
