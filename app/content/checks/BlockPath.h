// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QList>
#include <QString>

#include <functional>

/// Places in the tree as text. Numbers count from 0: "3" is the fourth block, "3.1.0" the first block of the second item of
/// that list, "3.2.0.0" the first block of the first cell of the third row of that table, "3.0" the first block of that
/// quotation; "#2" behind it means the third note in the block's text.
namespace bantin::content::checks {

/// Calls `visit` for every block in reading order with its path, a container before what it holds.
void forEachBlockPath(const Blocks &blocks, const std::function<void(const QString &path, const Block &block)> &visit);

/// One stretch of words of an article, wherever it stands.
struct TextPiece {
    enum class Place {
        Field,
        Paragraph,
        Heading,
        ListItem,
        Cell,
        Quotation,
        Note,
        Caption,
        Alternative,
        Source,
        Label
    };

    Place place = Place::Paragraph;
    QString field; ///< metadata field, or "text"
    QString block; ///< empty for a field
    QString text;
};

/// The text of the tree, with captions, alternative texts, credits, sources, labels and notes, in reading order.
QList<TextPiece> textPieces(const Document &document);

} // namespace bantin::content::checks
