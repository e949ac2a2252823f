// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workflow/RoyaltyRates.h"

#include <QDialog>
#include <QMap>

class QLineEdit;

namespace bantin::ui {

class DialogFoot;
class WorkspaceClient;

/// The unit's coefficients beside the highest the decree allows; empty until somebody enters them.
class RoyaltyRatesDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `law` outlives the dialog.
    RoyaltyRatesDialog(WorkspaceClient &client, const RoyaltyLaw &law, const QString &language,
                       QWidget *parent = nullptr);

Q_SIGNALS:
    void saved();

private:
    struct Answer {
        workflow::RoyaltyRates rates;
        bool maySet = false;
    };

    QWidget *buildTable(const QString &language);
    void read();
    void take(const Answer &answer);
    void save();

    WorkspaceClient &m_client;
    const RoyaltyLaw &m_law;
    QMap<QString, QLineEdit *> m_fields; ///< by genre
    DialogFoot *m_foot;
};

} // namespace bantin::ui
