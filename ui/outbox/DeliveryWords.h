// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"
#include "app/workflow/CarryParcel.h"
#include "ui/look/Words.h"
#include "ui/models/PageChecker.h"

#include <QCoreApplication>

namespace bantin::ui {

/// How a delivery is told in the outbox.
class DeliveryWords
{
    Q_DECLARE_TR_FUNCTIONS(bantin::ui::DeliveryWords)
public:
    static QString title(const Delivery &delivery);
    static StateLook state(const Delivery &delivery);
    /// How far it is.
    static QString way(const Delivery &delivery);
    /// Why it waits or was refused, and when it is tried again; empty when nothing hinders it.
    static QString hindrance(const Delivery &delivery);
    /// That it is on a stick as well; empty when it is not, or no longer matters.
    static QString carried(const Delivery &delivery, const std::optional<workflow::Carried> &carried);
    /// What was found when somebody looked at the page; empty when nobody did.
    static QString page(const PageStanding &page);
    /// The portal has it and publishes it by itself.
    static bool isScheduled(const Delivery &delivery);
    /// A try failed, and the next one has its time.
    static bool waitsForNextTry(const Delivery &delivery);

private:
    static QString sending(const Delivery &delivery);
};

} // namespace bantin::ui
