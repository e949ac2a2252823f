// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/FormField.h"
#include "ui/desk/FieldEditor.h"

#include <QFrame>
#include <QMap>
#include <QSet>

class QLabel;
class QVBoxLayout;

namespace bantin::ui {

class KindFieldRow;

/// What a person who asks gave in private, apart from the article's own fields: nothing of it is frozen, packed, published,
/// previewed or searched. Hidden while the kind has no such fields.
class PrivateForm final : public QFrame
{
    Q_OBJECT
public:
    using Editing = FieldEditor::Editing;
    using Values = QMap<QString, QString>;

    explicit PrivateForm(const QString &language, QWidget *parent = nullptr);

    /// The private fields of a kind's form; `regulation` is the short name of the profile.
    void showLines(const QList<FormField> &lines, const QString &regulation);
    void showValues(const Values &values, Editing editing);
    /// They cannot be read; `sentence` says why. Until other values come no field is shown, whatever lines come meanwhile.
    void showForbidden(const QString &sentence);
    /// Nothing of an article stays here.
    void clear();
    /// What was written since the last call, by field.
    Values takeChanges();
    /// These could not be kept and are among the changes again.
    void keepForLater(const QStringList &fields);
    QWidget *widgetOf(const QString &field) const;
    /// Lets Tab go through the fields after `before`; the last one it leads to.
    QWidget *orderTabs(QWidget *before) const;

Q_SIGNALS:
    void edited();

private:
    void rebuild();
    void showParts();

    QString m_language;
    QString m_regulation;
    QList<FormField> m_lines;
    QList<KindFieldRow *> m_rows;
    Values m_values;
    QSet<QString> m_changed;
    Editing m_editing = Editing::Forbidden;
    bool m_isForbidden = false;
    QVBoxLayout *m_column;
    QLabel *m_notice;
};

} // namespace bantin::ui
