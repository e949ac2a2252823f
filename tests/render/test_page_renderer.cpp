// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/Xhtml.h"
#include "app/domain/KindField.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/render/AddressSheet.h"
#include "app/render/PageRenderer.h"
#include "app/render/ReuseTerms.h"
#include "app/render/SearchPage.h"
#include "resources/Resources.h"

#include <QDomDocument>
#include <QRegularExpression>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::render;

namespace {

const QByteArray articleXhtml = R"(<article xmlns="http://www.w3.org/1999/xhtml">
<p>Sáng 20/11 &amp; chiều, <strong>“đường liên thôn”</strong> {{ không phải biến }} {% if %} &lt;b&gt;</p>
<figure><img src="assets/abc.jpg" alt="Ảnh"/><figcaption>Lễ khánh thành</figcaption></figure>
</article>
)";

SiteContext site(const QString &root)
{
    return {u"UBND xã Đồng Việt"_s, u"https://dongviet.example.vn"_s, root, u"Địa chỉ: thôn 3 & 4"_s};
}

ArticlePage article()
{
    ArticlePage page;
    page.metadata.title = u"Khánh thành <đường> \"liên thôn\" & cầu"_s;
    page.metadata.sapo = u"Sau 6 tháng thi công…"_s;
    page.metadata.writer = u"Cộng tác viên thôn 3"_s;
    page.metadata.source = u"Đài <xã>"_s;
    page.metadata.sourceDate = u"2026-11-19"_s;
    page.categoryId = u"tin-tuc-su-kien"_s;
    page.categoryName = u"Tin tức – sự kiện"_s;
    page.articleXhtml = articleXhtml;
    page.approvedAt = QDateTime(QDate(2026, 11, 20), QTime(7, 5), QTimeZone::UTC);
    return page;
}

ListPage list()
{
    const ArticlePage page = article();
    ListEntry entry{page.metadata.title,
                    page.metadata.sapo + QChar(0x0b),
                    u"bai/khanh-thanh/index.html"_s,
                    u"bai/khanh-thanh/assets/abc.jpg"_s,
                    u"Ảnh"_s,
                    page.categoryName,
                    u"6f1c1e9e-8a5e-4f0e-9d53-7a2c8f7f6b11"_s,
                    page.approvedAt};
    return {u"UBND xã Đồng Việt"_s, {entry}, {{page.categoryName, u"chuyen-muc/tin-tuc-su-kien/index.html"_s}}};
}

} // namespace

class PageRendererTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { resources::ensureLoaded(); }

    void putsTheCanonicalArticleIntoThePageByteForByte()
    {
        const auto page = PageRenderer().articlePage(site(u"../../"_s), article());
        QVERIFY2(page.ok(), qPrintable(page.ok() ? QString() : page.error().detail));
        QCOMPARE(page->count(articleXhtml), 1);
    }

    void putsEachTableIntoARegionAndChangesNoOtherByte()
    {
        const QByteArray inner = "<table>\n<tr>\n<td>\n<p>a</p>\n</td>\n</tr>\n</table>";
        const QByteArray named = "<table>\n<caption>Thu &amp; chi<sup class=\"note\"><a href=\"#note-1\">1</a></sup> "
                                 "<strong>&quot;xã&quot;</strong></caption>\n<tr>\n<td>\n"
                                 + inner + "\n</td>\n</tr>\n</table>";
        ArticlePage page = article();
        page.articleXhtml = "<article xmlns=\"http://www.w3.org/1999/xhtml\">\n<p>&lt;table&gt;</p>\n" + named
                            + "\n<p>b</p>\n" + inner + "\n</article>\n";
        QByteArray rendered = *PageRenderer().articlePage(site(u"../../"_s), page);
        const QByteArray first = "<div class=\"table\" role=\"region\" aria-label=\"Bảng 1: Thu &amp; chi "
                                 "&quot;xã&quot;\" tabindex=\"0\">\n";
        const QByteArray second = "<div class=\"table\" role=\"region\" aria-label=\"Bảng 2\" tabindex=\"0\">\n";
        QCOMPARE(rendered.count("role=\"region\""), 2);
        QCOMPARE(rendered.count(first), 1);
        QCOMPARE(rendered.count(second), 1);
        rendered.replace(first, "").replace(second, "").replace("</table>\n</div>", "</table>");
        QCOMPARE(rendered.count(page.articleXhtml), 1);
        page.metadata.language = u"en"_s;
        QVERIFY(PageRenderer().articlePage(site({}), page)->contains("aria-label=\"Table 2\""));
    }

    void escapesEveryField()
    {
        const auto page = PageRenderer().articlePage(site(u"../../"_s), article());
        QVERIFY(page.ok());
        QVERIFY(page->contains("<h1>Khánh thành &lt;đường&gt; &quot;liên thôn&quot; &amp; cầu</h1>"));
        QVERIFY(page->contains("Đài &lt;xã&gt; (19/11/2026)"));
        QVERIFY(page->contains("thôn 3 &amp; 4"));
        QVERIFY(!page->contains("<đường>"));
    }

    void hasNoLinkWithoutWordsWhileThereIsNoCategory()
    {
        ArticlePage page = article();
        page.categoryId.clear();
        page.categoryName.clear();
        const auto rendered = PageRenderer().articlePage(site(u"../../"_s), page);
        QVERIFY(rendered.ok());
        static const QRegularExpression silent(u"<a [^>]*>\\s*</a>"_s);
        QVERIFY(!QString::fromUtf8(*rendered).contains(silent));
        QCOMPARE(rendered->count("chuyen-muc"), 0);
    }

    void showsVietnameseLocalTime()
    {
        const auto page = PageRenderer().articlePage(site(u"../../"_s), article());
        QVERIFY(page.ok());
        QVERIFY(page->contains("<time datetime=\"2026-11-20T07:05:00Z\">20/11/2026 14:05</time>"));
    }

    void loadsNothingFromElsewhere()
    {
        const auto page = PageRenderer().articlePage(site(u"../../"_s), article());
        const auto front = PageRenderer().listPage(site({}), list());
        QVERIFY(page.ok() && front.ok());
        static const QRegularExpression remote(u"(src|href)=\"(https?:)?//"_s);
        for (const QByteArray &bytes : {*page, *front}) {
            QVERIFY(!QString::fromUtf8(bytes).contains(remote));
            QVERIFY(!bytes.contains("<script"));
            QVERIFY(bytes.contains("default-src &#39;none&#39;"));
        }
    }

    void findsTheStyleSheetFromEveryDepth()
    {
        const PageRenderer renderer;
        QVERIFY(renderer.themeFiles().contains(u"style.css"_s));
        QVERIFY(renderer.articlePage(site(u"../../"_s), article())->contains("href=\"../../theme/style.css\""));
        QVERIFY(renderer.listPage(site({}), list())->contains("href=\"theme/style.css\""));
    }

    void refusesTextThatIsNotUtf8()
    {
        ArticlePage page = article();
        page.articleXhtml = "<article>\xff</article>";
        const auto rendered = PageRenderer().articlePage(site({}), page);
        QVERIFY(!rendered.ok());
        QCOMPARE(rendered.error().reason, u"xhtml-invalid"_s);
    }

    void saysWhichThemeIsMissing()
    {
        const auto rendered = PageRenderer(u"khong-co"_s).articlePage(site({}), article());
        QVERIFY(!rendered.ok());
        QCOMPARE(rendered.error().reason, u"theme-missing"_s);
    }

    void showsEveryPublicFieldWithItsLabel()
    {
        ArticlePage page = article();
        page.metadata.kind = ContentKind::LegalDocument;
        int shown = 0;
        const QList<KindField> fields = kindFields();
        for (const KindField &field : fields) {
            if (field.privacy == KindField::Privacy::Public && field.type != KindField::Type::Flag)
                page.metadata.fields.insert(
                    field.name, field.type == KindField::Type::Date ? u"2026-11-02"_s : u"<%1>"_s.arg(field.name));
        }
        const QByteArray rendered = *PageRenderer().articlePage(site(u"../../"_s), page);
        for (const KindField &field : fields) {
            const bool isShown = page.metadata.fields.contains(field.name) && field.name != "original"_L1;
            QVERIFY2(rendered.contains("<dt>" + field.label.vi.toUtf8().replace("&", "&amp;") + "</dt>") == isShown,
                     qUtf8Printable(field.name));
            if (isShown && field.type != KindField::Type::Date)
                QVERIFY(rendered.contains("&lt;" + field.name.toUtf8() + "&gt;"));
            shown += isShown;
        }
        QVERIFY(rendered.contains("<span>02/11/2026</span>"));
        qInfo("%d fields shown", shown);
        page.metadata.language = u"en"_s;
        const QByteArray english = *PageRenderer().articlePage(site(u"../../"_s), page);
        QVERIFY(english.contains("<dt>Issuing authority</dt>") && english.contains("<dt>Writer</dt>"));
        QVERIFY(!english.contains("<dt>Cơ quan ban hành</dt>"));
    }

    void linksTheFilesTheFormNames()
    {
        ArticlePage page = article();
        const QByteArray name = QByteArray(128, 'a') + ".pdf";
        content::Document document;
        document.blocks.append({content::Attachment{QString::fromLatin1(name), u"qd-05.pdf"_s, u"Quyết định"_s, 12}});
        page.articleXhtml = content::toXhtml(document);
        page.metadata.kind = ContentKind::LegalDocument;
        page.metadata.fields = {{u"file"_s, u"qd-05.pdf"_s}};
        QVERIFY(PageRenderer()
                    .articlePage(site({}), page)
                    ->contains("<dd><a href=\"assets/" + name + "\">qd-05.pdf</a></dd>"));
        page.metadata.fields = {{u"file"_s, u"khac.pdf"_s}};
        QVERIFY(PageRenderer().articlePage(site({}), page)->contains("<dd><span>khac.pdf</span></dd>"));
    }

    void marksWhatReadersHaveToKnowFirst()
    {
        ArticlePage page = article();
        QVERIFY(!PageRenderer().articlePage(site({}), page)->contains("class=\"notice"));
        page.metadata.fields = {{u"unconfirmed"_s, u"yes"_s}};
        QVERIFY(PageRenderer().articlePage(site({}), page)->contains("notice-unconfirmed\">Tin tham khảo</p>"));
        page.metadata.kind = ContentKind::Advertising;
        QVERIFY(PageRenderer().articlePage(site({}), page)->contains("notice-advertising\">Thông tin quảng bá</p>"));
    }

    void aConsultationIsOpenUntilItsLastDayIsOver()
    {
        ArticlePage page = article();
        page.metadata.kind = ContentKind::Consultation;
        page.metadata.fields = {{u"closing-date"_s, u"2026-11-30"_s}};
        QVERIFY(!PageRenderer().articlePage(site({}), page)->contains("class=\"notice"));
        page.today = {2026, 11, 30};
        QVERIFY(PageRenderer().articlePage(site({}), page)->contains("Đang lấy ý kiến đến hết ngày 30/11/2026"));
        page.today = {2026, 12, 1};
        QVERIFY(PageRenderer().articlePage(site({}), page)->contains("Đã hết thời hạn lấy ý kiến (30/11/2026)"));
        page.metadata.language = u"en"_s;
        QVERIFY(PageRenderer().articlePage(site({}), page)->contains("Closed for opinions (30/11/2026)"));
    }

    void linksTheOtherLanguage()
    {
        ArticlePage page = article();
        QVERIFY(!PageRenderer().articlePage(site({}), page)->contains("hreflang"));
        page.otherVersion = u"bai/new-road/index.html"_s;
        QVERIFY(PageRenderer()
                    .articlePage(site(u"../../"_s), page)
                    ->contains(
                        "<a href=\"../../bai/new-road/index.html\" lang=\"en\" hreflang=\"en\">English version</a>"));
        page.metadata.kind = ContentKind::EnglishVersion;
        QVERIFY(PageRenderer().articlePage(site({}), page)->contains("hreflang=\"vi\">Bản tiếng Việt</a>"));
    }

    void asksForTheSourceOfWhatIsReused()
    {
        QVERIFY(PageRenderer()
                    .articlePage(site({}), article())
                    ->contains("Ghi rõ nguồn “Cổng thông tin điện tử UBND xã Đồng Việt” và địa chỉ của trang"));
    }

    void tellsWhatTheRegulationAsksOfWhoeverReuses()
    {
        const auto catalogue = RegulationCatalogue::parse(resources::regulationProfiles());
        QVERIFY(catalogue.ok());
        const QDateTime day(QDate(2026, 11, 20), QTime(7, 5), QTimeZone::UTC);
        int telling = 0;
        for (const Regulation &regulation : catalogue->all()) {
            ArticlePage page = article();
            page.reuse = reuseTerms(regulation, day);
            telling += !page.reuse.isEmpty();
            const QByteArray rendered = *PageRenderer().articlePage(site({}), page);
            QCOMPARE(rendered.contains("tên và địa chỉ truy cập"), regulation.id == "daklak-2024"_L1);
        }
        QCOMPARE(telling, 1);
        const QString terms = reuseTerms(*catalogue->find(u"daklak-2024"), day);
        QVERIFY2(terms.endsWith(u"(Điều 25.1, Quy chế Đắk Lắk 2024)"_s), qPrintable(terms));
        // Not in force before 12/03/2024, in Vietnam.
        QVERIFY(reuseTerms(*catalogue->find(u"daklak-2024"), {{2024, 3, 11}, {16, 59}, QTimeZone::UTC}).isEmpty());
        QVERIFY(!reuseTerms(*catalogue->find(u"daklak-2024"), {{2024, 3, 11}, {17, 0}, QTimeZone::UTC}).isEmpty());
    }

    void putsTheAddressOnPaperAndNowhereElse()
    {
        const QByteArray page = *PageRenderer().articlePage(site(u"../../"_s), article());
        QCOMPARE(page.count("<p class=\"page-address\"></p>"), 1);
        QVERIFY(page.contains("<link rel=\"stylesheet\" href=\"dia-chi.css\" media=\"print\">"));
        QVERIFY(!page.contains("dongviet.example.vn")); // a page does not know where it is published
        const QByteArray sheet = addressSheet(QUrl(u"https://xã.example.vn/bai/a\"}\\b<c>/"_s));
        QVERIFY(sheet.startsWith("@media print {"));
        QCOMPARE(sheet.count('"'), 2);
        QCOMPARE(sheet.count('\\') + sheet.count('<'), 0);
    }

    void canBeKeptAsOneFile()
    {
        ArticlePage page = article();
        const QByteArray name = QByteArray(128, 'a');
        content::Document document;
        document.blocks.append({content::Paragraph{{content::Text{u"<img src=\"assets/x.png\">"_s, {}, {}}}}});
        document.blocks.append({content::Figure{QString::fromLatin1(name + ".jpg"), u"Ảnh"_s, false, {}, {}}});
        document.blocks.append(
            {content::Attachment{QString::fromLatin1(name + ".pdf"), u"qd-05.pdf"_s, u"Quyết định"_s, 12}});
        page.articleXhtml = content::toXhtml(document);
        page.metadata.kind = ContentKind::LegalDocument;
        page.metadata.fields = {{u"file"_s, u"qd-05.pdf"_s}};
        const QString address = u"https://dongviet.example.vn/bai/khanh-thanh/"_s;
        const QByteArray copy = *PageRenderer().savedCopy(
            site({}), page, address, {{u"assets/"_s + QString::fromLatin1(name + ".jpg"), "JPEG"}});
        QCOMPARE(copy.count("src=\"data:image/jpeg;base64,SlBFRw==\""), 1);
        QCOMPARE(copy.count("href=\"" + address.toUtf8() + "assets/" + name + ".pdf\""), 2); // the text and the form
        QVERIFY(copy.contains("&lt;img src=&quot;assets/x.png&quot;&gt;"));
        QVERIFY(copy.contains("img-src data:") && copy.contains("<style>") && !copy.contains("<form"));
        static const QRegularExpression relative(u"(href|src)=\"(?!https?:|data:|#)"_s);
        QVERIFY2(!QString::fromUtf8(copy).contains(relative), qPrintable(QString::fromUtf8(copy)));
    }

    void marksWhatWasFound()
    {
        SearchPage page;
        page.query = u"\"><b>đường"_s;
        page.found = 900;
        page.pages = 3;
        page.number = 2;
        page.limit = 500;
        ListEntry entry = list().entries.constFirst();
        entry.excerpt = u"… con \u2068đường\u2069 <mới> \u2068Đường\u2069"_s;
        page.entries = {entry};
        const QByteArray rendered = *PageRenderer().searchPage(site(u"../"_s), page);
        QVERIFY(rendered.contains("… con <mark>đường</mark> &lt;mới&gt; <mark>Đường</mark></p>"));
        QVERIFY(rendered.contains("value=\"&quot;&gt;&lt;b&gt;đường\""));
        QVERIFY(rendered.contains("href=\"?q=%22%3E%3Cb%3E%C4%91%C6%B0%E1%BB%9Dng&amp;trang=1\" rel=\"prev\""));
        QVERIFY(rendered.contains("Chỉ xem được 500 bài đầu"));
        QVERIFY(!rendered.contains("<b>"));
    }

    void mapsTheSite()
    {
        const QByteArray map = *PageRenderer().sitemap(site({}), {QString(), u"bai/a&b/"_s});
        QDomDocument document;
        QVERIFY(document.setContent(map, QDomDocument::ParseOption::UseNamespaceProcessing));
        const QDomNodeList addresses = document.elementsByTagName(u"loc"_s);
        QCOMPARE(addresses.size(), 2);
        QCOMPARE(addresses.at(1).toElement().text(), u"https://dongviet.example.vn/bai/a&b/"_s);
    }

    void writesAWellFormedFeed()
    {
        const auto feed = PageRenderer().feed(site({}), list());
        QVERIFY(feed.ok());
        QDomDocument document;
        const auto parsed = document.setContent(*feed, QDomDocument::ParseOption::UseNamespaceProcessing);
        QVERIFY2(parsed, qPrintable(parsed.errorMessage));
        const QDomElement entry = document.documentElement().firstChildElement(u"entry"_s);
        QCOMPARE(entry.firstChildElement(u"title"_s).text(), article().metadata.title);
        QCOMPARE(entry.firstChildElement(u"link"_s).attribute(u"href"_s),
                 u"https://dongviet.example.vn/bai/khanh-thanh/index.html"_s);
        QCOMPARE(entry.firstChildElement(u"id"_s).text(), u"urn:uuid:6f1c1e9e-8a5e-4f0e-9d53-7a2c8f7f6b11"_s);
        QCOMPARE(document.documentElement().firstChildElement(u"updated"_s).text(), u"2026-11-20T07:05:00Z"_s);
    }

    void makesSlugsFromVietnamese_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("slug");
        QTest::newRow("marks") << u"Khánh thành Đường liên thôn"_s << u"khanh-thanh-duong-lien-thon"_s;
        QTest::newRow("punctuation") << u"  “Tết” – 2026: ừ, ngỡ!  "_s << u"tet-2026-u-ngo"_s;
        QTest::newRow("empty") << QString() << u"bai"_s;
        QTest::newRow("other script") << u"新闻"_s << u"bai"_s;
        QTest::newRow("one long word") << QString(100, u'a') << QString(80, u'a');
        QTest::newRow("many words") << u"mười "_s.repeated(30) << u"muoi-"_s.repeated(16).chopped(1);
    }

    void makesSlugsFromVietnamese()
    {
        QFETCH(const QString, title);
        QFETCH(const QString, slug);
        QCOMPARE(slugOf(title), slug);
    }
};

QTEST_GUILESS_MAIN(PageRendererTest)
#include "test_page_renderer.moc"
