// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/WorkspaceClient.h"

#include "app/workflow/ChangePassphrase.h"
#include "app/workflow/JoinDesk.h"
#include "app/workflow/RecoverWorkspace.h"
#include "app/workflow/UnlockWorkspace.h"

namespace bantin::ui {

using namespace Qt::StringLiterals;

namespace {

/// std::function wants copyable captures; the one copy of the secret stays behind this pointer.
std::shared_ptr<SecretBytes> shared(SecretBytes secret)
{
    return std::make_shared<SecretBytes>(std::move(secret));
}

PassphraseStanding standingOf(const workflow::Session &session)
{
    return {session.passphraseMade, PassphrasePolicy(session.regulation.passphrase).expiry(session.passphraseMade),
            workflow::passphraseState(session).kind, workflow::passphraseNotice(session)};
}

} // namespace

WorkspaceClient::WorkspaceClient(const RegulationCatalogue &regulations, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_regulations(regulations)
    , m_clock(clock)
    , m_vault(std::make_shared<Vault>())
    , m_thread(std::make_unique<store::StoreThread>())
{
}

WorkspaceClient::~WorkspaceClient()
{
    m_thread->post([vault = m_vault] { vault->session.reset(); });
    m_thread.reset();
}

std::function<store::Store *()> WorkspaceClient::storeAccess() const
{
    return [vault = m_vault]() -> store::Store * { return vault->session ? vault->session->store.get() : nullptr; };
}

QFuture<Result<void>> WorkspaceClient::create(workflow::NewWorkspace workspace, SecretBytes passphrase)
{
    return open([this, workspace = std::move(workspace), secret = shared(std::move(passphrase))] {
        return workflow::createWorkspace(workspace, *secret, crypto::calibrateArgon2(), m_clock);
    });
}

QFuture<Result<void>> WorkspaceClient::join(const QDir &directory, const QByteArray &invitation, SecretBytes passphrase)
{
    return open([this, directory, invitation, secret = shared(std::move(passphrase))] {
        return workflow::joinDesk(directory, invitation, *secret, m_regulations, m_clock);
    });
}

QFuture<Result<void>> WorkspaceClient::unlock(const QDir &directory, const QString &accountName, SecretBytes passphrase,
                                              store::Store::Access access)
{
    return open([this, directory, accountName, access, secret = shared(std::move(passphrase))] {
        return workflow::unlockWithPassphrase(directory, accountName, *secret, m_regulations, m_clock, access);
    });
}

QFuture<Result<void>> WorkspaceClient::unlockWithKeyring(const QDir &directory, const QString &accountName,
                                                         SecretBytes secret, store::Store::Access access)
{
    return open([this, directory, accountName, access, kept = shared(std::move(secret))] {
        return workflow::unlockWithKeyring(directory, accountName, *kept, m_regulations, m_clock, access);
    });
}

QFuture<Result<void>> WorkspaceClient::recover(const QDir &directory, crypto::RecoveryKey key,
                                               const QString &accountName, SecretBytes passphrase)
{
    return open([this, directory, accountName, sheet = std::make_shared<crypto::RecoveryKey>(std::move(key)),
                 secret = shared(std::move(passphrase))] {
        return workflow::recoverWorkspace({directory, *sheet, accountName, *secret}, m_regulations, m_clock);
    });
}

QFuture<Result<StoreReport>> WorkspaceClient::check(workflow::KeyHolder holder, store::StoreCheck::Progress progress)
{
    return m_thread->post([holder = std::move(holder), progress = std::move(progress)] {
        return workflow::checkWorkspace(holder, store::StoreCheck::Extent::Whole, progress);
    });
}

QFuture<Result<store::StoreRepair::Outcome>> WorkspaceClient::repair(workflow::KeyHolder holder,
                                                                     const std::optional<QDir> &from,
                                                                     store::StoreCheck::Progress progress)
{
    return m_thread->post([this, holder = std::move(holder), from, progress = std::move(progress)] {
        return workflow::repairWorkspace(holder, from, m_clock, progress);
    });
}

QFuture<Result<void>> WorkspaceClient::open(std::function<Result<workflow::Session>()> unlock)
{
    using Opened = Result<OpenWorkspace>;
    return m_thread
        ->post([vault = m_vault, unlock = std::move(unlock)]() -> Opened {
            vault->session.reset();
            Result<workflow::Session> session = unlock();
            if (!session)
                return std::move(session).error();
            vault->session.emplace(std::move(session).value());
            const workflow::Session &opened = *vault->session;
            const auto newest = opened.store->newestTime();
            return OpenWorkspace{opened.directory,           opened.unit,
                                 opened.regulation,          opened.account,
                                 opened.store->isReadOnly(), newest ? *newest : QDateTime(),
                                 standingOf(opened),         opened.store->endedUncleanly()};
        })
        .then(this, [this](Opened workspace) -> Result<void> {
            if (!workspace)
                return workspace.error();
            m_workspace = *workspace;
            Q_EMIT opened();
            return {};
        });
}

QFuture<Result<void>> WorkspaceClient::changePassphrase(SecretBytes old, SecretBytes fresh)
{
    using Changed = Result<PassphraseStanding>;
    return use([before = shared(std::move(old)),
                after = shared(std::move(fresh))](workflow::Session &session) -> Changed {
               const auto changed = workflow::changePassphrase(session, *before, *after);
               return changed ? Changed(standingOf(session)) : changed.error();
           })
        .then(this, [this](const Changed &changed) -> Result<void> {
            if (!changed)
                return changed.error();
            if (m_workspace)
                m_workspace->passphrase = *changed;
            Q_EMIT passphraseChanged();
            return {};
        });
}

QFuture<Result<void>> WorkspaceClient::rekey(workflow::Unreachable unreachable,
                                             std::shared_ptr<const std::atomic_bool> cancel)
{
    struct Outcome {
        Result<void> rekeyed;
        bool isOpen = true;
    };
    const auto tell = [this, cancel = std::move(cancel), told = qint64(-1)](qint64 done, qint64 total) mutable {
        const qint64 step = total > 0 ? done * 200 / total : 0;
        if (std::exchange(told, step) != step)
            QMetaObject::invokeMethod(this, [this, done, total] { Q_EMIT rekeyProgressed(done, total); });
        return !*cancel;
    };
    return m_thread
        ->post([vault = m_vault, unreachable, tell]() -> Outcome {
            if (!vault->session)
                return {lockedError()};
            auto rekeyed = workflow::rekeyWorkspace(*vault->session, unreachable, tell);
            if (!vault->session->store)
                vault->session.reset();
            return {std::move(rekeyed), vault->session.has_value()};
        })
        .then(this, [this](const Outcome &outcome) {
            if (!outcome.isOpen) {
                m_workspace.reset();
                Q_EMIT locked();
            }
            return outcome.rekeyed;
        });
}

void WorkspaceClient::lock()
{
    m_thread->post([vault = m_vault] { vault->session.reset(); }).then(this, [this] {
        m_workspace.reset();
        Q_EMIT locked();
    });
}

Error WorkspaceClient::lockedError()
{
    return {Fault::Conflict, u"workspace-locked"_s, Retry::AfterCorrection, {}, {}};
}

} // namespace bantin::ui
