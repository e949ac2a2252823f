// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Metadata.h"
#include "app/domain/Regulation.h"
#include "ui/desk/FieldCaption.h"

#include <QHash>
#include <QScrollArea>

class QLineEdit;
class QVBoxLayout;

namespace bantin::ui {

class DayLine;
class DeadlineField;
class KindChoice;
class KindForm;
class PrivateForm;
class VersionLink;

/// The form of the fields besides title, lead paragraph and text: kind and category, the form of that kind, and what every
/// article has. What the profile requires has a red asterisk and its clause beside it.
class InformationTab final : public QScrollArea
{
    Q_OBJECT
public:
    explicit InformationTab(const QString &language, QWidget *parent = nullptr);

    void setRegulation(const Regulation &regulation);
    void showFields(const Metadata &metadata);
    enum class Editing { Allowed, Forbidden };
    void setEditing(Editing editing);
    /// What is typed; a day that is only half typed keeps what `metadata` has of it.
    void fill(Metadata &metadata) const;
    /// Names of the files the text carries.
    void setFiles(const QStringList &files);
    /// False when `field` is not in this form.
    bool focusField(const QString &field);
    bool hasField(const QString &field) const { return widgetOf(field) != nullptr; }
    /// Focuses the field and selects `length` UTF-16 units of it, or all of it when `length` is 0.
    bool showPlace(const QString &field, qsizetype position, qsizetype length);
    /// Empty in a field without words.
    QString wordsAt(const QString &field, qsizetype position, qsizetype length) const;
    /// One step to undo.
    void redactAt(const QString &field, qsizetype position, qsizetype length, const QString &words);
    DeadlineField &deadline() const { return *m_deadline; }
    /// Of the person who asks; no part of the article.
    PrivateForm &privateForm() const { return *m_private; }
    VersionLink &versionLink() const { return *m_versions; }

Q_SIGNALS:
    void edited();

private:
    void addKindParts(QWidget *form);
    void addFields(QWidget *form);
    void addField(const QString &field, QLineEdit *line);
    QWidget *widgetOf(const QString &field) const;
    QString valueOf(const QString &field) const;
    void showPrivateLines();
    void orderTabs();

    QString m_language;
    QString m_regulationName;
    QVBoxLayout *m_column;
    KindChoice *m_choice;
    KindForm *m_kindForm;
    PrivateForm *m_private;
    VersionLink *m_versions;
    DayLine *m_sourceDate = nullptr;
    DeadlineField *m_deadline; ///< no part of the text: it has a life of its own
    QHash<QString, QLineEdit *> m_lines;
    QHash<QString, FieldCaption> m_captions;
};

} // namespace bantin::ui
