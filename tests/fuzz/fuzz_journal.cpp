// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/JournalEntry.h"

using namespace bantin::store;

// Two bytes: the length of a text; the text; an entry. Then also the step from one half of the bytes to the other.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, qsizetype(size));
    if (bytes.size() < 2)
        return 0;
    const qsizetype length = qMin<qsizetype>(quint8(bytes[0]) + 256 * quint8(bytes[1]), bytes.size() - 2);
    const DraftText before{"{\"title\":\"\"}", bytes.sliced(2, length).toByteArray()};
    const QByteArrayView rest = bytes.sliced(2 + length);
    if (const auto entry = JournalEntry::read(rest)) {
        if (entry->bytes() != rest)
            __builtin_trap();
        if (const auto text = entry->appliedTo(before); text && entry->proves(*text)) {
            const auto same = JournalEntry::read(JournalEntry::between(before, *text).bytes());
            if (!same || *same->appliedTo(before) != *text)
                __builtin_trap();
        }
    }
    const DraftText after{rest.first(rest.size() / 2).toByteArray(), rest.toByteArray()};
    const auto step = JournalEntry::read(JournalEntry::between(before, after).bytes());
    if (!step || *step->appliedTo(before) != after || !step->proves(after))
        __builtin_trap();
    return 0;
}
