// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QLatin1StringView>
#include <QXmlStreamReader>

#include <optional>
#include <stop_token>

namespace bantin::content::assembly {

using namespace Qt::StringLiterals;

/// The vocabularies the importer knows, OOXML (ECMA-376 parts 1 and 4) in transitional and strict spelling alike, and
/// OpenDocument (OASIS ODF 1.3 part 3 §3.1).
enum class Ns {
    None,
    Word,
    Relationship,
    Drawing,
    WordDrawing,
    Picture,
    Math,
    Vml,
    Office,
    Compatibility,
    OdfOffice,
    OdfText,
    OdfTable,
    OdfDraw,
    OdfStyle,
    OdfFormat, ///< "fo"
    OdfSvg,
    DublinCore,
    XLink,
    Xml,
    MathMl,
    Other
};

enum class XmlPiece { Element, Characters, End };

/// A pull reader over one XML part, safe against hostile input: a DOCTYPE, nesting beyond 256 elements or a requested
/// stop ends the reading like a syntax error does. Every element nextChild() stops at must be either descended into
/// (nextChild() until false), skipped or read as text before the next call.
class XmlPart
{
public:
    XmlPart(const QByteArray &bytes, std::stop_token stop);

    /// Moves to the next child element of the current one; false when there is none left.
    bool nextChild();
    /// The same for mixed content: stops at character data too.
    XmlPiece nextPiece();
    QStringView characters() const { return m_xml.text(); }
    void skip();
    /// All character data of the current element and its descendants.
    QString text();

    Ns ns() const { return m_ns; }
    QStringView name() const { return m_xml.name(); }
    bool is(Ns ns, QLatin1StringView name) const { return m_ns == ns && m_xml.name() == name; }

    bool hasAttribute(Ns ns, QLatin1StringView name) const;
    QString attribute(Ns ns, QLatin1StringView name) const;
    QString attribute(QLatin1StringView name) const { return attribute(Ns::None, name); }
    /// The first attribute of that name in whatever namespace; for what programs add in namespaces of their own.
    QString attributeOfAny(QLatin1StringView name) const;
    /// w:NAME as a whole number.
    std::optional<int> number(QLatin1StringView name) const;
    /// w:val of a toggle such as w:b (ECMA-376 §17.17.4): present means on unless it says otherwise.
    bool isOn() const;

    bool failed() const { return m_xml.hasError(); }
    QString errorString() const { return m_xml.errorString(); }

private:
    QXmlStreamReader m_xml;
    std::stop_token m_stop;
    Ns m_ns = Ns::None;
    int m_depth = 0;
};

} // namespace bantin::content::assembly
