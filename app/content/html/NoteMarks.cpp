// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/NoteMarks.h"

#include "app/content/html/HtmlNode.h"

#include <QRegularExpression>

namespace bantin::content::html {
namespace {

using namespace Qt::StringLiterals;

/// "ftn12" and "sdfootnote12…" give 12; endnotes count apart, so they get negative numbers.
std::optional<int> idOf(const QString &name)
{
    static const QRegularExpression id(u"^_?(?:(ftn|sdfootnote)|(?:edn|sdendnote))(\\d{1,6})"_s,
                                       QRegularExpression::CaseInsensitiveOption);
    const auto match = id.match(name);
    if (!match.hasMatch())
        return std::nullopt;
    const int number = match.capturedView(2).toInt();
    return match.hasCaptured(1) ? number : -1 - number;
}

} // namespace

NoteMark noteMark(const GumboNode &node, const Declarations &style)
{
    if (nameOf(node) != "a")
        return {};
    const QString word = style.value(u"mso-footnote-id"_s, style.value(u"mso-endnote-id"_s));
    if (const auto id = idOf(word)) {
        const bool back = attributeOr(node, "href").contains("ref"_L1);
        return {back ? NoteMark::Place::InNote : NoteMark::Place::InText, *id};
    }
    const bool anchor = hasClass(node, "sdfootnoteanc"_L1) || hasClass(node, "sdendnoteanc"_L1);
    const bool symbol = hasClass(node, "sdfootnotesym"_L1) || hasClass(node, "sdendnotesym"_L1);
    const auto id = idOf(attributeOr(node, "name"));
    if (!id || (!anchor && !symbol))
        return {};
    return {anchor ? NoteMark::Place::InText : NoteMark::Place::InNote, *id};
}

std::optional<int> noteTextId(const GumboNode &node, const Declarations &style)
{
    const QString element = style.value(u"mso-element"_s);
    const QString id = attributeOr(node, "id");
    if (element == "footnote"_L1 || element == "endnote"_L1 || id.startsWith("sdfootnote"_L1)
        || id.startsWith("sdendnote"_L1))
        return idOf(id);
    return std::nullopt;
}

} // namespace bantin::content::html
