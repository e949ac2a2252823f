// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/domain/Delivery.h"
#include "ui/look/Pane.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace bantin::ui {

class Banner;
class DeliveryCard;
class DeliveryDesk;
class OutboxModel;

/// Hộp gửi: what is on its way to the portal, and starting and pausing it.
class OutboxPage final : public QWidget
{
    Q_OBJECT
public:
    explicit OutboxPage(DeliveryDesk &deliveries, QWidget *parent = nullptr);

    int unfinished() const;
    qint64 bytesLeft() const;
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

private:
    void build();
    QWidget *buildSummary();
    void rebuild();
    void updateCard(const Delivery &delivery);
    void updateSummary();
    void updateControls();
    void showError(const Error &error);

    DeliveryDesk &m_deliveries;
    OutboxModel *m_model;
    Banner *m_banner = nullptr;
    QPushButton *m_send = nullptr;
    QPushButton *m_pause = nullptr;
    QLabel *m_bytes = nullptr;
    QLabel *m_count = nullptr;
    QLabel *m_portal = nullptr;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_cards = nullptr;
    QHash<DeliveryId, DeliveryCard *> m_cardOf;
};

} // namespace bantin::ui
