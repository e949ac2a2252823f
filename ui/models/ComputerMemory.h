// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/SecretBytes.h"
#include "app/store/Store.h"

#include <QDir>
#include <QFuture>
#include <QObject>

namespace bantin::keyring {
class Keyring;
}

namespace bantin::ui {

class WorkspaceClient;

/// "Remember on this computer": a slot secret in the operating system's keyring beside the keyring slot in the workspace.
/// The passphrase always works too. UI thread.
class ComputerMemory final : public QObject
{
    Q_OBJECT
public:
    /// `keyring` outlives the object.
    ComputerMemory(WorkspaceClient &client, keyring::Keyring &keyring, QObject *parent = nullptr);

    /// For the account that is open. Should the keyring refuse, the new slot is taken back and failed() follows.
    void remember(SecretBytes passphrase);
    void forget();
    /// The keyring's reasons and those of WorkspaceClient::unlockWithKeyring.
    QFuture<Result<void>> unlock(const QDir &directory, const QString &accountName,
                                 store::Store::Access access = store::Store::Access::ReadWrite);

Q_SIGNALS:
    void failed(const bantin::Error &error);

private:
    void takeBack(const Error &cause);

    WorkspaceClient &m_client;
    keyring::Keyring &m_keyring;
};

} // namespace bantin::ui
