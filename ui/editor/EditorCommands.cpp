// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/EditorCommands.h"

#include "ui/editor/DocumentWriter.h"
#include "ui/editor/EditorFormat.h"
#include "ui/editor/ListFormat.h"

#include <QTextBlock>
#include <QTextList>

#include <algorithm>

namespace bantin::ui::editor {

namespace {

class EditBlock
{
public:
    explicit EditBlock(QTextCursor &cursor)
        : m_cursor(cursor)
    {
        m_cursor.beginEditBlock();
    }
    ~EditBlock() { m_cursor.endEditBlock(); }
    EditBlock(const EditBlock &) = delete;
    EditBlock &operator=(const EditBlock &) = delete;

private:
    QTextCursor &m_cursor;
};

QList<QTextBlock> selectedBlocks(const QTextCursor &cursor)
{
    QList<QTextBlock> blocks;
    const QTextDocument *document = cursor.document();
    const QTextBlock last = document->findBlock(cursor.selectionEnd());
    for (QTextBlock block = document->findBlock(cursor.selectionStart()); block.isValid(); block = block.next()) {
        const BlockRole role = roleOf(block);
        if (role == BlockRole::Normal || role == BlockRole::Filler)
            blocks += block;
        if (block == last)
            break;
    }
    return blocks;
}

Path pathOf(const QTextBlock &block)
{
    return pathFromText(block.blockFormat().stringProperty(PathProperty));
}

/// A plain format at `path`, free of list and role.
void setPlain(const QTextBlock &block, const Path &path)
{
    QTextCursor(block).setBlockFormat(baseFormat(path, BlockRole::Normal, block.blockFormat().headingLevel()));
}

void putIntoList(const QTextBlock &block, const Path &path, QTextList *list)
{
    QTextBlockFormat format = baseFormat(path);
    format.setIndent(0);
    QTextCursor(block).setBlockFormat(format);
    list->add(block);
}

QTextList *makeList(const QTextBlock &first, const Path &path, QTextListFormat::Style style)
{
    QTextListFormat listFormat;
    listFormat.setStyle(style);
    listFormat.setIndent(depthOf(path));
    QTextCursor cursor(first);
    QTextBlockFormat format = baseFormat(path);
    format.setIndent(0);
    cursor.setBlockFormat(format);
    return cursor.createList(listFormat);
}

Path outerPath(const QTextBlock &block)
{
    Path path = pathOf(block);
    if (block.textList() && !path.isEmpty())
        path.removeLast();
    return path;
}

QTextBlock itemBefore(const QTextBlock &block, const Path &path)
{
    for (QTextBlock before = block.previous(); before.isValid(); before = before.previous()) {
        const Path candidate = pathOf(before);
        if (candidate == path && before.textList())
            return before;
        if (candidate.size() < path.size())
            break;
    }
    return {};
}

} // namespace

void setHeadingLevel(QTextCursor cursor, int level)
{
    const EditBlock edit(cursor);
    const QList<QTextBlock> blocks = selectedBlocks(cursor);
    for (const QTextBlock &block : blocks) {
        if (level > 0 || !block.textList())
            QTextCursor(block).setBlockFormat(baseFormat(outerPath(block), BlockRole::Normal, level));
    }
}

void toggleList(QTextCursor cursor, content::ListKind kind)
{
    const EditBlock edit(cursor);
    const QList<QTextBlock> blocks = selectedBlocks(cursor);
    if (blocks.isEmpty())
        return;
    const bool numbered = kind == content::ListKind::Numbered;
    const bool alreadyIs = std::all_of(blocks.begin(), blocks.end(), [numbered](const QTextBlock &block) {
        return block.textList() && isNumbered(block.textList()->format()) == numbered;
    });
    Path path = outerPath(blocks.first());
    if (!alreadyIs)
        path += Container{Container::Kind::List, nextContainerId()};
    QTextList *list = nullptr;
    for (const QTextBlock &block : blocks) {
        if (alreadyIs)
            setPlain(block, outerPath(block));
        else if (list)
            putIntoList(block, path, list);
        else
            list = makeList(block, path, listStyle(kind, content::NumberStyle::Decimal));
    }
}

void numberList(QTextCursor cursor, content::NumberStyle numbers)
{
    const EditBlock edit(cursor);
    const auto inNumberedList = [](const QTextBlock &block) {
        return block.textList() && isNumbered(block.textList()->format());
    };
    if (!std::ranges::all_of(selectedBlocks(cursor), inNumberedList))
        toggleList(cursor, content::ListKind::Numbered);
    for (const QTextBlock &block : selectedBlocks(cursor)) {
        if (!inNumberedList(block))
            continue;
        QTextListFormat format = block.textList()->format();
        format.setStyle(listStyle(content::ListKind::Numbered, numbers));
        block.textList()->setFormat(format);
    }
}

void indentItem(QTextCursor cursor)
{
    const EditBlock edit(cursor);
    const QList<QTextBlock> blocks = selectedBlocks(cursor);
    for (const QTextBlock &block : blocks) {
        QTextList *list = block.textList();
        const Path path = pathOf(block);
        // The first item has nothing to stand under.
        if (!list || !itemBefore(block, path).isValid() || path.size() >= content::maximumDepth / 4)
            continue;
        const Path before = pathOf(block.previous());
        const bool joins = before.size() > path.size() && before.first(path.size()) == path;
        if (joins && before.size() == path.size() + 1 && block.previous().textList()) {
            putIntoList(block, before, block.previous().textList());
        } else {
            Path deeper = path;
            deeper += Container{Container::Kind::List, nextContainerId()};
            makeList(block, deeper, list->format().style());
        }
    }
}

void outdentItem(QTextCursor cursor)
{
    const EditBlock edit(cursor);
    const QList<QTextBlock> blocks = selectedBlocks(cursor);
    for (const QTextBlock &block : blocks) {
        if (!block.textList())
            continue;
        const Path path = outerPath(block);
        const QTextBlock sibling = itemBefore(block, path);
        if (!path.isEmpty() && sibling.isValid())
            putIntoList(block, path, sibling.textList());
        else
            setPlain(block, path);
    }
}

namespace {

bool isQuoted(const Path &path)
{
    return !path.isEmpty() && path.first().kind == Container::Kind::Quotation;
}

void setQuoted(const QTextBlock &block, const Path &path)
{
    QTextBlockFormat format = block.blockFormat();
    setPath(format, path);
    if (block.textList())
        format.setIndent(isQuoted(path) ? 1 : 0);
    QTextCursor(block).setBlockFormat(format);
}

void quote(const QList<QTextBlock> &blocks)
{
    const Container quotation{Container::Kind::Quotation, nextContainerId()};
    for (const QTextBlock &block : blocks)
        setQuoted(block, Path{quotation} + pathOf(block));
    QTextCursor cursor(blocks.last());
    cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.insertBlock(baseFormat({quotation}, BlockRole::QuotationSource), QTextCharFormat());
}

/// The source's line has no meaning without its quotation: words become a paragraph, an empty line goes.
void dissolveSource(const QTextBlock &last, const Container &quotation)
{
    for (QTextBlock block = last.next(); block.isValid(); block = block.next()) {
        const Path path = pathOf(block);
        if (path.isEmpty() || path.first() != quotation)
            return;
        if (roleOf(block) != BlockRole::QuotationSource)
            return; // more of the quotation follows, whose source it is
        QTextCursor cursor(block);
        if (block.length() > 1) {
            cursor.setBlockFormat(baseFormat(path.sliced(1)));
            return;
        }
        cursor.movePosition(QTextCursor::PreviousBlock);
        cursor.movePosition(QTextCursor::EndOfBlock);
        cursor.deleteChar();
        return;
    }
}

} // namespace

void toggleQuotation(QTextCursor cursor)
{
    const EditBlock edit(cursor);
    const QList<QTextBlock> blocks = selectedBlocks(cursor);
    if (blocks.isEmpty())
        return;
    if (!isQuoted(pathOf(blocks.first()))) {
        quote(blocks);
        return;
    }
    const Container quotation = pathOf(blocks.first()).first();
    for (const QTextBlock &block : blocks) {
        if (const Path path = pathOf(block); isQuoted(path))
            setQuoted(block, path.sliced(1));
    }
    dissolveSource(blocks.last(), quotation);
}

QTextCursor insertTable(QTextCursor cursor, int rows, int columns)
{
    const EditBlock edit(cursor);
    content::Table table;
    for (int row = 0; row < rows; ++row) {
        QList<content::Cell> cells;
        for (int column = 0; column < columns; ++column) {
            content::Cell cell;
            cell.kind = row == 0 ? content::CellKind::Header : content::CellKind::Data;
            cell.blocks = {content::Block{content::Paragraph{}}};
            cells += cell;
        }
        table.rows += cells;
    }
    if (!cursor.atBlockEnd())
        cursor.movePosition(QTextCursor::EndOfBlock);
    const int position = cursor.position();
    DocumentWriter writer(cursor);
    writer.write({content::Block{table}}, pathFromText(cursor.blockFormat().stringProperty(PathProperty)));
    QTextCursor inside(cursor.document());
    inside.setPosition(position);
    inside.movePosition(QTextCursor::NextBlock);
    return inside;
}

QString linkAt(const QTextCursor &cursor)
{
    QTextCursor probe = cursor;
    if (cursor.hasSelection())
        probe.setPosition(cursor.selectionStart() + 1);
    return probe.charFormat().isAnchor() ? probe.charFormat().anchorHref() : QString();
}

void setLink(QTextCursor cursor, const QString &href)
{
    const EditBlock edit(cursor);
    if (!cursor.hasSelection()) {
        const QString present = linkAt(cursor);
        const QTextBlock block = cursor.block();
        for (auto it = block.begin(); !present.isEmpty() && !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            if (fragment.charFormat().anchorHref() != present || !fragment.contains(cursor.position() - 1))
                continue;
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            break;
        }
    }
    if (!cursor.hasSelection()) {
        if (!href.isEmpty())
            cursor.insertText(href, charFormat({href, {}, href}));
        return;
    }
    QTextCharFormat format;
    format.setAnchor(!href.isEmpty());
    format.setAnchorHref(href);
    cursor.mergeCharFormat(format);
}

} // namespace bantin::ui::editor
