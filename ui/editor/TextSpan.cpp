// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TextSpan.h"

#include "ui/editor/BlockAlignment.h"

#include <QTextBoundaryFinder>

namespace bantin::ui::editor {

namespace {

TextSpan whole(const QTextBlock &block)
{
    return {block.position(), block.length() - 1};
}

/// Where the letter is in the block that has the `unit`-th unit of its words: objects have none, and letters that are written
/// decomposed have fewer in the tree.
TextSpan letterAt(const QTextBlock &block, qsizetype unit)
{
    const QString text = block.text();
    QTextBoundaryFinder letters(QTextBoundaryFinder::Grapheme, text);
    qsizetype words = 0;
    qsizetype begin = 0;
    for (qsizetype end = letters.toNextBoundary(); end >= 0; end = letters.toNextBoundary()) {
        QString letter = text.sliced(begin, end - begin).remove(QChar::ObjectReplacementCharacter);
        const qsizetype written = letter.size();
        letter = letter.normalized(QString::NormalizationForm_C);
        if (words + letter.size() > unit)
            return written == letter.size() ? TextSpan{block.position() + int(begin + unit - words), 1}
                                            : TextSpan{block.position() + int(begin), int(end - begin)};
        words += letter.size();
        begin = end;
    }
    return {block.position() + int(text.size()), 0};
}

} // namespace

std::optional<TextSpan> spanOf(const QTextDocument &document, const QString &block, qsizetype position,
                               qsizetype length)
{
    const BlockAlignment alignment(document);
    const QString path = block.section(u'#', 0, 0);
    const QTextBlock words = alignment.words(path);
    if (block.contains(u'#')) {
        const int note = BlockAlignment::objectIn(words, block.section(u'#', 1).toInt());
        return note < 0 ? std::nullopt : std::optional<TextSpan>({note, 1});
    }
    if (length > 0 && words.isValid() && position + length <= BlockAlignment::wordsOf(words).size()) {
        const TextSpan first = letterAt(words, position);
        const TextSpan last = letterAt(words, position + length - 1);
        return TextSpan{first.position, last.position + last.length - first.position};
    }
    const QTextBlock own = alignment.block(path);
    if (!own.isValid())
        return std::nullopt;
    const bool isObject = own != words && BlockAlignment::holdsPictureOrFile(own);
    return isObject ? TextSpan{BlockAlignment::objectIn(own), 1} : whole(own);
}

} // namespace bantin::ui::editor
