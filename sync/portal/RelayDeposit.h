// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace bantin::portal {

/// One sealed hand-over that a member of a unit leaves at the portal for others of the unit. Certificates are named by their
/// fingerprints, 32 raw bytes each; that is all the portal knows of it beside its size. Value type.
struct RelayDeposit {
    /// A state is only ever followed by one that stands below it, so whoever repeats an old request changes nothing.
    enum class State {
        Announced, ///< its bytes may be uploaded
        Waiting,   ///< its bytes are there
        Taken,     ///< every recipient has it or declined it; the bytes are deleted
        Withdrawn, ///< by its sender; the bytes are deleted
        Expired,   ///< nobody fetched it in time; the bytes are deleted
    };

    static constexpr qsizetype mostRecipients = 100;

    QByteArray sha512; ///< 64 raw bytes: of the sealed bytes
    qint64 size = 0;   ///< bytes
    QByteArray sender;
    QList<QByteArray> recipients; ///< each once
    QList<QByteArray> taken;      ///< those of them who have it
    QList<QByteArray> declined;   ///< those of them who do not want it
    QDateTime announcedAt;        ///< UTC
    QDateTime expiresAt;          ///< UTC
    QDateTime withdrawnAt;        ///< UTC; invalid unless it was
    bool isThere = false;         ///< its bytes are; not part of the record

    bool concerns(const QByteArray &member) const { return sender == member || recipients.contains(member); }
    /// As its sender, or as a recipient who has neither taken nor declined it.
    bool awaits(const QByteArray &member) const
    {
        return sender == member || (recipients.contains(member) && !isSettledBy(member));
    }
    bool isSettledBy(const QByteArray &recipient) const
    {
        return taken.contains(recipient) || declined.contains(recipient);
    }
    State state(const QDateTime &now) const;
    bool isOver(const QDateTime &now) const;

    /// Size and recipients, in an order of their own, of {"size":…,"recipients":[fingerprints in hex]}; nothing for anything else.
    static std::optional<RelayDeposit> fromAnnouncement(const QByteArray &body);
    /// As the portal keeps it.
    QByteArray toRecord() const;
    static Result<RelayDeposit> fromRecord(const QByteArray &bytes);
    /// As the portal tells it.
    QJsonObject toAnswer(const QDateTime &now) const;
};

} // namespace bantin::portal
