// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/FrozenPayload.h"

#include "app/content/Xhtml.h"
#include "app/store/AssetRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/WholeSeconds.h"

namespace bantin::workflow {

namespace {

package::PayloadContext contextOf(const Session &session, const Metadata &metadata, const Regulation &regulation)
{
    const Category *category = regulation.findCategory(metadata.category);
    return {session.workspace, session.unit, regulation.id, category ? category->name.vi : QString()};
}

Result<QList<package::PayloadAsset>> assetsOf(Session &session, const QByteArray &xhtml)
{
    const Result<content::Document> document = content::fromXhtml(xhtml);
    if (!document)
        return document.error();
    const store::AssetRepository repository(*session.store);
    QList<package::PayloadAsset> assets;
    const QStringList names = content::referencedAssets(*document);
    for (const QString &name : names) {
        const auto info = repository.info(name);
        if (!info)
            return info.error();
        Result<QByteArray> bytes = repository.bytes(name);
        if (!bytes)
            return bytes.error();
        assets.append({name, info->mediaType, info->width, info->height, *std::move(bytes)});
    }
    return assets;
}

} // namespace

Result<package::Payload> payloadOf(Session &session, const Revision &revision, const Regulation &regulation)
{
    Result<QList<package::PayloadAsset>> assets = assetsOf(session, revision.xhtml);
    if (!assets)
        return assets.error();
    return package::makePayload(revision, contextOf(session, revision.metadata, regulation), *std::move(assets));
}

QString regulationOf(const Session &session, const Revision &revision, const QList<store::SignedDecision> &chain)
{
    for (const store::SignedDecision &record : chain) {
        if (record.decision.revision == revision.id)
            return record.decision.regulation;
    }
    return session.regulation.id;
}

Result<Revision> freeze(Session &session, Article &article, store::WorkingCopy &copy)
{
    Revision revision{
        RevisionId::create(), article.id, article.latestRevision + 1,          copy.authors, copy.metadata,
        copy.xhtml,           {},         wholeSeconds(session.clock.nowUtc())};
    const Result<package::Payload> payload = payloadOf(session, revision, session.regulation);
    if (!payload)
        return payload.error();
    revision.manifestSha512 = package::manifestDigest(*payload);
    if (const auto inserted = store::RevisionRepository(*session.store).insert(revision); !inserted)
        return inserted.error();
    const auto recorded =
        record(session, AuditAction::RevisionFrozen, revision.article.toString(), bindingOf(revision));
    if (!recorded)
        return recorded.error();
    article.latestRevision = revision.number;
    copy.changedSinceRevision = false;
    if (const auto saved = store::ArticleRepository(*session.store).saveWorkingCopy(copy); !saved)
        return saved.error();
    return revision;
}

Result<std::optional<Revision>> latestRevision(Session &session, const ArticleId &article)
{
    Result<QList<Revision>> revisions = store::RevisionRepository(*session.store).ofArticle(article);
    if (!revisions)
        return revisions.error();
    return revisions->isEmpty() ? std::nullopt : std::optional(revisions->takeLast());
}

} // namespace bantin::workflow
