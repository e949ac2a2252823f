// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/CanonicalJson.h"
#include "app/store/AuditRepository.h"
#include "app/store/Connection.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/VerifyAudit.h"
#include "tests/workflow/DeskFixture.h"

#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

namespace {

/// A workspace with one reviewed article, kept as it was so that each test can spoil a copy.
struct Template {
    DeskFixture desk;
    SecretBytes key;
    QMap<QString, qint64> places; ///< numbers of entries

    Template()
    {
        (void)desk.reviewed();
        Session &session = desk.as(DeskFixture::editor);
        key = session.storeKey.clone();
        const auto entries = store::AuditRepository(*session.store).after(0, 1000);
        for (const AuditEntry &entry : *entries) {
            if (entry.detail.value(u"version"_s).toInt() == 3)
                places.insert(u"roster"_s, entry.sequence);
            for (const auto &[action, place] :
                 {std::pair(u"article-created"_s, u"created"_s), std::pair(u"revision-frozen"_s, u"frozen"_s),
                  std::pair(u"article-submitted"_s, u"submitted"_s), std::pair(u"article-reviewed"_s, u"reviewed"_s)}) {
                if (entry.action == action)
                    places.insert(place, entry.sequence);
            }
        }
        desk.leave();
        copy(desk.directory(), kept.path());
    }

    static void copy(const QDir &from, const QString &to)
    {
        QDir(to).mkpath(u"."_s);
        const QStringList old = QDir(to).entryList(QDir::Files | QDir::Hidden);
        for (const QString &name : old)
            QFile::remove(QDir(to).filePath(name));
        const QStringList names = from.entryList(QDir::Files | QDir::Hidden);
        for (const QString &name : names)
            QVERIFY(QFile::copy(from.filePath(name), QDir(to).filePath(name)));
    }

    DeskFixture &freshDesk()
    {
        putBack();
        return desk;
    }

    void putBack()
    {
        desk.leave();
        copy(QDir(kept.path()), desk.directory().path());
    }

    /// Like somebody with the store key and a database tool: content.db past the program and without its triggers.
    std::unique_ptr<store::Connection> openPastTheProgram()
    {
        desk.leave();
        auto content = store::Connection::open(desk.directory().filePath(u"content.db"_s), u"content"_s, key,
                                               store::Connection::Mode::Open);
        if (!content)
            return nullptr;
        const auto triggers = (*content)->list("SELECT name FROM sqlite_master WHERE type = 'trigger'",
                                               [](const store::Statement &row) { return row.text(0); });
        for (const QString &trigger : *triggers)
            (void)(*content)->execute(("DROP TRIGGER " + trigger.toUtf8()).constData());
        (void)(*content)->execute("PRAGMA foreign_keys = OFF");
        return *std::move(content);
    }

    void tamper(const QByteArray &sql)
    {
        const auto content = openPastTheProgram();
        QVERIFY(content);
        const auto done = content->execute(sql.constData());
        QVERIFY2(done.ok(), qPrintable(done ? QString() : done.error().detail));
    }

    /// "{created+1}" → the number.
    QString placed(QString text) const
    {
        static const QRegularExpression place(u"\\{([a-z]+)([+-][0-9]+)?\\}"_s);
        for (auto match = place.match(text); match.hasMatch(); match = place.match(text))
            text.replace(match.capturedStart(), match.capturedLength(),
                         QString::number(places.value(match.captured(1)) + match.captured(2).toInt()));
        return text;
    }

private:
    QTemporaryDir kept;
};

/// {reviewed}, {frozen+1}… stand for the entries' numbers.
void row(const char *name, const char *sql, const QStringList &expected)
{
    QTest::newRow(name) << QByteArray(sql) << expected;
}

void spoiltEntries()
{
    row("an entry's action", "UPDATE audit SET action = 'article-returned' WHERE action = 'article-reviewed'",
        {u"entry-altered@{reviewed}"_s});
    row("an entry's time, by less than a second", "UPDATE audit SET at = at + 1 WHERE action = 'article-reviewed'",
        {u"entry-altered@{reviewed}"_s});
    row("an entry's actor", "UPDATE audit SET actor_name = 'X' WHERE action = 'article-reviewed'",
        {u"entry-altered@{reviewed}"_s});
    row("an entry's hash", "UPDATE audit SET hash = zeroblob(32) WHERE action = 'article-reviewed'",
        {u"entry-altered@{reviewed}"_s, u"chain-rewritten@{reviewed}"_s, u"chain-rewritten@{reviewed+1}"_s});
    row("an entry is deleted",
        "DELETE FROM audit WHERE sequence = (SELECT max(sequence) FROM audit WHERE action = 'article-created')",
        {u"entry-missing@{created}"_s});
    row("two entries change places",
        "UPDATE audit SET sequence = -1 WHERE action = 'article-created';"
        "UPDATE audit SET sequence = sequence - 1 WHERE action = 'revision-frozen';"
        "UPDATE audit SET sequence = (SELECT sequence + 1 FROM audit WHERE action = 'revision-frozen')"
        " WHERE sequence = -1",
        {u"entry-altered@{created}"_s, u"link-broken@{created}"_s, u"entry-altered@{created+1}"_s,
         u"link-broken@{created+1}"_s, u"link-broken@{created+2}"_s});
}

void spoiltRows()
{
    row("a revision's text",
        "INSERT INTO texts (sha256, size, bytes) VALUES (zeroblob(32), 14, bantin_pack(CAST('<p>Khac</p>' AS BLOB)));"
        "UPDATE revisions SET text = (SELECT max(number) FROM texts)",
        {u"revision-altered@{frozen}"_s});
    row("the text itself", "UPDATE texts SET bytes = bantin_pack(CAST('<p>Khac</p>' AS BLOB))",
        {u"revision-altered@{frozen}"_s});
    row("a revision's fields",
        "UPDATE revisions SET metadata = bantin_pack(CAST(replace(CAST(bantin_unpack(metadata)"
        " AS TEXT), 'Ban biên tập', 'Nguồn khác') AS BLOB))",
        {u"revision-altered@{frozen}"_s});
    row("a revision's author",
        "UPDATE revision_authors SET account = (SELECT id FROM accounts WHERE id <> account LIMIT 1)",
        {u"revision-altered@{frozen}"_s});
    row("a revision is deleted", "DELETE FROM revision_authors; DELETE FROM revisions",
        {u"revision-missing@{frozen}"_s});
    row("a decision's signature", "UPDATE decisions SET signature = zeroblob(100) WHERE kind = 'review'",
        {u"decision-altered@{reviewed}"_s});
    row("a decision's person, in its column only",
        "UPDATE decisions SET actor = (SELECT id FROM accounts WHERE id <> actor LIMIT 1) WHERE kind = 'review'",
        {u"decision-altered@{reviewed}"_s});
    row("a decision is deleted", "DELETE FROM decisions WHERE kind = 'review'", {u"decision-missing@{reviewed}"_s});
    row("a decision is added",
        "INSERT INTO decisions SELECT article, 9, 'approve', revision, actor, json, signature FROM decisions LIMIT 1",
        {u"decision-unrecorded@0"_s});
    row("a roster is replaced",
        "UPDATE rosters SET json = (SELECT json FROM rosters WHERE version = 2),"
        " signature = (SELECT signature FROM rosters WHERE version = 2) WHERE version = 3",
        {u"roster-altered@{roster}"_s});
    row("an account gets another's roles", "UPDATE accounts SET roles = 'approver' WHERE roles = 'contributor'",
        {u"account-altered@0"_s});
}

void spoiltEnds()
{
    row("a checkpoint's signature",
        "UPDATE audit_checkpoints SET signature = zeroblob(64) WHERE sequence = {created-1}",
        {u"checkpoint-altered@{created-1}"_s});
    row("a checkpoint is deleted", "DELETE FROM audit_checkpoints WHERE sequence = {created-1}",
        {u"checkpoint-altered@{created+2}"_s});
    row("the end is cut off, with its checkpoints",
        "DELETE FROM audit_checkpoints WHERE sequence > {created}; DELETE FROM audit WHERE sequence > {created}",
        {u"revision-unrecorded@0"_s, u"decision-unrecorded@0"_s, u"decision-unrecorded@0"_s,
         u"end-missing@{created+1}"_s});
    row("an article is deleted, with all that is its",
        "DELETE FROM decisions; DELETE FROM revision_authors; DELETE FROM revisions; DELETE FROM draft_authors;"
        "DELETE FROM drafts; DELETE FROM articles",
        {u"articles-removed@0"_s, u"revision-missing@{frozen}"_s, u"decision-missing@{submitted}"_s,
         u"decision-missing@{reviewed}"_s});
}

} // namespace

/// The audit log in use, and what verifying says after somebody who has the key changed the file by other means.
class TestAudit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStepOfThePathLeavesAnEntry();
    void theChainIsSealedAtTheEndOfEverySession();
    void sixtyFourEntriesAreSealedWithoutClosing();
    void wrongPassphrasesAreCountedInTheNextEntry();
    void aWorkingDayVerifiesAsSound();
    void tamperingIsDetectedAndLocated_data();
    void tamperingIsDetectedAndLocated();
    void anOlderDatabasePutBackIsDetectedAndStaysOnRecord();
    void aDeletedCheckpointFileIsDetected();
    void aChainComputedAnewIsDetected();
    void aStoreFromBeforeTheLogIsBoundAtItsFirstUnlock();
    void entriesSayNothingOfTitleOrText();
    void cleanupTestCase() { qInfo("%d kinds of tampering detected and located", m_detected); }

private:
    static QStringList actions(Session &session);
    static AuditReport verify(DeskFixture &desk);
    static QStringList found(const AuditReport &report);

    Template m_template;
    int m_detected = 0;
};

QStringList TestAudit::actions(Session &session)
{
    const auto entries = store::AuditRepository(*session.store).after(0, 1000);
    QStringList names;
    for (const AuditEntry &entry : *entries)
        names.append(entry.action);
    return names;
}

AuditReport TestAudit::verify(DeskFixture &desk)
{
    const auto report = verifyAudit(desk.as(DeskFixture::administrator));
    if (!report)
        qFatal("verifying failed: %ls", qUtf16Printable(report.error().reason));
    return *report;
}

QStringList TestAudit::found(const AuditReport &report)
{
    QStringList lines;
    for (const AuditFinding &finding : report.findings)
        lines.append(auditFindingName(finding.kind) + u'@' + QString::number(finding.entry));
    return lines;
}

void TestAudit::everyStepOfThePathLeavesAnEntry()
{
    DeskFixture &desk = m_template.freshDesk();
    (void)desk.approved();
    const QStringList names = actions(desk.as(DeskFixture::administrator));
    QCOMPARE(names.first(2), (QStringList{u"roster-issued"_s, u"workspace-created"_s}));
    QCOMPARE(names.count(u"account-added"_s), 5);
    QCOMPARE(names.count(u"roster-issued"_s), 6);
    QCOMPARE(names.last(9),
             (QStringList{u"unlocked"_s, u"article-created"_s, u"revision-frozen"_s, u"article-submitted"_s,
                          u"unlocked"_s, u"article-reviewed"_s, u"unlocked"_s, u"article-approved"_s, u"unlocked"_s}));
}

void TestAudit::theChainIsSealedAtTheEndOfEverySession()
{
    DeskFixture &desk = m_template.freshDesk();
    (void)desk.draft();
    desk.leave();
    const store::AuditRepository log(*desk.as(DeskFixture::editor).store);
    const auto checkpoints = log.checkpoints();
    QVERIFY(checkpoints.ok());
    // At unlocking and at leaving: created, contributor, editor; contributor again, and the editor who looks.
    QCOMPARE(checkpoints->size(), 2 + 2 + 2 + 2 + 1);
    QCOMPARE(checkpoints->constLast().sequence, (*log.last())->sequence);
}

void TestAudit::sixtyFourEntriesAreSealedWithoutClosing()
{
    DeskFixture &desk = m_template.freshDesk();
    Session &session = desk.as(DeskFixture::contributor);
    store::AuditRepository log(*session.store);
    const qint64 before = (*log.lastCheckpoint())->sequence;
    for (int i = 0; i < 64; ++i)
        (void)desk.draft();
    const qint64 after = (*log.lastCheckpoint())->sequence;
    QCOMPARE(after, (before / 64 + 1) * 64);
}

void TestAudit::wrongPassphrasesAreCountedInTheNextEntry()
{
    DeskFixture &desk = m_template.freshDesk();
    for (int i = 0; i < 2; ++i) {
        const auto refused =
            unlockWithPassphrase(desk.directory(), QString(DeskFixture::editor),
                                 SecretBytes::fromPassphrase(u"không phải"), desk.regulations, desk.clock);
        QCOMPARE(reasonOf(refused), u"passphrase-wrong"_s);
    }
    const auto first = store::AuditRepository(*desk.as(DeskFixture::editor).store).last();
    QCOMPARE((*first)->detail.value(u"failures"_s).toInt(), 2);
    const auto second = store::AuditRepository(*desk.as(DeskFixture::clerk).store).last();
    QCOMPARE((*second)->detail.value(u"failures"_s).toInt(), 0);
}

void TestAudit::aWorkingDayVerifiesAsSound()
{
    DeskFixture &desk = m_template.freshDesk();
    const ArticleId article = desk.approved();
    (void)desk.submitted();
    (void)desk.as(DeskFixture::editor);
    QCOMPARE(desk.edit(article), QString());
    const AuditReport report = verify(desk);
    QCOMPARE(found(report), QStringList());
    QCOMPARE(report.revisions, 3);
    QCOMPARE(report.decisions, 6);
    QCOMPARE(report.rosters, 6);
    QVERIFY(report.entries > 25);
    QVERIFY(report.sealedAt.isValid());
}

void TestAudit::tamperingIsDetectedAndLocated_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QStringList>("expected");
    spoiltEntries();
    spoiltRows();
    spoiltEnds();
}

void TestAudit::tamperingIsDetectedAndLocated()
{
    QFETCH(QByteArray, sql);
    QFETCH(QStringList, expected);
    m_template.putBack();
    m_template.tamper(m_template.placed(QString::fromUtf8(sql)).toUtf8());
    const AuditReport report = verify(m_template.desk);
    QStringList placed;
    for (const QString &line : std::as_const(expected))
        placed.append(m_template.placed(line));
    QCOMPARE(found(report), placed);
    ++m_detected;
}

void TestAudit::anOlderDatabasePutBackIsDetectedAndStaysOnRecord()
{
    DeskFixture &desk = m_template.freshDesk();
    desk.leave();
    const QString database = desk.directory().filePath(u"content.db"_s);
    const QString older = desk.directory().filePath(u"../content.db"_s);
    QVERIFY(QFile::copy(database, older));
    (void)desk.submitted();
    desk.leave();
    QVERIFY(QFile::remove(database) && QFile::copy(older, database));
    const AuditReport first = verify(desk);
    QCOMPARE(found(first).size(), 1);
    QCOMPARE(first.findings.constFirst().kind, AuditFinding::Kind::EndMissing);
    QVERIFY(first.findings.constFirst().after.isValid());
    // Checkpoints signed since stand where the lost one stood, and still it is known.
    (void)desk.submitted();
    QCOMPARE(found(verify(desk)), found(first));
}

void TestAudit::aDeletedCheckpointFileIsDetected()
{
    DeskFixture &desk = m_template.freshDesk();
    (void)desk.draft();
    desk.leave();
    QVERIFY(QFile::remove(desk.directory().filePath(u"workspace.audit"_s)));
    const AuditReport report = verify(desk);
    QCOMPARE(report.findings.size(), 1);
    QCOMPARE(report.findings.constFirst().kind, AuditFinding::Kind::MirrorMissing);
}

void TestAudit::aChainComputedAnewIsDetected()
{
    m_template.putBack();
    auto content = m_template.openPastTheProgram();
    QVERIFY(content);
    const qint64 reviewed = m_template.places.value(u"reviewed"_s);
    const auto changed = content->run("UPDATE audit SET actor_name = 'X' WHERE sequence = ?", reviewed);
    QVERIFY(changed.ok());
    QByteArray previous;
    for (qint64 sequence = 1; sequence <= reviewed; ++sequence) {
        const auto row = content->first(
            "SELECT at, actor, actor_name, action, subject, detail FROM audit WHERE sequence = ?",
            [&](const store::Statement &r) {
                return AuditEntry{sequence,
                                  r.time(0),
                                  r.id<AccountId>(1),
                                  r.text(2),
                                  r.text(3),
                                  r.text(4),
                                  *fromCanonicalJson(r.text(5).toUtf8()),
                                  previous,
                                  {}};
            },
            sequence);
        QVERIFY(row.ok() && row->has_value());
        const QByteArray hash = store::auditHash(**row);
        QVERIFY(content->run("UPDATE audit SET previous = ?, hash = ? WHERE sequence = ?", previous, hash, sequence));
        previous = hash;
    }
    content.reset();
    const AuditReport report = verify(m_template.desk);
    const AuditFinding &finding = report.findings.constFirst();
    QCOMPARE(finding.kind, AuditFinding::Kind::ChainRewritten);
    QCOMPARE(finding.entry, reviewed);
    QVERIFY(finding.after.isValid() && finding.after <= finding.before);
}

void TestAudit::aStoreFromBeforeTheLogIsBoundAtItsFirstUnlock()
{
    m_template.putBack();
    m_template.tamper("DELETE FROM audit_checkpoints; DELETE FROM audit");
    QVERIFY(QFile::remove(m_template.desk.directory().filePath(u"workspace.audit"_s)));
    const AuditReport report = verify(m_template.desk);
    QCOMPARE(found(report), QStringList());
    QCOMPARE(actions(m_template.desk.as(DeskFixture::administrator)).count(u"history-adopted"_s), 6 + 1 + 2);
    m_template.tamper("UPDATE texts SET bytes = bantin_pack(CAST('<p>Khac</p>' AS BLOB))");
    QCOMPARE(verify(m_template.desk).findings.constFirst().kind, AuditFinding::Kind::RevisionAltered);
}

void TestAudit::entriesSayNothingOfTitleOrText()
{
    m_template.putBack();
    const auto entries = store::AuditRepository(*m_template.desk.as(DeskFixture::editor).store).after(0, 1000);
    QVERIFY(entries->size() > 15);
    for (const AuditEntry &entry : *entries) {
        const QString text = QString::fromUtf8(toJson(entry));
        QVERIFY(!text.contains(u"Đường liên thôn"_s));
        QVERIFY(!text.contains(u"thông xe"_s));
    }
}

QTEST_GUILESS_MAIN(TestAudit)
#include "test_audit.moc"
