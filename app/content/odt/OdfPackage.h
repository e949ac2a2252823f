// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/OfficeZip.h"

#include <optional>

namespace bantin::content::odt {

/// The file around an OpenDocument text: a zip package (OASIS ODF 1.3 part 2), or one flat XML file. Reasons as importOdt().
class OdfPackage
{
public:
    static Result<OdfPackage> open(const QByteArray &bytes, const ZipLimits &limits);

    /// The part with the text; a flat file is its own content and styles.
    Result<QByteArray> content();
    /// The part with the common styles; empty when there is none.
    Result<QByteArray> styles();
    /// A part by the address written in the content ("Pictures/1.png", "./Object 1").
    bool contains(const QString &address) const;
    Result<QByteArray> read(const QString &address);

private:
    OdfPackage() = default;

    Result<void> checkKind();

    std::optional<assembly::OfficeZip> m_zip; ///< none: flat
    QByteArray m_flat;
};

} // namespace bantin::content::odt
