// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/EveryConstruct.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>

namespace bantin::testing {

using namespace Qt::StringLiterals;
using namespace bantin::content;

namespace {

Text text(const QString &words, Marks marks = {}, const QString &href = {})
{
    return {words, marks, href};
}

Block paragraph(const Inlines &inlines)
{
    return {Paragraph{inlines}};
}

Block paragraph(const QString &words)
{
    return paragraph(Inlines{text(words)});
}

Block heading(int level, const QString &words)
{
    return {Heading{level, {text(words)}}};
}

Cell cell(CellKind kind, const QString &words, int columns = 1, int rows = 1)
{
    return {kind, columns, rows, {paragraph(words)}};
}

QList<Cell> row(CellKind kind, const QStringList &words)
{
    QList<Cell> cells;
    for (const QString &word : words)
        cells.append(cell(kind, word));
    return cells;
}

QByteArray photo()
{
    QImage image(1200, 675, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, 675);
    sky.setColorAt(0, QColor(0x6e, 0xa8, 0xe0));
    sky.setColorAt(0.6, QColor(0xf1, 0xe4, 0xc8));
    sky.setColorAt(0.62, QColor(0x8a, 0xb3, 0x62));
    sky.setColorAt(1, QColor(0x4d, 0x7f, 0x3c));
    painter.fillRect(image.rect(), sky);
    painter.setBrush(QColor(0xc6, 0xc2, 0xb8));
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF{{560, 410}, {640, 410}, {980, 675}, {220, 675}});
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 85);
    return bytes;
}

ImportedAsset asset(const QByteArray &bytes, const QString &extension, const QString &mediaType, int width, int height)
{
    const QByteArray name = QCryptographicHash::hash(bytes, QCryptographicHash::Sha512).toHex();
    return {QString::fromLatin1(name) + u'.' + extension, mediaType, bytes, {}, width, height};
}

Block wideTable()
{
    Table table;
    table.caption = {text(u"Kết quả thu ngân sách 10 tháng, theo thôn"_s)};
    table.rows.append({cell(CellKind::Header, u"Thôn"_s, 1, 2), cell(CellKind::Header, u"Thu (triệu đồng)"_s, 4),
                       cell(CellKind::Header, u"So với năm trước"_s, 2)});
    table.rows.append(
        row(CellKind::Header, {u"Quý I"_s, u"Quý II"_s, u"Quý III"_s, u"Tháng 10"_s, u"Tăng"_s, u"Tỷ lệ"_s}));
    for (int i = 1; i <= 4; ++i) {
        QList<Cell> cells{cell(CellKind::Header, u"Thôn %1"_s.arg(i))};
        cells += row(CellKind::Data, {u"1 250,5"_s, u"980,0"_s, u"1 120,4"_s, u"402,7"_s, u"310,2"_s, u"8,9 %"_s});
        table.rows.append(cells);
    }
    return {table};
}

Blocks lists()
{
    List steps{ListKind::Numbered, 3, {}};
    steps.items.append({paragraph(u"Giao các thôn tự quản tuyến đường."_s)});
    steps.items.append({paragraph(u"Trồng cây xanh hai bên đường."_s)});
    List inner{ListKind::Bulleted, 1, {{paragraph(u"Cống tròn D600"_s)}, {paragraph(u"Cống hộp 1 × 1 m"_s)}}};
    List outer{ListKind::Bulleted, 1, {}};
    outer.items.append({paragraph(u"Mặt đường rộng 5,5 m, hoàn thành trước kế hoạch 20 ngày."_s)});
    outer.items.append({paragraph(u"Hai cống thoát nước:"_s), {inner}});
    outer.items.append({paragraph(u"48 cột đèn chiếu sáng."_s)});
    List parts{ListKind::Numbered, 2, {{paragraph(u"Phần xây lắp"_s)}}, NumberStyle::UpperRoman};
    List points{
        ListKind::Numbered, 1, {{paragraph(u"Nền đường"_s)}, {paragraph(u"Mặt đường"_s)}}, NumberStyle::LowerLetter};
    parts.items.first().append({points});
    return {{outer}, {steps}, {parts}};
}

Blocks opening()
{
    const Note measured{{text(u"Số liệu do Ban quản lý dự án công bố ngày 15/11/2026, xem "_s),
                         text(u"báo cáo đầy đủ"_s, {}, u"https://example.vn/bao-cao"_s), text(u"."_s)}};
    const Note named{{text(u"Tên gọi trong hồ sơ quy hoạch: đường ĐH.05."_s)}};
    return {
        paragraph(Inlines{text(u"Sáng 20/11, UBND xã Đồng Việt tổ chức lễ khánh thành tuyến đường liên thôn"_s), named,
                          text(u" với tổng mức đầu tư "_s), text(u"6,8 tỷ đồng"_s, Mark::Bold), measured,
                          text(u", thuộc "_s), text(u"Chương trình nông thôn mới"_s, {}, u"https://chinhphu.vn/"_s),
                          text(u". Nhân dân hiến 1 450 m"_s), text(u"2"_s, Mark::Superscript), text(u" đất."_s)}),
        paragraph(Inlines{
            text(u"Trưởng thôn Xóm Ưởng nói: “"_s), text(u"Đường mới, mừng lắm!"_s, Mark::Italic), text(u"”"_s),
            LineBreak{}, text(u"Điện thoại đường dây nóng: "_s), text(u"0292 3 123 456"_s, {}, u"tel:+842923123456"_s),
            text(u"; giá cũ "_s), text(u"120 000 đ"_s, Mark::Strike), text(u", giá mới "_s),
            text(u"95 000 đ"_s, Mark::Underline), text(u"; H"_s), text(u"2"_s, Mark::Subscript), text(u"O."_s)}),
    };
}

} // namespace

ImportedDocument everyConstruct()
{
    ImportedDocument article;
    const ImportedAsset picture = asset(photo(), u"jpg"_s, u"image/jpeg"_s, 1200, 675);
    const ImportedAsset file = asset("%PDF-1.4\n% to be taken along\n"_ba, u"pdf"_s, u"application/pdf"_s, 0, 0);
    article.assets = {picture, file};
    Blocks &blocks = article.document.blocks;
    blocks = opening();
    blocks.append({Figure{picture.name,
                          u"Con đường bê tông mới giữa cánh đồng"_s,
                          false,
                          {text(u"Tuyến đường nhìn từ thôn 3, sáng 20/11."_s)},
                          u"Ảnh: Cộng tác viên thôn Bưởi"_s,
                          1200,
                          675}});
    blocks.append(heading(2, u"Kết quả đạt được"_s));
    blocks += lists();
    blocks.append(heading(3, u"Thu ngân sách"_s));
    blocks.append(wideTable());
    blocks.append(heading(4, u"Trích dẫn"_s));
    blocks.append(
        {Quotation{{paragraph(u"Làm đường là để dân đi, dân làm, dân giữ."_s)}, u"Báo Nhân Dân"_s, u"2026-11-19"_s}});
    blocks.append({Quotation{{paragraph(u"Không có nguồn, chỉ có lời."_s)}}});
    blocks.append({Figure{picture.name, {}, true, {}, {}, 1200, 675}});
    blocks.append({Attachment{file.name, u"quyet-dinh-05.pdf"_s, u"Quyết định số 05/QĐ-UBND"_s, file.bytes.size()}});
    article.document = normalise(article.document);
    article.metadata.title = u"Khánh thành đường liên thôn Đồng Việt dài 2,4 km"_s;
    article.metadata.sapo = u"Tuyến đường rút ngắn một nửa thời gian đi lại của hơn 600 hộ dân ba thôn vùng bãi."_s;
    article.metadata.category = u"other"_s;
    article.metadata.writer = u"Cộng tác viên thôn 3"_s;
    article.metadata.source = u"Ban biên tập"_s;
    article.metadata.keywords = u"đường liên thôn, nông thôn mới"_s;
    return article;
}

} // namespace bantin::testing
