// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/WordList.h"

#include "app/content/ListNumber.h"
#include "app/content/assembly/NumberFormat.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace bantin::content::html {

using namespace Qt::StringLiterals;

std::optional<WordListPlace> wordListPlace(const QString &value)
{
    static const QRegularExpression place(u"^(l\\d{1,9})\\s+level([1-9])\\b"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const auto match = place.match(value);
    if (!match.hasMatch())
        return std::nullopt;
    return WordListPlace{match.capturedView(1).sliced(1).toInt(), match.capturedView(2).toInt() - 1};
}

namespace {

/// What a label such as "c." or "iv." counts, where a list element can say the same.
bool readNumber(const QString &text, const QString &numberFormat, assembly::Label &label)
{
    static const QHash<QString, QString> formats{{u"alpha-lower"_s, u"lowerLetter"_s},
                                                 {u"alpha-upper"_s, u"upperLetter"_s},
                                                 {u"roman-lower"_s, u"lowerRoman"_s},
                                                 {u"roman-upper"_s, u"upperRoman"_s}};
    static const QRegularExpression decimal(u"^\\(?(\\d{1,6})[.):/]*$"_s);
    if (const auto match = decimal.match(text); match.hasMatch()) {
        label.value = match.capturedView(1).toInt();
        return true;
    }
    constexpr int longest = 100; // items of a list one would number so
    const QString format = formats.value(numberFormat);
    const QString number = text.endsWith(u'.') ? text.chopped(1) : text;
    for (int value = 1; value <= longest && !format.isEmpty(); ++value) {
        const auto style = assembly::listStyleFor(value, format);
        if (style && listNumber(value, *style) == number) {
            label.numbers = *style;
            label.value = value;
            return true;
        }
    }
    return false;
}

} // namespace

assembly::Label labelOf(const QString &text, const WordListPlace &place, const QString &numberFormat)
{
    assembly::Label label;
    label.numberingId = place.numberingId;
    label.level = place.level;
    label.text = text;
    const bool number = readNumber(text, numberFormat, label);
    // One letter alone is a bullet of a symbol font ("o", "§", "Ø"); a cited letter has its full stop or bracket.
    const bool bullet = text.size() <= 1 || std::ranges::none_of(text, [](QChar c) { return c.isLetterOrNumber(); });
    if (number)
        label.kind = assembly::LabelKind::Number;
    else
        label.kind = bullet ? assembly::LabelKind::Bullet : assembly::LabelKind::Literal;
    return label;
}

} // namespace bantin::content::html
