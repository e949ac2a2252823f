// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
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
    Held,      ///< a person took it out of the queue; nothing is sent until it is queued again
    Withheld,  ///< an edit voided the approval before anything was published
};

/// "waiting", "packed", "sending", "received", "published", "refused", "held", "withheld".
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

/// One piece of a delivery: the bag without its pictures, which goes first, or one picture. The portal asks for the pictures it
/// lacks once it has verified the bag, so it never keeps a byte nobody approved; those go together, as one upload.
struct DeliveryPart {
    enum class Kind { Bag, Picture };
    Kind kind = Kind::Bag;
    QByteArray sha512 = {};  ///< 64 raw bytes
    qint64 size = 0;         ///< bytes
    QByteArray source = {};  ///< SHA-512 of the frozen file it is cut from: the package, or the bag made thin
    qint64 offset = 0;       ///< where it begins there
    QString uploadUrl = {};  ///< the tus resource, written before the first PATCH; pictures with the same one share it
    qint64 acknowledged = 0; ///< bytes of it the portal confirmed; its own HEAD answer always wins
    bool isThere = false;    ///< the portal has it, sent now or earlier

    /// Bytes that must still go.
    qint64 missing() const { return isThere ? 0 : size - acknowledged; }

    friend bool operator==(const DeliveryPart &, const DeliveryPart &) = default;
};

/// One row of the outbox with its journal. What is here survives a kill at any instant.
struct Delivery {
    DeliveryId id;
    ArticleId article;
    RevisionId revision;
    QString title;
    DeliveryState state = DeliveryState::Waiting;
    QByteArray packageSha512;    ///< 64 raw bytes once packed
    qint64 packageSize = 0;      ///< bytes, every picture included
    QByteArray bagSha512;        ///< 64 raw bytes: of its tag manifest, what the portal knows the package by
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
    QList<DeliveryPart> parts = {}; ///< the bag, then the pictures in the order of its fetch.txt; empty before packing
    bool isUrgent = false;          ///< goes before whatever is not
    int resumptions = 0;            ///< how often an upload went on where it had stopped
    qint64 resentBytes = 0;         ///< bytes that had to go twice

    /// Bytes that must still go, as far as is known: pictures count until the portal says that it has them.
    qint64 bytesToSend() const;
    /// Bytes of the parts that are there or acknowledged.
    qint64 bytesThere() const;
    bool isBagThere() const;
    /// Something was begun on the portal that it does not have whole.
    bool hasUploads() const;
    /// What receipts of it name: the bag's digest; the package's of what was sent before the portal went by bags.
    QByteArray portalDigest() const { return bagSha512.isEmpty() ? packageSha512 : bagSha512; }
};

} // namespace bantin
