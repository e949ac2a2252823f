// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Cms.h"

#include "app/crypto/Handles.h"

#include <algorithm>
#include <limits>

namespace bantin::crypto {

using namespace Qt::StringLiterals;

namespace {

enum class ChainVerdict { Trusted, Expired, Stranger };

Error failure(const QString &reason, const QString &detail)
{
    return {Fault::Tampered, reason, Retry::Never, {}, detail};
}

Error malformed(const QString &detail)
{
    return failure(u"signature-invalid"_s, detail);
}

/// Null unless `signature` is one detached DER SignedData over plain data and nothing after it.
CmsPtr parse(QByteArrayView signature)
{
    const unsigned char *position = octets(signature);
    CmsPtr cms(d2i_CMS_ContentInfo(nullptr, &position, long(signature.size())));
    if (!cms || position != octets(signature) + signature.size()
        || OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed
        || OBJ_obj2nid(CMS_get0_eContentType(cms.get())) != NID_pkcs7_data || CMS_is_detached(cms.get()) != 1)
        return {};
    return cms;
}

/// The only signer, if it uses an allowed digest and names its certificate in the signed attributes; OpenSSL's own
/// CAdES check passes a signature that lacks the attribute.
CMS_SignerInfo *acceptableSigner(CMS_ContentInfo *cms)
{
    STACK_OF(CMS_SignerInfo) *signers = CMS_get0_SignerInfos(cms);
    if (sk_CMS_SignerInfo_num(signers) != 1)
        return nullptr;
    CMS_SignerInfo *signer = sk_CMS_SignerInfo_value(signers, 0);
    X509_ALGOR *digest = nullptr;
    CMS_SignerInfo_get0_algs(signer, nullptr, nullptr, &digest, nullptr);
    const ASN1_OBJECT *algorithm = nullptr;
    X509_ALGOR_get0(&algorithm, nullptr, nullptr, digest);
    const int nid = OBJ_obj2nid(algorithm);
    if (nid != NID_sha256 && nid != NID_sha384 && nid != NID_sha512)
        return nullptr;
    if (CMS_signed_get_attr_by_NID(signer, NID_id_smime_aa_signingCertificateV2, -1) < 0)
        return nullptr;
    return signer;
}

/// A store with the anchors only, so that the system's roots play no part, judging at `time`.
TrustStorePtr trustStore(const QList<Certificate> &anchors, const QDateTime &time)
{
    TrustStorePtr store(X509_STORE_new());
    require(store != nullptr, "trust store");
    for (const Certificate &anchor : anchors)
        require(X509_STORE_add_cert(store.get(), anchor.d().x509.get()) == 1, "trust store");
    X509_VERIFY_PARAM *parameters = X509_STORE_get0_param(store.get());
    X509_VERIFY_PARAM_set_time(parameters, time.toSecsSinceEpoch());
    X509_VERIFY_PARAM_set_purpose(parameters, X509_PURPOSE_SMIME_SIGN);
    // 112 bits of security: no SHA-1, no RSA below 2048.
    X509_VERIFY_PARAM_set_auth_level(parameters, 2);
    // An anchor that is no root of itself, such as a pinned portal certificate, is trusted as it stands.
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    return store;
}

ChainVerdict judgeChain(X509_STORE *store, X509 *signer)
{
    const StoreContextPtr context(X509_STORE_CTX_new());
    require(context && X509_STORE_CTX_init(context.get(), store, signer, nullptr) == 1, "certificate check");
    if (X509_verify_cert(context.get()) == 1)
        return ChainVerdict::Trusted;
    const int error = X509_STORE_CTX_get_error(context.get());
    return error == X509_V_ERR_CERT_HAS_EXPIRED || error == X509_V_ERR_CERT_NOT_YET_VALID ? ChainVerdict::Expired
                                                                                          : ChainVerdict::Stranger;
}

bool verifies(CMS_ContentInfo *cms, X509_STORE *store, QByteArrayView content, unsigned int flags)
{
    const BioPtr bio = readFrom(content);
    return CMS_verify(cms, nullptr, store, bio.get(), nullptr, CMS_BINARY | flags) == 1;
}

} // namespace

QByteArray signDetached(QByteArrayView content, const Certificate &certificate, const SigningKey &key)
{
    const ErrorQueueGuard guard;
    const BioPtr bio = readFrom(content);
    const CmsPtr cms(CMS_sign(nullptr, nullptr, nullptr, nullptr, CMS_PARTIAL | CMS_DETACHED | CMS_BINARY));
    require(cms
                && CMS_add1_signer(cms.get(), certificate.d().x509.get(), key.d().pkey.get(), EVP_sha256(),
                                   CMS_BINARY | CMS_CADES | CMS_NOSMIMECAP)
                && CMS_final(cms.get(), bio.get(), nullptr, CMS_DETACHED | CMS_BINARY) == 1,
            "CMS signature");
    return encodeDer(cms.get(), i2d_CMS_ContentInfo);
}

Result<Certificate> verifyDetached(QByteArrayView signature, QByteArrayView content, const QList<Certificate> &anchors,
                                   const QDateTime &time)
{
    const ErrorQueueGuard guard;
    if (std::max(signature.size(), content.size()) > std::numeric_limits<int>::max())
        return malformed(u"too large"_s);
    const CmsPtr cms = parse(signature);
    if (!cms || !acceptableSigner(cms.get()))
        return malformed(u"not one detached CAdES signature with an allowed digest"_s);
    const TrustStorePtr store = trustStore(anchors, time);
    if (!verifies(cms.get(), store.get(), content, CMS_NO_SIGNER_CERT_VERIFY))
        return malformed(lastOpenSslError());
    const X509StackPtr signers(CMS_get0_signers(cms.get()));
    if (sk_X509_num(signers.get()) != 1)
        return malformed(u"signer without certificate"_s);
    X509 *signer = sk_X509_value(signers.get(), 0);
    switch (judgeChain(store.get(), signer)) {
    case ChainVerdict::Stranger:
        return failure(u"signature-stranger"_s, {});
    case ChainVerdict::Expired:
        return failure(u"signature-expired"_s, {});
    case ChainVerdict::Trusted:
        break;
    }
    if (!verifies(cms.get(), store.get(), content, CMS_CADES))
        return malformed(u"signing certificate attribute names another certificate"_s);
    return Certificate::fromDer(encodeDer(signer, i2d_X509));
}

} // namespace bantin::crypto
