// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/SecretBytes.h"
#include "app/domain/Article.h"
#include "app/package/BagFolder.h"
#include "app/workflow/ExportArchive.h"

#include <QJsonObject>

#include <atomic>
#include <memory>
#include <utility>

namespace bantin::workflow {

/// exportArchive() in steps: read() on the store thread, an article at a time, write() and complete() on any other thread,
/// so that a slow stick never keeps typing from being saved. One call at a time. Destroyed before complete() it leaves
/// nothing behind.
class ArchiveExport
{
public:
    /// Paths inside the archive and bytes, not sealed yet.
    using Files = QList<std::pair<QString, QByteArray>>;

    /// On the store thread; the reasons of exportArchive().
    static Result<std::unique_ptr<ArchiveExport>> begin(Session &session, const QString &target,
                                                        const ArchiveChoice &choice);

    bool isRead() const { return m_unitRead; }
    qint64 done() const { return m_done; } ///< articles read
    qint64 total() const { return m_articles.size(); }

    /// The next article, then a file of a register at a time, and at the end what else belongs to no article. On the store thread, until isRead(). Store reasons.
    Result<Files> read(Session &session);
    /// Disk reasons.
    Result<void> write(const Files &files);
    /// Writes the index and manifests, reads everything back and gives the folder its name. Slow. Disk and "bag-…" reasons.
    Result<void> complete();
    /// From any thread, at any time: complete() ends soon with "cancelled" and leaves nothing behind.
    void cancel() { m_cancelled = true; }
    /// After complete(), on the store thread: the entry of the audit log. Store reasons.
    Result<ArchiveSummary> record(Session &session) const;

private:
    ArchiveExport(package::BagFolder bag, QList<Article> articles, QStringList registerFiles);
    Result<void> addSealed(const QString &name, const QByteArray &bytes);

    package::BagFolder m_bag;
    QList<Article> m_articles;
    QStringList m_registerFiles; ///< not read yet
    qsizetype m_done = 0;
    bool m_unitRead = false;
    SecretBytes m_key;
    QByteArray m_wrappedKey;
    QByteArray m_header;
    QList<std::pair<QByteArray, QString>> m_info;
    std::atomic<bool> m_cancelled = false;
    QJsonObject m_index; ///< what is in which sealed file
};

} // namespace bantin::workflow
