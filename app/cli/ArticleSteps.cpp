// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ArticleSteps.h"

#include "app/cli/Json.h"
#include "app/content/PlainText.h"
#include "app/messages/WireWords.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ClaimReview.h"
#include "app/workflow/CorrectArticle.h"
#include "app/workflow/DeclineArticle.h"
#include "app/workflow/RecallArticle.h"
#include "app/workflow/RestoreArticle.h"
#include "app/workflow/ReturnArticle.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/TakeOverReview.h"
#include "app/workflow/TrashArticle.h"
#include "app/workflow/WithdrawArticle.h"

#include <CLI/CLI.hpp>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

using workflow::DecisionWords;
using workflow::Session;

Result<Article> claim(Session &session, const ArticleId &article, const DecisionWords &)
{
    return workflow::claimReview(session, article);
}

Result<Article> restore(Session &session, const ArticleId &article, const DecisionWords &)
{
    return workflow::restoreArticle(session, article);
}

/// For what only takes a remark.
template<Result<Article> (*step)(Session &, const ArticleId &, const QString &)>
Result<Article> withRemark(Session &session, const ArticleId &article, const DecisionWords &words)
{
    return step(session, article, words.remark);
}

QStringList sentences(const Decision &decision)
{
    QStringList lines{QStringList{decision.decidedAt.toString(Qt::ISODate),
                                  messages::inWords(decisionName(decision.kind)), decision.actorName, decision.remark}
                          .join(u'\t')};
    for (const Override &taken : decision.overrides)
        lines.append(u"\t"_s + taken.ruleId + u": "_s + taken.reason);
    if (!decision.confirmed.isEmpty())
        lines.append(u"\t✓ "_s + decision.confirmed.join(u", "_s));
    if (decision.publishFrom.isValid())
        lines.append(u"\t⏲ "_s + decision.publishFrom.toString(Qt::ISODate));
    return lines;
}

Result<Article> takeOver(Session &session, const ArticleId &article, const DecisionWords &)
{
    return workflow::takeOverReview(session, article);
}

QString sentences(const workflow::ArticleView &view)
{
    QStringList lines{view.article.title, messages::inWords(stageName(view.article.stage))};
    const QStringList fields = fieldsInUse(view.metadata, {});
    for (const QString &field : fields) {
        const QString value = metadataField(view.metadata, field);
        if (!value.isEmpty())
            lines.append(messages::inWords(field) + u": "_s + (field == "kind"_L1 ? messages::inWords(value) : value));
    }
    for (const Finding &finding : view.findings)
        lines.append(u"! "_s + finding.sentence.vi + u" ("_s + finding.cite + u')');
    for (const workflow::DecisionView &decision : view.decisions)
        lines.append(sentences(decision.decision));
    return lines.join(u'\n') + u"\n\n"_s + content::toPlainText(view.document);
}

} // namespace

ArticleSteps::ArticleSteps(CLI::App &articleGroup, const Shell &shell)
    : m_shell(shell)
{
    using enum DecisionKind;
    for (const Command &command : {
             Command{"submit", "Hand in for review (gửi biên tập)", Submit, workflow::submitArticle},
             Command{"claim", "Take up the review (nhận biên tập); not needed before 'review'", Return, claim},
             Command{"review", "Forward for approval (trình duyệt)", Review, workflow::reviewArticle},
             Command{"approve", "Approve (duyệt)", Approve, workflow::approveArticle},
             Command{"return", "Return to the author (trả lại); --remark says why", Return,
                     withRemark<workflow::returnArticle>},
             Command{"correct", "Have what is published corrected (đính chính); --remark says what was wrong", Correct,
                     withRemark<workflow::orderCorrection>},
             Command{"withdraw", "Take it off the portal (gỡ bài); --remark says why", Withdraw,
                     workflow::withdrawArticle},
             Command{"trash", "Move to the trash (thùng rác), --remark says why; nothing is deleted", Return,
                     withRemark<workflow::trashArticle>},
             Command{"restore", "Take out of the trash", Return, restore},
             Command{"recall", "Take back what one submitted (rút lại)", Recall, withRemark<workflow::recallArticle>},
             Command{"take-over", "Take a review over from who left it lying (nhận lại)", Return, takeOver},
             Command{"decline", "Decline (không đăng); --remark says why", Decline,
                     withRemark<workflow::declineArticle>},
         })
        addStep(articleGroup, command);
}

void ArticleSteps::addStep(CLI::App &group, const Command &command)
{
    CLI::App *subcommand = group.add_subcommand(command.name, command.description);
    subcommand->add_option("DIR", m_directory)->required();
    subcommand->add_option("ID", m_article)->required();
    m_options.addTo(*subcommand, command.kind);
    subcommand->callback([this, command] { m_shell.chosen = [this, command] { return run(command); }; });
}

ExitCode ArticleSteps::run(const Command &command)
{
    const auto id = parseArticleId(m_article);
    if (!id)
        return m_shell.output.fail(id.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto words = m_options.words(*session, *id, command.kind);
    if (!words)
        return m_shell.output.fail(words.error());
    const auto article = command.step(*session, *id, *words);
    if (!article)
        return m_shell.output.fail(article.error());
    m_shell.output.answer({{u"article"_s, toJson(*article)}},
                          article->title + u": "_s + messages::inWords(stageName(article->stage)));
    return ExitCode::Done;
}

Result<ArticleId> parseArticleId(const std::string &id)
{
    const ArticleId article = ArticleId::fromString(text(id));
    if (!article.isValid())
        return Error{Fault::NotFound, u"article-not-found"_s, Retry::AfterCorrection, {text(id)}, {}};
    return article;
}

ExitCode showArticle(const Shell &shell, workflow::Session &session, const std::string &id)
{
    const auto article = parseArticleId(id);
    if (!article)
        return shell.output.fail(article.error());
    const auto view = workflow::showArticle(session, *article);
    if (!view)
        return shell.output.fail(view.error());
    shell.output.answer({{u"article"_s, toJson(*view)}}, sentences(*view));
    return ExitCode::Done;
}

} // namespace bantin::cli
