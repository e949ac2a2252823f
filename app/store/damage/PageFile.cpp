// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/damage/PageFile.h"

#include "app/store/DiskError.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cerrno>

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pageSize = crypto::PageCipher::pageSize;
constexpr qsizetype pageCountAt = 28;

// The write-ahead log, as SQLite's file format describes it.
constexpr qsizetype logHeaderSize = 32;
constexpr qsizetype frameHeaderSize = 24;
constexpr qint64 frameSize = frameHeaderSize + pageSize;
constexpr quint32 logMagic = 0x377f0682;

quint32 number(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

/// The running checksum of the log's header and frames.
class LogSum
{
public:
    explicit LogSum(bool bigEndian)
        : m_bigEndian(bigEndian)
    {
    }
    void add(QByteArrayView bytes)
    {
        for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
            m_first += word(bytes, at) + m_second;
            m_second += word(bytes, at + 4) + m_first;
        }
    }
    bool matches(QByteArrayView bytes, qsizetype at) const
    {
        return number(bytes, at) == m_first && number(bytes, at + 4) == m_second;
    }

private:
    quint32 word(QByteArrayView bytes, qsizetype at) const
    {
        return m_bigEndian ? number(bytes, at) : qFromLittleEndian<quint32>(bytes.data() + at);
    }

    bool m_bigEndian;
    quint32 m_first = 0;
    quint32 m_second = 0;
};

/// A disk that fails once is asked again before what it holds counts as damaged.
QByteArray readAt(QFile &file, qint64 at, qint64 size)
{
    QByteArray bytes;
    for (int attempt = 0; attempt < 2 && bytes.size() < size; ++attempt)
        bytes = file.seek(at) ? file.read(size) : QByteArray();
    return bytes;
}

/// Reads the frames of a log one after the other.
class LogReader
{
public:
    explicit LogReader(QFile &log)
        : m_log(log)
        , m_header(readAt(log, 0, logHeaderSize))
        , m_sum(m_header.size() == logHeaderSize && (m_header.at(3) & 1) != 0)
    {
    }
    bool isValid()
    {
        if (m_header.size() != logHeaderSize || (number(m_header, 0) & ~1U) != logMagic
            || number(m_header, 8) != pageSize)
            return false;
        m_sum.add(QByteArrayView(m_header).first(24));
        return m_sum.matches(m_header, 24);
    }
    bool next()
    {
        m_frame = readAt(m_log, m_at, frameSize);
        m_at += frameSize;
        return m_frame.size() == frameSize;
    }
    /// Whether the disk did not read on although the file goes on.
    bool isCutOff() const { return m_frame.size() < frameSize && m_log.size() >= m_at; }
    /// Whether the frame belongs to this log, not to what the file held before.
    bool isOfThisLog() const { return QByteArrayView(m_frame).sliced(8, 8) == QByteArrayView(m_header).sliced(16, 8); }
    bool continuesTheSum()
    {
        m_sum.add(QByteArrayView(m_frame).first(8));
        m_sum.add(page());
        return m_sum.matches(m_frame, 16);
    }
    quint32 pageNumber() const { return number(m_frame, 0); }
    /// Pages of the database after the transaction this frame ends; 0 for the others.
    quint32 committedPages() const { return number(m_frame, 4); }
    QByteArrayView page() const { return QByteArrayView(m_frame).sliced(frameHeaderSize); }

private:
    QFile &m_log;
    QByteArray m_header;
    QByteArray m_frame;
    qint64 m_at = logHeaderSize;
    LogSum m_sum;
};

} // namespace

PageFile::PageFile(const QString &path, crypto::PageCipher cipher)
    : m_file(std::make_unique<QFile>(path))
    , m_log(std::make_unique<QFile>(path + u"-wal"_s))
    , m_cipher(std::move(cipher))
{
}

Result<PageFile> PageFile::open(const QString &path, crypto::PageCipher cipher)
{
    PageFile file(path, std::move(cipher));
    // A file that cannot be asked for is not one that is gone.
    if (!file.m_file->open(QIODevice::ReadOnly))
        return errno == ENOENT ? Error{Fault::NotFound, u"store-missing"_s, Retry::Never, {path}, {}}
                               : diskError(errno, path);
    if (!file.m_log->open(QIODevice::ReadOnly) && errno != ENOENT)
        return diskError(errno, file.m_log->fileName());
    file.readPageCount(file.readLog());
    return file;
}

void PageFile::readPageCount(quint32 logged)
{
    const std::optional<QByteArray> first = page(1);
    if (first)
        m_pageCount = number(*first, pageCountAt);
    else
        m_pageCount = std::max(logged, quint32((m_file->size() + pageSize - 1) / pageSize));
}

quint32 PageFile::readLog()
{
    quint32 pages = 0;
    if (!m_log->isOpen())
        return pages;
    LogReader log(*m_log);
    if (!log.isValid())
        return pages;
    QHash<quint32, qint64> pending;
    QHash<quint32, qint64> afterTheBreak;
    bool intact = true;
    bool sawWholeTransaction = false;
    for (qint64 at = logHeaderSize; log.next() && log.isOfThisLog(); at += frameSize) {
        intact = intact && log.continuesTheSum();
        // A transaction is synced before the next one is written: what others follow was acknowledged.
        m_logBroken = m_logBroken || sawWholeTransaction;
        if (m_cipher.isAuthentic(log.page(), log.pageNumber()))
            pending.insert(log.pageNumber(), at + frameHeaderSize);
        if (log.committedPages() == 0)
            continue;
        sawWholeTransaction = !intact;
        (intact ? m_logged : afterTheBreak).insert(pending);
        pending.clear();
        pages = log.committedPages();
    }
    m_logBroken = m_logBroken || log.isCutOff();
    if (m_logBroken)
        m_logged.insert(afterTheBreak);
    return pages;
}

QByteArray PageFile::stored(quint32 pageNumber)
{
    const auto logged = m_logged.constFind(pageNumber);
    QFile &source = logged == m_logged.cend() ? *m_file : *m_log;
    const qint64 at = logged == m_logged.cend() ? qint64(pageNumber - 1) * pageSize : *logged;
    return readAt(source, at, pageSize);
}

std::optional<QByteArray> PageFile::page(quint32 pageNumber)
{
    const QByteArray bytes = stored(pageNumber);
    return bytes.size() == pageSize ? m_cipher.open(bytes, pageNumber) : std::nullopt;
}

bool PageFile::isSound(quint32 pageNumber)
{
    const QByteArray bytes = stored(pageNumber);
    return bytes.size() == pageSize && m_cipher.isAuthentic(bytes, pageNumber);
}

} // namespace bantin::store
