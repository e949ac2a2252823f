// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/CertificateAuthority.h"
#include "app/crypto/Digest.h"
#include "app/crypto/Handles.h"
#include "app/crypto/RecipientEnvelope.h"

#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace bantin;
using namespace bantin::crypto;
using namespace Qt::StringLiterals;

class TestRecipientEnvelope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRecipientReadsAndNobodyElse();
    void sealsNothingTwiceAlike();
    void holdsAnEmptyTextAndALargeOne();
    void refusesEveryAlteredByte();
    void refusesACutEnvelope();
    void refusesATagCutShort();
    void refusesOtherForms_data();
    void refusesOtherForms();
    void refusesToSealToNobodyOrAWeakKey();
    void opensslProgramOpensIt_data();
    void opensslProgramOpensIt();
    void opensWhatTheOpensslProgramSealed();

private:
    struct Person {
        SigningKey key = SigningKey::generate();
        Certificate certificate;
    };
    Person person(const QString &name) const
    {
        const SigningKey key = SigningKey::generate();
        return {key, m_authority.issue(name, key, m_now)};
    }
    QString reason(QByteArrayView sealed, const Person &reader) const
    {
        const auto opened = openSealedFor(sealed, reader.certificate, reader.key);
        if (!opened)
            return opened.error().reason;
        return opened->view() == QByteArrayView(m_text) ? u"opened"_s : u"opened as something else"_s;
    }
    static QByteArray rsaKey(int bits);
    static Certificate rsaCertificate(const QByteArray &pem);
    QByteArray cmsWith(const EVP_CIPHER *cipher, bool isAuthenticated) const;
    static int openssl(const QString &folder, const QStringList &arguments);

    const QDateTime m_now{QDate(2026, 11, 20), QTime(7, 5), QTimeZone::UTC};
    const CertificateAuthority m_authority = CertificateAuthority::create(u"UBND xã Đồng Việt"_s, m_now);
    const Person m_editor = person(u"Biên tập viên"_s);
    const Person m_head = person(u"Trưởng Ban biên tập"_s);
    const QByteArray m_text = u"Bài chưa duyệt, không ai ngoài người nhận được đọc."_s.toUtf8();
};

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray pemOf(EVP_PKEY *key)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    require(PEM_write_bio_PrivateKey(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1, "PEM");
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return {text, size};
}

} // namespace

QByteArray TestRecipientEnvelope::rsaKey(int bits)
{
    const PkeyPtr key(EVP_RSA_gen(unsigned(bits)));
    return pemOf(key.get());
}

Certificate TestRecipientEnvelope::rsaCertificate(const QByteArray &pem)
{
    const BioPtr bio = readFrom(pem);
    const PkeyPtr key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
    const X509Ptr x509(X509_new());
    X509_set_version(x509.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x509.get()), 77);
    X509_gmtime_adj(X509_getm_notBefore(x509.get()), 0);
    X509_gmtime_adj(X509_getm_notAfter(x509.get()), 86400);
    X509_set_pubkey(x509.get(), key.get());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x509.get()), "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char *>("token"), -1, -1, 0);
    X509_set_issuer_name(x509.get(), X509_get_subject_name(x509.get()));
    require(X509_sign(x509.get(), key.get(), EVP_sha256()) > 0, "signing");
    return *Certificate::fromDer(encodeDer(x509.get(), i2d_X509));
}

QByteArray TestRecipientEnvelope::cmsWith(const EVP_CIPHER *cipher, bool isAuthenticated) const
{
    const CmsPtr cms(isAuthenticated ? CMS_AuthEnvelopedData_create(cipher) : CMS_EnvelopedData_create(cipher));
    require(CMS_add1_recipient_cert(cms.get(), m_editor.certificate.d().x509.get(), 0) != nullptr, "recipient");
    CMS_set_detached(cms.get(), 0);
    const BioPtr bio = readFrom(m_text);
    require(CMS_final(cms.get(), bio.get(), nullptr, CMS_BINARY) == 1, "final");
    return encodeDer(cms.get(), i2d_CMS_ContentInfo);
}

void TestRecipientEnvelope::everyRecipientReadsAndNobodyElse()
{
    const auto sealed = sealFor({m_editor.certificate, m_head.certificate}, m_text);
    QVERIFY(sealed);
    QVERIFY(!sealed->contains(m_text.first(12)));
    QCOMPARE(reason(*sealed, m_editor), u"opened"_s);
    QCOMPARE(reason(*sealed, m_head), u"opened"_s);
    QCOMPARE(reason(*sealed, person(u"Biên tập viên"_s)), u"envelope-other-recipient"_s);
    // The right certificate with somebody else's key.
    QCOMPARE(reason(*sealed, Person{m_head.key, m_editor.certificate}), u"envelope-altered"_s);
}

void TestRecipientEnvelope::sealsNothingTwiceAlike()
{
    const auto once = sealFor({m_editor.certificate}, m_text);
    const auto again = sealFor({m_editor.certificate}, m_text);
    QVERIFY(once && again);
    QVERIFY(*once != *again);
}

void TestRecipientEnvelope::holdsAnEmptyTextAndALargeOne()
{
    for (const qsizetype size : {0, 1, 4096, 3000000}) {
        const QByteArray text = randomBytes(size);
        const auto sealed = sealFor({m_editor.certificate}, text);
        QVERIFY(sealed);
        const auto opened = openSealedFor(*sealed, m_editor.certificate, m_editor.key);
        QVERIFY(opened);
        QVERIFY(opened->view() == QByteArrayView(text));
    }
}

void TestRecipientEnvelope::refusesEveryAlteredByte()
{
    const QByteArray sealed = *sealFor({m_editor.certificate, m_head.certificate}, m_text);
    int reachedTheTag = 0;
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray altered = sealed;
        altered[i] = char(altered.at(i) ^ 0x20);
        const QString answer = reason(altered, m_editor);
        // What is only there for the other recipient, and parameters that say nothing, may change; the text never does.
        QVERIFY2(answer != "opened as something else"_L1, qPrintable(QString::number(i)));
        reachedTheTag += answer == "envelope-altered"_L1 ? 1 : 0;
        const bool isTextOrTag = i >= sealed.size() - m_text.size() - 18;
        QVERIFY2(!isTextOrTag || answer != "opened"_L1, qPrintable(QString::number(i)));
    }
    QVERIFY(reachedTheTag > m_text.size());
}

void TestRecipientEnvelope::refusesACutEnvelope()
{
    const QByteArray sealed = *sealFor({m_editor.certificate}, m_text);
    for (qsizetype size = 0; size < sealed.size(); ++size)
        QCOMPARE(reason(QByteArrayView(sealed).first(size), m_editor), u"envelope-form"_s);
    QCOMPARE(reason(sealed + 'x', m_editor), u"envelope-form"_s);
}

/// OpenSSL compares as many bytes of the tag as there are: one byte would be guessed in 256 tries.
void TestRecipientEnvelope::refusesATagCutShort()
{
    const QByteArray whole = *sealFor({m_editor.certificate}, m_text);
    const auto shortened = [&](int tagSize) {
        const unsigned char *position = octets(whole);
        const CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &position, long(whole.size())));
        require(cms != nullptr, "parse");
        // The last element of the last sequence; every length before it is three or more bytes long form, so patched by hand.
        QByteArray bytes = whole.chopped(16 - tagSize);
        bytes[bytes.size() - tagSize - 1] = char(tagSize);
        const auto shrink = [&](qsizetype at) {
            const int value = (quint8(bytes.at(at)) << 8 | quint8(bytes.at(at + 1))) - (16 - tagSize);
            bytes[at] = char(value >> 8);
            bytes[at + 1] = char(value);
        };
        // SEQUENCE 82 xx xx OID(13) [0] 82 xx xx SEQUENCE 82 xx xx
        shrink(2);
        shrink(4 + 13 + 2);
        shrink(4 + 13 + 4 + 2);
        return bytes;
    };
    QCOMPARE(reason(shortened(16), m_editor), u"opened"_s);
    for (const int size : {0, 1, 4, 12, 15})
        QCOMPARE(reason(shortened(size), m_editor), u"envelope-form"_s);
}

void TestRecipientEnvelope::refusesOtherForms_data()
{
    QTest::addColumn<QByteArray>("sealed");
    QTest::newRow("without authentication") << cmsWith(EVP_aes_256_cbc(), false);
    QTest::newRow("a smaller key") << cmsWith(EVP_aes_128_gcm(), true);
    QTest::newRow("text") << m_text;
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a length without end")
        << QByteArray("\x30\x80\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17", 15);
}

void TestRecipientEnvelope::refusesOtherForms()
{
    QFETCH(QByteArray, sealed);
    QCOMPARE(reason(sealed, m_editor), u"envelope-form"_s);
}

void TestRecipientEnvelope::refusesToSealToNobodyOrAWeakKey()
{
    QCOMPARE(sealFor({}, m_text).error().reason, u"recipients-none"_s);
    const auto weak = sealFor({m_editor.certificate, rsaCertificate(rsaKey(1024))}, m_text);
    QVERIFY(!weak);
    QCOMPARE(weak.error().reason, u"recipient-unusable"_s);
    QCOMPARE(weak.error().arguments, QStringList{u"token"_s});
}

int TestRecipientEnvelope::openssl(const QString &folder, const QStringList &arguments)
{
    QProcess program;
    program.setWorkingDirectory(folder);
    program.start(u"openssl"_s, arguments);
    return program.waitForFinished() && program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -1;
}

void TestRecipientEnvelope::opensslProgramOpensIt_data()
{
    QTest::addColumn<bool>("isRsa");
    QTest::newRow("EC") << false;
    QTest::newRow("RSA") << true;
}

void TestRecipientEnvelope::opensslProgramOpensIt()
{
    QFETCH(bool, isRsa);
    const QTemporaryDir folder;
    const QByteArray rsa = isRsa ? rsaKey(2048) : QByteArray();
    const Certificate recipient = isRsa ? rsaCertificate(rsa) : m_editor.certificate;
    write(folder.filePath(u"key.pem"_s), isRsa ? rsa : pemOf(m_editor.key.d().pkey.get()));
    write(folder.filePath(u"cert.pem"_s), recipient.toPem());
    const QByteArray sealed = *sealFor({m_head.certificate, recipient}, m_text);
    write(folder.filePath(u"sealed"_s), sealed);
    const QStringList decrypt{u"cms"_s,    u"-decrypt"_s, u"-binary"_s, u"-inform"_s, u"DER"_s,  u"-in"_s, u"sealed"_s,
                              u"-recip"_s, u"cert.pem"_s, u"-inkey"_s,  u"key.pem"_s, u"-out"_s, u"text"_s};
    QCOMPARE(openssl(folder.path(), decrypt), 0);
    QCOMPARE(read(folder.filePath(u"text"_s)), m_text);
    QByteArray altered = sealed;
    altered[sealed.size() - 1] = char(altered.back() ^ 1);
    write(folder.filePath(u"sealed"_s), altered);
    QVERIFY(openssl(folder.path(), decrypt) > 0);
}

void TestRecipientEnvelope::opensWhatTheOpensslProgramSealed()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"cert.pem"_s), m_editor.certificate.toPem());
    write(folder.filePath(u"text"_s), m_text);
    QCOMPARE(
        openssl(folder.path(), {u"cms"_s, u"-encrypt"_s, u"-binary"_s, u"-aes-256-gcm"_s, u"-noindef"_s, u"-outform"_s,
                                u"DER"_s, u"-in"_s, u"text"_s, u"-out"_s, u"sealed"_s, u"cert.pem"_s}),
        0);
    QCOMPARE(reason(read(folder.filePath(u"sealed"_s)), m_editor), u"opened"_s);
}

QTEST_GUILESS_MAIN(TestRecipientEnvelope)
#include "test_recipient_envelope.moc"
