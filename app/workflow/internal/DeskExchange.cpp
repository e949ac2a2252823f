// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/DeskExchange.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Digest.h"
#include "app/store/DecisionRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/store/VersionRepository.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/RowBindings.h"
#include "app/workflow/internal/UnitRecord.h"

#include <algorithm>
#include <array>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array kindsWithDrafts{QLatin1StringView(sealedPaper), QLatin1StringView(sentPaper),
                                     QLatin1StringView(receivedPaper), QLatin1StringView(settledPaper)};
}

QByteArray textDigest(const Metadata &metadata, const QByteArray &xhtml)
{
    return crypto::sha256(toCanonicalJson(toJsonObject(metadata)) + xhtml);
}

Result<QList<QByteArray>> ancestorsOf(Session &session, const ArticleId &article)
{
    const auto papers = store::RecordRepository(*session.store).all();
    if (!papers)
        return papers.error();
    QList<QByteArray> ancestors;
    for (const store::SignedRecord &paper : *papers) {
        const bool isExchange = std::ranges::find(kindsWithDrafts, paper.kind) != kindsWithDrafts.end();
        const auto content =
            isExchange ? fromCanonicalJson(paper.json, paper.json.size()) : Result<QJsonObject>(QJsonObject());
        if (!content)
            continue;
        const QJsonArray drafts = content->value("drafts"_L1).toArray();
        for (const QJsonValue &draft : drafts) {
            if (draft["article"_L1].toString() == article.toString())
                ancestors.append(QByteArray::fromHex(draft["text-sha256"_L1].toString().toLatin1()));
        }
    }
    return ancestors;
}

Result<MergeSide> sideHere(Session &session, const store::WorkingCopy &copy)
{
    const auto chain = store::DecisionRepository(*session.store).ofArticle(copy.article);
    if (!chain)
        return chain.error();
    const auto revisions = store::RevisionRepository(*session.store).ofArticle(copy.article);
    if (!revisions)
        return revisions.error();
    auto ancestors = ancestorsOf(session, copy.article);
    if (!ancestors)
        return ancestors.error();
    MergeSide side;
    for (const store::SignedDecision &record : *chain)
        side.decisions.append(crypto::sha256(record.signature));
    for (const Revision &revision : *revisions)
        side.texts.append(textDigest(revision.metadata, revision.xhtml));
    side.text = textDigest(copy.metadata, copy.xhtml);
    side.isDraft = !side.texts.endsWith(side.text);
    side.ancestors = *std::move(ancestors);
    return side;
}

Result<void> keepCrossing(Session &session, const store::WorkingCopy &copy)
{
    return store::VersionRepository(*session.store)
        .keep(copy, store::DraftVersion::Kind::SetAside, session.clock.nowUtc());
}

Result<qint64> keepPaper(Session &session, const QString &kind, AuditAction action, const QString &subject,
                         const QJsonObject &content, const QJsonObject &detail)
{
    const auto kept = keepRecord(session, kind, subject, content);
    if (!kept)
        return kept.error();
    QJsonObject said = detail;
    const QJsonObject binding = bindingOf(*kept);
    for (auto member = binding.begin(); member != binding.end(); ++member)
        said.insert(member.key(), member.value());
    const auto recorded = record(session, action, subject, said);
    return recorded ? Result<qint64>(kept->number) : recorded.error();
}

} // namespace bantin::workflow
