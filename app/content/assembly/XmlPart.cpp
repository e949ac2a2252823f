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
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::DTD) {
            m_xml.raiseError(u"DOCTYPE"_s);
        } else if (token == QXmlStreamReader::EndElement) {
            --m_depth;
            return false;
        } else if (token == QXmlStreamReader::StartElement) {
            ++m_depth;
            if (m_depth > maximumElementDepth)
                m_xml.raiseError(u"nested too deeply"_s);
            else if (m_stop.stop_requested())
                m_xml.raiseError(u"cancelled"_s);
            m_ns = namespaceOf(m_xml.namespaceUri());
            return !m_xml.hasError();
        }
    }
    return false;
}

void XmlPart::skip()
{
    m_xml.skipCurrentElement();
    --m_depth;
}

QString XmlPart::text()
{
    --m_depth;
    return m_xml.readElementText(QXmlStreamReader::IncludeChildElements);
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
