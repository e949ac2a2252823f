// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/ReviewSteps.h"

#include "app/content/PlainText.h"
#include "app/content/anchor/TextAnchor.h"
#include "app/workflow/AnswerContributor.h"
#include "app/workflow/ApproveBatch.h"
#include "app/workflow/CompareArticle.h"
#include "app/workflow/DecideSuggestions.h"
#include "app/workflow/ForwardArticle.h"
#include "app/workflow/RecallArticle.h"
#include "app/workflow/TakeOverReview.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/WriteComment.h"
#include "ui/desk/ArticlePane.h"
#include "ui/desk/CommentsTab.h"
#include "ui/desk/Inspector.h"
#include "ui/look/DialogFoot.h"
#include "ui/models/OpenArticle.h"
#include "ui/models/WorkspaceClient.h"
#include "ui/review/BatchDialog.h"
#include "ui/review/LetterDialog.h"
#include "ui/review/StepDialog.h"

#include <QPointer>
#include <QWidget>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

Result<QList<BatchRow>> batchRows(workflow::Session &session)
{
    const auto waiting = workflow::listWaitingForMe(session);
    if (!waiting)
        return waiting.error();
    QList<BatchRow> rows;
    for (const Article &article : *waiting) {
        if (article.stage != Stage::AwaitingApproval)
            continue;
        const auto view = workflow::showArticle(session, article.id);
        if (!view)
            return view.error();
        const auto needs = workflow::decisionNeeds(session, article.id, DecisionKind::Approve);
        if (!needs)
            return needs.error();
        BatchRow row{{article.id, view->manifestSha512}, *needs, article.title, view->metadata.writer, 0, -1};
        row.words = content::factsOf(view->document).wordCount;
        const auto seen = workflow::readComparison(session, article.id, {workflow::CompareBase::Kind::LastSeen});
        if (seen)
            row.changes = content::diffArticles(seen->before, seen->after).places;
        rows.append(row);
    }
    return rows;
}

} // namespace

ReviewSteps::ReviewSteps(const Place &place, QWidget *window)
    : QObject(window)
    , m_place(place)
    , m_window(window)
    , m_menu(new QMenu(window))
{
    fillMenu();
    connectComments();
    connect(m_menu, &QMenu::aboutToShow, this, &ReviewSteps::showPossible);
}

void ReviewSteps::fillMenu()
{
    const auto add = [this](const QString &text, const QString &name, void (ReviewSteps::*step)()) {
        QAction *action = m_menu->addAction(text, this, step);
        action->setObjectName(name);
        return action;
    };
    QAction *comment = add(tr("Comment on the selected words…"), u"review.comment"_s, &ReviewSteps::comment);
    comment->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_M));
    QAction *suggest = add(tr("Suggest other words…"), u"review.suggest"_s, &ReviewSteps::suggest);
    suggest->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_R));
    m_menu->addSeparator();
    m_recall = add(tr("Take back what I submitted…"), u"review.recall"_s, &ReviewSteps::recall);
    m_forward = add(tr("Pass on to a colleague…"), u"review.forward"_s, &ReviewSteps::forward);
    m_takeOver = add(tr("Take over the review"), u"review.takeOver"_s, &ReviewSteps::takeOver);
    m_answer = add(tr("Answer the contributor…"), u"review.answer"_s, &ReviewSteps::answerContributor);
    m_menu->addSeparator();
    add(tr("Approve several articles…"), u"review.batch"_s, &ReviewSteps::approveSeveral);
    m_menu
        ->addAction(tr("Hand over to another computer…"), this, [this] { Q_EMIT handOverRequested(m_place.open.id()); })
        ->setObjectName("review.handOver"_L1);
    // A menu that never opened has no window of its own to hear keys in.
    m_window->addActions({comment, suggest});
}

void ReviewSteps::showPossible()
{
    const auto &view = m_place.open.view();
    const bool works = view && m_place.client.mayWrite() && !view->article.trashedAt.isValid();
    m_recall->setVisible(works && view->possibleDecisions.contains(DecisionKind::Recall));
    m_forward->setVisible(works && view->possibleDecisions.contains(DecisionKind::Forward));
    m_takeOver->setVisible(works && view->takeOverPossible);
    m_answer->setVisible(works && view->article.stage == Stage::Declined);
}

template<typename Dialog>
Dialog *ReviewSteps::shown(Dialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_place.client, &WorkspaceClient::locked, dialog, &QDialog::reject);
    dialog->open();
    return dialog;
}

void ReviewSteps::markSeen(const ArticleId &article)
{
    m_place.client.use([article](workflow::Session &session) { return workflow::markSeen(session, article); })
        .then(this, [this](const Result<void> &marked) {
            if (!marked && m_place.client.workspace())
                Q_EMIT failed(marked.error());
        });
}

void ReviewSteps::connectComments()
{
    CommentsTab *comments = m_place.inspector.comments();
    connect(comments, &CommentsTab::answerRequested, this,
            [this](qint64 number) { write(CommentDialog::Kind::Answer, number); });
    connect(comments, &CommentsTab::suggestionDecided, this, &ReviewSteps::decideSuggestion);
    connect(comments, &CommentsTab::placeRequested, this, &ReviewSteps::showPlace);
}

void ReviewSteps::comment()
{
    write(CommentDialog::Kind::Comment, 0);
}

void ReviewSteps::suggest()
{
    if (m_place.article.selectedWords().quote.isEmpty())
        Q_EMIT notice(tr("Select the words first, within one paragraph."));
    else
        write(CommentDialog::Kind::Suggestion, 0);
}

void ReviewSteps::write(CommentDialog::Kind kind, qint64 answers)
{
    if (!m_place.open.view() || !m_place.client.mayWrite())
        return;
    const SelectedWords words = answers == 0 ? m_place.article.selectedWords() : SelectedWords();
    auto *dialog = shown(new CommentDialog(kind, words.quote, m_window));
    connect(dialog, &CommentDialog::written, this, [this, dialog, words, answers] {
        workflow::NewComment comment{dialog->text(), words.quote, words.place, dialog->replacement(), answers};
        dialog->foot().setBusy(tr("Keeping…"), DialogFoot::Cancelling::Possible);
        m_place.whenSaved([this, dialog = QPointer(dialog), comment, article = m_place.open.id()] {
            m_place.client
                .change(article,
                        [article, comment](workflow::Session &session) {
                            return workflow::writeComment(session, article, comment);
                        })
                .then(this, [dialog](const Result<Comment> &kept) {
                    if (dialog && kept)
                        dialog->accept();
                    else if (dialog)
                        dialog->foot().showProblem(kept.error());
                });
        });
    });
}

void ReviewSteps::decideSuggestion(qint64 number, Comment::Outcome outcome)
{
    const ArticleId article = m_place.open.id();
    m_place.whenSaved([this, number, outcome, article] {
        m_place.client
            .change(article,
                    [article, number, outcome](workflow::Session &session) -> Result<void> {
                        if (outcome == Comment::Outcome::Rejected)
                            return workflow::rejectSuggestions(session, article, {number});
                        const auto accepted = workflow::acceptSuggestions(session, article, {number});
                        return accepted ? Result<void>() : accepted.error();
                    })
            .then(this, [this, article, outcome](const Result<void> &done) {
                if (!done)
                    Q_EMIT failed(done.error());
                else if (outcome == Comment::Outcome::Accepted)
                    m_place.open.open(article);
            });
    });
}

void ReviewSteps::showPlace(const Comment &comment)
{
    if (!m_place.open.view())
        return;
    Metadata metadata = m_place.open.view()->metadata;
    m_place.article.fill(metadata);
    const auto found =
        content::findAnchor(comment.quote, comment.place, content::anchorPieces(metadata, m_place.article.document()));
    if (found.standing == content::AnchoredPlace::Standing::Orphaned || !m_place.article.showPlace(found.place))
        Q_EMIT notice(tr("The words of this comment are no longer in the text: “%1”").arg(comment.quote.simplified()));
}

void ReviewSteps::recall()
{
    auto *dialog = shown(new StepDialog({tr("Take back what I submitted"),
                                         tr("The article becomes a draft again. What editors wrote in it stays in it."),
                                         tr("Sign and take back")},
                                        {}, m_window));
    runStep(*dialog, DecisionKind::Recall);
}

void ReviewSteps::forward()
{
    const ArticleId article = m_place.open.id();
    m_place.client.use([article](workflow::Session &session) { return workflow::colleaguesFor(session, article); })
        .then(this, [this](const Result<QList<Account>> &colleagues) {
            if (!colleagues)
                Q_EMIT failed(colleagues.error());
            else if (colleagues->isEmpty())
                Q_EMIT notice(tr("Nobody else could take the next step of this article."));
            else
                askColleague(*colleagues);
        });
}

void ReviewSteps::askColleague(const QList<Account> &colleagues)
{
    auto *dialog = shown(new StepDialog({tr("Pass on to a colleague"),
                                         tr("It will wait for them alone. What is in review is theirs from then on."),
                                         tr("Sign and pass on")},
                                        colleagues, m_window));
    runStep(*dialog, DecisionKind::Forward);
}

void ReviewSteps::runStep(StepDialog &dialog, DecisionKind kind)
{
    connect(&dialog, &StepDialog::signatureRequested, this,
            [this, kind, shown = QPointer(&dialog)](const AccountId &recipient, const QString &remark,
                                                    const std::shared_ptr<SecretBytes> &passphrase) {
                const ArticleId article = m_place.open.id();
                m_place.whenSaved([=, this] {
                    auto step = [=](workflow::Session &session) -> Result<Article> {
                        if (const auto confirmed = workflow::confirmPassphrase(session, *passphrase); !confirmed)
                            return confirmed.error();
                        return kind == DecisionKind::Recall
                                   ? workflow::recallArticle(session, article, remark)
                                   : workflow::forwardArticle(session, article, recipient, remark);
                    };
                    m_place.client.change(article, std::move(step)).then(this, [=, this](const Result<Article> &done) {
                        if (shown && !done)
                            shown->foot().showProblem(done.error());
                        if (!done)
                            return;
                        if (shown)
                            shown->accept();
                        m_place.open.open(article);
                    });
                });
            });
}

void ReviewSteps::takeOver()
{
    const ArticleId article = m_place.open.id();
    m_place.client
        .change(article, [article](workflow::Session &session) { return workflow::takeOverReview(session, article); })
        .then(this, [this, article](const Result<Article> &taken) {
            if (taken)
                m_place.open.open(article);
            else
                Q_EMIT failed(taken.error());
        });
}

void ReviewSteps::answerContributor()
{
    const ArticleId article = m_place.open.id();
    m_place.client.use([article](workflow::Session &session) { return workflow::readLetter(session, article); })
        .then(this, [this](const Result<DeclineLetter> &letter) {
            if (!letter) {
                Q_EMIT failed(letter.error());
                return;
            }
            auto *dialog = shown(new LetterDialog(m_window));
            dialog->showLetter(*letter);
            connectLetter(*dialog);
        });
}

void ReviewSteps::connectLetter(LetterDialog &dialog)
{
    enum class Step { Keep, Send };
    const auto run = [this, shown = QPointer(&dialog), article = m_place.open.id()](Step step) {
        shown->foot().clearProblem();
        const QString body = shown->body();
        const QDate day = shown->sentOn();
        const QString address = shown->sentTo();
        auto job = [=](workflow::Session &session) {
            auto kept = workflow::writeLetter(session, article, body);
            return kept && step == Step::Send ? workflow::sendLetter(session, article, day, address) : kept;
        };
        m_place.client.change(article, std::move(job)).then(this, [shown](const Result<DeclineLetter> &letter) {
            if (shown && letter)
                shown->showLetter(*letter);
            else if (shown)
                shown->foot().showProblem(letter.error());
        });
    };
    connect(&dialog, &LetterDialog::keepRequested, this, [run] { run(Step::Keep); });
    connect(&dialog, &LetterDialog::sentRequested, this, [run] { run(Step::Send); });
}

void ReviewSteps::approveSeveral()
{
    if (!m_place.client.mayWrite())
        return;
    auto *dialog = shown(new BatchDialog(m_place.language, m_window));
    readRows(*dialog);
    connect(dialog, &BatchDialog::signatureRequested, this,
            [this, dialog](const std::shared_ptr<SecretBytes> &passphrase) {
                auto approve = [chosen = dialog->chosen(), passphrase](workflow::Session &session) {
                    return workflow::approveBatch(session, chosen, *passphrase);
                };
                m_place.client.use(std::move(approve))
                    .then(this, [this, shown = QPointer(dialog)](const Result<QList<workflow::BatchOutcome>> &done) {
                        if (shown && !done)
                            shown->foot().showProblem(done.error());
                        if (!done)
                            return;
                        if (shown)
                            shown->showOutcomes(*done);
                        for (const workflow::BatchOutcome &outcome : *done)
                            Q_EMIT m_place.client.articleChanged(outcome.article);
                    });
            });
}

void ReviewSteps::readRows(BatchDialog &dialog)
{
    m_place.client.use([](workflow::Session &session) { return batchRows(session); })
        .then(this, [shown = QPointer(&dialog)](const Result<QList<BatchRow>> &rows) {
            if (shown && rows)
                shown->showRows(*rows);
            else if (shown)
                shown->foot().showProblem(rows.error());
        });
}

} // namespace bantin::ui
