// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QString>

namespace bantin::portal {

/// The pictures of packages by the SHA-512 of their bytes (RFC 6234; 64 raw bytes here), each once: FOLDER/ab/abcd…. What a
/// verified package asked for or brought along; a correction needs none of them again. Thread-safe, several processes may share a
/// folder. Reasons: those of DurableFile.h, "blob-missing" (digest).
class BlobStore
{
public:
    explicit BlobStore(const QString &folder);

    bool contains(const QByteArray &sha512) const;
    Result<void> put(const QByteArray &bytes) const;
    /// Bytes that are no longer what they were are put away and missing from then on, so that they are asked for again.
    Result<QByteArray> read(const QByteArray &sha512) const;

private:
    QString pathOf(const QByteArray &sha512) const;

    QString m_folder;
};

} // namespace bantin::portal
