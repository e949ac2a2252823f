// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>
#include <variant>

/// The document tree: the one in-memory form of an article's text, between importers, editor, canonical XHTML and checks.
/// Plain values: copy freely, no thread affinity. All text is Unicode NFC without control characters.
namespace bantin::content {

enum class Mark { Bold = 0x1, Italic = 0x2, Underline = 0x4, Strike = 0x8, Superscript = 0x10, Subscript = 0x20 };
Q_DECLARE_FLAGS(Marks, Mark)
Q_DECLARE_OPERATORS_FOR_FLAGS(Marks)

/// A run of text with the same marks and link; neighbours with equal marks and link are merged by normalise().
struct Text {
    QString text;
    Marks marks;
    QString href; ///< empty: no link. http, https, mailto, tel or a "#fragment"
    friend bool operator==(const Text &, const Text &) = default;
};

struct LineBreak {
    friend bool operator==(const LineBreak &, const LineBreak &) = default;
};

struct Note;
using Inline = std::variant<Text, LineBreak, Note>;
using Inlines = QList<Inline>;

/// A footnote or endnote, where the text refers to it. Numbers are given when it is written or shown.
struct Note {
    Inlines inlines; ///< never another note
    friend bool operator==(const Note &, const Note &);
};

struct Block;
using Blocks = QList<Block>;

struct Paragraph {
    Inlines inlines;
    friend bool operator==(const Paragraph &, const Paragraph &) = default;
};

struct Heading {
    int level = 2; ///< 2–4; the title is the page's only level 1
    Inlines inlines;
    friend bool operator==(const Heading &, const Heading &) = default;
};

enum class ListKind { Bulleted, Numbered };

/// 1 2 3, a b c, A B C, i ii iii, I II III.
enum class NumberStyle { Decimal, LowerLetter, UpperLetter, LowerRoman, UpperRoman };

struct List {
    ListKind kind = ListKind::Bulleted;
    int start = 1;       ///< Numbered only; at least 1 unless the numbers are decimal
    QList<Blocks> items; ///< each item begins with a paragraph; nested lists are blocks of the item
    NumberStyle numbers = NumberStyle::Decimal; ///< Numbered only
    friend bool operator==(const List &, const List &);
};

enum class CellKind { Data, Header };

struct Cell {
    CellKind kind = CellKind::Data;
    int columnSpan = 1;
    int rowSpan = 1;
    Blocks blocks;
    friend bool operator==(const Cell &, const Cell &);
};

struct Table {
    Inlines caption;
    QList<QList<Cell>> rows; ///< spanned-over positions have no cell, as in HTML
    friend bool operator==(const Table &, const Table &);
};

struct Figure {
    QString asset;       ///< "<128 hex digits of SHA-512>.<extension>": the name under assets/
    QString alternative; ///< alt text; meaningful only when not decorative
    bool decorative = false;
    Inlines caption;
    QString credit;
    int width = 0; ///< pixels; 0 unknown
    int height = 0;
    friend bool operator==(const Figure &, const Figure &) = default;
};

struct Quotation {
    Blocks blocks;
    QString source = {}; ///< whom or what is quoted; empty: not said
    QString date = {};   ///< of the quoted item, ISO 8601 "yyyy-MM-dd"; empty: not said
    friend bool operator==(const Quotation &, const Quotation &);
};

/// A file readers can take with them.
struct Attachment {
    QString asset;    ///< "<128 hex digits of SHA-512>.<extension>": the name under assets/
    QString fileName; ///< what it is called when saved, with its extension
    QString label;    ///< what the link says; never empty after normalise()
    qint64 bytes = 0;
    friend bool operator==(const Attachment &, const Attachment &) = default;
};

/// A block of any kind.
struct Block {
    std::variant<Paragraph, Heading, List, Table, Figure, Quotation, Attachment> node;
    friend bool operator==(const Block &, const Block &) = default;
};

struct Document {
    Blocks blocks;
    friend bool operator==(const Document &, const Document &) = default;
};

/// Deepest nesting of blocks any importer or reader produces; deeper input is flattened (importers) or refused (XHTML).
inline constexpr int maximumDepth = 64;

/// NFC, merged runs, no empty paragraphs at the ends, heading levels clamped; importers and editor call it last.
Document normalise(Document document);

/// Names of the assets the document shows or offers, in order, without repeats.
QStringList referencedAssets(const Document &document);

} // namespace bantin::content
