// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/docx/StylesPart.h"

#include <QRegularExpression>

namespace bantin::content::docx {
namespace {

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
    const QString folded = name.toCaseFolded();
    if (folded == "title"_L1 || folded == u"tiêu đề" || folded == u"tên bài")
        return StyleRole::Title;
    if (folded == "caption"_L1 || folded == u"chú thích" || folded == u"chú thích ảnh")
        return StyleRole::Caption;
    if (folded == "quote"_L1 || folded == "intense quote"_L1 || folded == u"trích dẫn")
        return StyleRole::Quotation;
    return StyleRole::Body;
}

} // namespace

bool StylesPart::read(XmlPart &xml)
{
    if (xml.nextChild()) {
        while (xml.nextChild()) {
            if (xml.is(Ns::Word, "style"_L1))
                readStyle(xml);
            else if (xml.is(Ns::Word, "docDefaults"_L1))
                readDefaults(xml);
            else
                xml.skip();
        }
    }
    return !xml.failed();
}

void StylesPart::readDefaults(XmlPart &xml)
{
    while (xml.nextChild()) {
        if (xml.is(Ns::Word, "rPr"_L1))
            m_defaults = readRunProperties(xml);
        else if (xml.is(Ns::Word, "rPrDefault"_L1))
            readDefaults(xml);
        else
            xml.skip();
    }
}

void StylesPart::readStyle(XmlPart &xml)
{
    const QString id = xml.attribute(Ns::Word, "styleId"_L1);
    const QString isDefault = xml.attribute(Ns::Word, "default"_L1);
    if (xml.attribute(Ns::Word, "type"_L1) == "paragraph"_L1 && (isDefault == "1"_L1 || isDefault == "true"_L1))
        m_defaultParagraph = id;
    Style style;
    while (xml.nextChild()) {
        if (xml.is(Ns::Word, "pPr"_L1)) {
            style.paragraph = readParagraphProperties(xml);
            continue;
        }
        if (xml.is(Ns::Word, "rPr"_L1)) {
            style.run = readRunProperties(xml);
            continue;
        }
        if (xml.is(Ns::Word, "name"_L1))
            style.name = xml.attribute(Ns::Word, "val"_L1).normalized(QString::NormalizationForm_C).trimmed();
        else if (xml.is(Ns::Word, "basedOn"_L1))
            style.basedOn = xml.attribute(Ns::Word, "val"_L1);
        xml.skip();
    }
    m_styles.insert(id, style);
}

QList<const StylesPart::Style *> StylesPart::chain(const QString &id) const
{
    constexpr qsizetype longestChain = 32; // also ends a chain that bites its own tail
    QList<const Style *> styles;
    auto style = m_styles.constFind(id);
    while (style != m_styles.cend() && styles.size() < longestChain) {
        styles.prepend(&*style);
        style = m_styles.constFind(style->basedOn);
    }
    return styles;
}

ResolvedStyle StylesPart::paragraph(const QString &id) const
{
    ResolvedStyle resolved;
    resolved.run = m_defaults;
    for (const Style *style : chain(m_styles.contains(id) ? id : m_defaultParagraph)) {
        if (const auto role = roleOfName(style->name); role != StyleRole::Body)
            resolved.role = role;
        if (style->paragraph.outlineLevel)
            resolved.outlineLevel = style->paragraph.outlineLevel;
        else if (const auto level = outlineLevelOfName(style->name))
            resolved.outlineLevel = level;
        if (style->paragraph.numberingId)
            resolved.numberingId = style->paragraph.numberingId;
        if (style->paragraph.numberingLevel)
            resolved.numberingLevel = style->paragraph.numberingLevel;
        resolved.run.overrideWith(style->run);
    }
    if (!m_styles.contains(id)) {
        // Generators without a styles part still use Word's ids.
        if (const auto level = outlineLevelOfName(id))
            resolved.outlineLevel = level;
        resolved.role = roleOfName(id);
    }
    return resolved;
}

RunStyle StylesPart::character(const QString &id) const
{
    RunStyle run;
    for (const Style *style : chain(id))
        run.overrideWith(style->run);
    return run;
}

std::optional<int> StylesPart::numberingOf(const QString &id) const
{
    const auto style = m_styles.constFind(id);
    return style == m_styles.cend() ? std::nullopt : style->paragraph.numberingId;
}

} // namespace bantin::content::docx
