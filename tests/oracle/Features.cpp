// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/Features.h"

#include "app/content/BudgetedZip.h"
#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"
#include "tests/oracle/WordSequence.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>

namespace bantin::testing {

using namespace Qt::StringLiterals;
using namespace content;

namespace {

QString lineOf(const QString &text)
{
    return wordsOf(text).join(u' ');
}

void appendLine(QStringList &lines, const QString &text)
{
    if (const QString line = lineOf(text); !line.isEmpty())
        lines.append(line);
}

/// Walks our tree once, in reading order.
class OwnReader
{
public:
    Features read(const ImportedDocument &imported)
    {
        if (imported.titleOrigin == TitleOrigin::Taken)
            m_features.title = lineOf(imported.metadata.title);
        appendWords(m_features.title);
        forEachBlock(imported.document.blocks, [this](const Block &block) { visit(block); });
        // As pandoc's: the notes follow the text.
        for (const Inlines &note : std::as_const(m_notes)) {
            appendWords(textOf(note));
            noteLinks(note);
        }
        return m_features;
    }

private:
    void appendWords(const QString &text) { m_features.words += wordsOf(text); }

    void visit(const Block &block)
    {
        if (const Inlines *inlines = inlinesOf(block)) {
            appendWords(textOf(*inlines));
            noteLinks(*inlines);
        }
        if (const auto *heading = std::get_if<Heading>(&block.node))
            appendLine(m_features.headings, textOf(heading->inlines));
        else if (const auto *paragraph = std::get_if<Paragraph>(&block.node))
            appendLine(m_features.paragraphs, textOf(paragraph->inlines));
        else if (const auto *list = std::get_if<List>(&block.node))
            noteItems(*list);
        else if (const auto *table = std::get_if<Table>(&block.node))
            noteCells(*table);
        else if (const auto *figure = std::get_if<Figure>(&block.node))
            m_features.images.append(figure->asset);
    }

    void noteItems(const List &list)
    {
        for (const Blocks &item : list.items) {
            const Inlines *first = item.isEmpty() ? nullptr : inlinesOf(item.first());
            appendLine(m_features.items, first ? textOf(*first) : QString());
        }
    }

    void noteCells(const Table &table)
    {
        for (const QList<Cell> &row : table.rows) {
            for (const Cell &cell : row) {
                QString text;
                forEachBlock(cell.blocks, [&text](const Block &block) {
                    if (const Inlines *inlines = inlinesOf(block))
                        text += u' ' + textOf(*inlines);
                });
                appendLine(m_features.cells, text);
            }
        }
    }

    void noteLinks(const Inlines &inlines)
    {
        QString last;
        for (const Inline &piece : inlines) {
            const auto *text = std::get_if<Text>(&piece);
            if (const auto *note = std::get_if<Note>(&piece))
                m_notes.append(note->inlines);
            const QString href = text ? text->href : last;
            if (!href.isEmpty() && href != last)
                m_features.links.append(href);
            last = href;
        }
    }

    Features m_features;
    QList<Inlines> m_notes;
};

QJsonArray listed(const QStringList &lines)
{
    return QJsonArray::fromStringList(lines);
}

QStringList lines(const QJsonObject &json, QLatin1StringView name)
{
    QStringList result;
    for (const QJsonValue &line : json[name].toArray())
        result.append(line.toString());
    return result;
}

} // namespace

Features featuresOf(const ImportedDocument &imported)
{
    return OwnReader().read(imported);
}

int bitmapsIn(const QString &file, const QStringList &addresses)
{
    static const QStringList readable{u"png"_s, u"jpg"_s, u"jpeg"_s, u"jpe"_s, u"gif"_s, u"bmp"_s, u"webp"_s};
    QFile package(file);
    if (!package.open(QIODevice::ReadOnly))
        return 0;
    const auto zip = BudgetedZip::open(package.readAll());
    return int(std::ranges::count_if(addresses, [&zip](const QString &address) {
        const bool held = zip && (zip->contains(address) || zip->contains(u"word/"_s + address));
        return held && readable.contains(address.section(u'.', -1).toLower());
    }));
}

QJsonObject Features::toJson() const
{
    return {{u"title"_s, title},         {u"words"_s, listed(words)},           {u"headings"_s, listed(headings)},
            {u"items"_s, listed(items)}, {u"paragraphs"_s, listed(paragraphs)}, {u"cells"_s, listed(cells)},
            {u"links"_s, listed(links)}, {u"images"_s, listed(images)}};
}

Features Features::fromJson(const QJsonObject &json)
{
    Features features;
    features.title = json["title"_L1].toString();
    features.words = lines(json, "words"_L1);
    features.headings = lines(json, "headings"_L1);
    features.items = lines(json, "items"_L1);
    features.paragraphs = lines(json, "paragraphs"_L1);
    features.cells = lines(json, "cells"_L1);
    features.links = lines(json, "links"_L1);
    features.images = lines(json, "images"_L1);
    return features;
}

} // namespace bantin::testing
