// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Metadata.h"
#include "app/domain/Regulation.h"

#include <QHash>
#include <QScrollArea>

class QComboBox;
class QLabel;
class QLineEdit;

namespace bantin::ui {

class DeadlineField;

/// The form of the fields besides title, lead paragraph and text. What the profile requires has a red asterisk and its
/// clause beside it.
class InformationTab final : public QScrollArea
{
    Q_OBJECT
public:
    explicit InformationTab(const QString &language, QWidget *parent = nullptr);

    void setRegulation(const Regulation &regulation);
    void showFields(const Metadata &metadata);
    enum class Editing { Allowed, Forbidden };
    void setEditing(Editing editing);
    void fill(Metadata &metadata) const;
    /// False when `field` is not in this form.
    bool focusField(const QString &field);
    bool hasField(const QString &field) const
    {
        return field == QLatin1StringView("category") || m_lines.contains(field);
    }
    /// Focuses the field and selects `length` UTF-16 units of it, or all of it when `length` is 0.
    bool showPlace(const QString &field, qsizetype position, qsizetype length);
    /// Empty in a field without words.
    QString wordsAt(const QString &field, qsizetype position, qsizetype length) const;
    /// One step to undo.
    void redactAt(const QString &field, qsizetype position, qsizetype length, const QString &words);
    DeadlineField &deadline() const { return *m_deadline; }

Q_SIGNALS:
    void edited();

private:
    void addField(const QString &field, QWidget *widget);
    QString valueOf(const QString &field) const;

    QString m_language;
    QComboBox *m_category;
    DeadlineField *m_deadline = nullptr; ///< no part of the text: it has a life of its own
    QHash<QString, QLineEdit *> m_lines;
    QHash<QString, QLabel *> m_labels;
    QHash<QString, QLabel *> m_cites;
};

} // namespace bantin::ui
