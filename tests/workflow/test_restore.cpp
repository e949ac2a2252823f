// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FolderCopy.h"
#include "tests/workflow/DeskFixture.h"

#include "app/messages/AuditWords.h"
#include "app/messages/Messages.h"
#include "app/store/AuditRepository.h"
#include "app/store/backup/StoreProof.h"
#include "app/workflow/BackUpWorkspace.h"
#include "app/workflow/MakeRecoveryKey.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/RecoverWorkspace.h"
#include "app/workflow/RestoreWorkspace.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/VerifyAudit.h"

#include <QTest>

using namespace bantin;
using namespace bantin::testing;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// What a restored workspace says of itself, who gets in, and what is still noticed.
class TestRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void theRecoveryKeyRestoresWithoutAnyPassphrase();
    void theLogSaysWhatWasRestoredAndByWhom();
    void theBackupItCameFromCountsAsTheLast();
    void aDatabaseOutOfABackupPutBackIsStillFound();
    void aRestoreDoesNotExcuseARollbackBeforeIt();
    void aFolderCopiedWhileOpenIsWholeOrSaysSo();

private:
    QDir backUp()
    {
        const auto report = backUpWorkspace(m_desk.as(DeskFixture::clerk));
        if (!report)
            qFatal("backup: %ls", qUtf16Printable(report.error().reason));
        m_desk.leave();
        return QDir(report->folder);
    }
    static Credential passphraseOf(const char16_t *name)
    {
        return AccountPassphrase{QString(name), DeskFixture::passphrase()};
    }
    /// Restored into a fresh folder by that person.
    QDir restored(const QDir &backup, const char16_t *name)
    {
        const QDir place(m_other.filePath(u"kho-%1"_s.arg(++m_number)));
        const auto opened = openBackup(backup, passphraseOf(name));
        const auto done = opened ? restoreWorkspace(*opened, place, m_desk.clock) : opened.error();
        if (!done)
            qFatal("restore: %ls", qUtf16Printable(done.error().reason));
        return place;
    }
    Session open(const QDir &workspace)
    {
        auto session = unlockWithPassphrase(workspace, QString(DeskFixture::approver), DeskFixture::passphrase(),
                                            m_desk.regulations, m_desk.clock);
        if (!session)
            qFatal("unlock: %ls", qUtf16Printable(session.error().reason));
        return *std::move(session);
    }
    QList<AuditFinding::Kind> findings(const QDir &workspace)
    {
        Session session = open(workspace);
        const auto report = verifyAudit(session);
        QList<AuditFinding::Kind> kinds;
        for (const AuditFinding &finding : report->findings)
            kinds.append(finding.kind);
        return kinds;
    }
    /// What somebody is told of a copied folder: "" when it is whole.
    QString toldOf(const QDir &workspace)
    {
        auto session = unlockWithPassphrase(workspace, QString(DeskFixture::approver), DeskFixture::passphrase(),
                                            m_desk.regulations, m_desk.clock);
        if (!session)
            return describedReasons().contains(session.error().reason) ? session.error().reason : u"no sentence"_s;
        store::ByteMeter meter;
        if (const auto proof = store::proveStore(*session->store, meter); !proof)
            return proof.error().reason;
        const auto report = verifyAudit(*session);
        return report->findings.isEmpty() ? QString() : messages::auditFindingInWords(report->findings.constFirst());
    }
    static QList<AuditEntry> entries(Session &session, AuditAction action)
    {
        return *store::AuditRepository(*session.store).page({.actions = {auditActionName(action)}});
    }
    static void replace(const QDir &workspace, const QString &database)
    {
        for (const auto left : {"content.db"_L1, "content.db-wal"_L1, "content.db-shm"_L1})
            QFile::remove(workspace.filePath(left));
        QVERIFY(QFile::copy(database, workspace.filePath(u"content.db"_s)));
    }

    DeskFixture m_desk;
    const QTemporaryDir m_stick;
    const QTemporaryDir m_other;
    const QDir m_pristine{m_other.filePath(u"nguyen-ven"_s)};
    QDir m_early; ///< a backup of one draft, before there was a recovery key
    QDir m_late;  ///< of that and an approved article
    ArticleId m_article;
    SecretBytes m_words;
    int m_number = 0;
};

void TestRestore::initTestCase()
{
    const auto chosen = setBackupTarget(m_desk.as(DeskFixture::administrator), m_stick.path());
    QCOMPARE(reasonOf(chosen), QString());
    (void)m_desk.draft();
    m_early = backUp();
    m_article = m_desk.approved();
    auto words = makeRecoveryKey(m_desk.as(DeskFixture::administrator));
    QCOMPARE(reasonOf(words), QString());
    m_words = *std::move(words);
    m_late = backUp();
    copyFolder(m_desk.directory(), m_pristine);
}

void TestRestore::init()
{
    copyFolder(m_pristine, m_desk.directory());
}

void TestRestore::theRecoveryKeyRestoresWithoutAnyPassphrase()
{
    auto key = crypto::RecoveryKey::fromWords(QString::fromLatin1(m_words.view()));
    const auto again = crypto::RecoveryKey::fromWords(QString::fromLatin1(m_words.view()));
    QCOMPARE(reasonOf(openBackup(m_early, crypto::RecoveryKey::generate())), u"recovery-key-missing"_s);
    QCOMPARE(reasonOf(openBackup(m_late, crypto::RecoveryKey::generate())), u"recovery-key-wrong"_s);
    const auto opened = openBackup(m_late, *std::move(key));
    QCOMPARE(reasonOf(opened), QString());
    const SecretBytes fresh = SecretBytes::fromPassphrase(u"mật khẩu sau khi khôi phục 7!");
    const QDir place(m_other.filePath(u"kho"_s));
    QCOMPARE(reasonOf(restoreWorkspace(*opened, place, m_desk.clock)), QString());
    auto session =
        recoverWorkspace({place, *again, QString(DeskFixture::clerk), fresh}, m_desk.regulations, m_desk.clock);
    QCOMPARE(reasonOf(session), QString());
    QCOMPARE(showArticle(*session, m_article)->metadata.title, u"Đường liên thôn thông xe"_s);
    const auto noted = entries(*session, AuditAction::BackupRestored);
    QCOMPARE(noted.size(), 1);
    QVERIFY(!noted.constFirst().actor.isValid());
    QCOMPARE(noted.constFirst().detail["with"_L1].toString(), u"recovery-key"_s);
    QVERIFY(verifyAudit(*session)->findings.isEmpty());
}

void TestRestore::theLogSaysWhatWasRestoredAndByWhom()
{
    const QDateTime made = m_desk.clock.nowUtc();
    m_desk.clock.advance(86'400);
    const QDir workspace = restored(m_late, DeskFixture::editor);
    for (int unlock = 1; unlock <= 2; ++unlock) {
        Session session = open(workspace);
        const auto noted = entries(session, AuditAction::BackupRestored);
        QCOMPARE(noted.size(), 1);
        QCOMPARE(noted.constFirst().actorName, QString(DeskFixture::editor));
        QVERIFY(noted.constFirst().actor.isValid());
        QVERIFY(std::abs(noted.constFirst().at.secsTo(m_desk.clock.nowUtc())) < 60);
        QCOMPARE(noted.constFirst().detail["sequence"_L1].toInteger(), 2);
        QVERIFY(std::abs(fromTimestamp(noted.constFirst().detail["made-at"_L1].toString()).secsTo(made)) < 60);
        QCOMPARE(entries(session, AuditAction::RollbackNoticed).size(), 0);
        const auto report = verifyAudit(session);
        QVERIFY(report->findings.isEmpty());
        QVERIFY(report->checkpoints > 1);
    }
}

void TestRestore::theBackupItCameFromCountsAsTheLast()
{
    Session session = open(restored(m_late, DeskFixture::approver));
    const auto overview = backupOverview(session);
    QCOMPARE(reasonOf(overview), QString());
    QVERIFY(overview->lastVerified && overview->last);
    QCOMPARE(overview->lastVerified->number, overview->last->number);
    QCOMPARE(overview->last->sequence, 2);
}

void TestRestore::aDatabaseOutOfABackupPutBackIsStillFound()
{
    // As it lies on the stick, and as a restore elsewhere makes it.
    const QDir elsewhere = restored(m_early, DeskFixture::editor);
    for (const QString &database : {m_early.filePath(u"content.db"_s), elsewhere.filePath(u"content.db"_s)}) {
        copyFolder(m_pristine, m_desk.directory());
        replace(m_desk.directory(), database);
        QCOMPARE(findings(m_desk.directory()), QList{AuditFinding::Kind::EndMissing});
    }

    copyFolder(m_pristine, m_desk.directory());
    replace(m_desk.directory(), m_early.filePath(u"content.db"_s));
    QVERIFY(QFile::remove(m_desk.directory().filePath(u"workspace.audit"_s)));
    QCOMPARE(findings(m_desk.directory()), QList{AuditFinding::Kind::MirrorMissing});
}

void TestRestore::aRestoreDoesNotExcuseARollbackBeforeIt()
{
    replace(m_desk.directory(), m_early.filePath(u"content.db"_s));
    QCOMPARE(findings(m_desk.directory()), QList{AuditFinding::Kind::EndMissing});
    const QDir workspace = restored(backUp(), DeskFixture::editor);
    QCOMPARE(findings(workspace), QList{AuditFinding::Kind::EndMissing});
}

/// A file manager copies one file after the other, and perhaps not those it takes for temporary.
void TestRestore::aFolderCopiedWhileOpenIsWholeOrSaysSo()
{
    const QDir older(m_other.filePath(u"cu"_s));
    copyFolder(m_desk.directory(), older);
    const ArticleId article = m_desk.draft();
    QCOMPARE(m_desk.edit(article, u"Câu viết sau cùng."_s), QString());

    const QDir whole(m_other.filePath(u"du"_s));
    copyFolder(m_desk.directory(), whole);
    QVERIFY(QFileInfo(whole.filePath(u"content.db-wal"_s)).size() > 0);
    const QDir withoutLog(m_other.filePath(u"thieu"_s));
    copyFolder(whole, withoutLog);
    QVERIFY(QFile::remove(withoutLog.filePath(u"content.db-wal"_s)));
    m_desk.leave();
    const QDir torn(m_other.filePath(u"rach"_s));
    copyFolder(m_desk.directory(), torn);
    QFile early(older.filePath(u"content.db"_s));
    QFile late(torn.filePath(u"content.db"_s));
    QVERIFY(early.open(QIODevice::ReadOnly) && late.open(QIODevice::ReadWrite));
    QVERIFY(late.write(early.read(early.size() / 2)) == early.size() / 2);
    late.close();

    QCOMPARE(toldOf(whole), QString());
    QVERIFY(showArticle(*std::make_unique<Session>(open(whole)), article)->document
            == showArticle(m_desk.as(DeskFixture::approver), article)->document);
    const QStringList told{toldOf(withoutLog), toldOf(torn)};
    QVERIFY(!told.contains(QString()) && !told.contains(u"no sentence"_s));
    qInfo("without its log: %ls; torn: %ls", qUtf16Printable(told.first()), qUtf16Printable(told.last()));
}

QTEST_GUILESS_MAIN(TestRestore)
#include "test_restore.moc"
