// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QStringView>

#include <cstddef>

namespace bantin {

/// Bytes that must not reach swap, a core file or a later allocation: locked in memory where the limit allows, wiped on
/// destruction and move, never implicitly copied. Not thread-safe; owned by one holder at a time.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// `size` zero bytes.
    explicit SecretBytes(qsizetype size);
    explicit SecretBytes(QByteArrayView bytes);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    /// UTF-8 of `text` in NFC, so that a passphrase typed as decomposed Unicode still opens the store.
    static SecretBytes fromPassphrase(QStringView text);

    SecretBytes clone() const { return SecretBytes(view()); }
    bool isEmpty() const { return m_size == 0; }
    qsizetype size() const { return m_size; }
    unsigned char *data() { return m_data; }
    const unsigned char *data() const { return m_data; }
    QByteArrayView view() const { return {m_data, m_size}; }
    QByteArrayView view(qsizetype offset, qsizetype length) const { return view().sliced(offset, length); }

private:
    void release() noexcept;

    unsigned char *m_data = nullptr;
    qsizetype m_size = 0;
};

/// Overwrites memory in a way the compiler may not remove.
void wipe(void *data, std::size_t size) noexcept;

} // namespace bantin
