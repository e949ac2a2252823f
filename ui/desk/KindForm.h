// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Metadata.h"
#include "app/domain/FormField.h"
#include "ui/desk/FieldEditor.h"

#include <QMap>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace bantin::ui {

class KindFieldRow;

/// The form of the kind an article is of, as its profile wants it. What was written for another kind is kept and said to be,
/// so that a kind chosen by mistake costs nothing.
class KindForm final : public QWidget
{
    Q_OBJECT
public:
    using Editing = FieldEditor::Editing;

    explicit KindForm(const QString &language, QWidget *parent = nullptr);

    void setRegulation(const Regulation &regulation);
    /// Takes kind and fields of an article, forgetting those of another.
    void showFields(const Metadata &metadata);
    /// A person chose another kind.
    void setKind(ContentKind kind);
    ContentKind kind() const { return m_kind; }
    /// Fields of the kind that are not for this form, because they are never published.
    QList<FormField> privateLines() const;
    void setEditing(Editing editing);
    /// Names of the files the text carries, for the fields that take one.
    void setFiles(const QStringList &files);
    /// Kind and public fields; one that is only half typed keeps what `metadata` has of it.
    void fill(Metadata &metadata) const;

    bool hasField(const QString &field) const { return find(field) != nullptr; }
    QWidget *widgetOf(const QString &field) const;
    void select(const QString &field, qsizetype position, qsizetype length);
    QString wordsAt(const QString &field, qsizetype position, qsizetype length) const;
    /// One step to undo.
    void redactAt(const QString &field, qsizetype position, qsizetype length, const QString &words);
    /// Lets Tab go through the fields after `before`.
    /// Returns the last one it leads to.
    QWidget *orderTabs(QWidget *before);

Q_SIGNALS:
    void edited();

private:
    KindFieldRow *find(const QString &field) const;
    void rebuild();
    void take(const KindFieldRow &row);
    void showOthers();
    void dropOthers();
    QStringList others() const;

    QString m_language;
    Regulation m_regulation;
    ContentKind m_kind = ContentKind::News;
    QMap<QString, QString> m_values; ///< of every kind
    QStringList m_files;
    Editing m_editing = Editing::Allowed;
    QList<KindFieldRow *> m_rows;
    QVBoxLayout *m_column;
    QLabel *m_others;
    QPushButton *m_drop;
};

} // namespace bantin::ui
