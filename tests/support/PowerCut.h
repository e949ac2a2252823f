// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/DiskEvent.h"

#include <QDir>
#include <QHash>
#include <QList>

namespace bantin::testing {

/// A disk that has been asked for a part of a log, and what may be on it if the power goes just then: all that was synced,
/// and of the rest anything at all. Written pages may be missing, torn at 512-byte sectors or there without those written
/// before them; names made, changed or removed since their folder was synced may still be the old ones, in their order.
class PowerCut
{
public:
    enum class Fate {
        Lost,  ///< nothing reached the disk unsynced
        Kept,  ///< everything did; the same as a kill
        Mixed, ///< `seed` decides for every sector and name
    };

    /// Of what lies below `folder` now, everything is on the disk.
    explicit PowerCut(const QDir &folder);

    void apply(const DiskEvent &event);
    /// The number of the last mark; -1 before the first.
    int acknowledged() const { return m_acknowledged; }
    /// Puts what survives below `into`, in place of what was there.
    void leave(const QDir &into, Fate fate, quint32 seed) const;

private:
    struct Change {
        bool truncates = false;
        qint64 offset = 0;
        QByteArray bytes;
    };
    struct Inode {
        QByteArray durable;
        QList<Change> pending;
    };
    using Names = QHash<QByteArray, int>; ///< path → inode; folders have none
    struct NameChange {
        DiskEvent::Kind kind;
        QByteArray path;
        QByteArray other;
        int inode;
    };

    static void change(QByteArray &content, const Change &change);
    static void changePart(QByteArray &content, const Change &change, quint32 seed);
    static void rename(Names &names, const NameChange &change);
    int inodeOf(const QByteArray &path) const;
    void changeName(const NameChange &change);
    void syncFolder(const QByteArray &folder);
    QByteArray contentOf(const Inode &inode, Fate fate, quint32 seed) const;

    QByteArray m_root;
    QList<Inode> m_inodes;
    Names m_now;     ///< as the program sees them
    Names m_durable; ///< as they are on the disk
    QList<NameChange> m_pendingNames;
    int m_acknowledged = -1;
};

} // namespace bantin::testing
