// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/domain/Role.h"
#include "app/domain/board/Board.h"
#include "app/domain/board/Delegation.h"

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
    QStringList fields = {};      ///< lĩnh vực phụ trách: category ids the account is bound to; empty for all

    /// Whether what the account does reaches articles of that category.
    bool reaches(const QString &category) const { return fields.isEmpty() || fields.contains(category); }
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
    /// A profile the unit followed before.
    struct Former {
        QString regulation;
        QDateTime until; ///< UTC, whole seconds
        friend bool operator==(const Former &, const Former &) = default;
    };
    QList<Former> former = {}; ///< oldest first
    Board board = {};
    QList<Delegation> delegations = {}; ///< all there ever were, by number

    /// Whether the unit followed that profile at `time`; in the second of a change both.
    bool followed(const QString &profile, const QDateTime &time) const;
    /// Since when the present profile is followed; invalid when it always was.
    QDateTime followedSince() const { return former.isEmpty() ? QDateTime() : former.constLast().until; }
    /// The entry of that account serving at `time`, or null; the pointer as for find().
    const RosterEntry *serving(const AccountId &account, const QDateTime &time) const;
    /// The entry serving at `time` with that certificate, or null. The pointer lives as long as the roster is unchanged.
    const RosterEntry *find(const QByteArray &certificateSha256, const QDateTime &time) const;

    friend bool operator==(const Roster &, const Roster &) = default;
};

/// Canonical JSON, `"type":"bantin-roster/1"`, and "/2" as soon as it says something a list of version 1 could not: a field of
/// work, a board, a delegation, a former profile. Both are read, and what was signed keeps its bytes.
QByteArray toJson(const Roster &roster);
/// Fails with "roster-invalid".
Result<Roster> rosterFromJson(QByteArrayView bytes);

} // namespace bantin
