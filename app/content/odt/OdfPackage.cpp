// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/odt/OdfPackage.h"

#include <QUrl>

namespace bantin::content::odt {

using namespace assembly;
using namespace Qt::StringLiterals;

namespace {

/// Part name of an address inside the package (part 2 §2.2.3): relative to its root.
QString partOf(const QString &address)
{
    QString name = QUrl::fromPercentEncoding(address.toUtf8());
    while (name.startsWith("./"_L1))
        name.remove(0, 2);
    return name;
}

} // namespace

Result<OdfPackage> OdfPackage::open(const QByteArray &bytes, const ZipLimits &limits)
{
    OdfPackage package;
    if (!bytes.startsWith("PK")) {
        constexpr qsizetype nearTheBeginning = 4096;
        if (!bytes.first(std::min(bytes.size(), nearTheBeginning)).contains("opendocument:xmlns:office"))
            return importError("file-not-odt", u"neither zip nor flat OpenDocument"_s);
        package.m_flat = bytes;
        return package;
    }
    auto zip = OfficeZip::open(bytes, limits, "file-not-odt");
    if (!zip)
        return zip.error();
    package.m_zip.emplace(*std::move(zip));
    if (const auto good = package.checkKind(); !good)
        return good.error();
    return package;
}

Result<void> OdfPackage::checkKind()
{
    const QString manifest = u"META-INF/manifest.xml"_s;
    if (m_zip->contains(manifest)) {
        const auto listed = m_zip->read(manifest);
        if (!listed)
            return listed.error();
        // Part 2 §4.4: an encrypted part has this element; since LibreOffice 24.8 the whole package can be one such part.
        if (listed->contains("encryption-data"))
            return importError("file-encrypted", u"manifest"_s);
    }
    if (!m_zip->contains(u"content.xml"_s))
        return importError("file-not-odt", u"no content"_s);
    return {};
}

Result<QByteArray> OdfPackage::content()
{
    return m_zip ? read(u"content.xml"_s) : m_flat;
}

Result<QByteArray> OdfPackage::styles()
{
    if (!m_zip)
        return m_flat;
    return contains(u"styles.xml"_s) ? read(u"styles.xml"_s) : QByteArray();
}

bool OdfPackage::contains(const QString &address) const
{
    return m_zip && m_zip->contains(partOf(address));
}

Result<QByteArray> OdfPackage::read(const QString &address)
{
    if (!m_zip)
        return importError("file-damaged", u"a flat file has no parts"_s);
    return m_zip->read(partOf(address));
}

} // namespace bantin::content::odt
