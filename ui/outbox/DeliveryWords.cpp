// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/DeliveryWords.h"

#include "app/messages/Messages.h"
#include "ui/models/OutboxModel.h"

#include <algorithm>
#include <array>

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

bool isNotice(const Delivery &delivery)
{
    return delivery.purpose == DeliveryPurpose::Withdrawal;
}

/// The line's fault, not the portal's.
bool waitsForTheLine(const Delivery &delivery)
{
    static constexpr std::array reasons{"portal-unreachable"_L1, "line-broken"_L1, "network-sign-in"_L1};
    return std::ranges::find(reasons, delivery.lastReason) != reasons.end();
}

} // namespace

bool DeliveryWords::isScheduled(const Delivery &delivery)
{
    return delivery.state == DeliveryState::Received && delivery.lastReason == "package-scheduled"_L1;
}

bool DeliveryWords::waitsForNextTry(const Delivery &delivery)
{
    const bool isMoving = delivery.state == DeliveryState::Packed || delivery.state == DeliveryState::Sending
                          || delivery.state == DeliveryState::Received;
    return isMoving && delivery.attempts > 0 && delivery.nextAttemptAt.isValid();
}

QString DeliveryWords::title(const Delivery &delivery)
{
    const QString title = delivery.title.isEmpty() ? Words::untitled() : delivery.title;
    return isNotice(delivery) ? tr("Withdrawal: %1").arg(title) : title;
}

StateLook DeliveryWords::state(const Delivery &delivery)
{
    if (isScheduled(delivery))
        return {tr("Scheduled"), "clock"_L1, Tone::Waiting};
    if (waitsForNextTry(delivery))
        return {waitsForTheLine(delivery) ? tr("Waiting for the network") : tr("Waiting for the portal"),
                "hourglass"_L1, Tone::Waiting};
    if (isNotice(delivery) && delivery.state == DeliveryState::Published)
        return Words::stage(Stage::Withdrawn);
    StateLook look = Words::delivery(delivery.state);
    if (delivery.state == DeliveryState::Sending)
        look.word = tr("Sending %1 %").arg(progressOf(delivery));
    if (delivery.state == DeliveryState::Published)
        look.word += u' ' + Words::moment(delivery.updatedAt);
    return look;
}

/// Text first, then the pictures one by one, and how often the line broke.
QString DeliveryWords::sending(const Delivery &delivery)
{
    const auto isPicture = [](const DeliveryPart &part) { return part.kind == DeliveryPart::Kind::Picture; };
    const auto isPictureThere = [&](const DeliveryPart &part) { return isPicture(part) && part.missing() == 0; };
    const auto pictures = std::ranges::count_if(delivery.parts, isPicture);
    QStringList said;
    if (delivery.isBagThere())
        said.append(tr("The text was sent first"));
    if (pictures > 0)
        said.append(tr("pictures %1/%2").arg(std::ranges::count_if(delivery.parts, isPictureThere)).arg(pictures));
    said.append(
        tr("%1 of %2 sent")
            .arg(Words::bytes(delivery.bytesThere()), Words::bytes(delivery.bytesThere() + delivery.bytesToSend())));
    if (delivery.resumptions > 0)
        said.append(tr("gone on %n time(s) after a break", nullptr, delivery.resumptions));
    return said.join(u" · "_s);
}

QString DeliveryWords::way(const Delivery &delivery)
{
    if (isScheduled(delivery))
        return {};
    switch (delivery.state) {
    case DeliveryState::Waiting:
        return isNotice(delivery) ? tr("Decided. The notice is packed when you send.")
                                  : tr("Approved. It is packed when you send.");
    case DeliveryState::Packed:
        return tr("Frozen package %1 · %2")
            .arg(Words::digest(delivery.packageSha512), Words::bytes(delivery.packageSize));
    case DeliveryState::Sending:
        return sending(delivery);
    case DeliveryState::Received:
        return tr("The portal has every byte and is verifying.");
    case DeliveryState::Published:
        return tr("Receipt of the portal verified ✔");
    case DeliveryState::Held:
        return tr("Not sent until it is queued again. The frozen package is kept.");
    case DeliveryState::Withheld:
        return tr("The text was changed after approval; this package is not sent.");
    case DeliveryState::Refused:
        break;
    }
    return {};
}

QString DeliveryWords::hindrance(const Delivery &delivery)
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
    if (waitsForNextTry(delivery) && !isScheduled(delivery))
        sentence += u' ' + tr("Next attempt: %1.").arg(Words::moment(delivery.nextAttemptAt));
    return sentence;
}

QString DeliveryWords::carried(const Delivery &delivery, const std::optional<workflow::Carried> &carried)
{
    const bool isThrough = delivery.state == DeliveryState::Published || delivery.state == DeliveryState::Refused;
    if (!carried || isThrough)
        return {};
    return tr("copied to USB %1 by %2 (%3)").arg(Words::moment(carried->at), carried->by, carried->file);
}

QString DeliveryWords::page(const PageStanding &page)
{
    switch (page.state) {
    case PageStanding::State::Unknown:
        return {};
    case PageStanding::State::Checking:
        return tr("fetching the page and comparing…");
    case PageStanding::State::AsApproved:
        return tr("the page is what was approved ✔ %1").arg(Words::moment(page.at));
    case PageStanding::State::Differs:
    case PageStanding::State::Failed:
        break;
    }
    QStringList found;
    for (const Error &finding : page.findings)
        found.append(describe(finding).oneLine());
    return (page.state == PageStanding::State::Differs ? tr("checked %1: %2") : tr("not checked %1: %2"))
        .arg(Words::moment(page.at), found.join(u' '));
}

} // namespace bantin::ui
