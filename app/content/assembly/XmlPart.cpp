// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/assembly/XmlPart.h"

#include <array>

namespace bantin::content::assembly {
namespace {

constexpr int maximumElementDepth = 256;

struct NamespaceName {
    QLatin1StringView uri;
    Ns ns;
};

constexpr std::array namespaceNames{
    NamespaceName{"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_L1, Ns::Word},
    NamespaceName{"http://schemas.openxmlformats.org/drawingml/2006/main"_L1, Ns::Drawing},
    NamespaceName{"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"_L1, Ns::WordDrawing},
    NamespaceName{"http://schemas.openxmlformats.org/drawingml/2006/picture"_L1, Ns::Picture},
    NamespaceName{"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_L1, Ns::Relationship},
    NamespaceName{"http://schemas.openxmlformats.org/officeDocument/2006/math"_L1, Ns::Math},
    NamespaceName{"http://schemas.openxmlformats.org/markup-compatibility/2006"_L1, Ns::Compatibility},
    NamespaceName{"urn:schemas-microsoft-com:vml"_L1, Ns::Vml},
    NamespaceName{"urn:schemas-microsoft-com:office:office"_L1, Ns::Office},
    NamespaceName{"http://purl.oclc.org/ooxml/wordprocessingml/main"_L1, Ns::Word},
    NamespaceName{"http://purl.oclc.org/ooxml/drawingml/main"_L1, Ns::Drawing},
    NamespaceName{"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"_L1, Ns::WordDrawing},
    NamespaceName{"http://purl.oclc.org/ooxml/drawingml/picture"_L1, Ns::Picture},
    NamespaceName{"http://purl.oclc.org/ooxml/officeDocument/relationships"_L1, Ns::Relationship},
    NamespaceName{"http://purl.oclc.org/ooxml/officeDocument/math"_L1, Ns::Math},
    NamespaceName{"urn:oasis:names:tc:opendocument:xmlns:office:1.0"_L1, Ns::OdfOffice},
    NamespaceName{"urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1, Ns::OdfText},
    NamespaceName{"urn:oasis:names:tc:opendocument:xmlns:table:1.0"_L1, Ns::OdfTable},
    NamespaceName{"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"_L1, Ns::OdfDraw},
    NamespaceName{"urn:oasis:names:tc:opendocument:xmlns:style:1.0"_L1, Ns::OdfStyle},
    NamespaceName{"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_L1, Ns::OdfFormat},
    NamespaceName{"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"_L1, Ns::OdfSvg},
    NamespaceName{"http://purl.org/dc/elements/1.1/"_L1, Ns::DublinCore},
    NamespaceName{"http://www.w3.org/1999/xlink"_L1, Ns::XLink},
    NamespaceName{"http://www.w3.org/XML/1998/namespace"_L1, Ns::Xml},
    NamespaceName{"http://www.w3.org/1998/Math/MathML"_L1, Ns::MathMl},
};

Ns namespaceOf(QStringView uri)
{
    if (uri.isEmpty())
        return Ns::None;
    for (const auto &[known, ns] : namespaceNames) {
        if (uri == known)
            return ns;
    }
    return Ns::Other;
}

} // namespace

XmlPart::XmlPart(const QByteArray &bytes, std::stop_token stop)
    : m_xml(bytes)
    , m_stop(std::move(stop))
{
}

bool XmlPart::nextChild()
{
    XmlPiece piece = nextPiece();
    while (piece == XmlPiece::Characters)
        piece = nextPiece();
    return piece == XmlPiece::Element;
}

XmlPiece XmlPart::nextPiece()
{
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD) {
            m_xml.raiseError(u"DOCTYPE"_s);
        } else if (token == QXmlStreamReader::EndElement) {
            --m_depth;
            return XmlPiece::End;
        } else if (token == QXmlStreamReader::Characters) {
            return XmlPiece::Characters;
        } else if (token == QXmlStreamReader::StartElement) {
            ++m_depth;
            if (m_depth > maximumElementDepth)
                m_xml.raiseError(u"nested too deeply"_s);
            else if (m_stop.stop_requested())
                m_xml.raiseError(u"cancelled"_s);
            m_ns = namespaceOf(m_xml.namespaceUri());
            return m_xml.hasError() ? XmlPiece::End : XmlPiece::Element;
        }
    }
    return XmlPiece::End;
}

void XmlPart::skip()
{
    m_xml.skipCurrentElement();
    --m_depth;
}

QString XmlPart::text()
{
    // Not QXmlStreamReader::readElementText(): it calls itself for every nested element, as deep as the file likes.
    QString text;
    for (int open = 1; open > 0;) {
        const XmlPiece piece = nextPiece();
        if (piece == XmlPiece::Characters)
            text += m_xml.text();
        else if (piece == XmlPiece::Element)
            ++open;
        else if (m_xml.hasError() || m_xml.atEnd())
            break;
        else
            --open;
    }
    return text;
}

bool XmlPart::hasAttribute(Ns ns, QLatin1StringView name) const
{
    const auto attributes = m_xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == name && namespaceOf(attribute.namespaceUri()) == ns)
            return true;
    }
    return false;
}

QString XmlPart::attribute(Ns ns, QLatin1StringView name) const
{
    const auto attributes = m_xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == name && namespaceOf(attribute.namespaceUri()) == ns)
            return attribute.value().toString();
    }
    return {};
}

QString XmlPart::attributeOfAny(QLatin1StringView name) const
{
    const auto attributes = m_xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

std::optional<int> XmlPart::number(QLatin1StringView name) const
{
    bool ok = false;
    const int value = attribute(Ns::Word, name).toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

bool XmlPart::isOn() const
{
    const QString value = attribute(Ns::Word, "val"_L1);
    return value != "0"_L1 && value != "false"_L1 && value != "off"_L1 && value != "none"_L1;
}

} // namespace bantin::content::assembly
