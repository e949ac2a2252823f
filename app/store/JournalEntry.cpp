// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/JournalEntry.h"

#include <algorithm>
#include <optional>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr char version = 1;
constexpr qsizetype proofSize = 8;

Error damaged(const char *what)
{
    return {Fault::Tampered, u"journal-damaged"_s, Retry::Never, {}, QString::fromLatin1(what)};
}

void writeNumber(QByteArray &out, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        out += char(0x80 | (number & 0x7f));
    out += char(number);
}

/// Takes from the front of what is left.
class Cursor
{
public:
    explicit Cursor(QByteArrayView bytes)
        : m_left(bytes)
    {
    }

    bool atEnd() const { return m_left.isEmpty(); }

    std::optional<QByteArray> take(quint64 size)
    {
        if (size > quint64(m_left.size()))
            return std::nullopt;
        const QByteArrayView taken = m_left.first(qsizetype(size));
        m_left = m_left.sliced(qsizetype(size));
        return taken.toByteArray();
    }

    /// A number beyond what any text can have, or not in its shortest form, is none.
    std::optional<quint64> number()
    {
        quint64 result = 0;
        for (int shift = 0; shift < 35 && !m_left.isEmpty(); shift += 7) {
            const auto byte = quint8(m_left.front());
            m_left = m_left.sliced(1);
            result |= quint64(byte & 0x7f) << shift;
            if (byte & 0x80)
                continue;
            const bool shortest = byte != 0 || shift == 0;
            return shortest && result <= quint64(JournalEntry::largestText) ? std::optional(result) : std::nullopt;
        }
        return std::nullopt;
    }

private:
    QByteArrayView m_left;
};

qsizetype commonHead(QByteArrayView a, QByteArrayView b)
{
    return std::ranges::mismatch(a, b).in1 - a.begin();
}

qsizetype commonTail(QByteArrayView a, QByteArrayView b)
{
    return std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin();
}

} // namespace

JournalEntry::Splice JournalEntry::spliceBetween(QByteArrayView before, QByteArrayView after)
{
    const qsizetype head = commonHead(before, after);
    const qsizetype tail = commonTail(before.sliced(head), after.sliced(head));
    return {quint64(head), quint64(tail), after.sliced(head).chopped(tail).toByteArray()};
}

JournalEntry JournalEntry::between(const DraftText &before, const DraftText &after)
{
    JournalEntry entry;
    entry.m_proof = digestOf(after).first(proofSize);
    entry.m_metadata = spliceBetween(before.metadata, after.metadata);
    entry.m_xhtml = spliceBetween(before.xhtml, after.xhtml);
    return entry;
}

QByteArray JournalEntry::bytes() const
{
    QByteArray out(1, version);
    out += m_proof;
    for (const Splice *splice : {&m_metadata, &m_xhtml}) {
        writeNumber(out, splice->head);
        writeNumber(out, splice->tail);
        writeNumber(out, quint64(splice->inserted.size()));
        out += splice->inserted;
    }
    return out;
}

Result<JournalEntry> JournalEntry::read(QByteArrayView bytes)
{
    Cursor cursor(bytes);
    if (cursor.take(1) != QByteArray(1, version))
        return damaged("version");
    JournalEntry entry;
    const auto proof = cursor.take(proofSize);
    if (!proof)
        return damaged("proof");
    entry.m_proof = *proof;
    for (Splice *splice : {&entry.m_metadata, &entry.m_xhtml}) {
        const auto head = cursor.number();
        const auto tail = head ? cursor.number() : std::nullopt;
        const auto size = tail ? cursor.number() : std::nullopt;
        auto inserted = size ? cursor.take(*size) : std::nullopt;
        if (!inserted)
            return damaged("splice");
        *splice = {*head, *tail, *std::move(inserted)};
    }
    return cursor.atEnd() ? Result<JournalEntry>(std::move(entry)) : damaged("surplus bytes");
}

Result<QByteArray> JournalEntry::spliced(const QByteArray &before, const Splice &splice)
{
    if (splice.head + splice.tail > quint64(before.size()))
        return damaged("keeps more than there is");
    if (splice.head + splice.tail + quint64(splice.inserted.size()) > quint64(largestText))
        return damaged("too large");
    return before.first(qsizetype(splice.head)) + splice.inserted + before.last(qsizetype(splice.tail));
}

Result<DraftText> JournalEntry::appliedTo(const DraftText &before) const
{
    Result<QByteArray> metadata = spliced(before.metadata, m_metadata);
    if (!metadata)
        return metadata.error();
    Result<QByteArray> xhtml = spliced(before.xhtml, m_xhtml);
    if (!xhtml)
        return xhtml.error();
    return DraftText{*std::move(metadata), *std::move(xhtml)};
}

bool JournalEntry::proves(const DraftText &result) const
{
    return digestOf(result).startsWith(m_proof);
}

} // namespace bantin::store
