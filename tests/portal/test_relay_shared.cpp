// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Clock.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/domain/PortalRequest.h"
#include "tests/package/PackageFixture.h"
#include "tests/portal/HttpClient.h"
#include "tests/portal/SharedPortals.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::test;
using bantin::package::PackageFixture;

namespace {

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
        QVERIFY(m_portals.start());
        QVERIFY(m_portals.addUnit(m_unit.authority.certificate().toPem()));
        const HttpReply reply = HttpClient(m_portals.any().port()).send("GET", "/api/v1/portal");
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
            QVERIFY(i % 4 == 3 ? m_portals.leaveInInbox(sealed, i) : upload(sealed));
            if (m_portals.random().bounded(3) == 0) {
                QVERIFY(m_portals.restart(m_portals.anyNumber()));
                ++kills;
            }
            QTRY_COMPARE(state(m_unit.editor, one), u"waiting"_s);
            QCOMPARE(tell(m_unit.editor, "GET", one + "/content").body, sealed);
            QCOMPARE(tell(m_unit.editor, "GET", one + "/content", {}, "bytes=15000-").body, sealed.sliced(15'000));
            QCOMPARE(state(m_unit.approver, one), QString());
            QCOMPARE(tell(m_unit.editor, "PUT", one + "/taken").status, 200);
            QCOMPARE(state(m_unit.contributor, one), u"taken"_s);
            const QByteArray path = "/api/v1/packages/" + crypto::sha512(sealed).toHex();
            QCOMPARE(HttpClient(m_portals.any().port()).send("GET", path).status, 404);
        }
        qInfo("%d hand-overs, %d programs killed", handovers, kills);
        QVERIFY(kills >= 4);
        QDirIterator left(m_portals.path(u"relay"_s), {u"*.bin"_s}, QDir::Files, QDirIterator::Subdirectories);
        QVERIFY(!left.hasNext());
        QCOMPARE(m_portals.filesIn(u"incoming"_s), 0);
        QCOMPARE(m_portals.filesIn(u"receipts"_s), 0);
    }

private:
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
        return HttpClient(m_portals.any().port()).send(method, "/api/v1/" + target, headers, body);
    }
    QString state(const PackageFixture::Member &member, const QByteArray &one)
    {
        return QJsonDocument::fromJson(tell(member, "GET", one).body).object().value("state"_L1).toString();
    }

    bool upload(const QByteArray &sealed)
    {
        const HttpHeaders length{{"Upload-Length", QByteArray::number(sealed.size())}};
        const QByteArray made =
            HttpClient(m_portals.any().port()).tus("POST", "/files", length).headers.value("location");
        const qsizetype half = sealed.size() / 2;
        const HttpHeaders first{{"Upload-Offset", "0"}};
        const HttpHeaders second{{"Upload-Offset", QByteArray::number(half)}};
        return HttpClient(m_portals.any().port()).tus("PATCH", made, first, sealed.first(half)).status == 204
               && HttpClient(m_portals.any().port()).tus("PATCH", made, second, sealed.sliced(half)).status == 204;
    }
    SharedPortals m_portals{20261123};
    const PackageFixture m_unit;
    QByteArray m_fingerprint;
};

QTEST_GUILESS_MAIN(SharedRelayTest)
#include "test_relay_shared.moc"
