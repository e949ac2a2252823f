// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Three desks of one unit and nothing between them but files: drafted on one, reviewed on the second, approved on the third, packed
/// on the first.
class TestCliHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leadsAnArticleOverThreeDesks();
    void findsAJoinedDeskSound();
    void saysWhatIsWrongInWords();

private:
    void invite(const QString &account, const QString &desk) const;
    CliRunner::Answer handOver(const QString &from, const QString &by, const QString &id, const QString &to,
                               const QString &file) const;
    CliRunner::Answer takeOver(const QString &desk, const QString &by, const QString &file) const;

    CliRunner m_cli;
};

void TestCliHandover::invite(const QString &account, const QString &desk) const
{
    QCOMPARE(m_cli.runAs(account, {u"handover"_s, u"invite"_s, u"kho"_s, u"moi-"_s + desk}).exitCode, 0);
    const auto joined =
        m_cli.run({u"handover"_s, u"join"_s, desk, u"moi-"_s + desk, u"--passphrase-file"_s, u"mat-khau"_s});
    QCOMPARE(joined.exitCode, 0);
    QCOMPARE(joined.json[u"account"_s].toString(), account);
}

CliRunner::Answer TestCliHandover::handOver(const QString &from, const QString &by, const QString &id,
                                            const QString &to, const QString &file) const
{
    return m_cli.runAs(by, {u"handover"_s, u"export"_s, from, file, u"--article"_s, id, u"--to"_s, to});
}

CliRunner::Answer TestCliHandover::takeOver(const QString &desk, const QString &by, const QString &file) const
{
    return m_cli.runAs(by, {u"handover"_s, u"import"_s, desk, file});
}

void TestCliHandover::initTestCase()
{
    m_cli.makeWorkspace();
    invite(u"Biên tập viên"_s, u"ban-2"_s);
    invite(u"Trưởng Ban"_s, u"ban-3"_s);
}

void TestCliHandover::leadsAnArticleOverThreeDesks()
{
    const QString id = m_cli.makeArticle();
    QCOMPARE(m_cli.submit(u"Cộng tác viên"_s, id).exitCode, 0);
    const auto sent = handOver(u"kho"_s, u"Cộng tác viên"_s, id, u"Biên tập viên"_s, u"1.bt"_s);
    QCOMPARE(sent.exitCode, 0);
    QVERIFY(!m_cli.read(u"1.bt"_s).contains("Đường"));
    const auto looked = m_cli.runAs(u"Biên tập viên"_s, {u"handover"_s, u"inspect"_s, u"ban-2"_s, u"1.bt"_s});
    QCOMPARE(looked.json[u"articles"_s][0][u"fate"_s].toString(), u"new"_s);
    QCOMPARE(takeOver(u"ban-2"_s, u"Biên tập viên"_s, u"1.bt"_s).exitCode, 0);
    const auto reviewed =
        m_cli.runAs(u"Biên tập viên"_s, {u"article"_s, u"review"_s, u"ban-2"_s, id, u"--confirm"_s, u"DV-08"_s});
    QCOMPARE(reviewed.json[u"article"_s][u"stage"_s].toString(), u"awaiting-approval"_s);
    QCOMPARE(handOver(u"ban-2"_s, u"Biên tập viên"_s, id, u"Trưởng Ban"_s, u"2.bt"_s).exitCode, 0);
    QCOMPARE(takeOver(u"ban-3"_s, u"Trưởng Ban"_s, u"2.bt"_s).exitCode, 0);
    const auto approved =
        m_cli.runAs(u"Trưởng Ban"_s, {u"article"_s, u"approve"_s, u"ban-3"_s, id, u"--confirm"_s, u"DV-08"_s});
    QCOMPARE(approved.json[u"article"_s][u"stage"_s].toString(), u"approved"_s);
    QCOMPARE(handOver(u"ban-3"_s, u"Trưởng Ban"_s, id, u"Văn thư"_s, u"3.bt"_s).exitCode, 0);
    const auto back = takeOver(u"kho"_s, u"Văn thư"_s, u"3.bt"_s);
    QCOMPARE(back.json[u"articles"_s][0][u"fate"_s].toString(), u"joined"_s);
    QCOMPARE(back.json[u"articles"_s][0][u"decisions"_s].toInt(), 2);
    const auto packed = m_cli.runAs(u"Văn thư"_s, {u"pack"_s, u"kho"_s, id, u"-o"_s, u"goi.zip"_s});
    QCOMPARE(packed.exitCode, 0);
    const auto verified = m_cli.run({u"verify"_s, u"goi.zip"_s, u"--trust"_s, u"kho/unit-certificate.pem"_s});
    QCOMPARE(verified.json[u"valid"_s].toBool(), true);
    for (const QString &desk : {u"kho"_s, u"ban-2"_s, u"ban-3"_s}) {
        const QString by = desk == u"ban-2"_s ? u"Biên tập viên"_s : u"Trưởng Ban"_s;
        QCOMPARE(m_cli.runAs(by, {u"audit"_s, u"verify"_s, desk}).exitCode, 0);
    }
}

/// The unit had several lists of the board before the desk joined, and issues more between two hand-overs.
void TestCliHandover::findsAJoinedDeskSound()
{
    const auto versions = [this](const QString &desk, const QString &by) {
        const auto told = m_cli.runAs(by, {u"roster"_s, u"history"_s, desk});
        QList<int> numbers;
        for (const QJsonValue &list : told.json[u"rosters"_s].toArray())
            numbers.prepend(list[u"version"_s].toInt());
        return numbers;
    };
    invite(u"Biên tập viên"_s, u"ban-4"_s);
    const QList<int> first = versions(u"ban-4"_s, u"Biên tập viên"_s);
    QCOMPARE(first.size(), 1);
    QVERIFY(first.constFirst() > 1);
    QCOMPARE(m_cli.runAs(u"Biên tập viên"_s, {u"check"_s, u"ban-4"_s}).exitCode, 0);
    for (const QString &name : {u"Cán bộ một"_s, u"Cán bộ hai"_s}) {
        const auto added =
            m_cli.runAs(u"Quản trị"_s, {u"account"_s, u"add"_s, u"kho"_s, u"--name"_s, name, u"--roles"_s,
                                        u"contributor"_s, u"--new-passphrase-file"_s, m_cli.path(u"mat-khau"_s)});
        QCOMPARE(added.exitCode, 0);
    }
    const QString id = m_cli.makeApproved();
    QCOMPARE(handOver(u"kho"_s, u"Văn thư"_s, id, u"Biên tập viên"_s, u"7.bt"_s).exitCode, 0);
    QCOMPARE(takeOver(u"ban-4"_s, u"Biên tập viên"_s, u"7.bt"_s).exitCode, 0);
    const int newest = versions(u"kho"_s, u"Quản trị"_s).constLast();
    QCOMPARE(versions(u"ban-4"_s, u"Biên tập viên"_s), (QList{first.constFirst(), newest}));
    QVERIFY(newest > first.constFirst() + 1);
    const auto checked = m_cli.runAs(u"Biên tập viên"_s, {u"check"_s, u"ban-4"_s});
    QVERIFY2(checked.exitCode == 0, checked.output.constData());
    QCOMPARE(m_cli.runAs(u"Biên tập viên"_s, {u"audit"_s, u"verify"_s, u"ban-4"_s}).exitCode, 0);
}

void TestCliHandover::saysWhatIsWrongInWords()
{
    const QString id = m_cli.makeArticle();
    QCOMPARE(handOver(u"kho"_s, u"Cộng tác viên"_s, id, u"Biên tập viên"_s, u"4.bt"_s).exitCode, 0);
    QCOMPARE(takeOver(u"ban-2"_s, u"Biên tập viên"_s, u"4.bt"_s).exitCode, 0);
    QCOMPARE(takeOver(u"ban-2"_s, u"Biên tập viên"_s, u"4.bt"_s).reason(), u"handover-known"_s);
    QCOMPARE(takeOver(u"ban-3"_s, u"Trưởng Ban"_s, u"4.bt"_s).reason(), u"envelope-other-recipient"_s);
    m_cli.write(u"5.bt"_s, m_cli.read(u"4.bt"_s).chopped(50));
    QCOMPARE(takeOver(u"ban-2"_s, u"Biên tập viên"_s, u"5.bt"_s).reason(), u"envelope-form"_s);
    QCOMPARE(handOver(u"kho"_s, u"Cộng tác viên"_s, id, u"Người lạ"_s, u"6.bt"_s).reason(), u"account-not-found"_s);
    const auto taken =
        m_cli.run({u"handover"_s, u"join"_s, u"kho"_s, u"moi-ban-2"_s, u"--passphrase-file"_s, u"mat-khau"_s});
    QCOMPARE(taken.reason(), u"workspace-exists"_s);
}

QTEST_GUILESS_MAIN(TestCliHandover)
#include "test_handover.moc"
