// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/PictureStore.h"
#include "app/content/docx/OpcPackage.h"

namespace bantin::content::docx {

/// The picture parts of a package as figures.
class MediaStore
{
public:
    MediaStore(OpcPackage &package, assembly::Notices &notices, const ImportLimits &limits, std::stop_token stop);

    /// The figure for a picture relationship; nothing, with a notice, when it is remote or cannot be read.
    std::optional<Figure> figure(const Relationships &relationships, const QString &id, const Crop &crop);
    QList<ImportedAsset> take(const Document &document) { return m_pictures.take(document); }

private:
    OpcPackage &m_package;
    assembly::Notices &m_notices;
    assembly::PictureStore m_pictures;
};

} // namespace bantin::content::docx
