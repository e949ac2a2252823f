// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/merge/PieceMerge.h"

#include "app/content/InlineText.h"
#include "app/content/merge/WordWeave.h"
#include "app/domain/KindField.h"

#include <algorithm>

namespace bantin::content {

using namespace Qt::StringLiterals;

namespace {

using Cause = MergePiece::Cause;

Inlines wordsOf(const Metadata &metadata, const QString &field)
{
    const QString value = metadataField(metadata, field);
    return value.isEmpty() ? Inlines() : Inlines{Text{value, {}, {}}};
}

QList<TextNode> nodesOfValue(const Inlines &words)
{
    return {TextNode{Block{Paragraph()}, words, {}}};
}

bool isRunningText(const QString &field)
{
    const KindField *known = findKindField(field);
    return field == "title"_L1 || field == "sapo"_L1 || field == "keywords"_L1
           || (known && known->type == KindField::Type::Text);
}

MergePiece fieldPiece(const QString &field, const Inlines &mine, const Inlines &theirs,
                      const std::optional<ArticleText> &base)
{
    MergePiece piece{field,        Cause::Unknown, nodesOfValue(mine), nodesOfValue(theirs),
                     std::nullopt, false,          PieceChoice::Open};
    if (!base)
        return piece;
    const Inlines former = wordsOf(base->metadata, field);
    if (mine == former || theirs == former) {
        piece.cause = mine == former ? Cause::TheirsAlone : Cause::MineAlone;
        piece.suggested = mine == former ? PieceChoice::Theirs : PieceChoice::Mine;
        return piece;
    }
    piece.cause = Cause::Each;
    const auto woven = isRunningText(field) ? weaveWords(former, mine, theirs) : std::nullopt;
    if (woven) {
        piece.both = nodesOfValue(*woven);
        piece.isWoven = true;
        piece.suggested = PieceChoice::Both;
    }
    return piece;
}

/// What the choice makes of the fields; each differing one in turn, what kind of article it is before the fields of the kind.
Result<Metadata> mergedFields(const PieceMerge &merge, const QList<PieceChoice> &choices)
{
    Metadata fields = merge.mine.metadata;
    for (qsizetype i = 0; i < merge.pieces.size(); ++i) {
        const MergePiece &piece = merge.pieces.at(i);
        const PieceChoice choice = choices.value(i, PieceChoice::Open);
        if (piece.isText() || choice == PieceChoice::Mine || choice == PieceChoice::Open)
            continue;
        const QString value = textOf(piece.taken(choice).constFirst().words);
        if (const auto set = setMetadataField(fields, piece.field, value); !set)
            return set.error();
    }
    return fields;
}

template<typename Part>
bool isThroughout(const PieceMerge &merge, const QList<PieceChoice> &choices, PieceChoice wanted, Part isPart)
{
    for (qsizetype i = 0; i < merge.pieces.size(); ++i) {
        if (isPart(merge.pieces.at(i)) && choices.value(i, PieceChoice::Open) != wanted)
            return false;
    }
    return true;
}

} // namespace

QList<PieceChoice> PieceMerge::suggestions() const
{
    QList<PieceChoice> choices;
    std::ranges::transform(pieces, std::back_inserter(choices), &MergePiece::suggested);
    return choices;
}

PieceMerge mergePieces(const ArticleText &mine, const ArticleText &theirs, const std::optional<ArticleText> &base,
                       const std::stop_token &stop)
{
    PieceMerge merge{mine, theirs, {}, {}};
    const QStringList fields = fieldsInUse(mine.metadata, theirs.metadata);
    for (const QString &field : fields) {
        const Inlines here = wordsOf(mine.metadata, field);
        const Inlines there = wordsOf(theirs.metadata, field);
        if (here != there)
            merge.pieces.append(fieldPiece(field, here, there, base));
    }
    const auto former = base ? nodesOf(base->document.blocks) : QList<TextNode>();
    merge.text = mergeTrees(base ? &former : nullptr, nodesOf(mine.document.blocks), nodesOf(theirs.document.blocks),
                            merge.pieces, stop);
    return merge;
}

Result<ArticleText> mergedArticle(const PieceMerge &merge, const QList<PieceChoice> &choices)
{
    const auto isField = [](const MergePiece &piece) { return !piece.isText(); };
    ArticleText merged{merge.theirs.metadata, {}};
    if (!isThroughout(merge, choices, PieceChoice::Theirs, isField)) {
        auto fields = mergedFields(merge, choices);
        if (!fields)
            return fields.error();
        merged.metadata = *std::move(fields);
    }
    const Blocks blocks = blocksOf(chosenNodes(merge.text, merge.pieces, choices));
    const bool isOneOfThem = blocks == merge.mine.document.blocks || blocks == merge.theirs.document.blocks;
    merged.document = isOneOfThem ? Document{blocks} : normalise({blocks});
    return merged;
}

} // namespace bantin::content
