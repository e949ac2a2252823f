// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"
#include "app/workflow/CarryParcel.h"
#include "ui/models/PageChecker.h"

#include <QFrame>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;

namespace bantin::ui {

class StateChip;

/// What is known of a delivery beside its row in the outbox.
struct DeliveryNotes {
    std::optional<workflow::Carried> carried; ///< onto a stick
    PageStanding page;
};

/// One delivery: title, state, how far it is, what hinders it, and what can be done. What its buttons do stands in its context
/// menu, too, with keys that work while the focus is in the card.
class DeliveryCard final : public QFrame
{
    Q_OBJECT
public:
    enum class Control { Allowed, Forbidden };

    DeliveryCard(Control control, QWidget *parent = nullptr);

    void showDelivery(const Delivery &delivery, const DeliveryNotes &notes);

Q_SIGNALS:
    /// Now, or again.
    void retryRequested(const bantin::DeliveryId &delivery);
    void cancelRequested(const bantin::DeliveryId &delivery);
    void articleRequested(const bantin::ArticleId &article);
    void receiptRequested(const bantin::DeliveryId &delivery);
    /// Whether readers get what was approved.
    void pageCheckRequested(const bantin::DeliveryId &delivery);
    void pageCheckStopped(const bantin::DeliveryId &delivery);

private:
    /// A button at the foot and the same step in the context menu.
    struct Step {
        QPushButton *button;
        QAction *action;
    };
    template<typename Do>
    Step addStep(const QString &name, const QString &text, const QKeySequence &keys, Do what);
    static void offer(const Step &step, bool possible);
    void build();
    void buildSteps();
    void offerSteps();

    Control m_control;
    Delivery m_delivery;
    DeliveryNotes m_notes;
    QLabel *m_title;
    StateChip *m_chip;
    QLabel *m_detail;
    QProgressBar *m_progress;
    Step m_retry{};
    Step m_requeue{};
    Step m_cancel{};
    Step m_openArticle{};
    Step m_answer{};
    Step m_receipt{};
    Step m_checkPage{};
    Step m_stopCheck{};
    Step m_openPage{};
};

} // namespace bantin::ui
