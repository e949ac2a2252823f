// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/PortalConnection.h"
#include "sync/transport/TusUpload.h"
#include "tests/support/FaultProxy.h"
#include "tests/sync/DeliveryBench.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;

/// The transport against @tus/server with @tus/file-store.
class TusServerTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const QString folder = QStringLiteral(BANTIN_SOURCE_DIR "/tests/node");
        const QString node = QStandardPaths::findExecutable(u"node"_s);
        if (node.isEmpty() || !QFile::exists(folder + u"/node_modules/@tus/server"_s))
            QSKIP("Node or @tus/server is missing; './dev test' installs them");
        m_server.setWorkingDirectory(folder);
        m_server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_server.start(node, {u"tus-server.mjs"_s, m_uploads.path()});
        QVERIFY2(QTest::qWaitFor([this] { return m_server.canReadLine(); }, 60'000), "the tus server did not start");
        m_port = m_server.readLine().trimmed().toUShort();
        QVERIFY(m_port != 0);
    }

    void cleanupTestCase()
    {
        m_server.kill();
        m_server.waitForFinished();
    }

    void keepsExactlyWhatWasSent()
    {
        const QByteArray bytes = DeliveryBench::randomPackage(500'000, 1);
        PortalConnection connection(address(m_port));
        TusUpload tus(connection, connection.address(u"files/"_s));
        const QUrl upload = *answerOf(tus.create(bytes.size(), {{u"sha512"_s, "ab"}}));
        QCOMPARE(answerOf(tus.head(upload))->offset, 0);
        QCOMPARE(*answerOf(tus.patch(upload, 0, bytes.first(200'000))), 200'000);
        QCOMPARE(answerOf(tus.patch(upload, 0, bytes.first(10))).error().reason, u"offset-conflict"_s);
        QCOMPARE(answerOf(tus.head(upload))->offset, 200'000);
        QCOMPARE(*answerOf(tus.patch(upload, 200'000, bytes.sliced(200'000))), 500'000);
        QCOMPARE(stored(upload), bytes);
    }

    void continuesAfterABrokenPatch()
    {
        const QByteArray bytes = DeliveryBench::randomPackage(500'000, 2);
        FaultProxy proxy(m_port);
        PortalConnection first(address(proxy.port()));
        proxy.queue({LineFault::Kind::ResetUpstream, 250'000, {}});
        TusUpload broken(first, first.address(u"files/"_s));
        const QUrl upload = *answerOf(broken.create(bytes.size(), {}));
        QCOMPARE(answerOf(broken.patch(upload, 0, bytes)).error().reason, u"line-broken"_s);

        const auto offset = answerOf(broken.head(upload));
        QVERIFY(offset.ok());
        QCOMPARE_LT(offset->offset, 250'000);
        QCOMPARE(*answerOf(broken.patch(upload, offset->offset, bytes.sliced(offset->offset))), bytes.size());
        QCOMPARE(stored(upload), bytes);
    }

    void saysThatAnUnknownUploadIsGone()
    {
        PortalConnection connection(address(m_port));
        TusUpload tus(connection, connection.address(u"files/"_s));
        const auto answer = answerOf(tus.head(connection.address(u"files/ffffffffffffffffffffffffffffffff"_s)));
        QCOMPARE(answer.error().reason, u"upload-gone"_s);
    }

private:
    static QUrl address(quint16 port) { return QUrl(u"http://127.0.0.1:%1/"_s.arg(port)); }

    template<typename T>
    static Result<T> answerOf(const QFuture<Result<T>> &future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
            return Error{Fault::Internal, u"never-ended"_s, Retry::Never, {}, {}};
        const Result<T> answer = future.result();
        if (!answer)
            qInfo("%s %s", qPrintable(answer.error().reason), qPrintable(answer.error().detail));
        return answer;
    }

    QByteArray stored(const QUrl &upload) const
    {
        QFile file(m_uploads.filePath(upload.fileName()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_uploads;
    QProcess m_server;
    quint16 m_port = 0;
};

QTEST_GUILESS_MAIN(TusServerTest)
#include "test_tus_server.moc"
