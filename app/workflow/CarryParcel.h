// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Delivery.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/workflow/Session.h"

#include <QHash>

namespace bantin::workflow {

/// One package sealed to the portal's certificate, for a stick: nobody but the portal can read it.
struct Parcel {
    DeliveryId delivery;
    QString title;
    QString name; ///< of its file, see parcelFileName(); says nothing of the article
    QByteArray bytes;
};

/// Whether it makes sense to carry it: the portal does not have it whole, and it may be published.
bool mayBeCarried(const Delivery &delivery);

/// Packs what is not packed yet, and seals the frozen package. Changes nothing else and writes no file. "portal-certificate-missing",
/// "delivery-not-carried" (title) when the portal has it or it was taken back, "recipient-unusable", "envelope-too-large", the
/// reasons of packDelivery().
Result<Parcel> sealParcel(Session &session, const DeliveryId &delivery, const RegulationCatalogue &regulations);

/// The last time a package was put onto a stick.
struct Carried {
    QDateTime at; ///< UTC
    QString by;
    QString file; ///< its name, without the folder
};

/// Keeps as a signed paper of the unit that the parcel is on a stick now; the delivery stays in the queue, for the line may return, and
/// the portal publishes once. "role-forbids", "field-forbids", "store-read-only", store reasons.
Result<Carried> recordCarried(Session &session, const DeliveryId &delivery, const QString &file);

/// Of each delivery that was ever carried. Store reasons.
Result<QHash<DeliveryId, Carried>> carriedParcels(Session &session);

} // namespace bantin::workflow
