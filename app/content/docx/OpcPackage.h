// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/OfficeZip.h"

#include <QHash>

#include <stop_token>

namespace bantin::content::docx {

/// A link from one part to another or to the world (ECMA-376 part 2 §9.3).
struct Relationship {
    QString type;   ///< last segment of the type URI: "image", "hyperlink", "styles"…
    QString target; ///< part name without leading slash, or the URI when external
    bool external = false;
};

using Relationships = QHash<QString, Relationship>; ///< by relationship id

/// The package around a Word document: parts, content types, relationships. Reasons as importDocx().
class OpcPackage
{
public:
    static Result<OpcPackage> open(const QByteArray &bytes, const ZipLimits &limits, const std::stop_token &stop);

    /// Name of the Word document part.
    const QString &mainPart() const { return m_mainPart; }
    const Relationships &mainRelationships() const { return m_mainRelationships; }

    bool contains(const QString &part) const { return m_zip.contains(part); }
    Result<QByteArray> read(const QString &part);
    /// Empty when the part has none.
    Result<Relationships> relationshipsOf(const QString &part);
    /// Target of the first internal relationship of that type from the main part, or empty.
    QString mainTarget(QLatin1StringView type) const;

private:
    OpcPackage(assembly::OfficeZip zip, std::stop_token stop);

    Result<void> findMainPart();
    Result<QString> contentTypeOf(const QString &part);

    assembly::OfficeZip m_zip;
    std::stop_token m_stop;
    QString m_mainPart;
    Relationships m_mainRelationships;
};

} // namespace bantin::content::docx
