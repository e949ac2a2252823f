// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/domain/Delivery.h"
#include "ui/models/OutboxSummary.h"
#include "ui/look/Pane.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace bantin::ui {

class Banner;
class DeliveryCard;
class DeliveryDesk;
class OutboxModel;
class PageChecker;
class ParcelDesk;
class SummaryCard;
class WorkspaceClient;
struct ReceiptTally;

/// Hộp gửi: what is on its way to the portal, how long it takes and why it waits; pausing, limiting, and every single package.
class OutboxPage final : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive it.
    OutboxPage(WorkspaceClient &client, DeliveryDesk &deliveries, QWidget *parent = nullptr);

    OutboxSummary summary() const;
    /// As the button does.
    void sendNow();
    /// Forgets what was said; the list itself empties with the outbox.
    void clear();
    /// What F6 leads to.
    QList<Pane> panes() { return {paneOfStops(*this)}; }

Q_SIGNALS:
    void summaryChanged();
    void articleRequested(const bantin::ArticleId &article);
    void settingsRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    QHBoxLayout *buildHead();
    QWidget *buildCards();
    QHBoxLayout *buildFoot();
    void connectDesk();
    void connectParcels();
    void rebuild();
    DeliveryCard *makeCard();
    void updateCard(const Delivery &delivery);
    void updateSummary();
    void updateControls();
    void updateStandstill();
    void showError(const Error &error);
    void togglePause();
    void chooseLimit();
    void showReceipt(const DeliveryId &delivery);
    void showCard(DeliveryCard &card, const Delivery &delivery);
    void exportToStick();
    void chooseReceipts();
    void tellReceipts(const ReceiptTally &tally);
    const Delivery *find(const DeliveryId &delivery) const;

    DeliveryDesk &m_deliveries;
    ParcelDesk *m_parcels;
    PageChecker *m_pages;
    OutboxModel *m_model;
    Banner *m_standstill;
    Banner *m_banner;
    SummaryCard *m_summary;
    QPushButton *m_send;
    QPushButton *m_pause;
    QPushButton *m_limit;
    QPushButton *m_export;
    QPushButton *m_receipts;
    QLabel *m_portal;
    QLabel *m_empty;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_cards = nullptr;
    QHash<DeliveryId, DeliveryCard *> m_cardOf;
    QTimer m_clock; ///< while the page is seen
};

} // namespace bantin::ui
