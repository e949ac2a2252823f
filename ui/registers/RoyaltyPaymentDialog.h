// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/RoyaltySheets.h"

#include <QDialog>

namespace bantin::ui {

class DayField;
class DialogFoot;
class WorkspaceClient;

/// On which day a sheet was paid. Stays open until it is recorded.
class RoyaltyPaymentDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `law` outlives the dialog.
    RoyaltyPaymentDialog(WorkspaceClient &client, const RoyaltyLaw &law, const workflow::KeptSheet &kept,
                         QWidget *parent = nullptr);

Q_SIGNALS:
    void paid();

private:
    void build();
    void save();

    WorkspaceClient &m_client;
    const RoyaltyLaw &m_law;
    workflow::KeptSheet m_kept;
    DayField *m_day;
    DialogFoot *m_foot;
};

} // namespace bantin::ui
