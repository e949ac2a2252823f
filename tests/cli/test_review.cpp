// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;

/// Reviewing from the command line.
class TestCliReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_cli.makeWorkspace(); }
    void takesBackAndPassesOn();
    void commentsSuggestsAndTellsWhatChanged();
    void answersAContributor();
    void approvesABatch();

private:
    CliRunner::Answer article(const QString &account, const QString &command, const QStringList &rest) const
    {
        return m_cli.runAs(account, QStringList{u"article"_s, command, u"kho"_s} + rest);
    }

    CliRunner m_cli;
};

void TestCliReview::takesBackAndPassesOn()
{
    const QString id = m_cli.makeArticle();
    QCOMPARE(m_cli.submit(u"Cộng tác viên"_s, id).exitCode, 0);
    QCOMPARE(article(u"Biên tập viên"_s, u"recall"_s, {id}).reason(), u"recall-not-submitter"_s);
    QCOMPARE(article(u"Cộng tác viên"_s, u"recall"_s, {id}).json[u"article"_s][u"stage"_s].toString(), u"draft"_s);
    QCOMPARE(m_cli.submit(u"Cộng tác viên"_s, id).exitCode, 0);
    QCOMPARE(article(u"Biên tập viên"_s, u"forward"_s, {id, u"--to"_s, u"Văn thư"_s}).reason(), u"forward-unable"_s);
    QCOMPARE(article(u"Biên tập viên"_s, u"forward"_s, {id, u"--to"_s, u"Ai đó"_s}).reason(), u"account-not-found"_s);
    QCOMPARE(article(u"Biên tập viên"_s, u"take-over"_s, {id}).reason(), u"stage-forbids"_s);
}

void TestCliReview::commentsSuggestsAndTellsWhatChanged()
{
    const QString id = m_cli.makeArticle();
    QCOMPARE(m_cli.submit(u"Cộng tác viên"_s, id).exitCode, 0);
    QCOMPARE(article(u"Biên tập viên"_s, u"comment"_s, {id, u"Ai nói?"_s, u"--quote"_s, u"liên thôn đã"_s}).exitCode,
             0);
    QCOMPARE(article(u"Biên tập viên"_s, u"comment"_s, {id, u"Ai nói?"_s, u"--quote"_s, u"không có"_s}).reason(),
             u"comment-place-gone"_s);
    QCOMPARE(article(u"Biên tập viên"_s, u"claim"_s, {id}).exitCode, 0);
    QCOMPARE(article(u"Biên tập viên"_s, u"set"_s, {id, u"title=Thông xe đường liên thôn"_s}).exitCode, 0);
    const auto changed = article(u"Biên tập viên"_s, u"changes"_s, {id, u"--since"_s, u"1"_s});
    QCOMPARE(changed.exitCode, 0);
    QVERIFY(changed.json[u"changes"_s].toArray().size() > 0);
    QCOMPARE(changed.json[u"changes"_s][0][u"where"_s].toString(), u"title"_s);
}

void TestCliReview::answersAContributor()
{
    const QString id = m_cli.makeArticle();
    QCOMPARE(m_cli.submit(u"Cộng tác viên"_s, id).exitCode, 0);
    QCOMPARE(article(u"Biên tập viên"_s, u"decline-letter"_s, {id}).reason(), u"letter-none"_s);
    QCOMPARE(article(u"Biên tập viên"_s, u"decline"_s, {id, u"--remark"_s, u"Trùng tin"_s}).exitCode, 0);
    const auto drafted = article(u"Biên tập viên"_s, u"decline-letter"_s, {id});
    QVERIFY(drafted.json[u"letter"_s][u"body"_s].toString().contains(u"Trùng tin"_s));
    QCOMPARE(drafted.json[u"letter"_s][u"kept"_s].toBool(), false);
    const QString file = m_cli.write(u"thu.txt"_s, u"Kính gửi bác"_s.toUtf8());
    QCOMPARE(article(u"Biên tập viên"_s, u"decline-letter"_s, {id, u"--body-file"_s, file}).exitCode, 0);
    // The day in Vietnam, as the letter is dated.
    const QString today =
        QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone("Asia/Ho_Chi_Minh")).date().toString(Qt::ISODate);
    const auto sent =
        article(u"Biên tập viên"_s, u"decline-letter"_s, {id, u"--sent-on"_s, today, u"--sent-to"_s, u"Thôn 3"_s});
    QCOMPARE(sent.json[u"letter"_s][u"sent-on"_s].toString(), today);
}

void TestCliReview::approvesABatch()
{
    QStringList ids;
    for (int i = 0; i < 2; ++i) {
        ids.append(m_cli.makeArticle());
        QCOMPARE(m_cli.submit(u"Cộng tác viên"_s, ids.last()).exitCode, 0);
    }
    QCOMPARE(m_cli.review(u"Biên tập viên"_s, ids.first()).exitCode, 0);
    const auto unread = article(u"Trưởng Ban"_s, u"approve-batch"_s, {ids.first()});
    QCOMPARE(unread.json[u"failed"_s][0][u"reason"_s].toString(), u"confirmation-missing"_s);
    const auto batch = article(u"Trưởng Ban"_s, u"approve-batch"_s, ids + QStringList{u"--confirm"_s, u"DV-08"_s});
    QCOMPARE(batch.json[u"approved"_s].toArray().size(), 1);
    QCOMPARE(batch.json[u"failed"_s][0][u"reason"_s].toString(), u"stage-forbids"_s);
}

QTEST_GUILESS_MAIN(TestCliReview)
#include "test_review.moc"
