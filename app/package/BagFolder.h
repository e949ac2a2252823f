// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QDir>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <utility>

namespace bantin::package {

/// Asked before each file is read; answering false ends the check with "cancelled". From the thread that checks.
using BagCheckGoesOn = std::function<bool()>;

/// A BagIt 1.0 bag (RFC 8493) as a folder, written file by file under "<target>.part" and renamed once it was synced and read
/// back; what breaks off before is removed again. "disk-full", "disk-unwritable" (path).
class BagFolder
{
public:
    /// "archive-exists" (path)
    static Result<BagFolder> begin(const QString &target);
    BagFolder(BagFolder &&other) noexcept;
    BagFolder &operator=(BagFolder &&) = delete;
    ~BagFolder();

    /// `name` below data/; each once.
    Result<void> addPayload(const QString &name, const QByteArray &bytes);
    /// `name` beside data/.
    Result<void> addTag(const QString &name, const QByteArray &bytes);
    /// Writes bag-info.txt with `info` and the Payload-Oxum, declaration and manifests; checks everything again. The reasons
    /// of checkBagFolder().
    Result<void> finish(const QList<std::pair<QByteArray, QString>> &info, const BagCheckGoesOn &goesOn = {});

    qint64 octets() const { return m_octets; }
    qint64 files() const { return m_payload.size(); }

private:
    explicit BagFolder(QString target);
    Result<void> write(const QString &path, const QByteArray &bytes);

    QString m_target;
    QDir m_part;
    QMap<QString, QByteArray> m_payload;
    QMap<QString, QByteArray> m_tags;
    qint64 m_octets = 0;
    bool m_open = true;
};

/// Whether the folder is a complete bag with every digest right and nothing besides. "bag-declaration",
/// "bag-manifest-invalid" (file, line), "bag-missing-file", "bag-surplus-file", "bag-digest-mismatch" (path), "cancelled";
/// "file-unreadable" (path) when the disk does not give a file that is there.
Result<void> checkBagFolder(const QDir &folder, const BagCheckGoesOn &goesOn = {});

} // namespace bantin::package
