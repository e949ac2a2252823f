// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/assembly/ParagraphContent.h"
#include "app/content/assembly/RunStyle.h"
#include "app/content/odt/ListStyle.h"

#include <QHash>

namespace bantin::content::odt {

/// A paragraph style with everything it inherits.
struct ParagraphStyle {
    assembly::StyleRole role = assembly::StyleRole::Body;
    std::optional<int> outlineLevel;  ///< 0–8 for headings
    std::optional<QString> listStyle; ///< empty: explicitly none
    assembly::RunStyle run;
};

/// Common and automatic styles (OASIS ODF 1.3 part 3 §16), resolved through style:parent-style-name. Built-in names are
/// matched in English, as LibreOffice stores them, and in Vietnamese, as people name their own.
class StyleSheet
{
public:
    /// Reads the children of an office:styles, office:automatic-styles or office:font-face-decls element. What is read
    /// later wins, so automatic styles come after common ones.
    void read(assembly::XmlPart &xml);

    ParagraphStyle paragraph(const QString &name) const;
    /// Of family "text".
    assembly::RunStyle text(const QString &name) const;
    /// Null for an unknown name.
    const ListStyle *list(const QString &name) const;
    const ListStyle &outline() const { return m_outline; }
    /// Of the level's labels; empty where it names none.
    QString labelFont(const ListLevel &level) const;

private:
    struct Style {
        QString displayName;
        QString parent;
        std::optional<int> outlineLevel; ///< -1: none, whatever the parent says
        std::optional<QString> listStyle;
        assembly::RunStyle run;
    };
    using Styles = QHash<QString, Style>;

    void readStyle(assembly::XmlPart &xml);
    void readDefault(assembly::XmlPart &xml);
    void readFontFace(const assembly::XmlPart &xml);
    assembly::RunStyle runStyleOf(const assembly::XmlPart &xml) const;
    QString fontOf(const QString &declared, const QString &family) const;
    /// The style and its ancestors, the most general first.
    static QList<const Style *> chain(const Styles &styles, const QString &name);

    Styles m_paragraphs;
    Styles m_texts;
    QHash<QString, ListStyle> m_lists;
    QHash<QString, QString> m_fonts; ///< family by the name of its declaration
    ListStyle m_outline;
    assembly::RunStyle m_default;
    mutable QHash<QString, ParagraphStyle> m_resolved;
    mutable QHash<QString, assembly::RunStyle> m_resolvedTexts;
};

} // namespace bantin::content::odt
