// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/ComputerMemory.h"

#include "app/keyring/Keyring.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/UnlockWorkspace.h"
#include "ui/models/WorkspaceClient.h"

#include <memory>

namespace bantin::ui {

namespace {

QString keyOf(const WorkspaceId &workspace, const AccountId &account)
{
    return workspace.toString() + u'/' + account.toString();
}

/// The slot's secret and the name it is kept under.
struct Kept {
    QString key;
    std::shared_ptr<SecretBytes> secret;
};

Result<Kept> makeSlot(workflow::Session &session, const SecretBytes &passphrase)
{
    auto secret = workflow::rememberOnThisComputer(session, passphrase);
    if (!secret)
        return secret.error();
    return Kept{keyOf(session.workspace, session.account.id), std::make_shared<SecretBytes>(std::move(secret).value())};
}

} // namespace

ComputerMemory::ComputerMemory(WorkspaceClient &client, keyring::Keyring &keyring, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_keyring(keyring)
{
}

void ComputerMemory::remember(SecretBytes passphrase)
{
    m_client
        .use([secret = std::make_shared<SecretBytes>(std::move(passphrase))](workflow::Session &session) {
            return makeSlot(session, *secret);
        })
        .then(this, [this](const Result<Kept> &kept) {
            if (!kept) {
                Q_EMIT failed(kept.error());
                return;
            }
            m_keyring.write(kept->key, std::move(*kept->secret)).then(this, [this](const Result<void> &written) {
                if (!written)
                    takeBack(written.error());
            });
        });
}

void ComputerMemory::takeBack(const Error &cause)
{
    m_client.use([](workflow::Session &session) { return workflow::forgetOnThisComputer(session); })
        .then(this, [this, cause](const Result<void> &) { Q_EMIT failed(cause); });
}

void ComputerMemory::forget()
{
    m_client
        .use([](workflow::Session &session) -> Result<QString> {
            if (const auto forgotten = workflow::forgetOnThisComputer(session); !forgotten)
                return forgotten.error();
            return keyOf(session.workspace, session.account.id);
        })
        .then(this, [this](const Result<QString> &key) {
            if (!key) {
                Q_EMIT failed(key.error());
                return;
            }
            m_keyring.remove(*key).then(this, [this](const Result<void> &removed) {
                if (!removed)
                    Q_EMIT failed(removed.error());
            });
        });
}

QFuture<Result<void>> ComputerMemory::unlock(const QDir &directory, const QString &accountName,
                                             store::Store::Access access)
{
    const auto header = store::readHeader(directory);
    if (!header)
        return QtFuture::makeReadyValueFuture(Result<void>(header.error()));
    const store::KeySlot *slot = header->findSlot(accountName, store::SlotKind::Keyring);
    if (!slot)
        return QtFuture::makeReadyValueFuture(Result<void>(Error{
            Fault::NotFound, QStringLiteral("keyring-entry-missing"), Retry::AfterCorrection, {accountName}, {}}));
    return m_keyring.read(keyOf(header->id, slot->account))
        .then(this,
              [this, directory, accountName, access](Result<SecretBytes> secret) -> QFuture<Result<void>> {
                  if (!secret)
                      return QtFuture::makeReadyValueFuture(Result<void>(secret.error()));
                  return m_client.unlockWithKeyring(directory, accountName, std::move(secret).value(), access);
              })
        .unwrap();
}

} // namespace bantin::ui
