// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/WordList.h"

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

assembly::Label labelOf(const QString &text, const WordListPlace &place)
{
    static const QRegularExpression decimal(u"^\\(?(\\d{1,6})[.):/]*$"_s);
    assembly::Label label;
    label.numberingId = place.numberingId;
    label.level = place.level;
    label.text = text;
    const auto match = decimal.match(text);
    // One letter alone is a bullet of a symbol font ("o", "§", "Ø"); a cited letter has its full stop or bracket.
    const bool bullet = (text.size() <= 1 && !match.hasMatch())
                        || std::ranges::none_of(text, [](QChar c) { return c.isLetterOrNumber(); });
    if (match.hasMatch()) {
        label.kind = assembly::LabelKind::Number;
        label.value = match.capturedView(1).toInt();
    } else {
        label.kind = bullet ? assembly::LabelKind::Bullet : assembly::LabelKind::Literal;
    }
    return label;
}

} // namespace bantin::content::html
