// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocumentWalk.h"
#include "app/content/HtmlImporter.h"
#include "app/content/Xhtml.h"
#include "app/content/XhtmlVocabulary.h"
#include "tests/support/HostileHtml.h"

#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;

namespace {

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
    void makesOwnPayloadsHarmless() { judge(testing::ownHostileHtml() + testing::generatedHostileHtml(), "own"); }

    void makesDomPurifyPayloadsHarmless()
    {
        if (testing::domPurifyHtml().isEmpty())
            QSKIP("the shared corpus is absent");
        judge(testing::domPurifyHtml(), "DOMPurify");
    }

    void makesParserTestsHarmless()
    {
        if (testing::html5libHtml().isEmpty())
            QSKIP("the shared corpus is absent");
        judge(testing::html5libHtml(), "html5lib");
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
