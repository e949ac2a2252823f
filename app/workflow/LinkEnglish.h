// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Article.h"
#include "app/workflow/Session.h"

#include <optional>

namespace bantin::workflow {

/// A draft for the English version of a Vietnamese article: its text and pictures to be translated, its category, writer and
/// source, no title yet. "english-exists" (title) when it has one, "english-of-english" (title) for a version itself,
/// "article-trashed" (title), "article-not-found" (id), store reasons.
Result<Article> createEnglishVersion(Session &session, const ArticleId &original);

/// Makes an article the English version of `original`, its language English. As above, and the reasons of saveDraft().
Result<Article> linkEnglishVersion(Session &session, const ArticleId &english, const ArticleId &original);

/// The English version of an article; nothing when it has none. Store reasons.
Result<std::optional<Article>> englishVersionOf(Session &session, const ArticleId &original);

} // namespace bantin::workflow
