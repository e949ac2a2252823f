// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Connection.h"
#include "tests/store/StoreFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

/// The rules the database itself keeps, whatever the code above it checked.
class TestRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void frozenRowsNeverChange_data();
    void frozenRowsNeverChange();
    void refusesApprovalByTheAuthor();
    void refusesApprovalByTheSubmitter();
    void refusesApprovalByTheReviewer();
    void refusesReviewByTheSubmitter();
    void refusesApprovalOfARevisionWithoutAuthors();
    void acceptsApprovalByAThirdPerson();
    void judgesOnlyTheCurrentRound();
    void refusesADecisionOutOfOrder();
    void refusesADecisionWhoseSignedBytesSayOtherwise();
    void refusesAnAuthorAddedAfterTheFirstDecision();

private:
    StoreFixture m_fixture;
    QList<SignedDecision> m_chain;
    Revision m_revision;
    const AccountId m_author = AccountId::create();
    const AccountId m_submitter = AccountId::create();
    const AccountId m_reviewer = AccountId::create();
    const AccountId m_approver = AccountId::create();

    void begin(const QList<AccountId> &authors)
    {
        m_chain.clear();
        const ArticleId article = m_fixture.addArticle(u"Đường liên thôn"_s, u"x"_s, m_author);
        m_revision = m_fixture.revision(article, 1, authors);
        QVERIFY(RevisionRepository(*m_fixture.store).insert(m_revision));
    }
    QString decide(DecisionKind kind, const AccountId &actor)
    {
        const SignedDecision next = StoreFixture::decision(m_revision, kind, actor, m_chain);
        const Result<void> appended = DecisionRepository(*m_fixture.store).append(next);
        if (!appended)
            return appended.error().reason;
        m_chain.append(next);
        return u"appended"_s;
    }
};

void TestRules::frozenRowsNeverChange_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("update revision") << "UPDATE revisions SET text = 1"_ba;
    QTest::newRow("update text") << "UPDATE texts SET bytes = x'00'"_ba;
    QTest::newRow("delete text") << "DELETE FROM texts"_ba;
    QTest::newRow("delete article") << "DELETE FROM articles"_ba;
    QTest::newRow("delete revision") << "DELETE FROM revisions"_ba;
    QTest::newRow("replace revision") << "REPLACE INTO revisions SELECT * FROM revisions"_ba;
    QTest::newRow("update author") << "UPDATE revision_authors SET account = 'x'"_ba;
    QTest::newRow("delete author") << "DELETE FROM revision_authors"_ba;
    QTest::newRow("update decision") << "UPDATE decisions SET actor = 'x'"_ba;
    QTest::newRow("delete decision") << "DELETE FROM decisions"_ba;
    QTest::newRow("replace decision") << "REPLACE INTO decisions SELECT * FROM decisions"_ba;
    QTest::newRow("update roster") << "UPDATE rosters SET json = x'00'"_ba;
    QTest::newRow("delete roster") << "DELETE FROM rosters"_ba;
}

void TestRules::frozenRowsNeverChange()
{
    QFETCH(QByteArray, sql);
    begin({m_author});
    QCOMPARE(decide(DecisionKind::Submit, m_author), u"appended"_s);
    Connection &content = m_fixture.store->content();
    QVERIFY(content.execute("INSERT OR IGNORE INTO rosters VALUES (1, x'01', x'02')"));
    const Result<void> changed = content.execute(sql.constData());
    QVERIFY(!changed);
    QCOMPARE(changed.error().fault, Fault::Denied);
    QCOMPARE(changed.error().reason, u"store-immutable"_s);
}

void TestRules::refusesApprovalByTheAuthor()
{
    begin({m_author});
    QCOMPARE(decide(DecisionKind::Submit, m_submitter), u"appended"_s);
    QCOMPARE(decide(DecisionKind::Review, m_reviewer), u"appended"_s);
    QCOMPARE(decide(DecisionKind::Approve, m_author), u"store-four-eyes"_s);
}

void TestRules::refusesApprovalByTheSubmitter()
{
    begin({m_author});
    QCOMPARE(decide(DecisionKind::Submit, m_submitter), u"appended"_s);
    QCOMPARE(decide(DecisionKind::Review, m_reviewer), u"appended"_s);
    QCOMPARE(decide(DecisionKind::Approve, m_submitter), u"store-four-eyes"_s);
}

void TestRules::refusesApprovalByTheReviewer()
{
    begin({m_author});
    QCOMPARE(decide(DecisionKind::Submit, m_submitter), u"appended"_s);
    QCOMPARE(decide(DecisionKind::Review, m_reviewer), u"appended"_s);
    QCOMPARE(decide(DecisionKind::Approve, m_reviewer), u"store-four-eyes"_s);
}

void TestRules::refusesReviewByTheSubmitter()
{
    begin({m_author});
    QCOMPARE(decide(DecisionKind::Submit, m_submitter), u"appended"_s);
    QCOMPARE(decide(DecisionKind::Review, m_submitter), u"store-four-eyes"_s);
}

void TestRules::refusesApprovalOfARevisionWithoutAuthors()
{
    begin({});
    QCOMPARE(decide(DecisionKind::Submit, m_submitter), u"appended"_s);
    QCOMPARE(decide(DecisionKind::Approve, m_approver), u"store-four-eyes"_s);
}

void TestRules::acceptsApprovalByAThirdPerson()
{
    begin({m_author, m_submitter});
    QCOMPARE(decide(DecisionKind::Submit, m_submitter), u"appended"_s);
    QCOMPARE(decide(DecisionKind::Review, m_reviewer), u"appended"_s);
    QCOMPARE(decide(DecisionKind::Approve, m_approver), u"appended"_s);
    const auto kept = DecisionRepository(*m_fixture.store).ofArticle(m_revision.article);
    QVERIFY(kept);
    QCOMPARE(kept->size(), 3);
    QCOMPARE(kept->last().decision, m_chain.last().decision);
    QCOMPARE(kept->last().signature, m_chain.last().signature);
}

void TestRules::judgesOnlyTheCurrentRound()
{
    begin({m_author});
    QCOMPARE(decide(DecisionKind::Submit, m_author), u"appended"_s);
    QCOMPARE(decide(DecisionKind::Return, m_approver), u"appended"_s);
    QCOMPARE(decide(DecisionKind::Submit, m_author), u"appended"_s);
    QCOMPARE(decide(DecisionKind::Review, m_reviewer), u"appended"_s);
    QCOMPARE(decide(DecisionKind::Approve, m_approver), u"appended"_s);
}

void TestRules::refusesADecisionOutOfOrder()
{
    begin({m_author});
    QCOMPARE(decide(DecisionKind::Submit, m_author), u"appended"_s);
    DecisionRepository decisions(*m_fixture.store);
    QCOMPARE(decisions.append(m_chain.first()).error().reason, u"decision-out-of-order"_s);
    SignedDecision forked = StoreFixture::decision(m_revision, DecisionKind::Review, m_reviewer, m_chain);
    forked.decision.previousSha256 = crypto::sha256("another signature");
    forked.json = toJson(forked.decision);
    QCOMPARE(decisions.append(forked).error().reason, u"decision-out-of-order"_s);
    SignedDecision gap = StoreFixture::decision(m_revision, DecisionKind::Review, m_reviewer, m_chain);
    gap.decision.sequence = 3;
    gap.json = toJson(gap.decision);
    QCOMPARE(decisions.append(gap).error().reason, u"decision-out-of-order"_s);
}

void TestRules::refusesADecisionWhoseSignedBytesSayOtherwise()
{
    begin({m_author});
    SignedDecision forged = StoreFixture::decision(m_revision, DecisionKind::Submit, m_author, {});
    forged.decision.actor = m_submitter;
    QCOMPARE(DecisionRepository(*m_fixture.store).append(forged).error().reason, u"decision-invalid"_s);
}

void TestRules::refusesAnAuthorAddedAfterTheFirstDecision()
{
    begin({m_author});
    QCOMPARE(decide(DecisionKind::Submit, m_author), u"appended"_s);
    const Result<void> added =
        m_fixture.store->content().run("INSERT INTO revision_authors VALUES (?, 9, ?)", m_revision.id, m_approver);
    QVERIFY(!added);
    QCOMPARE(added.error().reason, u"store-immutable"_s);
}

QTEST_GUILESS_MAIN(TestRules)
#include "test_rules.moc"
