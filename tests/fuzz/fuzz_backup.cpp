// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Clock.h"
#include "app/store/backup/BackupManifest.h"

#include <cstddef>
#include <cstdint>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

namespace {

const SecretBytes &key()
{
    static const SecretBytes bytes(QByteArrayView(QByteArray(32, 'k')));
    return bytes;
}

const QByteArray &sound()
{
    static const QByteArray bytes = [] {
        const QDateTime time = fromTimestamp(u"2026-11-22T02:32:47Z"_s);
        const BackupManifest manifest{WorkspaceId::fromString(u"0e0c9a5e-6f0f-4b8e-9a39-0f4b1a0e9d11"_s),
                                      u"UBND xã Đồng Việt"_s,
                                      backupKeyId(key()),
                                      12,
                                      time,
                                      time,
                                      2,
                                      1,
                                      {3, 4, 5},
                                      {{u"content.db"_s, 4096, QByteArray(32, 'h')}},
                                      {{1, 8192, QByteArray(32, 's'), 2, 1}}};
        return encodeManifest(manifest, key());
    }();
    return bytes;
}

void expectRefused(const QByteArray &bytes)
{
    const auto claimed = decodeManifest(bytes, u"m"_s);
    if (claimed && (claimed->size() < 0 || claimed->sequence < 1 || !claimed->workspace.isValid()))
        qFatal("a manifest was read that says nothing");
    if (bytes != sound() && verifyManifest(bytes, key(), u"m"_s))
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
    QByteArray edited = sound();
    edited.replace((data[0] * 256 + data[1]) % edited.size(), input.size() - 2, input.sliced(2));
    expectRefused(edited);
    return 0;
}
