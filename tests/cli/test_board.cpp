// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// The board, its members' powers and what the unit follows, for scripts.
class TestCliBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBoardADelegationAndATask();
    void levelsAndFieldsOfWork();
    void theUnitsRulesAndAnotherProfile();

private:
    static void delegateAndAssign(const CliRunner &cli, const QString &head, const QString &writer);
};

namespace {

const auto administrator = u"Quản trị"_s;

QJsonObject boardWith(const QString &account)
{
    const QJsonObject head{{u"post"_s, u"head"_s},
                           {u"person"_s, u"Người thứ nhất"_s},
                           {u"account"_s, account},
                           {u"office"_s, u"Phó Chủ tịch UBND xã"_s},
                           {u"part-time"_s, true}};
    return {{u"document"_s, u"12/QĐ-UBND"_s},
            {u"founded"_s, u"2024-02-05"_s},
            {u"founder"_s, u"Chủ tịch UBND xã"_s},
            {u"standing-body"_s, u"Văn phòng UBND xã"_s},
            {u"seats"_s, QJsonArray{head}}};
}

QString idOf(const CliRunner &cli, const QString &name)
{
    const QJsonObject roster =
        cli.runAs(administrator, {u"roster"_s, u"show"_s, u"kho"_s}).json[u"roster"_s].toObject();
    for (const QJsonValue entry : roster[u"entries"_s].toArray()) {
        if (entry[u"name"_s] == name)
            return entry[u"account"_s].toString();
    }
    return {};
}

} // namespace

void TestCliBoard::aBoardADelegationAndATask()
{
    const CliRunner cli;
    cli.makeWorkspace();
    const QString head = u"Trưởng Ban"_s;
    const QString writer = u"Cộng tác viên"_s;
    QVERIFY(!idOf(cli, head).isEmpty());
    QCOMPARE(cli.runAs(administrator, {u"board"_s, u"show"_s, u"kho"_s}).json[u"gaps"_s].toArray().size(), 6);
    const QString file = cli.write(u"ban.json"_s, QJsonDocument(boardWith(idOf(cli, head))).toJson());
    QCOMPARE(cli.runAs(writer, {u"board"_s, u"set"_s, u"kho"_s, file}).reason(), u"role-forbids"_s);
    QCOMPARE(cli.runAs(administrator, {u"board"_s, u"set"_s, u"kho"_s, file}).exitCode, 0);
    const auto shown = cli.runAs(writer, {u"board"_s, u"show"_s, u"kho"_s});
    QCOMPARE(shown.json[u"board"_s].toObject(), boardWith(idOf(cli, head)));
    QCOMPARE(shown.json[u"gaps"_s].toArray().size(), 2); // no deputy, no member
    delegateAndAssign(cli, head, writer);
    const auto history = cli.runAs(writer, {u"roster"_s, u"history"_s, u"kho"_s}).json[u"rosters"_s].toArray();
    QVERIFY(history.size() >= 4);
    for (const QJsonValue version : history)
        QVERIFY(version[u"signature-valid"_s].toBool());
}

void TestCliBoard::delegateAndAssign(const CliRunner &cli, const QString &head, const QString &writer)
{
    // The day in Vietnam, as every date at the desk.
    const QString today =
        QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Ho_Chi_Minh")).date().toString(Qt::ISODate);
    const QStringList delegate{u"delegate"_s,
                               u"add"_s,
                               u"kho"_s,
                               u"--from"_s,
                               head,
                               u"--to"_s,
                               writer,
                               u"--powers"_s,
                               u"approve,assign-tasks"_s,
                               u"--from-day"_s,
                               today,
                               u"--to-day"_s,
                               today,
                               u"--document"_s,
                               u"15/GUQ-UBND"_s};
    QCOMPARE(cli.runAs(administrator, delegate).json[u"delegation"_s][u"number"_s].toInt(), 1);
    QCOMPARE(cli.runAs(writer, {u"task"_s, u"assign"_s, u"kho"_s, u"--to"_s, head, u"--category"_s, u"van-ban"_s,
                                u"--note"_s, u"Rà soát"_s})
                 .exitCode,
             0);
    QCOMPARE(cli.runAs(head, {u"agenda"_s, u"kho"_s}).json[u"tasks"_s].toArray().size(), 1);
    QCOMPARE(cli.runAs(head, {u"task"_s, u"done"_s, u"kho"_s, u"1"_s}).exitCode, 0);
    QCOMPARE(cli.runAs(head, {u"task"_s, u"list"_s, u"kho"_s, u"--mine"_s}).json[u"tasks"_s].toArray().size(), 0);
    QCOMPARE(cli.runAs(administrator, {u"delegate"_s, u"revoke"_s, u"kho"_s, u"1"_s}).exitCode, 0);
    const auto all = cli.runAs(writer, {u"delegate"_s, u"list"_s, u"kho"_s}).json[u"delegations"_s].toArray();
    QVERIFY(!all.at(0)[u"revoked-at"_s].toString().isEmpty());
}

void TestCliBoard::levelsAndFieldsOfWork()
{
    const CliRunner cli;
    cli.makeWorkspace();
    const QString writer = u"Cộng tác viên"_s;
    const auto change = [&](const QStringList &options) {
        return cli.runAs(administrator, QStringList{u"account"_s, u"change"_s, u"kho"_s, writer} + options);
    };
    QCOMPARE(change({u"--levels"_s, u"khong-co"_s}).reason(), u"level-unknown"_s);
    QCOMPARE(change({u"--roles"_s, u"contributor"_s, u"--fields"_s, u"khong-co"_s}).reason(),
             u"field-of-work-unknown"_s);
    QCOMPARE(change({u"--levels"_s, u"cap-nhat,kiem-duyet"_s, u"--fields"_s, u"van-ban"_s})
                 .json[u"account"_s][u"roles"_s]
                 .toArray()
                 .size(),
             3);
    const QString article = cli.makeArticle();
    QCOMPARE(cli.runAs(writer, {u"article"_s, u"submit"_s, u"kho"_s, article}).reason(), u"field-forbids"_s);
}

void TestCliBoard::theUnitsRulesAndAnotherProfile()
{
    const CliRunner cli;
    cli.makeWorkspace();
    const QStringList rules{u"regulation"_s, u"unit-rules"_s, u"kho"_s, u"--document"_s, u"21/QĐ-UBND"_s};
    QCOMPARE(cli.runAs(administrator, rules + QStringList{u"--raise"_s, u"DV-06"_s, u"--to"_s, u"warn"_s}).reason(),
             u"unit-rule-loosens"_s);
    QCOMPARE(cli.runAs(administrator, rules + QStringList{u"--raise"_s, u"DV-10"_s, u"--to"_s, u"block"_s})
                 .json[u"rules"_s][u"raised"_s]
                 .toArray()
                 .size(),
             1);
    QCOMPARE(cli.runAs(administrator, {u"regulation"_s, u"change"_s, u"kho"_s, u"vinhphuc-2017"_s, u"--document"_s,
                                       u"20/QĐ-UBND"_s, u"--reason"_s, u"Sáp nhập xã"_s})
                 .exitCode,
             0);
    QCOMPARE(cli.runAs(administrator, {u"roster"_s, u"show"_s, u"kho"_s}).json[u"roster"_s][u"regulation"_s].toString(),
             u"vinhphuc-2017"_s);
    QCOMPARE(cli.runAs(administrator, {u"regulation"_s, u"unit-rules"_s, u"kho"_s}).json[u"rules"_s].toObject().size(),
             0);
}

QTEST_GUILESS_MAIN(TestCliBoard)
#include "test_board.moc"
