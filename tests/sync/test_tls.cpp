// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/PortalApi.h"
#include "sync/transport/PortalConnection.h"
#include "sync/transport/PortalTrust.h"
#include "sync/transport/TusUpload.h"
#include "tests/support/FakePortal.h"
#include "tests/support/TlsFront.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;

namespace {

constexpr ConnectionLimits quick{std::chrono::milliseconds(3'000), std::chrono::milliseconds(3'000), 1 << 20};

/// "success" or the reason.
template<typename T>
QString outcomeOf(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 5'000))
        return u"never ended"_s;
    return future.result() ? u"success"_s : future.result().error().reason;
}

QString pinOf(const TlsFront &front)
{
    const QByteArray digest = QCryptographicHash::hash(front.publicKeyDer(), QCryptographicHash::Sha256);
    return u"sha256/"_s + QString::fromLatin1(digest.toBase64());
}

} // namespace

/// By what a real TLS server proves that it is the portal.
class TlsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (!TlsFront::isPossible())
            QSKIP("no openssl program here");
        m_portal = std::make_unique<FakePortal>();
        m_front = std::make_unique<TlsFront>(m_portal->port());
    }

    void sendsNothingToAServerNobodyVouchesFor()
    {
        PortalConnection connection(m_front->url(), quick);
        connection.setAccessToken(SecretBytes(QByteArrayView("secret")));
        QCOMPARE(outcomeOf(PortalApi(connection).portal()), u"portal-certificate"_s);
        QCOMPARE(outcomeOf(TusUpload(connection, m_front->url()).create(5, {})), u"portal-certificate"_s);
        QCOMPARE(m_front->received(), 0);
    }

    void trustsAnAuthorityOfTheUnit()
    {
        PortalConnection connection(m_front->url(), quick);
        connection.setTrust(*PortalTrust::parse(QString::fromLatin1(m_front->authority())));
        QCOMPARE(outcomeOf(PortalApi(connection).portal()), u"success"_s);
    }

    void anotherAuthorityIsNoProof()
    {
        const TlsFront other(m_portal->port());
        PortalConnection connection(m_front->url(), quick);
        connection.setTrust(*PortalTrust::parse(QString::fromLatin1(other.authority())));
        QCOMPARE(outcomeOf(PortalApi(connection).portal()), u"portal-certificate"_s);
    }

    void anAuthorityDoesNotVouchForAnotherName()
    {
        const TlsFront elsewhere(m_portal->port(), TlsFront::Names::Another);
        PortalConnection connection(elsewhere.url(), quick);
        connection.setTrust(*PortalTrust::parse(QString::fromLatin1(elsewhere.authority())));
        QCOMPARE(outcomeOf(PortalApi(connection).portal()), u"portal-certificate"_s);
        QCOMPARE(elsewhere.received(), 0);
    }

    void trustsAPinnedKeyWhateverTheCertificateSays()
    {
        const TlsFront elsewhere(m_portal->port(), TlsFront::Names::Another);
        PortalConnection connection(elsewhere.url(), quick);
        connection.setTrust(*PortalTrust::parse(pinOf(elsewhere)));
        QCOMPARE(outcomeOf(PortalApi(connection).portal()), u"success"_s);
    }

    void sendsNothingToAnotherKeyThanThePinned()
    {
        TlsFront front(m_portal->port());
        PortalConnection connection(front.url(), quick);
        connection.setTrust(*PortalTrust::parse(pinOf(front)));
        front.changeKey();
        QCOMPARE(outcomeOf(PortalApi(connection).portal()), u"portal-certificate"_s);
        QCOMPARE(front.received(), 0);
    }

    void takesTheKeyFromTheCertificateAsOpensslDoes()
    {
        const QByteArray digest = QCryptographicHash::hash(m_front->publicKeyDer(), QCryptographicHash::Sha256);
        QCOMPARE(PortalTrust::keyOf(m_front->certificate()), digest);
    }

    void showsItsTokenAndOnlyWhenThereIsOne()
    {
        PortalConnection connection(m_front->url(), quick);
        connection.setTrust(*PortalTrust::parse(pinOf(*m_front)));
        QCOMPARE(outcomeOf(PortalApi(connection).portal()), u"success"_s);
        QVERIFY(!m_portal->lastHeaders().contains("authorization"));
        connection.setAccessToken(SecretBytes(QByteArrayView("abc.def")));
        QCOMPARE(outcomeOf(PortalApi(connection).portal()), u"success"_s);
        QCOMPARE(m_portal->lastHeaders().value("authorization"), "Bearer abc.def");
        connection.setAccessToken({});
        QCOMPARE(outcomeOf(PortalApi(connection).portal()), u"success"_s);
        QVERIFY(!m_portal->lastHeaders().contains("authorization"));
    }

    void asksAnewWhenTheTrustChanges()
    {
        PortalConnection connection(m_front->url(), quick);
        connection.setTrust(*PortalTrust::parse(pinOf(*m_front)));
        QCOMPARE(outcomeOf(PortalApi(connection).portal()), u"success"_s);
        connection.setTrust(PortalTrust());
        QCOMPARE(outcomeOf(PortalApi(connection).portal()), u"portal-certificate"_s);
    }

    void readsWhatItWrites()
    {
        for (const QString &text : {QString(), QString::fromLatin1(m_front->authority()), pinOf(*m_front)}) {
            const auto trust = PortalTrust::parse(text);
            QVERIFY(trust);
            QCOMPARE(trust->isSystem(), text.isEmpty());
            const auto again = PortalTrust::parse(trust->toString());
            QVERIFY(again);
            QCOMPARE(again->toString(), trust->toString());
        }
    }

    void refusesWhatIsNoProof_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << u"trust me"_s;
        QTest::newRow("short") << u"sha256/AAAA"_s;
        QTest::newRow("no Base64") << u"sha256/!!!!"_s;
        QTest::newRow("damaged") << u"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"_s;
    }

    void refusesWhatIsNoProof()
    {
        QFETCH(QString, text);
        const auto trust = PortalTrust::parse(text);
        QVERIFY(!trust);
        QCOMPARE(trust.error().reason, u"portal-trust-invalid"_s);
    }

private:
    std::unique_ptr<FakePortal> m_portal;
    std::unique_ptr<TlsFront> m_front;
};

QTEST_GUILESS_MAIN(TlsTest)
#include "test_tls.moc"
