// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/odt/StyleSheet.h"

#include <QRegularExpression>

namespace bantin::content::odt {

using namespace assembly;

namespace {

/// "Heading_20_1" stands for "Heading 1" (§19.502): _hex_ is a character.
QString plainName(const QString &name)
{
    static const QRegularExpression encoded(u"_([0-9a-fA-F]{2,4})_"_s);
    QString plain;
    qsizetype from = 0;
    for (auto match = encoded.globalMatch(name); match.hasNext();) {
        const auto character = match.next();
        plain += QStringView(name).sliced(from, character.capturedStart() - from);
        plain += QChar(character.captured(1).toUShort(nullptr, 16));
        from = character.capturedEnd();
    }
    plain += QStringView(name).sliced(from);
    return plain.normalized(QString::NormalizationForm_C).trimmed();
}

std::optional<int> outlineLevelOfName(const QString &name)
{
    static const QRegularExpression heading(u"^(?:heading|tiêu đề|đầu đề|đề mục)\\s*([1-9])$"_s,
                                            QRegularExpression::CaseInsensitiveOption
                                                | QRegularExpression::UseUnicodePropertiesOption);
    const auto match = heading.match(name);
    return match.hasMatch() ? std::optional(match.captured(1).toInt() - 1) : std::nullopt;
}

StyleRole roleOfName(const QString &name)
{
    static const QHash<QString, StyleRole> roles{
        {u"title"_s, StyleRole::Title},
        {u"tiêu đề"_s, StyleRole::Title},
        {u"tên bài"_s, StyleRole::Title},
        {u"caption"_s, StyleRole::Caption},
        {u"illustration"_s, StyleRole::Caption},
        {u"figure"_s, StyleRole::Caption},
        {u"chú thích"_s, StyleRole::Caption},
        {u"chú thích ảnh"_s, StyleRole::Caption},
        {u"quotations"_s, StyleRole::Quotation},
        {u"quote"_s, StyleRole::Quotation},
        {u"intense quote"_s, StyleRole::Quotation},
        {u"trích dẫn"_s, StyleRole::Quotation},
    };
    return roles.value(name.toCaseFolded(), StyleRole::Body);
}

/// "super 58%", "sub", "33% 58%", "0% 100%" (§20.379).
Mark positionOf(const QString &value)
{
    const QString first = value.section(u' ', 0, 0);
    const double shift = first.endsWith(u'%') ? first.chopped(1).toDouble() : 0;
    if (first == "super"_L1 || shift > 0)
        return Mark::Superscript;
    if (first == "sub"_L1 || shift < 0)
        return Mark::Subscript;
    return Mark::Bold;
}

bool isBold(const QString &weight)
{
    constexpr int boldest = 600;
    return weight == "bold"_L1 || weight.toInt() >= boldest;
}

QString unquoted(const QString &family)
{
    QString first = family.section(u',', 0, 0).trimmed();
    if (first.size() > 1 && (first.startsWith(u'\'') || first.startsWith(u'"')))
        first = first.sliced(1, first.size() - 2);
    return first;
}

} // namespace

void StyleSheet::read(XmlPart &xml)
{
    while (xml.nextChild()) {
        if (xml.is(Ns::OdfStyle, "style"_L1)) {
            readStyle(xml);
        } else if (xml.is(Ns::OdfStyle, "default-style"_L1)) {
            readDefault(xml);
        } else if (xml.is(Ns::OdfText, "list-style"_L1)) {
            const QString name = xml.attribute(Ns::OdfStyle, "name"_L1);
            m_lists.insert(name, readListStyle(xml));
        } else if (xml.is(Ns::OdfText, "outline-style"_L1)) {
            m_outline = readListStyle(xml);
        } else {
            if (xml.is(Ns::OdfStyle, "font-face"_L1))
                readFontFace(xml);
            xml.skip();
        }
    }
}

void StyleSheet::readFontFace(const XmlPart &xml)
{
    m_fonts.insert(xml.attribute(Ns::OdfStyle, "name"_L1), unquoted(xml.attribute(Ns::OdfSvg, "font-family"_L1)));
}

void StyleSheet::readDefault(XmlPart &xml)
{
    const bool paragraphs = xml.attribute(Ns::OdfStyle, "family"_L1) == "paragraph"_L1;
    while (xml.nextChild()) {
        if (paragraphs && xml.is(Ns::OdfStyle, "text-properties"_L1))
            m_default = runStyleOf(xml);
        xml.skip();
    }
}

void StyleSheet::readStyle(XmlPart &xml)
{
    const QString family = xml.attribute(Ns::OdfStyle, "family"_L1);
    const QString name = xml.attribute(Ns::OdfStyle, "name"_L1);
    Style style;
    style.displayName =
        xml.attribute(Ns::OdfStyle, "display-name"_L1).normalized(QString::NormalizationForm_C).trimmed();
    style.parent = xml.attribute(Ns::OdfStyle, "parent-style-name"_L1);
    if (style.displayName.isEmpty())
        style.displayName = plainName(name);
    if (xml.hasAttribute(Ns::OdfStyle, "default-outline-level"_L1))
        style.outlineLevel = xml.attribute(Ns::OdfStyle, "default-outline-level"_L1).toInt() - 1;
    if (xml.hasAttribute(Ns::OdfStyle, "list-style-name"_L1))
        style.listStyle = xml.attribute(Ns::OdfStyle, "list-style-name"_L1);
    while (xml.nextChild()) {
        if (xml.is(Ns::OdfStyle, "text-properties"_L1))
            style.run = runStyleOf(xml);
        xml.skip();
    }
    if (family == "paragraph"_L1)
        m_paragraphs.insert(name, style);
    else if (family == "text"_L1)
        m_texts.insert(name, style);
}

RunStyle StyleSheet::runStyleOf(const XmlPart &xml) const
{
    RunStyle run;
    if (const QString weight = xml.attribute(Ns::OdfFormat, "font-weight"_L1); !weight.isEmpty())
        run.bold = isBold(weight);
    if (const QString slant = xml.attribute(Ns::OdfFormat, "font-style"_L1); !slant.isEmpty())
        run.italic = slant != "normal"_L1;
    if (const QString line = xml.attribute(Ns::OdfStyle, "text-underline-style"_L1); !line.isEmpty())
        run.underline = line != "none"_L1;
    for (const auto attribute : {"text-line-through-style"_L1, "text-line-through-type"_L1}) {
        if (const QString line = xml.attribute(Ns::OdfStyle, attribute); !line.isEmpty())
            run.strike = line != "none"_L1;
    }
    if (const QString display = xml.attribute(Ns::OdfText, "display"_L1); !display.isEmpty())
        run.hidden = display == "none"_L1;
    if (const QString position = xml.attribute(Ns::OdfStyle, "text-position"_L1); !position.isEmpty())
        run.position = positionOf(position);
    run.font = fontOf(xml.attribute(Ns::OdfStyle, "font-name"_L1), xml.attribute(Ns::OdfFormat, "font-family"_L1));
    return run;
}

QString StyleSheet::fontOf(const QString &declared, const QString &family) const
{
    return declared.isEmpty() ? unquoted(family) : m_fonts.value(declared, declared);
}

QString StyleSheet::labelFont(const ListLevel &level) const
{
    const QString own = fontOf(level.fontName, level.fontFamily);
    return own.isEmpty() ? text(level.textStyle).font : own;
}

QList<const StyleSheet::Style *> StyleSheet::chain(const Styles &styles, const QString &name)
{
    constexpr qsizetype longestChain = 32; // also ends a chain that bites its own tail
    QList<const Style *> found;
    auto style = styles.constFind(name);
    while (style != styles.cend() && found.size() < longestChain) {
        found.prepend(&*style);
        style = styles.constFind(style->parent);
    }
    return found;
}

ParagraphStyle StyleSheet::paragraph(const QString &name) const
{
    if (const auto known = m_resolved.constFind(name); known != m_resolved.cend())
        return *known;
    ParagraphStyle resolved;
    resolved.run = m_default;
    for (const Style *style : chain(m_paragraphs, m_paragraphs.contains(name) ? name : u"Standard"_s)) {
        if (const auto role = roleOfName(style->displayName); role != StyleRole::Body)
            resolved.role = role;
        if (style->outlineLevel)
            resolved.outlineLevel = style->outlineLevel;
        else if (const auto level = outlineLevelOfName(style->displayName))
            resolved.outlineLevel = level;
        if (style->listStyle)
            resolved.listStyle = style->listStyle;
        resolved.run.overrideWith(style->run);
    }
    if (!m_paragraphs.contains(name)) {
        // Generators without a style sheet still use LibreOffice's names.
        resolved.outlineLevel = outlineLevelOfName(plainName(name));
        resolved.role = roleOfName(plainName(name));
    }
    if (resolved.outlineLevel.value_or(0) < 0)
        resolved.outlineLevel.reset();
    m_resolved.insert(name, resolved);
    return resolved;
}

RunStyle StyleSheet::text(const QString &name) const
{
    if (const auto known = m_resolvedTexts.constFind(name); known != m_resolvedTexts.cend())
        return *known;
    RunStyle run;
    for (const Style *style : chain(m_texts, name))
        run.overrideWith(style->run);
    m_resolvedTexts.insert(name, run);
    return run;
}

const ListStyle *StyleSheet::list(const QString &name) const
{
    const auto style = m_lists.constFind(name);
    return style == m_lists.cend() ? nullptr : &*style;
}

} // namespace bantin::content::odt
