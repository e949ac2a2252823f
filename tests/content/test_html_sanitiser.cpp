// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocumentWalk.h"
#include "app/content/HtmlImporter.h"
#include "app/content/Xhtml.h"
#include "app/content/XhtmlVocabulary.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;

namespace {

const QString collections = QStringLiteral(BANTIN_SOURCE_DIR "/../shared/corpus/html-sanitize");

/// Shapes that mutate when a browser parses what a sanitiser wrote, and ways around filters of attribute values.
const QList<QByteArray> ownPayloads{
    "<script>alert(1)</script>",
    "<ScRiPt src=//evil.example/x></ScRiPt>",
    "<img src=x onerror=alert(1)>",
    "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
    "<svg><style><!--</style><img src=x onerror=alert(1)>--></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><script>alert(1)</script></template>",
    "<a href='java&#10;script:alert(1)'>x</a>",
    "<a href='&#1;javascript:alert(1)'>x</a>",
    "<a href='jAvAsCrIpT&colon;alert(1)'>x</a>",
    "<a href='data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=='>x</a>",
    "<a href='https://www.google.com/url?q=javascript:alert(1)'>x</a>",
    "<a href='https://l.facebook.com/l.php?u=data:text/html,x'>x</a>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<object data=javascript:alert(1)></object><embed src=javascript:alert(1)>",
    "<p style='background:url(https://evil.example/t.gif)'>x</p>",
    "<style>@import 'https://evil.example/x.css';</style><p>x</p>",
    "<link rel=stylesheet href=https://evil.example/x.css><base href=https://evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<table background=javascript:alert(1)><tr><td background=x>y</table>",
    "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
    "<xmp><img src=x onerror=alert(1)></xmp>",
    "<plaintext><script>alert(1)</script>",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<p>\xC0\xBCscript\xC0\xBE</p>",
    "<p title=`x`onmouseover=alert(1)>y</p>",
    "<img srcset='https://evil.example/a 1x' alt='x'>",
    "<video poster=https://evil.example/p><source src=https://evil.example/v></video>",
    "<select><option><script>alert(1)</script></select>",
    "<body onload=alert(1)><frameset onload=alert(1)>",
    "<v:imagedata src='https://evil.example/a.png'/>",
    "<p id=x name=y class=z data-x='1' contenteditable onfocus=alert(1) autofocus>x</p>",
};

bool isVocabulary(QStringView element)
{
    static const QList<QLatin1StringView> others{
        vocabulary::article,       vocabulary::paragraph, vocabulary::bulletedList, vocabulary::numberedList,
        vocabulary::listItem,      vocabulary::table,     vocabulary::tableCaption, vocabulary::row,
        vocabulary::headerCell,    vocabulary::dataCell,  vocabulary::figure,       vocabulary::image,
        vocabulary::figureCaption, vocabulary::quotation, vocabulary::link,         vocabulary::lineBreak,
    };
    const auto isElement = [element](QLatin1StringView name) { return name == element; };
    return std::ranges::any_of(others, isElement) || std::ranges::any_of(vocabulary::headings, isElement)
           || std::ranges::any_of(vocabulary::markElements, isElement, &vocabulary::MarkElement::element);
}

/// The first element, attribute or target that no article may have; empty when there is none.
QString foreignIn(const QByteArray &xhtml)
{
    static const QStringList attributes{u"href"_s, u"start"_s, u"colspan"_s, u"rowspan"_s, u"src"_s,
                                        u"alt"_s,  u"role"_s,  u"width"_s,   u"height"_s,  u"class"_s};
    QXmlStreamReader xml(xhtml);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (!isVocabulary(xml.name()))
            return xml.name().toString();
        const auto all = xml.attributes();
        for (const QXmlStreamAttribute &attribute : all) {
            if (!attributes.contains(attribute.qualifiedName()))
                return attribute.qualifiedName().toString();
            if (attribute.name() == "href"_L1 && !vocabulary::isAllowedHref(attribute.value()))
                return attribute.value().toString();
            if (attribute.name() == "src"_L1 && !attribute.value().startsWith("assets/"_L1))
                return attribute.value().toString();
        }
    }
    return xml.hasError() ? xml.errorString() : QString();
}

/// Empty when the payload ended as an article that is read back as it was written, or was refused with a reason.
QString faultOf(const QByteArray &html)
{
    for (const auto import : {&importHtml, &importClipboardHtml}) {
        const auto imported = import(html, {}, {});
        if (!imported)
            return imported.error().reason.isEmpty() ? u"refused without a reason"_s : QString();
        const QByteArray xhtml = toXhtml(imported->document);
        const auto read = fromXhtml(xhtml);
        if (!read)
            return read.error().detail;
        if (*read != imported->document)
            return u"read back differently"_s;
        if (const QString foreign = foreignIn(xhtml); !foreign.isEmpty())
            return foreign;
        for (const ImportedAsset &asset : imported->assets) {
            if (!referencedAssets(imported->document).contains(asset.name))
                return u"an asset nothing shows"_s;
        }
    }
    return {};
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every string of a test file's JSON that holds markup.
void collect(const QJsonValue &value, QList<QByteArray> &payloads)
{
    if (value.isString() && value.toString().contains(u'<')) {
        payloads.append(value.toString().toUtf8());
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array)
            collect(element, payloads);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (const QJsonValue &member : object)
            collect(member, payloads);
    }
}

void judge(const QList<QByteArray> &payloads, const char *what)
{
    int harmless = 0;
    for (const QByteArray &payload : payloads) {
        const QString fault = faultOf(payload);
        QVERIFY2(fault.isEmpty(), qPrintable(fault + u" in "_s + QString::fromUtf8(payload)));
        ++harmless;
    }
    QVERIFY(harmless > 0);
    qInfo() << what << harmless << "payloads, all harmless";
}

} // namespace

/// Hostile HTML ends as an article and nothing else.
class HtmlSanitiserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOwnPayloadsHarmless() { judge(ownPayloads, "own"); }

    void makesDomPurifyPayloadsHarmless()
    {
        const QByteArray json = readAll(collections + u"/dompurify_expect.json"_s);
        if (json.isEmpty())
            QSKIP("the shared corpus is absent");
        QList<QByteArray> payloads;
        collect(QJsonDocument::fromJson(json).array(), payloads);
        judge(payloads, "DOMPurify");
    }

    void makesParserTestsHarmless()
    {
        if (!QFile::exists(collections))
            QSKIP("the shared corpus is absent");
        QList<QByteArray> payloads;
        QDirIterator files(collections, {u"*.test"_s, u"*.dat"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.endsWith(".test"_L1)) {
                collect(QJsonDocument::fromJson(readAll(path)).object(), payloads);
                continue;
            }
            const QByteArray all = readAll(path);
            for (qsizetype at = all.indexOf("#data\n"); at >= 0; at = all.indexOf("#data\n", at + 1)) {
                const qsizetype end = all.indexOf("\n#", at + 1);
                payloads.append(all.sliced(at + 6, std::max<qsizetype>(0, (end < 0 ? all.size() : end) - at - 6)));
            }
        }
        judge(payloads, "html5lib");
    }

    void tellsForeignMarkupApart()
    {
        QCOMPARE(foreignIn("<article><script/></article>"), u"script"_s);
        QCOMPARE(foreignIn("<article><p onclick=\"x\"/></article>"), u"onclick"_s);
        QCOMPARE(foreignIn("<article><a href=\"javascript:x\"/></article>"), u"javascript:x"_s);
        QCOMPARE(foreignIn("<article><img src=\"https://a.vn\"/></article>"), u"https://a.vn"_s);
    }
};

QTEST_GUILESS_MAIN(HtmlSanitiserTest)
#include "test_html_sanitiser.moc"
