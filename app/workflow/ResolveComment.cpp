// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ResolveComment.h"

#include "app/store/CommentRepository.h"
#include "app/workflow/internal/Writable.h"

namespace bantin::workflow {

Result<void> resolveComment(Session &session, const ArticleId &article, qint64 comment, bool resolved)
{
    if (const auto writable = requireWritable(session); !writable)
        return writable.error();
    return store::CommentRepository(*session.store)
        .setResolved(article, comment, resolved, session.account.name, session.clock.nowUtc());
}

} // namespace bantin::workflow
