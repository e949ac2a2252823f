// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/QuestionCommands.h"

#include "app/base/Clock.h"
#include "app/cli/ArticleSteps.h"
#include "app/cli/FieldFile.h"
#include "app/cli/WorkCalendar.h"
#include "app/messages/QuestionLetter.h"
#include "app/messages/QuestionWords.h"
#include "app/workflow/HandleQuestion.h"
#include "app/workflow/PrivateFields.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReceiveQuestion.h"

#include <CLI/CLI.hpp>

#include <QJsonArray>

#include <limits>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

QJsonObject stateJson(const QuestionState &state)
{
    QJsonObject json{{u"open"_s, state.isOpen()},
                     {u"received-on"_s, state.receivedOn.toString(Qt::ISODate)},
                     {u"promised-for"_s, state.promisedFor.toString(Qt::ISODate)}};
    if (state.competence)
        json.insert(u"competence"_s, questionCompetenceName(*state.competence));
    if (state.closedBy)
        json.insert(u"closed-by"_s, questionStepName(*state.closedBy));
    return json;
}

QString stateInWords(const QuestionState &state)
{
    QStringList words;
    if (state.competence)
        words.append(messages::questionCompetenceInWords(*state.competence));
    if (state.closedBy)
        words.append(messages::questionStepInWords(*state.closedBy));
    return words.join(u" · "_s);
}

QJsonObject stepJson(const workflow::QuestionStepView &step)
{
    return {{u"step"_s, questionStepName(step.event.step)},
            {u"at"_s, toTimestamp(step.event.at)},
            {u"actor"_s, step.event.actorName},
            {u"agency"_s, step.event.agency},
            {u"reason"_s, step.event.reason},
            {u"letter"_s, step.event.letter},
            {u"signature-valid"_s, step.signatureValid}};
}

QJsonObject listedJson(const workflow::ListedQuestion &question)
{
    QJsonObject json = stateJson(question.state);
    json.insert(u"id"_s, question.article.id.toString());
    json.insert(u"title"_s, question.article.title);
    if (const auto due = question.due.first()) {
        json.insert(u"due-on"_s, due->dueDate.toString(Qt::ISODate));
        json.insert(u"rule"_s, due->limit.ruleId);
    }
    return json;
}

Result<QDate> dayOf(const std::string &day)
{
    const QDate date = QDate::fromString(text(day), Qt::ISODate);
    if (day.empty() || date.isValid())
        return date;
    return Error{Fault::InvalidInput, u"date-invalid"_s, Retry::AfterCorrection, {u"day"_s, text(day)}, {}};
}

} // namespace

QuestionCommands::QuestionCommands(CLI::App &app, const Shell &shell)
    : m_shell(shell)
{
    CLI::App &group = *app.add_subcommand("question", "Questions from outside (hỏi đáp)")->require_subcommand(1);
    addReceive(group);
    CLI::App *command = addStep(group, "classify", "Say whose it is to answer", &QuestionCommands::classify);
    command->add_option("COMPETENCE", m_competence, "own, inter-sector or other-agency")
        ->required()
        ->check(CLI::IsMember({"own", "inter-sector", "other-agency"}));
    command =
        addStep(group, "forward", "Pass it to the agency whose it is and tell who asked", &QuestionCommands::forward);
    command->add_option("--agency", m_agency, "Its name")->required();
    command = addStep(group, "promise", "Tell who asked when the answer comes", &QuestionCommands::promise);
    command->add_option("DAY", m_day, "YYYY-MM-DD")->required();
    addStep(group, "answer", "Sign question and answer as they stand in the article", &QuestionCommands::sign);
    command = addStep(group, "reject", "Drop what breaks the rules", &QuestionCommands::reject);
    command->add_option("--remark", m_remark, "Why")->required();

    command = group.add_subcommand("list", "All questions, those due soonest first");
    command->add_option("DIR", m_directory)->required();
    command->add_option("--unit-calendar", m_unitCalendar, "The unit's own calendar data")->type_name("FILE");
    command->callback([this] { m_shell.chosen = [this] { return list(); }; });
    command = group.add_subcommand("show", "One question and its signed steps");
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_article)->required();
    command->callback([this] { m_shell.chosen = [this] { return show(); }; });
}

void QuestionCommands::addReceive(CLI::App &group)
{
    CLI::App *command = group.add_subcommand("receive", "Take in a question");
    command->add_option("DIR", m_directory)->required();
    command->add_option("--question-file", m_questionFile, "What was asked")->required()->type_name("FILE");
    command->add_option("--asker-file", m_askerFile, "Who asked, lines asker-name=…; never published")
        ->type_name("FILE");
    command->add_option("--day", m_day, "When it came, YYYY-MM-DD; otherwise today");
    command->add_option("--title", m_title, "Its title");
    command->callback([this] { m_shell.chosen = [this] { return receive(); }; });
}

CLI::App *QuestionCommands::addStep(CLI::App &group, const char *name, const char *description, Step step)
{
    CLI::App *command = group.add_subcommand(name, description);
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_article)->required();
    command->add_option("--letter-file", m_letterFile, "The letter to who asked; otherwise one is drafted")
        ->type_name("FILE");
    command->callback([this, step] { m_shell.chosen = [this, step] { return run(step); }; });
    return command;
}

ExitCode QuestionCommands::receive()
{
    const auto question = readTextFile(m_questionFile);
    const auto asker = readFieldFile(m_askerFile);
    const auto day = dayOf(m_day);
    if (!question || !asker)
        return m_shell.output.fail(question ? asker.error() : question.error());
    if (!day)
        return m_shell.output.fail(day.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto article = workflow::receiveQuestion(*session, {*question, *day, text(m_title), *asker});
    return article ? answer(*session, article->id) : m_shell.output.fail(article.error());
}

ExitCode QuestionCommands::run(Step step)
{
    const auto article = parseArticleId(m_article);
    if (!article)
        return m_shell.output.fail(article.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto state = (this->*step)(*session, *article);
    return state ? answer(*session, *article) : m_shell.output.fail(state.error());
}

Result<QuestionState> QuestionCommands::classify(workflow::Session &session, const ArticleId &article)
{
    const auto competence = questionCompetenceFromName(text(m_competence));
    return workflow::classifyQuestion(session, article, competence.value_or(QuestionCompetence::Own));
}

Result<QuestionState> QuestionCommands::forward(workflow::Session &session, const ArticleId &article)
{
    const auto words = letter(session, article, QuestionStep::Forwarded);
    return words ? workflow::forwardQuestion(session, article, text(m_agency), *words) : words.error();
}

Result<QuestionState> QuestionCommands::promise(workflow::Session &session, const ArticleId &article)
{
    const auto day = dayOf(m_day);
    const auto words = letter(session, article, QuestionStep::Promised);
    if (!day || !words)
        return day ? words.error() : day.error();
    return workflow::promiseAnswer(session, article, *day, *words);
}

Result<QuestionState> QuestionCommands::sign(workflow::Session &session, const ArticleId &article)
{
    const auto words = letter(session, article, QuestionStep::Answered);
    return words ? workflow::signAnswer(session, article, *words) : words.error();
}

Result<QuestionState> QuestionCommands::reject(workflow::Session &session, const ArticleId &article)
{
    const auto words = letter(session, article, QuestionStep::Rejected);
    return words ? workflow::rejectQuestion(session, article, text(m_remark), *words) : words.error();
}

/// The file's, or the draft of one.
Result<QString> QuestionCommands::letter(workflow::Session &session, const ArticleId &article, QuestionStep step) const
{
    auto words = readTextFile(m_letterFile);
    if (!words || !m_letterFile.empty())
        return words;
    const auto view = workflow::showArticle(session, article);
    const auto question = workflow::readQuestion(session, article);
    const auto asker = workflow::readPrivateFields(session, article);
    const auto day = dayOf(m_day);
    if (!view || !question)
        return view ? question.error() : view.error();
    if (!asker || !day)
        return asker ? day.error() : asker.error();
    return messages::questionLetter(step,
                                    {session.unit, asker->values.value(u"asker-name"_s), question->state.receivedOn,
                                     text(m_agency), *day, text(m_remark), view->metadata.fields.value(u"answer"_s)});
}

ExitCode QuestionCommands::list()
{
    const auto calendar = workCalendar(m_unitCalendar);
    if (!calendar)
        return m_shell.output.fail(calendar.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto questions = workflow::listQuestions(*session, *calendar, {.limit = std::numeric_limits<int>::max()});
    if (!questions)
        return m_shell.output.fail(questions.error());
    QJsonArray json;
    QStringList lines;
    for (const workflow::ListedQuestion &question : *questions) {
        json.append(listedJson(question));
        const auto due = question.due.first();
        lines.append(QStringList{question.article.id.toString(), stateInWords(question.state),
                                 due ? due->dueDate.toString(u"dd/MM/yyyy"_s) : QString(), question.article.title}
                         .join(u'\t'));
    }
    m_shell.output.answer({{u"questions"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode QuestionCommands::show()
{
    const auto article = parseArticleId(m_article);
    if (!article)
        return m_shell.output.fail(article.error());
    auto session = openSession(m_shell, m_directory);
    return session ? answer(*session, *article) : m_shell.output.fail(session.error());
}

ExitCode QuestionCommands::answer(workflow::Session &session, const ArticleId &article)
{
    const auto view = workflow::readQuestion(session, article);
    if (!view)
        return m_shell.output.fail(view.error());
    QJsonObject json = stateJson(view->state);
    QJsonArray steps;
    QStringList lines{article.toString() + u'\t' + stateInWords(view->state)};
    for (const workflow::QuestionStepView &step : view->steps) {
        steps.append(stepJson(step));
        lines.append(QStringList{toTimestamp(step.event.at), messages::questionStepInWords(step.event.step),
                                 step.event.actorName, step.event.agency + step.event.reason}
                         .join(u'\t'));
    }
    json.insert(u"id"_s, article.toString());
    json.insert(u"answer-signed"_s, view->answerIsSigned);
    json.insert(u"steps"_s, steps);
    m_shell.output.answer({{u"question"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

} // namespace bantin::cli
