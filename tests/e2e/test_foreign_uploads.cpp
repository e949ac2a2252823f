// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"
#include "tests/portal/PortalProcess.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace bantin::test;
using namespace Qt::StringLiterals;

namespace {

const auto clerk = u"Văn thư"_s;
const QString scripts = QStringLiteral(BANTIN_SOURCE_DIR "/tests/node");

} // namespace

/// The real desk delivers through a tus server nobody here wrote, behind a reverse proxy, to two portals over one folder.
class TestForeignUploads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_node = QStandardPaths::findExecutable(u"node"_s);
        if (m_node.isEmpty() || !QFile::exists(scripts + u"/node_modules/@tus/server"_s))
            QFAIL("Node or @tus/server is missing; './dev test' installs them");
        const quint16 tus = run(m_tus, {u"tus-server.mjs"_s, m_uploads.path(), u"/tus"_s});
        m_front = run(m_proxy, {u"front.mjs"_s, m_folder.filePath(u"routes.json"_s)});
        QVERIFY(tus != 0 && m_front != 0);
        const QStringList options{u"--shared"_s, u"--url"_s,   address().chopped(1), u"--uploads-url"_s,
                                  u"/tus/"_s,    u"--inbox"_s, m_uploads.path()};
        QJsonArray ports;
        for (auto *portal : {&m_first, &m_second}) {
            *portal = std::make_unique<PortalProcess>(m_root.path(), options);
            QVERIFY((*portal)->start());
            ports.append((*portal)->port());
        }
        QFile routes(m_folder.filePath(u"routes.json"_s));
        QVERIFY(routes.open(QIODevice::WriteOnly));
        routes.write(QJsonDocument(QJsonObject{{u"/tus"_s, QJsonArray{tus}}, {u"/"_s, ports}}).toJson());
        routes.close();
        m_cli.makeWorkspace();
        QVERIFY(m_first->addUnit(m_cli.path(u"kho/unit-certificate.pem"_s)));
    }

    void cleanupTestCase()
    {
        for (QProcess *process : {&m_tus, &m_proxy}) {
            process->kill();
            process->waitForFinished();
        }
    }

    void deliversThroughTheOtherServer()
    {
        const QString id = m_cli.makeApproved();
        const auto sent = m_cli.runAs(clerk, {u"outbox"_s, u"send"_s, u"kho"_s, u"--portal"_s, address()});
        QVERIFY2(sent.exitCode == 0, (sent.output + sent.errors).constData());
        QCOMPARE(sent.json[u"deliveries"_s][0][u"state"_s].toString(), u"published"_s);
        // Nothing came in at the portals' own door.
        QCOMPARE(QDir(m_root.filePath(u"uploads"_s)).entryList({u"*.json"_s}, QDir::Files).size(), 0);
        QVERIFY(!QDir(m_uploads.path()).entryList({u"*.json"_s}, QDir::Files).isEmpty());
        const auto checked = m_cli.runAs(
            clerk, {u"outbox"_s, u"check-page"_s, u"kho"_s, id, u"--every-file"_s, u"--portal"_s, address()});
        QVERIFY2(checked.exitCode == 0, checked.output.constData());
    }

    void goesOnWithOneOfThePortalsGone()
    {
        const QString id = m_cli.makeApproved();
        m_first->kill();
        const auto sent = m_cli.runAs(clerk, {u"outbox"_s, u"send"_s, u"kho"_s, u"--portal"_s, address()});
        QVERIFY2(sent.exitCode == 0, (sent.output + sent.errors).constData());
        const auto shown = m_cli.runAs(clerk, {u"article"_s, u"show"_s, u"kho"_s, id});
        QCOMPARE(shown.json[u"article"_s][u"stage"_s].toString(), u"published"_s);
        QVERIFY(m_first->start());
        const auto pulled = m_cli.runAs(clerk, {u"portal"_s, u"pull"_s, u"kho"_s, u"--portal"_s, m_first->address()});
        QCOMPARE(pulled.exitCode, 0);
        QCOMPARE(pulled.json[u"articles"_s].toArray().size(), 2);
    }

    void sendsNothingToAnotherOrigin()
    {
        const QTemporaryDir folder;
        PortalProcess portal(folder.path(), {u"--uploads-url"_s, u"http://127.0.0.1:%1/tus/"_s.arg(m_front)});
        QVERIFY(portal.start());
        CliRunner cli;
        cli.makeWorkspace();
        (void)cli.makeApproved();
        const auto sent = cli.runAs(clerk, {u"outbox"_s, u"send"_s, u"kho"_s, u"--portal"_s, portal.address()});
        QCOMPARE(sent.exitCode, 1);
        QCOMPARE(sent.json[u"deliveries"_s][0][u"reason"_s].toString(), u"portal-redirected"_s);
    }

private:
    quint16 run(QProcess &process, const QStringList &arguments) const
    {
        process.setWorkingDirectory(scripts);
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(m_node, arguments);
        if (!QTest::qWaitFor([&process] { return process.canReadLine(); }, 60'000))
            return 0;
        return process.readLine().trimmed().toUShort();
    }

    QString address() const { return u"http://127.0.0.1:%1/"_s.arg(m_front); }

    QString m_node;
    QTemporaryDir m_folder;
    QTemporaryDir m_root;
    QTemporaryDir m_uploads;
    QProcess m_tus;
    QProcess m_proxy;
    quint16 m_front = 0;
    std::unique_ptr<PortalProcess> m_first;
    std::unique_ptr<PortalProcess> m_second;
    CliRunner m_cli;
};

QTEST_GUILESS_MAIN(TestForeignUploads)
#include "test_foreign_uploads.moc"
