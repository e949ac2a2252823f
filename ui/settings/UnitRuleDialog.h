// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace bantin::ui {

class DialogFoot;
class WorkspaceClient;

/// One requirement of the regulation asked more strictly by the unit. To loosen one is refused with the sentence that says so.
/// tightened() follows a success.
class UnitRuleDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has a workspace open.
    UnitRuleDialog(WorkspaceClient &client, const QString &language, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void tightened();

private:
    void build(const QString &language);
    void showRule();
    void updateButton();
    void save();

    WorkspaceClient &m_client;
    QString m_language;
    QComboBox *m_rule;
    QLabel *m_sentence;
    QComboBox *m_enforcement;
    QLineEdit *m_document;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
