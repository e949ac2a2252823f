// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/CreateWorkspace.h"

#include "app/crypto/Digest.h"
#include "app/store/DurableFile.h"
#include "app/store/Transaction.h"
#include "app/store/WorkspaceHeader.h"
#include "app/store/WorkspaceLock.h"
#include "app/workflow/internal/Members.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/Passphrases.h"
#include "app/workflow/internal/WholeSeconds.h"

#include <QFile>

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype storeKeySize = 32;

constexpr auto everything = QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System;
const auto making = u"workspace.making"_s;
const auto makingNew = making + u".new"_s; ///< as store::writeDurably begins it
const QStringList headers{u"workspace.header"_s, u"workspace.header.2"_s};

/// Whether the folder holds what a creation left that never came to its header, and nothing else. The marker is on the disk
/// before anything else of a creation, so a workspace that lost its header is not taken for one.
bool isInterrupted(const QDir &directory)
{
    const QStringList names = directory.entryList(everything);
    const auto belongs = [](const QString &name) {
        return name.startsWith("workspace."_L1) || name.startsWith("content.db"_L1) || name.startsWith("assets.db"_L1)
               || name.startsWith("unit-certificate.pem"_L1);
    };
    const auto isHeader = [](const QString &name) { return headers.contains(name); };
    return (names.contains(making) || names.contains(makingNew)) && std::ranges::all_of(names, belongs)
           && std::ranges::none_of(names, isHeader);
}

/// The directory of a workspace in the making; whatever it holds goes again unless kept.
class Site
{
public:
    explicit Site(const QDir &directory)
        : m_directory(directory)
        , m_existed(directory.exists())
    {
    }
    Site(const Site &) = delete;
    Site &operator=(const Site &) = delete;
    ~Site()
    {
        if (!m_begun || m_kept)
            return;
        clear();
        if (!m_existed)
            QDir().rmdir(m_directory.absolutePath());
    }

    Result<void> begin()
    {
        if (!isFreeForWorkspace(m_directory))
            return Error{Fault::Conflict, u"workspace-exists"_s, Retry::AfterCorrection, {m_directory.path()}, {}};
        if (const auto made = store::makeFolderDurably(m_directory.absolutePath()); !made)
            return made;
        if (const auto alone = clearLeftovers(); !alone)
            return alone;
        m_begun = true;
        return store::writeDurably(m_directory.absoluteFilePath(making), "bantin");
    }
    void keep()
    {
        m_kept = true;
        // Should it stay behind after all, the header beside it says that the workspace is whole.
        QFile::remove(m_directory.absoluteFilePath(making));
    }

private:
    Result<void> clearLeftovers()
    {
        if (m_directory.isEmpty(everything))
            return {};
        // Somebody else may be making it at this very moment.
        const auto alone = store::WorkspaceLock::acquire(m_directory);
        if (!alone)
            return alone.error();
        clear();
        return {};
    }
    /// Cut short anywhere, it leaves what isInterrupted() knows: headers first, the marker last.
    void clear()
    {
        for (const QString &name : headers)
            QFile::remove(m_directory.absoluteFilePath(name));
        const QStringList names = m_directory.entryList(everything);
        for (const QString &name : names) {
            if (name != making && name != makingNew)
                QFile::remove(m_directory.absoluteFilePath(name));
        }
        QFile::remove(m_directory.absoluteFilePath(makingNew));
        QFile::remove(m_directory.absoluteFilePath(making));
    }

    QDir m_directory;
    bool m_existed;
    bool m_begun = false;
    bool m_kept = false;
};

struct Founding {
    WorkspaceId workspace = WorkspaceId::create();
    QString unit;
    SecretBytes storeKey;
    crypto::CertificateAuthority authority;
    NewMember administrator;
    QDateTime now;
};

Result<Founding> found(const NewWorkspace &workspace, const SecretBytes &passphrase, const Clock &clock)
{
    const auto unit = acceptName(workspace.unit);
    if (!unit)
        return unit.error();
    const auto name = acceptName(workspace.administrator);
    if (!name)
        return name.error();
    if (const auto strong = acceptPassphrase(passphrase, workspace.regulation); !strong)
        return strong.error();
    const QDateTime now = clock.nowUtc();
    const auto authority = crypto::CertificateAuthority::create(*unit, now);
    return Founding{WorkspaceId::create(),
                    *unit,
                    crypto::randomSecret(storeKeySize),
                    authority,
                    certify(authority, *name, Role::Administrator, now),
                    now};
}

Result<Roster> enrolAdministrator(store::Store &store, const Founding &founding, const QString &regulation)
{
    auto transaction = store::Transaction::begin(store.content());
    if (!transaction)
        return transaction.error();
    store::AccountRepository accounts(store);
    if (const auto inserted = accounts.insert(founding.administrator.account); !inserted)
        return inserted.error();
    const Roster roster{founding.workspace,
                        founding.unit,
                        regulation,
                        1,
                        wholeSeconds(founding.now),
                        {rosterEntry(founding.administrator.account)}};
    if (const auto put = accounts.putRoster(signRoster(roster, founding.authority)); !put)
        return put.error();
    if (const auto committed = transaction->commit(); !committed)
        return committed.error();
    return roster;
}

/// The header comes last: a directory without one is no workspace yet.
Result<void> writeDirectory(const NewWorkspace &workspace, const Founding &founding, const store::KeySlot &slot)
{
    const crypto::Certificate &certificate = founding.authority.certificate();
    const QString pem = workspace.directory.absoluteFilePath(u"unit-certificate.pem"_s);
    if (const auto written = store::writeDurably(pem, certificate.toPem()); !written)
        return written;
    store::WorkspaceHeader header;
    header.id = founding.workspace;
    header.unit = founding.unit;
    header.regulation = workspace.regulation.id;
    header.unitCertificateDer = certificate.toDer();
    header.keySlots = {slot};
    return store::writeHeader(workspace.directory, header);
}

} // namespace

bool isFreeForWorkspace(const QDir &directory)
{
    return !directory.exists() || directory.isEmpty(everything) || isInterrupted(directory);
}

Result<Session> createWorkspace(const NewWorkspace &workspace, const SecretBytes &passphrase,
                                const crypto::Argon2Parameters &kdf, const Clock &clock)
{
    auto founding = found(workspace, passphrase, clock);
    if (!founding)
        return founding.error();
    const auto slot =
        makeSlot(founding->administrator, {founding->storeKey}, founding->authority, passphrase, kdf, founding->now);
    if (!slot)
        return slot.error();
    Site site(workspace.directory);
    if (const auto begun = site.begin(); !begun)
        return begun.error();
    auto store = store::Store::create(workspace.directory, founding->storeKey, clock);
    if (!store)
        return store.error();
    const auto enrolled = enrolAdministrator(**store, *founding, workspace.regulation.id);
    if (!enrolled)
        return enrolled.error();
    if (const auto written = writeDirectory(workspace, *founding, *slot); !written)
        return written.error();
    Session session{workspace.directory,
                    founding->workspace,
                    founding->unit,
                    workspace.regulation,
                    clock,
                    *std::move(store),
                    std::move(founding->storeKey),
                    founding->administrator.account,
                    founding->administrator.key,
                    founding->administrator.certificate,
                    founding->authority.certificate(),
                    founding->authority,
                    1,
                    wholeSeconds(founding->now),
                    *enrolled};
    if (const auto begun = beginAudit(session, AuditAction::WorkspaceCreated); !begun)
        return begun.error();
    site.keep();
    return session;
}

} // namespace bantin::workflow
