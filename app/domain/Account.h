// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/domain/Role.h"

#include <QByteArray>
#include <QDateTime>

namespace bantin {

/// A person with a passphrase in this workspace. Accounts are never deleted, only disabled.
struct Account {
    AccountId id;
    QString name; ///< shown at unlock and in decisions; unique in the workspace, NFC, 1–80 characters
    Roles roles;
    QByteArray certificateDer;
    QByteArray certificateSha256; ///< 32 raw bytes
    QDateTime from;               ///< UTC
    QDateTime to;                 ///< invalid while serving

    bool isServing(const QDateTime &time) const { return from <= time && (!to.isValid() || time < to); }
};

} // namespace bantin
