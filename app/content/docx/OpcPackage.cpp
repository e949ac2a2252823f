// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/OpcPackage.h"

#include "app/content/assembly/CompoundFile.h"
#include "app/content/assembly/XmlPart.h"

#include <QUrl>

namespace bantin::content::docx {

using namespace assembly;

namespace {

std::optional<Error> compoundFileError(const QByteArray &bytes)
{
    switch (compoundFileOf(bytes)) {
    case CompoundFile::EncryptedPackage:
        return importError("file-encrypted", u"EncryptedPackage stream"_s);
    case CompoundFile::OldWord:
        return importError("file-old-word", u"WordDocument stream"_s);
    case CompoundFile::Other:
        return importError("file-not-docx", u"OLE2 without a Word document"_s);
    case CompoundFile::None:
        break;
    }
    return std::nullopt;
}

/// Part name of a relationship target, which is a URI relative to the folder of its source (part 2 §9.3.2).
QString resolve(const QString &source, const QString &target)
{
    const QUrl base(u"part:///"_s + source);
    const QString path = base.resolved(QUrl(target)).path(QUrl::FullyDecoded);
    return path.startsWith(u'/') ? path.sliced(1) : path;
}

} // namespace

OpcPackage::OpcPackage(OfficeZip zip, std::stop_token stop)
    : m_zip(std::move(zip))
    , m_stop(std::move(stop))
{
}

Result<OpcPackage> OpcPackage::open(const QByteArray &bytes, const ZipLimits &limits, const std::stop_token &stop)
{
    if (const auto error = compoundFileError(bytes))
        return *error;
    auto zip = OfficeZip::open(bytes, limits, "file-not-docx");
    if (!zip)
        return zip.error();
    OpcPackage package(*std::move(zip), stop);
    if (const auto found = package.findMainPart(); !found)
        return found.error();
    auto relationships = package.relationshipsOf(package.m_mainPart);
    if (!relationships)
        return relationships.error();
    package.m_mainRelationships = *std::move(relationships);
    return package;
}

Result<QByteArray> OpcPackage::read(const QString &part)
{
    return m_zip.read(part);
}

Result<Relationships> OpcPackage::relationshipsOf(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/') + 1;
    const QString name = part.first(slash) + u"_rels/"_s + part.sliced(slash) + u".rels"_s;
    if (!m_zip.contains(name))
        return Relationships{};
    const auto bytes = read(name);
    if (!bytes)
        return bytes.error();
    Relationships relationships;
    XmlPart xml(*bytes, m_stop);
    if (xml.nextChild()) {
        while (xml.nextChild()) {
            Relationship relationship;
            relationship.type = xml.attribute("Type"_L1).section(u'/', -1);
            relationship.external = xml.attribute("TargetMode"_L1) == "External"_L1;
            const QString target = xml.attribute("Target"_L1);
            relationship.target = relationship.external ? target : resolve(part, target);
            relationships.insert(xml.attribute("Id"_L1), relationship);
            xml.skip();
        }
    }
    if (xml.failed())
        return importError("file-damaged", name + u": "_s + xml.errorString());
    return relationships;
}

QString OpcPackage::mainTarget(QLatin1StringView type) const
{
    for (const Relationship &relationship : m_mainRelationships) {
        if (relationship.type == type && !relationship.external)
            return relationship.target;
    }
    return {};
}

Result<void> OpcPackage::findMainPart()
{
    const auto relationships = relationshipsOf({});
    if (!relationships)
        return relationships.error();
    for (const Relationship &relationship : *relationships) {
        if (relationship.type == "officeDocument"_L1 && !relationship.external)
            m_mainPart = relationship.target;
    }
    if (m_mainPart.isEmpty() || !m_zip.contains(m_mainPart))
        return importError("file-not-docx", u"no main document"_s);
    const auto type = contentTypeOf(m_mainPart);
    if (!type)
        return type.error();
    // document, template and their macro-enabled kinds; a macro is never read.
    const bool word = type->contains("wordprocessingml"_L1) || type->contains("ms-word"_L1);
    if (!word)
        return importError("file-not-docx", u"main document is "_s + *type);
    return {};
}

Result<QString> OpcPackage::contentTypeOf(const QString &part)
{
    const QString name = u"[Content_Types].xml"_s;
    if (!m_zip.contains(name))
        return importError("file-not-docx", u"no content types"_s);
    const auto bytes = read(name);
    if (!bytes)
        return bytes.error();
    QString byExtension;
    QString byName;
    XmlPart xml(*bytes, m_stop);
    if (xml.nextChild()) {
        while (xml.nextChild()) {
            const QString type = xml.attribute("ContentType"_L1);
            if (xml.attribute("PartName"_L1).compare(u'/' + part, Qt::CaseInsensitive) == 0)
                byName = type;
            else if (part.endsWith(u'.' + xml.attribute("Extension"_L1), Qt::CaseInsensitive))
                byExtension = type;
            xml.skip();
        }
    }
    if (xml.failed())
        return importError("file-damaged", name + u": "_s + xml.errorString());
    return byName.isEmpty() ? byExtension : byName;
}

} // namespace bantin::content::docx
