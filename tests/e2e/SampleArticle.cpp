// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/SampleArticle.h"

#include "tests/support/DocxBuilder.h"

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

QByteArray photo()
{
    QImage image(1600, 900, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient sky(0, 0, 0, 520);
    sky.setColorAt(0, QColor(0x7d, 0xb3, 0xe6));
    sky.setColorAt(1, QColor(0xf3, 0xe3, 0xc3));
    painter.fillRect(0, 0, 1600, 520, sky);
    painter.fillRect(0, 500, 1600, 400, QColor(0x8f, 0xb5, 0x66));
    QPainterPath hills(QPointF(0, 520));
    hills.cubicTo(300, 360, 500, 380, 760, 500);
    hills.cubicTo(1000, 330, 1300, 380, 1600, 510);
    hills.lineTo(1600, 540);
    hills.lineTo(0, 540);
    painter.fillPath(hills, QColor(0x5c, 0x8f, 0x6b));
    painter.setBrush(QColor(0xc9, 0xc4, 0xb8));
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF{{760, 520}, {840, 520}, {1250, 900}, {350, 900}});
    painter.setPen(QPen(Qt::white, 10, Qt::DashLine));
    painter.drawLine(QPointF(800, 530), QPointF(800, 890));
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 88);
    return bytes;
}

QString styled(const QString &text, const QString &style)
{
    return DocxBuilder::paragraph(text, u"<w:pStyle w:val=\"%1\"/>"_s.arg(style));
}

QString item(const QString &text, int list)
{
    return DocxBuilder::paragraph(text, u"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%1\"/></w:numPr>"_s.arg(list));
}

QString picture()
{
    return u"<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"5400000\" cy=\"3037500\"/>"
           "<wp:docPr id=\"1\" name=\"Ảnh 1\" descr=\"Con đường bê tông mới giữa cánh đồng, nhìn về phía núi\"/>"
           "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
           "<pic:blipFill><a:blip r:embed=\"rId10\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>"
           "</wp:inline></w:drawing></w:r></w:p>"_s;
}

QString table(const QList<QStringList> &rows)
{
    QString xml = u"<w:tbl>"_s;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        xml += row == 0 ? u"<w:tr><w:trPr><w:tblHeader/></w:trPr>"_s : u"<w:tr>"_s;
        for (const QString &cell : rows[row])
            xml += u"<w:tc>%1</w:tc>"_s.arg(DocxBuilder::paragraph(cell));
        xml += u"</w:tr>"_s;
    }
    return xml + u"</w:tbl>"_s;
}

QString numbering()
{
    const auto list = u"<w:abstractNum w:abstractNumId=\"%1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                      "<w:numFmt w:val=\"%2\"/></w:lvl></w:abstractNum>"_s;
    return list.arg(1).arg(u"bullet"_s) + list.arg(2).arg(u"decimal"_s)
           + u"<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
             "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>"_s;
}

QString styles()
{
    return u"<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>"
           "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/>"
           "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"_s;
}

} // namespace

QByteArray sampleArticle()
{
    const QString bold = DocxBuilder::run(u"6,8 tỷ đồng"_s, u"<w:b/>"_s);
    const QString link =
        u"<w:hyperlink r:id=\"rId11\">%1</w:hyperlink>"_s.arg(DocxBuilder::run(u"Chương trình nông thôn mới"_s));
    return DocxBuilder()
        .styles(styles())
        .numbering(numbering())
        .relationship(u"rId10"_s, u"image"_s, u"media/image1.jpg"_s)
        .externalRelationship(u"rId11"_s, u"hyperlink"_s, u"https://chinhphu.vn/"_s)
        .part(u"word/media/image1.jpg"_s, photo())
        .body(styled(u"Khánh thành đường liên thôn Đồng Việt dài 2,4 km"_s, u"Title"_s)
              + DocxBuilder::paragraph(u"Sáng 20/11, UBND xã Đồng Việt tổ chức lễ khánh thành tuyến đường bê tông liên "
                                       "thôn, rút ngắn một nửa thời gian đi lại của hơn 600 hộ dân."_s)
              + picture()
              + u"<w:p>%1%2%3%4%5</w:p>"_s.arg(
                  DocxBuilder::run(u"Công trình có tổng mức đầu tư "_s), bold, DocxBuilder::run(u", thuộc "_s), link,
                  DocxBuilder::run(u". Nhân dân đóng góp 1,2 tỷ đồng và hiến 1 450 m² đất."_s))
              + styled(u"Kết quả đạt được"_s, u"H1"_s)
              + item(u"Mặt đường rộng 5,5 m, hoàn thành trước kế hoạch 20 ngày"_s, 1)
              + item(u"Hai cống thoát nước và 48 cột đèn chiếu sáng"_s, 1) + styled(u"Đóng góp của các thôn"_s, u"H1"_s)
              + table({{u"Thôn"_s, u"Đóng góp"_s, u"Hiến đất"_s},
                       {u"Thôn 1"_s, u"420 triệu đồng"_s, u"510 m²"_s},
                       {u"Thôn 2"_s, u"380 triệu đồng"_s, u"480 m²"_s},
                       {u"Thôn 3"_s, u"400 triệu đồng"_s, u"460 m²"_s}})
              + styled(u"Việc tiếp theo"_s, u"H1"_s) + item(u"Trồng cây xanh hai bên đường"_s, 2)
              + item(u"Giao các thôn tự quản tuyến đường"_s, 2)
              + DocxBuilder::paragraph(u"Lãnh đạo UBND xã đề nghị các thôn hoàn thành trước Tết."_s))
        .build();
}

} // namespace bantin::testing
