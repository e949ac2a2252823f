// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Roster.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace bantin::ui {

class DialogFoot;
class WorkspaceClient;

/// What a signed paper delegates: from whom to whom, which powers, from which day to which. entered() follows a success.
class DelegationDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `client` outlives the dialog and has a workspace open.
    DelegationDialog(WorkspaceClient &client, const Roster &roster, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    void entered(const bantin::Delegation &delegation);

private:
    void build();
    void arrange();
    QList<Power> powers() const;
    void updateButton();
    void enter();

    WorkspaceClient &m_client;
    QComboBox *m_from;
    QComboBox *m_to;
    QHash<Power, QCheckBox *> m_powers;
    QDateEdit *m_begins;
    QDateEdit *m_ends;
    QLineEdit *m_document;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
