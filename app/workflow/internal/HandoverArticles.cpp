// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/HandoverArticles.h"

#include "app/store/AssetRepository.h"
#include "app/store/CommentRepository.h"
#include "app/store/PrivateFieldRepository.h"
#include "app/store/QuestionRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/workflow/internal/CurrentDraft.h"
#include "app/workflow/internal/DeskExchange.h"
#include "app/workflow/internal/FrozenPayload.h"
#include "app/workflow/internal/WholeSeconds.h"

#include <QHash>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Result<package::HandoverText> carry(Session &session, const package::Payload &payload,
                                    package::HandoverContents &contents)
{
    const store::AssetRepository repository(*session.store);
    for (const package::PayloadAsset &asset : payload.assets) {
        auto original = repository.original(asset.name);
        if (!original)
            return original.error();
        contents.assets.insert(asset.name, {asset.bytes, *std::move(original)});
    }
    return package::HandoverText{payload.articleXhtml, payload.metadataJson};
}

Result<void> addRevisions(Session &session, const Article &article, const RegulationCatalogue &regulations,
                          package::HandoverArticle &carried, package::HandoverContents &contents)
{
    const auto chain = store::DecisionRepository(*session.store).ofArticle(article.id);
    if (!chain)
        return chain.error();
    const auto revisions = store::RevisionRepository(*session.store).ofArticle(article.id);
    if (!revisions)
        return revisions.error();
    for (const store::SignedDecision &record : *chain)
        carried.decisions.append({record.json, record.signature});
    for (const Revision &revision : *revisions) {
        const QString profile = regulationOf(session, revision, *chain);
        const Regulation *regulation = regulations.find(profile);
        if (!regulation)
            return Error{Fault::Unsupported, u"regulation-unknown"_s, Retry::Never, {profile}, {}};
        const auto payload = payloadOf(session, revision, *regulation);
        if (!payload)
            return payload.error();
        if (package::manifestDigest(*payload) != revision.manifestSha512)
            return Error{Fault::Conflict, u"content-changed"_s, Retry::AfterCorrection, {article.title}, {}};
        const auto text = carry(session, *payload, contents);
        if (!text)
            return text.error();
        carried.revisions.append(*text);
    }
    return {};
}

/// As it would be frozen now.
Result<void> addDraft(Session &session, const store::WorkingCopy &copy, package::HandoverArticle &carried,
                      package::HandoverContents &contents)
{
    const QList<AccountId> authors = copy.authors.isEmpty() ? QList<AccountId>{carried.author} : copy.authors;
    const Revision frozen{RevisionId::create(), copy.article, int(carried.revisions.size()) + 1, authors, copy.metadata,
                          copy.xhtml,           {},           wholeSeconds(copy.savedAt)};
    const auto payload = payloadOf(session, frozen, session.regulation);
    if (!payload)
        return payload.error();
    const auto text = carry(session, *payload, contents);
    if (!text)
        return text.error();
    carried.draft = package::HandoverDraft{*text, copy.savedAt, copy.savedBy};
    return {};
}

/// Numbered anew: a number is the store's own.
Result<void> addComments(Session &session, package::HandoverArticle &carried)
{
    const auto comments = store::CommentRepository(*session.store).ofArticle(carried.id);
    if (!comments)
        return comments.error();
    QHash<qint64, qint64> numbers;
    for (Comment comment : *comments) {
        numbers.insert(comment.number, carried.comments.size() + 1);
        comment.answers = numbers.value(comment.answers);
        comment.number = numbers.value(comment.number);
        carried.comments.append(comment);
    }
    return {};
}

Result<void> addPrivateData(Session &session, package::HandoverArticle &carried)
{
    const auto fields = store::PrivateFieldRepository(*session.store).everGiven(carried.id);
    const auto steps = store::QuestionRepository(*session.store).ofArticle(carried.id);
    if (!fields || !steps)
        return fields ? steps.error() : fields.error();
    for (const store::PrivateField &field : *fields)
        carried.privateFields.append({field.field, field.value, field.setBy, field.setAt});
    for (const store::SignedQuestionEvent &step : *steps)
        carried.questionSteps.append({step.json, step.signature});
    return {};
}

} // namespace

Result<package::HandoverArticle> gatherArticle(Session &session, const Article &article, PrivateData privateData,
                                               const RegulationCatalogue &regulations,
                                               package::HandoverContents &contents)
{
    const auto copy = wholeDraft(session, article.id);
    if (!copy)
        return copy.error();
    const auto side = sideHere(session, *copy);
    if (!side)
        return side.error();
    package::HandoverArticle carried;
    carried.id = article.id;
    carried.stage = article.stage;
    carried.author = article.author;
    carried.authorName = article.authorName;
    carried.createdAt = article.createdAt;
    carried.dueAt = article.dueAt;
    carried.publishedUrl = article.publishedUrl;
    carried.ancestors = side->ancestors;
    if (const auto added = addRevisions(session, article, regulations, carried, contents); !added)
        return added.error();
    if (side->isDraft || side->texts.isEmpty()) {
        if (const auto added = addDraft(session, *copy, carried, contents); !added)
            return added.error();
    }
    if (const auto added = addComments(session, carried); !added)
        return added.error();
    if (privateData == PrivateData::Included) {
        if (const auto added = addPrivateData(session, carried); !added)
            return added.error();
    }
    return carried;
}

Result<bool> holdsPrivateData(Session &session, const ArticleId &article)
{
    const auto fields = store::PrivateFieldRepository(*session.store).filledIn(article);
    const auto steps = store::QuestionRepository(*session.store).ofArticle(article);
    if (!fields || !steps)
        return fields ? steps.error() : fields.error();
    return !fields->isEmpty() || !steps->isEmpty();
}

} // namespace bantin::workflow
