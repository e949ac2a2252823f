// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/SoundManifest.h"

#include "app/base/Clock.h"
#include "app/store/backup/BackupManifest.h"

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

SoundManifest::SoundManifest()
    : key(QByteArrayView(QByteArray(32, 'k')))
{
    const QDateTime time = fromTimestamp(u"2026-11-22T02:32:47Z"_s);
    const BackupManifest manifest{WorkspaceId::fromString(u"0e0c9a5e-6f0f-4b8e-9a39-0f4b1a0e9d11"_s),
                                  u"UBND xã Đồng Việt"_s,
                                  backupKeyId(key),
                                  12,
                                  time,
                                  time,
                                  2,
                                  1,
                                  {3, 4, 5},
                                  {{u"content.db"_s, 4096, QByteArray(32, 'h')}},
                                  {{1, 8192, QByteArray(32, 's'), 2, 1}}};
    bytes = encodeManifest(manifest, key);
}
