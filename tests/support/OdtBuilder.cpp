// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/OdtBuilder.h"

#include <QBuffer>

#include <KZip>

namespace bantin::testing {
namespace {

using namespace Qt::StringLiterals;

QByteArray rooted(const QString &root, const QString &xml)
{
    static const QString base = u"urn:oasis:names:tc:opendocument:xmlns:"_s;
    QString namespaces;
    for (const QString &name : {u"office"_s, u"style"_s, u"text"_s, u"table"_s})
        namespaces += u" xmlns:%1=\"%2%1:1.0\""_s.arg(name, base);
    namespaces += u" xmlns:draw=\"%1drawing:1.0\" xmlns:fo=\"%1xsl-fo-compatible:1.0\""
                  " xmlns:svg=\"%1svg-compatible:1.0\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:math=\"http://www.w3.org/1998/Math/MathML\""
                  " xmlns:loext=\"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0\""_s.arg(base);
    return (u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:"_s + root + namespaces + u'>' + xml + u"</office:"_s
            + root + u'>')
        .toUtf8();
}

QString element(const QString &name, const QString &xml)
{
    return u"<office:%1>"_s.arg(name) + xml + u"</office:%1>"_s.arg(name);
}

} // namespace

OdtBuilder &OdtBuilder::text(const QString &xml)
{
    m_text = xml;
    return *this;
}

OdtBuilder &OdtBuilder::styles(const QString &xml)
{
    m_styles = xml;
    return *this;
}

OdtBuilder &OdtBuilder::automatic(const QString &xml)
{
    m_automatic = xml;
    return *this;
}

OdtBuilder &OdtBuilder::part(const QString &name, const QByteArray &bytes)
{
    m_parts.append(Part{name, bytes});
    return *this;
}

QByteArray OdtBuilder::flat() const
{
    return rooted(u"document"_s, element(u"styles"_s, m_styles) + element(u"automatic-styles"_s, m_automatic)
                                     + element(u"body"_s, element(u"text"_s, m_text)));
}

QByteArray OdtBuilder::build() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    if (!zip.open(QIODevice::WriteOnly))
        return {};
    zip.writeFile(u"mimetype"_s, "application/vnd.oasis.opendocument.text");
    zip.writeFile(u"styles.xml"_s, rooted(u"document-styles"_s, element(u"styles"_s, m_styles)));
    zip.writeFile(u"content.xml"_s,
                  rooted(u"document-content"_s,
                         element(u"automatic-styles"_s, m_automatic) + element(u"body"_s, element(u"text"_s, m_text))));
    for (const Part &part : m_parts)
        zip.writeFile(part.name, part.bytes);
    zip.close();
    return bytes;
}

} // namespace bantin::testing
