// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oracle/PastedModel.h"

#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"

#include <QRegularExpression>

namespace bantin::testing {
namespace {

using namespace Qt::StringLiterals;
using namespace content;

QString attributeIn(const QString &tag, const QString &name)
{
    const QRegularExpression pattern(u"\\b"_s + name + u"=\"([^\"]*)\""_s);
    return pattern.match(tag).captured(1);
}

void addLink(PastedModel &model, const QString &target)
{
    if (!target.isEmpty() && !target.startsWith(u'#') && !model.links.contains(target))
        model.links.append(target);
}

class NotationReader
{
public:
    PastedModel read(const QString &notation)
    {
        static const QRegularExpression piece(u"<[^<>]*>|[^<>]+"_s);
        // Line breaks between tags only lay the notation out.
        static const QRegularExpression layout(u">\\s*\\n\\s*<"_s);
        QString compact = notation.trimmed();
        auto pieces = piece.globalMatch(compact.replace(layout, u"><"_s));
        while (pieces.hasNext()) {
            const QString text = pieces.next().captured();
            if (text.startsWith(u'<'))
                readTag(text);
            else
                m_entry.text += text;
        }
        flush();
        return std::move(m_model);
    }

private:
    void readTag(const QString &tag)
    {
        static const QRegularExpression block(u"^</?(paragraph|heading\\d|tableCell|caption)\\b"_s);
        const auto match = block.match(tag);
        if (match.hasMatch()) {
            flush();
            if (!tag.startsWith("</"_L1))
                begin(tag, match.captured(1));
        } else if (tag.startsWith("<image"_L1)) {
            ++m_model.images;
        } else if (tag.startsWith("<softBreak"_L1)) {
            m_entry.text += u' ';
        }
        addLink(m_model, attributeIn(tag, u"linkHref"_s));
    }

    void begin(const QString &tag, const QString &name)
    {
        const QString list = attributeIn(tag, u"listType"_s);
        m_entry.indent = attributeIn(tag, u"listIndent"_s).toInt();
        if (name.startsWith("heading"_L1))
            m_entry.kind = EntryKind::Heading;
        else if (!list.isEmpty())
            m_entry.kind = list == "bulleted"_L1 ? EntryKind::Bulleted : EntryKind::Numbered;
    }

    void flush()
    {
        m_entry.text.replace(u"&nbsp;"_s, u" "_s).replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s);
        m_entry.text = m_entry.text.replace(u"&quot;"_s, u"\""_s).replace(u"&amp;"_s, u"&"_s).simplified();
        if (!m_entry.text.isEmpty())
            m_model.entries.append(m_entry);
        m_entry = {};
    }

    PastedModel m_model;
    PastedEntry m_entry;
};

void addBlocks(const Blocks &blocks, const PastedEntry &around, PastedModel &model)
{
    for (const Block &block : blocks) {
        if (const Inlines *inlines = inlinesOf(block)) {
            PastedEntry entry = around;
            if (std::holds_alternative<Heading>(block.node))
                entry.kind = EntryKind::Heading;
            entry.text = textOf(*inlines).simplified();
            if (!entry.text.isEmpty())
                model.entries.append(entry);
            for (const Inline &piece : *inlines) {
                if (const auto *text = std::get_if<Text>(&piece))
                    addLink(model, text->href);
            }
        }
        if (std::holds_alternative<Figure>(block.node)) {
            ++model.images;
        } else if (const auto *list = std::get_if<List>(&block.node)) {
            PastedEntry inside;
            inside.kind = list->kind == ListKind::Bulleted ? EntryKind::Bulleted : EntryKind::Numbered;
            inside.indent = around.kind == EntryKind::Plain ? 0 : around.indent + 1;
            for (const Blocks &item : list->items)
                addBlocks(item, inside, model);
        } else if (const auto *table = std::get_if<Table>(&block.node)) {
            for (const QList<Cell> &row : table->rows) {
                for (const Cell &cell : row)
                    addBlocks(cell.blocks, {}, model);
            }
        } else if (const auto *quotation = std::get_if<Quotation>(&block.node)) {
            addBlocks(quotation->blocks, around, model);
        }
    }
}

} // namespace

PastedModel modelOfNotation(const QString &notation)
{
    return NotationReader().read(notation);
}

PastedModel modelOfDocument(const Document &document)
{
    PastedModel model;
    addBlocks(document.blocks, {}, model);
    return model;
}

} // namespace bantin::testing
