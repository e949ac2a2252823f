// SPDX-License-Identifier: GPL-3.0-or-later
// Writes small seed inputs for the content fuzz targets:  content_seeds FOLDER
#include "app/content/Xhtml.h"
#include "tests/fuzz/SeedFolder.h"
#include "tests/support/DocxBuilder.h"
#include "tests/support/OdtBuilder.h"
#include "tests/support/RandomDocument.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImage>

using namespace Qt::StringLiterals;
using namespace bantin;
using testing::DocxBuilder;

namespace {

const QStringList bodies{
    DocxBuilder::paragraph(u"Tin ngắn"_s, u"<w:pStyle w:val=\"Heading1\"/>"_s, u"<w:b/>"_s),
    DocxBuilder::paragraph(u"mục"_s, u"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"_s),
    u"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"_s,
    u"<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>HYPERLINK \"https://a.vn\"</w:instrText></w:r></w:p>"_s,
    u"<w:p><w:r><mc:AlternateContent><mc:Choice/><mc:Fallback><w:t>x</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>"_s,
    u"<w:p><w:r><w:footnoteReference w:id=\"1\"/><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/></w:r></w:p>"_s,
};

const QStringList odtBodies{
    u"<text:h text:outline-level=\"2\">a<text:s text:c=\"3\"/><text:number>1</text:number></text:h>"_s,
    u"<text:list text:style-name=\"L1\"><text:list-item "
    u"text:start-value=\"4\"><text:p>a</text:p><text:list><text:list-item>"
    "<text:p>b</text:p></text:list-item></text:list></text:list-item><text:list-header><text:p>c</text:p></text:list-header></text:list>"_s,
    u"<table:table><table:title>a</table:title><table:table-header-rows><table:table-row "
    u"table:number-rows-repeated=\"2\">"
    "<table:table-cell "
    "table:number-columns-spanned=\"2\"><text:p>b</text:p></table:table-cell><table:covered-table-cell/>"
    "</table:table-row></table:table-header-rows></table:table>"_s,
    u"<text:p "
    u"text:style-name=\"P1\"><draw:frame><draw:text-box><text:p><draw:frame><draw:image><office:binary-data>"
    u"iVBORw0KGgo="
    "</office:binary-data></draw:image><svg:title>a</svg:title></draw:frame>b</text:p></draw:text-box></draw:frame></text:p>"_s,
    u"<text:p>a<office:annotation office:name=\"c\"><dc:creator>b</dc:creator><text:p>d</text:p></office:annotation>e"
    "<office:annotation-end office:name=\"c\"/><text:a xlink:href=\"https://a.vn\">f</text:a></text:p>"_s,
    u"<text:p>a<text:note "
    u"text:note-class=\"endnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>b</text:p>"
    "</text:note-body></text:note><draw:frame><draw:object><math:math><math:msup><math:mi>x</math:mi><math:mn>2</"
    "math:mn>"
    "</math:msup></math:math></draw:object></draw:frame></text:p>"_s,
};

/// As fuzz_text_doctor reads them: a byte for font and start, the text, 0x1E between runs.
const QList<QByteArray> typedRuns{
    QByteArrayLiteral("\x01Th\xab"
                      "ng b\xb8o \xae\xd3 h\xe4p"),
    QByteArrayLiteral("\x02\xf1y ban\x1e\x81 x\xb7"),
    QByteArrayLiteral("\x03Ta\x1e\x83\xf8i sa\xfbn \xf1o\xe0"),
    QByteArrayLiteral("\x3fVi\xae"
                      "c \xf0\xdf\xfe"
                      "c h\xf7p t\xa7p n\xe0y"),
    QByteArrayLiteral(
        "\x46tie\xcc\x81\xcc\x82ng\xe2\x80\x8b\xc2\xa0\xc2\xa0x\xc3\xa3.T\xc3\xa2n \xc3\x90\xe1\xba\xa1i"),
    QByteArrayLiteral("\x41\xef\x82\xae\xef\x83\xb3ng"),
};

const QList<QByteArray> pages{
    "<h1>a</h1><p class=MsoTitle style='mso-outline-level:2'><b style='font-weight:normal'>b<br><i>c</i></b></p>",
    "<p class=MsoListParagraph style='margin-left:36pt;mso-list:l0 level2 lfo1'><![if !supportLists]>"
    "<span style='mso-list:Ignore'>1.&nbsp;</span><![endif]>a<o:p></o:p></p><p style='margin-left:36pt'>b</p>",
    "<ol type=a start=3><li value=5>a<ul><li>b</ul><ol><li>c</ol></ol>",
    "<table><caption>a</caption><thead><tr><th colspan=2>b<tbody><tr><td rowspan=2><table><tr><td>c</table></table>",
    "<figure><img alt=a src='data:image/png;base64,iVBORw0KGgo='><figcaption>b</figcaption></figure><svg><style>x",
    "<a href='https://www.google.com/url?q=https://a.vn/?utm_source=b'>c</a><a href=javascript:x>d</a>",
    "<a style='mso-footnote-id:ftn1' href='#_ftn1'>[1]</a><div style='mso-element:footnote' id=ftn1><p>"
    "<a style='mso-footnote-id:ftn1' href='#_ftnref1'>[1]</a> a</div>",
    "<style>.c1{font-weight:700;display:none}</style><blockquote class=c1><pre>a\nb</pre></blockquote>",
    "Version:0.9\r\nStartHTML:0\r\n<meta charset=windows-1258><!--StartFragment--><math><mi>x</mi></math>",
};

/// A picture in every format that is read, and a photograph that lies on its side.
QList<QByteArray> pictures()
{
    QImage image(24, 16, QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            image.setPixel(x, y, qRgb(x * 10, y * 15, (x ^ y) * 8));
    }
    QList<QByteArray> written;
    for (const char *format : {"JPEG", "PNG", "BMP", "WEBP"}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, format);
        written.append(buffer.data());
    }
    // One entry of an EXIF directory: orientation (0x0112) 6.
    const QByteArray exif = QByteArray::fromHex("ffe10022457869660000"
                                                "4d4d002a00000008"
                                                "0001"
                                                "0112000300000001"
                                                "00060000"
                                                "00000000");
    QByteArray sideways = written.first();
    written.append(sideways.insert(2, exif));
    written.append(QByteArray::fromHex("474946383961020002008000000000"
                                       "00ffffff2c000000000200020000020284510 03b"));
    return written;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    SeedFolder seeds(argc, argv);
    for (int i = 0; i < int(bodies.size()); ++i) {
        DocxBuilder builder;
        builder.numbering(u"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"/></w:abstractNum>"
                          "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"_s);
        builder.body(bodies.at(i));
        seeds.write(u"docx/%1"_s.arg(i), builder.build());
        seeds.write(u"docx_part/%1"_s.arg(i), DocxBuilder::documentXml(bodies.at(i)));
        seeds.write(u"xhtml/%1"_s.arg(i), content::toXhtml(testing::randomDocument(quint32(i))));
    }
    for (int i = 0; i < int(odtBodies.size()); ++i) {
        testing::OdtBuilder builder;
        builder.automatic(
            u"<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" "
            "style:num-format=\"1\"/></text:list-style><style:style style:name=\"P1\" "
            "style:family=\"paragraph\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"_s);
        builder.text(odtBodies.at(i));
        // The flat form reaches the reader without a zip and its checksums.
        seeds.write(u"odt/%1"_s.arg(2 * i), builder.flat());
        seeds.write(u"odt/%1"_s.arg(2 * i + 1), builder.build());
    }
    for (int i = 0; i < int(typedRuns.size()); ++i)
        seeds.write(u"text_doctor/%1"_s.arg(i), typedRuns.at(i));
    for (int i = 0; i < int(pages.size()); ++i)
        seeds.write(u"html/%1"_s.arg(i), pages.at(i));
    const QList<QByteArray> images = pictures();
    for (int i = 0; i < int(images.size()); ++i)
        seeds.write(u"image/%1"_s.arg(i), images.at(i));
    return seeds.exitCode();
}
