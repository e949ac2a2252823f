// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"
#include "tests/portal/PortalProcess.h"

#include <QTest>

using namespace Qt::StringLiterals;
using bantin::test::PortalProcess;

/// Three desks of one unit with nothing between them but the portal.
class TestCliRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leadsAnArticleFromDeskToDesk();
    void takesBackWhatWasSent();
    void declinesWhatIsOffered();
    void whatCameOnAStickIsNotTakenOverTwice();
    void goesOnWithWhatThePortalCouldNotTake();
    void aMistakeSendsNothing();

private:
    void invite(const QString &account, const QString &desk) const;
    CliRunner::Answer relay(const QString &by, const QString &what, const QString &desk,
                            const QStringList &more = {}) const;
    CliRunner::Answer send(const QString &by, const QString &desk, const QString &id, const QString &to) const;
    CliRunner::Answer receive(const QString &by, const QString &desk) const;
    static QJsonObject last(const CliRunner::Answer &answer);

    CliRunner m_cli;
    std::unique_ptr<PortalProcess> m_portal;
};

void TestCliRelay::invite(const QString &account, const QString &desk) const
{
    QCOMPARE(m_cli.runAs(account, {u"handover"_s, u"invite"_s, u"kho"_s, u"moi-"_s + desk}).exitCode, 0);
    QCOMPARE(
        m_cli.run({u"handover"_s, u"join"_s, desk, u"moi-"_s + desk, u"--passphrase-file"_s, u"mat-khau"_s}).exitCode,
        0);
}

CliRunner::Answer TestCliRelay::relay(const QString &by, const QString &what, const QString &desk,
                                      const QStringList &more) const
{
    return m_cli.runAs(by, QStringList{u"handover"_s, what, desk, u"--portal"_s, m_portal->address()} + more);
}

CliRunner::Answer TestCliRelay::send(const QString &by, const QString &desk, const QString &id, const QString &to) const
{
    return relay(by, u"send"_s, desk, {u"--article"_s, id, u"--to"_s, to});
}

CliRunner::Answer TestCliRelay::receive(const QString &by, const QString &desk) const
{
    return relay(by, u"receive"_s, desk);
}

QJsonObject TestCliRelay::last(const CliRunner::Answer &answer)
{
    return answer.json[u"handovers"_s].toArray().last().toObject();
}

void TestCliRelay::initTestCase()
{
    m_cli.makeWorkspace();
    invite(u"Biên tập viên"_s, u"ban-2"_s);
    invite(u"Trưởng Ban"_s, u"ban-3"_s);
    m_portal = std::make_unique<PortalProcess>(m_cli.path(u"cong"_s));
    QVERIFY(m_portal->start());
    QVERIFY(m_portal->addUnit(m_cli.path(u"kho/unit-certificate.pem"_s)));
}

void TestCliRelay::leadsAnArticleFromDeskToDesk()
{
    const QString id = m_cli.makeArticle();
    QCOMPARE(m_cli.submit(u"Cộng tác viên"_s, id).exitCode, 0);
    const auto sent = send(u"Cộng tác viên"_s, u"kho"_s, id, u"Biên tập viên"_s);
    QCOMPARE(sent.exitCode, 0);
    QCOMPARE(last(sent)[u"state"_s].toString(), u"waiting"_s);
    QCOMPARE(last(sent)[u"articles"_s][0].toString(), u"Đường liên thôn"_s);
    QCOMPARE(last(sent)[u"recipients"_s][0].toString(), u"Biên tập viên"_s);
    // Only its recipient, and only at another desk.
    QVERIFY(receive(u"Trưởng Ban"_s, u"ban-3"_s).json[u"handovers"_s].toArray().isEmpty());
    QVERIFY(receive(u"Biên tập viên"_s, u"kho"_s).json[u"handovers"_s].toArray().isEmpty());
    const auto taken = receive(u"Biên tập viên"_s, u"ban-2"_s);
    QCOMPARE(taken.exitCode, 0);
    QCOMPARE(last(taken)[u"state"_s].toString(), u"acknowledged"_s);
    QCOMPARE(last(taken)[u"sender"_s].toString(), u"Cộng tác viên"_s);
    const auto seen = relay(u"Cộng tác viên"_s, u"relayed"_s, u"kho"_s);
    QCOMPARE(last(seen)[u"state"_s].toString(), u"taken"_s);
    const auto reviewed =
        m_cli.runAs(u"Biên tập viên"_s, {u"article"_s, u"review"_s, u"ban-2"_s, id, u"--confirm"_s, u"DV-08"_s});
    QCOMPARE(reviewed.json[u"article"_s][u"stage"_s].toString(), u"awaiting-approval"_s);
    QCOMPARE(send(u"Biên tập viên"_s, u"ban-2"_s, id, u"Trưởng Ban"_s).exitCode, 0);
    QCOMPARE(receive(u"Trưởng Ban"_s, u"ban-3"_s).exitCode, 0);
    const auto approved =
        m_cli.runAs(u"Trưởng Ban"_s, {u"article"_s, u"approve"_s, u"ban-3"_s, id, u"--confirm"_s, u"DV-08"_s});
    QCOMPARE(approved.json[u"article"_s][u"stage"_s].toString(), u"approved"_s);
    for (const QString &desk : {u"kho"_s, u"ban-2"_s, u"ban-3"_s}) {
        const QString by = desk == u"ban-2"_s ? u"Biên tập viên"_s : u"Trưởng Ban"_s;
        QCOMPARE(m_cli.runAs(by, {u"audit"_s, u"verify"_s, desk}).exitCode, 0);
    }
    QCOMPARE(m_cli.runAs(u"Trưởng Ban"_s, {u"check"_s, u"kho"_s}).exitCode, 0);
}

void TestCliRelay::takesBackWhatWasSent()
{
    const auto sent = send(u"Cộng tác viên"_s, u"kho"_s, m_cli.makeArticle(), u"Biên tập viên"_s);
    QCOMPARE(sent.exitCode, 0);
    const QString name = last(sent)[u"handover"_s].toString();
    const auto back = relay(u"Cộng tác viên"_s, u"withdraw"_s, u"kho"_s, {name.first(12)});
    QCOMPARE(back.exitCode, 0);
    QCOMPARE(last(back)[u"state"_s].toString(), u"withdrawn"_s);
    const auto nothing = receive(u"Biên tập viên"_s, u"ban-2"_s);
    for (const QJsonValue &row : nothing.json[u"handovers"_s].toArray())
        QVERIFY(row[u"handover"_s].toString() != name);
    QCOMPARE(relay(u"Cộng tác viên"_s, u"withdraw"_s, u"kho"_s, {name}).reason(), u"handover-over"_s);
    QCOMPARE(relay(u"Cộng tác viên"_s, u"withdraw"_s, u"kho"_s, {u"0123"_s}).reason(), u"relayed-not-found"_s);
}

void TestCliRelay::declinesWhatIsOffered()
{
    const QString id = m_cli.makeArticle();
    const auto sent = send(u"Cộng tác viên"_s, u"kho"_s, id, u"Biên tập viên"_s);
    QCOMPARE(sent.exitCode, 0);
    const QString name = last(sent)[u"handover"_s].toString();
    const auto declined = relay(u"Biên tập viên"_s, u"decline"_s, u"ban-2"_s, {name.first(12)});
    QCOMPARE(declined.exitCode, 0);
    QCOMPARE(last(declined)[u"state"_s].toString(), u"declined"_s);
    QCOMPARE(relay(u"Biên tập viên"_s, u"decline"_s, u"ban-2"_s, {name}).reason(), u"relayed-not-offered"_s);
    const auto told = relay(u"Cộng tác viên"_s, u"relayed"_s, u"kho"_s);
    QCOMPARE(last(told)[u"state"_s].toString(), u"declined"_s);
    QCOMPARE(last(told)[u"declined"_s].toInt(), 1);
    QCOMPARE(m_cli.runAs(u"Cộng tác viên"_s, {u"article"_s, u"show"_s, u"kho"_s, id}).exitCode, 0);
    // Nobody has it, and it can be sent again.
    QVERIFY(m_cli.runAs(u"Biên tập viên"_s, {u"article"_s, u"show"_s, u"ban-2"_s, id}).exitCode != 0);
    QCOMPARE(send(u"Cộng tác viên"_s, u"kho"_s, id, u"Biên tập viên"_s).exitCode, 0);
    QCOMPARE(receive(u"Biên tập viên"_s, u"ban-2"_s).exitCode, 0);
}

/// Taken over here already, it only remains to tell the portal.
void TestCliRelay::whatCameOnAStickIsNotTakenOverTwice()
{
    const QString id = m_cli.makeArticle();
    QCOMPARE(send(u"Cộng tác viên"_s, u"kho"_s, id, u"Biên tập viên"_s).exitCode, 0);
    // The portal's copy as somebody would carry it on a stick.
    QDir relayed(m_cli.path(u"cong/relay"_s));
    QVERIFY(relayed.cd(relayed.entryList(QDir::Dirs | QDir::NoDotAndDotDot).constFirst()));
    const QStringList files = relayed.entryList({u"*.bin"_s}, QDir::Files);
    QCOMPARE(files.size(), 1);
    QFile sealed(relayed.filePath(files.constFirst()));
    QVERIFY(sealed.open(QIODevice::ReadOnly));
    const QByteArray bytes = sealed.readAll();
    QVERIFY(!bytes.contains("Đường"));
    m_cli.write(u"que-usb.bt"_s, bytes);
    QCOMPARE(m_cli.runAs(u"Biên tập viên"_s, {u"handover"_s, u"import"_s, u"ban-2"_s, u"que-usb.bt"_s}).exitCode, 0);
    const auto again = receive(u"Biên tập viên"_s, u"ban-2"_s);
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(last(again)[u"state"_s].toString(), u"acknowledged"_s);
    QCOMPARE(relayed.entryList({u"*.bin"_s}, QDir::Files).size(), 0);
}

void TestCliRelay::goesOnWithWhatThePortalCouldNotTake()
{
    m_portal->kill();
    const auto waiting = send(u"Cộng tác viên"_s, u"kho"_s, m_cli.makeArticle(), u"Biên tập viên"_s);
    QVERIFY(waiting.exitCode != 0);
    QCOMPARE(last(waiting)[u"state"_s].toString(), u"queued"_s);
    QCOMPARE(last(waiting)[u"reason"_s].toString(), u"portal-unreachable"_s);
    QVERIFY(m_portal->start());
    const auto sent = relay(u"Cộng tác viên"_s, u"send"_s, u"kho"_s);
    QCOMPARE(sent.exitCode, 0);
    QCOMPARE(last(sent)[u"state"_s].toString(), u"waiting"_s);
    QCOMPARE(receive(u"Biên tập viên"_s, u"ban-2"_s).exitCode, 0);
}

void TestCliRelay::aMistakeSendsNothing()
{
    const auto before = relay(u"Cộng tác viên"_s, u"relayed"_s, u"kho"_s).json[u"handovers"_s].toArray().size();
    const QString id = m_cli.makeArticle();
    QCOMPARE(send(u"Cộng tác viên"_s, u"kho"_s, id, u"Người lạ"_s).reason(), u"account-not-found"_s);
    QCOMPARE(relay(u"Cộng tác viên"_s, u"send"_s, u"kho"_s, {u"--article"_s, id}).reason(), u"recipients-none"_s);
    QCOMPARE(relay(u"Cộng tác viên"_s, u"send"_s, u"kho"_s, {u"--to"_s, u"Biên tập viên"_s}).reason(),
             u"handover-empty"_s);
    QCOMPARE(relay(u"Cộng tác viên"_s, u"relayed"_s, u"kho"_s).json[u"handovers"_s].toArray().size(), before);
}

QTEST_GUILESS_MAIN(TestCliRelay)
#include "test_relay.moc"
