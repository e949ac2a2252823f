// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/CertificateAuthority.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/crypto/Handles.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace bantin;
using namespace bantin::crypto;
using namespace Qt::StringLiterals;

class TestSignatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void issuesCertificatesThatReadBack();
    void cutsNamesLongerThanX520Allows();
    void refusesBytesThatAreNoCertificate();
    void verifiesAPersonsSignature();
    void verifiesASignatureByTheAnchorItself();
    void refusesChangedContent();
    void refusesEveryDamagedByteOfASignature();
    void refusesStrangers();
    void refusesACertificateIssuedByAPerson();
    void refusesASignatureOutsideTheCertificatesTime();
    void refusesTwoSigners();
    void refusesAWeakDigestAndMissingSigningCertificate_data();
    void refusesAWeakDigestAndMissingSigningCertificate();
    void refusesEmbeddedContent();
    void opensslProgramAgrees();

private:
    const QDateTime m_now{QDate(2026, 11, 20), QTime(7, 5), QTimeZone::UTC};
    const CertificateAuthority m_authority = CertificateAuthority::create(u"UBND xã Đồng Việt"_s, m_now);
    const SigningKey m_key = SigningKey::generate();
    const Certificate m_person = m_authority.issue(u"Trưởng Ban biên tập"_s, m_key, m_now);
    const QByteArray m_content = "{\"type\":\"bantin-decision/1\"}\n"_ba;
    const QByteArray m_signature = signDetached(m_content, m_person, m_key);

    QString reason(const QByteArray &signature, const QByteArray &content, const QList<Certificate> &anchors,
                   const QDateTime &time) const
    {
        const auto result = verifyDetached(signature, content, anchors, time);
        return result ? u"valid"_s : result.error().reason;
    }
    QByteArray signWith(const EVP_MD *digest, unsigned int flags, int signers = 1) const;
    int runOpenssl(const QDir &folder, const QString &content, const QString &anchor) const;
};

QByteArray TestSignatures::signWith(const EVP_MD *digest, unsigned int flags, int signers) const
{
    const CmsPtr cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, CMS_PARTIAL | CMS_BINARY | (flags & CMS_DETACHED)));
    for (int i = 0; i < signers; ++i)
        CMS_add1_signer(cms.get(), m_person.d().x509.get(), m_key.d().pkey.get(), digest, flags | CMS_BINARY);
    const BioPtr bio = readFrom(m_content);
    require(CMS_final(cms.get(), bio.get(), nullptr, CMS_BINARY | (flags & CMS_DETACHED)) == 1, "test signature");
    return encodeDer(cms.get(), i2d_CMS_ContentInfo);
}

void TestSignatures::issuesCertificatesThatReadBack()
{
    const Certificate &root = m_authority.certificate();
    QVERIFY(root.isAuthority());
    QCOMPARE(root.commonName(), u"UBND xã Đồng Việt – Bàn Tin"_s);
    QCOMPARE(root.notBefore(), m_now);
    QCOMPARE(root.notAfter(), m_now.addYears(20));
    QVERIFY(!m_person.isAuthority());
    QCOMPARE(m_person.commonName(), u"Trưởng Ban biên tập"_s);
    QCOMPARE(m_person.notAfter(), m_now.addYears(10));
    QVERIFY(m_person.belongsTo(m_key));
    QVERIFY(!m_person.belongsTo(m_authority.key()));
    QCOMPARE(Certificate::fromDer(m_person.toDer())->fingerprint(), sha256(m_person.toDer()));
    QCOMPARE(Certificate::fromPem(m_person.toPem())->toDer(), m_person.toDer());
    const Certificate late = m_authority.issue(u"Biên tập viên"_s, m_key, m_now.addYears(15));
    QCOMPARE(late.notAfter(), root.notAfter());
}

void TestSignatures::cutsNamesLongerThanX520Allows()
{
    const QString unit = u"Ủy ban nhân dân "_s + u"xã Đồng Việt "_s.repeated(10);
    const CertificateAuthority authority = CertificateAuthority::create(unit, m_now);
    QVERIFY(authority.certificate().commonName().size() <= 64);
    QVERIFY(authority.certificate().commonName().endsWith(u"… – Bàn Tin"_s));
}

void TestSignatures::refusesBytesThatAreNoCertificate()
{
    QCOMPARE(Certificate::fromDer("no").error().reason, u"certificate-invalid"_s);
    QVERIFY(!Certificate::fromDer(m_person.toDer() + 'x'));
    QVERIFY(!Certificate::fromPem({}));
}

void TestSignatures::verifiesAPersonsSignature()
{
    const auto signer = verifyDetached(m_signature, m_content, {m_authority.certificate()}, m_now);
    QVERIFY(signer);
    QCOMPARE(signer->fingerprint(), m_person.fingerprint());
}

void TestSignatures::verifiesASignatureByTheAnchorItself()
{
    const QByteArray roster = signDetached(m_content, m_authority.certificate(), m_authority.key());
    QCOMPARE(reason(roster, m_content, {m_authority.certificate()}, m_now), u"valid"_s);
    QCOMPARE(reason(m_signature, m_content, {m_person}, m_now), u"valid"_s);
}

void TestSignatures::refusesChangedContent()
{
    const QList<Certificate> anchors{m_authority.certificate()};
    QCOMPARE(reason(m_signature, m_content + ' ', anchors, m_now), u"signature-invalid"_s);
    QCOMPARE(reason(m_signature, {}, anchors, m_now), u"signature-invalid"_s);
    QCOMPARE(reason({}, m_content, anchors, m_now), u"signature-invalid"_s);
    QCOMPARE(reason(m_signature + 'x', m_content, anchors, m_now), u"signature-invalid"_s);
}

void TestSignatures::refusesEveryDamagedByteOfASignature()
{
    for (qsizetype i = 0; i < m_signature.size(); i += 3) {
        QByteArray tampered = m_signature;
        tampered[i] = char(tampered.at(i) ^ 0x41);
        const auto result = verifyDetached(tampered, m_content, {m_authority.certificate()}, m_now);
        // Bytes that nothing signs (an unused algorithm parameter) may change without changing who said what.
        QVERIFY2(!result || result->fingerprint() == m_person.fingerprint(), qPrintable(QString::number(i)));
    }
}

void TestSignatures::refusesStrangers()
{
    const CertificateAuthority other = CertificateAuthority::create(u"UBND xã Đồng Việt"_s, m_now);
    QCOMPARE(reason(m_signature, m_content, {other.certificate()}, m_now), u"signature-stranger"_s);
    QCOMPARE(reason(m_signature, m_content, {}, m_now), u"signature-stranger"_s);
    const Certificate forged = other.issue(u"Trưởng Ban biên tập"_s, m_key, m_now);
    QCOMPARE(reason(signDetached(m_content, forged, m_key), m_content, {m_authority.certificate()}, m_now),
             u"signature-stranger"_s);
}

void TestSignatures::refusesACertificateIssuedByAPerson()
{
    const CertificateAuthority pretender(m_person, m_key);
    const SigningKey key = SigningKey::generate();
    const Certificate issued = pretender.issue(u"Cộng tác viên thôn 3"_s, key, m_now);
    const QByteArray signature = signDetached(m_content, issued, key);
    QCOMPARE(reason(signature, m_content, {m_authority.certificate()}, m_now), u"signature-stranger"_s);
    QCOMPARE(reason(signature, m_content, {m_person}, m_now), u"signature-stranger"_s);
}

void TestSignatures::refusesASignatureOutsideTheCertificatesTime()
{
    const QList<Certificate> anchors{m_authority.certificate()};
    QCOMPARE(reason(m_signature, m_content, anchors, m_now.addSecs(-1)), u"signature-expired"_s);
    QCOMPARE(reason(m_signature, m_content, anchors, m_now.addYears(10).addSecs(1)), u"signature-expired"_s);
    QCOMPARE(reason(m_signature, m_content, anchors, m_now.addYears(9)), u"valid"_s);
}

void TestSignatures::refusesTwoSigners()
{
    QCOMPARE(reason(signWith(EVP_sha256(), CMS_DETACHED | CMS_CADES, 2), m_content, {m_authority.certificate()}, m_now),
             u"signature-invalid"_s);
}

void TestSignatures::refusesAWeakDigestAndMissingSigningCertificate_data()
{
    QTest::addColumn<int>("digest");
    QTest::addColumn<int>("flags");
    QTest::addColumn<QString>("expected");
    QTest::newRow("SHA-384") << NID_sha384 << CMS_CADES << u"valid"_s;
    QTest::newRow("SHA-1") << NID_sha1 << CMS_CADES << u"signature-invalid"_s;
    QTest::newRow("no signing certificate") << NID_sha256 << 0 << u"signature-invalid"_s;
    QTest::newRow("no attributes") << NID_sha256 << CMS_NOATTR << u"signature-invalid"_s;
    QTest::newRow("no certificate") << NID_sha256 << (CMS_CADES | CMS_NOCERTS) << u"signature-invalid"_s;
}

void TestSignatures::refusesAWeakDigestAndMissingSigningCertificate()
{
    QFETCH(int, digest);
    QFETCH(int, flags);
    QFETCH(QString, expected);
    const QByteArray signature = signWith(EVP_get_digestbynid(digest), unsigned(flags) | CMS_DETACHED);
    QCOMPARE(reason(signature, m_content, {m_authority.certificate()}, m_now), expected);
}

void TestSignatures::refusesEmbeddedContent()
{
    QCOMPARE(reason(signWith(EVP_sha256(), CMS_CADES), m_content, {m_authority.certificate()}, m_now),
             u"signature-invalid"_s);
}

int TestSignatures::runOpenssl(const QDir &folder, const QString &content, const QString &anchor) const
{
    QProcess openssl;
    openssl.setWorkingDirectory(folder.path());
    openssl.start(u"openssl"_s, {u"cms"_s, u"-verify"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s, u"x.p7s"_s,
                                 u"-content"_s, content, u"-CAfile"_s, anchor, u"-out"_s, u"/dev/null"_s, u"-attime"_s,
                                 QString::number(m_now.toSecsSinceEpoch())});
    return openssl.waitForFinished() && openssl.exitStatus() == QProcess::NormalExit ? openssl.exitCode() : -1;
}

void TestSignatures::opensslProgramAgrees()
{
    QTemporaryDir temporary;
    const QDir folder(temporary.path());
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    write(u"x.p7s"_s, m_signature);
    write(u"good.json"_s, m_content);
    write(u"bad.json"_s, m_content + ' ');
    write(u"ca.pem"_s, m_authority.certificate().toPem());
    write(u"other.pem"_s, CertificateAuthority::create(u"UBND xã khác"_s, m_now).certificate().toPem());
    QCOMPARE(runOpenssl(folder, u"good.json"_s, u"ca.pem"_s), 0);
    QVERIFY(runOpenssl(folder, u"bad.json"_s, u"ca.pem"_s) > 0);
    QVERIFY(runOpenssl(folder, u"good.json"_s, u"other.pem"_s) > 0);
    write(u"x.p7s"_s, signDetached(m_content, m_authority.certificate(), m_authority.key()));
    QCOMPARE(runOpenssl(folder, u"good.json"_s, u"ca.pem"_s), 0);
}

QTEST_GUILESS_MAIN(TestSignatures)
#include "test_signatures.moc"
