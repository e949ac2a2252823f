// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/TextStyle.h"

namespace bantin::content::html {
namespace {

using namespace Qt::StringLiterals;

bool isBold(const QString &weight, bool around)
{
    constexpr int boldFrom = 600;
    bool ok = false;
    const int number = weight.toInt(&ok);
    if (ok)
        return number >= boldFrom;
    if (weight == "bold"_L1 || weight == "bolder"_L1)
        return true;
    return weight == "normal"_L1 || weight == "lighter"_L1 ? false : around;
}

/// A decoration adds to the ones around it; "none" on an inner element does not remove an outer line in browsers, but Word
/// and Google write it to say what the run looks like.
void applyDecoration(Marks &marks, const QString &decoration)
{
    const bool none = decoration.contains("none"_L1);
    if (none || decoration.contains("underline"_L1))
        marks.setFlag(Mark::Underline, !none);
    if (none || decoration.contains("line-through"_L1))
        marks.setFlag(Mark::Strike, !none);
}

void applyPosition(Marks &marks, const QString &position)
{
    if (position == "super"_L1) {
        marks.setFlag(Mark::Superscript);
        marks.setFlag(Mark::Subscript, false);
    } else if (position == "sub"_L1) {
        marks.setFlag(Mark::Subscript);
        marks.setFlag(Mark::Superscript, false);
    }
}

} // namespace

void applyElement(TextStyle &style, const QByteArray &name)
{
    static const QHash<QByteArray, Mark> marks{
        {"b", Mark::Bold},      {"strong", Mark::Bold},   {"i", Mark::Italic},        {"em", Mark::Italic},
        {"u", Mark::Underline}, {"ins", Mark::Underline}, {"s", Mark::Strike},        {"strike", Mark::Strike},
        {"del", Mark::Strike},  {"sub", Mark::Subscript}, {"sup", Mark::Superscript}, {"cite", Mark::Italic},
    };
    const auto mark = marks.constFind(name);
    if (mark != marks.cend())
        style.marks.setFlag(*mark);
    if (name == "pre" || name == "textarea" || name == "listing")
        style.keepsLines = true;
}

void applyDeclarations(TextStyle &style, const Declarations &declarations)
{
    for (const auto &[property, spelled] : declarations.asKeyValueRange()) {
        const QString value = spelled.toLower();
        if (property == "font-weight"_L1)
            style.marks.setFlag(Mark::Bold, isBold(value, style.marks.testFlag(Mark::Bold)));
        else if (property == "font-style"_L1)
            style.marks.setFlag(Mark::Italic, value == "italic"_L1 || value.startsWith("oblique"_L1));
        else if (property == "text-decoration"_L1 || property == "text-decoration-line"_L1)
            applyDecoration(style.marks, value);
        else if (property == "vertical-align"_L1)
            applyPosition(style.marks, value);
        else if (property == "font-family"_L1)
            style.font = spelled.section(u',', 0, 0).remove(u'"').remove(u'\'').trimmed();
        else if (property == "white-space"_L1)
            style.keepsLines = value.startsWith("pre"_L1) || value == "break-spaces"_L1;
        else if ((property == "display"_L1 && value == "none"_L1) || (property == "mso-hide"_L1 && value == "all"_L1)
                 || (property == "visibility"_L1 && value == "hidden"_L1))
            style.hidden = true;
    }
}

} // namespace bantin::content::html
