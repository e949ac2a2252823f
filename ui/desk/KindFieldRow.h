// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/FormField.h"
#include "ui/desk/FieldCaption.h"
#include "ui/desk/FieldEditor.h"

#include <QWidget>

class QLabel;

namespace bantin::ui {

/// One field of a kind's form: its name and clause, the editor, and below it what there is to say of what was written.
class KindFieldRow final : public QWidget
{
    Q_OBJECT
public:
    /// `regulation` is the short name of the profile, for the clause.
    KindFieldRow(const FormField &line, const QString &language, const QString &regulation, QWidget *parent = nullptr);

    const QString &name() const { return m_name; }
    FieldEditor &editor() const { return *m_editor; }
    void setValue(const QString &value);
    void setFiles(const QStringList &files);

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showRemark();

    QString m_name;
    std::unique_ptr<FieldEditor> m_editor;
    FieldCaption m_caption;
    QLabel *m_remark;
};

} // namespace bantin::ui
