// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/RecipientEnvelope.h"

#include "app/crypto/Handles.h"

#include <openssl/ec.h>
#include <openssl/rsa.h>

#include <QString>

namespace bantin::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largest = (1LL << 30) - 1;
constexpr int smallestRsa = 2048;
constexpr long tagSize = 16;

Error failure(Fault fault, const QString &reason, const QString &detail = {})
{
    return {fault, reason, Retry::Never, {}, detail};
}

Error tooLarge()
{
    return {Fault::InvalidInput, u"envelope-too-large"_s, Retry::AfterCorrection, {}, {}};
}

/// Walks over DER, element by element: OpenSSL reads lengths without end, short tags and other ciphers too.
class DerWalk
{
public:
    explicit DerWalk(QByteArrayView bytes)
        : m_position(octets(bytes))
        , m_left(long(bytes.size()))
    {
    }

    /// The next element's content; nothing unless it is of that kind, with a length, and whole.
    std::optional<QByteArrayView> take(int tag, int tagClass = V_ASN1_UNIVERSAL)
    {
        const unsigned char *start = m_position;
        long length = 0;
        int foundTag = 0;
        int foundClass = 0;
        const int flags = m_left > 0 ? ASN1_get_object(&m_position, &length, &foundTag, &foundClass, m_left) : 0x80;
        const bool isEndless = (flags & 1) != 0;
        if ((flags & 0x80) != 0 || isEndless || foundTag != tag || foundClass != tagClass)
            return std::nullopt;
        const QByteArrayView content(m_position, length);
        m_position += length;
        m_left -= m_position - start;
        return content;
    }
    bool isAtEnd() const { return m_left == 0; }

private:
    const unsigned char *m_position;
    long m_left;
};

/// The object identifier's content octets.
QByteArrayView identifier(int nid)
{
    const ASN1_OBJECT *object = OBJ_nid2obj(nid);
    return {OBJ_get0_data(object), qsizetype(OBJ_length(object))};
}

/// id-data, AES-256-GCM, content; nothing else.
bool isAcceptableContent(QByteArrayView encrypted)
{
    DerWalk walk(encrypted);
    const auto type = walk.take(V_ASN1_OBJECT);
    const auto algorithm = walk.take(V_ASN1_SEQUENCE);
    if (!type || !algorithm || *type != identifier(NID_pkcs7_data))
        return false;
    DerWalk inAlgorithm(*algorithm);
    const auto cipher = inAlgorithm.take(V_ASN1_OBJECT);
    return cipher && *cipher == identifier(NID_aes_256_gcm) && walk.take(0, V_ASN1_CONTEXT_SPECIFIC) && walk.isAtEnd();
}

/// RFC 5083 §2.1 without its optional members: they would be authenticated (or not) as what nobody here reads.
bool isAcceptableForm(QByteArrayView sealed)
{
    DerWalk outside(sealed);
    const auto info = outside.take(V_ASN1_SEQUENCE);
    if (!info || !outside.isAtEnd())
        return false;
    DerWalk inInfo(*info);
    const auto type = inInfo.take(V_ASN1_OBJECT);
    const auto tagged = inInfo.take(0, V_ASN1_CONTEXT_SPECIFIC);
    if (!type || !tagged || !inInfo.isAtEnd() || *type != identifier(NID_id_smime_ct_authEnvelopedData))
        return false;
    DerWalk inTagged(*tagged);
    const auto data = inTagged.take(V_ASN1_SEQUENCE);
    if (!data || !inTagged.isAtEnd())
        return false;
    DerWalk members(*data);
    if (!members.take(V_ASN1_INTEGER) || !members.take(V_ASN1_SET))
        return false;
    const auto encrypted = members.take(V_ASN1_SEQUENCE);
    const auto tag = members.take(V_ASN1_OCTET_STRING);
    return encrypted && isAcceptableContent(*encrypted) && tag && tag->size() == tagSize && members.isAtEnd();
}

bool isUsable(EVP_PKEY *key)
{
    return key && (EVP_PKEY_is_a(key, "EC") || (EVP_PKEY_is_a(key, "RSA") && EVP_PKEY_get_bits(key) >= smallestRsa));
}

void addRecipient(CMS_ContentInfo *cms, X509 *certificate)
{
    CMS_RecipientInfo *info = CMS_add1_recipient_cert(cms, certificate, CMS_KEY_PARAM);
    EVP_PKEY_CTX *context = info ? CMS_RecipientInfo_get0_pkey_ctx(info) : nullptr;
    require(context != nullptr, "recipient");
    if (EVP_PKEY_is_a(X509_get0_pubkey(certificate), "RSA"))
        require(EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_OAEP_PADDING) > 0
                    && EVP_PKEY_CTX_set_rsa_oaep_md(context, EVP_sha256()) > 0
                    && EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) > 0,
                "recipient's RSA key");
    else
        require(EVP_PKEY_CTX_set_ecdh_kdf_md(context, EVP_sha256()) > 0, "recipient's EC key");
}

bool isAddressedTo(CMS_RecipientInfo *info, X509 *certificate)
{
    if (CMS_RecipientInfo_type(info) == CMS_RECIPINFO_TRANS)
        return CMS_RecipientInfo_ktri_cert_cmp(info, certificate) == 0;
    if (CMS_RecipientInfo_type(info) != CMS_RECIPINFO_AGREE)
        return false;
    STACK_OF(CMS_RecipientEncryptedKey) *keys = CMS_RecipientInfo_kari_get0_reks(info);
    for (int i = 0; i < sk_CMS_RecipientEncryptedKey_num(keys); ++i) {
        if (CMS_RecipientEncryptedKey_cert_cmp(sk_CMS_RecipientEncryptedKey_value(keys, i), certificate) == 0)
            return true;
    }
    return false;
}

bool isAddressedTo(CMS_ContentInfo *cms, X509 *certificate)
{
    STACK_OF(CMS_RecipientInfo) *infos = CMS_get0_RecipientInfos(cms);
    for (int i = 0; i < sk_CMS_RecipientInfo_num(infos); ++i) {
        if (isAddressedTo(sk_CMS_RecipientInfo_value(infos, i), certificate))
            return true;
    }
    return false;
}

} // namespace

Result<QByteArray> sealFor(const QList<Certificate> &recipients, QByteArrayView plaintext)
{
    const ErrorQueueGuard guard;
    if (recipients.isEmpty())
        return Error{Fault::InvalidInput, u"recipients-none"_s, Retry::AfterCorrection, {}, {}};
    if (plaintext.size() > largest)
        return tooLarge();
    const CmsPtr cms(CMS_AuthEnvelopedData_create(EVP_aes_256_gcm()));
    require(cms && CMS_set_detached(cms.get(), 0) == 1, "CMS envelope");
    for (const Certificate &recipient : recipients) {
        X509 *certificate = recipient.d().x509.get();
        if (!isUsable(X509_get0_pubkey(certificate)))
            return Error{
                Fault::InvalidInput, u"recipient-unusable"_s, Retry::AfterCorrection, {recipient.commonName()}, {}};
        addRecipient(cms.get(), certificate);
    }
    const BioPtr bio = readFrom(plaintext);
    require(CMS_final(cms.get(), bio.get(), nullptr, CMS_BINARY) == 1, "CMS envelope");
    return encodeDer(cms.get(), i2d_CMS_ContentInfo);
}

Result<SecretBytes> openSealedFor(QByteArrayView sealed, const Certificate &certificate, const SigningKey &key)
{
    const ErrorQueueGuard guard;
    // Encoding adds some hundred bytes a recipient.
    if (sealed.size() > largest + (1 << 20))
        return tooLarge();
    const auto otherForm = failure(Fault::InvalidInput, u"envelope-form"_s);
    if (!isAcceptableForm(sealed))
        return otherForm;
    const unsigned char *position = octets(sealed);
    const CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &position, long(sealed.size())));
    if (!cms)
        return otherForm;
    X509 *x509 = certificate.d().x509.get();
    if (!isAddressedTo(cms.get(), x509))
        return failure(Fault::WrongKey, u"envelope-other-recipient"_s);
    // A memory BIO wipes what it outgrows and what it held at its end.
    const BioPtr out(BIO_new(BIO_s_mem()));
    require(out != nullptr, "memory buffer");
    if (CMS_decrypt(cms.get(), key.d().pkey.get(), x509, nullptr, out.get(), CMS_BINARY) != 1)
        return failure(Fault::Tampered, u"envelope-altered"_s, lastOpenSslError());
    const char *plaintext = nullptr;
    const long size = BIO_get_mem_data(out.get(), &plaintext);
    return SecretBytes(QByteArrayView(plaintext, size));
}

} // namespace bantin::crypto
