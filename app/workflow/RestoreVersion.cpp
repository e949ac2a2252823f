// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RestoreVersion.h"

#include "app/content/Xhtml.h"
#include "app/store/Transaction.h"
#include "app/store/VersionRepository.h"
#include "app/workflow/internal/DraftEdit.h"
#include "app/workflow/internal/RecordAudit.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

Result<SavedDraft> restoreVersion(Session &session, const ArticleId &article, qint64 version)
{
    auto transaction = store::Transaction::begin(session.store->content());
    if (!transaction)
        return transaction.error();
    store::VersionRepository versions(*session.store);
    const auto former = versions.find(article, version);
    if (!former)
        return former.error();
    const auto document = content::fromXhtml(former->xhtml);
    if (!document)
        return document.error();
    auto edit = prepareEdit(session, article, *document, former->metadata);
    if (!edit)
        return edit.error();
    if (!edit->changesText)
        return edit->result();
    const auto kept = versions.keep(edit->before.copy, store::DraftVersion::Kind::SetAside, session.clock.nowUtc());
    if (!kept)
        return kept.error();
    auto saved = writeWhole(session, *std::move(edit));
    if (!saved)
        return saved;
    const auto recorded =
        record(session, AuditAction::VersionRestored, article.toString(), {{u"draft-version"_s, version}});
    if (!recorded)
        return recorded.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return saved;
}

} // namespace bantin::workflow
