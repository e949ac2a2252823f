// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/crypto/RecoveryKey.h"

#include <QString>

#include <variant>

namespace bantin::workflow {

/// An account as a person names it, and its passphrase.
struct AccountPassphrase {
    QString account;
    SecretBytes passphrase;
};

/// What opens a copy of a workspace, a backup or an archive, on any computer: the passphrase an account had on the day of
/// the copy, or the recovery key of that day.
using Credential = std::variant<AccountPassphrase, crypto::RecoveryKey>;

} // namespace bantin::workflow
