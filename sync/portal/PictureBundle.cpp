// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/PictureBundle.h"

#include "app/base/IndexRanges.h"
#include "app/crypto/Digest.h"
#include "sync/portal/DurableFile.h"

#include <QFile>
#include <QRegularExpression>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace bantin::portal {

std::optional<PictureBundle> PictureBundle::of(const ArrivedUpload &upload)
{
    static const QRegularExpression form(u"\\A([0-9a-f]{%1}):([0-9,-]*)\\z"_s.arg(packageDigits));
    const auto match = form.match(QString::fromLatin1(upload.metadata.value(u"pictures"_s)));
    return match.hasMatch() ? std::optional(PictureBundle{match.captured(1), match.captured(2)}) : std::nullopt;
}

std::optional<QList<AwaitedPicture>> PictureBundle::picturesOf(const QList<AwaitedPicture> &all) const
{
    const auto indices = fromIndexRanges(positions, static_cast<int>(all.size()));
    if (!indices)
        return std::nullopt;
    QList<AwaitedPicture> pictures;
    for (int index : *indices)
        pictures.append(all.at(index));
    return pictures;
}

Result<int> keepPictures(const QString &file, const QList<AwaitedPicture> &pictures, bool isWhole,
                         const BlobStore &blobs)
{
    QFile bundle(file);
    if (!bundle.open(QIODevice::ReadOnly))
        return storageError(file, errno);
    int altered = 0;
    for (const AwaitedPicture &picture : pictures) {
        const QByteArray bytes = bundle.read(picture.size);
        if (bytes.size() < picture.size && !isWhole)
            return altered;
        if (crypto::sha512(bytes) != picture.sha512) {
            ++altered;
        } else if (const auto kept = blobs.put(bytes); !kept) {
            return kept.error();
        }
    }
    return altered + (bundle.atEnd() ? 0 : 1);
}

} // namespace bantin::portal
