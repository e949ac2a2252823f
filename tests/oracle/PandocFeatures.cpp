// SPDX-License-Identifier: GPL-3.0-or-later
// Reads pandoc's tree (pandoc-types 1.23) as JSON.
#include "tests/oracle/Features.h"
#include "tests/oracle/WordSequence.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

class PandocReader
{
public:
    Features read(const QJsonObject &document)
    {
        const QString title = inlineText(document["meta"_L1]["title"_L1]["c"_L1].toArray());
        m_features.title = wordsOf(title).join(u' ');
        m_features.words = wordsOf(title);
        m_features.words += wordsOf(blockText(document["blocks"_L1].toArray()));
        // The notes, which follow the text.
        for (qsizetype i = 0; i < m_notes.size(); ++i)
            m_features.words += wordsOf(blockText(m_notes.at(i)));
        return m_features;
    }

private:
    static bool is(const QJsonObject &node, QLatin1StringView type) { return node["t"_L1].toString() == type; }

    static void append(QStringList &lines, const QString &text)
    {
        if (const QString line = wordsOf(text).join(u' '); !line.isEmpty())
            lines.append(line);
    }

    QString inlineText(const QJsonArray &inlines)
    {
        QString text;
        for (const QJsonValue &value : inlines)
            text += inlineText(value.toObject());
        return text;
    }

    QString inlineText(const QJsonObject &node)
    {
        const QJsonValue content = node["c"_L1];
        if (is(node, "Str"_L1))
            return content.toString();
        if (is(node, "Space"_L1) || is(node, "SoftBreak"_L1) || is(node, "LineBreak"_L1))
            return u" "_s;
        if (is(node, "Code"_L1))
            return content[1].toString();
        if (is(node, "Math"_L1))
            return mathText(content[1].toString());
        if (is(node, "Note"_L1)) {
            m_notes.append(content.toArray());
            return {};
        }
        if (is(node, "Image"_L1)) {
            m_features.images.append(content[2][0].toString());
            return {};
        }
        if (is(node, "Link"_L1)) {
            const QString target = content[2][0].toString();
            if (!target.startsWith(u'#'))
                m_features.links.append(target);
        }
        if (is(node, "Quoted"_L1) || is(node, "Span"_L1) || is(node, "Cite"_L1) || is(node, "Link"_L1))
            return inlineText(content[1].toArray());
        return is(node, "RawInline"_L1) ? QString() : inlineText(content.toArray());
    }

    /// The letters and numbers of a formula, without the names of TeX's commands.
    static QString mathText(QString tex)
    {
        static const QRegularExpression command(u"\\\\[A-Za-z]+|[{}]"_s);
        return tex.replace(command, u" "_s);
    }

    QString blockText(const QJsonArray &blocks)
    {
        QString text;
        for (const QJsonValue &value : blocks)
            text += blockText(value.toObject()) + u'\n';
        return text;
    }

    QString blockText(const QJsonObject &node)
    {
        const QJsonValue content = node["c"_L1];
        if (is(node, "Para"_L1) || is(node, "Plain"_L1))
            return inlineText(content.toArray());
        if (is(node, "Header"_L1)) {
            const QString text = inlineText(content[2].toArray());
            append(m_features.headings, text);
            return text;
        }
        if (is(node, "BulletList"_L1))
            return itemsText(content.toArray(), m_features.items);
        if (is(node, "OrderedList"_L1)) {
            const bool cited = isCited(content[0]);
            return itemsText(content[1].toArray(), cited ? m_features.citedItems : m_features.items);
        }
        if (is(node, "Table"_L1))
            return tableText(content.toArray());
        if (is(node, "CodeBlock"_L1))
            return content[1].toString();
        if (is(node, "BlockQuote"_L1))
            return blockText(content.toArray());
        if (is(node, "Div"_L1))
            return blockText(content[1].toArray());
        if (is(node, "Figure"_L1))
            return blockText(content[2].toArray()) + blockText(content[1][1].toArray());
        return groupText(node);
    }

    /// Letters and Roman numbers in brackets; a list element only has a full stop after them.
    static bool isCited(const QJsonValue &attributes)
    {
        const QString style = attributes[1]["t"_L1].toString();
        const QString around = attributes[2]["t"_L1].toString();
        const bool decimal = style == "Decimal"_L1 || style == "DefaultStyle"_L1;
        return style == "Example"_L1 || (!decimal && around != "Period"_L1 && around != "DefaultDelim"_L1);
    }

    /// Kinds that hold lists of lists.
    QString groupText(const QJsonObject &node)
    {
        QString text;
        for (const QJsonValue &part : node["c"_L1].toArray()) {
            if (is(node, "LineBlock"_L1)) {
                text += inlineText(part.toArray()) + u'\n';
            } else if (is(node, "DefinitionList"_L1)) {
                text += inlineText(part[0].toArray()) + u'\n';
                for (const QJsonValue &definition : part[1].toArray())
                    text += blockText(definition.toArray());
            }
        }
        return text;
    }

    /// The first paragraph, also of an indented block.
    static QString firstLine(const QJsonArray &blocks)
    {
        const QJsonObject block = blocks.isEmpty() ? QJsonObject() : blocks.first().toObject();
        if (is(block, "BlockQuote"_L1))
            return firstLine(block["c"_L1].toArray());
        if (is(block, "Div"_L1))
            return firstLine(block["c"_L1][1].toArray());
        const bool line = is(block, "Para"_L1) || is(block, "Plain"_L1) || is(block, "Header"_L1);
        // By a reader of its own: reading counts images, notes and links.
        return line ? PandocReader().blockText(block) : QString();
    }

    QString itemsText(const QJsonArray &items, QStringList &into)
    {
        QString text;
        for (const QJsonValue &item : items) {
            const QJsonArray blocks = item.toArray();
            text += blockText(blocks);
            append(into, firstLine(blocks));
        }
        return text;
    }

    QString tableText(const QJsonArray &table)
    {
        QString text = blockText(table.at(1).toArray().at(1).toArray()) + u'\n';
        text += rowsText(table.at(3).toArray().at(1).toArray());
        for (const QJsonValue &body : table.at(4).toArray())
            text += rowsText(body[2].toArray()) + rowsText(body[3].toArray());
        return text + rowsText(table.at(5).toArray().at(1).toArray());
    }

    QString rowsText(const QJsonArray &rows)
    {
        QString text;
        for (const QJsonValue &row : rows) {
            for (const QJsonValue &cell : row[1].toArray()) {
                const QString inside = blockText(cell[4].toArray());
                append(m_features.cells, inside);
                text += inside + u'\n';
            }
        }
        return text;
    }

    Features m_features;
    QList<QJsonArray> m_notes;
};

} // namespace

Features featuresOfPandoc(const QJsonObject &document)
{
    return PandocReader().read(document);
}

} // namespace bantin::testing
