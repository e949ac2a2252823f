// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Kinds of content and questions from the command line, with the real program.
class TestCliKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_cli.makeWorkspace(); }
    void fillsInTheFormOfAKind();
    void leadsAQuestionToItsAnswer();
    void beginsAnEnglishVersion();
    void tellsWhoSuppliesWhat();

private:
    CliRunner m_cli;
};

void TestCliKinds::fillsInTheFormOfAKind()
{
    const QString id = m_cli.makeArticle();
    const auto set = m_cli.runAs(u"Cộng tác viên"_s, {u"article"_s, u"set"_s, u"kho"_s, id, u"kind=legal-document"_s,
                                                      u"number-symbol=05/QĐ-UBND"_s, u"issue-date=2026-11-20"_s});
    QCOMPARE(set.exitCode, 0);
    const QJsonObject fields = set.json[u"article"_s][u"fields"_s].toObject();
    QCOMPARE(fields[u"kind"_s].toString(), u"legal-document"_s);
    QCOMPARE(fields[u"fields"_s][u"number-symbol"_s].toString(), u"05/QĐ-UBND"_s);
    const QStringList show{u"article"_s,           u"show"_s,    u"kho"_s, id, u"--as"_s, u"Văn thư"_s,
                           u"--passphrase-file"_s, u"mat-khau"_s};
    const QString told = QString::fromUtf8(m_cli.runForPeople(show).output);
    QVERIFY2(told.contains(u"Số, ký hiệu: 05/QĐ-UBND"_s), qUtf8Printable(told));
    const auto listed =
        m_cli.runAs(u"Văn thư"_s, {u"article"_s, u"list"_s, u"kho"_s, u"--kind"_s, u"legal-document"_s});
    QCOMPARE(listed.json[u"articles"_s].toArray().size(), 1);
    QCOMPARE(m_cli.runAs(u"Văn thư"_s, {u"article"_s, u"list"_s, u"kho"_s, u"--kind"_s, u"văn bản"_s}).reason(),
             u"kind-unknown"_s);
    const auto secret = m_cli.runAs(u"Cộng tác viên"_s, {u"article"_s, u"set"_s, u"kho"_s, id, u"asker-name=An"_s});
    QCOMPARE(secret.reason(), u"field-private"_s);
}

void TestCliKinds::leadsAQuestionToItsAnswer()
{
    m_cli.write(u"cau-hoi"_s, "Bao giờ sửa đường liên thôn?");
    m_cli.write(u"nguoi-hoi"_s, "asker-name=Người dân thôn 2\nasker-phone=0912345678\n");
    const auto received = m_cli.runAs(u"Trưởng Ban"_s, {u"question"_s, u"receive"_s, u"kho"_s, u"--question-file"_s,
                                                        u"cau-hoi"_s, u"--asker-file"_s, u"nguoi-hoi"_s});
    QCOMPARE(received.exitCode, 0);
    const QString id = received.json[u"question"_s][u"id"_s].toString();
    QVERIFY(!m_cli.runAs(u"Trưởng Ban"_s, {u"article"_s, u"show"_s, u"kho"_s, id}).output.contains("Bình"));
    const auto shown = m_cli.runAs(u"Biên tập viên"_s, {u"article"_s, u"private"_s, u"kho"_s, id});
    QCOMPARE(shown.json[u"private"_s][u"asker-name"_s].toString(), u"Người dân thôn 2"_s);
    QCOMPARE(m_cli.runAs(u"Văn thư"_s, {u"article"_s, u"private"_s, u"kho"_s, id}).reason(), u"role-forbids"_s);

    const QStringList classify{u"question"_s, u"classify"_s, u"kho"_s, id};
    QCOMPARE(m_cli.runAs(u"Biên tập viên"_s, classify + QStringList{u"other-agency"_s}).exitCode, 0);
    const auto forwarded = m_cli.runAs(
        u"Biên tập viên"_s, {u"question"_s, u"forward"_s, u"kho"_s, id, u"--agency"_s, u"Sở Giao thông vận tải"_s});
    QCOMPARE(forwarded.json[u"question"_s][u"closed-by"_s].toString(), u"forwarded"_s);
    const QString letter = forwarded.json[u"question"_s][u"steps"_s][2][u"letter"_s].toString();
    QVERIFY2(letter.contains(u"Kính gửi: Người dân thôn 2"_s) && letter.contains(u"Sở Giao thông vận tải"_s),
             qUtf8Printable(letter));

    QCOMPARE(m_cli.runAs(u"Biên tập viên"_s, classify + QStringList{u"own"_s}).exitCode, 0);
    QCOMPARE(m_cli.runAs(u"Trưởng Ban"_s, {u"article"_s, u"set"_s, u"kho"_s, id, u"answer=Quý I năm 2027."_s}).exitCode,
             0);
    QCOMPARE(m_cli.runAs(u"Biên tập viên"_s, {u"question"_s, u"answer"_s, u"kho"_s, id}).reason(), u"power-missing"_s);
    const auto answered = m_cli.runAs(u"Trưởng Ban"_s, {u"question"_s, u"answer"_s, u"kho"_s, id});
    QVERIFY(answered.json[u"question"_s][u"answer-signed"_s].toBool());
    const auto listed = m_cli.runAs(u"Văn thư"_s, {u"question"_s, u"list"_s, u"kho"_s});
    QCOMPARE(listed.json[u"questions"_s][0][u"closed-by"_s].toString(), u"answered"_s);
}

void TestCliKinds::beginsAnEnglishVersion()
{
    const QString id = m_cli.makeArticle();
    const auto begun = m_cli.runAs(u"Cộng tác viên"_s, {u"article"_s, u"english"_s, u"kho"_s, id});
    QCOMPARE(begun.exitCode, 0);
    const auto again = m_cli.runAs(u"Cộng tác viên"_s, {u"article"_s, u"english"_s, u"kho"_s, id});
    QCOMPARE(again.reason(), u"english-exists"_s);
}

void TestCliKinds::tellsWhoSuppliesWhat()
{
    const auto map = m_cli.run({u"regulation"_s, u"supply-map"_s, u"--profile"_s, u"vinhphuc-2017"_s});
    QCOMPARE(map.json[u"supply-map"_s].toArray().size(), 16);
    QCOMPARE(map.json[u"supply-map"_s][3][u"categories"_s][0].toString(), u"khoa-hoc-cong-nghe"_s);
    QCOMPARE(m_cli.run({u"regulation"_s, u"supply-map"_s, u"--profile"_s, u"vinh-2022"_s})
                 .json[u"supply-map"_s]
                 .toArray()
                 .size(),
             0);
    QCOMPARE(m_cli.run({u"regulation"_s, u"supply-map"_s, u"--profile"_s, u"x"_s}).reason(), u"regulation-unknown"_s);
}

QTEST_GUILESS_MAIN(TestCliKinds)
#include "test_kinds.moc"
