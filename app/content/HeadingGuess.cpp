// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/HeadingGuess.h"

#include "app/content/InlineText.h"
#include "app/content/ListNumber.h"
#include "app/content/XhtmlVocabulary.h"

#include <QMap>
#include <QRegularExpression>

#include <algorithm>

namespace bantin::content {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestLine = 120;

/// One line with a letter in it, every visible character bold.
bool isBoldLine(const Block &block)
{
    const auto line = headingCandidate(block);
    if (!line || line->inlines.isEmpty())
        return false;
    const bool bold = std::ranges::all_of(line->inlines, [](const Inline &piece) {
        const auto *text = std::get_if<Text>(&piece);
        return std::holds_alternative<Note>(piece)
               || (text && (text->marks.testFlag(Mark::Bold) || text->text.trimmed().isEmpty()));
    });
    const QString text = textOf(line->inlines).trimmed();
    return bold && text.size() <= longestLine && std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

bool endsLikeASentence(const QString &line)
{
    return u".;,:…!"_s.contains(line.back());
}

/// State documents open with these two lines (Nghị định 30/2020/NĐ-CP, phụ lục I).
bool isLetterhead(const QString &line)
{
    return line.startsWith(u"CỘNG H"_s) || line.startsWith(u"Độc lập"_s);
}

/// How high the numbering or the capitals of a line put it: smaller is higher.
int rankOf(const QString &line)
{
    static const QList<QRegularExpression> ranks = [] {
        QList<QRegularExpression> all;
        for (const QString &pattern :
             {u"^(?:phần|part)\\s+(?:thứ\\s|[IVXLC\\d])"_s, u"^(?:chương|chapter)\\s+[IVXLC\\d]"_s,
              u"^(?:mục|section)\\s+[IVXLC\\d]"_s, u"^(?:điều|article)\\s+\\d"_s, u"^[IVXLC]+[.)/]\\s"_s,
              u"^[A-ZĐ][.)/]\\s"_s, u"^\\d{1,2}[.)/]?\\s"_s, u"^\\d{1,2}\\.\\d{1,2}"_s, u"^[a-zđ][.)/]\\s"_s}) {
            auto options = QRegularExpression::PatternOptions(QRegularExpression::UseUnicodePropertiesOption);
            if (pattern.startsWith("^(?:"_L1))
                options |= QRegularExpression::CaseInsensitiveOption;
            all.append(QRegularExpression(pattern, options));
        }
        return all;
    }();
    const auto found = std::ranges::find_if(
        ranks, [&line](const QRegularExpression &pattern) { return pattern.match(line).hasMatch(); });
    const int capitals = 4; // beside "Điều" and "I."
    const int none = int(ranks.size()) + 1;
    if (found != ranks.end())
        return int(found - ranks.begin()) + (found - ranks.begin() >= capitals ? 1 : 0);
    return line == line.toUpper() ? capitals : none;
}

struct Candidate {
    qsizetype block = 0;
    int rank = 0;
    int floor = vocabulary::lowestHeading; ///< below the heading it stands under
};

QList<Candidate> candidatesOf(const Document &document, const QString &title)
{
    QList<Candidate> candidates;
    int floor = vocabulary::lowestHeading;
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        const Block &block = document.blocks.at(i);
        if (const auto *heading = std::get_if<Heading>(&block.node))
            floor = std::min(heading->level + 1, vocabulary::highestHeading);
        if (!isBoldLine(block))
            continue;
        const auto candidate = headingCandidate(block);
        const QString line = (candidate->label + textOf(candidate->inlines)).simplified();
        if (!endsLikeASentence(line) && line != title && !isLetterhead(line))
            candidates.append(Candidate{i, rankOf(line), floor});
    }
    return candidates;
}

/// Bold lines with nothing under them are signatures, letterheads and emphasis.
bool headsSomething(const Document &document, const QList<Candidate> &candidates, qsizetype index)
{
    const qsizetype next = candidates.at(index).block + 1;
    if (next >= document.blocks.size() || std::holds_alternative<Heading>(document.blocks.at(next).node))
        return false;
    const bool followedByCandidate = index + 1 < candidates.size() && candidates.at(index + 1).block == next;
    if (followedByCandidate)
        return candidates.at(index + 1).rank > candidates.at(index).rank;
    return !isBoldLine(document.blocks.at(next));
}

} // namespace

std::optional<HeadingCandidate> headingCandidate(const Block &block)
{
    if (const auto *paragraph = std::get_if<Paragraph>(&block.node))
        return HeadingCandidate{{}, paragraph->inlines};
    const auto *list = std::get_if<List>(&block.node);
    if (!list || list->kind != ListKind::Numbered || list->items.size() != 1 || list->items.first().size() != 1)
        return std::nullopt;
    const auto *item = std::get_if<Paragraph>(&list->items.first().first().node);
    if (!item)
        return std::nullopt;
    return HeadingCandidate{listNumber(list->start, list->numbers) + u". "_s, item->inlines};
}

QList<SuggestedHeading> suggestHeadings(const Document &document, const QString &title)
{
    const QList<Candidate> candidates = candidatesOf(document, title);
    QList<Candidate> kept;
    QMap<int, int> places; // of the ranks that occur, the highest first
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        if (headsSomething(document, candidates, i)) {
            kept.append(candidates.at(i));
            places.insert(candidates.at(i).rank, 0);
        }
    }
    int place = 0;
    for (int &level : places)
        level = place++;
    QList<SuggestedHeading> suggestions;
    for (const Candidate &candidate : std::as_const(kept))
        suggestions.append(SuggestedHeading{
            candidate.block, std::min(candidate.floor + places.value(candidate.rank), vocabulary::highestHeading)});
    return suggestions;
}

void suggestHeadings(ImportedDocument &imported)
{
    imported.suggestedHeadings = suggestHeadings(imported.document, imported.metadata.title);
    if (imported.corrected)
        imported.corrected->suggestedHeadings =
            suggestHeadings(imported.corrected->document, imported.corrected->metadata.title);
}

} // namespace bantin::content
