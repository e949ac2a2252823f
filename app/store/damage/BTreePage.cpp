// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/damage/BTreePage.h"

#include "app/crypto/PageCipher.h"

#include <QtEndian>

#include <algorithm>
#include <bit>

namespace bantin::store {

namespace {

constexpr qsizetype usable = crypto::PageCipher::usableSize;
constexpr qsizetype firstPageHeader = 100;
/// SQLite refuses longer ones; a damaged length must not exhaust the memory.
constexpr qint64 longestPayload = 1'000'000'000;

BTreePage::Kind kindOf(const QByteArray &page, qsizetype at)
{
    switch (at < page.size() ? quint8(page.at(at)) : 0) {
    case 0x0d:
        return BTreePage::Kind::TableLeaf;
    case 0x05:
        return BTreePage::Kind::TableInterior;
    case 0x0a:
        return BTreePage::Kind::IndexLeaf;
    case 0x02:
        return BTreePage::Kind::IndexInterior;
    default:
        return BTreePage::Kind::None;
    }
}

/// Reads numbers from bytes; past the end it only notes that it failed.
class Cursor
{
public:
    explicit Cursor(QByteArrayView bytes, qsizetype at = 0)
        : m_bytes(bytes)
        , m_at(at)
    {
    }
    bool failed() const { return m_failed; }
    qsizetype position() const { return m_at; }
    /// SQLite's variable-length integer.
    qint64 varint()
    {
        quint64 value = 0;
        for (int i = 0; i < 9; ++i) {
            const quint8 byte = next();
            if (i == 8)
                return qint64((value << 8) | byte);
            value = (value << 7) | (byte & 0x7f);
            if ((byte & 0x80) == 0)
                break;
        }
        return qint64(value);
    }
    quint32 fixed32()
    {
        quint32 value = 0;
        for (int i = 0; i < 4; ++i)
            value = (value << 8) | next();
        return value;
    }
    qint64 signedInteger(int size)
    {
        qint64 value = 0;
        for (int i = 0; i < size; ++i) {
            const quint8 byte = next();
            value = i == 0 ? qint64(qint8(byte)) : qint64((quint64(value) << 8) | byte);
        }
        return value;
    }
    QByteArray bytes(qint64 size)
    {
        if (size < 0 || size > m_bytes.size() - m_at) {
            m_failed = true;
            return {};
        }
        const QByteArray taken = m_bytes.sliced(m_at, size).toByteArray();
        m_at += size;
        return taken;
    }

private:
    quint8 next()
    {
        if (m_at < m_bytes.size())
            return quint8(m_bytes.at(m_at++));
        m_failed = true;
        return 0;
    }

    QByteArrayView m_bytes;
    qsizetype m_at;
    bool m_failed = false;
};

RecordValue valueOf(qint64 type, Cursor &data)
{
    constexpr int integerSizes[] = {0, 1, 2, 3, 4, 6, 8};
    if (type == 0)
        return {};
    if (type <= 6)
        return data.signedInteger(integerSizes[type]);
    if (type == 7)
        return std::bit_cast<double>(data.signedInteger(8));
    if (type == 8 || type == 9)
        return type - 8;
    if (type % 2 == 0)
        return data.bytes((type - 12) / 2);
    return TextValue{data.bytes((type - 13) / 2)};
}

std::optional<QList<RecordValue>> recordOf(const QByteArray &payload)
{
    Cursor header(payload);
    const qint64 headerSize = header.varint();
    if (header.failed() || headerSize < 1 || headerSize > payload.size())
        return std::nullopt;
    Cursor data(payload, headerSize);
    QList<RecordValue> values;
    while (header.position() < headerSize) {
        const qint64 type = header.varint();
        if (header.failed() || type < 0 || type == 10 || type == 11)
            return std::nullopt;
        values.append(valueOf(type, data));
    }
    return data.failed() ? std::nullopt : std::optional(values);
}

} // namespace

BTreePage::BTreePage(QByteArray page, quint32 number)
    : m_page(std::move(page))
    , m_header(number == 1 ? firstPageHeader : 0)
    , m_kind(kindOf(m_page, m_header))
{
}

qsizetype BTreePage::cellCount() const
{
    return m_kind == Kind::None ? 0 : qFromBigEndian<quint16>(m_page.constData() + m_header + 3);
}

qsizetype BTreePage::cellAt(qsizetype index) const
{
    const bool isInterior = m_kind == Kind::TableInterior || m_kind == Kind::IndexInterior;
    const qsizetype at = m_header + (isInterior ? 12 : 8) + 2 * index;
    if (at + 2 > usable)
        return usable;
    return qFromBigEndian<quint16>(m_page.constData() + at);
}

QList<quint32> BTreePage::children() const
{
    if (m_kind != Kind::TableInterior && m_kind != Kind::IndexInterior)
        return {};
    QList<quint32> numbers;
    for (qsizetype i = 0; i < cellCount(); ++i) {
        Cursor cell(m_page, cellAt(i));
        numbers.append(cell.fixed32());
    }
    numbers.append(Cursor(m_page, m_header + 8).fixed32());
    return numbers;
}

QList<BTreePage::Row> BTreePage::rows(const Pages &pages) const
{
    QList<Row> read;
    if (!holdsRecords())
        return read;
    for (qsizetype i = 0; i < cellCount(); ++i) {
        if (std::optional<Row> found = row(cellAt(i), pages))
            read.append(*std::move(found));
    }
    return read;
}

std::optional<BTreePage::Row> BTreePage::row(qsizetype at, const Pages &pages) const
{
    Cursor cell(m_page, m_kind == Kind::IndexInterior ? at + 4 : at);
    const qint64 size = cell.varint();
    Row row;
    row.rowid = m_kind == Kind::TableLeaf ? cell.varint() : 0;
    if (cell.failed() || size < 1 || size > longestPayload)
        return std::nullopt;
    const std::optional<QByteArray> bytes = payload(cell.position(), size, pages);
    auto values = bytes ? recordOf(*bytes) : std::nullopt;
    if (!values)
        return std::nullopt;
    row.values = *std::move(values);
    return row;
}

std::optional<QByteArray> BTreePage::payload(qsizetype at, qint64 size, const Pages &pages) const
{
    const qint64 most = m_kind == Kind::TableLeaf ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    const qint64 least = (usable - 12) * 32 / 255 - 23;
    const qint64 wrapped = least + (size - least) % (usable - 4);
    const qint64 local = size <= most ? size : wrapped <= most ? wrapped : least;
    Cursor cell(m_page, at);
    QByteArray bytes = cell.bytes(local);
    quint32 next = size > local ? cell.fixed32() : 0;
    if (cell.failed())
        return std::nullopt;
    while (bytes.size() < size) {
        const std::optional<QByteArray> page = next == 0 ? std::nullopt : pages(next);
        if (!page)
            return std::nullopt;
        Cursor overflow(*page);
        next = overflow.fixed32();
        bytes += overflow.bytes(std::min<qint64>(size - bytes.size(), usable - 4));
    }
    return bytes;
}

} // namespace bantin::store
