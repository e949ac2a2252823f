// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/crypto/PageCipher.h"

#include <QFile>
#include <QHash>

#include <memory>
#include <optional>

namespace bantin::store {

/// The pages of a database file as last committed (the write-ahead log over the file), read without SQLite, so that one
/// damaged page hides no other. Reads only. Internal to app/store.
class PageFile
{
public:
    /// "store-missing", "disk-unwritable" (path). A file shorter than a page is one without sound pages.
    static Result<PageFile> open(const QString &path, crypto::PageCipher cipher);

    /// As the first page says, or where that is damaged the log or the file's size.
    quint32 pageCount() const { return m_pageCount; }
    /// In the clear; nothing when the page is damaged or missing.
    std::optional<QByteArray> page(quint32 number);
    bool isSound(quint32 number);
    /// Whether changes that were acknowledged may be missing: the log breaks off before a transaction that others followed.
    bool isLogBroken() const { return m_logBroken; }

private:
    PageFile(const QString &path, crypto::PageCipher cipher);
    /// Pages the database has after the last transaction in the log; 0 without one.
    quint32 readLog();
    void readPageCount(quint32 logged);
    QByteArray stored(quint32 number);

    std::unique_ptr<QFile> m_file;
    std::unique_ptr<QFile> m_log;
    crypto::PageCipher m_cipher;
    QHash<quint32, qint64> m_logged; ///< page to the place of its newest bytes in the log
    quint32 m_pageCount = 0;
    bool m_logBroken = false;
};

} // namespace bantin::store
