// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/registers/RegisterField.h"
#include "app/messages/RegisterWords.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace bantin::ui {

class DayField;
class FileField;
class WorkspaceClient;

/// One field of an entry: its label, what is typed or chosen, its hint, and what to think of before a choice.
class RegisterFieldEditor final : public QWidget
{
    Q_OBJECT
public:
    /// `today` is the middle of the periods offered.
    RegisterFieldEditor(const RegisterField &field, const messages::RegisterNames &names, QDate today,
                        WorkspaceClient &client, QWidget *parent = nullptr);

    const RegisterField &field() const { return m_field; }
    /// In the form of its type; empty for nothing.
    QString value() const;
    void setValue(const QString &value);
    /// Whether the entry needs it now; told beside the label.
    void setNeeded(bool needed);
    void setReadOnly();
    void focusEditor();

Q_SIGNALS:
    void changed();
    void failed(const bantin::Error &error);

private:
    QWidget *makeEditor(const messages::RegisterNames &names, QDate today, WorkspaceClient &client);
    QWidget *makeLine();
    QWidget *makeParagraph();
    QComboBox *makeChooser();
    void offerChoices(const messages::RegisterNames &names, QDate today);
    void offerPeriods(QDate today);
    void noteChange();

    RegisterField m_field;
    QString m_language;
    QLabel *m_label;
    QLabel *m_caution;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_paragraph = nullptr;
    QComboBox *m_chooser = nullptr;
    DayField *m_day = nullptr;
    FileField *m_file = nullptr;
};

} // namespace bantin::ui
