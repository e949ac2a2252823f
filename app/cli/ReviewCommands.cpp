// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ReviewCommands.h"

#include "app/cli/ArticleSteps.h"
#include "app/cli/Json.h"
#include "app/cli/Passphrase.h"
#include "app/messages/Messages.h"
#include "app/messages/WireWords.h"
#include "app/workflow/AnswerContributor.h"
#include "app/workflow/ApproveBatch.h"
#include "app/workflow/CompareArticle.h"
#include "app/workflow/ForwardArticle.h"
#include "app/workflow/ListAccounts.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/WriteComment.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestLetter = 100'000;

workflow::CompareBase baseOf(const QString &since)
{
    using Kind = workflow::CompareBase::Kind;
    if (since == "seen"_L1)
        return {Kind::LastSeen};
    if (since == "decided"_L1)
        return {Kind::LastDecided};
    if (since == "approved"_L1)
        return {Kind::LastApproved};
    return {Kind::Revision, since.toLongLong()};
}

QString changeWord(content::ChangeLine::Kind kind)
{
    using enum content::ChangeLine::Kind;
    switch (kind) {
    case Added:
        return u"added"_s;
    case Removed:
        return u"removed"_s;
    case Replaced:
        return u"replaced"_s;
    case Reformatted:
        return u"reformatted"_s;
    case Moved:
        return u"moved"_s;
    case Picture:
        return u"picture"_s;
    case Shape:
        return u"shape"_s;
    case Field:
        break;
    }
    return u"field"_s;
}

QJsonObject toJson(const DeclineLetter &letter)
{
    return {{u"decision"_s, letter.decision},
            {u"body"_s, letter.body},
            {u"kept"_s, letter.writtenAt.isValid()},
            {u"sent-on"_s, letter.sentOn.toString(Qt::ISODate)},
            {u"sent-to"_s, letter.sentTo}};
}

} // namespace

ReviewCommands::ReviewCommands(CLI::App &group, const Shell &shell)
    : m_shell(shell)
{
    CLI::App *command = &add(group, "forward", "Pass the next step on to a colleague", &ReviewCommands::forward);
    command->add_option("--to", m_colleague, "Name of the colleague's account")->required();
    command->add_option("--remark", m_remark, "Words that go into the signed decision");
    command =
        &add(group, "comment", "Say something about an article, or suggest other words", &ReviewCommands::comment);
    command->add_option("TEXT", m_text);
    command->add_option("--quote", m_quote, "The words of the text it is about");
    command->add_option("--replace", m_replacement, "Suggest these words instead of the quoted ones")->needs("--quote");
    command = &add(group, "decline-letter", "Read, keep or send the answer to a contributor", &ReviewCommands::letter);
    command->add_option("--body-file", m_bodyFile, "Keep this text as the letter");
    CLI::Option *sentOn = command->add_option("--sent-on", m_sentOn, "YYYY-MM-DD: the kept letter went out");
    CLI::Option *sentTo = command->add_option("--sent-to", m_sentTo, "Address it went to")->needs(sentOn);
    sentOn->needs(sentTo);
    command = &add(group, "changes", "What changed since a state, one line each", &ReviewCommands::changes);
    command->add_option("--since", m_since, "seen, decided, approved, or the number of a revision");
    command = &add(group, "approve-batch", "Approve several articles, each by its own signature",
                   &ReviewCommands::approveBatch);
    command->get_option("ID")->expected(1, 200)->allow_extra_args();
    m_words.addTo(*command, DecisionKind::Approve);
}

CLI::App &ReviewCommands::add(CLI::App &group, const char *name, const char *description, Action action)
{
    CLI::App *command = group.add_subcommand(name, description);
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_articles)->required()->expected(1)->allow_extra_args(false);
    command->callback([this, action] {
        m_shell.chosen = [this, action] {
            auto session = openSession(m_shell, m_directory);
            return session ? (this->*action)(*session) : m_shell.output.fail(session.error());
        };
    });
    return *command;
}

ExitCode ReviewCommands::forward(workflow::Session &session)
{
    const auto id = parseArticleId(m_articles.front());
    const auto accounts = id ? workflow::listAccounts(session) : Result<QList<Account>>(id.error());
    if (!accounts)
        return m_shell.output.fail(accounts.error());
    const auto colleague = std::ranges::find(*accounts, text(m_colleague), &Account::name);
    if (colleague == accounts->end())
        return m_shell.output.fail(
            {Fault::NotFound, u"account-not-found"_s, Retry::AfterCorrection, {text(m_colleague)}, {}});
    const auto article = workflow::forwardArticle(session, *id, colleague->id, text(m_remark));
    if (!article)
        return m_shell.output.fail(article.error());
    m_shell.output.answer({{u"article"_s, cli::toJson(*article)}}, article->title + u" → "_s + colleague->name);
    return ExitCode::Done;
}

ExitCode ReviewCommands::comment(workflow::Session &session)
{
    const auto id = parseArticleId(m_articles.front());
    if (!id)
        return m_shell.output.fail(id.error());
    workflow::NewComment written{text(m_text), text(m_quote)};
    if (!m_replacement.empty())
        written.replacement = text(m_replacement);
    const auto kept = workflow::writeComment(session, *id, written);
    if (!kept)
        return m_shell.output.fail(kept.error());
    m_shell.output.answer({{u"comment"_s, kept->number}}, QString::number(kept->number));
    return ExitCode::Done;
}

ExitCode ReviewCommands::letter(workflow::Session &session)
{
    const auto id = parseArticleId(m_articles.front());
    if (!id)
        return m_shell.output.fail(id.error());
    if (!m_bodyFile.empty()) {
        const auto body = readFile(QString::fromStdString(m_bodyFile), longestLetter);
        const auto kept =
            body ? workflow::writeLetter(session, *id, QString::fromUtf8(*body)) : Result<DeclineLetter>(body.error());
        if (!kept)
            return m_shell.output.fail(kept.error());
    }
    const auto letter =
        m_sentOn.empty()
            ? workflow::readLetter(session, *id)
            : workflow::sendLetter(session, *id, QDate::fromString(text(m_sentOn), Qt::ISODate), text(m_sentTo));
    if (!letter)
        return m_shell.output.fail(letter.error());
    m_shell.output.answer({{u"letter"_s, toJson(*letter)}}, letter->body);
    return ExitCode::Done;
}

ExitCode ReviewCommands::changes(workflow::Session &session)
{
    const auto id = parseArticleId(m_articles.front());
    if (!id)
        return m_shell.output.fail(id.error());
    const auto comparison = workflow::readComparison(session, *id, baseOf(text(m_since)));
    if (!comparison)
        return m_shell.output.fail(comparison.error());
    QJsonArray json;
    QStringList lines;
    for (const content::ChangeLine &line :
         content::changeLines(content::diffArticles(comparison->before, comparison->after))) {
        json.append(QJsonObject{{u"change"_s, changeWord(line.kind)},
                                {u"where"_s, line.subject},
                                {u"before"_s, line.before},
                                {u"after"_s, line.after}});
        lines.append(u"%1\t− %2\t+ %3"_s.arg(messages::inWords(line.subject), line.before.simplified(),
                                             line.after.simplified()));
    }
    m_shell.output.answer({{u"changes"_s, json}}, lines.join(u'\n'));
    return ExitCode::Done;
}

ExitCode ReviewCommands::approveBatch(workflow::Session &session)
{
    QList<workflow::ChosenArticle> chosen;
    for (const std::string &article : m_articles) {
        const auto id = parseArticleId(article);
        const auto view = id ? workflow::showArticle(session, *id) : Result<workflow::ArticleView>(id.error());
        if (!view)
            return m_shell.output.fail(view.error());
        const auto words = m_words.words(session, *id, DecisionKind::Approve);
        if (!words)
            return m_shell.output.fail(words.error());
        chosen.append({*id, view->manifestSha512, *words});
    }
    const auto passphrase =
        readPassphrase(QString::fromStdString(m_shell.options.passphraseFile), u"--passphrase-file"_s);
    const auto outcomes = passphrase ? workflow::approveBatch(session, chosen, *passphrase)
                                     : Result<QList<workflow::BatchOutcome>>(passphrase.error());
    if (!outcomes)
        return m_shell.output.fail(outcomes.error());
    QJsonArray approved;
    QJsonArray failed;
    QStringList lines;
    for (const workflow::BatchOutcome &outcome : *outcomes) {
        const QString id = outcome.article.toString();
        if (outcome.result)
            approved.append(id);
        else
            failed.append(QJsonObject{{u"article"_s, id}, {u"reason"_s, outcome.result.error().reason}});
        lines.append(id + u'\t'
                     + (outcome.result ? outcome.result->title : describe(outcome.result.error()).oneLine()));
    }
    m_shell.output.answer({{u"approved"_s, approved}, {u"failed"_s, failed}}, lines.join(u'\n'));
    return failed.isEmpty() ? ExitCode::Done : ExitCode::Refused;
}

} // namespace bantin::cli
