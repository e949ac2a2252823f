// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/AdoptHistory.h"

#include "app/base/Clock.h"
#include "app/crypto/Cms.h"
#include "app/store/AuditMirror.h"
#include "app/store/AuditRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/workflow/internal/RecordAudit.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<void> adoptRevisions(Session &session, AuditAction as)
{
    const store::RevisionRepository revisions(*session.store);
    const auto ids = revisions.ids();
    if (!ids)
        return ids.error();
    for (const RevisionId &id : *ids) {
        const auto revision = revisions.find(id);
        if (!revision)
            return revision.error();
        if (const auto done = record(session, as, revision->article.toString(), bindingOf(*revision)); !done)
            return done;
    }
    return {};
}

Result<void> adoptDecisions(Session &session, AuditAction as)
{
    const auto rows = store::DecisionRepository(*session.store).rows();
    if (!rows)
        return rows.error();
    for (const store::DecisionRow &row : *rows) {
        if (const auto done = record(session, as, row.article.toString(), bindingOf(row)); !done)
            return done;
    }
    return {};
}

Result<void> adoptRosters(Session &session, AuditAction as)
{
    const auto rows = store::AccountRepository(*session.store).rosterRows();
    if (!rows)
        return rows.error();
    for (const store::RosterRow &row : *rows) {
        if (const auto done = record(session, as, session.workspace.toString(), bindingOf(row)); !done)
            return done;
    }
    return {};
}

/// What the checkpoint beside the database says against the log; nothing when they agree.
Result<std::optional<QJsonObject>> disagreement(Session &session)
{
    const store::AuditRepository log(*session.store);
    const auto checkpoints = log.checkpoints();
    if (!checkpoints)
        return checkpoints.error();
    const auto mirror = store::readAuditMirror(session.directory);
    if (!mirror)
        return std::optional(QJsonObject{{u"mirror"_s, u"damaged"_s}});
    // The first one may have been lost to a power cut between the commit and the file.
    if (!*mirror)
        return checkpoints->size() < 2 ? std::nullopt : std::optional(QJsonObject{{u"mirror"_s, u"missing"_s}});
    const auto said = auditCheckpointFromJson((*mirror)->json);
    if (!said || !crypto::verifyDetached((*mirror)->signature, (*mirror)->json, {session.unitCertificate}, said->at))
        return std::optional(QJsonObject{{u"mirror"_s, u"forged"_s}});
    const auto entry = log.find(said->sequence);
    if (!entry)
        return entry.error();
    if (*entry && (*entry)->hash == said->hash)
        return std::optional<QJsonObject>();
    return std::optional(QJsonObject{{u"mirror"_s, *entry ? u"differs"_s : u"ahead"_s},
                                     {u"sequence"_s, said->sequence},
                                     {u"hash"_s, QString::fromLatin1(said->hash.toHex())},
                                     {u"at"_s, toTimestamp(said->at)}});
}

} // namespace

Result<void> adoptHistory(Session &session, AuditAction as)
{
    const auto last = store::AuditRepository(*session.store).last();
    if (!last || *last)
        return last ? Result<void>() : last.error();
    if (const auto done = adoptRosters(session, as); !done)
        return done;
    if (const auto done = adoptRevisions(session, as); !done)
        return done;
    return adoptDecisions(session, as);
}

Result<void> noticeRollback(Session &session)
{
    const auto found = disagreement(session);
    if (!found || !*found)
        return found ? Result<void>() : found.error();
    return record(session, AuditAction::RollbackNoticed, session.workspace.toString(), **found);
}

} // namespace bantin::workflow
