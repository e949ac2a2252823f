// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace bantin::crypto {

/// Opens single pages of a SQLCipher 4 database with a raw key (AES-256-CBC, then HMAC-SHA-512 over ciphertext, IV and
/// page number), so that what stands on sound pages of a damaged file can be read page by page. Use from one thread.
class PageCipher
{
public:
    static constexpr qsizetype pageSize = 4096;
    /// What a page holds besides the initialisation vector and the authentication code at its end.
    static constexpr qsizetype usableSize = pageSize - 80;

    /// `key` is the raw 32-byte key, `salt` the file's first 16 bytes.
    PageCipher(const SecretBytes &key, QByteArrayView salt);
    ~PageCipher();
    PageCipher(PageCipher &&) noexcept;
    PageCipher &operator=(PageCipher &&) = delete;

    /// Whether these are the bytes somebody with the key wrote as page `number` (from 1). `stored` has pageSize bytes.
    bool isAuthentic(QByteArrayView stored, quint32 number) const;
    /// The page's pageSize bytes in the clear, the last 80 of them zero; nothing when it is not authentic.
    std::optional<QByteArray> open(QByteArrayView stored, quint32 number) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace bantin::crypto
