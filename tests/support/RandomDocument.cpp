// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/RandomDocument.h"

#include <QRandomGenerator>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

class Generator
{
public:
    explicit Generator(quint32 seed)
        : m_random(seed)
    {
    }

    content::Blocks blocks(int count, int depth)
    {
        content::Blocks result;
        for (int i = 0; i < count; ++i)
            result += block(depth);
        return result;
    }

private:
    int below(int limit) { return int(m_random.bounded(limit)); }

    enum class Notes { None, Allowed };

    content::Inlines inlines(int least, Notes notes = Notes::Allowed)
    {
        static const QStringList words{u"Đường"_s,   u"liên thôn"_s, u"2,4 km"_s, u"<b>&amp;"_s,
                                       u"ủy ban "_s, u"“lời”"_s,     u"x"_s};
        content::Inlines result;
        const int count = least + below(4);
        for (int i = 0; i < count; ++i) {
            if (notes == Notes::Allowed && below(12) == 0)
                result += content::Note{inlines(below(2), Notes::None)};
            if (i > 0 && i + 1 < count && below(8) == 0) {
                result += content::LineBreak{};
                continue;
            }
            auto marks = content::Marks::fromInt(below(4) == 0 ? below(64) : 0);
            if (marks.testFlag(content::Mark::Superscript))
                marks.setFlag(content::Mark::Subscript, false);
            result += content::Text{words[below(int(words.size()))], marks,
                                    below(6) == 0 ? u"https://example.vn/a?b=1&c=2"_s : QString()};
        }
        return result;
    }

    content::Block paragraph() { return {content::Paragraph{inlines(1)}}; }

    content::Block list(int depth)
    {
        content::List list;
        list.kind = below(2) ? content::ListKind::Numbered : content::ListKind::Bulleted;
        list.start = list.kind == content::ListKind::Numbered ? 1 + below(3) : 1;
        if (list.kind == content::ListKind::Numbered && below(2))
            list.numbers = content::NumberStyle(below(5));
        const int items = 1 + below(3);
        for (int i = 0; i < items; ++i)
            list.items += content::Blocks{paragraph()} + (depth > 0 ? blocks(below(3), depth - 1) : content::Blocks());
        return {list};
    }

    content::Block table(int depth)
    {
        content::Table table;
        if (below(2))
            table.caption = inlines(1);
        const int rows = 1 + below(3);
        const int columns = 1 + below(3);
        for (int row = 0; row < rows; ++row) {
            QList<content::Cell> cells;
            for (int column = 0; column < columns; ++column) {
                content::Cell cell;
                cell.kind = row == 0 ? content::CellKind::Header : content::CellKind::Data;
                cell.blocks = below(5) == 0 ? content::Blocks() : blocks(1 + below(2), depth - 1);
                cells += cell;
            }
            table.rows += cells;
        }
        return {table};
    }

    content::Block figure()
    {
        content::Figure figure;
        figure.asset = QString::number(below(9)).repeated(128) + ".jpg"_L1;
        figure.decorative = below(3) == 0;
        figure.alternative = figure.decorative ? QString() : u"Ảnh \"khánh thành\""_s;
        if (below(2))
            figure.caption = inlines(1);
        if (below(2))
            figure.credit = u"Cộng tác viên thôn 3"_s;
        figure.width = 800;
        figure.height = 600;
        return {figure};
    }

    content::Block quotation(int depth)
    {
        content::Quotation quotation{blocks(1 + below(2), depth - 1), {}, {}};
        if (below(2))
            quotation.source = u"Báo Nghệ An, mục \"Đời sống\""_s;
        if (below(2))
            quotation.date = u"2026-05-1%1"_s.arg(below(10));
        return {quotation};
    }

    content::Block attachment()
    {
        return {content::Attachment{QString::number(below(9)).repeated(128) + ".pdf"_L1, u"Nghị quyết 12 & 13.pdf"_s,
                                    u"Nghị quyết số 12 <bản ký>"_s, 1 << below(30)}};
    }

    content::Block block(int depth)
    {
        switch (below(depth > 0 ? 9 : 3)) {
        case 0:
            return {content::Heading{2 + below(3), inlines(1)}};
        case 1:
            return figure();
        case 3:
        case 4:
            return list(depth);
        case 5:
            return table(depth);
        case 6:
            return quotation(depth);
        case 7:
            return attachment();
        default:
            return paragraph();
        }
    }

    QRandomGenerator m_random;
};

} // namespace

content::Document randomDocument(quint32 seed)
{
    Generator generator(seed);
    return {generator.blocks(1 + int(seed % 7), 3)};
}

} // namespace bantin::testing
