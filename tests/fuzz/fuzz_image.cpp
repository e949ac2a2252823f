// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a picture: what its header claims is held to the budget, and what comes out is a small clean picture.
#include "app/content/ImagePipeline.h"

#include <QCoreApplication>

using namespace bantin::content;

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    // Finds the readers that are plugins.
    static const QCoreApplication application(*argc, *argv);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    ImportLimits limits;
    limits.imagePixels = 1024; // decoding and writing again stay cheap; what is tried is the way there
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto picture = importPicture(bytes, limits, PictureQuality::Small);
    if (!picture) {
        if (picture.error().reason.isEmpty())
            __builtin_trap();
        return 0;
    }
    const bool sound = picture->width > 0 && picture->height > 0
                       && qint64(picture->width) * picture->height <= limits.imagePixels && !picture->bytes.isEmpty()
                       && picture->name.startsWith(assetName(picture->bytes, QLatin1StringView()).chopped(1));
    if (!sound)
        __builtin_trap();
    return 0;
}
