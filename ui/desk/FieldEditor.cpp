// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/FieldEditor.h"

#include "app/domain/DocumentNumber.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/messages/KindWords.h"
#include "ui/editor/ParagraphsEdit.h"
#include "ui/look/DayLine.h"
#include "ui/look/StillComboBox.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

QString sentence(const char *source)
{
    return QCoreApplication::translate("bantin::ui::FieldEditor", source);
}

class LineEditor : public FieldEditor
{
public:
    LineEditor(QLineEdit *line, const std::function<void()> &edited)
        : m_line(line)
    {
        QObject::connect(line, &QLineEdit::textEdited, line, edited);
    }

    QWidget &widget() const override { return *m_line; }
    std::optional<QString> value() const override { return m_line->text(); }
    void setValue(const QString &value) override { m_line->setText(value); }
    void setEditing(Editing editing) override { m_line->setReadOnly(editing == Editing::Forbidden); }
    void select(qsizetype position, qsizetype length) override
    {
        if (length > 0)
            m_line->setSelection(int(position), int(length));
        else
            m_line->selectAll();
    }
    QString words(qsizetype position, qsizetype length) const override { return m_line->text().mid(position, length); }
    bool replace(qsizetype position, qsizetype length, const QString &words) override
    {
        if (m_line->isReadOnly())
            return false;
        m_line->setSelection(int(position), int(length));
        m_line->insert(words);
        return true;
    }

protected:
    QLineEdit &line() const { return *m_line; }

private:
    QLineEdit *m_line;
};

/// Số, ký hiệu: looked at while it is typed, by Nghị định 30/2020/NĐ-CP.
class NumberEditor final : public LineEditor
{
public:
    using LineEditor::LineEditor;

    Remark remark() const override
    {
        const QString number = line().text().trimmed();
        if (number.isEmpty())
            return {};
        const auto fault = documentNumberFault(number);
        if (!fault)
            return {Remark::Kind::Fine, sentence(QT_TRANSLATE_NOOP("bantin::ui::FieldEditor",
                                                                   "Written as Decree 30/2020/NĐ-CP wants it."))};
        // Whoever is still typing has made no mistake yet.
        const auto kind = line().hasFocus() ? Remark::Kind::Unfinished : Remark::Kind::Wrong;
        return {kind,
                messages::documentNumberInWords(*fault, number) + u' '
                    + sentence(QT_TRANSLATE_NOOP("bantin::ui::FieldEditor",
                                                 "Example: 05/QĐ-UBND (Decree 30/2020/NĐ-CP, Annexes I and III)."))};
    }
};

class TextEditor final : public FieldEditor
{
public:
    TextEditor(QWidget *parent, const std::function<void()> &edited)
        : m_edit(new ParagraphsEdit(parent))
    {
        QObject::connect(m_edit, &ParagraphsEdit::edited, m_edit, edited);
    }

    QWidget &widget() const override { return *m_edit; }
    std::optional<QString> value() const override { return m_edit->toPlainText(); }
    void setValue(const QString &value) override { m_edit->setText(value); }
    void setEditing(Editing editing) override
    {
        const bool isRead = editing == Editing::Forbidden;
        if (isRead == m_edit->isReadOnly())
            return;
        m_edit->setReadOnly(isRead);
        // Words can be chosen for copying without a mouse.
        if (isRead)
            m_edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    void select(qsizetype position, qsizetype length) override
    {
        m_edit->setTextCursor(cursor(position, length > 0 ? length : m_edit->document()->characterCount()));
        m_edit->ensureCursorVisible();
    }
    QString words(qsizetype position, qsizetype length) const override
    {
        return m_edit->toPlainText().mid(position, length);
    }
    bool replace(qsizetype position, qsizetype length, const QString &words) override
    {
        if (m_edit->isReadOnly())
            return false;
        cursor(position, length).insertText(words);
        return true;
    }

private:
    QTextCursor cursor(qsizetype position, qsizetype length) const
    {
        const int last = m_edit->document()->characterCount() - 1;
        QTextCursor cursor(m_edit->document());
        cursor.setPosition(std::clamp(int(position), 0, last));
        cursor.setPosition(std::clamp(int(position + length), 0, last), QTextCursor::KeepAnchor);
        return cursor;
    }

    ParagraphsEdit *m_edit;
};

class DateEditor : public FieldEditor
{
public:
    DateEditor(QWidget *parent, const std::function<void()> &edited)
        : m_line(new DayLine(parent))
    {
        QObject::connect(m_line, &DayLine::edited, m_line, edited);
    }

    QWidget &widget() const override { return *m_line; }
    std::optional<QString> value() const override
    {
        const DayLine::State state = m_line->state();
        const bool isMeant = state == DayLine::State::Whole || state == DayLine::State::Empty;
        return isMeant ? std::optional(m_line->iso()) : std::nullopt;
    }
    void setValue(const QString &value) override { m_line->setIso(value); }
    void setEditing(Editing editing) override { m_line->setReadOnly(editing == Editing::Forbidden); }
    void select(qsizetype, qsizetype) override { m_line->selectAll(); }
    Remark remark() const override
    {
        switch (m_line->state()) {
        case DayLine::State::Empty:
        case DayLine::State::Whole:
            break;
        case DayLine::State::Unfinished:
            return {
                Remark::Kind::Unfinished,
                sentence(QT_TRANSLATE_NOOP("bantin::ui::FieldEditor",
                                           "Day, month and year, such as 05/03/2026; not kept until it is whole."))};
        case DayLine::State::Impossible:
            return {
                Remark::Kind::Wrong,
                sentence(QT_TRANSLATE_NOOP("bantin::ui::FieldEditor",
                                           "There is no such day; write it as 05/03/2026. It is not kept like this."))};
        }
        return {};
    }

protected:
    const DayLine &line() const { return *m_line; }

private:
    DayLine *m_line;
};

/// Thời hạn tiếp nhận ý kiến: the consultation is open up to the end of this day, in Vietnam.
class ClosingDayEditor final : public DateEditor
{
public:
    using DateEditor::DateEditor;

    Remark remark() const override
    {
        if (line().state() != DayLine::State::Whole)
            return DateEditor::remark();
        const QDate today = DeadlineEngine::localDate(QDateTime::currentDateTimeUtc());
        if (line().day() < today)
            return {Remark::Kind::Wrong,
                    sentence(QT_TRANSLATE_NOOP("bantin::ui::FieldEditor", "Closed: this day is over."))};
        return {Remark::Kind::Fine,
                sentence(QT_TRANSLATE_NOOP("bantin::ui::FieldEditor",
                                           "Open once it is published; closes by itself at the end of this day."))};
    }
};

class FileEditor final : public FieldEditor
{
public:
    FileEditor(QWidget *parent, const std::function<void()> &edited)
        : m_box(new StillComboBox(parent))
    {
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setMinimumContentsLength(10);
        QObject::connect(m_box, &QComboBox::activated, m_box, edited);
    }

    QWidget &widget() const override { return *m_box; }
    std::optional<QString> value() const override { return m_box->currentData().toString(); }
    void setValue(const QString &value) override { list(value); }
    void setEditing(Editing editing) override { m_box->setEnabled(editing == Editing::Allowed); }
    void setFiles(const QStringList &files) override
    {
        if (files == m_files)
            return;
        m_files = files;
        list(m_box->currentData().toString());
    }
    Remark remark() const override
    {
        const QString chosen = m_box->currentData().toString();
        if (!chosen.isEmpty() && !m_files.contains(chosen))
            return {Remark::Kind::Wrong,
                    sentence(QT_TRANSLATE_NOOP("bantin::ui::FieldEditor", "This file is no longer in the article."))};
        if (m_files.isEmpty())
            return {Remark::Kind::Unfinished,
                    sentence(QT_TRANSLATE_NOOP("bantin::ui::FieldEditor",
                                               "Put the file into the text first, then choose it here."))};
        return {};
    }

private:
    void list(const QString &chosen)
    {
        const QSignalBlocker quiet(m_box);
        m_box->clear();
        m_box->addItem(sentence(QT_TRANSLATE_NOOP("bantin::ui::FieldEditor", "(not chosen yet)")), QString());
        for (const QString &file : std::as_const(m_files))
            m_box->addItem(file, file);
        if (!chosen.isEmpty() && !m_files.contains(chosen))
            m_box->addItem(chosen, chosen);
        m_box->setCurrentIndex(std::max(0, m_box->findData(chosen)));
    }

    StillComboBox *m_box;
    QStringList m_files;
};

class FlagEditor final : public FieldEditor
{
public:
    FlagEditor(QWidget *parent, const std::function<void()> &edited)
        : m_box(new QCheckBox(sentence(QT_TRANSLATE_NOOP("bantin::ui::FieldEditor", "Yes")), parent))
    {
        QObject::connect(m_box, &QCheckBox::clicked, m_box, edited);
    }

    QWidget &widget() const override { return *m_box; }
    std::optional<QString> value() const override { return m_box->isChecked() ? u"yes"_s : QString(); }
    void setValue(const QString &value) override { m_box->setChecked(value == "yes"_L1); }
    void setEditing(Editing editing) override { m_box->setEnabled(editing == Editing::Allowed); }

private:
    QCheckBox *m_box;
};

} // namespace

std::unique_ptr<FieldEditor> FieldEditor::make(const KindField &field, QWidget *parent, std::function<void()> edited)
{
    switch (field.type) {
    case KindField::Type::Text:
        return std::make_unique<TextEditor>(parent, edited);
    case KindField::Type::Date:
        if (field.name == "closing-date"_L1)
            return std::make_unique<ClosingDayEditor>(parent, edited);
        return std::make_unique<DateEditor>(parent, edited);
    case KindField::Type::File:
        return std::make_unique<FileEditor>(parent, edited);
    case KindField::Type::Flag:
        return std::make_unique<FlagEditor>(parent, edited);
    case KindField::Type::Line:
        break;
    }
    auto *line = new QLineEdit(parent);
    if (field.name == "number-symbol"_L1)
        return std::make_unique<NumberEditor>(line, edited);
    return std::make_unique<LineEditor>(line, edited);
}

} // namespace bantin::ui
