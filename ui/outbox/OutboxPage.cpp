// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/OutboxPage.h"

#include "ui/models/DeliveryDesk.h"
#include "ui/models/OutboxModel.h"
#include "ui/outbox/DeliveryCard.h"
#include "ui/look/Banner.h"
#include "ui/look/FollowFocus.h"
#include "ui/look/LineIcon.h"
#include "ui/look/Widgets.h"
#include "ui/look/Words.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

OutboxPage::OutboxPage(DeliveryDesk &deliveries, QWidget *parent)
    : QWidget(parent)
    , m_deliveries(deliveries)
    , m_model(new OutboxModel(this))
{
    setObjectName("outbox"_L1);
    setAccessibleName(tr("Outbox"));
    build();
    connect(&deliveries, &DeliveryDesk::changed, this, [this] { m_model->setDeliveries(m_deliveries.deliveries()); });
    connect(&deliveries, &DeliveryDesk::deliveryChanged, m_model, &OutboxModel::update);
    connect(&deliveries, &DeliveryDesk::deliveryChanged, this, &OutboxPage::updateCard);
    connect(&deliveries, &DeliveryDesk::sendingChanged, this, &OutboxPage::updateControls);
    connect(&deliveries, &DeliveryDesk::portalChanged, this, &OutboxPage::updateControls);
    connect(&deliveries, &DeliveryDesk::failed, this, &OutboxPage::showError);
    connect(m_model, &OutboxModel::modelReset, this, &OutboxPage::rebuild);
    connect(m_model, &OutboxModel::dataChanged, this, &OutboxPage::updateSummary);
    connect(m_send, &QPushButton::clicked, this, &OutboxPage::sendNow);
    connect(m_pause, &QPushButton::clicked, &deliveries, &DeliveryDesk::pause);
    rebuild();
}

void OutboxPage::build()
{
    m_banner = new Banner(this);
    m_banner->setObjectName("outbox.banner"_L1);
    connect(m_banner, &Banner::actionChosen, this, &OutboxPage::settingsRequested);
    m_send = makeButton(u"outbox.send"_s, tr("Send now"), ButtonLook::Primary, this);
    m_pause = makeButton(u"outbox.pause"_s, tr("Pause"), ButtonLook::Plain, this);
    m_pause->setIcon(lineIcon("pause"_L1));
    auto *head = new QHBoxLayout;
    head->addWidget(makeHeading(tr("Outbox"), 1.6, this), 1);
    head->addWidget(m_pause);
    head->addWidget(m_send);
    auto *area = new QScrollArea(this);
    area->setObjectName("outbox.deliveries"_L1);
    area->setAccessibleName(tr("Packages on their way"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    followFocus(*area);
    m_page = new QWidget(area);
    m_cards = new QVBoxLayout(m_page);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(12);
    m_cards->addStretch();
    area->setWidget(m_page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(28, 20, 28, 20);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_banner);
    column->addWidget(buildSummary());
    column->addWidget(area, 1);
}

QWidget *OutboxPage::buildSummary()
{
    QFrame *card = makeCard(this);
    m_bytes = makeHeading({}, 1.35, card);
    m_bytes->setObjectName("outbox.bytesLeft"_L1);
    m_count = makeHeading({}, 1.35, card);
    m_count->setObjectName("outbox.count"_L1);
    m_portal = makeHeading({}, 1.0, card);
    m_portal->setObjectName("outbox.portal"_L1);
    auto *row = new QHBoxLayout;
    row->setSpacing(36);
    for (const auto &[number, caption] :
         {std::pair(m_bytes, tr("still to send")), std::pair(m_count, tr("packages on their way")),
          std::pair(m_portal, tr("portal"))}) {
        QLabel *below = makeMutedLabel(caption, card);
        for (QLabel *label : {number, below})
            label->setWordWrap(false);
        auto *column = new QVBoxLayout;
        column->addWidget(number);
        column->addWidget(below);
        column->addStretch();
        column->setSpacing(2);
        row->addLayout(column, number == m_portal ? 1 : 0);
    }
    cardLayout(card)->addLayout(row);
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return card;
}

void OutboxPage::rebuild()
{
    qDeleteAll(m_cardOf);
    m_cardOf.clear();
    const auto control = m_deliveries.maySend() ? DeliveryCard::Control::Allowed : DeliveryCard::Control::Forbidden;
    int row = 0;
    for (const Delivery &delivery : m_model->deliveries()) {
        auto *card = new DeliveryCard(control, m_page);
        card->showDelivery(delivery);
        connect(card, &DeliveryCard::retryRequested, &m_deliveries, &DeliveryDesk::retry);
        connect(card, &DeliveryCard::articleRequested, this, &OutboxPage::articleRequested);
        m_cards->insertWidget(row++, card);
        m_cardOf.insert(delivery.id, card);
    }
    updateSummary();
    updateControls();
}

void OutboxPage::updateCard(const Delivery &delivery)
{
    if (DeliveryCard *card = m_cardOf.value(delivery.id))
        card->showDelivery(delivery);
}

void OutboxPage::updateSummary()
{
    m_bytes->setText(Words::bytes(m_model->bytesLeft()));
    m_count->setText(QLocale().toString(m_model->unfinished()));
    Q_EMIT summaryChanged();
}

void OutboxPage::updateControls()
{
    const bool sending = m_deliveries.isSending();
    m_send->setEnabled(m_deliveries.maySend() && !sending && m_model->unfinished() > 0);
    m_send->setToolTip(m_deliveries.maySend() ? QString() : tr("Your role does not send; a clerk does."));
    m_pause->setEnabled(sending);
    m_portal->setText(m_deliveries.portal().isValid() ? m_deliveries.portal().toDisplayString() : tr("not set yet"));
}

void OutboxPage::showError(const Error &error)
{
    m_banner->showError(error);
    if (!m_deliveries.portal().isValid())
        m_banner->setAction(tr("Settings"));
}

void OutboxPage::sendNow()
{
    m_banner->hide();
    m_deliveries.sendNow();
}

void OutboxPage::clear()
{
    m_banner->clear();
}

int OutboxPage::unfinished() const
{
    return m_model->unfinished();
}

qint64 OutboxPage::bytesLeft() const
{
    return m_model->bytesLeft();
}

} // namespace bantin::ui
