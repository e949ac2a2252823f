// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/PackageInbox.h"

#include "app/base/IndexRanges.h"
#include "app/base/Logging.h"
#include "app/domain/SignedReceipt.h"
#include "sync/portal/DurableFile.h"
#include "sync/portal/FileLock.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QScopeGuard>
#include <QSet>
#include <QThread>
#include <QWaitCondition>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr int retryMilliseconds = 60 * 1000;
constexpr unsigned long lookMilliseconds = 1000;
constexpr int answerMilliseconds = 200; ///< until it is asked again whether another program has answered

std::optional<PackageStatus> statusOf(const QByteArray &record)
{
    const auto answer = signedReceiptFromJson(record);
    if (!answer)
        return std::nullopt;
    const auto receipt = receiptFromJson(answer->receipt);
    if (!receipt)
        return std::nullopt;
    PackageStatus status;
    status.receiptJson = answer->receipt;
    status.signature = answer->signature;
    status.state = receipt->outcome == "published"_L1   ? PackageStatus::State::Published
                   : receipt->outcome == "withdrawn"_L1 ? PackageStatus::State::Withdrawn
                                                        : PackageStatus::State::Refused;
    return status;
}

} // namespace

struct PackageInbox::Private {
    Private(QString path, const Clock &time, const BlobStore &pictures, Identify toIdentify, Decide toDecide,
            Sign toSign)
        : folder(std::move(path))
        , clock(time)
        , blobs(pictures)
        , identify(std::move(toIdentify))
        , decide(std::move(toDecide))
        , sign(std::move(toSign))
    {
    }

    QString folder;
    const Clock &clock;
    const BlobStore &blobs;
    Identify identify;
    Decide decide;
    Sign sign;
    QMutex mutex;           ///< guards `arrived`, `ending`, `isHurried` and `failure`
    QWaitCondition changed; ///< something arrived
    QWaitCondition settled; ///< something was decided
    bool arrived = false;
    bool ending = false;
    bool isHurried = false; ///< nobody is to wait for an answer any more
    std::optional<Error> failure;
    std::unique_ptr<QThread> worker;

    QString incoming(const QString &name) const { return folder + u"/incoming/"_s + name + u".zip"_s; }
    /// The pictures a package waits for, and the end of its embargo; read anew each time, since another program may write them.
    QString lacks(const QString &name) const { return folder + u"/incoming/"_s + name + u".lacks"_s; }
    QString held(const QString &name) const { return folder + u"/incoming/"_s + name + u".held"_s; }
    /// Names of files change only under this one, everything that is carried out under the other.
    QString namesLock() const { return folder + u"/names.lock"_s; }
    QString published(const QString &name) const { return folder + u"/packages/"_s + name + u".zip"_s; }
    QString receipt(const QString &name) const { return folder + u"/receipts/"_s + name + u".json"_s; }

    /// The oldest package that has not failed in this round and whose time has come; empty when there is none.
    QString next(const QSet<QString> &failed) const
    {
        const QDateTime now = clock.nowUtc();
        const QDir waiting(folder + u"/incoming"_s);
        for (const QFileInfo &file : waiting.entryInfoList({u"*.zip"_s}, QDir::Files, QDir::Time | QDir::Reversed)) {
            const QString name = file.completeBaseName();
            const QDateTime notBefore = heldUntil(name);
            if (!failed.contains(name) && (!notBefore.isValid() || notBefore <= now) && missing(name).isEmpty())
                return name;
        }
        return {};
    }

    QDateTime heldUntil(const QString &name) const
    {
        const auto text = QFile::exists(held(name)) ? readWhole(held(name)) : Result<QByteArray>(QByteArray());
        return text ? QDateTime::fromString(QString::fromLatin1(*text), Qt::ISODateWithMs) : QDateTime();
    }

    QList<AwaitedPicture> awaitedBy(const QString &name) const
    {
        QList<AwaitedPicture> pictures;
        const auto lines = QFile::exists(lacks(name)) ? readWhole(lacks(name)) : Result<QByteArray>(QByteArray());
        for (const QByteArray &line : lines ? lines->split('\n') : QByteArrayList()) {
            if (const QList<QByteArray> words = line.split(' '); words.size() == 2)
                pictures.append({QByteArray::fromHex(words.at(0)), words.at(1).toLongLong()});
        }
        return pictures;
    }

    QList<int> missing(const QString &name) const
    {
        const QList<AwaitedPicture> pictures = awaitedBy(name);
        QList<int> positions;
        for (qsizetype i = 0; i < pictures.size(); ++i) {
            if (!blobs.contains(pictures.at(i).sha512))
                positions.append(static_cast<int>(i));
        }
        return positions;
    }

    QString packageOf(const PictureBundle &bundle) const
    {
        const QDir waiting(folder + u"/incoming"_s);
        const QStringList names = waiting.entryList({bundle.package + u"*.lacks"_s}, QDir::Files);
        return names.isEmpty() ? QString() : QFileInfo(names.constFirst()).completeBaseName();
    }

    /// Of a package that waits no longer none are kept.
    Result<void> takePictures(const QString &file, const PictureBundle &bundle, bool isWhole)
    {
        const QString package = packageOf(bundle);
        const auto pictures = bundle.picturesOf(package.isEmpty() ? QList<AwaitedPicture>() : awaitedBy(package));
        const auto altered = pictures ? keepPictures(file, *pictures, isWhole, blobs) : Result<int>(0);
        if (!altered)
            return altered.error();
        wake();
        if (*altered > 0 && isWhole)
            return Error{Fault::Tampered, u"upload-altered"_s, Retry::Later, {}, {}};
        return QFile::remove(file) ? Result<void>() : storageError(file, 0);
    }

    Arrival lookAt(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? identify(mapped(file)) : Arrival();
    }

    /// The file itself, or in its place what it expands to.
    Result<void> moveIn(const QString &file, const Arrival &arrival, const QString &name) const
    {
        if (arrival.expanded.isEmpty())
            return renameDurably(file, incoming(name));
        if (auto written = writeDurably(incoming(name), arrival.expanded); !written)
            return written;
        return QFile::remove(file) ? Result<void>() : storageError(file, 0);
    }

    /// So that a large package costs address space instead of memory. Valid while the file is open.
    static QByteArray mapped(QFile &file)
    {
        const uchar *bytes = file.size() > 0 ? file.map(0, file.size()) : nullptr;
        return bytes ? QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), file.size()) : file.readAll();
    }

    void run()
    {
        QSet<QString> failed; // must not hold up those behind them
        QDeadlineTimer again(retryMilliseconds);
        QMutexLocker locker(&mutex);
        while (!ending) {
            arrived = false;
            locker.unlock();
            if (again.hasExpired()) {
                failed.clear();
                again.setRemainingTime(retryMilliseconds);
            }
            const bool worked = workOnce(failed);
            locker.relock();
            // Others may leave packages here too, and clocks may be set: it looks again soon.
            if (!worked && !arrived && !ending)
                changed.wait(&mutex, lookMilliseconds);
        }
    }

    void wake()
    {
        const QMutexLocker locker(&mutex);
        arrived = true;
        changed.wakeAll();
    }

    /// One package, unless there is none or another program is at one.
    bool workOnce(QSet<QString> &failed)
    {
        if (next(failed).isEmpty())
            return false;
        const FileLock publication(folder + u'/' + publicationLock, FileLock::Wait::No);
        const QString name = publication.isHeld() ? next(failed) : QString();
        if (name.isEmpty())
            return false;
        if (const auto answered = process(name); !answered) {
            failed.insert(name);
            const QMutexLocker locker(&mutex);
            failure = answered.error();
            qCWarning(logPortal) << "package" << name.first(16) << "waits:" << answered.error().reason
                                 << answered.error().detail;
        }
        return true;
    }

    Result<void> process(const QString &name)
    {
        QFile file(incoming(name));
        if (!file.open(QIODevice::ReadOnly))
            return storageError(file.fileName(), 0);
        const auto wakeUp = qScopeGuard([this] { settled.wakeAll(); });
        const auto decided = decide(mapped(file), QByteArray::fromHex(name.toLatin1()));
        if (!decided)
            return decided.error();
        if (decided->receipt)
            return answer(name, *decided);
        const FileLock names(namesLock());
        if (!names.isHeld())
            return names.failure();
        if (!decided->awaited.isEmpty())
            return await(name, decided->awaited);
        qCInfo(logPortal) << "package" << name.first(16) << "is held until" << decided->notBefore;
        return writeDurably(held(name), decided->notBefore.toUTC().toString(Qt::ISODateWithMs).toLatin1());
    }

    /// Written down first: a picture that arrives after a kill must still be known for one.
    Result<void> await(const QString &name, const QList<AwaitedPicture> &pictures)
    {
        QByteArray lines;
        for (const AwaitedPicture &picture : pictures)
            lines += picture.sha512.toHex() + ' ' + QByteArray::number(picture.size) + '\n';
        if (auto written = writeDurably(lacks(name), lines); !written)
            return written;
        qCInfo(logPortal) << "package" << name.first(16) << "waits for pictures" << toIndexRanges(missing(name));
        return {};
    }

    Result<void> answer(const QString &name, const Verdict &verdict)
    {
        const Receipt &decided = *verdict.receipt;
        const QByteArray json = toJson(decided);
        const QByteArray signature = sign(json);
        const FileLock names(namesLock());
        if (!names.isHeld())
            return names.failure();
        if (auto written = writeDurably(receipt(name), toJson(SignedReceipt{json, signature})); !written)
            return written;
        qCInfo(logPortal) << "package" << name.first(16) << decided.outcome << decided.reason;
        QFile::remove(lacks(name));
        QFile::remove(held(name));
        if (decided.outcome != "refused"_L1 && verdict.archive.isEmpty())
            return renameDurably(incoming(name), published(name));
        if (decided.outcome != "refused"_L1) {
            if (auto kept = writeDurably(published(name), verdict.archive); !kept)
                return kept;
        }
        if (!QFile::remove(incoming(name)))
            return storageError(incoming(name), 0);
        return syncPath(folder + u"/incoming"_s);
    }
};

PackageInbox::PackageInbox(const QString &folder, const Clock &clock, const BlobStore &blobs, Identify identify,
                           Decide decide, Sign sign)
    : m_d(std::make_unique<Private>(folder, clock, blobs, std::move(identify), std::move(decide), std::move(sign)))
{
}

PackageInbox::~PackageInbox()
{
    if (!m_d->worker)
        return;
    {
        const QMutexLocker locker(&m_d->mutex);
        m_d->ending = true;
        m_d->changed.wakeAll();
    }
    m_d->worker->wait();
}

Result<void> PackageInbox::prepare()
{
    for (const QString &name : {u"/incoming"_s, u"/packages"_s, u"/receipts"_s}) {
        if (auto made = makeFolder(m_d->folder + name); !made)
            return made;
    }
    return {};
}

void PackageInbox::start()
{
    m_d->worker.reset(QThread::create([this] { m_d->run(); }));
    m_d->worker->start();
}

Result<void> PackageInbox::take(const QString &file, const ArrivedUpload &upload)
{
    if (const auto bundle = PictureBundle::of(upload))
        return m_d->takePictures(file, *bundle, upload.isWhole);
    if (!upload.isWhole)
        return QFile::remove(file) ? Result<void>() : storageError(file, 0);
    const Arrival arrival = m_d->lookAt(file);
    const QString name = QString::fromLatin1((arrival.name.isEmpty() ? upload.sha512 : arrival.name).toHex());
    const FileLock names(m_d->namesLock());
    if (!names.isHeld())
        return names.failure();
    if (QFile::exists(m_d->published(name)) || QFile::exists(m_d->incoming(name)))
        return QFile::remove(file) ? Result<void>() : storageError(file, 0);
    if (auto moved = m_d->moveIn(file, arrival, name); !moved)
        return moved;
    m_d->wake();
    return {};
}

std::optional<Error> PackageInbox::takeFailure()
{
    const QMutexLocker locker(&m_d->mutex);
    return std::exchange(m_d->failure, std::nullopt);
}

std::optional<PackageStatus> PackageInbox::status(const QByteArray &digest) const
{
    const QString name = QString::fromLatin1(digest.toHex());
    const FileLock names(m_d->namesLock());
    if (QFile::exists(m_d->incoming(name))) {
        if (const auto missing = m_d->missing(name); !missing.isEmpty())
            return PackageStatus{PackageStatus::State::Incomplete, {}, {}, {}, missing};
        if (const QDateTime publishFrom = m_d->heldUntil(name); publishFrom.isValid())
            return PackageStatus{PackageStatus::State::Scheduled, {}, {}, publishFrom};
        return PackageStatus{};
    }
    const auto record =
        QFile::exists(m_d->receipt(name)) ? readWhole(m_d->receipt(name)) : Result<QByteArray>(QByteArray());
    return record ? statusOf(*record) : std::nullopt;
}

std::optional<PackageStatus> PackageInbox::awaitStatus(const QByteArray &digest,
                                                       std::chrono::milliseconds patience) const
{
    const QDeadlineTimer deadline(patience);
    auto found = status(digest);
    const auto isOpen = [&found] { return !found || found->state == PackageStatus::State::Verifying; };
    QMutexLocker locker(&m_d->mutex);
    while (isOpen() && !deadline.hasExpired() && !m_d->isHurried) {
        // Another program over the same folder may decide, and tells nobody.
        m_d->settled.wait(&m_d->mutex, std::min(deadline, QDeadlineTimer(answerMilliseconds)));
        locker.unlock();
        found = status(digest);
        locker.relock();
    }
    return found;
}

QList<UnreadableRecord> PackageInbox::unreadableReceipts(const QString &folder)
{
    QList<UnreadableRecord> left;
    for (const QFileInfo &file : QDir(folder + u"/receipts"_s).entryInfoList({u"*.json"_s}, QDir::Files)) {
        const auto record = readWhole(file.filePath());
        if (!record || !statusOf(*record))
            left.append({file.filePath(), record ? QString() : record.error().detail});
    }
    return left;
}

void PackageInbox::endWaiting()
{
    const QMutexLocker locker(&m_d->mutex);
    m_d->isHurried = true;
    m_d->settled.wakeAll();
}

} // namespace bantin::portal
