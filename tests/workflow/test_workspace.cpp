// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/AccountRepository.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/AddAccount.h"
#include "app/workflow/ConfigurePortal.h"
#include "app/workflow/ConfigureSending.h"
#include "app/workflow/CreateWorkspace.h"
#include "app/workflow/ListAccounts.h"
#include "app/workflow/UnlockWorkspace.h"
#include "tests/workflow/DeskFixture.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

class TestWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheUnitsCertificateForThePortal();
    void refusesAFolderWithSomethingInIt();
    void leavesNothingBehindWhenItFails();
    void signsARosterVersionForEachAccount();
    void letsOnlyAdministratorsAddAccounts();
    void refusesBadAccounts();
    void givesTheAuthorityToAdministratorsOnly();
    void answersAnUnknownNameLikeAWrongPassphrase();
    void unlocksWithAPassphraseTypedDecomposed();
    void remembersAndForgetsOnThisComputer();
    void confirmsOnlyTheOwnPassphrase();
    void refusesAHeaderThatNamesAnotherUnit();
    void keepsThePortalAddress();
    void keepsHowTheUnitSends();
    void onlySendersAndAdministratorsSayHowTheUnitSends();

private:
    DeskFixture m_desk;
    static SecretBytes wrong() { return SecretBytes::fromPassphrase(u"không phải"); }
    Result<Session> unlock(const QString &name, const SecretBytes &passphrase) const
    {
        return unlockWithPassphrase(m_desk.directory(), name, passphrase, m_desk.regulations, m_desk.clock);
    }
};

void TestWorkspace::writesTheUnitsCertificateForThePortal()
{
    QFile file(m_desk.directory().filePath(u"unit-certificate.pem"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto certificate = crypto::Certificate::fromPem(file.readAll());
    QVERIFY(certificate.ok());
    QCOMPARE(certificate->fingerprint(), m_desk.as(DeskFixture::clerk).unitCertificate.fingerprint());
}

void TestWorkspace::refusesAFolderWithSomethingInIt()
{
    const NewWorkspace again{m_desk.directory(), u"Xã khác"_s, m_desk.regulations.all().constFirst(), u"Quản trị"_s};
    const auto created = createWorkspace(again, DeskFixture::passphrase(), crypto::floorArgon2(), m_desk.clock);
    QCOMPARE(reasonOf(created), u"workspace-exists"_s);
    QVERIFY(store::readHeader(m_desk.directory()).ok());
}

void TestWorkspace::leavesNothingBehindWhenItFails()
{
    QTemporaryDir folder;
    const QDir missing(folder.filePath(u"mới"_s));
    NewWorkspace workspace{missing, u"Xã"_s, m_desk.regulations.all().constFirst(), u"Quản trị"_s};
    crypto::Argon2Parameters weak = crypto::floorArgon2();
    weak.memoryKiB = 8;
    QCOMPARE(reasonOf(createWorkspace(workspace, DeskFixture::passphrase(), weak, m_desk.clock)),
             u"kdf-out-of-range"_s);
    QVERIFY(!missing.exists());
    workspace.directory = QDir(folder.path());
    QCOMPARE(reasonOf(createWorkspace(workspace, DeskFixture::passphrase(), weak, m_desk.clock)),
             u"kdf-out-of-range"_s);
    QVERIFY(QDir(folder.path()).exists());
    QVERIFY(QDir(folder.path()).isEmpty());
    const auto tooShort = SecretBytes::fromPassphrase(u"đườngđi");
    QCOMPARE(reasonOf(createWorkspace(workspace, tooShort, crypto::floorArgon2(), m_desk.clock)),
             u"passphrase-too-short"_s);
}

void TestWorkspace::signsARosterVersionForEachAccount()
{
    Session &session = m_desk.as(DeskFixture::administrator);
    const auto roster = store::AccountRepository(*session.store).latestRoster();
    QVERIFY(roster.ok());
    QCOMPARE(roster->roster.version, 6);
    QCOMPARE(roster->roster.entries.size(), 6);
    QCOMPARE(listAccounts(session)->size(), 6);
}

void TestWorkspace::letsOnlyAdministratorsAddAccounts()
{
    const auto added =
        addAccount(m_desk.as(DeskFixture::approver), u"Người mới"_s, Role::Contributor, DeskFixture::passphrase());
    QCOMPARE(reasonOf(added), u"role-forbids"_s);
}

void TestWorkspace::refusesBadAccounts()
{
    Session &session = m_desk.as(DeskFixture::administrator);
    const auto add = [&](const QString &name, Roles roles, const SecretBytes &passphrase) {
        return reasonOf(addAccount(session, name, roles, passphrase));
    };
    QCOMPARE(add(QString(DeskFixture::clerk), Role::Clerk, DeskFixture::passphrase()), u"account-name-taken"_s);
    QCOMPARE(add(u"  "_s, Role::Clerk, DeskFixture::passphrase()), u"name-invalid"_s);
    QCOMPARE(add(QString(81, u'a'), Role::Clerk, DeskFixture::passphrase()), u"name-invalid"_s);
    QCOMPARE(add(u"Người mới"_s, {}, DeskFixture::passphrase()), u"roles-empty"_s);
    QCOMPARE(add(u"Người mới"_s, Role::Clerk, SecretBytes::fromPassphrase(u"ngắn")), u"passphrase-too-short"_s);
    QCOMPARE(listAccounts(session)->size(), 6);
}

void TestWorkspace::givesTheAuthorityToAdministratorsOnly()
{
    QVERIFY(m_desk.as(DeskFixture::administrator).authority.has_value());
    QVERIFY(!m_desk.as(DeskFixture::approver).authority.has_value());
}

void TestWorkspace::answersAnUnknownNameLikeAWrongPassphrase()
{
    m_desk.leave();
    QElapsedTimer timer;
    timer.start();
    const auto known = unlock(QString(DeskFixture::editor), wrong());
    const qint64 knownTime = timer.restart();
    const auto unknown = unlock(u"Không có ai"_s, wrong());
    const qint64 unknownTime = timer.restart();
    const auto lucky = unlock(u"Không có ai"_s, DeskFixture::passphrase());
    for (const auto *attempt : {&known, &unknown, &lucky}) {
        QCOMPARE(reasonOf(*attempt), u"passphrase-wrong"_s);
        QCOMPARE(attempt->error().fault, Fault::WrongKey);
        QCOMPARE(attempt->error().arguments.size(), 1);
    }
    // Both run one Argon2id; without it an answer would take microseconds.
    QVERIFY(unknownTime * 4 > knownTime);
}

void TestWorkspace::unlocksWithAPassphraseTypedDecomposed()
{
    m_desk.leave();
    const QString decomposed = u"Mật khẩu dài 7"_s.normalized(QString::NormalizationForm_D);
    QVERIFY(unlock(u" "_s + QString(DeskFixture::editor).normalized(QString::NormalizationForm_D),
                   SecretBytes::fromPassphrase(decomposed))
                .ok());
}

void TestWorkspace::remembersAndForgetsOnThisComputer()
{
    const auto secret = rememberOnThisComputer(m_desk.as(DeskFixture::editor), DeskFixture::passphrase());
    QVERIFY(secret.ok());
    QCOMPARE(reasonOf(rememberOnThisComputer(m_desk.as(DeskFixture::editor), wrong())), u"passphrase-wrong"_s);
    m_desk.leave();
    const auto byKeyring = [&](const SecretBytes &keyringSecret) {
        return unlockWithKeyring(m_desk.directory(), QString(DeskFixture::editor), keyringSecret, m_desk.regulations,
                                 m_desk.clock);
    };
    {
        auto session = byKeyring(*secret);
        QCOMPARE(reasonOf(session), QString());
        QCOMPARE(session->account.name, QString(DeskFixture::editor));
    }
    QCOMPARE(reasonOf(byKeyring(SecretBytes(32))), u"keyring-secret-wrong"_s);
    QVERIFY(forgetOnThisComputer(m_desk.as(DeskFixture::editor)).ok());
    m_desk.leave();
    QCOMPARE(reasonOf(byKeyring(*secret)), u"keyring-secret-wrong"_s);
    QVERIFY(unlock(QString(DeskFixture::editor), DeskFixture::passphrase()).ok());
}

void TestWorkspace::confirmsOnlyTheOwnPassphrase()
{
    const Session &session = m_desk.as(DeskFixture::approver);
    QVERIFY(confirmPassphrase(session, DeskFixture::passphrase()).ok());
    QCOMPARE(reasonOf(confirmPassphrase(session, wrong())), u"passphrase-wrong"_s);
}

void TestWorkspace::refusesAHeaderThatNamesAnotherUnit()
{
    m_desk.leave();
    const auto original = store::readHeader(m_desk.directory());
    QVERIFY(original.ok());
    store::WorkspaceHeader forged = *original;
    forged.unitCertificateDer =
        crypto::CertificateAuthority::create(original->unit, m_desk.clock.nowUtc()).certificate().toDer();
    QVERIFY(store::writeHeader(m_desk.directory(), forged).ok());
    const auto session = unlock(QString(DeskFixture::editor), DeskFixture::passphrase());
    store::WorkspaceHeader restored = *original;
    restored.sequence = forged.sequence;
    QVERIFY(store::writeHeader(m_desk.directory(), restored).ok());
    QCOMPARE(reasonOf(session), u"workspace-header-damaged"_s);
}

void TestWorkspace::keepsThePortalAddress()
{
    QVERIFY(portalAddress(m_desk.as(DeskFixture::administrator))->isEmpty());
    QCOMPARE(reasonOf(setPortalAddress(m_desk.as(DeskFixture::administrator), u"ftp://cong"_s)),
             u"portal-url-invalid"_s);
    QVERIFY(setPortalAddress(m_desk.as(DeskFixture::administrator), u"http://127.0.0.1:8080/"_s).ok());
    QCOMPARE(reasonOf(setPortalAddress(m_desk.as(DeskFixture::clerk), u"http://khac/"_s)), u"role-forbids"_s);
    QCOMPARE(portalAddress(m_desk.as(DeskFixture::clerk))->toString(), u"http://127.0.0.1:8080/"_s);
}

void TestWorkspace::keepsHowTheUnitSends()
{
    QCOMPARE(*sendingSettings(m_desk.as(DeskFixture::clerk)), SendingSettings());
    const SendingSettings settings{true, true, u"07:00,32K 17:00,off"_s};
    QVERIFY(setSendingSettings(m_desk.as(DeskFixture::clerk), settings).ok());
    m_desk.leave();
    QCOMPARE(*sendingSettings(m_desk.as(DeskFixture::approver)), settings);
    QVERIFY(setSendingSettings(m_desk.as(DeskFixture::administrator), SendingSettings()).ok());
    QCOMPARE(*sendingSettings(m_desk.as(DeskFixture::clerk)), SendingSettings());
}

void TestWorkspace::onlySendersAndAdministratorsSayHowTheUnitSends()
{
    const SendingSettings paused{true, false, {}};
    QCOMPARE(reasonOf(setSendingSettings(m_desk.as(DeskFixture::contributor), paused)), u"role-forbids"_s);
    QVERIFY(!sendingSettings(m_desk.as(DeskFixture::contributor))->paused);
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "test_workspace.moc"
