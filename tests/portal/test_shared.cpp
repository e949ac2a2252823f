// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/ThinBag.h"
#include "tests/package/PackageFixture.h"
#include "tests/portal/HttpClient.h"
#include "tests/portal/SharedPortals.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::test;
using bantin::package::PackageFixture;

namespace {

constexpr int packages = 50;

} // namespace

/// Several real portals over one folder, with a line that goes to any of them and programs that are killed.
class SharedPortalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_portals = std::make_unique<SharedPortals>(20261123);
        QVERIFY(m_portals->start());
    }
    void cleanup() { m_portals.reset(); }

    void publishesEachPackageOnceWhoeverIsKilled()
    {
        std::vector<std::unique_ptr<PackageFixture>> units;
        QByteArrayList zips;
        for (int i = 0; i < packages; ++i) {
            units.push_back(std::make_unique<PackageFixture>());
            zips.append(units.back()->zip());
            QVERIFY(m_portals->addUnit(units.back()->authority.certificate().toPem()));
        }
        int kills = 0;
        QHash<QByteArray, QString> receipts;
        for (int i = 0; i < packages; ++i) {
            QVERIFY(i % 5 == 4 ? m_portals->leaveInInbox(zips.at(i), i) : upload(zips.at(i)));
            if (m_portals->random().bounded(4) == 0) {
                QVERIFY(m_portals->restart(m_portals->anyNumber()));
                ++kills;
            }
            (void)receiptsOf(zips, receipts); // from whichever program
        }
        QTRY_COMPARE_WITH_TIMEOUT(receiptsOf(zips, receipts), packages, 120'000);
        QVERIFY(kills >= 5);
        qInfo("%d packages, %d programs killed", packages, kills + m_killedWhileSending);

        // What was answered once is what all of them answer for ever.
        for (int which = 0; which < SharedPortals::programs; ++which) {
            const PortalProcess &portal = m_portals->at(which);
            for (const QByteArray &zip : std::as_const(zips))
                QCOMPARE(statusOf(portal, zip).value("receipt"_L1).toString(), receipts.value(zip));
            const HttpReply found = HttpClient(portal.port()).send("GET", "/tim-kiem?q=duong+lien+thon");
            QVERIFY2(found.body.contains("50"), found.body.constData());
        }
        QCOMPARE(m_portals->filesIn(u"incoming"_s), 0);
        QCOMPARE(m_portals->filesIn(u"packages"_s), packages);
        const QStringList pages = QDir(m_portals->path(u"site/bai"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(pages.size(), packages);
        const QByteArray list = HttpClient(m_portals->at(0).port()).send("GET", "/chuyen-muc/other/").body;
        for (const QString &page : pages)
            QCOMPARE(list.count(page.toUtf8() + "/index.html\""), 1);
    }

    void aHeadElsewhereTakesTheUploadAway()
    {
        const PackageFixture unit;
        QVERIFY(m_portals->addUnit(unit.authority.certificate().toPem()));
        const QByteArray zip = unit.zip();
        const qsizetype half = zip.size() / 2;
        const QByteArray location = create(m_portals->at(0), zip.size());
        const auto dead = HttpClient(m_portals->at(0).port()).beginPatch(location, 0, zip.size(), zip.first(half));
        const QString file = m_portals->path(u"uploads/"_s + QString::fromLatin1(location.sliced(7)) + u".bin"_s);
        QTRY_COMPARE(QFileInfo(file).size(), half);
        const HttpClient other(m_portals->at(1).port());
        const HttpHeaders there{{"Upload-Offset", QByteArray::number(half)}};
        QCOMPARE(other.tus("PATCH", location, there, zip.sliced(half)).status, 423);
        QCOMPARE(other.tus("HEAD", location).headers.value("upload-offset"), QByteArray::number(half));
        dead->write("from the line that had died");
        dead->waitForBytesWritten();
        QCOMPARE(other.tus("PATCH", location, there, zip.sliced(half)).status, 204);
        QTRY_COMPARE(statusOf(m_portals->at(2), zip).value("state"_L1).toString(), u"published"_s);
    }

    void refusesToShareWithWhoeverDoesNot()
    {
        QStringList alone{u"serve"_s, u"--root"_s, m_portals->folder(), u"--listen"_s, u"127.0.0.1:0"_s};
        const auto refused = PortalProcess::run(alone);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.errors.contains("portal-in-use"), refused.errors.constData());
        const auto addressless = PortalProcess::run(alone + QStringList{u"--shared"_s});
        QVERIFY2(addressless.errors.contains("shared-url-missing"), addressless.errors.constData());
    }

private:
    static QByteArray create(const PortalProcess &portal, qsizetype size)
    {
        return HttpClient(portal.port())
            .tus("POST", "/files", {{"Upload-Length", QByteArray::number(size)}})
            .headers.value("location");
    }

    /// In pieces, each to any of the programs; now and then the one that receives is killed in the middle of a piece.
    bool upload(const QByteArray &zip)
    {
        const QByteArray location = create(m_portals->any(), zip.size());
        for (int round = 0; round < 60; ++round) {
            const HttpReply head = HttpClient(m_portals->any().port()).tus("HEAD", location);
            const qint64 offset = head.headers.value("upload-offset", "-1").toLongLong();
            if (head.status != 200 || offset < 0)
                return false;
            if (offset == zip.size())
                return true;
            const QByteArray piece = zip.mid(offset, zip.size() / 3 + 1);
            const int which = m_portals->anyNumber();
            const HttpClient client(m_portals->at(which).port());
            if (m_portals->random().bounded(12) == 0) {
                const auto cut = client.beginPatch(location, offset, piece.size(), piece.first(piece.size() / 2));
                if (!m_portals->restart(which))
                    return false;
                ++m_killedWhileSending;
            } else {
                (void)client.tus("PATCH", location, {{"Upload-Offset", QByteArray::number(offset)}}, piece);
            }
        }
        return false;
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
            const QJsonObject status = statusOf(m_portals->any(), zip);
            if (status.value("state"_L1).toString() == "published"_L1)
                receipts.insert(zip, status.value("receipt"_L1).toString());
        }
        return int(receipts.size());
    }

    std::unique_ptr<SharedPortals> m_portals;
    int m_killedWhileSending = 0;
};

QTEST_GUILESS_MAIN(SharedPortalTest)
#include "test_shared.moc"
