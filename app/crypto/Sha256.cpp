// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Sha256.h"

#include "app/crypto/OpenSsl.h"

namespace bantin::crypto {

struct Sha256::State {
    std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>> context{EVP_MD_CTX_new()};
};

Sha256::Sha256()
    : m_state(std::make_unique<State>())
{
    require(m_state->context && EVP_DigestInit_ex(m_state->context.get(), EVP_sha256(), nullptr) == 1, "SHA-256");
}

Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    require(EVP_DigestUpdate(m_state->context.get(), bytes.data(), size_t(bytes.size())) == 1, "SHA-256");
}

QByteArray Sha256::result()
{
    QByteArray digest(EVP_MD_get_size(EVP_sha256()), Qt::Uninitialized);
    require(EVP_DigestFinal_ex(m_state->context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr) == 1,
            "SHA-256");
    return digest;
}

} // namespace bantin::crypto
