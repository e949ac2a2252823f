// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/SigningKey.h"

#include "app/crypto/Handles.h"

#include <openssl/ec.h>

#include <QByteArrayView>

namespace bantin::crypto {

using namespace Qt::StringLiterals;

namespace {

bool isSoundP256(EVP_PKEY *pkey)
{
    char group[32] = {};
    size_t length = 0;
    if (!EVP_PKEY_is_a(pkey, "EC") || EVP_PKEY_get_group_name(pkey, group, sizeof group, &length) != 1
        || QByteArrayView(group) != QByteArrayView("prime256v1"))
        return false;
    const std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>> context(EVP_PKEY_CTX_new(pkey, nullptr));
    return context && EVP_PKEY_pairwise_check(context.get()) == 1;
}

} // namespace

SigningKey::SigningKey(std::shared_ptr<const Private> d)
    : m_d(std::move(d))
{
}

SigningKey SigningKey::generate()
{
    PkeyPtr pkey(EVP_EC_gen("P-256"));
    require(pkey != nullptr, "P-256 key generation");
    return SigningKey(std::make_shared<const Private>(std::move(pkey)));
}

Result<SigningKey> SigningKey::fromPkcs8(const SecretBytes &der)
{
    const ErrorQueueGuard guard;
    const Error invalid{Fault::InvalidInput, u"key-invalid"_s, Retry::Never, {}, {}};
    const unsigned char *position = der.data();
    const Pkcs8Ptr info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &position, long(der.size())));
    if (!info || position != der.data() + der.size())
        return invalid;
    PkeyPtr pkey(EVP_PKCS82PKEY(info.get()));
    if (!pkey || !isSoundP256(pkey.get()))
        return invalid;
    return SigningKey(std::make_shared<const Private>(std::move(pkey)));
}

SecretBytes SigningKey::toPkcs8() const
{
    const Pkcs8Ptr info(EVP_PKEY2PKCS8(m_d->pkey.get()));
    require(info != nullptr, "PKCS#8");
    SecretBytes der(i2d_PKCS8_PRIV_KEY_INFO(info.get(), nullptr));
    unsigned char *position = der.data();
    require(i2d_PKCS8_PRIV_KEY_INFO(info.get(), &position) == der.size(), "PKCS#8");
    return der;
}

} // namespace bantin::crypto
