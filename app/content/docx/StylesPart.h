// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/ParagraphContent.h"
#include "app/content/docx/ParagraphProperties.h"

#include <QHash>

namespace bantin::content::docx {

/// A style with everything it inherits.
struct ResolvedStyle {
    StyleRole role = StyleRole::Body;
    std::optional<int> outlineLevel; ///< 0–8 for headings
    std::optional<int> numberingId;
    std::optional<int> numberingLevel;
    RunStyle run;
};

/// The styles part (ECMA-376 §17.7): what a style id means, through w:basedOn. Built-in names are matched in English, as
/// Word stores them, and in Vietnamese, as people name their own ("Tiêu đề 1").
class StylesPart
{
public:
    /// False when the XML is broken.
    bool read(XmlPart &xml);

    /// For an unknown or empty id the default paragraph style.
    ResolvedStyle paragraph(const QString &id) const;
    RunStyle character(const QString &id) const;
    /// The numbering a numbering style stands for (w:numStyleLink), if any.
    std::optional<int> numberingOf(const QString &id) const;

private:
    struct Style {
        QString name;
        QString basedOn;
        ParagraphProperties paragraph;
        RunProperties run;
    };

    void readStyle(XmlPart &xml);
    void readDefaults(XmlPart &xml);
    /// The style and its ancestors, the most general first.
    QList<const Style *> chain(const QString &id) const;

    QHash<QString, Style> m_styles;
    QString m_defaultParagraph;
    RunProperties m_defaults;
};

} // namespace bantin::content::docx
