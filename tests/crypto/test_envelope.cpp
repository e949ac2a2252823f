// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/CertificateAuthority.h"
#include "app/crypto/Digest.h"
#include "app/crypto/Envelope.h"
#include "app/crypto/PlainSignature.h"

#include <QTest>

using namespace bantin;
using namespace bantin::crypto;
using namespace Qt::StringLiterals;

class TestEnvelope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensForWhomItWasSealed();
    void givesTheSameKeysForTheSameSecretOnly();
    void refusesEveryFlippedBit();
    void refusesKeysThatGiveNoSecret();
    void plainSignatureBindsContentAndKey();

private:
    const SecretBytes m_secret = randomSecret(32);
    const EnvelopeKeys m_keys = envelopeKeysFrom(m_secret, "test");
};

void TestEnvelope::opensForWhomItWasSealed()
{
    const SecretBytes text = randomSecret(100);
    const auto sealed = sealTo(m_keys.publicKey, text.view(), "facts");
    QVERIFY(sealed.ok());
    const auto opened = openSealedTo(m_keys, *sealed, "facts");
    QVERIFY(opened.ok());
    QVERIFY(equalSecrets(opened->view(), text.view()));
    QCOMPARE(openSealedTo(m_keys, *sealed, "other facts").error().reason, u"envelope-invalid"_s);
    QVERIFY(!openSealedTo(envelopeKeysFrom(randomSecret(32), "test"), *sealed, "facts"));
    // Nothing of two letters with one text is alike.
    QVERIFY(sealTo(m_keys.publicKey, text.view(), "facts")->first(44) != sealed->first(44));
}

void TestEnvelope::givesTheSameKeysForTheSameSecretOnly()
{
    QCOMPARE(envelopeKeysFrom(m_secret, "test").publicKey, m_keys.publicKey);
    QVERIFY(envelopeKeysFrom(m_secret, "another purpose").publicKey != m_keys.publicKey);
    QVERIFY(envelopeKeysFrom(randomSecret(32), "test").publicKey != m_keys.publicKey);
}

void TestEnvelope::refusesEveryFlippedBit()
{
    const QByteArray sealed = *sealTo(m_keys.publicKey, "a store key", "facts");
    int refused = 0;
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        QByteArray flipped = sealed;
        flipped[bit / 8] = char(flipped.at(bit / 8) ^ (1 << (bit % 8)));
        refused += openSealedTo(m_keys, flipped, "facts") ? 0 : 1;
    }
    // RFC 7748 ignores the highest bit of the other side's key; our key derivation does not.
    QCOMPARE(refused, int(sealed.size() * 8));
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QVERIFY(!openSealedTo(m_keys, sealed.first(size), "facts"));
    qInfo("%d flipped bits and %lld cuts, all refused", refused, qlonglong(sealed.size()));
}

void TestEnvelope::refusesKeysThatGiveNoSecret()
{
    QCOMPARE(sealTo(QByteArray(32, '\0'), "text", {}).error().reason, u"envelope-invalid"_s);
    QCOMPARE(sealTo(QByteArray(31, 'k'), "text", {}).error().reason, u"envelope-invalid"_s);
    QCOMPARE(openSealedTo(m_keys, QByteArray(80, '\0'), {}).error().reason, u"envelope-invalid"_s);
}

void TestEnvelope::plainSignatureBindsContentAndKey()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto unit = CertificateAuthority::create(u"UBND xã"_s, now);
    const auto other = CertificateAuthority::create(u"UBND xã"_s, now);
    const QByteArray signature = signPlain("content", unit.key());
    QVERIFY(isSignedBy(signature, "content", unit.certificate()));
    QVERIFY(!isSignedBy(signature, "content.", unit.certificate()));
    QVERIFY(!isSignedBy(signature, "content", other.certificate()));
    QVERIFY(!isSignedBy({}, "content", unit.certificate()));
    QVERIFY(!isSignedBy(signature.chopped(1), "content", unit.certificate()));
}

QTEST_GUILESS_MAIN(TestEnvelope)
#include "test_envelope.moc"
