// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace bantin::ui {

class StateChip;

/// One delivery: title, state, how far it is, what hinders it, and what can be done.
class DeliveryCard final : public QFrame
{
    Q_OBJECT
public:
    enum class Control { Allowed, Forbidden };

    DeliveryCard(Control control, QWidget *parent = nullptr);

    void showDelivery(const Delivery &delivery);

Q_SIGNALS:
    void retryRequested(const bantin::DeliveryId &delivery);
    void articleRequested(const bantin::ArticleId &article);

private:
    void openPage() const;

    Control m_control;
    Delivery m_delivery;
    QLabel *m_title;
    StateChip *m_chip;
    QLabel *m_detail;
    QProgressBar *m_progress;
    QPushButton *m_openPage;
    QPushButton *m_openArticle;
    QPushButton *m_retry;
};

} // namespace bantin::ui
