// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bantin::testing {

/// One thing a program asked of its disk, in the order it asked.
struct DiskEvent {
    enum class Kind {
        Create,     ///< `path` came into being, empty
        Write,      ///< `bytes` at `offset` of `path`
        Truncate,   ///< `path` is now `offset` bytes long
        Sync,       ///< everything written to `path` so far is on the disk
        SyncFolder, ///< every name made, changed or removed in the folder `path` so far is on the disk
        Delete,     ///< the name `path` is gone
        Rename,     ///< `path` is now called `other`, whatever was called so before
        MakeFolder,
        RemoveFolder,
        Mark, ///< the program told somebody that step `offset` is done
    };

    Kind kind = Kind::Mark;
    QByteArray path; ///< absolute
    qint64 offset = 0;
    QByteArray bytes;
    QByteArray other;
};

} // namespace bantin::testing
