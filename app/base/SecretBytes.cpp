// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/SecretBytes.h"

#include <QByteArray>
#include <QString>
#include <QtLogging>

#include <cstring>
#include <utility>

#include <sys/mman.h>
#include <unistd.h>

namespace bantin {

void wipe(void *data, std::size_t size) noexcept
{
    if (data)
        explicit_bzero(data, size);
}

namespace {

// Whole pages of its own: unlocking or un-dumping one secret must not do the same to a neighbour on its page.
std::size_t wholePages(qsizetype size)
{
    const auto page = std::size_t(sysconf(_SC_PAGESIZE));
    return (std::size_t(size) + page - 1) / page * page;
}

unsigned char *allocate(qsizetype size)
{
    const std::size_t length = wholePages(size);
    void *memory = mmap(nullptr, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        qFatal("out of memory for a secret");
    // mlock2 is mlock without flags, and not among the calls the sanitisers replace by nothing.
    // An exceeded RLIMIT_MEMLOCK leaves the bytes swappable; refusing to open the store would be worse for the person.
    mlock2(memory, length, 0);
    madvise(memory, length, MADV_DONTDUMP);
    return static_cast<unsigned char *>(memory);
}

} // namespace

SecretBytes::SecretBytes(qsizetype size)
    : m_data(size > 0 ? allocate(size) : nullptr)
    , m_size(m_data ? size : 0)
{
}

SecretBytes::SecretBytes(QByteArrayView bytes)
    : SecretBytes(bytes.size())
{
    if (m_data)
        std::memcpy(m_data, bytes.data(), std::size_t(m_size));
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    release();
}

SecretBytes SecretBytes::fromPassphrase(QStringView text)
{
    QString typed = text.toString();
    QString normalised = typed.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = normalised.toUtf8();
    SecretBytes secret{QByteArrayView(utf8)};
    wipe(utf8.data(), std::size_t(utf8.size()));
    wipe(normalised.data(), std::size_t(normalised.size()) * sizeof(QChar));
    wipe(typed.data(), std::size_t(typed.size()) * sizeof(QChar));
    return secret;
}

void SecretBytes::release() noexcept
{
    if (!m_data)
        return;
    wipe(m_data, std::size_t(m_size));
    munmap(m_data, wholePages(m_size));
    m_data = nullptr;
    m_size = 0;
}

} // namespace bantin
