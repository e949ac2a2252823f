// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/PaperText.h"

#include "app/content/DocumentWalk.h"

#include <QCoreApplication>
#include <QLocale>

namespace bantin::ui::editor {

using namespace Qt::StringLiterals;

namespace {

class PaperWriter
{
public:
    content::Blocks rewritten(const content::Blocks &blocks)
    {
        content::Blocks written;
        for (const content::Block &block : blocks)
            written += rewritten(block);
        return written;
    }

    content::Blocks notes() const
    {
        content::Blocks written;
        for (qsizetype i = 0; i < m_notes.size(); ++i) {
            content::Inlines line{content::Text{u"[%1] "_s.arg(i + 1), {}, {}}};
            line += m_notes.at(i);
            written += content::Block{content::Paragraph{line}};
        }
        if (!written.isEmpty())
            written.prepend(content::Block{
                content::Heading{2, {content::Text{QCoreApplication::translate("PaperText", "Notes"), {}, {}}}}});
        return written;
    }

private:
    content::Block rewritten(content::Block block)
    {
        std::visit(content::Overloaded{[this](content::Paragraph &node) { rewrite(node.inlines); },
                                       [this](content::Heading &node) { rewrite(node.inlines); },
                                       [this](content::Figure &node) { rewrite(node.caption); },
                                       [this](content::Quotation &node) { node.blocks = rewritten(node.blocks); },
                                       [this](content::List &node) {
                                           for (content::Blocks &item : node.items)
                                               item = rewritten(item);
                                       },
                                       [this](content::Table &node) { rewrite(node); }, [](content::Attachment &) {}},
                   block.node);
        if (const auto *file = std::get_if<content::Attachment>(&block.node))
            return toldInWords(*file);
        return block;
    }

    void rewrite(content::Table &table)
    {
        rewrite(table.caption);
        for (QList<content::Cell> &row : table.rows)
            for (content::Cell &cell : row)
                cell.blocks = rewritten(cell.blocks);
    }

    void rewrite(content::Inlines &inlines)
    {
        for (content::Inline &piece : inlines) {
            const auto *note = std::get_if<content::Note>(&piece);
            if (!note)
                continue;
            m_notes.append(note->inlines);
            piece = content::Text{u"[%1]"_s.arg(m_notes.size()), content::Mark::Superscript, {}};
        }
    }

    static content::Block toldInWords(const content::Attachment &file)
    {
        const QString text = QCoreApplication::translate("PaperText", "Attached: %1 (%2, %3)")
                                 .arg(file.label, file.fileName, QLocale().formattedDataSize(file.bytes, 1));
        return {content::Paragraph{{content::Text{text, content::Mark::Italic, {}}}}};
    }

    QList<content::Inlines> m_notes;
};

} // namespace

content::Document forPaper(const content::Document &document)
{
    PaperWriter writer;
    content::Document written{writer.rewritten(document.blocks)};
    written.blocks += writer.notes();
    return written;
}

} // namespace bantin::ui::editor
