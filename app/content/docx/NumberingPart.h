// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/XmlPart.h"

#include <QHash>

#include <array>

namespace bantin::content::docx {

using namespace assembly;

class StylesPart;

inline constexpr int numberingLevels = 9;

struct NumberingLevel {
    QString format = u"decimal"_s; ///< w:numFmt: "bullet", "decimal", "lowerLetter"…
    QString pattern;               ///< w:lvlText: "%1." or "Điều %1."
    QString paragraphStyle;        ///< w:pStyle: the style that means this level
    QString font;                  ///< w:rPr/w:rFonts of the label; empty: the paragraph's
    int start = 1;
    bool legal = false; ///< w:isLgl: every number as decimal
};

/// One list definition as paragraphs use it (w:num over w:abstractNum, ECMA-376 §17.9).
struct Numbering {
    int abstractId = -1;
    std::array<NumberingLevel, numberingLevels> levels;
    std::array<std::optional<int>, numberingLevels> startOverrides;

    /// The level whose w:pStyle is `style`.
    std::optional<int> levelOfStyle(const QString &style) const;
};

class NumberingPart
{
public:
    /// False when the XML is broken. `styles` resolve w:numStyleLink.
    bool read(XmlPart &xml, const StylesPart &styles);

    const Numbering *numbering(int id) const;

private:
    using Levels = std::array<NumberingLevel, numberingLevels>;

    void readAbstract(XmlPart &xml);
    void readNumbering(XmlPart &xml);
    void readOverride(XmlPart &xml, Numbering &numbering);

    QHash<int, Levels> m_abstracts;
    QHash<int, QString> m_styleLinks; ///< abstract id → numbering style it only points to
    QHash<int, Numbering> m_numberings;
};

} // namespace bantin::content::docx
