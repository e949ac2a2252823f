// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/ForeignInbox.h"

#include "app/base/Logging.h"
#include "sync/portal/DurableFile.h"
#include "sync/portal/FileLock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QMutex>
#include <QThread>
#include <QUuid>
#include <QWaitCondition>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr qsizetype copyBlock = 1 << 20;

/// What tells that a file is still the same.
struct Look {
    qint64 size = -1;
    qint64 changed = 0; ///< milliseconds since 1970
    quint64 node = 0;
    friend bool operator==(const Look &, const Look &) = default;
};

Look lookAt(const QString &path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return {};
    return {status.st_size, status.st_mtim.tv_sec * 1000LL + status.st_mtim.tv_nsec / 1'000'000, status.st_ino};
}

/// Of the bytes alone: a copy that was deleted and fetched again is another file, but the same upload.
QByteArray written(const Look &look)
{
    return QByteArray::number(look.size) + ' ' + QByteArray::number(look.changed);
}

/// Copies and digests in one pass; on the disk when it returns.
Result<QByteArray> copyDurably(const QString &from, const QString &to, qint64 length)
{
    QFile source(from);
    QFile copy(to);
    errno = 0;
    if (!source.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return storageError(from, errno);
    QCryptographicHash hash(QCryptographicHash::Sha512);
    qint64 copied = 0;
    while (true) {
        const QByteArray block = source.read(copyBlock);
        if (block.isEmpty())
            break;
        copied += block.size();
        hash.addData(block);
        if (copied > length || copy.write(block) != block.size())
            return storageError(to, errno);
    }
    if (copied != length || !copy.flush() || ::fsync(copy.handle()) != 0)
        return storageError(to, errno);
    return hash.result();
}

} // namespace

struct ForeignInbox::Private {
    ForeignInboxOptions options;
    const Clock &clock;
    Handover handover;
    QHash<QString, Look> seen;
    QHash<QString, Look> settled; ///< taken, and not cleared away here; a look reads none of their files again
    qint64 nextSweep = 0;
    QMutex mutex; ///< guards `ending`
    QWaitCondition changed;
    bool ending = false;
    std::unique_ptr<QThread> thread;

    QString mark(const ForeignUpload &upload) const { return options.scratch + u"/taken/"_s + upload.id; }

    qint64 now() const { return clock.nowUtc().toMSecsSinceEpoch(); }

    /// What a synchronising program goes on writing after a pause is no longer what was taken.
    bool isTaken(const ForeignUpload &upload, const Look &look) const
    {
        const QString path = mark(upload);
        const auto taken = QFileInfo::exists(path) ? readWhole(path) : Result<QByteArray>(QByteArray());
        return taken && taken->endsWith(' ' + written(look));
    }

    bool isFinished(const ForeignUpload &upload, const Look &look)
    {
        const bool isSame = seen.value(upload.id) == look;
        seen.insert(upload.id, look);
        return isSame && look.size == upload.length && look.changed + options.quietSeconds * 1000 <= now();
    }

    /// True when it was handed over now.
    bool take(const ForeignUpload &upload, const Look &look)
    {
        const QString copy = options.scratch + u'/' + QUuid::createUuid().toString(QUuid::Id128) + u".part"_s;
        const auto digest = copyDurably(upload.bytes, copy, upload.length);
        const auto taken = digest ? handOver(copy, {*digest, upload.metadata}) : Result<void>(digest.error());
        if (!taken) {
            QFile::remove(copy);
            qCWarning(logPortal) << "upload" << upload.id << "not taken:" << taken.error().reason
                                 << taken.error().detail;
            // What was altered stays what it is until it is written anew; the desk is told by the portal what is lacking.
            if (taken.error().reason != "upload-altered"_L1)
                return false;
        }
        const auto marked = writeDurably(mark(upload), digest->toHex() + ' ' + written(look));
        qCInfo(logPortal) << "upload" << upload.id << "taken" << (marked ? QString() : marked.error().detail);
        return true;
    }

    Result<void> handOver(const QString &copy, const ArrivedUpload &upload) const
    {
        return isAltered(upload) ? Error{Fault::Tampered, u"upload-altered"_s, Retry::Later, {}, {}}
                                 : handover(copy, upload);
    }

    /// What was taken and has been left in peace for long enough. A copy would only be fetched again.
    void clearAway(const ForeignUpload &upload, const Look &look)
    {
        if (upload.isCopy) {
            settled.insert(upload.id, look);
            return;
        }
        const QFileInfo taken(mark(upload));
        if (taken.lastModified().toMSecsSinceEpoch() + options.keptSeconds * 1000 > now())
            return;
        QFile::remove(upload.bytes);
        QFile::remove(upload.info);
        QFile::remove(taken.filePath());
        seen.remove(upload.id);
    }

    /// What others cleared away.
    void forgetTheGone()
    {
        if (now() < nextSweep)
            return;
        nextSweep = now() + options.keptSeconds * 1000;
        const auto isGone = [this](const QString &id) { return !QFileInfo::exists(options.folder + u'/' + id); };
        for (const QFileInfo &taken : QDir(options.scratch + u"/taken"_s).entryInfoList(QDir::Files)) {
            const bool isOld = taken.lastModified().toMSecsSinceEpoch() + options.keptSeconds * 1000 <= now();
            if (isOld && isGone(taken.fileName()))
                QFile::remove(taken.filePath());
        }
        seen.removeIf([&isGone](const auto &entry) { return isGone(entry.key()); });
        settled.removeIf([&isGone](const auto &entry) { return isGone(entry.key()); });
    }

    int lookAtOne(const QFileInfo &info)
    {
        const QString id = info.completeBaseName();
        if (const auto known = settled.constFind(id);
            known != settled.constEnd() && *known == lookAt(info.path() + u'/' + id))
            return 0;
        const auto upload = ForeignUpload::fromInfo(info);
        if (!upload || upload->length > options.maximumSize)
            return 0;
        const Look look = lookAt(upload->bytes);
        if (isTaken(*upload, look))
            clearAway(*upload, look);
        else if (isFinished(*upload, look))
            return take(*upload, look) ? 1 : 0;
        return 0;
    }

    int look()
    {
        // One portal at a time; the others have nothing to do meanwhile.
        const FileLock lock(options.scratch + u"/look.lock"_s, FileLock::Wait::No);
        if (!lock.isHeld())
            return 0;
        int taken = 0;
        const QDir folder(options.folder);
        for (const QFileInfo &info : folder.entryInfoList({u"*.info"_s, u"*.json"_s}, QDir::Files, QDir::Time))
            taken += lookAtOne(info);
        forgetTheGone();
        return taken;
    }

    void run()
    {
        QMutexLocker locker(&mutex);
        while (!ending) {
            locker.unlock();
            look();
            locker.relock();
            if (!ending)
                changed.wait(&mutex, static_cast<unsigned long>(options.pauseMilliseconds));
        }
    }
};

ForeignInbox::ForeignInbox(const ForeignInboxOptions &options, const Clock &clock, Handover handover)
    : m_d(new Private{options, clock, std::move(handover), {}, {}, 0, {}, {}, false, {}})
{
}

ForeignInbox::~ForeignInbox()
{
    if (!m_d->thread)
        return;
    {
        const QMutexLocker locker(&m_d->mutex);
        m_d->ending = true;
        m_d->changed.wakeAll();
    }
    m_d->thread->wait();
}

Result<void> ForeignInbox::prepare()
{
    if (auto made = makeFolder(m_d->options.scratch + u"/taken"_s); !made)
        return made;
    return makeFolder(m_d->options.folder);
}

int ForeignInbox::look()
{
    return m_d->look();
}

void ForeignInbox::start()
{
    m_d->thread.reset(QThread::create([this] { m_d->run(); }));
    m_d->thread->start();
}

} // namespace bantin::portal
