// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/cli/DecisionOptions.h"
#include "app/domain/Article.h"

namespace bantin::cli {

/// `article submit|claim|review|approve|return|decline|correct|withdraw|recall|take-over`: the steps of the path, each a signed
/// decision (claim and take-over are none); `article trash|restore`.
class ArticleSteps
{
public:
    ArticleSteps(CLI::App &articleGroup, const Shell &shell);

private:
    using Words = workflow::DecisionWords;
    using Step = Result<Article> (*)(workflow::Session &session, const ArticleId &article, const Words &words);
    struct Command {
        const char *name;
        const char *description;
        DecisionKind kind; ///< decides what can be said with it
        Step step;
    };
    void addStep(CLI::App &group, const Command &command);
    ExitCode run(const Command &command);

    Shell m_shell;
    std::string m_directory;
    std::string m_article;
    DecisionOptions m_options;
};

/// "article-not-found" (id) when it is no article's id at all.
Result<ArticleId> parseArticleId(const std::string &id);
/// Answers with everything about one article.
ExitCode showArticle(const Shell &shell, workflow::Session &session, const std::string &id);

} // namespace bantin::cli
