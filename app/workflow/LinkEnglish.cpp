// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/LinkEnglish.h"

#include "app/domain/ArticleWorkflow.h"
#include "app/content/Xhtml.h"
#include "app/store/EnglishVersions.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/internal/CurrentDraft.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

Error refusal(const QString &reason, const QString &title)
{
    return {Fault::Conflict, reason, Retry::AfterCorrection, {title}, {}};
}

/// The Vietnamese as it stands, where it can have an English version beside `english`.
Result<store::WorkingCopy> originalDraft(Session &session, const ArticleId &original, const ArticleId &english = {})
{
    const auto article = store::ArticleRepository(*session.store).find(original);
    if (!article)
        return article.error();
    if (const auto present = expectNotTrashed(*article); !present)
        return present.error();
    auto draft = currentDraft(session, original);
    if (!draft)
        return draft.error();
    if (original == english || draft->copy.metadata.kind == ContentKind::EnglishVersion)
        return refusal(u"english-of-english"_s, article->title);
    const auto version = store::EnglishVersions(*session.store).ofArticle(original);
    if (!version)
        return version.error();
    if (*version && (*version)->article != english)
        return refusal(u"english-exists"_s, article->title);
    return draft->copy;
}

void makeEnglish(Metadata &metadata, const ArticleId &original)
{
    metadata.kind = ContentKind::EnglishVersion;
    metadata.language = u"en"_s;
    metadata.fields.insert(u"original"_s, original.toString());
}

} // namespace

Result<Article> createEnglishVersion(Session &session, const ArticleId &original)
{
    const auto draft = originalDraft(session, original);
    if (!draft)
        return draft.error();
    auto document = content::fromXhtml(draft->xhtml);
    if (!document)
        return document.error();
    content::ImportedDocument english;
    english.document = *std::move(document);
    english.metadata.category = draft->metadata.category;
    english.metadata.writer = draft->metadata.writer;
    english.metadata.source = draft->metadata.source;
    english.metadata.sourceDate = draft->metadata.sourceDate;
    makeEnglish(english.metadata, original);
    return createArticle(session, english);
}

Result<Article> linkEnglishVersion(Session &session, const ArticleId &english, const ArticleId &original)
{
    if (const auto possible = originalDraft(session, original, english); !possible)
        return possible.error();
    auto draft = currentDraft(session, english);
    if (!draft)
        return draft.error();
    const auto document = content::fromXhtml(draft->copy.xhtml);
    if (!document)
        return document.error();
    makeEnglish(draft->copy.metadata, original);
    const auto saved = saveDraft(session, english, *document, draft->copy.metadata);
    return saved ? Result<Article>(saved->article) : saved.error();
}

Result<std::optional<Article>> englishVersionOf(Session &session, const ArticleId &original)
{
    const auto version = store::EnglishVersions(*session.store).ofArticle(original);
    if (!version)
        return version.error();
    if (!*version)
        return std::optional<Article>();
    const auto article = store::ArticleRepository(*session.store).find((*version)->article);
    return article ? Result<std::optional<Article>>(std::optional(*article)) : article.error();
}

} // namespace bantin::workflow
