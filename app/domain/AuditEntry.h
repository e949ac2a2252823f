// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/domain/AuditAction.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace bantin {

/// One entry. It names things by id, digest and count; never by a title or text.
struct AuditEntry {
    qint64 sequence = 0; ///< 1, then +1
    QDateTime at;        ///< UTC, whole seconds, as the machine's clock said
    AccountId actor;
    QString actorName;
    QString action;      ///< auditActionName(); kept as text, so that a later version's entries still read and verify
    QString subject;     ///< id of the article, account, delivery…; empty for the workspace itself
    QJsonObject detail;  ///< digests as lower-case hex, counts, wire names
    QByteArray previous; ///< 32 raw bytes: hash of the entry before; empty for the first
    QByteArray hash;     ///< 32 raw bytes: SHA-256 of toJson()

    friend bool operator==(const AuditEntry &, const AuditEntry &) = default;
};

/// Canonical JSON of everything but `hash`, `"type":"bantin-audit/1"`: what `hash` is of.
QByteArray toJson(const AuditEntry &entry);

} // namespace bantin
