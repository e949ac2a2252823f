// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFileInfo>
#include <QMap>
#include <QString>

#include <optional>

namespace bantin::portal {

/// An upload of another tus server as its file stores keep it: the bytes as ID, and beside them what was promised as ID.info (tusd;
/// the S3 stores of tusd and @tus/server, whose bucket is synchronised into a folder) or ID.json (@tus/file-store).
struct ForeignUpload {
    QString id;          ///< file name of the bytes, no path
    QString bytes;       ///< path
    QString info;        ///< path
    qint64 length = 0;   ///< promised
    bool isCopy = false; ///< of an object in the other server's bucket; whoever synchronises the folder clears it away
    QMap<QString, QByteArray> metadata; ///< decoded

    /// Nothing for what is no upload, has no length yet or is a part of a concatenation. Links are not followed.
    static std::optional<ForeignUpload> fromInfo(const QFileInfo &info);
};

} // namespace bantin::portal
