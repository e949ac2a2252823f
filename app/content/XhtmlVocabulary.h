// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QLatin1StringView>
#include <QStringList>

#include <array>

/// The one place that says which elements, attributes and values the canonical article XHTML has. Writer, reader and
/// normalise() all look here, so what cannot be written cannot be read and nothing else exists in the tree.
namespace bantin::content::vocabulary {

using namespace Qt::StringLiterals;

inline constexpr auto xmlNamespace = "http://www.w3.org/1999/xhtml"_L1;
inline constexpr auto article = "article"_L1;
inline constexpr auto paragraph = "p"_L1;
inline constexpr auto bulletedList = "ul"_L1;
inline constexpr auto numberedList = "ol"_L1;
inline constexpr auto listItem = "li"_L1;
inline constexpr auto table = "table"_L1;
inline constexpr auto tableCaption = "caption"_L1;
inline constexpr auto row = "tr"_L1;
inline constexpr auto headerCell = "th"_L1;
inline constexpr auto dataCell = "td"_L1;
inline constexpr auto figure = "figure"_L1;
inline constexpr auto image = "img"_L1;
inline constexpr auto figureCaption = "figcaption"_L1;
inline constexpr auto quotation = "blockquote"_L1;
inline constexpr auto quotationSource = "cite"_L1;
inline constexpr auto time = "time"_L1;
inline constexpr auto data = "data"_L1;
inline constexpr auto section = "section"_L1;
inline constexpr auto link = "a"_L1;
inline constexpr auto lineBreak = "br"_L1;

/// Index 0 is the lowest level the tree has (2).
inline constexpr int lowestHeading = 2;
inline constexpr std::array headings{"h2"_L1, "h3"_L1, "h4"_L1};
inline constexpr int highestHeading = lowestHeading + int(headings.size()) - 1;

struct MarkElement {
    Mark mark;
    QLatin1StringView element;
};
/// From the outside in; links are outside all marks.
inline constexpr std::array markElements{
    MarkElement{Mark::Bold, "strong"_L1},     MarkElement{Mark::Italic, "em"_L1},
    MarkElement{Mark::Underline, "u"_L1},     MarkElement{Mark::Strike, "s"_L1},
    MarkElement{Mark::Superscript, "sup"_L1}, MarkElement{Mark::Subscript, "sub"_L1},
};

struct NumberType {
    NumberStyle style;
    QLatin1StringView type;
};
/// Decimal has no type.
inline constexpr std::array numberTypes{
    NumberType{NumberStyle::LowerLetter, "a"_L1},
    NumberType{NumberStyle::UpperLetter, "A"_L1},
    NumberType{NumberStyle::LowerRoman, "i"_L1},
    NumberType{NumberStyle::UpperRoman, "I"_L1},
};
/// Letters and Roman numerals have no zero.
constexpr int leastStart(NumberStyle style)
{
    return style == NumberStyle::Decimal ? 0 : 1;
}

inline constexpr auto href = "href"_L1;
inline constexpr auto start = "start"_L1;
inline constexpr auto type = "type"_L1; ///< on ol, unless decimal
inline constexpr auto columnSpan = "colspan"_L1;
inline constexpr auto rowSpan = "rowspan"_L1;
inline constexpr auto source = "src"_L1;
inline constexpr auto alternative = "alt"_L1;
inline constexpr auto role = "role"_L1; ///< on img: "presentation" when decorative, else absent
inline constexpr auto presentation = "presentation"_L1;
inline constexpr auto width = "width"_L1;
inline constexpr auto height = "height"_L1;
inline constexpr auto styleClass = "class"_L1;
inline constexpr auto credit = "credit"_L1;         ///< class of the paragraph of a figcaption that holds the credit
inline constexpr auto quoted = "quotation"_L1;      ///< class of the figure around a quotation with source or date
inline constexpr auto attachment = "attachment"_L1; ///< class of the paragraph of a file
inline constexpr auto note = "note"_L1;             ///< class of the sup around a note's number
inline constexpr auto notes = "notes"_L1;           ///< class of the section that ends an article with notes
inline constexpr auto identifier = "id"_L1;
inline constexpr auto dateTime = "datetime"_L1;
inline constexpr auto value = "value"_L1;       ///< on data: bytes of a file
inline constexpr auto download = "download"_L1; ///< on a: what the file is called when saved
inline constexpr auto assetFolder = "assets/"_L1;

/// Digital Publishing WAI-ARIA roles, so that screen readers know a note from a list.
inline constexpr auto noteReferenceRole = "doc-noteref"_L1;
inline constexpr auto notesRole = "doc-endnotes"_L1;
inline constexpr auto backLinkRole = "doc-backlink"_L1;
inline constexpr auto backLinkText = u"↩";
/// The ids of the nth note and of the place that refers to it, both from 1.
QString noteId(qsizetype number);
QString noteReferenceId(qsizetype number);

/// HTML's own limits for spans; the rest keep numbers printable.
inline constexpr int maximumColumnSpan = 1000;
inline constexpr int maximumRowSpan = 65534;
inline constexpr int maximumNumber = 999'999;

/// http and https with a host, mailto, tel, or a fragment; no white space or control characters.
bool isAllowedHref(QStringView target);
/// 128 lower-case hex digits, a dot, and jpg, png, webp or gif.
bool isAssetName(QStringView name);
/// The same with the extension of a file readers may take with them: office documents, PDF, text, archives; nothing a
/// browser would run.
bool isAttachmentName(QStringView name);
/// What a file's line says after its name: "PDF, 120 KB". Part of the canonical form.
QString attachmentFacts(QStringView name, qint64 bytes);
/// "dd/MM/yyyy" of an ISO date; empty for anything else.
QString shownDate(QStringView isoDate);
/// A character XML 1.0 can carry that is no control character.
bool isTextCharacter(char32_t character);

} // namespace bantin::content::vocabulary
