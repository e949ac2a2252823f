// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultVfs.h"

#include "tests/support/FaultyDisk.h"
#include "tests/support/FaultySystemCalls.h"

#include <sqlite3.h>

#include <cerrno>
#include <new>

namespace bantin::testing {

namespace {

using Access = FaultyDisk::Access;
using Failure = FaultyDisk::Failure;
using Kind = DiskEvent::Kind;

/// What the vfs functions find behind pAppData.
struct Shim {
    FaultyDisk *disk;
    sqlite3_vfs *below;
    int lastErrno = 0; ///< of the last injected failure; what sqlite3_system_errno() tells
};

/// One open file; SQLite allocates it, the file of the vfs below follows in the same block.
struct ShimFile {
    sqlite3_file base;
    Shim *shim;
    const char *path; ///< SQLite keeps it alive; null for temporary files
    int namesToSync; ///< 1 until the first sync of a journal this program created, which SQLite follows by its folder's

    sqlite3_file *below() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    FaultyDisk &disk() const { return *shim->disk; }
};

ShimFile &shimOf(sqlite3_file *file)
{
    return *reinterpret_cast<ShimFile *>(file);
}

QByteArray folderOf(const char *path)
{
    const QByteArray whole(path);
    return whole.first(whole.lastIndexOf('/'));
}

/// SQLITE_OK, or what the call has to answer because the disk wants it to fail.
int faultOf(Shim &shim, Access access, const char *call, const char *path, int ioError, int noSpace = SQLITE_FULL)
{
    if (!shim.disk->covers(path))
        return SQLITE_OK;
    const auto failure = shim.disk->failure(access, call, path);
    if (!failure)
        return SQLITE_OK;
    shim.lastErrno = *failure == Failure::NoSpace ? ENOSPC : EIO;
    return *failure == Failure::NoSpace ? noSpace : ioError;
}

int faultOf(ShimFile &file, Access access, const char *call, int ioError, int noSpace = SQLITE_FULL)
{
    return faultOf(*file.shim, access, call, file.path, ioError, noSpace);
}

void note(const ShimFile &file, const DiskEvent &event)
{
    if (file.disk().covers(file.path))
        file.disk().note(event);
}

int closeFile(sqlite3_file *file)
{
    const UnwatchedCalls unwatched;
    sqlite3_file *below = shimOf(file).below();
    return below->pMethods ? below->pMethods->xClose(below) : SQLITE_OK;
}

int readFile(sqlite3_file *file, void *to, int size, sqlite3_int64 offset)
{
    ShimFile &shim = shimOf(file);
    if (const int fault = faultOf(shim, Access::Read, "xRead", SQLITE_IOERR_READ))
        return fault;
    const UnwatchedCalls unwatched;
    return shim.below()->pMethods->xRead(shim.below(), to, size, offset);
}

int writeFile(sqlite3_file *file, const void *from, int size, sqlite3_int64 offset)
{
    ShimFile &shim = shimOf(file);
    const int fault = faultOf(shim, Access::Write, "xWrite", SQLITE_IOERR_WRITE);
    const int written = fault == SQLITE_OK ? size : size / 2;
    const UnwatchedCalls unwatched;
    const int code = shim.below()->pMethods->xWrite(shim.below(), from, written, offset);
    if (code == SQLITE_OK)
        note(shim, {Kind::Write, shim.path, offset, QByteArray(static_cast<const char *>(from), written), {}});
    return fault == SQLITE_OK ? code : fault;
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    ShimFile &shim = shimOf(file);
    if (const int fault = faultOf(shim, Access::Other, "xTruncate", SQLITE_IOERR_TRUNCATE))
        return fault;
    const UnwatchedCalls unwatched;
    const int code = shim.below()->pMethods->xTruncate(shim.below(), size);
    if (code == SQLITE_OK)
        note(shim, {Kind::Truncate, shim.path, size, {}, {}});
    return code;
}

int syncFile(sqlite3_file *file, int flags)
{
    ShimFile &shim = shimOf(file);
    if (const int fault = faultOf(shim, Access::Other, "xSync", SQLITE_IOERR_FSYNC))
        return fault;
    const UnwatchedCalls unwatched;
    const int code = shim.below()->pMethods->xSync(shim.below(), flags);
    if (code != SQLITE_OK)
        return code;
    note(shim, {Kind::Sync, shim.path, 0, {}, {}});
    if (shim.namesToSync > 0)
        note(shim, {Kind::SyncFolder, folderOf(shim.path), 0, {}, {}});
    shim.namesToSync = 0;
    return code;
}

int sizeOfFile(sqlite3_file *file, sqlite3_int64 *size)
{
    ShimFile &shim = shimOf(file);
    if (const int fault = faultOf(shim, Access::Other, "xFileSize", SQLITE_IOERR_FSTAT))
        return fault;
    return shim.below()->pMethods->xFileSize(shim.below(), size);
}

int lockFile(sqlite3_file *file, int level)
{
    ShimFile &shim = shimOf(file);
    if (const int fault = faultOf(shim, Access::Other, "xLock", SQLITE_IOERR_LOCK))
        return fault;
    return shim.below()->pMethods->xLock(shim.below(), level);
}

int unlockFile(sqlite3_file *file, int level)
{
    return shimOf(file).below()->pMethods->xUnlock(shimOf(file).below(), level);
}

int isReserved(sqlite3_file *file, int *reserved)
{
    return shimOf(file).below()->pMethods->xCheckReservedLock(shimOf(file).below(), reserved);
}

int controlFile(sqlite3_file *file, int operation, void *argument)
{
    const UnwatchedCalls unwatched;
    return shimOf(file).below()->pMethods->xFileControl(shimOf(file).below(), operation, argument);
}

int sectorSize(sqlite3_file *file)
{
    return shimOf(file).below()->pMethods->xSectorSize(shimOf(file).below());
}

int characteristics(sqlite3_file *file)
{
    return shimOf(file).below()->pMethods->xDeviceCharacteristics(shimOf(file).below());
}

int mapShared(sqlite3_file *file, int page, int pageSize, int extend, void volatile **memory)
{
    ShimFile &shim = shimOf(file);
    const Access access = extend ? Access::Write : Access::Other;
    if (const int fault = faultOf(shim, access, "xShmMap", SQLITE_IOERR_SHMMAP, SQLITE_IOERR_SHMSIZE))
        return fault;
    const UnwatchedCalls unwatched;
    return shim.below()->pMethods->xShmMap(shim.below(), page, pageSize, extend, memory);
}

int lockShared(sqlite3_file *file, int offset, int count, int flags)
{
    ShimFile &shim = shimOf(file);
    const bool takes = (flags & SQLITE_SHM_LOCK) != 0;
    if (const int fault = takes ? faultOf(shim, Access::Other, "xShmLock", SQLITE_IOERR_SHMLOCK) : SQLITE_OK)
        return fault;
    return shim.below()->pMethods->xShmLock(shim.below(), offset, count, flags);
}

void barrierShared(sqlite3_file *file)
{
    shimOf(file).below()->pMethods->xShmBarrier(shimOf(file).below());
}

int unmapShared(sqlite3_file *file, int deleteFlag)
{
    const UnwatchedCalls unwatched;
    return shimOf(file).below()->pMethods->xShmUnmap(shimOf(file).below(), deleteFlag);
}

constexpr sqlite3_io_methods methods{.iVersion = 2, // without memory-mapped reads, which would pass unseen
                                     .xClose = closeFile,
                                     .xRead = readFile,
                                     .xWrite = writeFile,
                                     .xTruncate = truncateFile,
                                     .xSync = syncFile,
                                     .xFileSize = sizeOfFile,
                                     .xLock = lockFile,
                                     .xUnlock = unlockFile,
                                     .xCheckReservedLock = isReserved,
                                     .xFileControl = controlFile,
                                     .xSectorSize = sectorSize,
                                     .xDeviceCharacteristics = characteristics,
                                     .xShmMap = mapShared,
                                     .xShmLock = lockShared,
                                     .xShmBarrier = barrierShared,
                                     .xShmUnmap = unmapShared,
                                     .xFetch = nullptr,
                                     .xUnfetch = nullptr};

Shim &shimOf(sqlite3_vfs *vfs)
{
    return *static_cast<Shim *>(vfs->pAppData);
}

bool existsBelow(Shim &shim, const char *path)
{
    int exists = 0;
    shim.below->xAccess(shim.below, path, SQLITE_ACCESS_EXISTS, &exists);
    return exists != 0;
}

int openFile(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *outFlags)
{
    Shim &shim = shimOf(vfs);
    auto *opened = new (file) ShimFile{{nullptr}, &shim, path, 0};
    const UnwatchedCalls unwatched;
    const bool creates = path && (flags & SQLITE_OPEN_CREATE) && !existsBelow(shim, path);
    const Access access = creates ? Access::Create : Access::Other;
    if (const int fault = faultOf(shim, access, "xOpen", path, SQLITE_CANTOPEN, SQLITE_CANTOPEN))
        return fault;
    opened->below()->pMethods = nullptr;
    const int code = shim.below->xOpen(shim.below, path, opened->below(), flags, outFlags);
    if (opened->below()->pMethods)
        opened->base.pMethods = &methods;
    if (code == SQLITE_OK && creates) {
        note(*opened, {Kind::Create, path, 0, {}, {}});
        opened->namesToSync =
            (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL)) ? 1 : 0;
    }
    return code;
}

int deleteFile(sqlite3_vfs *vfs, const char *path, int syncFolder)
{
    Shim &shim = shimOf(vfs);
    if (const int fault = faultOf(shim, Access::Other, "xDelete", path, SQLITE_IOERR_DELETE))
        return fault;
    const UnwatchedCalls unwatched;
    const bool existed = existsBelow(shim, path);
    const int code = shim.below->xDelete(shim.below, path, syncFolder);
    if (code != SQLITE_OK || !existed || !shim.disk->covers(path))
        return code;
    shim.disk->note({Kind::Delete, path, 0, {}, {}});
    if (syncFolder)
        shim.disk->note({Kind::SyncFolder, folderOf(path), 0, {}, {}});
    return code;
}

int accessFile(sqlite3_vfs *vfs, const char *path, int flags, int *result)
{
    Shim &shim = shimOf(vfs);
    if (const int fault = faultOf(shim, Access::Other, "xAccess", path, SQLITE_IOERR_ACCESS))
        return fault;
    return shim.below->xAccess(shim.below, path, flags, result);
}

int fullPath(sqlite3_vfs *vfs, const char *path, int size, char *full)
{
    Shim &shim = shimOf(vfs);
    return shim.below->xFullPathname(shim.below, path, size, full);
}

int lastError(sqlite3_vfs *vfs, int size, char *text)
{
    Shim &shim = shimOf(vfs);
    return shim.lastErrno ? shim.lastErrno : shim.below->xGetLastError(shim.below, size, text);
}

} // namespace

struct FaultVfs::Registration {
    Shim shim;
    sqlite3_vfs vfs;
};

FaultVfs::FaultVfs(FaultyDisk &disk)
    : m_registration(std::make_unique<Registration>())
{
    sqlite3_vfs *below = sqlite3_vfs_find(nullptr);
    m_registration->shim = {&disk, below, 0};
    sqlite3_vfs &vfs = m_registration->vfs;
    vfs = *below; // the clock, randomness and the rest do not touch a disk
    vfs.szOsFile = int(sizeof(ShimFile)) + below->szOsFile;
    vfs.zName = "bantin-faulty";
    vfs.pNext = nullptr;
    vfs.pAppData = &m_registration->shim;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    vfs.xAccess = accessFile;
    vfs.xFullPathname = fullPath;
    vfs.xGetLastError = lastError;
    sqlite3_vfs_register(&vfs, 1);
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(&m_registration->vfs);
    sqlite3_vfs_register(m_registration->shim.below, 1);
}

} // namespace bantin::testing
