// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/PackageVerifier.h"
#include "app/store/AccountRepository.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/MakeRecoveryKey.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/RecoverWorkspace.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/VerifyAudit.h"
#include "tests/workflow/DeskFixture.h"

#include <QFile>
#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAdministratorsMakeOne();
    void letsAnAccountInAgain();
    void whatWasSignedBeforeStaysValid();
    void aNewKeyReplacesTheOlderOne();
    void refusesWhatItCannotHelp();
    void worksAgainAfterACutOffRecovery();

private:
    DeskFixture m_desk;
    static SecretBytes fresh() { return SecretBytes::fromPassphrase(u"mật khẩu sau khôi phục"); }

    crypto::RecoveryKey makeKey()
    {
        const auto words = makeRecoveryKey(m_desk.as(DeskFixture::administrator));
        if (!words)
            qFatal("no recovery key: %ls", qUtf16Printable(words.error().reason));
        m_desk.leave();
        return *crypto::RecoveryKey::fromWords(QString::fromLatin1(words->view()));
    }
    Result<Session> recover(const crypto::RecoveryKey &key, const QString &name, const SecretBytes &passphrase)
    {
        m_desk.leave();
        m_desk.clock.advance(60);
        return recoverWorkspace({m_desk.directory(), key, name, passphrase}, m_desk.regulations, m_desk.clock);
    }
    QByteArray header() const
    {
        QFile file(m_desk.directory().filePath(u"workspace.header"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    Result<Session> open(const char16_t *name, const SecretBytes &passphrase)
    {
        m_desk.leave();
        return unlockWithPassphrase(m_desk.directory(), QString(name), passphrase, m_desk.regulations, m_desk.clock);
    }
};

void TestRecovery::onlyAdministratorsMakeOne()
{
    QCOMPARE(reasonOf(makeRecoveryKey(m_desk.as(DeskFixture::approver))), u"role-forbids"_s);
    const auto refused = recover(crypto::RecoveryKey::generate(), QString(DeskFixture::editor), fresh());
    QCOMPARE(reasonOf(refused), u"recovery-key-missing"_s);
}

void TestRecovery::letsAnAccountInAgain()
{
    const auto remembered = rememberOnThisComputer(m_desk.as(DeskFixture::clerk), DeskFixture::passphrase());
    QVERIFY(remembered.ok());
    const crypto::RecoveryKey key = makeKey();
    {
        const auto session = recover(key, QString(DeskFixture::clerk), fresh());
        QCOMPARE(reasonOf(session), QString());
        QCOMPARE(session->account.name, QString(DeskFixture::clerk));
        QVERIFY(session->certificate.belongsTo(session->signingKey));
    }
    QCOMPARE(reasonOf(open(DeskFixture::clerk, DeskFixture::passphrase())), u"passphrase-wrong"_s);
    QVERIFY(open(DeskFixture::clerk, fresh()).ok());
    m_desk.leave();
    QCOMPARE(reasonOf(unlockWithKeyring(m_desk.directory(), QString(DeskFixture::clerk), *remembered,
                                        m_desk.regulations, m_desk.clock)),
             u"keyring-secret-wrong"_s);
    // An administrator recovered has the authority again.
    {
        auto administrator = recover(key, QString(DeskFixture::administrator), DeskFixture::passphrase());
        QVERIFY(administrator.ok());
        QVERIFY(makeRecoveryKey(*administrator).ok());
    }
    QVERIFY(recover(makeKey(), QString(DeskFixture::clerk), DeskFixture::passphrase()).ok());
}

void TestRecovery::whatWasSignedBeforeStaysValid()
{
    const crypto::RecoveryKey key = makeKey();
    const ArticleId approvedBefore = m_desk.approved();
    const ArticleId reviewedBefore = m_desk.reviewed();
    const QByteArray former = m_desk.as(DeskFixture::editor).certificate.fingerprint();
    QVERIFY(recover(key, QString(DeskFixture::editor), DeskFixture::passphrase()).ok());
    QVERIFY(recover(key, QString(DeskFixture::approver), DeskFixture::passphrase()).ok());
    QVERIFY(m_desk.as(DeskFixture::editor).certificate.fingerprint() != former);

    // A chain that began under the former certificate goes on under a new one.
    QCOMPARE(reasonOf(approveArticle(m_desk.as(DeskFixture::approver), reviewedBefore)), QString());
    Session &clerk = m_desk.as(DeskFixture::clerk);
    for (const ArticleId &article : {approvedBefore, reviewedBefore}) {
        const auto zip = packArticle(clerk, article, m_desk.regulations);
        QCOMPARE(reasonOf(zip), QString());
        const auto outcome = package::PackageVerifier(m_desk.regulations).verify(*zip, {clerk.unitCertificate});
        QVERIFY2(outcome.package, qPrintable(outcome.reasons.value(0).reason));
        QCOMPARE(outcome.package->decisions.at(1).certificateSha256, former);
    }
    QVERIFY(verifyAudit(clerk)->findings.isEmpty());
    const Roster roster = store::AccountRepository(*clerk.store).latestRoster()->roster;
    const auto &entries = roster.entries;
    const auto ended = std::ranges::count_if(entries, [](const RosterEntry &entry) { return entry.to.isValid(); });
    QVERIFY(ended >= 2);
    QVERIFY(entries.size() >= 8);
}

void TestRecovery::aNewKeyReplacesTheOlderOne()
{
    const crypto::RecoveryKey older = makeKey();
    const crypto::RecoveryKey newer = makeKey();
    const QString name(DeskFixture::contributor);
    QCOMPARE(reasonOf(recover(older, name, DeskFixture::passphrase())), u"recovery-key-wrong"_s);
    QCOMPARE(reasonOf(recover(newer, name, DeskFixture::passphrase())), QString());
}

void TestRecovery::refusesWhatItCannotHelp()
{
    const crypto::RecoveryKey key = makeKey();
    const QByteArray before = header();
    QCOMPARE(reasonOf(recover(key, u"Không có ai"_s, fresh())), u"account-not-found"_s);
    QCOMPARE(reasonOf(recover(key, QString(DeskFixture::editor), SecretBytes::fromPassphrase(u"ngắn"))),
             u"passphrase-too-short"_s);
    QCOMPARE(reasonOf(recover(crypto::RecoveryKey::generate(), QString(DeskFixture::editor), fresh())),
             u"recovery-key-wrong"_s);
    QCOMPARE(header(), before);
}

void TestRecovery::worksAgainAfterACutOffRecovery()
{
    const crypto::RecoveryKey key = makeKey();
    auto cut = store::readHeader(m_desk.directory());
    {
        // The slot was written, the account's new certificate was not: the former passphrase still signs.
        const auto stranger = crypto::SigningKey::generate();
        const store::KeySlot *own = cut->findSlot(QString(DeskFixture::editor), store::SlotKind::Passphrase);
        const auto contents = store::openSlot(*own, DeskFixture::passphrase());
        const store::SlotContents half{contents->storeKey.clone(), stranger.toPkcs8(), {}};
        const store::SlotOwner owner{own->account, own->accountName, own->made, own->epoch, own->unitSha256};
        cut->keySlots.append(*store::makePassphraseSlot(owner, half, fresh(), crypto::floorArgon2()));
    }
    QVERIFY(store::writeHeader(m_desk.directory(), *cut).ok());
    QCOMPARE(reasonOf(open(DeskFixture::editor, fresh())), u"slot-stale"_s);
    QCOMPARE(reasonOf(open(DeskFixture::editor, DeskFixture::passphrase())), QString());
    QCOMPARE(reasonOf(recover(key, QString(DeskFixture::editor), fresh())), QString());
    QVERIFY(open(DeskFixture::editor, fresh()).ok());
    QCOMPARE(store::readHeader(m_desk.directory())
                 ->slotsOf(QString(DeskFixture::editor), store::SlotKind::Passphrase)
                 .size(),
             1);
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "test_recovery.moc"
