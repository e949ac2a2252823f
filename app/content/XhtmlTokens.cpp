// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/XhtmlTokens.h"

#include "app/content/XhtmlVocabulary.h"

#include <algorithm>

namespace bantin::content {

using namespace Qt::StringLiterals;

XhtmlTokens::XhtmlTokens(QByteArrayView xhtml)
    : m_xml(QByteArray::fromRawData(xhtml.data(), xhtml.size()))
{
}

void XhtmlTokens::refuse(const QString &why)
{
    if (!m_xml.hasError())
        m_xml.raiseError(why);
}

void XhtmlTokens::advance()
{
    const auto token = m_xml.readNext();
    if (token == QXmlStreamReader::Comment || token == QXmlStreamReader::DTD
        || token == QXmlStreamReader::EntityReference || token == QXmlStreamReader::ProcessingInstruction
        || m_xml.isCDATA())
        refuse(u"unexpected markup"_s);
}

bool XhtmlTokens::nextChild()
{
    for (advance(); !m_xml.hasError(); advance()) {
        if (m_xml.isStartElement()) {
            if (m_xml.namespaceUri() != vocabulary::xmlNamespace)
                refuse(u"foreign namespace"_s);
            return !m_xml.hasError();
        }
        if (m_xml.isEndElement())
            return false;
        const bool blank = std::ranges::all_of(m_xml.text(), [](QChar c) { return c == u' ' || c == u'\n'; });
        if (!m_xml.isCharacters() || !blank)
            refuse(u"text between blocks"_s);
    }
    return false;
}

void XhtmlTokens::checkAttributes(std::initializer_list<QLatin1StringView> allowed)
{
    const auto attributes = m_xml.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        const bool known =
            attribute.namespaceUri().isEmpty()
            && std::ranges::any_of(allowed, [&](QLatin1StringView name) { return name == attribute.name(); });
        if (!known)
            refuse(u"attribute "_s + attribute.qualifiedName().toString());
    }
}

void XhtmlTokens::checkExactAttributes(std::initializer_list<Attribute> expected)
{
    const auto attributes = m_xml.attributes();
    const bool same =
        attributes.size() == qsizetype(expected.size()) && std::ranges::all_of(expected, [&](const Attribute &wanted) {
            return attributes.value(QString(), wanted.name) == wanted.value;
        });
    if (!same)
        refuse(u"attributes of "_s + m_xml.name().toString());
}

int XhtmlTokens::number(QLatin1StringView name, int absent, int minimum, int maximum)
{
    const auto attributes = m_xml.attributes();
    if (!attributes.hasAttribute(name))
        return absent;
    const QStringView text = attributes.value(name);
    bool ok = false;
    const int value = text.toInt(&ok);
    if (!ok || value < minimum || value > maximum || QString::number(value) != text)
        refuse(u"number in "_s + name);
    return value;
}

void XhtmlTokens::expectEnd()
{
    if (nextChild())
        refuse(u"element in an empty element"_s);
}

QString XhtmlTokens::readPlainText()
{
    QString text;
    for (advance(); !m_xml.hasError() && !m_xml.isEndElement(); advance()) {
        if (m_xml.isCharacters())
            text += m_xml.text();
        else
            refuse(u"element in plain text"_s);
    }
    return text;
}

} // namespace bantin::content
