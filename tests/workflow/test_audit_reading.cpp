// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/AuditKind.h"
#include "app/workflow/AuditVerification.h"
#include "app/workflow/ReadAudit.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// The log as windows read it: pages with names, filters, a check in steps, a notice at the opening.
class TestAuditReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyActionIsOfOneKind();
    void namesWhatEntriesAreAbout();
    void filtersByKindPersonArticleAndDay();
    void checksInStepsWhileOthersGoOnWriting();
    void noticesAnOlderStoreOnceAndOnlyAtItsOpening();

private:
    DeskFixture m_desk;
};

void TestAuditReading::everyActionIsOfOneKind()
{
    QStringList names;
    for (const AuditKind kind : allAuditKinds())
        names += auditActionNames(kind);
    QCOMPARE(names.size(), allAuditActions().size());
    QCOMPARE(names.removeDuplicates(), 0);
    qInfo("%lld actions of %lld kinds", names.size(), allAuditKinds().size());
}

void TestAuditReading::namesWhatEntriesAreAbout()
{
    const ArticleId article = m_desk.submitted();
    const auto page = readAuditPage(m_desk.as(DeskFixture::editor), {.subject = article.toString()});
    QVERIFY(page.ok());
    QCOMPARE(page->total, page->lines.size());
    QCOMPARE(page->lines.constFirst().entry.action, u"article-submitted"_s);
    for (const AuditLine &line : page->lines)
        QVERIFY2(line.subjectName.contains(u"Đường liên thôn"_s), qUtf8Printable(line.subjectName));
    const auto opened = readAuditPage(m_desk.as(DeskFixture::editor), {.actions = {u"unlocked"_s}, .limit = 1});
    QCOMPARE(opened->lines.constFirst().subjectName, QString(DeskFixture::editor));
    QVERIFY(opened->total > 1);
}

void TestAuditReading::filtersByKindPersonArticleAndDay()
{
    m_desk.clock.advance(3 * 86400);
    const QDateTime today = m_desk.clock.nowUtc();
    const ArticleId article = m_desk.submitted();
    Session &session = m_desk.as(DeskFixture::editor);
    const auto count = [&](const store::AuditQuery &query) { return *countAudit(session, query); };
    QCOMPARE(count({.actions = auditActionNames(AuditKind::Decisions), .from = today}), 1);
    QCOMPARE(count({.actions = auditActionNames(AuditKind::Articles), .from = today}), 2);
    QCOMPARE(count({.subject = article.toString()}), 3);
    QCOMPARE(count({.actor = session.account.id, .from = today}), 1);
    const qint64 all = count({});
    qint64 byKind = 0;
    for (const AuditKind kind : allAuditKinds())
        byKind += count({.actions = auditActionNames(kind)});
    QCOMPARE(byKind, all);
    QCOMPARE(count({.from = today}) + count({.to = today}), all);
}

void TestAuditReading::checksInStepsWhileOthersGoOnWriting()
{
    for (int when = 0; when < 8; ++when) {
        const ArticleId waiting = m_desk.draft();
        Session &session = m_desk.as(DeskFixture::contributor);
        AuditVerification verification;
        int steps = 0;
        for (Result<bool> more = true; *more; ++steps) {
            // At another place of the check each time: in the log, at its end, among the rows.
            if (steps == when)
                m_desk.submit(waiting);
            more = verification.proceed(session, 7);
            QVERIFY(more.ok());
        }
        QVERIFY(steps > when);
        QCOMPARE(verification.done(), verification.total());
        const AuditReport report = verification.report();
        QVERIFY2(report.isSound(), qPrintable(auditFindingName(report.findings.value(0).kind)));
    }
}

void TestAuditReading::noticesAnOlderStoreOnceAndOnlyAtItsOpening()
{
    QVERIFY(!*rollbackNotice(m_desk.as(DeskFixture::editor)));
    m_desk.leave();
    const QString database = m_desk.directory().filePath(u"content.db"_s);
    QVERIFY(QFile::copy(database, database + u".old"_s));
    (void)m_desk.submitted();
    m_desk.leave();
    QVERIFY(QFile::remove(database) && QFile::rename(database + u".old"_s, database));
    const auto notice = rollbackNotice(m_desk.as(DeskFixture::editor));
    QVERIFY(notice.ok() && notice->has_value());
    QCOMPARE((*notice)->action, u"rollback-noticed"_s);
    m_desk.leave();
    QVERIFY(!*rollbackNotice(m_desk.as(DeskFixture::editor)));
}

QTEST_GUILESS_MAIN(TestAuditReading)
#include "test_audit_reading.moc"
