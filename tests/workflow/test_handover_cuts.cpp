// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ImportHandover.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/VerifyAudit.h"
#include "tests/support/Expect.h"
#include "tests/support/FaultyDisk.h"
#include "tests/support/PowerCut.h"
#include "tests/support/ScratchFolder.h"
#include "tests/support/TestScale.h"
#include "tests/workflow/SecondDesk.h"

#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace bantin::testing;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// A desk killed, or cut off from power, after every single thing that taking over a hand-over of two articles asked of the disk.
class TestHandoverCuts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void takesAllOrNothing_data();
    void takesAllOrNothing();

private:
    /// How many of the two articles are there; their histories are whole.
    int found(Session &session) const;

    SecondDesk m_desks;
    ScratchFolder m_folder;
    QList<ArticleId> m_articles;
    QByteArray m_sealed;
    QList<DiskEvent> m_log;
    std::optional<PowerCut> m_before;
};

void TestHandoverCuts::initTestCase()
{
    m_articles = {m_desks.first.reviewed(), m_desks.first.approved()};
    m_sealed = m_desks.handOver(m_desks.first.as(DeskFixture::clerk), m_articles, DeskFixture::editor);
    m_desks.leave();
    m_before.emplace(m_desks.directory());
    FaultyDisk disk(m_desks.directory().path());
    disk.startRecording();
    disk.mark(0);
    const auto taken = importHandover(m_desks.second(DeskFixture::editor), m_sealed, m_desks.first.regulations);
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().reason));
    disk.mark(1);
    m_desks.leave();
    m_log = disk.stopRecording();
    QVERIFY(m_log.size() > 30);
}

int TestHandoverCuts::found(Session &session) const
{
    int articles = 0;
    for (const ArticleId &id : m_articles) {
        const auto view = showArticle(session, id);
        if (!view)
            continue;
        ++articles;
        const qsizetype decided = id == m_articles.constFirst() ? 2 : 3;
        if (view->decisions.size() != decided || view->revisions.size() != 1)
            return -1;
    }
    return articles;
}

void TestHandoverCuts::takesAllOrNothing_data()
{
    QTest::addColumn<PowerCut::Fate>("fate");
    QTest::newRow("killed") << PowerCut::Fate::Kept;
    QTest::newRow("power gone") << PowerCut::Fate::Lost;
    QTest::newRow("power gone, part of it written") << PowerCut::Fate::Mixed;
}

void TestHandoverCuts::takesAllOrNothing()
{
    QFETCH(PowerCut::Fate, fate);
    const QDir after(m_folder.filePath(u"after"_s));
    // Argon2id makes the proof of one state slow.
    const qsizetype stride = isLongRun() ? 1 : std::max<qsizetype>(1, m_log.size() / 8);
    PowerCut cut = *m_before;
    int none = 0;
    int all = 0;
    for (qsizetype step = 0; step < m_log.size(); ++step) {
        cut.apply(m_log.at(step));
        if (step % stride != stride - 1 && step + 1 != m_log.size())
            continue;
        QVERIFY(after.mkpath(u"."_s));
        cut.leave(after, fate, quint32(step));
        auto session = unlockWithPassphrase(after, QString(DeskFixture::editor), DeskFixture::passphrase(),
                                            m_desks.first.regulations, m_desks.first.clock);
        QVERIFY2(session, session ? "" : qPrintable(u"%1: %2"_s.arg(step).arg(session.error().reason)));
        const int articles = found(*session);
        QVERIFY2(articles == 0 || articles == 2, qPrintable(u"%1: %2 articles"_s.arg(step).arg(articles)));
        QVERIFY(articles == 2 || cut.acknowledged() < 1);
        ++(articles == 2 ? all : none);
        QVERIFY(expect(verifyAudit(*session)).findings.isEmpty());
        const auto again = importHandover(*session, m_sealed, m_desks.first.regulations);
        QCOMPARE(reasonOf(again), articles == 2 ? u"handover-known"_s : QString());
    }
    QVERIFY(none > 0 && all > 0);
    qInfo("%d states without the articles, %d with both", none, all);
}

QTEST_GUILESS_MAIN(TestHandoverCuts)
#include "test_handover_cuts.moc"
