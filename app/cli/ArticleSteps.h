// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/domain/Article.h"

namespace bantin::cli {

/// `article submit|claim|review|approve|return|decline`: the steps of the path, each a signed decision (claim is none);
/// `article trash|restore`.
class ArticleSteps
{
public:
    ArticleSteps(CLI::App &articleGroup, const Shell &shell);

private:
    using Step = Result<Article> (*)(workflow::Session &session, const ArticleId &article, const QString &remark);
    void addStep(CLI::App &group, const char *name, const char *description, Step step);
    ExitCode run(Step step);

    Shell m_shell;
    std::string m_directory;
    std::string m_article;
    std::string m_remark;
};

/// "article-not-found" (id) when it is no article's id at all.
Result<ArticleId> parseArticleId(const std::string &id);
/// Answers with everything about one article.
ExitCode showArticle(const Shell &shell, workflow::Session &session, const std::string &id);

} // namespace bantin::cli
