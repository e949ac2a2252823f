// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/Command.h"
#include "app/workflow/ReadQuestions.h"

namespace bantin::cli {

/// `question receive|classify|forward|promise|answer|reject|list|show`. What somebody asked and who it was are read from files,
/// never from the command line, which other programs can see.
class QuestionCommands
{
public:
    QuestionCommands(CLI::App &app, const Shell &shell);

private:
    using Step = Result<QuestionState> (QuestionCommands::*)(workflow::Session &, const ArticleId &);

    void addReceive(CLI::App &group);
    CLI::App *addStep(CLI::App &group, const char *name, const char *description, Step step);
    ExitCode receive();
    ExitCode run(Step step);
    ExitCode list();
    ExitCode show();
    ExitCode answer(workflow::Session &session, const ArticleId &article);

    Result<QuestionState> classify(workflow::Session &session, const ArticleId &article);
    Result<QuestionState> forward(workflow::Session &session, const ArticleId &article);
    Result<QuestionState> promise(workflow::Session &session, const ArticleId &article);
    Result<QuestionState> sign(workflow::Session &session, const ArticleId &article);
    Result<QuestionState> reject(workflow::Session &session, const ArticleId &article);
    Result<QString> letter(workflow::Session &session, const ArticleId &article, QuestionStep step) const;

    Shell m_shell;
    std::string m_directory;
    std::string m_article;
    std::string m_questionFile;
    std::string m_askerFile;
    std::string m_letterFile;
    std::string m_title;
    std::string m_day;
    std::string m_competence;
    std::string m_agency;
    std::string m_remark;
    std::string m_unitCalendar;
};

} // namespace bantin::cli
