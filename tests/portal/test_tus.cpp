// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "sync/portal/HttpServer.h"
#include "sync/portal/TusHandler.h"
#include "tests/portal/HttpClient.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::portal;
using namespace bantin::test;

namespace {

constexpr qint64 maximumSize = 4 << 20;

class AdvancedClock final : public Clock
{
public:
    QDateTime nowUtc() const override { return QDateTime::currentDateTimeUtc().addDays(days); }
    std::atomic<int> days = 0;
};

/// Bytes that differ everywhere, so that a shifted or repeated piece is seen.
QByteArray content(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>((i * 2654435761U) >> 13);
    return bytes;
}

/// A served upload folder.
struct Server {
    explicit Server(const QString &path)
        : folder(path)
        , store(path + u"/uploads"_s, clock, [this](const QString &file, const ArrivedUpload &upload) {
            const QMutexLocker locker(&mutex);
            if (isFull)
                return Result<void>(Error{Fault::NoSpace, u"portal-no-space"_s, Retry::Later, {}, {}});
            if (upload.isWhole)
                received.append(upload.sha512);
            else
                unfinished.append({upload.metadata.value(u"a"_s), QFileInfo(file).size()});
            if (upload.metadata.contains(u"altered"_s))
                return Result<void>(Error{Fault::Tampered, u"upload-altered"_s, Retry::Later, {}, {}});
            return QFile::remove(file) ? Result<void>() : Result<void>(Error{});
        })
    {
        resumed = store.resume().ok();
        server.route(u"/files"_s, handler);
        port = server.listen(u"127.0.0.1"_s, 0).value();
    }

    qint64 bytesOnDisk() const
    {
        const QFileInfoList files = QDir(folder + u"/uploads"_s).entryInfoList({u"*.bin"_s}, QDir::Files);
        return files.isEmpty() ? -1 : files.first().size();
    }

    QString folder;
    AdvancedClock clock;
    QMutex mutex;
    bool isFull = false;
    QList<QByteArray> received;
    QList<std::pair<QByteArray, qint64>> unfinished; ///< metadata and bytes
    UploadStore store;
    TusHandler handler{u"/files"_s, store, maximumSize};
    HttpServer server;
    bool resumed = false;
    quint16 port = 0;
};

QByteArray create(const HttpClient &client, qint64 length)
{
    return client.tus("POST", "/files", {{"Upload-Length", QByteArray::number(length)}}).headers.value("location");
}

} // namespace

class TusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<Server>(m_folder->path());
        QVERIFY(m_server->resumed);
    }

    void announcesWhatItCan()
    {
        const HttpReply reply = client().send("OPTIONS", "/files");
        QCOMPARE(reply.status, 204);
        QCOMPARE(reply.headers.value("tus-version"), "1.0.0");
        QCOMPARE(reply.headers.value("tus-extension"), "creation,creation-with-upload,expiration,termination");
        QCOMPARE(reply.headers.value("tus-max-size"), QByteArray::number(maximumSize));
    }

    void receivesInTwoSteps()
    {
        const QByteArray bytes = content(300'000);
        const QByteArray location = create(client(), bytes.size());
        QVERIFY(location.startsWith("/files/"));
        const HttpReply first = client().tus("PATCH", location, {{"Upload-Offset", "0"}}, bytes.first(100'000));
        QCOMPARE(first.status, 204);
        QCOMPARE(first.headers.value("upload-offset"), "100000");
        QVERIFY(first.headers.contains("upload-expires"));
        const HttpReply second = client().tus("PATCH", location, {{"Upload-Offset", "100000"}}, bytes.sliced(100'000));
        QCOMPARE(second.status, 204);
        QCOMPARE(second.headers.value("upload-offset"), "300000");
        QCOMPARE(m_server->received, QList{QCryptographicHash::hash(bytes, QCryptographicHash::Sha512)});
        const HttpReply head = client().tus("HEAD", location);
        QCOMPARE(head.headers.value("upload-offset"), "300000");
        QCOMPARE(head.headers.value("cache-control"), "no-store");
    }

    void takesTheFirstBytesWithTheCreation()
    {
        const HttpReply reply = client().tus(
            "POST", "/files", {{"Upload-Length", "500"}, {"Upload-Metadata", "filename YQ=="}}, content(200));
        QCOMPARE(reply.status, 201);
        QCOMPARE(reply.headers.value("upload-offset"), "200");
        const HttpReply head = client().tus("HEAD", reply.headers.value("location"));
        QCOMPARE(head.headers.value("upload-offset"), "200");
        QCOMPARE(head.headers.value("upload-length"), "500");
        QCOMPARE(head.headers.value("upload-metadata"), "filename YQ==");
    }

    void anEmptyUploadIsCompleteAtOnce()
    {
        QCOMPARE(client().tus("POST", "/files", {{"Upload-Length", "0"}}).status, 201);
        QCOMPARE(m_server->received.size(), 1);
    }

    void keepsWhatArrivedBeforeTheLineBroke()
    {
        const QByteArray bytes = content(800'000);
        const QByteArray location = create(client(), bytes.size());
        client().beginPatch(location, 0, bytes.size(), bytes.first(500'000))->disconnectFromHost();
        QTRY_COMPARE(m_server->bytesOnDisk(), 500'000);
        QCOMPARE(client().tus("HEAD", location).headers.value("upload-offset"), "500000");
        QCOMPARE(client().tus("PATCH", location, {{"Upload-Offset", "500000"}}, bytes.sliced(500'000)).status, 204);
        QCOMPARE(m_server->received, QList{QCryptographicHash::hash(bytes, QCryptographicHash::Sha512)});
    }

    void aHeadTakesTheUploadFromASilentConnection()
    {
        const QByteArray bytes = content(200'000);
        const QByteArray location = create(client(), bytes.size());
        const auto silent = client().beginPatch(location, 0, bytes.size(), bytes.first(50'000));
        QTRY_COMPARE(m_server->bytesOnDisk(), 50'000);
        QCOMPARE(client().tus("PATCH", location, {{"Upload-Offset", "50000"}}, bytes.sliced(50'000)).status, 423);
        QCOMPARE(client().tus("HEAD", location).headers.value("upload-offset"), "50000");
        silent->write(QByteArray(20'000, 'x'));
        QVERIFY(silent->waitForDisconnected(30'000) || silent->state() == QAbstractSocket::UnconnectedState);
        QCOMPARE(client().tus("PATCH", location, {{"Upload-Offset", "50000"}}, bytes.sliced(50'000)).status, 204);
        QCOMPARE(m_server->received, QList{QCryptographicHash::hash(bytes, QCryptographicHash::Sha512)});
    }

    void goesOnAfterARestart()
    {
        const QByteArray bytes = content(100'000);
        const QByteArray location = create(client(), bytes.size());
        client().tus("PATCH", location, {{"Upload-Offset", "0"}}, bytes.first(30'000));
        m_server.reset();
        m_server = std::make_unique<Server>(m_folder->path());
        QCOMPARE(client().tus("HEAD", location).headers.value("upload-offset"), "30000");
        QCOMPARE(client().tus("PATCH", location, {{"Upload-Offset", "30000"}}, bytes.sliced(30'000)).status, 204);
        QCOMPARE(m_server->received.size(), 1);
    }

    void handsOverWhatWasCompleteWhenItWasKilled()
    {
        const QByteArray bytes = content(1000);
        const QByteArray location = create(client(), bytes.size());
        m_server.reset();
        QFile file(m_folder->path() + u"/uploads/"_s + QString::fromLatin1(location.sliced(7)) + u".bin"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        m_server = std::make_unique<Server>(m_folder->path());
        QCOMPARE(m_server->received.size(), 1);
        QCOMPARE(client().tus("HEAD", location).headers.value("upload-offset"), "1000");
    }

    void refusesWithTheRightCode_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const QByteArray type = "application/offset+octet-stream";
        const auto row = [](const char *name, const QByteArray &method, const HttpHeaders &headers,
                            const QByteArray &body,
                            int status) { QTest::newRow(name) << method << headers << body << status; };
        row("no version", "HEAD", {}, {}, 412);
        row("other version", "HEAD", {{"Tus-Resumable", "0.2.2"}}, {}, 412);
        row("wrong offset", "PATCH", {{"Tus-Resumable", "1.0.0"}, {"Upload-Offset", "9"}, {"Content-Type", type}}, "x",
            409);
        row("no offset", "PATCH", {{"Tus-Resumable", "1.0.0"}, {"Content-Type", type}}, "x", 400);
        row("negative offset", "PATCH", {{"Tus-Resumable", "1.0.0"}, {"Upload-Offset", "-1"}, {"Content-Type", type}},
            "x", 400);
        row("wrong type", "PATCH", {{"Tus-Resumable", "1.0.0"}, {"Upload-Offset", "0"}, {"Content-Type", "text/plain"}},
            "x", 415);
        row("longer than promised", "PATCH",
            {{"Tus-Resumable", "1.0.0"}, {"Upload-Offset", "0"}, {"Content-Type", type}}, QByteArray(101, 'x'), 413);
        row("wrong method", "PUT", {{"Tus-Resumable", "1.0.0"}}, {}, 405);
    }

    void refusesWithTheRightCode()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const HttpHeaders, headers);
        QFETCH(const QByteArray, body);
        QFETCH(const int, status);
        const QByteArray location = create(client(), 100);
        const HttpReply reply = client().send(method, location, headers, body);
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.headers.value("tus-resumable"), "1.0.0");
        if (method != "HEAD")
            QVERIFY2(reply.body.contains("\"reason\""), reply.body.constData());
        QCOMPARE(client().tus("HEAD", location).headers.value("upload-offset"), "0");
    }

    void refusesWhatItWillNotCreate()
    {
        QCOMPARE(client().tus("POST", "/files", {{"Upload-Length", QByteArray::number(maximumSize + 1)}}).status, 413);
        QCOMPARE(client().tus("POST", "/files", {{"Upload-Defer-Length", "1"}}).status, 400);
        QCOMPARE(client().tus("POST", "/files", {{"Upload-Length", "99999999999999999999"}}).status, 400);
        QCOMPARE(client().tus("POST", "/files", {{"Upload-Length", "5"}, {"Upload-Metadata", "a b c"}}).status, 400);
    }

    void knowsNoUploadItDidNotCreate()
    {
        for (const QByteArray &id :
             {QByteArray(32, 'a'), QByteArray("..%2fportal-key"), QByteArray("a/b"), QByteArray("x")}) {
            QCOMPARE(client().tus("HEAD", "/files/" + id).status, 404);
            QCOMPARE(client().tus("PATCH", "/files/" + id, {{"Upload-Offset", "0"}}, "x").status, 404);
        }
    }

    void forgetsADeletedUpload()
    {
        const QByteArray location = create(client(), 100);
        QCOMPARE(client().tus("DELETE", location).status, 204);
        const HttpReply head = client().tus("HEAD", location);
        QCOMPARE(head.status, 404);
        QVERIFY(!head.headers.contains("upload-offset"));
    }

    void forgetsAnUploadAfterAWeekOfSilence()
    {
        const QByteArray location = create(client(), 100);
        m_server->clock.days = 8;
        QCOMPARE(client().tus("HEAD", location).status, 410);
        create(client(), 100);
        QCOMPARE(client().tus("HEAD", location).status, 404);
    }

    /// Whole pictures of it may be of use.
    void handsOverTheBeginningOfWhatNobodyFinished()
    {
        const QByteArray location =
            client()
                .tus("POST", "/files", {{"Upload-Length", "100"}, {"Upload-Metadata", "a YmI="}})
                .headers.value("location");
        QCOMPARE(client().tus("PATCH", location, {{"Upload-Offset", "0"}}, content(40)).status, 204);
        m_server->clock.days = 8;
        QVERIFY(m_server->store.resume().ok()); // as after a restart
        QCOMPARE(m_server->unfinished, (QList<std::pair<QByteArray, qint64>>{{"bb", 40}}));
        QCOMPARE(client().tus("HEAD", location).status, 404);
        QCOMPARE(m_server->bytesOnDisk(), -1);
    }

    void dropsWhatIsNotWhatItShouldBe()
    {
        const QByteArray location = client()
                                        .tus("POST", "/files", {{"Upload-Length", "3"}, {"Upload-Metadata", "altered"}})
                                        .headers.value("location");
        QCOMPARE(client().tus("PATCH", location, {{"Upload-Offset", "0"}}, "abc").status, 460);
        QCOMPARE(client().tus("HEAD", location).status, 404);
    }

    /// Nobody has to send a byte again because the disk was full for a while.
    void offersAgainWhatTheDiskHadNoRoomFor()
    {
        const QByteArray location = create(client(), 3);
        m_server->isFull = true;
        QCOMPARE(client().tus("PATCH", location, {{"Upload-Offset", "0"}}, "abc").status, 507);
        QCOMPARE(client().tus("HEAD", location).status, 507);
        m_server->isFull = false;
        const HttpReply head = client().tus("HEAD", location);
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("upload-offset"), "3");
        QCOMPARE(m_server->received, QList{crypto::sha512("abc")});
        QCOMPARE(client().tus("HEAD", location).status, 200);
        QCOMPARE(m_server->received.size(), 1);
    }

    void survivesNonsense()
    {
        QVERIFY(client().sendRaw("GARBAGE\r\n\r\n").status / 100 != 2);
        QCOMPARE(client().sendRaw("POST /files HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX: "
                                  + QByteArray(200'000, 'x') + "\r\n\r\n")
                             .status
                         / 100
                     == 2,
                 false);
        QCOMPARE(client().send("OPTIONS", "/files").status, 204);
    }

private:
    HttpClient client() const { return HttpClient(m_server->port); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Server> m_server;
};

QTEST_GUILESS_MAIN(TusTest)
#include "test_tus.moc"
