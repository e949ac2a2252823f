// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keyring/Keyring.h"

#include <QThread>

#include <chrono>
#include <memory>

namespace bantin::keyring {

/// The keyring of the desktop (Secret Service, KWallet) through QtKeychain, under the service name "bantin", with no
/// plaintext fallback. One per program: QtKeychain queues all jobs on the thread that used it first.
class SystemKeyring final : public Keyring
{
public:
    explicit SystemKeyring(std::chrono::milliseconds budget = std::chrono::seconds(2));
    /// Jobs that still run are left behind until the program ends; their futures have finished or finish as cancelled.
    ~SystemKeyring() override;

    QFuture<Result<SecretBytes>> read(const QString &key) override;
    QFuture<Result<void>> write(const QString &key, SecretBytes secret) override;
    QFuture<Result<void>> remove(const QString &key) override;

private:
    const std::chrono::milliseconds m_budget;
    // QtKeychain may block its thread in a D-Bus call, so the budget is watched from another.
    QThread m_jobThread;
    QThread m_watchThread;
    std::unique_ptr<QObject> m_jobs;
    std::unique_ptr<QObject> m_watch;
};

} // namespace bantin::keyring
