// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/LetterDialog.h"

#include "ui/look/DayField.h"
#include "ui/look/DialogFoot.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QTextDocument>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

LetterDialog::LetterDialog(QWidget *parent)
    : QDialog(parent)
    , m_state(makeMutedLabel({}, this))
    , m_body(new QPlainTextEdit(this))
    , m_day(new DayField(tr("not sent yet"), this))
    , m_address(new QLineEdit(this))
    , m_keep(makeButton(u"letter.keep"_s, tr("Keep the letter"), ButtonLook::Plain, this))
    , m_foot(new DialogFoot(u"letter"_s, tr("It was sent"), tr("Close"), this))
{
    setObjectName("letter"_L1);
    setWindowTitle(tr("Answer to the contributor"));
    setMinimumSize(620, 600);
    build();
    connect(m_keep, &QPushButton::clicked, this, &LetterDialog::keepRequested);
    connect(m_foot, &DialogFoot::accepted, this, &LetterDialog::sentRequested);
    connect(m_foot, &DialogFoot::cancelled, this, &QDialog::reject);
    connect(m_body, &QPlainTextEdit::textChanged, this, &LetterDialog::check);
    connect(m_day, &DayField::dateChanged, this, &LetterDialog::check);
    connect(m_address, &QLineEdit::textChanged, this, &LetterDialog::check);
}

void LetterDialog::build()
{
    m_state->setObjectName("letter.state"_L1);
    m_body->setObjectName("letter.body"_L1);
    m_body->setTabChangesFocus(true);
    m_day->setObjectName("letter.day"_L1);
    m_address->setObjectName("letter.address"_L1);
    QPushButton *copy = makeButton(u"letter.copy"_s, tr("Copy"), ButtonLook::Plain, this);
    QPushButton *print = makeButton(u"letter.print"_s, tr("Print…"), ButtonLook::Plain, this);
    connect(copy, &QPushButton::clicked, this, &LetterDialog::copy);
    connect(print, &QPushButton::clicked, this, &LetterDialog::print);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_keep);
    tools->addWidget(copy);
    tools->addWidget(print);
    tools->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Theme::space, 2 * Theme::space, 2 * Theme::space, 2 * Theme::space);
    column->setSpacing(Theme::space);
    column->addWidget(makeHeading(windowTitle(), 1.1, this));
    column->addWidget(m_state);
    column->addWidget(makeFieldLabel(tr("Letter"), m_body, this));
    column->addWidget(m_body, 1);
    column->addLayout(tools);
    column->addWidget(makeFieldLabel(tr("Sent on"), m_day, this));
    column->addWidget(m_day);
    column->addWidget(makeFieldLabel(tr("Sent to (postal or e-mail address)"), m_address, this));
    column->addWidget(m_address);
    column->addWidget(m_foot);
}

void LetterDialog::showLetter(const DeclineLetter &letter)
{
    m_sent = letter.isSent();
    if (m_body->toPlainText() != letter.body)
        m_body->setPlainText(letter.body);
    m_body->setReadOnly(m_sent);
    m_day->setEnabled(!m_sent);
    m_address->setReadOnly(m_sent);
    m_keep->setEnabled(!m_sent);
    if (m_sent) {
        m_day->setDay(letter.sentOn);
        m_address->setText(letter.sentTo);
        m_state->setText(tr("Sent by %1; it is kept as it went out.").arg(letter.sentBy));
    } else if (letter.writtenAt.isValid()) {
        m_state->setText(tr("Kept by %1, %2. The article stays open until it is sent.")
                             .arg(letter.writtenBy, ui::Words::moment(letter.writtenAt)));
    } else {
        m_state->setText(tr("A draft from the reason of the refusal. Read it, change it, and keep it."));
    }
    check();
}

void LetterDialog::check()
{
    m_foot->setReady(!m_sent && !m_body->toPlainText().trimmed().isEmpty() && m_day->day().isValid()
                     && !m_address->text().trimmed().isEmpty());
}

QString LetterDialog::body() const
{
    return m_body->toPlainText();
}

QDate LetterDialog::sentOn() const
{
    return m_day->day();
}

QString LetterDialog::sentTo() const
{
    return m_address->text();
}

void LetterDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_body->toPlainText());
}

void LetterDialog::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    // The name is shown in the queue, where everybody reads it.
    printer->setDocName(tr("Letter"));
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintToFile, false);
    connect(dialog, &QDialog::accepted, this, [this, printer] { printOn(*printer); });
    dialog->open();
}

void LetterDialog::printOn(QPrinter &printer)
{
    if (printer.outputFormat() != QPrinter::NativeFormat)
        return;
    QTextDocument paper;
    paper.setDefaultFont(QFont(u"Times New Roman"_s, 13));
    paper.setPlainText(m_body->toPlainText());
    paper.print(&printer);
}

} // namespace bantin::ui
