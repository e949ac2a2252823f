// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/CompareArticle.h"

#include "app/content/Xhtml.h"
#include "app/store/DecisionRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/store/SeenRepository.h"
#include "app/store/VersionRepository.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/ShownAssets.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

using Kind = CompareBase::Kind;

/// A former state in the form the store has it.
struct FormerText {
    Metadata metadata;
    QByteArray xhtml;
    QDateTime at;
    int revisionNumber = 0;
};

using Former = Result<std::optional<FormerText>>;

FormerText textOf(const Revision &revision)
{
    return {revision.metadata, revision.xhtml, revision.createdAt, revision.number};
}

Former lastSeen(Session &session, const ArticleId &article)
{
    const auto seen = store::SeenRepository(*session.store).find(article, session.account.id);
    if (!seen)
        return seen.error();
    if (!*seen)
        return std::optional<FormerText>();
    return std::optional(FormerText{(*seen)->metadata, (*seen)->xhtml, (*seen)->seenAt, 0});
}

/// The newest revision with a decision that fits.
template<typename Fits>
Former decided(Session &session, const ArticleId &article, Fits fits)
{
    const auto chain = store::DecisionRepository(*session.store).ofArticle(article);
    if (!chain)
        return chain.error();
    const auto last = std::find_if(chain->crbegin(), chain->crend(),
                                   [&fits](const store::SignedDecision &record) { return fits(record.decision); });
    if (last == chain->crend())
        return std::optional<FormerText>();
    const auto revisions = store::RevisionRepository(*session.store).ofArticle(article);
    if (!revisions)
        return revisions.error();
    const auto revision = std::ranges::find(*revisions, last->decision.revision, &Revision::id);
    return revision == revisions->end() ? std::optional<FormerText>() : std::optional(textOf(*revision));
}

Former numbered(Session &session, const ArticleId &article, qint64 number)
{
    const auto revisions = store::RevisionRepository(*session.store).ofArticle(article);
    if (!revisions)
        return revisions.error();
    const auto revision = std::ranges::find(*revisions, number, &Revision::number);
    return revision == revisions->end() ? std::optional<FormerText>() : std::optional(textOf(*revision));
}

Former formerVersion(Session &session, const ArticleId &article, qint64 number)
{
    const auto version = store::VersionRepository(*session.store).find(article, number);
    if (!version)
        return version.error();
    return std::optional(FormerText{version->metadata, version->xhtml, version->savedAt, 0});
}

Former formerText(Session &session, const ArticleId &article, const CompareBase &base)
{
    switch (base.kind) {
    case Kind::LastSeen:
        return lastSeen(session, article);
    case Kind::LastDecided:
        return decided(session, article,
                       [&session](const Decision &decision) { return decision.actor == session.account.id; });
    case Kind::LastApproved:
        return decided(session, article,
                       [](const Decision &decision) { return decision.kind == DecisionKind::Approve; });
    case Kind::Revision:
        return numbered(session, article, base.number);
    case Kind::Version:
        break;
    }
    return formerVersion(session, article, base.number);
}

} // namespace

Result<QList<ComparableState>> comparableStates(Session &session, const ArticleId &article)
{
    QList<ComparableState> states;
    for (const Kind kind : {Kind::LastSeen, Kind::LastDecided, Kind::LastApproved}) {
        const auto text = formerText(session, article, {kind});
        if (!text)
            return text.error();
        if (*text)
            states.append({{kind}, (*text)->at, (*text)->revisionNumber});
    }
    const auto revisions = store::RevisionRepository(*session.store).ofArticle(article);
    if (!revisions)
        return revisions.error();
    for (auto revision = revisions->crbegin(); revision != revisions->crend(); ++revision)
        states.append({{Kind::Revision, revision->number}, revision->createdAt, revision->number});
    return states;
}

Result<Comparison> readComparison(Session &session, const ArticleId &article, const CompareBase &base)
{
    const auto former = formerText(session, article, base);
    if (!former)
        return former.error();
    if (!*former)
        return Error{Fault::NotFound, u"compare-none"_s, Retry::AfterCorrection, {}, {}};
    const auto draft = currentDraft(session, article);
    if (!draft)
        return draft.error();
    auto before = content::fromXhtml((*former)->xhtml);
    if (!before)
        return before.error();
    auto after = content::fromXhtml(draft->copy.xhtml);
    if (!after)
        return after.error();
    Comparison comparison{{base, (*former)->at, (*former)->revisionNumber},
                          {(*former)->metadata, *std::move(before)},
                          {draft->copy.metadata, *std::move(after)},
                          {}};
    for (const content::ArticleText *side : {&comparison.before, &comparison.after}) {
        if (const auto added = addShownAssets(session, side->document, comparison.assets); !added)
            return added.error();
    }
    return comparison;
}

Result<void> markSeen(Session &session, const ArticleId &article)
{
    if (session.isReadOnly())
        return {};
    const auto draft = currentDraft(session, article);
    if (!draft)
        return draft.error();
    store::SeenRepository repository(*session.store);
    const auto seen = repository.find(article, session.account.id);
    if (!seen)
        return seen.error();
    const store::WorkingCopy &copy = draft->copy;
    if (*seen && (*seen)->xhtml == copy.xhtml && (*seen)->metadata == copy.metadata)
        return {};
    return repository.put(article, session.account.id, {copy.metadata, copy.xhtml, session.clock.nowUtc()});
}

} // namespace bantin::workflow
