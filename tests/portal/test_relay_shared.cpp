// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Clock.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/domain/PortalRequest.h"
#include "sync/portal/UnitRegistry.h"
#include "tests/package/PackageFixture.h"
#include "tests/portal/HttpClient.h"
#include "tests/portal/PortalProcess.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::test;
using bantin::package::PackageFixture;

namespace {

constexpr int programs = 3;
constexpr int handovers = 24;

} // namespace

/// Hand-overs over several real portals that serve one folder, one of which is killed now and then; each request goes to any of
/// them, and some uploads come by another tus server.
class SharedRelayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QStringList options{u"--shared"_s, u"--url"_s, u"https://tinh.example.vn"_s, u"--inbox"_s, inbox()};
        for (auto &portal : m_portals) {
            portal = std::make_unique<PortalProcess>(m_folder.path(), options);
            QVERIFY(portal->start());
        }
        QVERIFY(portal::UnitRegistry(m_folder.filePath(u"units"_s)).add(m_unit.authority.certificate().toPem()).ok());
        const HttpReply reply = HttpClient(any().port()).send("GET", "/api/v1/portal");
        const QString pem = QJsonDocument::fromJson(reply.body).object().value("certificate"_L1).toString();
        m_fingerprint = crypto::Certificate::fromPem(pem.toLatin1())->fingerprint();
    }

    void eachCrossesOnceAndWholeWhoeverIsKilled()
    {
        int kills = 0;
        for (int i = 0; i < handovers; ++i) {
            const QByteArray sealed = "sealed " + QByteArray::number(i) + QByteArray(20'000 + i, char('a' + i));
            const QByteArray one = "handovers/" + crypto::sha512(sealed).toHex();
            QCOMPARE(tell(m_unit.contributor, "PUT", one, announcement(sealed.size())).status, 201);
            QCOMPARE(tell(m_unit.contributor, "PUT", one, announcement(sealed.size())).status, 200);
            QVERIFY(i % 4 == 3 ? leaveInInbox(sealed, i) : upload(sealed));
            if (m_random.bounded(3) == 0) {
                restart(m_random.bounded(programs));
                ++kills;
            }
            QTRY_COMPARE(state(m_unit.editor, one), u"waiting"_s);
            QCOMPARE(tell(m_unit.editor, "GET", one + "/content").body, sealed);
            QCOMPARE(tell(m_unit.editor, "GET", one + "/content", {}, "bytes=15000-").body, sealed.sliced(15'000));
            QCOMPARE(state(m_unit.approver, one), QString());
            QCOMPARE(tell(m_unit.editor, "PUT", one + "/taken").status, 200);
            QCOMPARE(state(m_unit.contributor, one), u"taken"_s);
            const QByteArray path = "/api/v1/packages/" + crypto::sha512(sealed).toHex();
            QCOMPARE(HttpClient(any().port()).send("GET", path).status, 404);
        }
        qInfo("%d hand-overs, %d programs killed", handovers, kills);
        QVERIFY(kills >= 4);
        QDirIterator left(m_folder.filePath(u"relay"_s), {u"*.bin"_s}, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(!left.hasNext());
        QCOMPARE(QDir(m_folder.filePath(u"incoming"_s)).entryList(QDir::Files).size(), 0);
        QCOMPARE(QDir(m_folder.filePath(u"receipts"_s)).entryList(QDir::Files).size(), 0);
    }

private:
    QString inbox() const { return m_folder.filePath(u"foreign"_s); }
    PortalProcess &any() { return *m_portals.at(size_t(m_random.bounded(programs))); }
    void restart(int which)
    {
        m_portals.at(size_t(which))->kill();
        QVERIFY(m_portals.at(size_t(which))->start());
    }

    QByteArray announcement(qint64 size) const
    {
        const QJsonArray recipients{QString::fromLatin1(m_unit.editor.certificate.fingerprint().toHex())};
        return QJsonDocument(QJsonObject{{u"recipients"_s, recipients}, {u"size"_s, size}}).toJson();
    }

    HttpReply tell(const PackageFixture::Member &member, const QByteArray &method, const QByteArray &question,
                   const QByteArray &body = {}, const QByteArray &range = {})
    {
        const QDateTime at = fromTimestamp(toTimestamp(QDateTime::currentDateTimeUtc()));
        const QByteArray target = "units/" + m_unit.authority.certificate().fingerprint().toHex() + '/' + question;
        const PortalRequest request{QString::fromLatin1(target), m_fingerprint, at, method,
                                    body.isEmpty() ? QByteArray() : crypto::sha512(body)};
        HttpHeaders headers{
            {"Bantin-Time", toTimestamp(at).toLatin1()},
            {"Bantin-Signature", crypto::signDetached(toJson(request), member.certificate, member.key).toBase64()}};
        if (!range.isEmpty())
            headers.append({"Range", range});
        return HttpClient(any().port()).send(method, "/api/v1/" + target, headers, body);
    }
    QString state(const PackageFixture::Member &member, const QByteArray &one)
    {
        return QJsonDocument::fromJson(tell(member, "GET", one).body).object().value("state"_L1).toString();
    }

    bool upload(const QByteArray &sealed)
    {
        const HttpHeaders length{{"Upload-Length", QByteArray::number(sealed.size())}};
        const QByteArray made = HttpClient(any().port()).tus("POST", "/files", length).headers.value("location");
        const qsizetype half = sealed.size() / 2;
        const HttpHeaders first{{"Upload-Offset", "0"}};
        const HttpHeaders second{{"Upload-Offset", QByteArray::number(half)}};
        return HttpClient(any().port()).tus("PATCH", made, first, sealed.first(half)).status == 204
               && HttpClient(any().port()).tus("PATCH", made, second, sealed.sliced(half)).status == 204;
    }
    /// As tusd would have.
    bool leaveInInbox(const QByteArray &sealed, int number) const
    {
        const QString path = inbox() + u"/upload%1"_s.arg(number);
        QFile bytes(path);
        QFile info(path + u".info"_s);
        return bytes.open(QIODevice::WriteOnly) && bytes.write(sealed) == sealed.size()
               && info.open(QIODevice::WriteOnly)
               && info.write("{\"Size\":" + QByteArray::number(sealed.size()) + "}") > 0;
    }

    QTemporaryDir m_folder;
    PackageFixture m_unit;
    std::array<std::unique_ptr<PortalProcess>, programs> m_portals;
    QRandomGenerator m_random{20261123};
    QByteArray m_fingerprint;
};

QTEST_GUILESS_MAIN(SharedRelayTest)
#include "test_relay_shared.moc"
