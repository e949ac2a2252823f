// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "resources/Resources.h"
#include "sync/portal/BlobStore.h"
#include "sync/portal/DurableFile.h"
#include "sync/portal/HttpServer.h"
#include "sync/portal/PackageInbox.h"
#include "sync/portal/Portal.h"
#include "sync/portal/TusHandler.h"
#include "tests/portal/HttpClient.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FaultyDisk.h"
#include "tests/support/ScratchFolder.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::portal;
using namespace bantin::testing;
using bantin::test::HttpClient;
using bantin::test::HttpReply;

namespace {

constexpr FaultyDisk::Mode full{FaultyDisk::Failure::NoSpace, FaultyDisk::Span::FromThenOn};

/// Longer than one piece the server hands on, shorter than a rest that is not worth reading.
QByteArray content()
{
    return QByteArray(100'000, 'a') + QByteArray(100'000, 'b');
}

/// Uploads that become waiting packages, or pictures of one, without anybody who decides.
struct Server {
    explicit Server(const QString &path)
        : blobs(path + u"/blobs"_s)
        , inbox(
              path, clock, blobs, [](const QByteArray &) { return PackageInbox::Arrival(); },
              [](const QByteArray &, const QByteArray &) { return Result<Verdict>(Verdict{}); },
              [](const QByteArray &) { return QByteArray(); })
        , store(path + u"/uploads"_s, clock,
                [this](const QString &file, const ArrivedUpload &upload) { return inbox.take(file, upload); })
    {
        isReady = inbox.prepare().ok() && store.resume().ok();
        server.route(u"/files"_s, handler);
        port = server.listen(u"127.0.0.1"_s, 0).value();
    }

    FakeClock clock;
    BlobStore blobs;
    PackageInbox inbox;
    UploadStore store;
    TusHandler handler{u"/files"_s, store, 1'000'000};
    HttpServer server;
    quint16 port = 0;
    bool isReady = false;
};

} // namespace

/// The portal's disk is full from one of its calls on. Each time whoever sends is told so, instead of losing the line; nothing is left
/// that nobody would clear away; and when there is room the same upload goes on where it stopped.
class FullDiskTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_location.clear();
        m_complaint.clear();
    }

    void saysSoWheneverItFillsUp_data()
    {
        QTest::addColumn<QByteArray>("metadata");
        QTest::addColumn<QString>("folder");
        QTest::newRow("a package") << QByteArray() << u"incoming"_s;
        QTest::newRow("pictures") << "pictures " + QByteArray("0123456789abcdef:0").toBase64() << u"blobs"_s;
    }

    void saysSoWheneverItFillsUp()
    {
        QFETCH(const QByteArray, metadata);
        QFETCH(const QString, folder);
        int fired = 1;
        int refused = 0;
        for (int call = 1; fired > 0; ++call) {
            const ScratchFolder scratch;
            FaultyDisk disk(scratch.path());
            Server server(scratch.path());
            QVERIFY(server.isReady && expectPicture(scratch.path()));
            disk.failAt(call, full);
            const bool isWhole = send(server, metadata);
            fired = disk.heal();
            const QString where = u"call %1, %2: "_s.arg(call).arg(disk.firstFault());
            QVERIFY2(m_complaint.isEmpty(), qPrintable(where + m_complaint));
            refused += isWhole ? 0 : 1;
            QVERIFY2(orphans(scratch.path()).isEmpty(), qPrintable(where + orphans(scratch.path())));
            QVERIFY2(isWhole || send(server, metadata), qPrintable(where + m_complaint));
            QCOMPARE(arrived(scratch.path(), folder), content());
            m_location.clear();
        }
        qInfo("refused %d times", refused);
        QVERIFY(refused >= 6);
    }

    /// Somebody starts it again before there is room: readers get what they got before.
    void servesWhatIsPublishedWhenItStartsOnAFullDisk()
    {
        resources::ensureLoaded();
        const ScratchFolder scratch;
        const FakeClock clock;
        const RegulationCatalogue regulations;
        PortalOptions options;
        options.folder = scratch.path();
        options.address = u"127.0.0.1"_s;
        options.publicUrl = u"https://cong.example.vn"_s;
        QVERIFY(Portal(options, regulations, clock).start().ok());
        FaultyDisk disk(scratch.path());
        disk.failAt(1, full);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the disk is full.*site-face"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the disk is full.*site/"_s));
        Portal portal(options, regulations, clock);
        const auto address = portal.start();
        QVERIFY2(address.ok(), qPrintable(disk.firstFault()));
        QCOMPARE(HttpClient(quint16(QUrl(*address).port())).send("GET", "/").status, 200);
        QVERIFY(disk.heal() > 0);
    }

    /// Before a slow line carries a byte.
    void takesNothingThatDoesNotFit()
    {
        QVERIFY(expectRoom(QDir::tempPath(), 0).ok());
        const auto refused = expectRoom(QDir::tempPath(), 1LL << 60);
        QCOMPARE(refused.error().reason, u"portal-no-space"_s);
        QCOMPARE(refused.error().fault, Fault::NoSpace);
        const ScratchFolder scratch;
        const FakeClock clock;
        UploadStore store(scratch.path() + u"/uploads"_s, clock,
                          [](const QString &, const ArrivedUpload &) { return Result<void>(); });
        QVERIFY(store.resume().ok());
        QCOMPARE(store.create(1LL << 60, {}).error().reason, u"portal-no-space"_s);
        QVERIFY(QDir(scratch.path() + u"/uploads"_s).isEmpty());
        const auto upload = store.create(10, {});
        QCOMPARE(store.append(upload->id, 0, 1LL << 60).error().reason, u"portal-no-space"_s);
        QVERIFY(store.append(upload->id, 0, 10).ok());
    }

private:
    /// On from wherever the upload stands; whether it arrived. `m_complaint`: what was no answer, or one of another kind.
    bool send(const Server &server, const QByteArray &metadata)
    {
        const HttpClient client(server.port);
        if (m_location.isEmpty()) {
            const HttpReply made =
                client.tus("POST", "/files",
                           {{"Upload-Length", QByteArray::number(content().size())}, {"Upload-Metadata", metadata}});
            if (!isAnswer(made, 201))
                return false;
            m_location = made.headers.value("location");
        }
        const HttpReply head = client.tus("HEAD", m_location);
        if (!isAnswer(head, 200))
            return false;
        const QByteArray offset = head.headers.value("upload-offset");
        const QByteArray rest = content().sliced(offset.toLongLong());
        return isAnswer(client.tus("PATCH", m_location, {{"Upload-Offset", offset}}, rest), 204);
    }

    bool isAnswer(const HttpReply &reply, int wanted)
    {
        const bool isRefusal = reply.status == 507 && (reply.body.isEmpty() || reply.body.contains("portal-no-space"));
        m_complaint = reply.status == wanted || isRefusal
                          ? QString()
                          : QString::number(reply.status) + u' ' + QString::fromUtf8(reply.body);
        return reply.status == wanted;
    }

    /// A package waits for the one picture there is.
    static bool expectPicture(const QString &folder)
    {
        QFile waiting(folder + u"/incoming/0123456789abcdef.lacks"_s);
        const QByteArray line = crypto::sha512(content()).toHex() + ' ' + QByteArray::number(content().size()) + '\n';
        return waiting.open(QIODevice::WriteOnly) && waiting.write(line) == line.size();
    }

    /// Bytes without their record, which alone makes them go in time, and half-written files.
    static QString orphans(const QString &folder)
    {
        const QDir uploads(folder + u"/uploads"_s);
        QStringList left;
        for (const QString &name : uploads.entryList(QDir::Files)) {
            const QString record = name.section(u'.', 0, 0) + u".json"_s;
            if (name.count(u'.') > 1 || !uploads.exists(record))
                left.append(name);
        }
        return left.join(u' ');
    }

    static QByteArray arrived(const QString &folder, const QString &name)
    {
        const QString digest = QString::fromLatin1(crypto::sha512(content()).toHex());
        const bool isPicture = name == "blobs"_L1;
        QFile file(folder + u'/' + name + u'/' + (isPicture ? digest.first(2) + u'/' + digest : digest + u".zip"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QByteArray m_location;
    QString m_complaint;
};

QTEST_GUILESS_MAIN(FullDiskTest)
#include "test_full_disk.moc"
