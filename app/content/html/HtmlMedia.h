// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/PictureStore.h"

#include <optional>

namespace bantin::content::html {

/// What an image element says about itself.
struct ImageSource {
    QString address;
    QString alternative;
    int width = 0; ///< as written; 0 unknown
    int height = 0;
};

/// Turns pictures that are inside the page into assets, each once however often it is shown. Nothing is fetched: pictures
/// elsewhere end in a notice.
class HtmlMedia
{
public:
    HtmlMedia(assembly::Notices &notices, const ImportLimits &limits, std::stop_token stop);

    std::optional<Figure> figure(const ImageSource &source);
    QList<ImportedAsset> take(const Document &document) { return m_pictures.take(document); }

private:
    void refuse(const ImageSource &source);

    assembly::Notices &m_notices;
    assembly::PictureStore m_pictures;
};

} // namespace bantin::content::html
