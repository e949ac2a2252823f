// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/questions/ReceiveQuestionDialog.h"

#include "app/messages/Messages.h"
#include "ui/editor/ParagraphsEdit.h"
#include "ui/look/DayLine.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

ReceiveQuestionDialog::ReceiveQuestionDialog(QWidget *parent)
    : QDialog(parent)
    , m_question(new ParagraphsEdit(this))
    , m_day(new DayLine(this))
    , m_problem(makeLabel({}, this))
    , m_receive(makeButton(u"receive.ok"_s, tr("Receive the question"), ButtonLook::Primary, this))
{
    setObjectName("receive"_L1);
    setWindowTitle(tr("Receive a question"));
    setMinimumWidth(480);
    auto *column = new QVBoxLayout(this);
    const auto add = [&](const QString &name, const QString &label, QWidget *field) {
        field->setObjectName(u"receive."_s + name);
        column->addWidget(makeFieldLabel(label, field, this));
        column->addWidget(field);
    };
    add(u"question"_s, tr("Question, in the asker's words"), m_question);
    add(u"day"_s, tr("Day it came in (empty: today)"), m_day);
    column->addSpacing(8);
    column->addWidget(makeHeading(tr("The asker's own data – not published"), 1.0, this));
    for (const QString &field : {u"asker-name"_s, u"asker-address"_s, u"asker-phone"_s, u"asker-email"_s}) {
        auto *line = new QLineEdit(this);
        add(field, Words::field(field), line);
        m_asker.insert(field, line);
    }
    m_problem->setObjectName("receive.problem"_L1);
    m_problem->setProperty("look", u"error"_s);
    m_problem->hide();
    column->addWidget(m_problem);
    QPushButton *cancel = makeButton(u"receive.cancel"_s, tr("Cancel"), ButtonLook::Plain, this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_receive);
    column->addSpacing(8);
    column->addLayout(buttons);
    setTabOrder({m_asker.value(u"asker-email"_s), cancel, m_receive});
    m_receive->setDefault(true);
    connect(m_question, &ParagraphsEdit::edited, this, &ReceiveQuestionDialog::updateButton);
    connect(m_day, &QLineEdit::textChanged, this, &ReceiveQuestionDialog::updateButton);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_receive, &QPushButton::clicked, this, [this] {
        m_receive->setEnabled(false);
        Q_EMIT submitted(question());
    });
    updateButton();
}

workflow::NewQuestion ReceiveQuestionDialog::question() const
{
    workflow::NewQuestion question{m_question->toPlainText().trimmed(), m_day->day()};
    for (const auto &[field, line] : m_asker.asKeyValueRange()) {
        if (!line->text().trimmed().isEmpty())
            question.asker.insert(field, line->text());
    }
    return question;
}

void ReceiveQuestionDialog::showProblem(const Error &error)
{
    m_problem->setText(describe(error).oneLine());
    m_problem->show();
    updateButton();
}

void ReceiveQuestionDialog::updateButton()
{
    const DayLine::State day = m_day->state();
    m_receive->setEnabled(!m_question->toPlainText().trimmed().isEmpty()
                          && (day == DayLine::State::Empty || day == DayLine::State::Whole));
}

} // namespace bantin::ui
