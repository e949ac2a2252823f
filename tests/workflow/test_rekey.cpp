// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/store/Connection.h"
#include "app/store/Rekey.h"
#include "app/store/WorkspaceHeader.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/MakeRecoveryKey.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/RecoverWorkspace.h"
#include "app/workflow/RekeyWorkspace.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/VerifyAudit.h"
#include "tests/store/FirstVersion.h"
#include "tests/workflow/DeskFixture.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

class TestRekey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everybodyGoesOnWithTheirOwnPassphrase();
    void theOldKeyOpensNothingNew();
    void namesWhomItCannotReach();
    void handsNoKeyToAForgedSlot();
    void cancelledItLeavesTheOldKey();
    void aCancelledOneLetsWorkGoOn();
    void finishesOrThrowsAwayWhatAKillLeft();
    void losesNothingToKills();

private:
    Result<Session> rekey(Unreachable unreachable = Unreachable::Refuse,
                          const std::function<bool(qint64, qint64)> &progress = {})
    {
        m_desk.leave();
        auto session = open(DeskFixture::administrator);
        if (!session)
            return session.error();
        const auto rekeyed = rekeyWorkspace(*session, unreachable, progress);
        return rekeyed ? std::move(session) : Result<Session>(rekeyed.error());
    }
    Result<Session> open(const char16_t *name) const
    {
        return unlockWithPassphrase(m_desk.directory(), QString(name), DeskFixture::passphrase(), m_desk.regulations,
                                    m_desk.clock);
    }
    store::WorkspaceHeader header() const { return *store::readHeader(m_desk.directory()); }
    bool exists(const QString &name) const { return QFile::exists(m_desk.directory().filePath(name)); }

    DeskFixture m_desk;
};

void TestRekey::everybodyGoesOnWithTheirOwnPassphrase()
{
    const ArticleId article = m_desk.approved();
    const auto remembered = rememberOnThisComputer(m_desk.as(DeskFixture::clerk), DeskFixture::passphrase());
    const auto words = makeRecoveryKey(m_desk.as(DeskFixture::administrator));
    qint64 pages = 0;
    {
        auto session = rekey(Unreachable::Refuse, [&](qint64 done, qint64) {
            pages = done;
            return true;
        });
        QCOMPARE(reasonOf(session), QString());
        QCOMPARE(session->keyEpoch, 2u);
        QVERIFY(showArticle(*session, article).ok());
        QVERIFY(verifyAudit(*session)->findings.isEmpty());
    }
    QVERIFY(pages > 10);
    QVERIFY(!header().rekey);
    QVERIFY(!exists(u"content.db.next"_s) && !exists(u"assets.db.next"_s));
    for (const char16_t *name : {DeskFixture::editor, DeskFixture::approver, DeskFixture::administrator}) {
        const auto session = open(name);
        QCOMPARE(reasonOf(session), QString());
        QCOMPARE(session->keyEpoch, 2u);
        QCOMPARE(header().findSlot(QString(name), store::SlotKind::Passphrase)->epoch, 2u);
    }
    QVERIFY(unlockWithKeyring(m_desk.directory(), QString(DeskFixture::clerk), *remembered, m_desk.regulations,
                              m_desk.clock)
                .ok());
    // Twice, with people who did not unlock in between.
    QCOMPARE(rekey()->keyEpoch, 3u);
    QVERIFY(open(DeskFixture::contributor).ok());
    const auto key = crypto::RecoveryKey::fromWords(QString::fromLatin1(words->view()));
    QVERIFY(recoverWorkspace({m_desk.directory(), *key, QString(DeskFixture::deputy), DeskFixture::passphrase()},
                             m_desk.regulations, m_desk.clock)
                .ok());
}

void TestRekey::theOldKeyOpensNothingNew()
{
    m_desk.leave();
    SecretBytes old;
    {
        const auto session = open(DeskFixture::administrator);
        old = session->storeKey.clone();
    }
    const auto rekeyed = rekey();
    QVERIFY(rekeyed.ok());
    QVERIFY(!crypto::equalSecrets(old.view(), rekeyed->storeKey.view()));
    for (const QString &family : {u"content"_s, u"assets"_s}) {
        const QString path = m_desk.directory().filePath(family + u".db"_s);
        const auto opened = store::Connection::open(path, family, old, store::Connection::Mode::ReadOnly);
        QVERIFY(!opened);
        QCOMPARE(opened.error().reason, u"key-wrong"_s);
    }
}

void TestRekey::namesWhomItCannotReach()
{
    m_desk.leave();
    auto changed = header();
    for (store::KeySlot &slot : changed.keySlots) {
        if (slot.accountName != QString(DeskFixture::deputy) || slot.kind != store::SlotKind::Passphrase)
            continue;
        const auto contents = store::openCurrent(changed, slot, DeskFixture::passphrase());
        slot = firstVersionSlot(slot.account, slot.accountName, *contents, DeskFixture::passphrase(), slot.kdf);
        slot.epoch = changed.keyEpoch;
    }
    QVERIFY(store::writeHeader(m_desk.directory(), changed).ok());
    const auto refused = rekey();
    QCOMPARE(reasonOf(refused), u"rekey-unreachable"_s);
    QCOMPARE(refused.error().arguments, QStringList{QString(DeskFixture::deputy)});
    QVERIFY(!header().rekey);
    QVERIFY(rekey(Unreachable::Drop).ok());
    QCOMPARE(reasonOf(open(DeskFixture::deputy)), u"passphrase-wrong"_s);
    QVERIFY(open(DeskFixture::editor).ok());
}

void TestRekey::handsNoKeyToAForgedSlot()
{
    m_desk.leave();
    const auto original = header();
    auto forged = original;
    for (store::KeySlot &slot : forged.keySlots) {
        if (slot.accountName == QString(DeskFixture::editor))
            slot.envelopeKey = crypto::envelopeKeysFrom(SecretBytes(QByteArrayView("mine")), "slot").publicKey;
    }
    QVERIFY(store::writeHeader(m_desk.directory(), forged).ok());
    const auto refused = rekey();
    QCOMPARE(reasonOf(refused), u"rekey-unreachable"_s);
    QCOMPARE(refused.error().arguments, QStringList{QString(DeskFixture::editor)});
    auto restored = original;
    restored.sequence = header().sequence;
    QVERIFY(store::writeHeader(m_desk.directory(), restored).ok());
}

void TestRekey::cancelledItLeavesTheOldKey()
{
    const quint32 epoch = header().keyEpoch;
    QCOMPARE(reasonOf(rekey(Unreachable::Refuse, [](qint64, qint64) { return false; })), u"cancelled"_s);
    QCOMPARE(header().keyEpoch, epoch);
    QVERIFY(!header().rekey && !exists(u"content.db.next"_s));
    QVERIFY(open(DeskFixture::editor).ok());
}

void TestRekey::aCancelledOneLetsWorkGoOn()
{
    Session &session = m_desk.as(DeskFixture::administrator);
    const quint32 epoch = session.keyEpoch;
    const auto cancelled = rekeyWorkspace(session, Unreachable::Refuse, [](qint64, qint64) { return false; });
    QCOMPARE(reasonOf(cancelled), u"cancelled"_s);
    QVERIFY(session.store);
    QCOMPARE(session.keyEpoch, epoch);
    const auto article = createArticle(session, DeskFixture::document());
    QCOMPARE(reasonOf(article), QString());
    QCOMPARE(reasonOf(rekeyWorkspace(session, Unreachable::Refuse)), QString());
    QCOMPARE(session.keyEpoch, epoch + 1);
    QVERIFY(showArticle(session, article->id).ok());
    QVERIFY(verifyAudit(session)->findings.isEmpty());
    m_desk.leave();
}

void TestRekey::finishesOrThrowsAwayWhatAKillLeft()
{
    m_desk.leave();
    // Cut off while copying: the copies are torn and nobody asks for them.
    auto begun = header();
    const quint32 epoch = begun.keyEpoch;
    QVERIFY(store::beginRekey(m_desk.directory(), begun, {{QByteArray(32, 'r'), epoch + 1, "sealed"_ba}}).ok());
    QFile torn(m_desk.directory().filePath(u"content.db.next"_s));
    QVERIFY(torn.open(QIODevice::WriteOnly) && torn.write("half a page") > 0);
    torn.close();
    QVERIFY(open(DeskFixture::editor).ok());
    QVERIFY(!header().rekey && !torn.exists());
    QCOMPARE(header().keyEpoch, epoch);
    for (const store::KeyEnvelope &envelope : header().envelopes)
        QVERIFY(envelope.epoch <= epoch);
}

void TestRekey::losesNothingToKills()
{
    const int kills =
        qEnvironmentVariableIntValue("BANTIN_KILLS") > 0 ? qEnvironmentVariableIntValue("BANTIN_KILLS") : 60;
    const auto secret = rememberOnThisComputer(m_desk.as(DeskFixture::administrator), DeskFixture::passphrase());
    QVERIFY(secret.ok());
    m_desk.leave();
    QRandomGenerator random(20261121);
    const SystemClock clock;
    QList<ArticleId> acknowledged;
    quint32 epochs = 0;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess child;
        child.start(QStringLiteral(BANTIN_BINARY_DIR "/bin/bantin_rekey_desk"),
                    {m_desk.directory().path(), QString(DeskFixture::administrator),
                     QString::fromLatin1(secret->view().toByteArray().toHex())});
        QVERIFY(child.waitForStarted());
        QVERIFY2(child.waitForReadyRead(60'000), child.readAllStandardError().constData());
        // Any instant of what follows the first acknowledgement: one re-keying takes about that long.
        const QDeadlineTimer instant(std::chrono::microseconds(random.bounded(0, 120'000)), Qt::PreciseTimer);
        while (!instant.hasExpired())
            continue;
        child.kill();
        QVERIFY(child.waitForFinished());
        for (const QByteArray &line : child.readAllStandardOutput().trimmed().split('\n')) {
            const QString words = QString::fromUtf8(line);
            QVERIFY2(!words.startsWith(u"failed"_s), line.constData());
            if (words.startsWith(u"article "_s))
                acknowledged.append(ArticleId::fromString(words.sliced(8)));
            epochs += words.startsWith(u"epoch "_s) ? 1 : 0;
        }
        auto session = unlockWithKeyring(m_desk.directory(), QString(DeskFixture::administrator), *secret,
                                         m_desk.regulations, clock);
        QVERIFY2(session.ok(), qPrintable(u"kill %1: %2"_s.arg(kill).arg(reasonOf(session))));
        for (const ArticleId &article : std::as_const(acknowledged))
            QVERIFY2(showArticle(*session, article).ok(), qPrintable(u"kill %1"_s.arg(kill)));
    }
    // Somebody who was away all the time gets in with the passphrase.
    QCOMPARE(reasonOf(open(DeskFixture::approver)), QString());
    qInfo("%d kills, %lld articles and %u whole re-keyings acknowledged, none lost", kills,
          qlonglong(acknowledged.size()), epochs);
    QVERIFY(acknowledged.size() >= kills);
}

QTEST_GUILESS_MAIN(TestRekey)
#include "test_rekey.moc"
