// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>

namespace bantin::package {

/// The files of a bag, wherever they lie; paths have "/" and begin at the folder of bagit.txt. One thread at a time.
class BagTree
{
public:
    /// Takes the bytes piece by piece; answers false to stop, which ends in "cancelled".
    using Sink = std::function<bool(QByteArrayView)>;

    /// A folder, or a zip with the bag in it or in its only folder. The reasons of validateBag().
    static Result<std::unique_ptr<BagTree>> open(const QString &path);
    virtual ~BagTree() = default;

    /// Path and size of each file.
    const QMap<QString, qint64> &files() const { return m_files; }
    /// Links, devices and sockets: never opened.
    const QStringList &others() const { return m_others; }
    bool hasPayloadFolder() const { return m_hasPayloadFolder; }

    /// A file of files(). "file-unreadable" (path), "cancelled", those of a damaged zip.
    virtual Result<void> feed(const QString &path, const Sink &sink) = 0;
    /// A whole file of at most `limit` bytes; "package-too-large" (path) otherwise.
    Result<QByteArray> read(const QString &path, qint64 limit);

protected:
    QMap<QString, qint64> m_files;
    QStringList m_others;
    bool m_hasPayloadFolder = false;
};

} // namespace bantin::package
