// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/UploadStore.h"

#include "app/base/CanonicalJson.h"
#include "app/base/JsonReader.h"
#include "app/base/Logging.h"
#include "sync/portal/DurableFile.h"
#include "sync/portal/FileLock.h"
#include "sync/portal/UploadTurn.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QTimeZone>
#include <QUuid>

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr int lifetimeDays = 7;
constexpr int purgedEverySeconds = 60 * 60;

struct Record {
    qint64 length = 0;
    QByteArray metadata;
    QDateTime createdAt;
    QByteArray sha512;
};

QByteArray toJson(const Record &record)
{
    return toCanonicalJson({{u"type"_s, u"bantin-upload/1"_s},
                            {u"length"_s, record.length},
                            {u"metadata"_s, QString::fromLatin1(record.metadata)},
                            {u"created-at"_s, toTimestamp(record.createdAt)},
                            {u"sha512"_s, QString::fromLatin1(record.sha512.toHex())}});
}

Result<Record> recordFromJson(const QByteArray &bytes)
{
    auto object = fromCanonicalJson(bytes);
    if (!object)
        return object.error();
    JsonReader reader(*object);
    Record record;
    reader.constant("type"_L1, "bantin-upload/1"_L1);
    record.length = reader.integer("length"_L1, 0, 1LL << 53);
    record.metadata = reader.text("metadata"_L1, JsonReader::Text::MayBeEmpty).toLatin1();
    record.createdAt = reader.timestamp("created-at"_L1);
    record.sha512 = reader.hex("sha512"_L1, 64, JsonReader::Text::MayBeEmpty);
    if (reader.problem())
        return Error{Fault::Storage, u"portal-storage"_s, Retry::Never, {}, *reader.problem()};
    return record;
}

bool isUploadId(const QString &id)
{
    return id.size() == 32 && std::all_of(id.cbegin(), id.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

Error unknown(const QString &id)
{
    return {Fault::NotFound, u"upload-unknown"_s, Retry::Never, {id}, {}};
}

Result<QByteArray> sha512OfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha512);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return storageError(path, errno);
    return hash.result();
}

} // namespace

struct UploadStore::Private {
    QString folder;
    const Clock &clock;
    Handover handover;
    QMutex mutex; ///< guards purgedAt
    QDateTime purgedAt = {};

    QString bytesPath(const QString &id) const { return folder + u'/' + id + u".bin"_s; }
    QString recordPath(const QString &id) const { return folder + u'/' + id + u".json"_s; }
    QString turnPath(const QString &id) const { return folder + u'/' + id + u".turn"_s; }
    QString wholePath(const QString &id) const { return folder + u'/' + id + u".whole"_s; }

    Result<Record> record(const QString &id) const
    {
        if (!isUploadId(id) || !QFileInfo::exists(recordPath(id)))
            return unknown(id);
        const auto bytes = readWhole(recordPath(id));
        return bytes ? recordFromJson(*bytes) : Result<Record>(bytes.error());
    }

    UploadInfo infoOf(const QString &id, const Record &record) const
    {
        const QFileInfo bytes(bytesPath(id));
        UploadInfo info{id, record.length, bytes.size(), record.metadata, {}, record.sha512};
        if (!record.sha512.isEmpty())
            info.offset = info.length;
        const QDateTime last = bytes.exists() ? bytes.lastModified(QTimeZone::UTC) : record.createdAt;
        info.expiresAt = last.addDays(lifetimeDays);
        return info;
    }

    Result<UploadInfo> info(const QString &id) const
    {
        const auto stored = record(id);
        if (!stored)
            return stored.error();
        const UploadInfo found = infoOf(id, *stored);
        if (found.expiresAt <= clock.nowUtc())
            return Error{Fault::NotFound, u"upload-expired"_s, Retry::Never, {id}, {}};
        return found;
    }

    // Digested and handed over by one thread of one process. The record names the digest before the file moves, so a kill in
    // between is finished by resume().
    Result<void> complete(const QString &id)
    {
        const FileLock lock(wholePath(id));
        if (!lock.isHeld())
            return lock.failure();
        auto stored = record(id);
        if (!stored)
            return stored.error();
        const QString file = bytesPath(id);
        if (!QFileInfo::exists(file))
            return {};
        if (stored->sha512.isEmpty()) {
            auto digest = sha512OfFile(file);
            if (!digest)
                return digest.error();
            stored->sha512 = *digest;
            if (isAltered({.sha512 = *digest, .metadata = readUploadMetadata(stored->metadata)}))
                return drop(id);
            if (auto written = writeDurably(recordPath(id), toJson(*stored)); !written)
                return written;
        }
        const auto handed =
            handover(file, {.sha512 = stored->sha512, .metadata = readUploadMetadata(stored->metadata)});
        return !handed && handed.error().reason == "upload-altered"_L1 ? drop(id) : handed;
    }

    Error drop(const QString &id)
    {
        discard(id);
        return {Fault::Tampered, u"upload-altered"_s, Retry::Later, {id}, {}};
    }

    Result<UploadInfo> settle(const QString &id)
    {
        auto found = info(id);
        if (!found || !found->isComplete())
            return found;
        if (auto completed = complete(id); !completed)
            return completed.error();
        return info(id);
    }

    /// Whether to look again: a look at every record for every new upload would cost a busy portal more than the uploads.
    bool isPurgeDue(const QDateTime &now)
    {
        const QMutexLocker locker(&mutex);
        const bool isDue = !purgedAt.isValid() || now < purgedAt || purgedAt.addSecs(purgedEverySeconds) <= now;
        if (isDue)
            purgedAt = now;
        return isDue;
    }

    void purge()
    {
        const QDateTime now = clock.nowUtc();
        if (!isPurgeDue(now))
            return;
        for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
            const auto stored = file.lastModified(QTimeZone::UTC).addDays(lifetimeDays) > now
                                    ? Result<Record>(unknown({}))
                                    : record(file.completeBaseName());
            if (stored && infoOf(file.completeBaseName(), *stored).expiresAt <= now)
                expire(file.completeBaseName(), *stored);
        }
    }

    void expire(const QString &id, const Record &stored)
    {
        if (stored.sha512.isEmpty() && QFileInfo::exists(bytesPath(id)))
            (void)handover(bytesPath(id), {.metadata = readUploadMetadata(stored.metadata), .isWhole = false});
        discard(id);
    }

    void discard(const QString &id)
    {
        QFile::remove(bytesPath(id));
        QFile::remove(recordPath(id));
        QFile::remove(turnPath(id));
        QFile::remove(wholePath(id));
    }
};

struct UploadWriter::Private {
    std::shared_ptr<UploadStore::Private> store;
    std::unique_ptr<UploadTurn> turn;
    QString id;
    int descriptor = -1;
    qint64 remaining = 0;
    int problem = 0; ///< errno of the write that failed
    bool finished = false;

    Written append(QByteArrayView bytes)
    {
        const qsizetype wanted = std::min<qsizetype>(bytes.size(), remaining);
        qsizetype written = 0;
        while (written < wanted) {
            const ssize_t step = ::write(descriptor, bytes.data() + written, static_cast<size_t>(wanted - written));
            if (step < 0 && errno == EINTR)
                continue;
            if (step <= 0) {
                problem = step < 0 ? errno : ENOSPC;
                break;
            }
            written += step;
        }
        remaining -= written;
        if (problem != 0)
            return Written::Failed;
        return written == bytes.size() ? Written::All : Written::NotOurs;
    }
};

UploadWriter::UploadWriter(std::unique_ptr<Private> d)
    : m_d(std::move(d))
{
}

UploadWriter::~UploadWriter()
{
    if (!m_d->finished) {
        if (const auto kept = finish(); !kept)
            qCWarning(logPortal) << "upload" << m_d->id << "broke off:" << kept.error().reason << kept.error().detail;
    }
}

UploadWriter::Written UploadWriter::write(QByteArrayView bytes)
{
    Written written = Written::NotOurs;
    const bool isOurs = m_d->turn->whileOurs([&] { written = m_d->append(bytes); });
    return isOurs ? written : Written::NotOurs;
}

Result<UploadInfo> UploadWriter::finish()
{
    m_d->finished = true;
    if (::fsync(m_d->descriptor) != 0 && m_d->problem == 0)
        m_d->problem = errno;
    ::close(m_d->descriptor);
    m_d->turn.reset();
    if (m_d->problem != 0)
        return storageError(m_d->id, m_d->problem);
    return m_d->store->settle(m_d->id);
}

UploadStore::UploadStore(const QString &folder, const Clock &clock, Handover handover)
    : m_d(new Private{folder, clock, std::move(handover), {}, {}})
{
}

UploadStore::~UploadStore() = default;

Result<void> UploadStore::resume()
{
    if (auto made = makeFolder(m_d->folder); !made)
        return made;
    for (const QFileInfo &file : QDir(m_d->folder).entryInfoList({u"*.json"_s}, QDir::Files)) {
        const QString id = file.completeBaseName();
        const auto settled = m_d->settle(id);
        if (settled)
            continue;
        const auto stored = m_d->record(id);
        if (settled.error().reason == "upload-expired"_L1 && stored)
            m_d->expire(id, *stored);
        else if (settled.error().fault == Fault::NotFound)
            m_d->discard(id);
        else
            qCWarning(logPortal) << "upload" << id << "not taken up:" << settled.error().reason
                                 << settled.error().detail;
    }
    return {};
}

Result<UploadInfo> UploadStore::create(qint64 length, const QByteArray &metadata)
{
    m_d->purge();
    if (auto room = expectRoom(m_d->folder, length); !room)
        return room.error();
    const QString id = QUuid::createUuid().toString(QUuid::Id128);
    const Record record{length, metadata, m_d->clock.nowUtc(), {}};
    auto written = writeDurably(m_d->bytesPath(id), {});
    if (written)
        written = writeDurably(m_d->recordPath(id), toJson(record));
    if (written)
        return m_d->settle(id);
    m_d->discard(id); // without its record nobody would clear it away
    return written.error();
}

Result<UploadInfo> UploadStore::info(const QString &id) const
{
    const bool isLeftOver = isUploadId(id) && QFileInfo::exists(m_d->bytesPath(id));
    return isLeftOver ? m_d->settle(id) : m_d->info(id);
}

Result<std::unique_ptr<UploadWriter>> UploadStore::append(const QString &id, qint64 offset, qint64 coming)
{
    if (const auto known = m_d->info(id); !known)
        return known.error();
    if (auto room = expectRoom(m_d->folder, coming); !room)
        return room.error();
    auto turn = UploadTurn::take(m_d->turnPath(id));
    if (!turn)
        return turn.error();
    const auto found = m_d->info(id); // stands still now
    if (!found)
        return found.error();
    if (found->offset != offset)
        return Error{Fault::Conflict, u"upload-offset"_s, Retry::Later, {QString::number(found->offset)}, {}};

    const QByteArray path = QFile::encodeName(m_d->bytesPath(id));
    // A finished upload has no file any more; appending its zero remaining bytes is still a legal request.
    const int flags = found->isComplete() ? O_RDONLY | O_DIRECTORY : O_WRONLY | O_APPEND;
    const int descriptor =
        ::open(found->isComplete() ? QFile::encodeName(m_d->folder).constData() : path.constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return storageError(m_d->bytesPath(id), errno);
    auto writer = std::make_unique<UploadWriter::Private>();
    writer->store = m_d;
    writer->turn = std::move(*turn);
    writer->id = id;
    writer->descriptor = descriptor;
    writer->remaining = found->length - found->offset;
    return std::make_unique<UploadWriter>(std::move(writer));
}

void UploadStore::interrupt(const QString &id)
{
    if (isUploadId(id))
        UploadTurn::takeAway(m_d->turnPath(id));
}

Result<void> UploadStore::remove(const QString &id)
{
    if (const auto found = m_d->record(id); !found)
        return found.error();
    interrupt(id);
    m_d->discard(id);
    return syncPath(m_d->folder);
}

} // namespace bantin::portal
