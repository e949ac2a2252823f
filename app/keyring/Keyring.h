// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"

#include <QFuture>
#include <QString>

namespace bantin::keyring {

/// Keeps small binary secrets for this person on this computer. A convenience, never the only way in: every failure means
/// "ask for the passphrase", and "keyring-entry-missing" never means "make a new key", since a keyring that cannot be
/// reached today may answer tomorrow.
///
/// Every future finishes once, at the latest after the budget, with one of "keyring-entry-missing" (key),
/// "keyring-unavailable", "keyring-denied" (the person said no), "keyring-timeout". Call from any thread; continue with
/// QFuture::then(context, …). The secret can be taken once.
class Keyring
{
public:
    virtual ~Keyring() = default;

    virtual QFuture<Result<SecretBytes>> read(const QString &key) = 0;
    /// Replaces what was there. After "keyring-timeout" it may or may not have been written.
    virtual QFuture<Result<void>> write(const QString &key, SecretBytes secret) = 0;
    /// Removing what is not there is a success.
    virtual QFuture<Result<void>> remove(const QString &key) = 0;
};

} // namespace bantin::keyring
