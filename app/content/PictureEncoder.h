// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QLatin1StringView>

namespace bantin::content {

/// How much of a photograph's detail is kept. "Balanced" is what readers cannot tell from the original on a screen.
enum class PictureQuality { Small, Balanced, Fine };

struct EncodedPicture {
    QByteArray bytes; ///< empty when no encoder could write it
    QLatin1StringView extension;
    QLatin1StringView mediaType;
};

/// Writes the pixels alone, in sRGB and without any metadata: a photograph as WebP or JPEG, whichever is smaller; what has
/// transparency or a palette without loss, as WebP or PNG, whichever is smaller. Pure, re-entrant.
EncodedPicture encodePicture(const QImage &image, PictureQuality quality);

} // namespace bantin::content
