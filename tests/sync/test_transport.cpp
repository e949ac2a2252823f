// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/PortalApi.h"
#include "sync/transport/PortalConnection.h"
#include "sync/transport/RateLimiter.h"
#include "sync/transport/TusUpload.h"
#include "tests/support/FakePortal.h"
#include "tests/support/FaultProxy.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;

namespace {

const ConnectionLimits quick{std::chrono::milliseconds(2'000), std::chrono::milliseconds(150), 1 << 20};

/// Waits with the test's own event loop until the future has ended.
template<typename T>
Result<T> answerOf(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 5'000))
        return Error{Fault::Internal, u"never-ended"_s, Retry::Never, {}, {}};
    return future.result();
}

template<typename T>
QString reasonOf(const QFuture<Result<T>> &future)
{
    const Result<T> answer = answerOf(future);
    return answer ? u"success"_s : answer.error().reason;
}

QUrl through(const FaultProxy &proxy)
{
    return QUrl(u"http://127.0.0.1:%1/"_s.arg(proxy.port()));
}

} // namespace

class TransportTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void uploadsInPieces()
    {
        FakePortal portal;
        PortalConnection connection(portal.url(), quick);
        TusUpload tus(connection, PortalApi(connection).uploads());
        const QByteArray bytes(300'000, 'b');
        const auto upload = answerOf(tus.create(bytes.size(), {{u"sha512"_s, "ab"}}));
        QVERIFY(upload.ok());
        QCOMPARE(portal.lastHeaders().value("upload-metadata"), "sha512 YWI=");
        qint64 shown = 0;
        const auto progress = [&shown](qint64 sent) { shown = sent; };
        QCOMPARE(*answerOf(tus.patch(*upload, 0, bytes.first(100'000), progress)), 100'000);
        QCOMPARE(shown, 100'000);
        QCOMPARE(answerOf(tus.head(*upload))->offset, 100'000);
        QCOMPARE(*answerOf(tus.patch(*upload, 100'000, bytes.sliced(100'000))), 300'000);
        QCOMPARE(portal.packages(), QList{bytes});
    }

    void readsABodyAsTheLineTakesIt()
    {
        FakePortal portal;
        const auto limiter = std::make_shared<RateLimiter>();
        PortalConnection connection(portal.url(), {}, limiter);
        TusUpload tus(connection, PortalApi(connection).uploads());
        const QByteArray bytes = QByteArray(500'000, 'a') + QByteArray(500'000, 'b');
        const auto upload = answerOf(tus.create(bytes.size(), {}));
        QVERIFY(upload.ok());
        constexpr qint64 window = 100'000;
        QList<qint64> asked;
        qint64 sent = 0;
        const auto piece = [&](qint64 begin) {
            const auto rest = [&, begin](qint64 offset) {
                asked.append(begin + offset);
                return QtFuture::makeReadyValueFuture(Result<QByteArray>(bytes.mid(begin + offset, window)));
            };
            return HttpBody(bytes.size() - begin, bytes.mid(begin, window), rest);
        };
        limiter->setRate(400'000, steadyNow());
        const auto broken = tus.patch(*upload, 0, piece(0), [&sent](qint64 now) { sent = now; });
        QTRY_VERIFY(sent > 150'000);
        connection.abort();
        QCOMPARE(reasonOf(broken), u"cancelled"_s);
        QVERIFY(!asked.isEmpty());
        QCOMPARE_LE(asked.size(), sent / window + 1);
        limiter->setRate(std::nullopt, steadyNow());
        const qint64 offset = answerOf(tus.head(*upload))->offset;
        QCOMPARE(*answerOf(tus.patch(*upload, offset, piece(offset))), bytes.size());
        QCOMPARE(portal.packages(), QList{bytes});
    }

    void endsWithWhatKeepsItsBytesBack()
    {
        FakePortal portal;
        PortalConnection connection(portal.url(), quick);
        TusUpload tus(connection, PortalApi(connection).uploads());
        const auto upload = answerOf(tus.create(1'000'000, {}));
        QVERIFY(upload.ok());
        const auto locked = [](qint64) {
            const Error error{Fault::Cancelled, u"workspace-locked"_s, Retry::Later, {}, {}};
            return QtFuture::makeReadyValueFuture(Result<QByteArray>(error));
        };
        QCOMPARE(reasonOf(tus.patch(*upload, 0, HttpBody(1'000'000, QByteArray(1'000, 'b'), locked))),
                 u"workspace-locked"_s);
        QVERIFY(portal.packages().isEmpty());
    }

    void tellsNothingAboutTheDesk()
    {
        FakePortal portal;
        PortalConnection connection(portal.url(), quick);
        QVERIFY(answerOf(PortalApi(connection).portal()).ok());
        const auto headers = portal.lastHeaders();
        QCOMPARE(headers.value("accept-language"), "*");
        QCOMPARE(headers.value("accept-encoding"), "identity");
        QCOMPARE(headers.value("user-agent"), "BanTin");
        QVERIFY(!headers.contains("cookie"));
    }

    void classifiesAnswersToPatch_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("tus");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, int status, bool tus, const QString &reason,
                            const QByteArray &body = {}) { QTest::newRow(name) << status << tus << body << reason; };
        row("401", 401, false, u"portal-denied"_s);
        row("404", 404, true, u"upload-gone"_s);
        row("410", 410, true, u"upload-gone"_s);
        row("404 of somebody else", 404, false, u"portal-not-tus"_s);
        row("409", 409, true, u"offset-conflict"_s);
        row("412", 412, true, u"protocol-refused"_s);
        row("413", 413, true, u"package-too-big"_s);
        row("413 of a proxy", 413, false, u"package-too-big"_s);
        row("415", 415, true, u"protocol-refused"_s);
        row("423", 423, true, u"upload-locked"_s);
        row("tusd's lock timeout", 500, true, u"upload-locked"_s, "ERR_LOCK_TIMEOUT: timeout");
        row("429", 429, false, u"portal-busy"_s);
        row("500", 500, true, u"portal-error"_s);
        row("502 of a proxy", 502, false, u"portal-error"_s, "<html>bad gateway</html>");
        row("503", 503, false, u"portal-busy"_s);
        row("redirect", 302, false, u"portal-redirected"_s);
        row("HTML", 200, false, u"network-sign-in"_s, "<html>Welcome</html>");
        row("no page, no tus", 200, false, u"portal-not-tus"_s, "ok");
        row("460", 460, true, u"chunk-damaged"_s);
        row("507", 507, true, u"portal-full"_s);
        row("507 of a proxy", 507, false, u"portal-full"_s);
        row("511", 511, false, u"network-sign-in"_s, "<html>Sign in</html>");
        row("no offset", 204, true, u"portal-not-tus"_s);
    }

    void classifiesAnswersToPatch()
    {
        QFETCH(int, status);
        QFETCH(bool, tus);
        QFETCH(QByteArray, body);
        QFETCH(QString, reason);
        FakePortal portal;
        PortalConnection connection(portal.url(), quick);
        PortalAnswer answer{status, {}, body};
        if (tus)
            answer.headers.emplaceBack("Tus-Resumable", "1.0.0");
        portal.answerNext("PATCH", answer);
        TusUpload client(connection, portal.url());
        QCOMPARE(reasonOf(client.patch(portal.url().resolved(QUrl(u"files/1"_s)), 0, "bytes"_ba)), reason);
    }

    void takesAMissingUploadForGoneOnlyFromATusServer()
    {
        FakePortal portal;
        PortalConnection connection(portal.url(), quick);
        TusUpload client(connection, portal.url());
        const QUrl upload = portal.url().resolved(QUrl(u"files/9"_s));
        QCOMPARE(reasonOf(client.head(upload)), u"upload-gone"_s);
        portal.answerNext("HEAD", {404, {{"Content-Type", "text/html"}}, {}});
        QCOMPARE(reasonOf(client.head(upload)), u"portal-not-tus"_s);
    }

    void keepsTheTimeABusyPortalAsksFor()
    {
        FakePortal portal;
        PortalConnection connection(portal.url(), quick);
        portal.answerNext("GET", {503, {{"Retry-After", "120"}}, {}});
        const auto answer = answerOf(PortalApi(connection).portal());
        QCOMPARE(answer.error().reason, u"portal-busy"_s);
        QCOMPARE(answer.error().arguments, QStringList{u"120"_s});
    }

    void readsEveryFormOfATimeToWaitUntil_data()
    {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<QString>("seconds");
        QTest::newRow("IMF-fixdate") << QByteArray("Mon, 23 Nov 2026 08:02:00 GMT") << u"120"_s;
        QTest::newRow("RFC 850") << QByteArray("Monday, 23-Nov-26 08:02:00 GMT") << u"120"_s;
        QTest::newRow("asctime") << QByteArray("Mon Nov 23 08:02:00 2026") << u"120"_s;
        QTest::newRow("gone by") << QByteArray("Mon, 23 Nov 2026 07:00:00 GMT") << u"0"_s;
        QTest::newRow("nonsense") << QByteArray("tomorrow") << QString();
        QTest::newRow("negative") << QByteArray("-5") << QString();
    }

    void readsEveryFormOfATimeToWaitUntil()
    {
        QFETCH(QByteArray, retryAfter);
        QFETCH(QString, seconds);
        FakePortal portal;
        PortalConnection connection(portal.url(), quick);
        portal.answerNext("GET", {429, {{"Retry-After", retryAfter}, {"Date", "Mon, 23 Nov 2026 08:00:00 GMT"}}, {}});
        const auto answer = answerOf(PortalApi(connection).portal());
        QCOMPARE(answer.error().reason, u"portal-busy"_s);
        QCOMPARE(answer.error().arguments, QStringList{seconds});
    }

    void recognisesTheSignInPageOfANetwork_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, int status, const QByteArray &header, const QByteArray &value,
                            const QByteArray &body, const QString &reason) {
            QTest::newRow(name) << status << header << value << body << reason;
        };
        const auto signIn = u"network-sign-in"_s;
        row("302 to a login", 302, "Location", "http://wifi.example/login?url=x", {}, signIn);
        row("303", 303, "Location", "https://login.example/", {}, signIn);
        row("307", 307, "Location", "http://10.0.0.1/", {}, signIn);
        row("a page", 200, "Content-Type", "text/html; charset=utf-8", "<html>Đăng nhập mạng</html>", signIn);
        row("a page without a type", 200, "X-Gate", "1", "\n <!DOCTYPE html><title>Wi-Fi</title>", signIn);
        row("511", 511, "Content-Type", "text/html", "<html>Network Authentication Required</html>", signIn);
        row("moved for good", 301, "Location", "https://cong.example/", {}, u"portal-redirected"_s);
        row("308", 308, "Location", "https://cong.example/", {}, u"portal-redirected"_s);
        row("to the same machine", 302, "Location", "/bantin/", {}, u"portal-redirected"_s);
        row("a proxy's error page", 502, "Content-Type", "text/html", "<html>Bad gateway</html>", u"portal-error"_s);
        row("an error page of 403", 403, "Content-Type", "text/html", "<html>Forbidden</html>", u"portal-error"_s);
    }

    void recognisesTheSignInPageOfANetwork()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, body);
        QFETCH(QString, reason);
        FakePortal portal;
        PortalConnection connection(portal.url(), quick);
        const PortalAnswer gate{status, {{header, value}}, body};
        for (const char *method : {"GET", "GET", "POST"})
            portal.answerNext(method, gate);
        PortalApi api(connection);
        QCOMPARE(reasonOf(api.portal()), reason);
        QCOMPARE(reasonOf(api.package(QByteArray(64, 'x'))), reason);
        const QString upload = reasonOf(TusUpload(connection, api.uploads()).create(5, {}));
        QCOMPARE(upload, status == 403 ? u"portal-not-tus"_s : reason);
    }

    void refusesAPageInsteadOfAnAnswer()
    {
        FakePortal portal;
        PortalConnection connection(portal.url(), quick);
        PortalApi api(connection);
        portal.answerNext("GET", {200, {{"Content-Type", "text/plain"}}, "it works"});
        QCOMPARE(reasonOf(api.portal()), u"portal-not-json"_s);
        portal.answerNext("GET", {200, {}, R"({"state":"dreaming"})"});
        QCOMPARE(reasonOf(api.package(QByteArray(64, 'x'))), u"portal-not-json"_s);
        portal.answerNext("GET", {200, {}, R"({"state":"published"})"});
        QCOMPARE(reasonOf(api.package(QByteArray(64, 'x'))), u"portal-not-json"_s);
        portal.answerNext("GET", {200, {}, R"({"protocol":"bantin-portal/2","certificate":"x"})"});
        QCOMPARE(reasonOf(api.portal()), u"protocol-refused"_s);
    }

    void readsNoMoreThanItMust()
    {
        FakePortal portal;
        PortalConnection connection(portal.url(), quick);
        portal.answerNext("GET", {200, {}, QByteArray(8 << 20, ' ')});
        QCOMPARE(reasonOf(PortalApi(connection).portal()), u"portal-not-json"_s);
    }

    void refusesAnUploadOnAnotherMachine()
    {
        FakePortal portal;
        PortalConnection connection(portal.url(), quick);
        TusUpload client(connection, portal.url());
        portal.answerNext("POST", {201, {{"Tus-Resumable", "1.0.0"}, {"Location", "http://elsewhere.example/1"}}, {}});
        const auto answer = answerOf(client.create(5, {}));
        QCOMPARE(answer.error().reason, u"portal-redirected"_s);
        QCOMPARE(answer.error().arguments, QStringList{u"elsewhere.example"_s});
        QCOMPARE(reasonOf(client.head(QUrl(u"http://elsewhere.example/1"_s))), u"portal-redirected"_s);
    }

    void saysWhenNobodyIsThere()
    {
        FakePortal portal;
        portal.goDown();
        PortalConnection connection(portal.url(), quick);
        QCOMPARE(reasonOf(PortalApi(connection).portal()), u"portal-unreachable"_s);
    }

    void endsARequestOnASilentLine()
    {
        FakePortal portal;
        FaultProxy proxy(portal.port());
        proxy.queue({LineFault::Kind::Silence, 0, {}});
        PortalConnection connection(through(proxy), quick);
        QCOMPARE(reasonOf(PortalApi(connection).portal()), u"line-broken"_s);
    }

    void asksWhoThePortalIsOnlyForNews()
    {
        FakePortal portal;
        PortalConnection connection(portal.url(), quick);
        PortalApi api(connection);
        const QByteArray body = R"({"name":"Cổng","protocol":"bantin-portal/1","certificate":"PEM"})";
        portal.answerNext("GET", {200, {{"ETag", "\"1\""}}, body});
        QCOMPARE(answerOf(api.portal())->name, u"Cổng"_s);
        QVERIFY(!portal.lastHeaders().contains("if-none-match"));
        portal.answerNext("GET", {304, {{"ETag", "\"1\""}}, {}});
        QCOMPARE(answerOf(api.portal())->certificatePem, "PEM");
        QCOMPARE(portal.lastHeaders().value("if-none-match"), "\"1\"");
        portal.answerNext("GET", {304, {}, {}});
        QVERIFY(!answerOf(PortalApi(connection).portal()).ok()); // nothing was known
    }

    void letsThePortalKeepItsAnswerBack()
    {
        FakePortal portal;
        PortalConnection connection(portal.url(), quick);
        PortalApi api(connection);
        QVERIFY(answerOf(api.package(QByteArray(64, 'd'), std::chrono::seconds(7))).ok());
        QCOMPARE(portal.lastHeaders().value("prefer"), "wait=7");
        QVERIFY(answerOf(api.package(QByteArray(64, 'd'))).ok());
        QVERIFY(!portal.lastHeaders().contains("prefer"));
    }

    void takesWhatIsLackingOnlyInItsForm_data()
    {
        QTest::addColumn<QByteArray>("lacking");
        QTest::addColumn<QList<int>>("pictures");
        QTest::newRow("some") << R"("0-2,7")"_ba << QList{0, 1, 2, 7};
        for (const char *wrong : {R"("")", R"("2-0")", R"("0,1")", R"([0,1])", "7", R"("0-999999999")", "null"})
            QTest::newRow(wrong) << QByteArray(wrong) << QList<int>();
    }

    void takesWhatIsLackingOnlyInItsForm()
    {
        QFETCH(QByteArray, lacking);
        QFETCH(QList<int>, pictures);
        FakePortal portal;
        PortalConnection connection(portal.url(), quick);
        portal.answerNext("GET", {200, {}, R"({"state":"incomplete","lacking":)" + lacking + "}"});
        const auto status = answerOf(PortalApi(connection).package(QByteArray(64, 'd')));
        QCOMPARE(status.ok(), !pictures.isEmpty());
        if (status)
            QCOMPARE(status->lacking, pictures);
    }

    void neverRepeatsABrokenPatchByItself()
    {
        FakePortal portal;
        FaultProxy proxy(portal.port());
        PortalConnection connection(through(proxy), quick);
        TusUpload client(connection, PortalApi(connection).uploads());
        const auto upload = answerOf(client.create(200'000, {}));
        QVERIFY(upload.ok());
        connection.abort();
        PortalConnection second(through(proxy), quick);
        TusUpload other(second, PortalApi(second).uploads());
        proxy.queue({LineFault::Kind::ResetUpstream, 60'000, {}});
        QCOMPARE(reasonOf(other.patch(*upload, 0, QByteArray(200'000, 'b'))), u"line-broken"_s);
        QCOMPARE(portal.requests("PATCH"), 1);
        const auto offset = answerOf(other.head(*upload));
        QVERIFY(offset.ok());
        QCOMPARE_GT(offset->offset, 50'000);
        QCOMPARE_LT(offset->offset, 60'000);
        QCOMPARE(portal.droppedBytes(), 0);
    }

    void neverRepeatsAPatchWhoseAnswerWasLost()
    {
        FakePortal portal;
        FaultProxy proxy(portal.port());
        PortalConnection connection(through(proxy), quick);
        proxy.queue({LineFault::Kind::None, 0, {}});
        TusUpload client(connection, PortalApi(connection).uploads());
        const auto upload = answerOf(client.create(5, {}));
        PortalConnection second(through(proxy), quick);
        proxy.queue({LineFault::Kind::LoseReply, 0, {}});
        QCOMPARE(reasonOf(TusUpload(second, portal.url()).patch(*upload, 0, "bytes"_ba)), u"line-broken"_s);
        QCOMPARE(portal.requests("PATCH"), 1);
        QCOMPARE(portal.keptBytes(), 5);
    }

    void endsEveryRequestWhenItIsBrokenOff()
    {
        FakePortal portal;
        FaultProxy proxy(portal.port());
        proxy.queue({LineFault::Kind::Silence, 0, {}});
        PortalConnection connection(through(proxy), quick);
        const auto pending = PortalApi(connection).portal();
        connection.abort();
        QCOMPARE(reasonOf(pending), u"cancelled"_s);
    }
};

QTEST_GUILESS_MAIN(TransportTest)
#include "test_transport.moc"
