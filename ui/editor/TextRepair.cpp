// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TextRepair.h"

#include "app/content/HeadingGuess.h"
#include "app/content/InlineText.h"
#include "ui/editor/DocumentReader.h"
#include "ui/editor/EditorCommands.h"

#include <QTextCursor>
#include <QTextDocument>

namespace bantin::ui::editor {

using namespace content::doctor;

namespace {

/// A piece of one format, where it begins.
struct Piece {
    int position = 0;
    TypedRun run;
};

QList<Piece> piecesOf(const QTextDocument &document)
{
    QList<Piece> pieces;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        RunStart start = RunStart::StartsLine;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (fragment.text().contains(QChar::ObjectReplacementCharacter))
                continue;
            pieces += {fragment.position(), {fragment.text(), {}, start}};
            start = RunStart::Continues;
        }
    }
    return pieces;
}

} // namespace

QList<Proposal> examineText(const QTextDocument &document)
{
    QList<TypedRun> runs;
    const QList<Piece> pieces = piecesOf(document);
    for (const Piece &piece : pieces)
        runs += piece.run;
    return examine(runs);
}

void repairText(QTextDocument &document, const QList<Proposal> &proposals)
{
    const QList<Piece> pieces = piecesOf(document);
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    // From the end, so that what comes before keeps its place.
    for (auto proposal = proposals.crbegin(); proposal != proposals.crend(); ++proposal) {
        const Piece &piece = pieces.at(proposal->run);
        const int position = piece.position + int(proposal->position);
        cursor.setPosition(position);
        cursor.setPosition(position + int(proposal->length), QTextCursor::KeepAnchor);
        const QTextCharFormat format = cursor.charFormat();
        cursor.insertText(proposal->after, format);
    }
    cursor.endEditBlock();
}

QList<HeadingLine> suggestHeadings(const QTextDocument &document, const QString &title)
{
    const content::Document tree = readDocument(document);
    QList<HeadingLine> lines;
    QTextBlock block = document.begin();
    for (const content::SuggestedHeading &suggestion : content::suggestHeadings(tree, title)) {
        const auto line = content::headingCandidate(tree.blocks.at(suggestion.block));
        // The blocks come in the order of the tree; only their number differs.
        while (line && block.isValid() && readInlines(block) != line->inlines)
            block = block.next();
        if (!line || !block.isValid())
            continue;
        lines += {block.position(), line->label + content::textOf(line->inlines), suggestion.level, line->label};
        block = block.next();
    }
    return lines;
}

void makeHeadings(QTextDocument &document, const QList<HeadingLine> &lines)
{
    QTextCharFormat plain;
    plain.setFontWeight(QFont::Normal);
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    // From the end, so that what comes before keeps its place.
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        cursor.setPosition(line->position);
        setHeadingLevel(cursor, line->level);
        cursor.insertText(line->label, plain);
        cursor.setPosition(line->position);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(plain);
    }
    cursor.endEditBlock();
}

} // namespace bantin::ui::editor
