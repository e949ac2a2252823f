// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/FourEyes.h"
#include "tests/domain/ChainMaker.h"

#include <QTest>

#include <functional>

using namespace bantin;
using namespace bantin::test;
using namespace Qt::StringLiterals;
using enum DecisionKind;
using Spoil = std::function<void(ChainMaker &)>;

class TestChain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fourEyesDecideEveryCombination_data();
    void fourEyesDecideEveryCombination();
    void fourEyesNameTheActor();
    void fourEyesLetAnEditingEditorReview();
    void aNewSubmitStartsAFreshRound();
    void aMissingSubmitHidesNothing();
    void acceptsWhatTheRulesAllow_data();
    void acceptsWhatTheRulesAllow();
    void refusesASpoiltChain_data();
    void refusesASpoiltChain();
    void anEarlierApproverMayEditAndResubmit();
};

/// All ways in which three people can fill the four hands of a round: who wrote it, submitted, reviewed and approved.
void TestChain::fourEyesDecideEveryCombination_data()
{
    QTest::addColumn<QStringList>("hands");
    QTest::addColumn<QString>("reason");
    const QStringList people{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    for (const QString &author : people) {
        for (const QString &submitter : people) {
            for (const QString &reviewer : people) {
                for (const QString &approver : people) {
                    QString reason;
                    if (reviewer == submitter)
                        reason = u"four-eyes-submitter"_s;
                    else if (approver == author)
                        reason = u"four-eyes-author"_s;
                    else if (approver == submitter)
                        reason = u"four-eyes-submitter"_s;
                    else if (approver == reviewer)
                        reason = u"four-eyes-reviewer"_s;
                    const QStringList hands{author, submitter, reviewer, approver};
                    QTest::newRow(qPrintable(hands.join(u'-'))) << hands << reason;
                }
            }
        }
    }
}

void TestChain::fourEyesDecideEveryCombination()
{
    QFETCH(const QStringList, hands);
    QFETCH(const QString, reason);
    ChainMaker maker;
    maker.subject.authors = {maker.person(hands.at(0))};
    maker.add(Submit, hands.at(1)).add(Review, hands.at(2)).add(Approve, hands.at(3));
    const Result<void> eyes = checkFourEyes(maker.decisions, maker.subject.authors);
    QCOMPARE(eyes ? QString() : eyes.error().reason, reason);
    QCOMPARE(maker.check(), reason);
}

void TestChain::fourEyesNameTheActor()
{
    ChainMaker maker;
    maker.add(Submit, u"Cộng tác viên thôn 3"_s).add(Review, u"Cộng tác viên thôn 3"_s);
    const Result<void> eyes = checkFourEyes(maker.decisions, {});
    QCOMPARE(eyes.error().fault, Fault::Denied);
    QCOMPARE(eyes.error().arguments, QStringList{u"Cộng tác viên thôn 3"_s});
}

void TestChain::fourEyesLetAnEditingEditorReview()
{
    ChainMaker maker;
    maker.subject.authors = {maker.person(u"writer"_s), maker.person(u"editor"_s)};
    maker.add(Submit, u"writer"_s).add(Review, u"editor"_s).add(Approve, u"head"_s);
    QCOMPARE(maker.check(), QString());
}

void TestChain::aNewSubmitStartsAFreshRound()
{
    ChainMaker maker;
    maker.add(Submit, u"a"_s).add(Return, u"b"_s).add(Submit, u"b"_s).add(Review, u"a"_s).add(Approve, u"c"_s);
    QCOMPARE(currentRound(maker.decisions).size(), 3);
    QVERIFY(checkFourEyes(currentRound(maker.decisions), {}).ok());
    QVERIFY(currentRound({}).isEmpty());
}

void TestChain::aMissingSubmitHidesNothing()
{
    ChainMaker maker;
    maker.add(Review, u"a"_s).add(Approve, u"a"_s);
    QCOMPARE(currentRound(maker.decisions).size(), 2);
    QCOMPARE(checkFourEyes(currentRound(maker.decisions), {}).error().reason, u"four-eyes-reviewer"_s);
    QCOMPARE(maker.check(), u"chain-order"_s);
}

void TestChain::acceptsWhatTheRulesAllow_data()
{
    QTest::addColumn<QList<int>>("kinds");
    const auto row = [](const char *name, std::initializer_list<DecisionKind> kinds) {
        QList<int> list;
        for (const DecisionKind kind : kinds)
            list.append(int(kind));
        QTest::newRow(name) << list;
    };
    row("straight", {Submit, Review, Approve});
    row("returned once", {Submit, Return, Submit, Review, Approve});
    row("returned by the approver", {Submit, Review, Return, Submit, Review, Approve});
    row("declined, then again", {Submit, Decline, Submit, Review, Approve});
    row("edited after review", {Submit, Review, Submit, Review, Approve});
    row("edited after approval", {Submit, Review, Approve, Submit, Review, Approve});
    row("withdrawn and brought back", {Submit, Review, Approve, Withdraw, Submit, Review, Approve});
    row("withdrawn while a later text was submitted",
        {Submit, Review, Approve, Submit, Withdraw, Submit, Review, Approve});
    row("withdrawn while a later text was read",
        {Submit, Review, Approve, Submit, Review, Withdraw, Submit, Review, Approve});
}

void TestChain::acceptsWhatTheRulesAllow()
{
    QFETCH(const QList<int>, kinds);
    ChainMaker maker;
    maker.subject.authors = {maker.person(u"writer"_s)};
    for (const int kind : kinds) {
        const bool approverActs = DecisionKind(kind) == Approve || DecisionKind(kind) == Withdraw;
        maker.add(DecisionKind(kind), DecisionKind(kind) == Submit ? u"writer"_s
                                      : approverActs               ? u"head"_s
                                                                   : u"editor"_s);
    }
    QCOMPARE(maker.check(), QString());
}

namespace {

using RowAdder = std::function<void(const char *name, const QString &reason, Spoil spoil)>;

void addPeopleRows(const RowAdder &row)
{
    row("not on the roster", u"chain-stranger"_s, [](ChainMaker &m) { m.roster.entries.removeLast(); });
    row("other certificate", u"chain-stranger"_s,
        [](ChainMaker &m) { m.decisions[2].certificateSha256 = QByteArray(32, 'x'); });
    row("certificate of a colleague", u"chain-stranger"_s,
        [](ChainMaker &m) { m.decisions[2].certificateSha256 = m.decisions[1].certificateSha256; });
    row("not yet serving", u"chain-stranger"_s, [](ChainMaker &m) { m.roster.entries[2].from = m.start.addDays(1); });
    row("no longer serving", u"chain-stranger"_s,
        [](ChainMaker &m) { m.roster.entries[2].to = m.decisions.at(2).decidedAt; });
    row("role not held", u"chain-role"_s, [](ChainMaker &m) { m.roster.entries[2].roles = Role::Editor; });
    row("role the profile does not let decide", u"chain-role"_s,
        [](ChainMaker &m) { m.decisions[2].role = Role::Editor; });
    row("declined at the end", u"chain-not-approved"_s, [](ChainMaker &m) { m.decisions[2].kind = Decline; });
    row("withdrawn at the end", u"chain-not-approved"_s, [](ChainMaker &m) { m.add(Withdraw, u"head"_s); });
    row("submitted again", u"chain-not-approved"_s, [](ChainMaker &m) { m.add(Submit, u"writer"_s); });
}

void addContentRows(const RowAdder &row)
{
    row("approved other bytes", u"chain-other-content"_s,
        [](ChainMaker &m) { m.decisions[2].manifestSha512 = QByteArray(64, 'x'); });
    row("reviewed other bytes", u"chain-other-content"_s, [](ChainMaker &m) { m.decisions[1].manifestSha512.clear(); });
    row("approved other revision", u"chain-other-content"_s,
        [](ChainMaker &m) { m.decisions[2].revision = RevisionId::create(); });
    row("approved other number", u"chain-other-content"_s, [](ChainMaker &m) { m.decisions[2].revisionNumber = 2; });
    row("package of another revision", u"chain-other-content"_s,
        [](ChainMaker &m) { m.subject.manifestSha512[0] = 'x'; });
    row("approver is an author", u"four-eyes-author"_s,
        [](ChainMaker &m) { m.subject.authors.append(m.person(u"head"_s)); });
    row("an earlier round broke four eyes", u"four-eyes-reviewer"_s, [](ChainMaker &m) {
        m.decisions.clear();
        m.add(Submit, u"writer"_s).add(Review, u"head"_s).add(Approve, u"head"_s);
        m.add(Submit, u"writer"_s).add(Review, u"editor"_s).add(Approve, u"head"_s);
    });
}

} // namespace

void TestChain::refusesASpoiltChain_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("reason");
    const RowAdder row = [](const char *name, const QString &reason, Spoil spoil) {
        QTest::newRow(name) << std::move(spoil) << reason;
    };
    row("empty", u"chain-not-approved"_s, [](ChainMaker &m) { m.decisions.clear(); });
    row("first removed", u"chain-gap"_s, [](ChainMaker &m) { m.decisions.removeFirst(); });
    row("middle removed", u"chain-gap"_s, [](ChainMaker &m) { m.decisions.removeAt(1); });
    row("last removed", u"chain-not-approved"_s, [](ChainMaker &m) { m.decisions.removeLast(); });
    row("swapped", u"chain-gap"_s, [](ChainMaker &m) { m.decisions.swapItemsAt(0, 1); });
    row("repeated", u"chain-gap"_s, [](ChainMaker &m) { m.decisions.append(m.decisions.constLast()); });
    row("other article", u"chain-foreign-article"_s,
        [](ChainMaker &m) { m.decisions[1].article = ArticleId::create(); });
    row("time goes back", u"chain-time"_s, [](ChainMaker &m) { m.decisions[1].decidedAt = m.start; });
    row("no time", u"chain-time"_s, [](ChainMaker &m) { m.decisions[0].decidedAt = {}; });
    row("review left out", u"chain-order"_s, [](ChainMaker &m) {
        m.decisions.removeAt(1);
        m.decisions[1].sequence = 2;
    });
    row("submitted twice", u"chain-order"_s, [](ChainMaker &m) { m.decisions[1].kind = Submit; });
    row("withdrawn twice", u"chain-order"_s,
        [](ChainMaker &m) { m.add(Withdraw, u"head"_s).add(Withdraw, u"head"_s); });
    row("withdrawn before publication", u"chain-order"_s, [](ChainMaker &m) { m.decisions[1].kind = Withdraw; });
    addPeopleRows(row);
    addContentRows(row);
}

void TestChain::refusesASpoiltChain()
{
    QFETCH(const Spoil, spoil);
    QFETCH(const QString, reason);
    ChainMaker maker;
    maker.subject.authors = {maker.person(u"writer"_s)};
    maker.add(Submit, u"writer"_s).add(Review, u"editor"_s).add(Approve, u"head"_s);
    QCOMPARE(maker.check(), QString());
    spoil(maker);
    QCOMPARE(maker.check(), reason);
}

void TestChain::anEarlierApproverMayEditAndResubmit()
{
    ChainMaker maker;
    maker.subject.authors = {maker.person(u"writer"_s), maker.person(u"head"_s)};
    maker.add(Submit, u"writer"_s).add(Review, u"editor"_s).add(Approve, u"head"_s);
    maker.add(Submit, u"head"_s).add(Review, u"editor"_s).add(Approve, u"deputy"_s);
    QCOMPARE(maker.check(), QString());
    maker.decisions.removeLast();
    maker.add(Approve, u"writer"_s);
    QCOMPARE(maker.check(), u"four-eyes-author"_s);
}

QTEST_APPLESS_MAIN(TestChain)
#include "test_chain.moc"
