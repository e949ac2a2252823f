// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/AuditRepository.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/SetDeadline.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// A deadline is a note beside the article: it binds nobody's text and voids nobody's decision.
class TestDeadline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSetMovedAndTakenAwayOnRecord();
    void voidsNoApproval();
    void isNotEverybodysToSet();

private:
    QDateTime inDays(int days) const { return m_desk.clock.nowUtc().addDays(days); }

    DeskFixture m_desk;
};

void TestDeadline::isSetMovedAndTakenAwayOnRecord()
{
    const ArticleId article = m_desk.draft();
    Session &session = m_desk.as(DeskFixture::contributor);
    QCOMPARE(setDeadline(session, article, inDays(2))->dueAt, inDays(2));
    QCOMPARE(setDeadline(session, article, inDays(2))->dueAt, inDays(2));
    QCOMPARE(setDeadline(session, article, inDays(3))->dueAt, inDays(3));
    QVERIFY(!setDeadline(session, article, {})->dueAt.isValid());
    const auto entries =
        store::AuditRepository(*session.store).page({.subject = article.toString(), .actions = {u"deadline-set"_s}});
    QStringList times;
    for (const AuditEntry &entry : *entries)
        times.prepend(entry.detail.value(u"due-at"_s).toString());
    QCOMPARE(times, (QStringList{toTimestamp(inDays(2)), toTimestamp(inDays(3)), QString()}));
}

void TestDeadline::voidsNoApproval()
{
    const ArticleId article = m_desk.approved();
    QCOMPARE(reasonOf(setDeadline(m_desk.as(DeskFixture::editor), article, inDays(1))), QString());
    const auto view = showArticle(m_desk.as(DeskFixture::clerk), article);
    QCOMPARE(view->article.stage, Stage::Approved);
    QVERIFY(!view->article.approvalVoided);
    QVERIFY(view->decisions.constLast().inForce);
}

void TestDeadline::isNotEverybodysToSet()
{
    const ArticleId article = m_desk.draft();
    QCOMPARE(reasonOf(setDeadline(m_desk.as(DeskFixture::clerk), article, inDays(1))), u"role-forbids"_s);
    QVERIFY(!showArticle(m_desk.as(DeskFixture::editor), article)->article.dueAt.isValid());
}

QTEST_GUILESS_MAIN(TestDeadline)
#include "test_deadline.moc"
