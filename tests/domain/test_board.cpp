// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/CanonicalJson.h"
#include "app/domain/board/BoardGap.h"
#include "app/domain/board/Warrant.h"
#include "tests/domain/ChainMaker.h"

#include <QTest>

#include <functional>

using namespace bantin;
using namespace bantin::test;
using namespace Qt::StringLiterals;
using enum DecisionKind;
using Change = std::function<void(ChainMaker &)>;

/// The board, its members' fields of work and what they delegate: as they are signed, and as decisions are judged by them.
class TestBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheFirstVersionCouldSayKeepsItsBytes();
    void aRosterWithABoardReadsBackExactly();
    void aRosterRefusesWhatCouldMislead_data();
    void aRosterRefusesWhatCouldMislead();
    void aBoardReadsBackAndHasOneHead();
    void saysWhereABoardIsNotAsTheProfileAsks();
    void levelsFollowFromRolesAndField();
    void aProfileIsFollowedFromOneChangeToTheNext();
    void everyDecisionNeedsAWarrant_data();
    void everyDecisionNeedsAWarrant();
    void aFieldOfWorkIsSaidInWords();
    void powersGoWithPostsOrRoles();

private:
    static void row(const char *name, const QString &reason, const Change &change)
    {
        QTest::newRow(name) << change << reason;
    }
    /// The approver approves for the head.
    static void deputise(ChainMaker &maker)
    {
        maker.roster.entries[2].roles = Role::Editor;
        maker.roster.delegations = {given(maker, u"head"_s, u"approver"_s, {Power::Approve})};
    }
    static void addGiverRows();
    static Delegation given(ChainMaker &maker, const QString &from, const QString &to, const QList<Power> &powers)
    {
        return {int(maker.roster.delegations.size()) + 1,
                maker.person(from),
                maker.person(to),
                powers,
                maker.start,
                maker.start.addDays(10),
                u"15/GUQ-UBND"_s,
                {}};
    }
};

void TestBoard::whatTheFirstVersionCouldSayKeepsItsBytes()
{
    ChainMaker maker;
    maker.person(u"Biên tập viên"_s);
    const QByteArray json = toJson(maker.roster);
    QVERIFY(json.contains("\"bantin-roster/1\""));
    for (const char *added : {"fields", "board", "delegations", "former"})
        QVERIFY2(!json.contains(added), added);
    QCOMPARE(toJson(*rosterFromJson(json)), json);
}

void TestBoard::aRosterWithABoardReadsBackExactly()
{
    ChainMaker maker;
    const AccountId head = maker.person(u"Trưởng ban"_s);
    maker.roster.entries[0].fields = {u"van-ban"_s, u"other"_s};
    QVERIFY(toJson(maker.roster).contains("\"bantin-roster/2\""));
    maker.roster.board = {u"12/QĐ-UBND"_s,
                          QDate(2024, 2, 5),
                          u"Chủ tịch UBND xã"_s,
                          u"Văn phòng UBND xã"_s,
                          {{Board::Post::Head, u"Người thứ nhất"_s, head, u"Phó Chủ tịch UBND xã"_s, true},
                           {Board::Post::Helper, u"Người thứ hai"_s, {}, {}, false}}};
    maker.roster.delegations = {given(maker, u"Trưởng ban"_s, u"Phó ban"_s, {Power::Approve, Power::SignAnswers})};
    maker.roster.former = {{u"vinh-2022"_s, maker.start.addDays(-3)}};
    const QByteArray json = toJson(maker.roster);
    const auto read = rosterFromJson(json);
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
    QCOMPARE(*read, maker.roster);
    QCOMPARE(toJson(*read), json);
}

void TestBoard::aRosterRefusesWhatCouldMislead_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("the same field twice")
        << Change([](ChainMaker &maker) { maker.roster.entries[0].fields = {u"van-ban"_s, u"van-ban"_s}; });
    QTest::newRow("two heads") << Change([](ChainMaker &maker) {
        const Board::Seat head{Board::Post::Head, u"A"_s, {}, {}, true};
        maker.roster.board.seats = {head, head};
    });
    QTest::newRow("delegated to oneself") << Change(
        [](ChainMaker &maker) { maker.roster.delegations = {given(maker, u"a"_s, u"a"_s, {Power::Approve})}; });
    QTest::newRow("nothing delegated") << Change(
        [](ChainMaker &maker) { maker.roster.delegations = {given(maker, u"a"_s, u"b"_s, {})}; });
    QTest::newRow("no paper") << Change([](ChainMaker &maker) {
        maker.roster.delegations = {given(maker, u"a"_s, u"b"_s, {Power::Approve})};
        maker.roster.delegations[0].document.clear();
    });
    QTest::newRow("ends before it begins") << Change([](ChainMaker &maker) {
        maker.roster.delegations = {given(maker, u"a"_s, u"b"_s, {Power::Approve})};
        maker.roster.delegations[0].ends = maker.start;
    });
    QTest::newRow("a number left out") << Change([](ChainMaker &maker) {
        maker.roster.delegations = {given(maker, u"a"_s, u"b"_s, {Power::Approve})};
        maker.roster.delegations[0].number = 2;
    });
    QTest::newRow("former profiles out of order") << Change(
        [](ChainMaker &maker) { maker.roster.former = {{u"a"_s, maker.start}, {u"b"_s, maker.start.addDays(-1)}}; });
}

void TestBoard::aRosterRefusesWhatCouldMislead()
{
    QFETCH(const Change, change);
    ChainMaker maker;
    maker.person(u"a"_s);
    change(maker);
    QCOMPARE(rosterFromJson(toJson(maker.roster)).error().reason, u"roster-invalid"_s);
}

void TestBoard::aBoardReadsBackAndHasOneHead()
{
    Board board;
    board.founder = u"Chủ tịch UBND xã"_s;
    board.seats = {{Board::Post::Head, u"Người thứ nhất"_s, AccountId::create(), u"Phó Chủ tịch UBND xã"_s, true}};
    const QByteArray json = toCanonicalJson(toJsonObject(board));
    QCOMPARE(*parseBoard(json), board);
    board.seats.append(board.seats.constFirst());
    QCOMPARE(parseBoard(toCanonicalJson(toJsonObject(board))).error().reason, u"board-invalid"_s);
    QCOMPARE(parseBoard("[]").error().reason, u"board-invalid"_s);
    QCOMPARE(parseBoard(QByteArray(100'000, ' ')).error().arguments.constFirst(), u"size"_s);
}

void TestBoard::saysWhereABoardIsNotAsTheProfileAsks()
{
    const LocalText vice{u"Phó Chủ tịch UBND xã"_s, u"Vice chair"_s};
    const LocalText chair{u"Chủ tịch UBND xã"_s, u"Chair"_s};
    const LocalText office{u"Văn phòng UBND xã"_s, u"Office"_s};
    using enum Board::Post;
    BoardRule rule{u"DV-01"_s, u"Điều 3.1"_s, {Head, Deputy, Member, Helper}, {Head}, chair, {vice}, office, {}};
    const auto parts = [&](const Board &board) {
        QList<BoardGap::Part> found;
        for (const BoardGap &gap : boardGaps(board, rule))
            found.append(gap.part);
        return found;
    };
    using enum BoardGap::Part;
    QCOMPARE(parts({}), (QList{Post, Post, Post, Founder, StandingBody, Document}));
    Board board{u"12/QĐ-UBND"_s,
                QDate(2024, 2, 5),
                u"chủ tịch Uỷ ban nhân dân xã Đồng Việt"_s,
                u"Văn phòng UBND xã"_s,
                {{Head, u"A"_s, {}, u"Chủ tịch UBND xã"_s, false},
                 {Deputy, u"B"_s, {}, {}, false},
                 {Member, u"C"_s, {}, {}, true}}};
    QCOMPARE(parts(board), (QList{HeadOffice, PartTime}));
    board.seats[0].office = u"Phó Chủ tịch UBND xã Đồng Việt"_s;
    board.seats[0].isPartTime = true;
    QCOMPARE(parts(board), QList<BoardGap::Part>());
    rule = {};
    QCOMPARE(parts({}), QList<BoardGap::Part>());
}

void TestBoard::levelsFollowFromRolesAndField()
{
    const QList<PermissionLevel> levels{
        {u"kiem-duyet"_s, {u"Kiểm duyệt"_s, u"Review"_s}, Role::Editor | Role::Approver, false, u"DV-04"_s, {}},
        {u"cap-nhat"_s, {u"Cập nhật"_s, u"Entry"_s}, Role::Contributor, false, u"DV-04"_s, {}},
        {u"linh-vuc"_s, {u"Phụ trách lĩnh vực"_s, u"Field"_s}, Role::Editor, true, u"V-02"_s, {}}};
    const auto names = [&](Roles roles, const QStringList &fields) {
        QStringList ids;
        for (const PermissionLevel &level : levelsOf(levels, roles, fields))
            ids.append(level.id);
        return ids.join(u' ');
    };
    QCOMPARE(names(Role::Editor, {}), u"kiem-duyet"_s);
    QCOMPARE(names(Role::Editor | Role::Contributor, {}), u"kiem-duyet cap-nhat"_s);
    QCOMPARE(names(Role::Editor, {u"van-ban"_s}), u"linh-vuc"_s);
    QCOMPARE(names(Role::Clerk, {}), QString());
}

void TestBoard::aProfileIsFollowedFromOneChangeToTheNext()
{
    ChainMaker maker;
    const QDateTime change = maker.start.addDays(5);
    QVERIFY(maker.roster.followed(u"dongviet-2024"_s, maker.start.addYears(-9)));
    maker.roster.former = {{u"vinh-2022"_s, change}};
    QVERIFY(maker.roster.followed(u"vinh-2022"_s, change) && maker.roster.followed(u"dongviet-2024"_s, change));
    QVERIFY(!maker.roster.followed(u"vinh-2022"_s, change.addSecs(1)));
    QVERIFY(!maker.roster.followed(u"dongviet-2024"_s, change.addSecs(-1)));
    QCOMPARE(maker.roster.followedSince(), change);
}

void TestBoard::everyDecisionNeedsAWarrant_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("reason");
    row("own role", {}, [](ChainMaker &) {});
    row("in the field", {}, [](ChainMaker &maker) { maker.roster.entries[2].fields = {u"van-ban"_s}; });
    row("submitted outside the field", u"chain-field"_s,
        [](ChainMaker &maker) { maker.roster.entries[0].fields = {u"khac"_s}; });
    row("reviewed outside the field", u"chain-field"_s,
        [](ChainMaker &maker) { maker.roster.entries[1].fields = {u"khac"_s}; });
    row("approved outside the field", u"chain-field"_s,
        [](ChainMaker &maker) { maker.roster.entries[2].fields = {u"khac"_s}; });
    row("without the role", u"chain-role"_s, [](ChainMaker &maker) { maker.roster.entries[2].roles = Role::Editor; });
    row("delegated", {}, deputise);
    row("delegated, but not yet", u"chain-role"_s, [](ChainMaker &maker) {
        deputise(maker);
        maker.roster.delegations[0].begins = maker.start.addDays(1);
    });
    row("delegated, but over", u"chain-role"_s, [](ChainMaker &maker) {
        deputise(maker);
        maker.roster.delegations[0].ends = maker.start.addSecs(60);
    });
    row("delegated, but revoked", u"chain-role"_s, [](ChainMaker &maker) {
        deputise(maker);
        maker.roster.delegations[0].revokedAt = maker.start.addSecs(60);
    });
    row("revoked later", {}, [](ChainMaker &maker) {
        deputise(maker);
        maker.roster.delegations[0].revokedAt = maker.start.addDays(1);
    });
    row("another power delegated", u"chain-role"_s, [](ChainMaker &maker) {
        deputise(maker);
        maker.roster.delegations[0].powers = {Power::Review, Power::Send};
    });
    addGiverRows();
}

void TestBoard::addGiverRows()
{
    row("by somebody without the power", u"chain-role"_s, [](ChainMaker &maker) {
        deputise(maker);
        maker.roster.entries[3].roles = Role::Editor;
    });
    row("by somebody who had left", u"chain-role"_s, [](ChainMaker &maker) {
        deputise(maker);
        maker.roster.entries[3].to = maker.start.addSecs(60);
    });
    row("delegated on", u"chain-role"_s, [](ChainMaker &maker) {
        deputise(maker);
        maker.roster.entries[3].roles = Role::Editor;
        maker.roster.delegations.append(given(maker, u"chief"_s, u"head"_s, {Power::Approve}));
    });
    row("in the field of who delegated", {}, [](ChainMaker &maker) {
        deputise(maker);
        maker.roster.entries[2].fields = {u"khac"_s};
    });
    row("outside the field of who delegated", u"chain-field"_s, [](ChainMaker &maker) {
        deputise(maker);
        maker.roster.entries[3].fields = {u"khac"_s};
    });
    row("one's own text under a delegation", u"four-eyes-author"_s, [](ChainMaker &maker) {
        deputise(maker);
        maker.subject.authors = {maker.person(u"approver"_s)};
    });
    row("the text of who delegated", u"four-eyes-delegator"_s, [](ChainMaker &maker) {
        deputise(maker);
        maker.subject.authors = {maker.person(u"head"_s)};
    });
    row("under a profile the unit did not follow", u"chain-role"_s,
        [](ChainMaker &maker) { maker.decisions[2].regulation = u"vinh-2022"_s; });
}

void TestBoard::everyDecisionNeedsAWarrant()
{
    QFETCH(const Change, change);
    QFETCH(const QString, reason);
    ChainMaker maker;
    maker.subject.category = u"van-ban"_s;
    maker.add(Submit, u"writer"_s).add(Review, u"editor"_s).add(Approve, u"approver"_s);
    maker.person(u"head"_s);
    change(maker);
    QCOMPARE(maker.check(), reason);
}

void TestBoard::aFieldOfWorkIsSaidInWords()
{
    ChainMaker maker;
    maker.regulation.categories = {{u"van-ban"_s, {u"Văn bản"_s, u"Documents"_s}, {}},
                                   {u"khac"_s, {u"Thông tin khác"_s, u"Other"_s}, {}}};
    const Error error =
        chooseWarrant({{Role::Editor, {u"khac"_s}}}, maker.regulation, Review, {u"van-ban"_s, {}}).error();
    QCOMPARE(error.reason, u"field-forbids"_s);
    QCOMPARE(error.arguments, (QStringList{u"review"_s, u"Văn bản"_s, u"Thông tin khác"_s}));
    QVERIFY(chooseWarrant({{Role::Editor, {u"khac"_s}}}, maker.regulation, Review, {{}, {}}).ok());
    QCOMPARE(chooseWarrant({}, maker.regulation, Approve, {}).error().reason, u"role-forbids"_s);
}

void TestBoard::powersGoWithPostsOrRoles()
{
    ChainMaker maker;
    maker.person(u"head"_s);
    maker.person(u"member"_s);
    const RosterEntry &head = maker.roster.entries.at(0);
    const RosterEntry &member = maker.roster.entries.at(1);
    const auto may = [&](Power power, const RosterEntry &who) {
        return mayUse(maker.roster, maker.regulation, power, who, maker.start);
    };
    QVERIFY(may(Power::Approve, member) && may(Power::SignAnswers, member));
    QVERIFY(!may(Power::AssignTasks, head));
    maker.roster.board.seats = {{Board::Post::Deputy, u"A"_s, head.account, {}, true}};
    QVERIFY(may(Power::AssignTasks, head) && !may(Power::AssignTasks, member));
    maker.regulation.board.entitled = {{Power::AssignTasks, {Board::Post::Head}, {}, {}},
                                       {Power::SignAnswers, {Board::Post::Chair}, {}, {}}};
    QVERIFY(!may(Power::AssignTasks, head) && !may(Power::SignAnswers, member));
    maker.roster.board.seats[0].post = Board::Post::Head;
    maker.roster.delegations = {given(maker, u"head"_s, u"member"_s, {Power::AssignTasks, Power::SignAnswers})};
    QVERIFY(may(Power::AssignTasks, member));
    QVERIFY(!may(Power::SignAnswers, member));
    QVERIFY(!holdsPower(maker.roster, maker.regulation, Power::AssignTasks, member, maker.start));
}

QTEST_APPLESS_MAIN(TestBoard)
#include "test_board.moc"
