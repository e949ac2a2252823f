// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Aead.h"
#include "app/crypto/Argon2.h"
#include "app/crypto/Digest.h"
#include "app/crypto/KeyDerivation.h"
#include "app/crypto/SigningKey.h"

#include <QTest>

using namespace bantin;
using namespace bantin::crypto;
using namespace Qt::StringLiterals;

class TestPrimitives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void digestsMatchFips180();
    void digestsSideBySideInTheirOrder();
    void argon2idMatchesRfc9106();
    void hkdfMatchesRfc5869();
    void refusesKeyDerivationOutOfRange_data();
    void refusesKeyDerivationOutOfRange();
    void derivesTheSameKeyOnlyFromTheSamePassphraseAndSalt();
    void calibratesWithinTheRange();
    void opensWhatItSealed_data();
    void opensWhatItSealed();
    void refusesEveryFlippedBitOfASealedText();
    void refusesAnotherKeyOrOtherAssociatedData();
    void comparesSecretsOfAnyLength();
    void readsBackItsOwnSigningKey();
    void refusesADamagedSigningKey();
};

void TestPrimitives::digestsMatchFips180()
{
    QCOMPARE(sha256("abc").toHex(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"_ba);
    QCOMPARE(sha512("abc").toHex(), "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                                    "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"_ba);
    QCOMPARE(sha256({}).size(), 32);
}

void TestPrimitives::digestsSideBySideInTheirOrder()
{
    QList<QByteArray> texts{"", "abc"};
    for (int i = 0; i < 20; ++i)
        texts.append(QByteArray(300'000, char(i)));
    QByteArrayList expected;
    for (const QByteArray &text : std::as_const(texts))
        expected.append(sha512(text));
    QCOMPARE(sha512OfEach({texts.cbegin(), texts.cend()}), expected);
    QCOMPARE(sha512OfEach({}), QByteArrayList());
}

void TestPrimitives::argon2idMatchesRfc9106()
{
    // RFC 9106, 5.3.
    const Argon2Parameters parameters{.memoryKiB = 32, .iterations = 3, .lanes = 4, .salt = QByteArray(16, '\x02')};
    const auto tag = deriveArgon2id(SecretBytes(QByteArray(32, '\x01')), parameters, 32, QByteArray(8, '\x03'),
                                    QByteArray(12, '\x04'));
    QVERIFY(tag);
    QCOMPARE(tag->view().toByteArray().toHex(), "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"_ba);
}

void TestPrimitives::hkdfMatchesRfc5869()
{
    // RFC 5869, A.3: no salt, no info.
    const SecretBytes key = hkdf(SecretBytes(QByteArray(22, '\x0b')), {}, 42);
    QCOMPARE(key.view().toByteArray().toHex(), "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
                                               "9d201395faa4b61a96c8"_ba);
    QVERIFY(!equalSecrets(hkdf(key, "a").view(), hkdf(key, "b").view()));
}

void TestPrimitives::refusesKeyDerivationOutOfRange_data()
{
    QTest::addColumn<quint32>("memoryKiB");
    QTest::addColumn<quint32>("iterations");
    QTest::addColumn<quint32>("lanes");
    QTest::addColumn<int>("saltSize");
    QTest::newRow("weak memory") << 65535u << 3u << 1u << 16;
    QTest::newRow("weak iterations") << 65536u << 2u << 1u << 16;
    QTest::newRow("exhausting memory") << 2097153u << 3u << 1u << 16;
    QTest::newRow("exhausting iterations") << 65536u << 65u << 1u << 16;
    QTest::newRow("no lanes") << 65536u << 3u << 0u << 16;
    QTest::newRow("many lanes") << 65536u << 3u << 17u << 16;
    QTest::newRow("no salt") << 65536u << 3u << 1u << 0;
}

void TestPrimitives::refusesKeyDerivationOutOfRange()
{
    QFETCH(quint32, memoryKiB);
    QFETCH(quint32, iterations);
    QFETCH(quint32, lanes);
    QFETCH(int, saltSize);
    const auto key = argon2id(SecretBytes("passphrase"), {memoryKiB, iterations, lanes, QByteArray(saltSize, 's')});
    QVERIFY(!key);
    QCOMPARE(key.error().reason, u"kdf-out-of-range"_s);
}

void TestPrimitives::derivesTheSameKeyOnlyFromTheSamePassphraseAndSalt()
{
    const Argon2Parameters parameters = floorArgon2();
    const SecretBytes composed = SecretBytes::fromPassphrase(u"Đồng Việt");
    const SecretBytes decomposed = SecretBytes::fromPassphrase(u"Đồng Việt"_s.normalized(QString::NormalizationForm_D));
    const auto key = argon2id(composed, parameters);
    const auto again = argon2id(decomposed, parameters);
    const auto otherSalt = argon2id(composed, floorArgon2());
    const auto otherPassphrase = argon2id(SecretBytes("Dong Viet"), parameters);
    QVERIFY(key && again && otherSalt && otherPassphrase);
    QVERIFY(equalSecrets(key->view(), again->view()));
    QVERIFY(!equalSecrets(key->view(), otherSalt->view()));
    QVERIFY(!equalSecrets(key->view(), otherPassphrase->view()));
}

void TestPrimitives::calibratesWithinTheRange()
{
    const Argon2Parameters parameters = calibrateArgon2();
    QVERIFY(parameters.memoryKiB >= 64u * 1024u && parameters.memoryKiB <= 256u * 1024u);
    QVERIFY(parameters.iterations >= 3u && parameters.iterations <= 64u);
    QCOMPARE(parameters.salt.size(), 16);
}

void TestPrimitives::opensWhatItSealed_data()
{
    QTest::addColumn<QByteArray>("plaintext");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("sentence") << u"Đường liên thôn đã thông xe"_s.toUtf8();
    QTest::newRow("long") << QByteArray(1'000'003, 'x');
}

void TestPrimitives::opensWhatItSealed()
{
    QFETCH(QByteArray, plaintext);
    const SecretBytes key = randomSecret(32);
    const QByteArray sealed = seal(key, plaintext, "context");
    QCOMPARE(sealed.size(), 12 + plaintext.size() + 16);
    QVERIFY(plaintext.isEmpty() || !sealed.contains(plaintext));
    QVERIFY(seal(key, plaintext, "context") != sealed);
    const auto opened = crypto::open(key, sealed, "context");
    QVERIFY(opened);
    QCOMPARE(opened->view().toByteArray(), plaintext);
}

void TestPrimitives::refusesEveryFlippedBitOfASealedText()
{
    const SecretBytes key = randomSecret(32);
    const QByteArray sealed = seal(key, "decision", "context");
    for (qsizetype i = 0; i < sealed.size() * 8; ++i) {
        QByteArray tampered = sealed;
        tampered[i / 8] = char(tampered.at(i / 8) ^ (1 << (i % 8)));
        const auto opened = crypto::open(key, tampered, "context");
        QVERIFY(!opened);
        QCOMPARE(opened.error().reason, u"key-wrong"_s);
    }
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QVERIFY(!crypto::open(key, sealed.first(size), "context"));
}

void TestPrimitives::refusesAnotherKeyOrOtherAssociatedData()
{
    const SecretBytes key = randomSecret(32);
    const QByteArray sealed = seal(key, "decision", "context");
    QCOMPARE(crypto::open(randomSecret(32), sealed, "context").error().fault, Fault::WrongKey);
    QVERIFY(!crypto::open(key, sealed, "other"));
    QVERIFY(!crypto::open(SecretBytes(16), sealed, "context"));
}

void TestPrimitives::comparesSecretsOfAnyLength()
{
    QVERIFY(equalSecrets("same", "same"));
    QVERIFY(equalSecrets({}, {}));
    QVERIFY(!equalSecrets("same", "some"));
    QVERIFY(!equalSecrets("same", "sam"));
}

void TestPrimitives::readsBackItsOwnSigningKey()
{
    const SigningKey key = SigningKey::generate();
    const auto again = SigningKey::fromPkcs8(key.toPkcs8());
    QVERIFY(again);
    QVERIFY(equalSecrets(again->toPkcs8().view(), key.toPkcs8().view()));
    QVERIFY(!equalSecrets(SigningKey::generate().toPkcs8().view(), key.toPkcs8().view()));
}

void TestPrimitives::refusesADamagedSigningKey()
{
    const QByteArray der = SigningKey::generate().toPkcs8().view().toByteArray();
    QCOMPARE(SigningKey::fromPkcs8({}).error().reason, u"key-invalid"_s);
    QVERIFY(!SigningKey::fromPkcs8(SecretBytes(der.first(der.size() - 1))));
    QVERIFY(!SigningKey::fromPkcs8(SecretBytes(der + 'x')));
    QByteArray otherPoint = der;
    otherPoint[der.size() - 1] = char(otherPoint.back() ^ 1);
    QVERIFY(!SigningKey::fromPkcs8(SecretBytes(otherPoint)));
}

QTEST_GUILESS_MAIN(TestPrimitives)
#include "test_primitives.moc"
