// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/domain/Role.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace bantin {

/// One member of the editorial board as the unit's authority vouches for them.
struct RosterEntry {
    AccountId account;
    QString name;
    Roles roles;
    QByteArray certificateSha256; ///< 32 raw bytes
    QDateTime from;               ///< UTC, inclusive
    QDateTime to;                 ///< UTC, exclusive; invalid (null) while still serving

    friend bool operator==(const RosterEntry &, const RosterEntry &) = default;
};

/// Danh sách Ban biên tập: signed by the unit's certificate authority, shipped in every package.
struct Roster {
    WorkspaceId workspace;
    QString unit;
    QString regulation; ///< profile id
    int version = 0;    ///< 1, then +1 with every change
    QDateTime issuedAt; ///< UTC, whole seconds
    QList<RosterEntry> entries;

    /// The entry serving at `time` with that certificate, or null. The pointer lives as long as the roster is unchanged.
    const RosterEntry *find(const QByteArray &certificateSha256, const QDateTime &time) const;

    friend bool operator==(const Roster &, const Roster &) = default;
};

/// Canonical JSON, `"type":"bantin-roster/1"`.
QByteArray toJson(const Roster &roster);
/// Fails with "roster-invalid".
Result<Roster> rosterFromJson(QByteArrayView bytes);

} // namespace bantin
