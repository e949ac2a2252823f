// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/QuestionTab.h"

#include "ui/look/Banner.h"
#include "ui/look/FollowFocus.h"
#include "ui/look/StateChip.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/questions/QuestionStepForm.h"
#include "ui/questions/QuestionWords.h"

#include <QVBoxLayout>

#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

QuestionTab::QuestionTab(QWidget *parent)
    : QScrollArea(parent)
    , m_state(new StateChip(this))
    , m_apart(new Banner(this))
    , m_due(makeLabel({}, this))
    , m_answer(makeMutedLabel({}, this))
    , m_form(new QuestionStepForm(this))
    , m_steps(new QVBoxLayout)
{
    setObjectName("inspector.question"_L1);
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    followFocus(*this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_state->setObjectName("question.state"_L1);
    m_apart->setObjectName("question.apart"_L1);
    m_due->setObjectName("question.due"_L1);
    m_answer->setObjectName("question.answer"_L1);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(8);
    column->addWidget(m_state, 0, Qt::AlignLeft);
    column->addWidget(m_apart);
    column->addWidget(m_due);
    column->addWidget(m_answer);
    column->addWidget(m_form);
    column->addWidget(makeHeading(tr("Signed steps"), 1.0, page));
    m_steps->setSpacing(6);
    column->addLayout(m_steps);
    column->addStretch();
    setWidget(page);
    showThrough(*this);
    clear();
}

void QuestionTab::showQuestion(const Matter &matter)
{
    const workflow::QuestionView &question = matter.question;
    m_state->setLook(QuestionWords::state(question.state));
    showApart(question.apart);
    m_due->setText(matter.due.join(u'\n'));
    m_due->setVisible(!matter.due.isEmpty());
    const bool isChanged = !question.state.answerSha256.isEmpty() && !question.answerIsSigned;
    m_answer->setText(isChanged
                          ? tr("Question or answer changed after the answer was signed; it has to be signed again.")
                          : tr("The answer is signed as it stands here."));
    m_answer->setVisible(isChanged || question.answerIsSigned);
    m_form->offer(matter.mayWrite ? question.possible : QList<QuestionStep>(), matter.facts);
    dropSteps();
    for (const workflow::QuestionStepView &step : question.steps)
        addStep(step);
}

void QuestionTab::showApart(const std::optional<workflow::ApartSteps> &apart)
{
    if (!apart) {
        m_apart->clear();
        return;
    }
    m_apart->showMessage(Tone::Waiting,
                         tr("At the desk of %1 other steps were taken with this question (heard of on %2).")
                             .arg(apart->sender, Words::moment(apart->at)),
                         tr("The signed steps here stay in force, those there are kept there; nothing is lost. Agree "
                            "with %1 which answer "
                            "the asker gets; then only that desk goes on with the question.")
                             .arg(apart->sender),
                         Banner::Closing::WithItsCause);
}

void QuestionTab::addStep(const workflow::QuestionStepView &step)
{
    QFrame *card = makeCard(widget());
    card->setObjectName(u"question.step.%1"_s.arg(step.event.sequence));
    cardLayout(card)->addWidget(makeLabel(QuestionWords::done(step.event), card));
    cardLayout(card)->addWidget(
        makeMutedLabel(u"%1 · %2"_s.arg(step.event.actorName, Words::moment(step.event.at)), card));
    const QString valid = step.signatureValid ? tr("✓ signature valid") : tr("⚠ signature not valid");
    QLabel *signature = makeMutedLabel(valid, card);
    if (!step.signatureValid)
        signature->setProperty("look", u"error"_s);
    cardLayout(card)->addWidget(signature);
    m_steps->addWidget(card);
    m_rows.append(card);
}

void QuestionTab::dropSteps()
{
    qDeleteAll(std::exchange(m_rows, {}));
}

void QuestionTab::clear()
{
    m_state->setLook({});
    m_apart->clear();
    m_due->clear();
    m_due->hide();
    m_answer->hide();
    m_form->clear();
    dropSteps();
}

} // namespace bantin::ui
