// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/BudgetedZip.h"

#include <KCompressionDevice>

#include <QBuffer>

#include <algorithm>
#include <array>
#include <optional>

namespace bantin::content {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array<quint32, 256> crcTable()
{
    std::array<quint32, 256> table{};
    for (quint32 i = 0; i < table.size(); ++i) {
        quint32 value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) != 0 ? 0xedb88320U ^ (value >> 1) : value >> 1;
        table[i] = value;
    }
    return table;
}

quint32 crc32(QByteArrayView bytes)
{
    static constexpr auto table = crcTable();
    quint32 crc = 0xffffffff;
    for (const char byte : bytes)
        crc = table[(crc ^ quint8(byte)) & 0xff] ^ (crc >> 8);
    return crc ^ 0xffffffff;
}

Error zipError(const char *reason, const QString &name)
{
    return Error{Fault::InvalidInput, QString::fromLatin1(reason), Retry::Never, {name}, name};
}

/// Everything `device` yields, or nothing when that is more than `budget`.
std::optional<QByteArray> drain(QIODevice &device, qint64 budget)
{
    constexpr qint64 chunk = 64 << 10;
    QByteArray bytes;
    for (;;) {
        const qsizetype before = bytes.size();
        bytes.resize(before + chunk);
        const qint64 count = device.read(bytes.data() + before, chunk);
        bytes.resize(before + std::max<qint64>(count, 0));
        if (bytes.size() > budget)
            return std::nullopt;
        if (count <= 0)
            return bytes;
    }
}

} // namespace

BudgetedZip::BudgetedZip(std::unique_ptr<QIODevice> device, const ZipLimits &limits, QList<ZipRecord> records)
    : m_device(std::move(device))
    , m_limits(limits)
    , m_records(std::move(records))
{
    for (qsizetype i = 0; i < m_records.size(); ++i)
        m_index.insert(m_records.at(i).name, i);
}

Result<BudgetedZip> BudgetedZip::open(const QByteArray &bytes, const ZipLimits &limits)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return open(std::move(buffer), limits);
}

Result<BudgetedZip> BudgetedZip::open(std::unique_ptr<QIODevice> device, const ZipLimits &limits)
{
    auto records = readZipDirectory(*device, limits.entries);
    if (!records)
        return records.error();
    return BudgetedZip(std::move(device), limits, *std::move(records));
}

Result<QByteArray> BudgetedZip::read(const QString &name)
{
    const auto found = m_index.constFind(name);
    if (found == m_index.cend())
        return zipError("zip-entry-missing", name);
    const ZipRecord &record = m_records.at(*found);
    const qint64 budget = std::min(m_limits.entryBytes, m_limits.totalBytes - m_spent);
    if (record.size > budget)
        return zipError("zip-too-large", name);
    auto bytes = inflate(record, budget);
    if (!bytes)
        return bytes;
    m_spent += bytes->size();
    if (bytes->size() != record.size || crc32(*bytes) != record.crc)
        return zipError("zip-damaged", name);
    return bytes;
}

Result<QByteArray> BudgetedZip::inflate(const ZipRecord &record, qint64 budget)
{
    if (!m_device->seek(record.dataOffset))
        return zipError("zip-damaged", record.name);
    QByteArray stored = m_device->read(record.storedSize);
    if (stored.size() != record.storedSize)
        return zipError("zip-damaged", record.name);
    if (record.method == ZipMethod::Stored)
        return stored;
    QBuffer source(&stored);
    KCompressionDevice inflater(&source, false, KCompressionDevice::GZip);
    inflater.setSkipHeaders();
    if (!inflater.open(QIODevice::ReadOnly))
        return zipError("zip-damaged", record.name);
    auto bytes = drain(inflater, budget);
    if (!bytes)
        return zipError("zip-too-large", record.name);
    return *std::move(bytes);
}

} // namespace bantin::content
