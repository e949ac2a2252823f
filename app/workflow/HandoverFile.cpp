// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/HandoverFile.h"

#include "app/domain/SearchText.h"
#include "app/package/HandoverReader.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pieceSize = 1 << 20;
/// Recipients and tags around the largest bag.
constexpr qint64 envelopeRoom = 1 << 20;
constexpr qsizetype longestName = 60;

/// Goes from the first octet written to the last one read back.
class Meter
{
public:
    Meter(qint64 size, const FileProgress &progress)
        : m_total(2 * size)
        , m_progress(progress)
    {
    }

    Result<void> advance(qint64 octets)
    {
        m_done += octets;
        if (!m_progress || m_progress(m_done, m_total))
            return {};
        return Error{Fault::Cancelled, u"cancelled"_s, Retry::AfterCorrection, {}, {}};
    }

private:
    qint64 m_done = 0;
    qint64 m_total;
    const FileProgress &m_progress;
};

Error failure(int systemError, const QString &path)
{
    const QString detail = QString::fromLocal8Bit(std::strerror(systemError));
    if (systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG)
        return {
            Fault::NoSpace, u"handover-no-space"_s, Retry::AfterCorrection, {QFileInfo(path).absolutePath()}, detail};
    return {Fault::Storage, u"handover-not-written"_s, Retry::AfterCorrection, {path}, detail};
}

Result<void> write(QFile &file, const QString &path, const QByteArray &sealed, Meter &meter)
{
    for (qint64 at = 0; at < sealed.size();) {
        const qint64 length = std::min(pieceSize, sealed.size() - at);
        errno = 0;
        if (file.write(sealed.constData() + at, length) != length)
            return failure(file.error() == QFileDevice::ResourceError ? ENOSPC : errno, path);
        at += length;
        if (const auto wanted = meter.advance(length); !wanted)
            return wanted;
    }
    // A stick may say only now that it is full or gone.
    return ::fsync(file.handle()) == 0 ? Result<void>() : failure(errno, path);
}

Result<void> compare(const QString &part, const QString &path, const QByteArray &sealed, Meter &meter)
{
    const Error different{Fault::Tampered, u"handover-not-kept"_s, Retry::AfterCorrection, {path}, {}};
    QFile file(part);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return different;
    // Pages in memory say nothing of what a worn stick has kept.
    ::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED);
    if (file.size() != sealed.size())
        return different;
    for (qint64 at = 0; at < sealed.size();) {
        const QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty() || QByteArrayView(sealed).sliced(at, piece.size()) != piece)
            return different;
        at += piece.size();
        if (const auto wanted = meter.advance(piece.size()); !wanted)
            return wanted;
    }
    return {};
}

/// Some file systems of sticks cannot sync a folder; the file itself is on the device by then.
void syncFolder(const QString &path)
{
    const int folder =
        ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    ::fsync(folder);
    ::close(folder);
}

Result<void> writePart(const QString &part, const QString &path, const QByteArray &sealed, Meter &meter)
{
    QFile file(part);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return failure(errno, path);
    if (const auto written = write(file, path, sealed, meter); !written)
        return written;
    file.close();
    return compare(part, path, sealed, meter);
}

} // namespace

QString handoverFileName(const QString &unit, const QDateTime &now)
{
    const QString name = wordsForSearch(foldForSearch(unit)).join(u'-').left(longestName);
    return u"ban-giao_%1_%2.%3"_s.arg(name, now.toLocalTime().toString(u"yyyy-MM-dd_HHmm"_s),
                                      QLatin1StringView(handoverSuffix));
}

Result<void> writeHandoverFile(const QString &path, const QByteArray &sealed, const FileProgress &progress)
{
    Meter meter(sealed.size(), progress);
    const QString part = path + u".part"_s;
    if (const auto written = writePart(part, path, sealed, meter); !written) {
        QFile::remove(part);
        return written;
    }
    if (std::rename(QFile::encodeName(part).constData(), QFile::encodeName(path).constData()) != 0) {
        const int reason = errno;
        QFile::remove(part);
        return failure(reason, path);
    }
    syncFolder(path);
    return {};
}

Result<QByteArray> readHandoverFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::Storage, u"file-unreadable"_s, Retry::AfterCorrection, {path}, file.errorString()};
    if (file.size() > package::handoverLimits.fileBytes + envelopeRoom)
        return Error{Fault::InvalidInput, u"envelope-form"_s, Retry::Never, {}, u"size"_s};
    const QByteArray sealed = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Error{Fault::Storage, u"file-unreadable"_s, Retry::AfterCorrection, {path}, file.errorString()};
    return sealed;
}

} // namespace bantin::workflow
