// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/DocxBuilder.h"

#include <QBuffer>

#include <KZip>

namespace bantin::testing {
namespace {

using namespace Qt::StringLiterals;

const QString declaration = u"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"_s;
const QString officeBase = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"_s;
const QString namespaces =
    u" xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""
    " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
    " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\""
    " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""_s;

QString relationshipsXml(const QString &relationships)
{
    return declaration + u"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"_s
           + relationships + u"</Relationships>"_s;
}

QString relationshipXml(const QString &id, const QString &type, const QString &target, const QString &more = {})
{
    return u"<Relationship Id=\"%1\" Type=\"%2%3\" Target=\"%4\"%5/>"_s.arg(id, officeBase, type,
                                                                            target.toHtmlEscaped(), more);
}

} // namespace

DocxBuilder &DocxBuilder::wordPart(const QString &name, const QString &root, const QString &xml)
{
    return part(u"word/"_s + name, wordXml(root, xml));
}

QByteArray DocxBuilder::wordXml(const QString &root, const QString &xml)
{
    return QString(declaration + u'<' + root + namespaces + u'>' + xml + u"</"_s + root + u'>').toUtf8();
}

QByteArray DocxBuilder::documentXml(const QString &body)
{
    return wordXml(u"w:document"_s, u"<w:body>"_s + body + u"<w:sectPr/></w:body>"_s);
}

DocxBuilder &DocxBuilder::body(const QString &xml)
{
    return part(u"word/document.xml"_s, documentXml(xml));
}

DocxBuilder &DocxBuilder::styles(const QString &xml)
{
    return relationship(u"rIdStyles"_s, u"styles"_s, u"styles.xml"_s).wordPart(u"styles.xml"_s, u"w:styles"_s, xml);
}

DocxBuilder &DocxBuilder::numbering(const QString &xml)
{
    return relationship(u"rIdNumbering"_s, u"numbering"_s, u"numbering.xml"_s)
        .wordPart(u"numbering.xml"_s, u"w:numbering"_s, xml);
}

DocxBuilder &DocxBuilder::footnotes(const QString &xml)
{
    return relationship(u"rIdFootnotes"_s, u"footnotes"_s, u"footnotes.xml"_s)
        .wordPart(u"footnotes.xml"_s, u"w:footnotes"_s, xml);
}

DocxBuilder &DocxBuilder::comments(const QString &xml)
{
    return relationship(u"rIdComments"_s, u"comments"_s, u"comments.xml"_s)
        .wordPart(u"comments.xml"_s, u"w:comments"_s, xml);
}

DocxBuilder &DocxBuilder::relationship(const QString &id, const QString &type, const QString &target)
{
    m_relationships += relationshipXml(id, type, target);
    return *this;
}

DocxBuilder &DocxBuilder::externalRelationship(const QString &id, const QString &type, const QString &target)
{
    m_relationships += relationshipXml(id, type, target, u" TargetMode=\"External\""_s);
    return *this;
}

DocxBuilder &DocxBuilder::part(const QString &name, const QByteArray &bytes)
{
    m_parts.append(Part{name, bytes});
    return *this;
}

DocxBuilder &DocxBuilder::mainContentType(const QString &type)
{
    m_contentType = type;
    return *this;
}

QByteArray DocxBuilder::build() const
{
    const QString type = m_contentType.isEmpty()
                             ? u"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"_s
                             : m_contentType;
    const QString types = declaration
                          + u"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            "<Override PartName=\"/word/document.xml\" ContentType=\"%1\"/></Types>"_s.arg(type);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    if (!zip.open(QIODevice::WriteOnly))
        return {};
    zip.writeFile(u"[Content_Types].xml"_s, types.toUtf8());
    zip.writeFile(u"_rels/.rels"_s,
                  relationshipsXml(relationshipXml(u"rId1"_s, u"officeDocument"_s, u"word/document.xml"_s)).toUtf8());
    zip.writeFile(u"word/_rels/document.xml.rels"_s, relationshipsXml(m_relationships).toUtf8());
    for (const Part &part : m_parts)
        zip.writeFile(part.name, part.bytes);
    zip.close();
    return bytes;
}

QString DocxBuilder::run(const QString &text, const QString &properties)
{
    return u"<w:r><w:rPr>"_s + properties + u"</w:rPr><w:t xml:space=\"preserve\">"_s + text.toHtmlEscaped()
           + u"</w:t></w:r>"_s;
}

QString DocxBuilder::paragraph(const QString &text, const QString &properties, const QString &runProperties)
{
    return u"<w:p><w:pPr>"_s + properties + u"</w:pPr>"_s + run(text, runProperties) + u"</w:p>"_s;
}

} // namespace bantin::testing
