// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/crypto/RecoveryKey.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/store/StoreThread.h"
#include "app/workflow/CreateWorkspace.h"
#include "app/workflow/RekeyWorkspace.h"
#include "app/workflow/RepairWorkspace.h"
#include "app/workflow/Session.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace bantin::ui {

/// How the account's passphrase stands with the unit's regulation.
struct PassphraseStanding {
    QDateTime made;   ///< UTC
    QDateTime expiry; ///< UTC; invalid when it never expires
    PassphraseState::Kind state = PassphraseState::Kind::Fresh;
    std::optional<Error> notice; ///< of workflow::passphraseNotice()
};

/// What the windows may know of the unlocked workspace: plain values, no keys.
struct OpenWorkspace {
    QDir directory;
    QString unit;
    Regulation regulation;
    Account account;
    bool readOnly = false; ///< beside another Bàn Tin, or on a disk that cannot be written: nothing here can change
    QDateTime newestTime;  ///< UTC: when something was written last; later than now when the computer's clock is wrong
    PassphraseStanding passphrase;
    bool endedUncleanly = false; ///< whoever had it open for writing before did not close it
};

/// The windows' only way to the store. Lives on the UI thread; owns the store thread, on which alone the session (keys, open
/// store) lives. Every call returns at once; its future ends exactly once, with "workspace-locked" when there is no session.
class WorkspaceClient final : public QObject
{
    Q_OBJECT
public:
    WorkspaceClient(const RegulationCatalogue &regulations, const Clock &clock, QObject *parent = nullptr);
    ~WorkspaceClient() override;

    const RegulationCatalogue &regulations() const { return m_regulations; }
    const Clock &clock() const { return m_clock; }
    const std::optional<OpenWorkspace> &workspace() const { return m_workspace; }
    /// An unlocked workspace that is not open for reading only.
    bool mayWrite() const { return m_workspace && !m_workspace->readOnly; }
    store::StoreThread &thread() { return *m_thread; }
    /// For sync/engine: call on the store thread only; null while locked.
    std::function<store::Store *()> storeAccess() const;

    /// The reasons of workflow::createWorkspace. Slow (Argon2id), as every way in.
    QFuture<Result<void>> create(workflow::NewWorkspace workspace, SecretBytes passphrase);
    /// A further desk of a unit in a new folder; the reasons of workflow::joinDesk.
    QFuture<Result<void>> join(const QDir &directory, const QByteArray &invitation, SecretBytes passphrase);
    /// The reasons of workflow::unlockWithPassphrase.
    QFuture<Result<void>> unlock(const QDir &directory, const QString &accountName, SecretBytes passphrase,
                                 store::Store::Access access = store::Store::Access::ReadWrite);
    /// The reasons of workflow::unlockWithKeyring.
    QFuture<Result<void>> unlockWithKeyring(const QDir &directory, const QString &accountName, SecretBytes secret,
                                            store::Store::Access access = store::Store::Access::ReadWrite);
    /// Gives the account a new passphrase and opens the workspace; the reasons of workflow::recoverWorkspace.
    QFuture<Result<void>> recover(const QDir &directory, crypto::RecoveryKey key, const QString &accountName,
                                  SecretBytes passphrase);
    /// The reasons of workflow::changePassphrase; passphraseChanged() follows a success.
    QFuture<Result<void>> changePassphrase(SecretBytes old, SecretBytes fresh);
    /// The reasons of workflow::rekeyWorkspace; rekeyProgressed() until it ends, `cancel` becoming true ends it early. When it
    /// fails too late to go on, locked() follows.
    QFuture<Result<void>> rekey(workflow::Unreachable unreachable, std::shared_ptr<const std::atomic_bool> cancel);
    /// Looks for damage with nothing but a passphrase, while nothing is open; the reasons of workflow::checkWorkspace.
    /// `progress` is called on the store thread.
    QFuture<Result<StoreReport>> check(workflow::KeyHolder holder, store::StoreCheck::Progress progress);
    /// The reasons of workflow::repairWorkspace. `progress` is called on the store thread.
    QFuture<Result<store::StoreRepair::Outcome>> repair(workflow::KeyHolder holder, const std::optional<QDir> &from,
                                                        store::StoreCheck::Progress progress);
    /// Lets everything asked for so far finish, then wipes the keys and closes the store; locked() follows.
    void lock();

    /// What use() answers while the workspace is locked, also in the moment before locked() is heard.
    static Error lockedError();

    /// Runs `job(workflow::Session &)`, which returns a Result, on the store thread.
    template<typename Job>
    auto use(Job job) -> QFuture<std::invoke_result_t<Job, workflow::Session &>>
    {
        using Answer = std::invoke_result_t<Job, workflow::Session &>;
        return m_thread->post([vault = m_vault, job = std::move(job)]() mutable -> Answer {
            return vault->session ? job(*vault->session) : Answer(lockedError());
        });
    }

    /// As use(), for what changes `article`: articleChanged() follows a success.
    template<typename Job>
    auto change(const ArticleId &article, Job job) -> QFuture<std::invoke_result_t<Job, workflow::Session &>>
    {
        using Answer = std::invoke_result_t<Job, workflow::Session &>;
        return use(std::move(job)).then(this, [this, article](Answer answer) {
            if (answer.ok())
                Q_EMIT articleChanged(article);
            return answer;
        });
    }

Q_SIGNALS:
    void opened();
    void locked();
    void passphraseChanged();
    void rekeyProgressed(qint64 done, qint64 total);
    void articleChanged(const bantin::ArticleId &article);
    /// The draft says something else now that no editor here wrote; whoever shows its text reads it again.
    void textReplaced(const bantin::ArticleId &article);

private:
    struct Vault {
        std::optional<workflow::Session> session; ///< store thread only
    };

    QFuture<Result<void>> open(std::function<Result<workflow::Session>()> unlock);

    const RegulationCatalogue &m_regulations;
    const Clock &m_clock;
    std::shared_ptr<Vault> m_vault;
    std::optional<OpenWorkspace> m_workspace;
    std::unique_ptr<store::StoreThread> m_thread;
};

} // namespace bantin::ui
