// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/DiskEvent.h"

#include <QList>
#include <QMutex>
#include <QString>

#include <memory>
#include <optional>

namespace bantin::testing {

class FaultVfs;

/// Stands between this program and every file below one folder: SQLite's through an SQLite VFS of its own, all others
/// (also Qt's) through the system calls it puts itself before. It fails the call it is told to fail, and it can keep a log
/// of what the disk was asked to do. One at a time; before and after it, files are as always. Thread-safe.
class FaultyDisk
{
public:
    enum class Failure {
        IoError, ///< any call may fail so
        NoSpace, ///< only calls that need room on the disk; a write stops half-way
    };
    enum class Span { Once, FromThenOn };
    struct Mode {
        Failure failure;
        Span span;
    };
    enum class Access {
        Read,
        Write,  ///< needs room
        Create, ///< of a file, folder or name: needs room
        Other,  ///< sync, truncate, delete, lock, query
    };

    /// `folder`: absolute, without links.
    explicit FaultyDisk(const QString &folder);
    ~FaultyDisk();
    FaultyDisk(const FaultyDisk &) = delete;
    FaultyDisk &operator=(const FaultyDisk &) = delete;

    /// Counts from now: the `call`th call (from 1) that can fail so does.
    void failAt(int call, Mode mode);
    /// No more faults; answers how many there were since failAt().
    int heal();
    /// The first call that failed, e.g. "xSync content.db-wal".
    QString firstFault() const;

    void startRecording();
    /// Into the log: step `number` was acknowledged.
    void mark(int number);
    QList<DiskEvent> stopRecording();

    // What the shims ask and tell.
    bool covers(const char *path) const;
    /// The failure this call is to have, if any.
    std::optional<Failure> failure(Access access, const char *call, const char *path);
    void note(const DiskEvent &event);

private:
    const QByteArray m_prefix;
    mutable QMutex m_mutex;
    int m_remaining = 0; ///< calls until the fault; 0 is none
    bool m_armed = false;
    Failure m_failure = Failure::IoError;
    Span m_span = Span::Once;
    int m_fired = 0;
    QString m_firstFault;
    bool m_recording = false;
    QList<DiskEvent> m_events;
    std::unique_ptr<FaultVfs> m_vfs;
};

} // namespace bantin::testing
