// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/store/DraftText.h"

namespace bantin::store {

/// One step of a draft's journal: how a text follows from the one before it. Any thread.
///
/// Bytes: the version 1; the first 8 bytes of digestOf() the result; then for the metadata and for the text each: bytes kept
/// from the beginning, bytes kept from the end, bytes put between them (unsigned LEB128, shortest form) and those bytes.
class JournalEntry
{
public:
    static constexpr qsizetype largestText = 64 << 20; ///< bytes, of either part of a result

    static JournalEntry between(const DraftText &before, const DraftText &after);
    /// "journal-damaged" for whatever bytes() cannot have written. Allocates no more than `bytes` holds.
    static Result<JournalEntry> read(QByteArrayView bytes);
    QByteArray bytes() const;

    /// "journal-damaged" when the entry keeps more than `before` has or the result would exceed largestText. Whether the
    /// result is the text the entry was made for is proven by proves() only.
    Result<DraftText> appliedTo(const DraftText &before) const;
    bool proves(const DraftText &result) const;

private:
    struct Splice {
        quint64 head = 0; ///< bytes kept from the beginning
        quint64 tail = 0; ///< bytes kept from the end
        QByteArray inserted;
    };

    static Splice spliceBetween(QByteArrayView before, QByteArrayView after);
    static Result<QByteArray> spliced(const QByteArray &before, const Splice &splice);

    QByteArray m_proof;
    Splice m_metadata;
    Splice m_xhtml;
};

} // namespace bantin::store
