// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registers/RegisterFieldEditor.h"

#include "app/domain/registers/DutyPeriod.h"
#include "ui/look/DayField.h"
#include "ui/look/Widgets.h"
#include "ui/registers/FileField.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMultiMap>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

using Type = RegisterField::Type;

constexpr int paragraphHeight = 76;

} // namespace

RegisterFieldEditor::RegisterFieldEditor(const RegisterField &field, const messages::RegisterNames &names, QDate today,
                                         WorkspaceClient &client, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_language(names.language)
    , m_label(nullptr)
    , m_caution(makeLabel({}, this))
{
    QWidget *editor = makeEditor(names, today, client);
    if (!m_file)
        editor->setObjectName(u"register.field."_s + field.name);
    m_label = makeFieldLabel(field.label.in(m_language), editor, this);
    m_caution->setObjectName(u"register.caution."_s + field.name);
    m_caution->setProperty("look", u"error"_s);
    m_caution->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_label);
    column->addWidget(editor);
    if (!field.hint.isEmpty()) {
        column->addWidget(makeMutedLabel(field.hint.in(m_language), this));
        editor->setAccessibleDescription(field.hint.in(m_language));
    }
    column->addWidget(m_caution);
    setFocusProxy(editor);
}

QWidget *RegisterFieldEditor::makeEditor(const messages::RegisterNames &names, QDate today, WorkspaceClient &client)
{
    switch (m_field.type) {
    case Type::Paragraph:
        return makeParagraph();
    case Type::Date:
        m_day = new DayField(tr("no day"), this);
        connect(m_day, &QDateEdit::dateChanged, this, &RegisterFieldEditor::changed);
        return m_day;
    case Type::File:
        m_file = new FileField(client, u"register.field."_s + m_field.name, this);
        connect(m_file, &FileField::changed, this, &RegisterFieldEditor::changed);
        connect(m_file, &FileField::failed, this, &RegisterFieldEditor::failed);
        return m_file;
    case Type::Choice:
    case Type::Category:
    case Type::Article:
    case Type::Period:
    case Type::Duty:
        makeChooser();
        offerChoices(names, today);
        return m_chooser;
    case Type::Text:
    case Type::Number:
        break;
    }
    return makeLine();
}

QWidget *RegisterFieldEditor::makeLine()
{
    m_line = new QLineEdit(this);
    connect(m_line, &QLineEdit::textChanged, this, &RegisterFieldEditor::changed);
    return m_line;
}

QWidget *RegisterFieldEditor::makeParagraph()
{
    m_paragraph = new QPlainTextEdit(this);
    m_paragraph->setTabChangesFocus(true);
    m_paragraph->setFixedHeight(paragraphHeight);
    connect(m_paragraph, &QPlainTextEdit::textChanged, this, &RegisterFieldEditor::changed);
    return m_paragraph;
}

QComboBox *RegisterFieldEditor::makeChooser()
{
    m_chooser = new QComboBox(this);
    // A long title must not make the window wider than the screen.
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chooser->setMinimumContentsLength(24);
    m_chooser->addItem(tr("– choose –"), QString());
    connect(m_chooser, &QComboBox::currentIndexChanged, this, &RegisterFieldEditor::noteChange);
    return m_chooser;
}

void RegisterFieldEditor::offerChoices(const messages::RegisterNames &names, QDate today)
{
    for (const RegisterField::Choice &choice : m_field.choices)
        m_chooser->addItem(choice.label.in(m_language), choice.name);
    if (m_field.type == Type::Period)
        offerPeriods(today);
    if (m_field.type == Type::Category) {
        for (const Category &category : names.regulation.categories)
            m_chooser->addItem(category.name.in(m_language), category.id);
    }
    if (m_field.type == Type::Duty) {
        for (const RecurringDuty &duty : names.regulation.duties)
            m_chooser->addItem(duty.sentence.in(m_language), duty.name);
    }
    if (m_field.type == Type::Article) {
        QMultiMap<QString, QString> byTitle;
        for (const auto &[id, title] : names.articles.asKeyValueRange())
            byTitle.insert(title, id);
        for (const auto &[title, id] : byTitle.asKeyValueRange())
            m_chooser->addItem(title, id);
    }
}

void RegisterFieldEditor::offerPeriods(QDate today)
{
    const auto offer = [this](const DutyPeriod &period) {
        m_chooser->addItem(messages::periodInWords(period), period.toString());
    };
    using Period = RecurringDuty::Period;
    for (const int year : {today.year(), today.year() + 1, today.year() - 1}) {
        const QDate first(year, 1, 1);
        offer(DutyPeriod::containing(first, Period::Year));
        const DutyPeriod half = DutyPeriod::containing(first, Period::HalfYear);
        offer(half);
        offer(half.next());
        for (DutyPeriod month = DutyPeriod::containing(first, Period::Month); month.first.year() == year;
             month = month.next())
            offer(month);
    }
}

QString RegisterFieldEditor::value() const
{
    if (m_line)
        return m_line->text().trimmed();
    if (m_paragraph)
        return m_paragraph->toPlainText().trimmed();
    if (m_day)
        return m_day->day().toString(Qt::ISODate);
    return m_file ? m_file->value() : m_chooser->currentData().toString();
}

void RegisterFieldEditor::setValue(const QString &value)
{
    if (m_line)
        m_line->setText(value);
    else if (m_paragraph)
        m_paragraph->setPlainText(value);
    else if (m_day)
        m_day->setDay(QDate::fromString(value, Qt::ISODate));
    else if (m_file)
        m_file->setValue(value);
    else if (const int row = m_chooser->findData(value); row >= 0)
        m_chooser->setCurrentIndex(row);
    else {
        // What is no longer offered stays what it was.
        m_chooser->addItem(value, value);
        m_chooser->setCurrentIndex(m_chooser->count() - 1);
    }
}

void RegisterFieldEditor::setNeeded(bool needed)
{
    const QString label = m_field.label.in(m_language);
    m_label->setText(needed ? tr("%1 (needed)").arg(label) : label);
    focusProxy()->setAccessibleName(m_label->text());
}

void RegisterFieldEditor::setReadOnly()
{
    if (m_line)
        m_line->setReadOnly(true);
    else if (m_paragraph)
        m_paragraph->setReadOnly(true);
    else if (m_file)
        m_file->setReadOnly();
    else
        focusProxy()->setEnabled(false);
}

void RegisterFieldEditor::focusEditor()
{
    focusProxy()->setFocus();
}

void RegisterFieldEditor::noteChange()
{
    const RegisterField::Choice *choice = m_field.findChoice(m_chooser->currentData().toString());
    const bool warns = choice && !choice->caution.isEmpty();
    m_caution->setText(warns ? choice->caution.in(m_language) : QString());
    m_caution->setVisible(warns);
    Q_EMIT changed();
}

} // namespace bantin::ui
