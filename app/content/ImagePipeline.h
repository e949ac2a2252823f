// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/content/DocxImporter.h"
#include "app/content/ImportedDocument.h"
#include "app/content/PictureEncoder.h"

namespace bantin::content {

/// What is cut off a picture at each edge, as shares (0–1) of the upright picture's width and height.
struct Crop {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

/// A picture ready to be stored and published: dimensions checked before decoding, turned upright (EXIF), at most 1600
/// pixels on the long edge, sRGB, re-encoded from the pixels alone so that no metadata survives (see encodePicture()); the
/// bytes as given are kept in `original`, also of a cropped picture. A crop that leaves nothing is passed over. Reads JPEG, PNG, GIF (first frame), BMP, WebP, and HEIC where Qt has a plugin for
/// it. Pure, re-entrant; slow for large files, so call it off the UI thread. Reasons: "image-unreadable", "image-heic" (a
/// phone's format that this machine cannot read), "image-too-large" (width, height).
Result<ImportedAsset> importPicture(const QByteArray &bytes, const ImportLimits &limits = {},
                                    PictureQuality quality = PictureQuality::Balanced, const Crop &crop = {});

/// "<SHA-512 in hex>.<extension>": the name of an asset with these bytes.
QString assetName(const QByteArray &bytes, QLatin1StringView extension);

} // namespace bantin::content
