// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keyring/Keyring.h"

namespace bantin::testing {

/// A desktop without a keyring.
class NoKeyring final : public keyring::Keyring
{
public:
    QFuture<Result<SecretBytes>> read(const QString &) override
    {
        return QtFuture::makeReadyValueFuture(Result<SecretBytes>(unavailable()));
    }
    QFuture<Result<void>> write(const QString &, SecretBytes) override
    {
        return QtFuture::makeReadyValueFuture(Result<void>(unavailable()));
    }
    QFuture<Result<void>> remove(const QString &) override
    {
        return QtFuture::makeReadyValueFuture(Result<void>(unavailable()));
    }

private:
    static Error unavailable()
    {
        return {Fault::NotFound, QStringLiteral("keyring-unavailable"), Retry::Never, {}, {}};
    }
};

} // namespace bantin::testing
