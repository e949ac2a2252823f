// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace bantin {

/// Where a hand-over is that travels through the portal. Sent: Queued to Taken. Received: Offered to Acknowledged.
enum class RelayState {
    Queued,       ///< sealed and in the store; not whole at the portal yet
    Waiting,      ///< the portal has it, and not everybody has fetched it
    Withdrawing,  ///< the sender wants it back, and the portal does not know yet
    Offered,      ///< the portal has it for this account
    Fetching,     ///< being fetched
    Fetched,      ///< every byte is here, and they are the right ones
    Imported,     ///< taken over; the portal does not know yet
    Acknowledged, ///< taken over, and the portal knows
    Declining,    ///< the recipient does not want it, and the portal does not know yet
    Declined,     ///< the recipient does not want it, and the portal knows; of a sent one: nobody wanted it
    Taken,        ///< everybody has it, or those who have not declined it
    Withdrawn,    ///< by its sender
    Expired,      ///< nobody fetched it in time
};

/// "queued", "waiting", …
QString relayStateName(RelayState state);
std::optional<RelayState> relayStateFromName(QStringView name);

enum class RelayDirection { Sent, Received };

/// One hand-over as one account sends or receives it through the portal, with its journal. What is here survives a kill at any
/// instant. Certificates are named by their fingerprints, 32 raw bytes each.
struct RelayedHandover {
    QByteArray sha512; ///< 64 raw bytes: of the sealed bytes
    QByteArray member; ///< whose key signs for it at the portal
    RelayDirection direction = RelayDirection::Sent;
    RelayState state = RelayState::Queued;
    qint64 size = 0; ///< bytes
    QByteArray sender;
    QList<QByteArray> recipients = {};
    int taken = 0;                ///< how many of them have it
    int declined = 0;             ///< how many of them do not want it
    QString titles = {};          ///< of a sent one, and of a received one once it was taken over; one a line
    QString uploadUrl = {};       ///< the tus resource, written before the first PATCH
    qint64 acknowledged = 0;      ///< bytes the portal confirmed, or bytes that are here
    int attempts = 0;             ///< failed tries since the last progress
    QDateTime nextAttemptAt = {}; ///< UTC; invalid: at once
    QString lastReason = {};      ///< reason code of the last failure
    QString lastDetail = {};      ///< the arguments of that reason, one a line
    QDateTime expiresAt = {};     ///< UTC; when the portal deletes it; invalid before the portal said so
    QDateTime createdAt = {};
    QDateTime updatedAt = {};

    /// Something is to be done at the portal, without a person.
    bool isUnderway() const;
};

} // namespace bantin
