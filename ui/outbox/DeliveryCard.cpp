// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/DeliveryCard.h"

#include "app/messages/Messages.h"
#include "ui/models/OutboxModel.h"
#include "ui/look/StateChip.h"
#include "ui/look/Widgets.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QUrl>
#include <QVBoxLayout>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

bool isNotice(const Delivery &delivery)
{
    return delivery.purpose == DeliveryPurpose::Withdrawal;
}

/// The portal has it and publishes it by itself.
bool isScheduled(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Received && delivery.lastReason == "package-scheduled"_L1;
}

StateLook lookOf(const Delivery &delivery)
{
    if (isScheduled(delivery))
        return {DeliveryCard::tr("Scheduled"), "clock"_L1, Tone::Waiting};
    if (isNotice(delivery) && delivery.state == DeliveryState::Published)
        return Words::stage(Stage::Withdrawn);
    return Words::delivery(delivery.state);
}

QString titleOf(const Delivery &delivery)
{
    const QString title = delivery.title.isEmpty() ? Words::untitled() : delivery.title;
    return isNotice(delivery) ? DeliveryCard::tr("Withdrawal: %1").arg(title) : title;
}

QString wayOf(const Delivery &delivery)
{
    if (isScheduled(delivery))
        return {};
    switch (delivery.state) {
    case DeliveryState::Waiting:
        return isNotice(delivery) ? DeliveryCard::tr("Decided. The notice is packed when you send.")
                                  : DeliveryCard::tr("Approved. It is packed when you send.");
    case DeliveryState::Packed:
        return DeliveryCard::tr("Frozen package %1 · %2")
            .arg(Words::digest(delivery.packageSha512), Words::bytes(delivery.packageSize));
    case DeliveryState::Sending:
        return DeliveryCard::tr("%1 of %2 sent")
            .arg(Words::bytes(delivery.bytesThere()), Words::bytes(delivery.bytesThere() + delivery.bytesToSend()));
    case DeliveryState::Received:
        return DeliveryCard::tr("The portal has every byte and is verifying.");
    case DeliveryState::Published:
        return DeliveryCard::tr("Receipt of the portal verified ✔ · %1").arg(Words::moment(delivery.updatedAt));
    case DeliveryState::Refused:
        return {};
    case DeliveryState::Withheld:
        return DeliveryCard::tr("The text was changed after approval; this package is not sent.");
    }
    return {};
}

QString hindranceOf(const Delivery &delivery)
{
    if (delivery.lastReason.isEmpty() || delivery.state == DeliveryState::Published)
        return {};
    const bool refused = delivery.state == DeliveryState::Refused;
    QString sentence = describe({refused ? Fault::Remote : Fault::Network,
                                 delivery.lastReason,
                                 Retry::Later,
                                 delivery.lastDetail.split(u'\n', Qt::SkipEmptyParts),
                                 {}})
                           .oneLine();
    if (!refused && !isScheduled(delivery) && delivery.nextAttemptAt.isValid())
        sentence += u' ' + DeliveryCard::tr("Next attempt: %1.").arg(Words::moment(delivery.nextAttemptAt));
    return sentence;
}

} // namespace

DeliveryCard::DeliveryCard(Control control, QWidget *parent)
    : QFrame(parent)
    , m_control(control)
    , m_title(makeHeading({}, 1.0, this))
    , m_chip(new StateChip(this))
    , m_detail(makeMutedLabel({}, this))
    , m_progress(new QProgressBar(this))
    , m_openPage(makeButton(u"outbox.openPage"_s, tr("Open the page"), ButtonLook::Link, this))
    , m_openArticle(makeButton(u"outbox.openArticle"_s, tr("Open the article"), ButtonLook::Link, this))
    , m_retry(makeButton(u"outbox.retry"_s, tr("Try again now"), ButtonLook::Link, this))
{
    setObjectName("outbox.delivery"_L1);
    setProperty("look", u"card"_s);
    m_chip->setObjectName("outbox.state"_L1);
    m_detail->setObjectName("outbox.detail"_L1);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 100);
    m_progress->setAccessibleName(tr("Sent"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_chip, 0, Qt::AlignTop);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_detail, 1);
    foot->addWidget(m_retry, 0, Qt::AlignTop);
    foot->addWidget(m_openArticle, 0, Qt::AlignTop);
    foot->addWidget(m_openPage, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(6);
    column->addLayout(head);
    column->addLayout(foot);
    column->addWidget(m_progress);
    connect(m_openPage, &QPushButton::clicked, this, &DeliveryCard::openPage);
    connect(m_openArticle, &QPushButton::clicked, this, [this] { Q_EMIT articleRequested(m_delivery.article); });
    connect(m_retry, &QPushButton::clicked, this, [this] { Q_EMIT retryRequested(m_delivery.id); });
}

void DeliveryCard::showDelivery(const Delivery &delivery)
{
    m_delivery = delivery;
    StateLook look = lookOf(delivery);
    const int percent = progressOf(delivery);
    if (delivery.state == DeliveryState::Sending)
        look.word = tr("Sending %1 %").arg(percent);
    const bool waitsForNetwork = delivery.attempts > 0 && delivery.nextAttemptAt.isValid();
    if (waitsForNetwork && delivery.state != DeliveryState::Published && delivery.state != DeliveryState::Refused)
        look = {tr("Waiting for the portal"), "hourglass"_L1, Tone::Waiting};
    m_title->setText(titleOf(delivery));
    m_chip->setLook(look);
    QStringList detail{wayOf(delivery), hindranceOf(delivery)};
    detail.removeAll(QString());
    m_detail->setText(detail.join(u' '));
    setLookProperty(m_detail, "look", delivery.state == DeliveryState::Refused ? u"error"_s : u"muted"_s);
    const bool finished = delivery.state == DeliveryState::Published || delivery.state == DeliveryState::Withheld;
    m_progress->setVisible(!finished && !isScheduled(delivery) && delivery.state != DeliveryState::Refused);
    m_progress->setValue(percent);
    m_openPage->setVisible(delivery.state == DeliveryState::Published && !delivery.pageUrl.isEmpty());
    m_openPage->setToolTip(delivery.pageUrl);
    m_openArticle->setVisible(delivery.state == DeliveryState::Refused || delivery.state == DeliveryState::Withheld);
    m_retry->setVisible(m_control == Control::Allowed && waitsForNetwork && !finished);
    setAccessibleName(m_title->text() + u", "_s + look.word + u". "_s + m_detail->text());
}

void DeliveryCard::openPage() const
{
    QDesktopServices::openUrl(QUrl(m_delivery.pageUrl, QUrl::StrictMode));
}

} // namespace bantin::ui
