// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/DocxImporter.h"
#include "app/content/docx/Notices.h"
#include "app/content/docx/OpcPackage.h"

#include <QHash>

namespace bantin::content::docx {

/// Turns picture parts into assets, each part once however often it is shown.
class MediaStore
{
public:
    MediaStore(OpcPackage &package, Notices &notices, const ImportLimits &limits, std::stop_token stop);

    /// The figure for a picture relationship; nothing, with a notice, when it is remote or cannot be read.
    std::optional<Figure> figure(const Relationships &relationships, const QString &id);
    void refuseRemote(const QString &target);
    QList<ImportedAsset> take() { return std::move(m_assets); }

private:
    std::optional<Figure> load(const QString &part);

    OpcPackage &m_package;
    Notices &m_notices;
    ImportLimits m_limits;
    std::stop_token m_stop;
    QHash<QString, std::optional<Figure>> m_figures; ///< by part name
    QList<ImportedAsset> m_assets;
};

} // namespace bantin::content::docx
