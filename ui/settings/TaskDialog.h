// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Account.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace bantin::ui {

class DialogFoot;
class WorkspaceClient;

/// Who is to see to which category or open article, with a note and a last day. assigned() follows a success.
class TaskDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has a workspace open; `accounts` are all of it.
    TaskDialog(WorkspaceClient &client, const QList<Account> &accounts, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void assigned();

private:
    void build();
    void listArticles();
    void updateButton();
    void assign();

    WorkspaceClient &m_client;
    QComboBox *m_assignee;
    QComboBox *m_about; ///< data: {article id, category id}, one of them empty
    QLineEdit *m_note;
    QCheckBox *m_hasDay;
    QDateEdit *m_day;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
