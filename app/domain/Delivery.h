// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace bantin {

/// Where one package is on its way to the portal.
enum class DeliveryState {
    Waiting,   ///< approved, not packed yet
    Packed,    ///< frozen bytes are in the store
    Sending,   ///< an upload exists on the portal
    Received,  ///< the portal has every byte and is verifying
    Published, ///< receipt verified
    Refused,   ///< the portal said no, with a reason; permanent until a person acts
    Withheld,  ///< an edit voided the approval before anything was published
};

/// "waiting", "packed", "sending", "received", "published", "refused", "withheld".
QString deliveryStateName(DeliveryState state);
std::optional<DeliveryState> deliveryStateFromName(QStringView name);

/// What the portal is to do with the package.
enum class DeliveryPurpose {
    Publication,
    Withdrawal, ///< take the page of that revision away
};

/// "publication", "withdrawal".
QString deliveryPurposeName(DeliveryPurpose purpose);
std::optional<DeliveryPurpose> deliveryPurposeFromName(QStringView name);

/// One row of the outbox with its journal. What is here survives a kill at any instant.
struct Delivery {
    DeliveryId id;
    ArticleId article;
    RevisionId revision;
    QString title;
    DeliveryState state = DeliveryState::Waiting;
    QByteArray packageSha512;    ///< 64 raw bytes once packed
    qint64 packageSize = 0;      ///< bytes
    QString uploadUrl;           ///< the tus resource, written before the first PATCH
    qint64 acknowledged = 0;     ///< bytes the portal confirmed; its own HEAD answer always wins
    int attempts = 0;            ///< failed tries since the last progress
    QDateTime nextAttemptAt;     ///< UTC; invalid: at once
    QString lastReason;          ///< reason code of the last failure or refusal
    QString lastDetail;          ///< the arguments of that reason, one a line
    QByteArray receipt;          ///< canonical JSON
    QByteArray receiptSignature; ///< CMS detached, DER
    QString pageUrl;
    QDateTime createdAt;
    QDateTime updatedAt;
    DeliveryPurpose purpose = DeliveryPurpose::Publication;
};

} // namespace bantin
