// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/RoyaltySheets.h"

#include <QDialog>

class QLineEdit;

namespace bantin::ui {

class DialogFoot;
class WorkspaceClient;

/// The decision on a sheet: within which budget, by which document. Stays open until it is signed.
class RoyaltyDecisionDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `law` outlives the dialog.
    RoyaltyDecisionDialog(WorkspaceClient &client, const RoyaltyLaw &law, const workflow::KeptSheet &kept,
                          QWidget *parent = nullptr);

Q_SIGNALS:
    void decided();

private:
    void build();
    void save();

    WorkspaceClient &m_client;
    const RoyaltyLaw &m_law;
    workflow::KeptSheet m_kept;
    QLineEdit *m_budget;
    QLineEdit *m_document;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
