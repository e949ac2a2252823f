// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/TitleGuess.h"

#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"

#include <algorithm>

namespace bantin::content {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestTitle = 250;
constexpr qsizetype nearTheBeginning = 12;

QString lineOf(const Block &block)
{
    const Inlines *inlines = inlinesOf(block);
    return inlines ? textOf(*inlines).simplified() : QString();
}

bool isTitleLength(const QString &line)
{
    return !line.isEmpty() && line.size() <= longestTitle;
}

/// The first block heads the whole text when no other heading is as high.
bool firstBlockIsTitle(const Document &document)
{
    if (document.blocks.isEmpty())
        return false;
    const auto *first = std::get_if<Heading>(&document.blocks.first().node);
    if (!first || !isTitleLength(lineOf(document.blocks.first())))
        return false;
    // A title field cannot hold a note, so a heading with one stays in the text.
    if (std::ranges::any_of(first->inlines, [](const Inline &piece) { return std::holds_alternative<Note>(piece); }))
        return false;
    return std::none_of(document.blocks.cbegin() + 1, document.blocks.cend(), [first](const Block &block) {
        const auto *heading = std::get_if<Heading>(&block.node);
        return heading && heading->level <= first->level;
    });
}

/// State documents put the kind ("QUYẾT ĐỊNH") and the subject ("Về việc…") on lines of their own.
bool isKindOfDocument(const QString &line)
{
    constexpr qsizetype mostWords = 4;
    return line == line.toUpper() && line.split(u' ').size() <= mostWords;
}

bool isSubject(const QString &line)
{
    return isTitleLength(line)
           && (line.startsWith(u"Về ", Qt::CaseInsensitive) || line.startsWith(u"V/v", Qt::CaseInsensitive));
}

QString firstShortLine(const Blocks &blocks)
{
    const qsizetype end = std::min(blocks.size(), nearTheBeginning);
    for (qsizetype i = 0; i < end; ++i) {
        const bool running =
            std::holds_alternative<Paragraph>(blocks.at(i).node) || std::holds_alternative<Heading>(blocks.at(i).node);
        const QString line = lineOf(blocks.at(i));
        const bool hasLetter = std::ranges::any_of(line, [](QChar c) { return c.isLetter(); });
        if (!running || !isTitleLength(line) || !hasLetter)
            continue;
        const QString following = i + 1 < blocks.size() ? lineOf(blocks.at(i + 1)) : QString();
        if (isKindOfDocument(line) && isSubject(following))
            return line + u' ' + following;
        return line;
    }
    return {};
}

QString firstHeading(const Blocks &blocks)
{
    const auto heading = std::ranges::find_if(blocks, [](const Block &block) {
        return std::holds_alternative<Heading>(block.node) && isTitleLength(lineOf(block));
    });
    return heading == blocks.end() ? QString() : lineOf(*heading);
}

} // namespace

void guessTitle(ImportedDocument &imported)
{
    if (!imported.metadata.title.isEmpty())
        return;
    Blocks &blocks = imported.document.blocks;
    if (firstBlockIsTitle(imported.document)) {
        imported.metadata.title = lineOf(blocks.first());
        imported.titleOrigin = TitleOrigin::Taken;
        blocks.removeFirst();
        return;
    }
    imported.metadata.title = firstShortLine(blocks);
    if (imported.metadata.title.isEmpty())
        imported.metadata.title = firstHeading(blocks);
    if (!imported.metadata.title.isEmpty())
        imported.titleOrigin = TitleOrigin::Copied;
}

ImportedDocument takeCorrections(ImportedDocument imported)
{
    if (!imported.corrected)
        return imported;
    CorrectedReading reading = *std::exchange(imported.corrected, std::nullopt);
    imported.document = std::move(reading.document);
    imported.metadata = std::move(reading.metadata);
    imported.titleOrigin = reading.titleOrigin;
    imported.comments = std::move(reading.comments);
    imported.suggestedHeadings = std::move(reading.suggestedHeadings);
    imported.notices.removeIf([](const ImportNotice &notice) { return notice.reason == u"legacy-font"; });
    return imported;
}

Document completeText(const ImportedDocument &imported)
{
    Document document = imported.document;
    if (imported.titleOrigin == TitleOrigin::Taken)
        document.blocks.prepend(Block{Heading{2, {Text{imported.metadata.title, {}, {}}}}});
    return normalise(document);
}

} // namespace bantin::content
