// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ArticleSteps.h"

#include "app/cli/Json.h"
#include "app/content/PlainText.h"
#include "app/messages/WireWords.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ClaimReview.h"
#include "app/workflow/DeclineArticle.h"
#include "app/workflow/RestoreArticle.h"
#include "app/workflow/ReturnArticle.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/TrashArticle.h"

#include <CLI/CLI.hpp>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

Result<Article> claim(workflow::Session &session, const ArticleId &article, const QString &)
{
    return workflow::claimReview(session, article);
}

Result<Article> restore(workflow::Session &session, const ArticleId &article, const QString &)
{
    return workflow::restoreArticle(session, article);
}

QString sentences(const workflow::ArticleView &view)
{
    QStringList lines{view.article.title, messages::inWords(stageName(view.article.stage))};
    const QStringList fields = metadataFields();
    for (const QString &field : fields) {
        const QString value = metadataField(view.metadata, field);
        if (!value.isEmpty())
            lines.append(messages::inWords(field) + u": "_s + value);
    }
    for (const Finding &finding : view.findings)
        lines.append(u"! "_s + finding.sentence.vi + u" ("_s + finding.cite + u')');
    for (const workflow::DecisionView &decision : view.decisions)
        lines.append(QStringList{decision.decision.decidedAt.toString(Qt::ISODate),
                                 messages::inWords(decisionName(decision.decision.kind)), decision.decision.actorName,
                                 decision.decision.remark}
                         .join(u'\t'));
    return lines.join(u'\n') + u"\n\n"_s + content::toPlainText(view.document);
}

} // namespace

ArticleSteps::ArticleSteps(CLI::App &articleGroup, const Shell &shell)
    : m_shell(shell)
{
    addStep(articleGroup, "submit", "Hand in for review (gửi biên tập)", workflow::submitArticle);
    addStep(articleGroup, "claim", "Take up the review (nhận biên tập); not needed before 'review'", claim);
    addStep(articleGroup, "review", "Forward for approval (trình duyệt)", workflow::reviewArticle);
    addStep(articleGroup, "approve", "Approve (duyệt)", workflow::approveArticle);
    addStep(articleGroup, "return", "Return to the author (trả lại); --remark says why", workflow::returnArticle);
    addStep(articleGroup, "trash", "Move to the trash (thùng rác), --remark says why; nothing is deleted",
            workflow::trashArticle);
    addStep(articleGroup, "restore", "Take out of the trash", restore);
    addStep(articleGroup, "decline", "Decline (không đăng); --remark says why", workflow::declineArticle);
}

void ArticleSteps::addStep(CLI::App &group, const char *name, const char *description, Step step)
{
    CLI::App *command = group.add_subcommand(name, description);
    command->add_option("DIR", m_directory)->required();
    command->add_option("ID", m_article)->required();
    command->add_option("--remark", m_remark, "Words that go into the signed decision, or that stay with the article")
        ->type_name("TEXT");
    command->callback([this, step] { m_shell.chosen = [this, step] { return run(step); }; });
}

ExitCode ArticleSteps::run(Step step)
{
    const auto id = parseArticleId(m_article);
    if (!id)
        return m_shell.output.fail(id.error());
    auto session = openSession(m_shell, m_directory);
    if (!session)
        return m_shell.output.fail(session.error());
    const auto article = step(*session, *id, text(m_remark));
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
