// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup/BackupManifest.h"
#include "tests/fuzz/SoundManifest.h"

#include <cstddef>
#include <cstdint>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

namespace {

const SoundManifest &sound()
{
    static const SoundManifest manifest;
    return manifest;
}

void expectRefused(const QByteArray &bytes)
{
    const auto claimed = decodeManifest(bytes, u"m"_s);
    if (claimed && (claimed->size() < 0 || claimed->sequence < 1 || !claimed->workspace.isValid()))
        qFatal("a manifest was read that says nothing");
    if (bytes != sound().bytes && verifyManifest(bytes, sound().key, u"m"_s))
        qFatal("noise verified as a manifest");
}

} // namespace

/// Whatever lies on a stick: alone, and put over a sound manifest at a place its first two bytes name.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), qsizetype(size));
    expectRefused(input);
    if (size < 3)
        return 0;
    QByteArray edited = sound().bytes;
    edited.replace((data[0] * 256 + data[1]) % edited.size(), input.size() - 2, input.sliced(2));
    expectRefused(edited);
    return 0;
}
