// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "sync/portal/ArrivedUpload.h"
#include "sync/portal/BlobStore.h"

#include <QList>

#include <optional>

namespace bantin::portal {

/// A picture a package waits for, as its fetch.txt lists it.
struct AwaitedPicture {
    QByteArray sha512; ///< 64 raw bytes
    qint64 size = 0;   ///< bytes
    friend bool operator==(const AwaitedPicture &, const AwaitedPicture &) = default;
};

/// Which pictures an upload brings: the bytes of some of a package's, one after the other and nothing between. Upload-Metadata
/// names them under "pictures": the first 16 hex digits of what the package is known by, a colon, and their positions in its
/// fetch.txt (IndexRanges.h). The name is short because each HEAD repeats it, and needs no trust: only bytes with an awaited
/// digest are kept.
struct PictureBundle {
    static constexpr qsizetype packageDigits = 16;

    QString package;   ///< lower-case hex
    QString positions; ///< as they came

    /// Nothing for an upload that is no bundle.
    static std::optional<PictureBundle> of(const ArrivedUpload &upload);
    /// The pictures it names of all those of its package; nothing when there are no such.
    std::optional<QList<AwaitedPicture>> picturesOf(const QList<AwaitedPicture> &all) const;
};

/// Puts every picture of the file whose bytes are what they should be to the blobs, and leaves the file. The number of those
/// that are there and are something else; of an unfinished file those cut off do not count. Reasons of DurableFile.h.
Result<int> keepPictures(const QString &file, const QList<AwaitedPicture> &pictures, bool isWhole,
                         const BlobStore &blobs);

} // namespace bantin::portal
