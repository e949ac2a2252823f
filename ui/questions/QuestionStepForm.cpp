// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/QuestionStepForm.h"

#include "app/messages/Messages.h"
#include "ui/editor/ParagraphsEdit.h"
#include "ui/editor/SecretCopy.h"
#include "ui/look/DayLine.h"
#include "ui/look/PassphraseField.h"
#include "ui/look/StillComboBox.h"
#include "ui/look/Theme.h"
#include "ui/look/Widgets.h"
#include "ui/questions/QuestionWords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QList<QLatin1StringView> partsOf(QuestionStep step)
{
    switch (step) {
    case QuestionStep::Classified:
        return {"competence"_L1};
    case QuestionStep::Forwarded:
        return {"agency"_L1, "letter"_L1};
    case QuestionStep::Promised:
        return {"day"_L1, "letter"_L1};
    case QuestionStep::Answered:
        return {"letter"_L1, "passphrase"_L1};
    case QuestionStep::Rejected:
        return {"reason"_L1, "letter"_L1};
    case QuestionStep::Received:
        break;
    }
    return {};
}

} // namespace

QuestionStepForm::QuestionStepForm(QWidget *parent)
    : QFrame(parent)
    , m_step(new StillComboBox(this))
    , m_competence(new StillComboBox(this))
    , m_agency(new QLineEdit(this))
    , m_day(new DayLine(this))
    , m_reason(new ParagraphsEdit(this))
    , m_letter(new ParagraphsEdit(this))
    , m_letterTools(new QWidget(this))
    , m_passphrase(new PassphraseField(u"question.passphrase"_s, tr("Passphrase to sign"), this))
    , m_problem(makeLabel({}, this))
    , m_do(makeButton(u"question.do"_s, tr("Record the step"), ButtonLook::Primary, this))
{
    setObjectName("question.form"_L1);
    setProperty("look", u"card"_s);
    build();
    connect(m_step, &QComboBox::activated, this, [this] {
        m_letterIsOwn = false;
        showParts();
        draftLetter();
    });
    connect(m_agency, &QLineEdit::textEdited, this, &QuestionStepForm::draftLetter);
    connect(m_day, &DayLine::edited, this, &QuestionStepForm::draftLetter);
    connect(m_reason, &ParagraphsEdit::edited, this, &QuestionStepForm::draftLetter);
    connect(m_letter, &ParagraphsEdit::edited, this, [this] { m_letterIsOwn = true; });
    connect(m_passphrase, &PassphraseField::entered, this, &QuestionStepForm::submit);
    connect(m_do, &QPushButton::clicked, this, &QuestionStepForm::submit);
    hide();
}

void QuestionStepForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space + 4, Theme::space, Theme::space + 4, Theme::space + 2);
    column->setSpacing(4);
    const auto add = [&](const QString &name, const QString &label, QWidget *field, QWidget *named) {
        named->setObjectName(u"question."_s + name);
        QLabel *above = makeFieldLabel(label, named, this);
        column->addWidget(above);
        column->addWidget(field);
        m_parts.append({field, above});
    };
    for (const QuestionCompetence competence :
         {QuestionCompetence::Own, QuestionCompetence::InterSector, QuestionCompetence::OtherAgency})
        m_competence->addItem(QuestionWords::competence(competence), questionCompetenceName(competence));
    add(u"step"_s, tr("Next step"), m_step, m_step);
    add(u"competence"_s, tr("Whose it is to answer"), m_competence, m_competence);
    add(u"agency"_s, tr("Agency it is forwarded to"), m_agency, m_agency);
    add(u"day"_s, tr("Day the answer comes"), m_day, m_day);
    add(u"reason"_s, tr("Why it is not taken"), m_reason, m_reason);
    add(u"letter"_s, tr("Letter to the asker"), m_letter, m_letter);
    QPushButton *copy = makeButton(u"question.copyLetter"_s, tr("Copy the letter"), ButtonLook::Plain, m_letterTools);
    QPushButton *print =
        makeButton(u"question.printLetter"_s, tr("Print the letter…"), ButtonLook::Plain, m_letterTools);
    auto *tools = new QHBoxLayout(m_letterTools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->addWidget(copy);
    tools->addWidget(print);
    tools->addStretch();
    column->addWidget(m_letterTools);
    add(u"passphrase"_s, tr("Passphrase to sign"), m_passphrase, m_passphrase->line());
    m_problem->setObjectName("question.problem"_L1);
    m_problem->setProperty("look", u"error"_s);
    column->addWidget(m_problem);
    column->addWidget(m_do);
    connect(copy, &QPushButton::clicked, this, &QuestionStepForm::copyLetter);
    connect(print, &QPushButton::clicked, this, [this] { Q_EMIT letterPrintRequested(m_letter->toPlainText()); });
}

void QuestionStepForm::offer(const QList<QuestionStep> &possible, const messages::LetterFacts &facts)
{
    const QString chosen = m_step->currentData().toString();
    m_facts = facts;
    m_step->clear();
    for (const QuestionStep step : possible)
        m_step->addItem(QuestionWords::task(step), questionStepName(step));
    m_step->setCurrentIndex(std::max(0, m_step->findData(chosen)));
    setVisible(!possible.isEmpty());
    const bool hasMoved = std::exchange(m_isBusy, false);
    showParts();
    draftLetter();
    if (hasMoved && isAncestorOf(window()->focusWidget()))
        m_step->setFocus(Qt::OtherFocusReason);
}

void QuestionStepForm::clear()
{
    m_facts = {};
    m_isBusy = false;
    m_letterIsOwn = false;
    m_step->clear();
    m_agency->clear();
    m_day->clear();
    m_reason->setText({});
    m_letter->setText({});
    m_passphrase->clear();
    m_problem->clear();
    hide();
}

QuestionStep QuestionStepForm::step() const
{
    return questionStepFromName(m_step->currentData().toString()).value_or(QuestionStep::Classified);
}

void QuestionStepForm::showParts()
{
    const QList<QLatin1StringView> shown = partsOf(step());
    const QList<std::pair<QWidget *, QLatin1StringView>> names{
        {m_competence, "competence"_L1}, {m_agency, "agency"_L1}, {m_day, "day"_L1},
        {m_reason, "reason"_L1},         {m_letter, "letter"_L1}, {m_passphrase, "passphrase"_L1}};
    for (const auto &[field, name] : names) {
        const auto part = std::ranges::find(m_parts, field, &std::pair<QWidget *, QLabel *>::first);
        field->setVisible(shown.contains(name));
        part->second->setVisible(shown.contains(name));
    }
    m_letterTools->setVisible(shown.contains("letter"_L1));
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_do->setText(step() == QuestionStep::Answered ? tr("Sign the answer") : tr("Record the step"));
    m_do->setAccessibleName(m_do->text());
}

void QuestionStepForm::draftLetter()
{
    if (m_letterIsOwn)
        return;
    messages::LetterFacts facts = m_facts;
    facts.agency = m_agency->text().trimmed();
    facts.promised = m_day->day();
    facts.reason = m_reason->toPlainText().trimmed();
    m_letter->setText(messages::questionLetter(step(), facts));
}

void QuestionStepForm::submit()
{
    if (m_isBusy)
        return;
    if (step() == QuestionStep::Answered && m_passphrase->isEmpty()) {
        m_passphrase->line()->setFocus();
        return;
    }
    m_problem->clear();
    m_isBusy = true;
    Move move{step(),
              questionCompetenceFromName(m_competence->currentData().toString()).value_or(QuestionCompetence::Own),
              m_agency->text().trimmed(),
              m_day->day(),
              m_reason->toPlainText().trimmed(),
              m_letter->toPlainText().trimmed(),
              {}};
    if (step() == QuestionStep::Answered)
        move.passphrase = std::make_shared<SecretBytes>(m_passphrase->take());
    Q_EMIT moved(move);
}

void QuestionStepForm::showProblem(const Error &error)
{
    m_isBusy = false;
    m_problem->setText(describe(error).oneLine());
    m_problem->show();
    if (step() == QuestionStep::Answered)
        m_passphrase->line()->setFocus(Qt::OtherFocusReason);
}

void QuestionStepForm::copyLetter()
{
    auto *copied = new QMimeData;
    copied->setText(m_letter->toPlainText());
    markSecret(*copied);
    QGuiApplication::clipboard()->setMimeData(copied);
    Q_EMIT notice(tr("The letter is on the clipboard; it is wiped when the workspace is locked."));
}

} // namespace bantin::ui
