// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"

#include <QTextBlock>
#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextTableFormat>

/// How the document tree is kept in a QTextDocument. Structure Qt has no notion of travels in user properties of the
/// formats, so it survives every editing command, undo and the clipboard; how things look is the highlighter's.
namespace bantin::ui::editor {

enum Property {
    RoleProperty = QTextFormat::UserProperty + 1, ///< block: BlockRole
    PathProperty,                                 ///< block, table: containers from outside in, "l12 q3"
    AbsentProperty,                               ///< table cell: not in the tree while it is empty
    HeaderProperty,                               ///< table cell: th
    AlternativeProperty,                          ///< image
    DecorativeProperty,                           ///< image
    CreditProperty,                               ///< image
    PixelWidthProperty,                           ///< image: of the asset, not of the display
    PixelHeightProperty,                          ///< image
};

enum class BlockRole {
    Normal,
    Picture,         ///< holds one image character
    FigureCaption,   ///< belongs to the Picture before it
    TableCaption,    ///< belongs to the table after it
    Filler,          ///< exists only because QTextDocument needs a block there; not in the tree while it is empty
    QuotationSource, ///< one line "who, dd/MM/yyyy" of the quotation it stands in
    File,            ///< holds one attachment object
};

inline BlockRole roleOf(const QTextBlock &block)
{
    return BlockRole(block.blockFormat().intProperty(RoleProperty));
}

/// One container a block stands in.
struct Container {
    enum class Kind { List, Quotation } kind = Kind::List;
    int id = 0; ///< tells neighbouring containers of the same kind apart
    friend bool operator==(const Container &, const Container &) = default;
};
using Path = QList<Container>;

QString toText(const Path &path);
Path pathFromText(const QString &text);
/// Unique within the process.
int nextContainerId();

/// Left margin in steps for a path.
int depthOf(const Path &path);
void setPath(QTextBlockFormat &format, const Path &path);
/// The format every block starts from: where it stands, what it is, and the room around it.
QTextBlockFormat baseFormat(const Path &path, BlockRole role = BlockRole::Normal, int headingLevel = 0);

QTextCharFormat charFormat(const content::Text &text);
content::Marks marksOf(const QTextCharFormat &format);

/// A picture's character and back; the caption is a block of its own.
QTextImageFormat imageFormat(const content::Figure &figure);
content::Figure figureOf(const QTextImageFormat &image);

inline const QString imageScheme = QStringLiteral("bantin-asset:");

} // namespace bantin::ui::editor
