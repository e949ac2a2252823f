// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/PackageInbox.h"

#include "app/base/CanonicalJson.h"
#include "app/base/JsonReader.h"
#include "app/base/Logging.h"
#include "sync/portal/DurableFile.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QMutex>
#include <QSet>
#include <QThread>
#include <QWaitCondition>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr int retryMilliseconds = 60 * 1000;

QByteArray recordOf(const QByteArray &receiptJson, const QByteArray &signature)
{
    return toCanonicalJson({{u"type"_s, u"bantin-portal-answer/1"_s},
                            {u"receipt"_s, QString::fromLatin1(receiptJson.toBase64())},
                            {u"signature"_s, QString::fromLatin1(signature.toBase64())}});
}

std::optional<PackageStatus> statusOf(const QByteArray &record)
{
    const auto object = fromCanonicalJson(record);
    if (!object)
        return std::nullopt;
    JsonReader reader(*object);
    reader.constant("type"_L1, "bantin-portal-answer/1"_L1);
    PackageStatus status;
    status.receiptJson = QByteArray::fromBase64(reader.text("receipt"_L1).toLatin1());
    status.signature = QByteArray::fromBase64(reader.text("signature"_L1).toLatin1());
    const auto receipt = receiptFromJson(status.receiptJson);
    if (reader.problem() || !receipt)
        return std::nullopt;
    status.state = receipt->outcome == "published"_L1   ? PackageStatus::State::Published
                   : receipt->outcome == "withdrawn"_L1 ? PackageStatus::State::Withdrawn
                                                        : PackageStatus::State::Refused;
    return status;
}

} // namespace

struct PackageInbox::Private {
    Private(QString path, const Clock &time, Decide toDecide, Sign toSign)
        : folder(std::move(path))
        , clock(time)
        , decide(std::move(toDecide))
        , sign(std::move(toSign))
    {
    }

    QString folder;
    const Clock &clock;
    Decide decide;
    Sign sign;
    QHash<QString, QDateTime> scheduled; ///< packages under an embargo, until when
    mutable QMutex mutex;                ///< guards the files' names, `scheduled` and `ending`
    QWaitCondition changed;
    bool ending = false;
    std::unique_ptr<QThread> worker;

    QString incoming(const QString &name) const { return folder + u"/incoming/"_s + name + u".zip"_s; }
    QString published(const QString &name) const { return folder + u"/packages/"_s + name + u".zip"_s; }
    QString receipt(const QString &name) const { return folder + u"/receipts/"_s + name + u".json"_s; }

    /// The oldest package that has not failed in this round and whose time has come; empty when there is none.
    QString next(const QSet<QString> &failed) const
    {
        const QDateTime now = clock.nowUtc();
        const QDir waiting(folder + u"/incoming"_s);
        for (const QFileInfo &file : waiting.entryInfoList({u"*.zip"_s}, QDir::Files, QDir::Time | QDir::Reversed)) {
            const QString name = file.completeBaseName();
            const QDateTime notBefore = scheduled.value(name);
            if (!failed.contains(name) && (!notBefore.isValid() || notBefore <= now))
                return name;
        }
        return {};
    }

    /// Until the next embargo ends, but never long: the clock may be set while we wait.
    QDeadlineTimer pause(bool hasFailed) const
    {
        if (scheduled.isEmpty() && !hasFailed)
            return QDeadlineTimer(QDeadlineTimer::Forever);
        qint64 milliseconds = retryMilliseconds;
        const QDateTime now = clock.nowUtc();
        for (const QDateTime &notBefore : scheduled)
            milliseconds = std::clamp<qint64>(now.msecsTo(notBefore), 1, milliseconds);
        return QDeadlineTimer(milliseconds);
    }

    void run()
    {
        QSet<QString> failed; // must not hold up those behind them
        QMutexLocker locker(&mutex);
        while (!ending) {
            const QString name = next(failed);
            if (name.isEmpty()) {
                if (!changed.wait(&mutex, pause(!failed.isEmpty())))
                    failed.clear();
                continue;
            }
            locker.unlock();
            const auto answered = process(name);
            locker.relock();
            if (!answered) {
                failed.insert(name);
                qCWarning(logPortal) << "package" << name.first(16) << "waits:" << answered.error().reason
                                     << answered.error().detail;
            }
        }
    }

    Result<void> process(const QString &name)
    {
        QFile file(incoming(name));
        if (!file.open(QIODevice::ReadOnly))
            return storageError(file.fileName(), 0);
        const QByteArray sha512 = QByteArray::fromHex(name.toLatin1());
        // Mapped, so that a large package costs address space instead of memory.
        const uchar *bytes = file.size() > 0 ? file.map(0, file.size()) : nullptr;
        const QByteArray zip =
            bytes ? QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), file.size()) : file.readAll();
        const auto decided = decide(zip, sha512);
        if (!decided)
            return decided.error();
        if (decided->receipt)
            return answer(name, *decided->receipt);
        const QMutexLocker locker(&mutex);
        scheduled.insert(name, decided->notBefore);
        qCInfo(logPortal) << "package" << name.first(16) << "is held until" << decided->notBefore;
        return {};
    }

    Result<void> answer(const QString &name, const Receipt &decided)
    {
        const QByteArray json = toJson(decided);
        const QByteArray signature = sign(json);
        const QMutexLocker locker(&mutex);
        scheduled.remove(name);
        if (auto written = writeDurably(receipt(name), recordOf(json, signature)); !written)
            return written;
        qCInfo(logPortal) << "package" << name.first(16) << decided.outcome << decided.reason;
        if (decided.outcome != "refused"_L1)
            return renameDurably(incoming(name), published(name));
        if (!QFile::remove(incoming(name)))
            return storageError(incoming(name), 0);
        return syncPath(folder + u"/incoming"_s);
    }
};

PackageInbox::PackageInbox(const QString &folder, const Clock &clock, Decide decide, Sign sign)
    : m_d(std::make_unique<Private>(folder, clock, std::move(decide), std::move(sign)))
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

Result<void> PackageInbox::take(const QString &file, const QByteArray &sha512)
{
    const QString name = QString::fromLatin1(sha512.toHex());
    const QMutexLocker locker(&m_d->mutex);
    if (QFile::exists(m_d->published(name)) || QFile::exists(m_d->incoming(name)))
        return QFile::remove(file) ? Result<void>() : storageError(file, 0);
    if (auto moved = renameDurably(file, m_d->incoming(name)); !moved)
        return moved;
    m_d->changed.wakeAll();
    return {};
}

std::optional<PackageStatus> PackageInbox::status(const QByteArray &sha512) const
{
    const QString name = QString::fromLatin1(sha512.toHex());
    const QMutexLocker locker(&m_d->mutex);
    if (const QDateTime publishFrom = m_d->scheduled.value(name); publishFrom.isValid())
        return PackageStatus{PackageStatus::State::Scheduled, {}, {}, publishFrom};
    if (QFile::exists(m_d->incoming(name)))
        return PackageStatus{};
    const auto record =
        QFile::exists(m_d->receipt(name)) ? readWhole(m_d->receipt(name)) : Result<QByteArray>(QByteArray());
    return record ? statusOf(*record) : std::nullopt;
}

} // namespace bantin::portal
