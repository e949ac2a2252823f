// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Aead.h"

#include "app/crypto/Digest.h"
#include "app/crypto/OpenSsl.h"

namespace bantin::crypto {

using namespace Qt::StringLiterals;

namespace {

constexpr int keySize = 32;
constexpr int nonceSize = 12;
constexpr int tagSize = 16;

unsigned char *octets(QByteArray &bytes, int offset)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + offset;
}

} // namespace

QByteArray seal(const SecretBytes &key, QByteArrayView plaintext, QByteArrayView associatedData)
{
    require(key.size() == keySize, "AES-256 key of 32 bytes");
    const int size = int(plaintext.size());
    QByteArray sealed = randomBytes(nonceSize);
    sealed.resize(nonceSize + size + tagSize);

    const CipherContextPtr context(EVP_CIPHER_CTX_new());
    int written = 0;
    require(
        context && EVP_EncryptInit_ex2(context.get(), EVP_aes_256_gcm(), key.data(), octets(sealed, 0), nullptr) == 1
            && EVP_EncryptUpdate(context.get(), nullptr, &written, crypto::octets(associatedData),
                                 int(associatedData.size()))
                   == 1
            && EVP_EncryptUpdate(context.get(), octets(sealed, nonceSize), &written, crypto::octets(plaintext), size)
                   == 1
            && EVP_EncryptFinal_ex(context.get(), octets(sealed, nonceSize + size), &written) == 1
            && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, tagSize, octets(sealed, nonceSize + size))
                   == 1,
        "AES-256-GCM");
    return sealed;
}

Result<SecretBytes> open(const SecretBytes &key, QByteArrayView sealed, QByteArrayView associatedData)
{
    const ErrorQueueGuard guard;
    const Error wrongKey{Fault::WrongKey, u"key-wrong"_s, Retry::AfterCorrection, {}, {}};
    if (key.size() != keySize || sealed.size() < nonceSize + tagSize)
        return wrongKey;
    const int size = int(sealed.size()) - nonceSize - tagSize;
    const auto *input = octets(sealed);
    QByteArray tag = sealed.last(tagSize).toByteArray();
    // One spare byte: EVP wants an output pointer even for an empty plaintext.
    SecretBytes plaintext(size + 1);

    const CipherContextPtr context(EVP_CIPHER_CTX_new());
    int written = 0;
    require(
        context && EVP_DecryptInit_ex2(context.get(), EVP_aes_256_gcm(), key.data(), input, nullptr) == 1
            && EVP_DecryptUpdate(context.get(), nullptr, &written, octets(associatedData), int(associatedData.size()))
                   == 1
            && EVP_DecryptUpdate(context.get(), plaintext.data(), &written, input + nonceSize, size) == 1
            && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, tagSize, tag.data()) == 1,
        "AES-256-GCM");
    if (EVP_DecryptFinal_ex(context.get(), plaintext.data() + size, &written) != 1)
        return wrongKey;
    return SecretBytes(plaintext.view(0, size));
}

} // namespace bantin::crypto
