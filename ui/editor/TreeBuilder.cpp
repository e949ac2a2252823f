// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/TreeBuilder.h"

#include "ui/editor/ListFormat.h"

#include <QTextList>

#include <utility>

namespace bantin::ui::editor {

TreeBuilder::TreeBuilder()
    : m_levels(1)
{
}

void TreeBuilder::enter(Path path, const QTextList *list)
{
    // Lists made by Qt's own commands have no path; each such list is a container of its own.
    const bool endsInList = !path.isEmpty() && path.last().kind == Container::Kind::List;
    if (list && !endsInList)
        path += Container{Container::Kind::List, -1 - list->objectIndex()};

    qsizetype common = 0;
    while (common < path.size() && common + 1 < m_levels.size() && m_levels[common + 1].container == path[common])
        ++common;
    closeTo(common);
    for (qsizetype i = common; i < path.size(); ++i)
        open(path[i], i + 1 == path.size() ? list : nullptr);
    if (list)
        m_levels.last().list.items += content::Blocks{};
    else if (m_levels.last().container.kind == Container::Kind::List && m_levels.size() > 1
             && m_levels.last().list.items.isEmpty())
        m_levels.last().list.items += content::Blocks{};
}

void TreeBuilder::open(const Container &container, const QTextList *list)
{
    // A list opened for something deeper needs an item to hold it.
    Level &outer = m_levels.last();
    if (m_levels.size() > 1 && outer.container.kind == Container::Kind::List && outer.list.items.isEmpty())
        outer.list.items += content::Blocks{content::Block{content::Paragraph{}}};
    Level level{container, {}, {}, {}};
    if (list && isNumbered(list->format())) {
        level.list.kind = content::ListKind::Numbered;
        level.list.start = list->format().start();
        level.list.numbers = numberStyleOf(list->format().style());
    }
    m_levels += level;
}

void TreeBuilder::add(const content::Block &block)
{
    innermost() += block;
}

void TreeBuilder::addTable(content::Table table)
{
    table.caption = std::exchange(m_tableCaption, {});
    add({std::move(table)});
}

void TreeBuilder::holdTableCaption(const content::Inlines &caption)
{
    m_tableCaption += caption;
}

bool TreeBuilder::captionFigure(const content::Inlines &caption)
{
    content::Blocks &blocks = innermost();
    auto *figure = blocks.isEmpty() ? nullptr : std::get_if<content::Figure>(&blocks.last().node);
    if (!figure || !figure->caption.isEmpty())
        return false;
    figure->caption = caption;
    return true;
}

bool TreeBuilder::sourceQuotation(const QString &line)
{
    Level &level = m_levels.last();
    const bool quotation = m_levels.size() > 1 && level.container.kind == Container::Kind::Quotation;
    if (!quotation || !level.source.name.isEmpty() || !level.source.date.isEmpty())
        return false;
    level.source = content::parseQuotationSource(line);
    return true;
}

content::Blocks TreeBuilder::take()
{
    closeTo(0);
    if (!m_tableCaption.isEmpty())
        add({content::Paragraph{std::exchange(m_tableCaption, {})}});
    return std::move(m_levels.first().children);
}

void TreeBuilder::closeTo(qsizetype depth)
{
    while (m_levels.size() > depth + 1) {
        Level closed = m_levels.takeLast();
        if (closed.container.kind == Container::Kind::List)
            innermost() += content::Block{std::move(closed.list)};
        else
            innermost() +=
                content::Block{content::Quotation{std::move(closed.children), closed.source.name, closed.source.date}};
    }
}

content::Blocks &TreeBuilder::innermost()
{
    Level &level = m_levels.last();
    const bool isList = m_levels.size() > 1 && level.container.kind == Container::Kind::List;
    return isList ? level.list.items.last() : level.children;
}

} // namespace bantin::ui::editor
