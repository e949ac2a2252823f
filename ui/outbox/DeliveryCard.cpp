// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/DeliveryCard.h"

#include "ui/models/OutboxModel.h"
#include "ui/look/StateChip.h"
#include "ui/look/Widgets.h"
#include "ui/outbox/DeliveryWords.h"

#include <QAction>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QUrl>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

DeliveryCard::DeliveryCard(Control control, QWidget *parent)
    : QFrame(parent)
    , m_control(control)
    , m_title(makeHeading({}, 1.0, this))
    , m_chip(new StateChip(this))
    , m_detail(makeMutedLabel({}, this))
    , m_progress(new QProgressBar(this))
{
    setObjectName("outbox.delivery"_L1);
    setProperty("look", u"card"_s);
    setFocusPolicy(Qt::StrongFocus);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    buildSteps();
    build();
}

template<typename Do>
DeliveryCard::Step DeliveryCard::addStep(const QString &name, const QString &text, const QKeySequence &keys, Do what)
{
    const Step step{makeButton(u"outbox."_s + name, text, ButtonLook::Link, this), new QAction(text, this)};
    step.action->setShortcut(keys);
    step.action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(step.action);
    connect(step.action, &QAction::triggered, this, what);
    connect(step.button, &QPushButton::clicked, step.action, &QAction::trigger);
    return step;
}

void DeliveryCard::buildSteps()
{
    const auto retry = [this] { Q_EMIT retryRequested(m_delivery.id); };
    const auto answer = [this] { Q_EMIT receiptRequested(m_delivery.id); };
    m_retry = addStep(u"retry"_s, tr("Try again now"), Qt::Key_F5, retry);
    m_requeue = addStep(u"requeue"_s, tr("Queue it again"), {}, retry);
    m_cancel = addStep(u"cancel"_s, tr("Take it out of the queue"), QKeySequence::Delete,
                       [this] { Q_EMIT cancelRequested(m_delivery.id); });
    m_openArticle =
        addStep(u"openArticle"_s, tr("Open the article"), {}, [this] { Q_EMIT articleRequested(m_delivery.article); });
    m_answer = addStep(u"answer"_s, tr("See the portal's answer"), {}, answer);
    m_receipt = addStep(u"receipt"_s, tr("See the receipt"), {}, answer);
    m_checkPage =
        addStep(u"checkPage"_s, tr("Check the page"), {}, [this] { Q_EMIT pageCheckRequested(m_delivery.id); });
    m_stopCheck = addStep(u"stopCheck"_s, tr("Stop checking"), {}, [this] { Q_EMIT pageCheckStopped(m_delivery.id); });
    m_openPage = addStep(u"openPage"_s, tr("Open the page"), {},
                         [this] { QDesktopServices::openUrl(QUrl(m_delivery.pageUrl, QUrl::StrictMode)); });
}

void DeliveryCard::build()
{
    m_chip->setObjectName("outbox.state"_L1);
    m_detail->setObjectName("outbox.detail"_L1);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 100);
    m_progress->setAccessibleName(tr("Sent"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_chip, 0, Qt::AlignTop);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(m_detail, 1);
    for (const Step &step :
         {m_retry, m_requeue, m_cancel, m_openArticle, m_answer, m_receipt, m_checkPage, m_stopCheck, m_openPage})
        foot->addWidget(step.button, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(6);
    column->addLayout(head);
    column->addLayout(foot);
    column->addWidget(m_progress);
}

void DeliveryCard::showDelivery(const Delivery &delivery, const DeliveryNotes &notes)
{
    m_delivery = delivery;
    m_notes = notes;
    const StateLook look = DeliveryWords::state(delivery);
    m_title->setText(DeliveryWords::title(delivery));
    m_chip->setLook(look);
    QStringList detail{DeliveryWords::way(delivery), DeliveryWords::hindrance(delivery),
                       DeliveryWords::carried(delivery, notes.carried), DeliveryWords::page(notes.page)};
    detail.removeAll(QString());
    m_detail->setText(detail.join(u" · "_s));
    const bool isBad = delivery.state == DeliveryState::Refused || notes.page.state == PageStanding::State::Differs;
    setLookProperty(m_detail, "look", isBad ? u"error"_s : u"muted"_s);
    const bool isMoving = delivery.state == DeliveryState::Waiting || delivery.state == DeliveryState::Packed
                          || delivery.state == DeliveryState::Sending || delivery.state == DeliveryState::Received;
    m_progress->setVisible(isMoving && !DeliveryWords::isScheduled(delivery));
    m_progress->setValue(progressOf(delivery));
    offerSteps();
    setAccessibleName(m_title->text() + u", "_s + look.word + u". "_s + m_detail->text());
}

void DeliveryCard::offer(const Step &step, bool possible)
{
    // Whoever stood on the button stays in the card.
    if (!possible && step.button->window()->focusWidget() == step.button)
        step.button->parentWidget()->setFocus();
    step.button->setVisible(possible);
    step.action->setVisible(possible);
    step.action->setEnabled(possible);
}

void DeliveryCard::offerSteps()
{
    using enum DeliveryState;
    const DeliveryState state = m_delivery.state;
    const bool mayAct = m_control == Control::Allowed;
    const bool hasAnswer = !m_delivery.receipt.isEmpty();
    offer(m_retry, mayAct && DeliveryWords::waitsForNextTry(m_delivery));
    offer(m_requeue, mayAct && (state == Held || state == Refused));
    offer(m_cancel, mayAct && (state == Packed || state == Sending));
    offer(m_openArticle, state == Refused || state == Withheld);
    offer(m_answer, state == Refused && hasAnswer);
    offer(m_receipt, state == Published && hasAnswer);
    const bool hasPage = state == Published && hasAnswer && !m_delivery.pageUrl.isEmpty();
    const bool isChecking = m_notes.page.state == PageStanding::State::Checking;
    // The one that comes first, so that the focus can stay where it is.
    offer(isChecking ? m_stopCheck : m_checkPage, hasPage);
    if (isChecking && window()->focusWidget() == m_checkPage.button)
        m_stopCheck.button->setFocus();
    if (!isChecking && window()->focusWidget() == m_stopCheck.button)
        m_checkPage.button->setFocus();
    offer(isChecking ? m_checkPage : m_stopCheck, false);
    offer(m_openPage, state == Published && !m_delivery.pageUrl.isEmpty());
    m_openPage.button->setToolTip(m_delivery.pageUrl);
}

} // namespace bantin::ui
