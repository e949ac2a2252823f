// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/store/SlotCoding.h"
#include "app/store/WorkspaceHeader.h"

#include <QFile>
#include <QTemporaryDir>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

namespace {

void put(const QString &path, QByteArrayView bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
        __builtin_trap();
}

/// The secrets of the seeds: 32 bytes of 7, and 19 of 9.
void tryToOpen(const WorkspaceHeader &header)
{
    for (const KeySlot &slot : header.keySlots) {
        // Argon2id would leave a few tries a second; its limits are checked while the slot is read.
        if (slot.kind == SlotKind::Passphrase)
            continue;
        const SecretBytes secret{
            QByteArrayView(slot.kind == SlotKind::Keyring ? QByteArray(32, 7) : QByteArray(19, 9))};
        if (const auto contents = openCurrent(header, slot, secret); contents && contents->storeKey.size() != 32)
            __builtin_trap();
    }
}

} // namespace

// One byte: what stands before the rest. 0: nothing, the rest is a whole file; else the two lines of that version, with
// the right checksum, so that what lies behind the checksum is reached. The second copy is the first, cut in half.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const QTemporaryDir folder(u"/dev/shm/fuzz-header-XXXXXX"_s);
    if (size == 0 || !folder.isValid())
        return 0;
    const QDir workspace(folder.path());
    const QByteArray body(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    QByteArray file = body;
    if (const int version = data[0] % 3; version > 0)
        file = "bantin-workspace/" + QByteArray::number(version) + '\n' + crypto::sha256(body).toHex() + '\n' + body;
    put(workspace.filePath(u"workspace.header"_s), file);
    put(workspace.filePath(u"workspace.header.2"_s), QByteArrayView(file).first(file.size() / 2));
    auto header = readHeader(workspace);
    if (!header)
        return 0;
    tryToOpen(*header);
    const QStringList names = header->accountNames();
    if (!writeHeader(workspace, *header))
        return 0;
    const auto again = readHeader(workspace);
    if (!again || again->accountNames() != names || again->keySlots.size() != header->keySlots.size())
        __builtin_trap();
    for (qsizetype i = 0; i < again->keySlots.size(); ++i) {
        if (slotToJson(again->keySlots.at(i)) != slotToJson(header->keySlots.at(i)))
            __builtin_trap();
    }
    return 0;
}
