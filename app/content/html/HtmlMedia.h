// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/DocxImporter.h"
#include "app/content/docx/Notices.h"

#include <QHash>

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
    HtmlMedia(docx::Notices &notices, const ImportLimits &limits, std::stop_token stop);

    std::optional<Figure> figure(const ImageSource &source);
    QList<ImportedAsset> take() { return std::move(m_assets); }

private:
    std::optional<Figure> load(const QString &address);
    void refuse(const ImageSource &source);

    docx::Notices &m_notices;
    ImportLimits m_limits;
    std::stop_token m_stop;
    QHash<QString, std::optional<Figure>> m_figures; ///< by address
    QList<ImportedAsset> m_assets;
    int m_pictures = 0;
};

} // namespace bantin::content::html
