// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/PageCipher.h"

#include "app/crypto/Digest.h"
#include "app/crypto/OpenSsl.h"

#include <openssl/core_names.h>
#include <openssl/params.h>

#include <QtEndian>

#include <array>
#include <cstring>

namespace bantin::crypto {

namespace {

constexpr qsizetype saltSize = 16;
constexpr qsizetype ivSize = 16;
constexpr qsizetype codeSize = 64;
constexpr int codeKeySize = 32;
constexpr int codeKeyRounds = 2;
constexpr char codeSaltMask = 0x3a;

using MacPtr = std::unique_ptr<EVP_MAC, Release<EVP_MAC_free>>;
using MacContextPtr = std::unique_ptr<EVP_MAC_CTX, Release<EVP_MAC_CTX_free>>;

/// The first page begins with the salt, which is neither encrypted nor authenticated.
qsizetype offsetOf(quint32 number)
{
    return number == 1 ? saltSize : 0;
}

SecretBytes codeKey(const SecretBytes &key, QByteArrayView salt)
{
    QByteArray masked = salt.toByteArray();
    for (char &byte : masked)
        byte ^= codeSaltMask;
    SecretBytes derived(codeKeySize);
    require(PKCS5_PBKDF2_HMAC(reinterpret_cast<const char *>(key.data()), int(key.size()), octets(masked),
                              int(masked.size()), codeKeyRounds, EVP_sha512(), codeKeySize, derived.data())
                == 1,
            "PBKDF2");
    return derived;
}

} // namespace

struct PageCipher::Private {
    SecretBytes key;
    MacContextPtr code;
    CipherContextPtr cipher;
};

PageCipher::PageCipher(const SecretBytes &key, QByteArrayView salt)
    : m_private(std::make_unique<Private>())
{
    m_private->key = key.clone();
    const MacPtr mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    m_private->code.reset(EVP_MAC_CTX_new(mac.get()));
    m_private->cipher.reset(EVP_CIPHER_CTX_new());
    const SecretBytes authentication = codeKey(key, salt);
    char digest[] = "SHA512";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
                                     OSSL_PARAM_construct_end()};
    require(m_private->cipher && m_private->code
                && EVP_MAC_init(m_private->code.get(), authentication.data(), size_t(authentication.size()), parameters)
                       == 1,
            "HMAC");
}

PageCipher::~PageCipher() = default;
PageCipher::PageCipher(PageCipher &&) noexcept = default;

bool PageCipher::isAuthentic(QByteArrayView stored, quint32 number) const
{
    Q_ASSERT(stored.size() == pageSize);
    const qsizetype offset = offsetOf(number);
    const QByteArrayView covered = stored.sliced(offset, usableSize - offset + ivSize);
    std::array<unsigned char, 4> place{};
    qToLittleEndian(number, place.data());
    std::array<unsigned char, codeSize> code{};
    size_t size = 0;
    EVP_MAC_CTX *context = m_private->code.get();
    require(EVP_MAC_init(context, nullptr, 0, nullptr) == 1
                && EVP_MAC_update(context, octets(covered), size_t(covered.size())) == 1
                && EVP_MAC_update(context, place.data(), place.size()) == 1
                && EVP_MAC_final(context, code.data(), &size, code.size()) == 1,
            "HMAC");
    return equalSecrets(stored.last(codeSize), QByteArrayView(code.data(), qsizetype(size)));
}

std::optional<QByteArray> PageCipher::open(QByteArrayView stored, quint32 number) const
{
    if (!isAuthentic(stored, number))
        return std::nullopt;
    const qsizetype offset = offsetOf(number);
    QByteArray page(pageSize, '\0');
    if (offset > 0)
        std::memcpy(page.data(), "SQLite format 3", size_t(saltSize));
    EVP_CIPHER_CTX *context = m_private->cipher.get();
    int written = 0;
    require(EVP_DecryptInit_ex2(context, EVP_aes_256_cbc(), m_private->key.data(),
                                octets(stored.sliced(usableSize, ivSize)), nullptr)
                    == 1
                && EVP_CIPHER_CTX_set_padding(context, 0) == 1
                && EVP_DecryptUpdate(context, reinterpret_cast<unsigned char *>(page.data()) + offset, &written,
                                     octets(stored.sliced(offset)), int(usableSize - offset))
                       == 1,
            "AES-256-CBC");
    return page;
}

} // namespace bantin::crypto
