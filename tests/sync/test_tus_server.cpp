// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/PortalConnection.h"
#include "sync/transport/TusUpload.h"
#include "tests/support/FaultProxy.h"
#include "tests/sync/DeliveryBench.h"
#include "tests/sync/TusServer.h"

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
    void initTestCase() { QVERIFY2(m_server.start(), "Node or @tus/server is missing; './dev test' installs them"); }

    void keepsExactlyWhatWasSent()
    {
        const QByteArray bytes = DeliveryBench::randomPackage(500'000, 1);
        PortalConnection connection(m_server.address());
        TusUpload tus(connection, connection.address(u"files/"_s));
        const QUrl upload = *answerOf(tus.create(bytes.size(), {{u"sha512"_s, "ab"}}));
        QCOMPARE(answerOf(tus.head(upload))->offset, 0);
        QCOMPARE(*answerOf(tus.patch(upload, 0, bytes.first(200'000))), 200'000);
        QCOMPARE(answerOf(tus.patch(upload, 0, bytes.first(10))).error().reason, u"offset-conflict"_s);
        QCOMPARE(answerOf(tus.head(upload))->offset, 200'000);
        QCOMPARE(*answerOf(tus.patch(upload, 200'000, bytes.sliced(200'000))), 500'000);
        QCOMPARE(m_server.stored(upload), bytes);
    }

    void continuesAfterABrokenPatch()
    {
        const QByteArray bytes = DeliveryBench::randomPackage(500'000, 2);
        FaultProxy proxy(m_server.port());
        PortalConnection first(address(proxy.port()));
        proxy.queue({LineFault::Kind::ResetUpstream, 250'000, {}});
        TusUpload broken(first, first.address(u"files/"_s));
        const QUrl upload = *answerOf(broken.create(bytes.size(), {}));
        QCOMPARE(answerOf(broken.patch(upload, 0, bytes)).error().reason, u"line-broken"_s);

        const auto offset = answerOf(broken.head(upload));
        QVERIFY(offset.ok());
        QCOMPARE_LT(offset->offset, 250'000);
        QCOMPARE(*answerOf(broken.patch(upload, offset->offset, bytes.sliced(offset->offset))), bytes.size());
        QCOMPARE(m_server.stored(upload), bytes);
    }

    void saysThatAnUnknownUploadIsGone()
    {
        PortalConnection connection(m_server.address());
        TusUpload tus(connection, connection.address(u"files/"_s));
        const auto answer = answerOf(tus.head(connection.address(u"files/ffffffffffffffffffffffffffffffff"_s)));
        QCOMPARE(answer.error().reason, u"upload-gone"_s);
    }

    /// A package and its pictures, each an upload of its own, turn by turn over a line that is reset again and again.
    void takesSeveralUploadsTurnByTurn()
    {
        FaultProxy proxy(m_server.port(), {.roundTrip = std::chrono::milliseconds(4), .resetEvery = 70'000});
        PortalConnection connection(address(proxy.port()));
        TusUpload tus(connection, connection.address(u"files/"_s));
        QList<std::pair<QUrl, QByteArray>> uploads;
        for (const quint32 seed : {11, 12, 13, 14}) {
            const QByteArray bytes = DeliveryBench::randomPackage(90'000 + seed * 1'000, seed);
            uploads.append({*answerOf(tus.create(bytes.size(), {})), bytes});
        }
        qsizetype whole = 0;
        for (int turn = 0; turn < 60 && whole < uploads.size(); ++turn) {
            const auto &[upload, bytes] = uploads.at(turn % uploads.size());
            const auto offset = answerOf(tus.head(upload));
            if (!offset || offset->offset == bytes.size())
                continue;
            const auto next = answerOf(tus.patch(upload, offset->offset, bytes.sliced(offset->offset)));
            whole += next && *next == bytes.size() ? 1 : 0;
        }
        QCOMPARE(whole, uploads.size());
        for (const auto &[upload, bytes] : uploads)
            QCOMPARE(m_server.stored(upload), bytes);
        QVERIFY(proxy.traffic().faults > 3);
        QVERIFY(proxy.traffic().up < 1.05 * 4 * 103'000);
    }

    /// The line died silently and the server still holds the upload for the request that will never end.
    void takesTheUploadFromARequestThatHangs()
    {
        const QByteArray bytes = DeliveryBench::randomPackage(300'000, 21);
        FaultProxy proxy(m_server.port());
        PortalConnection dying(address(proxy.port()),
                               {.connect = std::chrono::seconds(5), .idle = std::chrono::seconds(60)});
        PortalConnection next(m_server.address());
        TusUpload hanging(dying, dying.address(u"files/"_s));
        TusUpload tus(next, next.address(u"files/"_s));
        const QUrl upload = *answerOf(tus.create(bytes.size(), {}));
        proxy.queue({LineFault::Kind::Silence, 100'000, {}});
        const auto lost = hanging.patch(QUrl(dying.address(u"files/"_s).resolved(QUrl(upload.path()))), 0, bytes);
        QTRY_COMPARE(proxy.traffic().faults, 1);
        QTRY_VERIFY(!m_server.stored(upload).isEmpty());

        const auto offset = answerOf(tus.head(upload));
        QVERIFY(offset.ok());
        QVERIFY(offset->offset > 0 && offset->offset < 100'000);
        QVERIFY(!lost.isFinished());
        QCOMPARE(*answerOf(tus.patch(upload, offset->offset, bytes.sliced(offset->offset))), bytes.size());
        QCOMPARE(m_server.stored(upload), bytes);
    }

    void saysThatAnExpiredUploadIsGone()
    {
        TusServer forgetful;
        QVERIFY(forgetful.start({u"/files"_s, u"1"_s}));
        PortalConnection connection(forgetful.address());
        TusUpload tus(connection, connection.address(u"files/"_s));
        const QUrl upload = *answerOf(tus.create(10, {}));
        QTRY_COMPARE(answerOf(tus.head(upload)).error().reason, u"upload-gone"_s);
        QCOMPARE(answerOf(tus.patch(upload, 0, QByteArray("0123456789"))).error().reason, u"upload-gone"_s);
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

    TusServer m_server;
};

QTEST_GUILESS_MAIN(TusServerTest)
#include "test_tus_server.moc"
