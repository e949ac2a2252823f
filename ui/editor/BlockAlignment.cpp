// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/BlockAlignment.h"

#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"
#include "app/content/QuotationSource.h"
#include "app/content/checks/BlockPath.h"
#include "ui/editor/DocumentReader.h"
#include "ui/editor/TextObjectFormat.h"

#include <QTextDocument>

#include <algorithm>

namespace bantin::ui::editor {

namespace {

bool hasPicture(const QTextBlock &block)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        if (it.fragment().charFormat().isImageFormat())
            return true;
    }
    return false;
}

bool hasFile(const QTextBlock &block)
{
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        if (isTextObject(it.fragment().charFormat(), AttachmentObject))
            return true;
    }
    return false;
}

/// Whether the tree may have left it out, or has it elsewhere.
bool mayBeSkipped(const QTextBlock &block)
{
    return roleOf(block) == BlockRole::FigureCaption || roleOf(block) == BlockRole::TableCaption
           || roleOf(block) == BlockRole::QuotationSource || BlockAlignment::holdsPictureOrFile(block)
           || BlockAlignment::wordsOf(block).isEmpty();
}

bool isInside(const QString &path, const QString &container)
{
    return path.startsWith(container + u'.');
}

} // namespace

BlockAlignment::BlockAlignment(const QTextDocument &document)
{
    for (QTextBlock block = document.firstBlock(); block.isValid(); block = block.next())
        m_blocks.append(block);
    content::checks::forEachBlockPath(readDocument(document).blocks,
                                      [this](const QString &path, const content::Block &block) { take(path, block); });
}

bool BlockAlignment::holdsPictureOrFile(const QTextBlock &block)
{
    return hasPicture(block) || hasFile(block);
}

QString BlockAlignment::wordsOf(const QTextBlock &block)
{
    const content::Document alone = content::normalise({{content::Block{content::Paragraph{readInlines(block)}}}});
    return alone.blocks.isEmpty() ? QString()
                                  : content::textOf(std::get<content::Paragraph>(alone.blocks.first().node).inlines);
}

int BlockAlignment::objectIn(const QTextBlock &block, int index)
{
    const QString text = block.text();
    qsizetype found = text.indexOf(QChar::ObjectReplacementCharacter);
    for (; index > 0 && found >= 0; --index)
        found = text.indexOf(QChar::ObjectReplacementCharacter, found + 1);
    return found < 0 ? -1 : block.position() + int(found);
}

void BlockAlignment::take(const QString &path, const content::Block &block)
{
    using namespace content;
    const auto takeObject = [&](const Fits &isOne) {
        if (const QTextBlock found = next(isOne, {}); found.isValid()) {
            m_own.insert(path, found);
            m_order.append(path);
        }
    };
    const auto takeCaption = [&](const Inlines &caption, BlockRole role) {
        const QString words = textOf(caption);
        if (words.isEmpty())
            return;
        const auto isIt = [&](const QTextBlock &one) { return roleOf(one) == role && wordsOf(one) == words; };
        if (const QTextBlock found = next(isIt, {}); found.isValid())
            m_words.insert(path, found);
    };
    std::visit(Overloaded{[&](const Paragraph &node) { takeWords(path, node.inlines); },
                          [&](const Heading &node) { takeWords(path, node.inlines); },
                          [&](const Figure &node) {
                              takeObject(hasPicture);
                              takeCaption(node.caption, BlockRole::FigureCaption);
                          },
                          [&](const Table &node) { takeCaption(node.caption, BlockRole::TableCaption); },
                          [&](const Attachment &) { takeObject(hasFile); },
                          [&](const Quotation &node) { m_sources.insert(path, node.source); }, [](const List &) {}},
               block.node);
}

void BlockAlignment::takeWords(const QString &path, const content::Inlines &inlines)
{
    const QString words = content::textOf(inlines);
    // What was typed beside a picture or file is a paragraph of its own in the tree.
    const QTextBlock last = m_next > 0 ? m_blocks.at(m_next - 1) : QTextBlock();
    const bool isBeside = last.isValid() && !words.isEmpty() && holdsPictureOrFile(last) && wordsOf(last) == words;
    const auto isIt = [&](const QTextBlock &one) {
        return wordsOf(one) == words && !(words.isEmpty() && holdsPictureOrFile(one));
    };
    if (const QTextBlock found = isBeside ? last : next(isIt, words); found.isValid()) {
        m_own.insert(path, found);
        m_words.insert(path, found);
        m_order.append(path);
    }
}

QTextBlock BlockAlignment::next(const Fits &fits, const QString &words)
{
    bool isNear = true;
    // What cannot be explained is gone over, but only for words that can be told again.
    for (qsizetype i = m_next; i < m_blocks.size() && (isNear || !words.isEmpty()); ++i) {
        if (fits(m_blocks.at(i))) {
            m_next = i + 1;
            return m_blocks.at(i);
        }
        isNear = isNear && mayBeSkipped(m_blocks.at(i));
    }
    return {};
}

QTextBlock BlockAlignment::block(const QString &path) const
{
    if (const auto own = m_own.constFind(path); own != m_own.cend())
        return *own;
    const auto first = std::ranges::find_if(m_order, [&path](const QString &one) { return isInside(one, path); });
    return first == m_order.end() ? QTextBlock() : m_own.value(*first);
}

QTextBlock BlockAlignment::words(const QString &path) const
{
    const auto source = m_sources.constFind(path);
    return source == m_sources.cend() ? m_words.value(path) : sourceOf(path, *source);
}

QTextBlock BlockAlignment::sourceOf(const QString &path, const QString &source) const
{
    const QTextBlock first = block(path);
    for (qsizetype i = m_blocks.indexOf(first) + 1; first.isValid() && i < m_blocks.size(); ++i) {
        if (roleOf(m_blocks.at(i)) == BlockRole::QuotationSource
            && content::parseQuotationSource(wordsOf(m_blocks.at(i))).name == source)
            return m_blocks.at(i);
    }
    return {};
}

} // namespace bantin::ui::editor
