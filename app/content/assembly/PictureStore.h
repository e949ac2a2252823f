// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/DocxImporter.h"
#include "app/content/ImagePipeline.h"
#include "app/content/assembly/Notices.h"

#include <QHash>

#include <functional>

namespace bantin::content::assembly {

/// Writers put the picture's file name or path where a description belongs.
bool isFileName(const QString &description);

/// Turns the pictures of one file into assets, each once however often it is shown; why one cannot be read is told in a
/// notice with the picture's own reason ("image-heic", "image-too-large", "image-unreadable").
class PictureStore
{
public:
    PictureStore(Notices &notices, const ImportLimits &limits, std::stop_token stop);

    using Read = std::function<Result<QByteArray>()>;
    /// `key` tells pictures of the file apart, `name` is what a person knows the picture by. `read` is asked once per key.
    std::optional<Figure> figure(const QString &key, const QString &name, const Crop &crop, const Read &read);
    void refuseRemote(const QString &target);
    /// Of all that was read only what `document` shows: a comment may have had pictures too.
    QList<ImportedAsset> take(const Document &document);

private:
    Result<Figure> load(const Crop &crop, const Read &read);

    Notices &m_notices;
    ImportLimits m_limits;
    std::stop_token m_stop;
    QHash<QString, std::optional<Figure>> m_figures; ///< by key and crop
    QList<ImportedAsset> m_assets;
};

} // namespace bantin::content::assembly
