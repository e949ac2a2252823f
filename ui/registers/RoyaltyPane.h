// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/Paper.h"
#include "app/workflow/RoyaltySheets.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace bantin::ui {

class PaperOutlet;
class WorkspaceClient;

/// Nhuận bút, thù lao: the sheets of the periods from estimate to payment, and the unit's coefficients.
class RoyaltyPane final : public QWidget
{
    Q_OBJECT
public:
    RoyaltyPane(WorkspaceClient &client, const QString &language, QWidget *parent = nullptr);

    void refresh();
    void clear();

Q_SIGNALS:
    void failed(const bantin::Error &error);
    void done(const QString &sentence);
    void sheetsChanged();

private:
    void build();
    QWidget *buildButtons();
    void take(const QList<workflow::KeptSheet> &sheets);
    void updateButtons();
    void openRates();
    void openSheet(const std::optional<workflow::KeptSheet> &kept);
    void openDecision();
    void openPayment();
    /// Runs when a dialog has changed something.
    void tell(const QString &sentence);
    const workflow::KeptSheet *chosen() const;
    messages::Paper paper(const workflow::KeptSheet &kept) const;

    WorkspaceClient &m_client;
    QString m_language;
    QList<workflow::KeptSheet> m_sheets;
    int m_question = 0;
    QLabel *m_purpose;
    QTreeWidget *m_list;
    QPushButton *m_new;
    QPushButton *m_open;
    QPushButton *m_decide;
    QPushButton *m_pay;
    QPushButton *m_rates;
    QPushButton *m_print;
    QPushButton *m_export;
    PaperOutlet *m_outlet;
};

} // namespace bantin::ui
