// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/PortalProcess.h"
#include "tests/support/FaultProxy.h"
#include "tests/sync/ApprovedArticles.h"
#include "tests/sync/PortalSite.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::test;

/// The portal and tus-js-client, which nobody here wrote.
class TusJsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_portal = std::make_unique<PortalProcess>(m_folder->path());
        QVERIFY(m_portal->start());
        QVERIFY(m_portal->addUnit(write(u"unit.pem"_s, m_articles.unitCertificatePem())));
    }

    void publishesWhatItSends()
    {
        const ApprovedArticle article = m_articles.make(1, 2, 100'000);
        const QByteArray said = upload(article, m_portal->port(), {});
        QVERIFY2(said.startsWith(m_portal->address().toLatin1() + "files/"), said.constData());
        QVERIFY(isPublished(article));
    }

    /// Resets, an answer that never comes, and somebody who stops and goes on.
    void publishesWhatItSendsInPieces()
    {
        const ApprovedArticle article = m_articles.make(2, 4, 120'000);
        FaultProxy proxy(m_portal->port(),
                         {.upRate = 1'000'000, .roundTrip = std::chrono::milliseconds(10), .resetEvery = 150'000});
        proxy.queue({});
        proxy.queue({LineFault::Kind::LoseReply, 0, {}});
        const QByteArray said = upload(article, proxy.port(), u"100000"_s);
        QVERIFY2(said.split('\t').value(1).toInt() >= 2, said.constData());
        QVERIFY(proxy.traffic().faults >= 3);
        QVERIFY(isPublished(article));
        QCOMPARE(PortalSite(m_folder->path()).pages(), 1);
    }

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

    /// What the script said; nothing when it failed.
    QByteArray upload(const ApprovedArticle &article, quint16 port, const QString &pause) const
    {
        QProcess node;
        node.setWorkingDirectory(QStringLiteral(BANTIN_SOURCE_DIR "/tests/node"));
        node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QStringList arguments{u"tus-upload.mjs"_s, write(u"bai.zip"_s, article.package),
                              u"http://127.0.0.1:%1/files/"_s.arg(port)};
        if (!pause.isEmpty())
            arguments.append(pause);
        node.start(u"node"_s, arguments);
        const bool ended = node.waitForFinished(60'000);
        return ended && node.exitCode() == 0 ? node.readAllStandardOutput() : QByteArray();
    }

    bool isPublished(const ApprovedArticle &article) const
    {
        const PortalSite site(m_folder->path());
        return QTest::qWaitFor([&] { return site.complaintAbout(article).isEmpty(); }, 30'000);
    }

    ApprovedArticles m_articles;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PortalProcess> m_portal;
};

QTEST_GUILESS_MAIN(TusJsTest)
#include "test_tus_js.moc"
