// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/ThinBag.h"
#include "sync/portal/UnitRegistry.h"
#include "tests/package/PackageFixture.h"
#include "tests/portal/HttpClient.h"
#include "tests/portal/PortalProcess.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::test;
using bantin::package::PackageFixture;

namespace {

constexpr int programs = 3;
constexpr int packages = 50;

} // namespace

/// Several real portals over one folder, with a line that goes to any of them and programs that are killed.
class SharedPortalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_random.seed(20261123);
        const QStringList options{u"--shared"_s, u"--url"_s, u"https://tinh.example.vn"_s, u"--inbox"_s, inbox()};
        for (auto &portal : m_portals) {
            portal = std::make_unique<PortalProcess>(m_folder->path(), options);
            QVERIFY(portal->start());
        }
    }

    void cleanup()
    {
        for (auto &portal : m_portals)
            portal.reset();
    }

    void publishesEachPackageOnceWhoeverIsKilled()
    {
        std::vector<std::unique_ptr<PackageFixture>> units;
        QByteArrayList zips;
        for (int i = 0; i < packages; ++i) {
            units.push_back(std::make_unique<PackageFixture>());
            zips.append(units.back()->zip());
            QVERIFY(portal::UnitRegistry(m_folder->filePath(u"units"_s))
                        .add(units.back()->authority.certificate().toPem())
                        .ok());
        }
        int kills = 0;
        QHash<QByteArray, QString> receipts;
        for (int i = 0; i < packages; ++i) {
            QVERIFY(i % 5 == 4 ? leaveInInbox(zips.at(i), i) : upload(zips.at(i)));
            if (m_random.bounded(4) == 0) {
                restart(m_random.bounded(programs));
                ++kills;
            }
            (void)receiptsOf(zips, receipts); // from whichever program
        }
        QTRY_COMPARE_WITH_TIMEOUT(receiptsOf(zips, receipts), packages, 120'000);
        QVERIFY(kills >= 5);
        qInfo("%d packages, %d programs killed", packages, kills + m_killedWhileSending);

        // What was answered once is what all of them answer for ever.
        for (const auto &portal : m_portals) {
            for (const QByteArray &zip : std::as_const(zips))
                QCOMPARE(statusOf(*portal, zip).value("receipt"_L1).toString(), receipts.value(zip));
            const HttpReply found = HttpClient(portal->port()).send("GET", "/tim-kiem?q=duong+lien+thon");
            QVERIFY2(found.body.contains("50"), found.body.constData());
        }
        QCOMPARE(QDir(m_folder->filePath(u"incoming"_s)).entryList(QDir::Files).size(), 0);
        QCOMPARE(QDir(m_folder->filePath(u"packages"_s)).entryList(QDir::Files).size(), packages);
        const QStringList pages = QDir(m_folder->filePath(u"site/bai"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(pages.size(), packages);
        const QByteArray list = HttpClient(m_portals[0]->port()).send("GET", "/chuyen-muc/other/").body;
        for (const QString &page : pages)
            QCOMPARE(list.count(page.toUtf8() + "/index.html\""), 1);
    }

    void aHeadElsewhereTakesTheUploadAway()
    {
        const PackageFixture unit;
        QVERIFY(portal::UnitRegistry(m_folder->filePath(u"units"_s)).add(unit.authority.certificate().toPem()).ok());
        const QByteArray zip = unit.zip();
        const qsizetype half = zip.size() / 2;
        const QByteArray location = create(*m_portals[0], zip.size());
        const auto dead = HttpClient(m_portals[0]->port()).beginPatch(location, 0, zip.size(), zip.first(half));
        const QString file = m_folder->filePath(u"uploads/"_s + QString::fromLatin1(location.sliced(7)) + u".bin"_s);
        QTRY_COMPARE(QFileInfo(file).size(), half);
        const HttpClient other(m_portals[1]->port());
        const HttpHeaders there{{"Upload-Offset", QByteArray::number(half)}};
        QCOMPARE(other.tus("PATCH", location, there, zip.sliced(half)).status, 423);
        QCOMPARE(other.tus("HEAD", location).headers.value("upload-offset"), QByteArray::number(half));
        dead->write("from the line that had died");
        dead->waitForBytesWritten();
        QCOMPARE(other.tus("PATCH", location, there, zip.sliced(half)).status, 204);
        QTRY_COMPARE(statusOf(*m_portals[2], zip).value("state"_L1).toString(), u"published"_s);
    }

    void refusesToShareWithWhoeverDoesNot()
    {
        QStringList alone{u"serve"_s, u"--root"_s, m_folder->path(), u"--listen"_s, u"127.0.0.1:0"_s};
        const auto refused = PortalProcess::run(alone);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.errors.contains("portal-in-use"), refused.errors.constData());
        const auto addressless = PortalProcess::run(alone + QStringList{u"--shared"_s});
        QVERIFY2(addressless.errors.contains("shared-url-missing"), addressless.errors.constData());
    }

private:
    QString inbox() const { return m_folder->filePath(u"foreign"_s); }

    void restart(int which)
    {
        m_portals.at(size_t(which))->kill();
        QVERIFY(m_portals.at(size_t(which))->start());
    }

    PortalProcess &any() { return *m_portals.at(size_t(m_random.bounded(programs))); }

    static QByteArray create(const PortalProcess &portal, qsizetype size)
    {
        return HttpClient(portal.port())
            .tus("POST", "/files", {{"Upload-Length", QByteArray::number(size)}})
            .headers.value("location");
    }

    /// In pieces, each to any of the programs; now and then the one that receives is killed in the middle of a piece.
    bool upload(const QByteArray &zip)
    {
        const QByteArray location = create(any(), zip.size());
        for (int round = 0; round < 60; ++round) {
            const HttpReply head = HttpClient(any().port()).tus("HEAD", location);
            const qint64 offset = head.headers.value("upload-offset", "-1").toLongLong();
            if (head.status != 200 || offset < 0)
                return false;
            if (offset == zip.size())
                return true;
            const QByteArray piece = zip.mid(offset, zip.size() / 3 + 1);
            const int which = m_random.bounded(programs);
            const HttpClient client(m_portals.at(size_t(which))->port());
            if (m_random.bounded(12) == 0) {
                const auto cut = client.beginPatch(location, offset, piece.size(), piece.first(piece.size() / 2));
                restart(which);
                ++m_killedWhileSending;
            } else {
                (void)client.tus("PATCH", location, {{"Upload-Offset", QByteArray::number(offset)}}, piece);
            }
        }
        return false;
    }

    /// As tusd would have.
    bool leaveInInbox(const QByteArray &zip, int number) const
    {
        const QString path = inbox() + u"/upload%1"_s.arg(number);
        QFile bytes(path);
        QFile info(path + u".info"_s);
        return bytes.open(QIODevice::WriteOnly) && bytes.write(zip) == zip.size() && info.open(QIODevice::WriteOnly)
               && info.write(R"({"Size":)" + QByteArray::number(zip.size()) + "}") > 0;
    }

    static QJsonObject statusOf(const PortalProcess &portal, const QByteArray &zip)
    {
        const QByteArray path = "/api/v1/packages/" + package::bagDigest(zip).toHex();
        return QJsonDocument::fromJson(HttpClient(portal.port()).send("GET", path).body).object();
    }

    /// How many are published; their receipts as they were seen first.
    int receiptsOf(const QByteArrayList &zips, QHash<QByteArray, QString> &receipts)
    {
        for (const QByteArray &zip : zips) {
            if (receipts.contains(zip))
                continue;
            const QJsonObject status = statusOf(any(), zip);
            if (status.value("state"_L1).toString() == "published"_L1)
                receipts.insert(zip, status.value("receipt"_L1).toString());
        }
        return int(receipts.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::array<std::unique_ptr<PortalProcess>, programs> m_portals;
    QRandomGenerator m_random;
    int m_killedWhileSending = 0;
};

QTEST_GUILESS_MAIN(SharedPortalTest)
#include "test_shared.moc"
