// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/plain/LineParagraphs.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin::content::plain {

using namespace Qt::StringLiterals;

namespace {

/// Terminals and mail programs break lines at 60 to 80 characters, nobody beyond this.
constexpr qsizetype widest = 120;

QStringList linesOf(QString text)
{
    static const QRegularExpression ends(u"\\r\\n|[\\r\\n\\f\\x{0b}\\x{85}\\x{2028}\\x{2029}]"_s);
    text.remove(QChar::ByteOrderMark).remove(QChar(0x1a)); // the latter ends files of DOS
    return text.split(ends);
}

/// What begins a list item.
struct ItemMark {
    QChar bullet;
    int number = -1;
    qsizetype length = 0; ///< with the white space after it; 0: no mark

    bool continues(const ItemMark &previous) const
    {
        return bullet.isNull() ? number == previous.number + 1 && previous.bullet.isNull() : bullet == previous.bullet;
    }
};

ItemMark markOf(const QString &line)
{
    static const QRegularExpression mark(u"^\\s*(?:([-*+•–])|(\\d{1,3})\\.)\\s+(?=\\S)"_s);
    const auto match = mark.match(line);
    if (!match.hasMatch())
        return {};
    ItemMark found;
    found.length = match.capturedLength();
    if (match.hasCaptured(1))
        found.bullet = match.capturedView(1).front();
    else
        found.number = match.capturedView(2).toInt();
    return found;
}

bool isBrokenAtAWidth(const QStringList &lines)
{
    const auto blank = [](const QString &line) { return line.trimmed().isEmpty(); };
    const auto first = std::ranges::find_if_not(lines, blank);
    const auto last = std::find_if_not(lines.crbegin(), lines.crend(), blank).base();
    const bool anyBlank = first < last && std::any_of(first, last, blank);
    const bool anyJoined =
        std::ranges::adjacent_find(lines, [&](const QString &a, const QString &b) { return !blank(a) && !blank(b); })
        != lines.end();
    return anyBlank && anyJoined
           && std::ranges::all_of(lines, [](const QString &line) { return line.size() <= widest; });
}

Inlines inlinesOf(const QStringList &lines, qsizetype skipped)
{
    constexpr qsizetype fullest = 60;
    qsizetype longest = 0;
    for (const QString &line : lines)
        longest = std::max(longest, line.size());
    Inlines inlines;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = i == 0 ? lines.first().sliced(skipped) : lines.at(i);
        const bool wrapped = i > 0 && longest >= fullest && lines.at(i - 1).size() * 4 >= longest * 3;
        if (i > 0 && !wrapped)
            inlines.append(LineBreak{});
        inlines.append(Text{(wrapped ? u" "_s : QString()) + line.simplified(), {}, {}});
    }
    return inlines;
}

} // namespace

QList<QStringList> paragraphsOf(const QString &text)
{
    const QStringList lines = linesOf(text);
    const bool broken = isBrokenAtAWidth(lines);
    QList<QStringList> paragraphs;
    bool open = false;
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty()) {
            open = false;
            continue;
        }
        const bool item = markOf(line).length > 0;
        if (open && broken && !item)
            paragraphs.last().append(line);
        else
            paragraphs.append(QStringList{line});
        open = true;
    }
    return paragraphs;
}

Blocks blocksOf(const QList<QStringList> &paragraphs)
{
    QList<ItemMark> marks;
    for (const QStringList &paragraph : paragraphs)
        marks.append(markOf(paragraph.first()));
    Blocks blocks;
    for (qsizetype i = 0; i < paragraphs.size();) {
        qsizetype end = i + 1;
        while (marks.at(i).length > 0 && end < paragraphs.size() && marks.at(end).length > 0
               && marks.at(end).continues(marks.at(end - 1)))
            ++end;
        if (end - i < 2) {
            blocks.append(Block{Paragraph{inlinesOf(paragraphs.at(i++), 0)}});
            continue;
        }
        const bool numbered = marks.at(i).bullet.isNull();
        List list{numbered ? ListKind::Numbered : ListKind::Bulleted, numbered ? marks.at(i).number : 1, {}};
        for (; i < end; ++i)
            list.items.append(Blocks{Block{Paragraph{inlinesOf(paragraphs.at(i), marks.at(i).length)}}});
        blocks.append(Block{list});
    }
    return blocks;
}

} // namespace bantin::content::plain
