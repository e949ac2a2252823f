// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/Resources.h"
#include "sync/portal/PageText.h"
#include "sync/portal/SearchHandler.h"
#include "tests/support/FakeClock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::portal;

namespace {

QByteArray articleOf(const QString &text)
{
    return "<article xmlns=\"http://www.w3.org/1999/xhtml\">\n<p>" + text.toHtmlEscaped().toUtf8()
           + "</p>\n<table>\n<tr>\n<td>\n<p>Ô một</p>\n</td>\n<td>\n<p>ô hai</p>\n</td>\n</tr>\n</table>\n</article>\n";
}

/// Text of the answer without tags, as a reader sees it.
QString readable(const QByteArray &html)
{
    QString text = QString::fromUtf8(html);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    text.remove(tag);
    return text.replace(u"&lt;"_s, u"<"_s).replace(u"&quot;"_s, u"\""_s).replace(u"&#39;"_s, u"'"_s).simplified();
}

} // namespace

/// Finding what was published, without a network.
class SiteSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        resources::ensureLoaded();
        m_renderer = std::make_unique<render::PageRenderer>();
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_search = std::make_unique<SiteSearch>(m_folder->path(), u"Cổng thử"_s);
        m_known.clear();
        m_number = 0;
    }

    void findsWithoutMarksAndCase()
    {
        publish(u"Khánh thành đường liên thôn"_s, u"Cầu mới qua kênh Ông Đốc."_s);
        publish(u"Lịch tiếp công dân"_s, u"Sáng thứ Năm hằng tuần."_s);
        for (const QString &query :
             {u"duong lien thon"_s, u"ĐƯỜNG"_s, u"ong doc"_s, u"\"liên thôn\""_s, u"“lien thon”"_s, u"  Cầu  "_s})
            QCOMPARE(titles(query), QStringList{u"Khánh thành đường liên thôn"_s});
        // Whole words: neither parts of words nor half of what was asked.
        for (const QString &query : {u"duon"_s, u"cầu nam"_s, u"\"thôn liên\""_s, u"!?"_s, QString()})
            QCOMPARE(titles(query), QStringList());
    }

    void findsANumberSymbolAndCellsApart()
    {
        publish(u"Quyết định về phí chợ"_s, u"Quyết định số 05/2026/QĐ-UBND."_s);
        publish(u"Báo cáo"_s, u"Ngày 05 tháng 11 năm 2026, UBND họp về QĐ khác."_s);
        QCOMPARE(titles(u"05/2026/qd-ubnd"_s), QStringList{u"Quyết định về phí chợ"_s});
        QCOMPARE(titles(u"một ô"_s).size(), 2);
        QCOMPARE(titles(u"\"một ô hai\""_s).size(), 2); // the blank of the cell's edge
        QCOMPARE(titles(u"mộtô"_s).size(), 0);
    }

    void putsTitlesFirstAndThenWhatHasItsMarksAndThenTheNewest()
    {
        publish(u"Bài cũ"_s, u"Nói về đường."_s);
        publish(u"Dưỡng lão"_s, u"Không có gì."_s);
        publish(u"Đường mới"_s, u"Không có gì."_s);
        publish(u"Bài mới"_s, u"Nói về đường."_s);
        QCOMPARE(titles(u"đường"_s), (QStringList{u"Đường mới"_s, u"Dưỡng lão"_s, u"Bài mới"_s, u"Bài cũ"_s}));
    }

    void forgetsWhatWasWithdrawnAndReadsWhatChanged()
    {
        publish(u"Một"_s, u"alpha"_s);
        publish(u"Hai"_s, u"alpha"_s);
        QCOMPARE(titles(u"alpha"_s).size(), 2);
        m_known[0].withdrawnAt = m_clock.nowUtc();
        write(m_known[1], u"beta"_s);
        m_search->update(m_known);
        QCOMPARE(titles(u"alpha"_s), QStringList{u"Một"_s}); // the same package is not read again
        m_known[1].packageSha512 = "other";
        m_search->update(m_known);
        QCOMPARE(titles(u"alpha"_s), QStringList());
        QCOMPARE(titles(u"beta"_s), QStringList{u"Một"_s});
    }

    void readsOnlyWhatReadersReadInTheStory()
    {
        publish(u"Tiêu đề"_s, u"một <b> & “hai”"_s);
        QFile file(m_folder->filePath(m_known.constFirst().folder + u"/index.html"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray page = file.readAll();
        QCOMPARE(textOfPage(page), u"một <b> & “hai” Ô một ô hai Nguồn Đài xã"_s);
        QCOMPARE(textOfPage("<html>"), QString());
        for (qsizetype cut = page.indexOf("class=\"story\""); cut < page.size(); cut += 7)
            QVERIFY(textOfPage(page.first(cut)).size()
                    <= textOfPage(page).size());             // torn pages end, at the latest here
        QCOMPARE(titles(u"phát hành lại"_s), QStringList()); // the frame is not searched
    }

    void answersWithMarkedExcerpts()
    {
        publish(u"Cầu"_s, u"Con đường <đẹp> & dài."_s);
        const QByteArray page = get("dep").body;
        QVERIFY2(page.contains("Con đường &lt;<mark>đẹp</mark>&gt; &amp; dài."), page.constData());
        QVERIFY(page.contains("<a href=\"../bai/so-1/index.html\">Cầu</a>"));
        QVERIFY(readable(page).contains(u"Tìm thấy 1 bài có “dep”."_s));
    }

    void showsPagesUpToItsLimit()
    {
        for (int i = 0; i < 45; ++i)
            publish(u"Bài %1"_s.arg(i), u"chung"_s, Update::Later);
        m_search->update(m_known);
        QCOMPARE(get("chung").body.count("<li class=\"card\">"), 20);
        QVERIFY(get("chung").body.contains("<a href=\"?q=chung&amp;trang=2\" rel=\"next\">"));
        QCOMPARE(get("chung", "3").body.count("<li class=\"card\">"), 5);
        // Numbers that are none, that are too small or too large.
        for (const char *number : {"", "x", "-4", "0", "1e9", "99999999999999999999"})
            QVERIFY(readable(get("chung", number).body).contains(u"trang 1 trên 3"_s));
        for (const char *number : {"4", "25", "26", "2147483647"})
            QVERIFY(readable(get("chung", number).body).contains(u"trang 3 trên 3"_s));
    }

    void offersTheArchiveWhereThereIsNoAnswer()
    {
        publish(u"Bài"_s, u"chữ"_s);
        for (const char *query : {"", "khongco", "%%%"}) {
            const QByteArray page = get(query).body;
            QVERIFY(page.contains("<a href=\"../luu-tru/2026-11/index.html\">Tháng 11/2026</a>"));
            QVERIFY(page.contains("<a href=\"../chuyen-muc/tin/index.html\">Tin tức</a>"));
        }
        QVERIFY(get("khongco").body.contains("Không có bài nào có “khongco”"));
    }

    void survivesHostileQueries()
    {
        publish(u"Bài"_s, u"chữ"_s);
        const QList<QByteArray> hostile{"<script>alert(1)</script>",
                                        "\"><img src=x onerror=alert(1)>",
                                        "' onfocus='x",
                                        "{{ unit }}{% include \"base.html\" %}",
                                        "\xff\xfe\x80",
                                        QByteArray(100'000, '"'),
                                        QByteArray("a ").repeated(50'000),
                                        QByteArray("\xe2\x81\xa8\xe2\x80\xae").repeated(300),
                                        QByteArray("\xf0\x9f\x98\x80").repeated(300),
                                        QByteArray("e\xcc\x81").repeated(5'000),
                                        QByteArray("\0\x01\x1f\x7f", 4),
                                        "../../etc/passwd",
                                        "a OR b) NEAR(*"};
        for (const QByteArray &query : hostile) {
            const HttpResponse response = get(query);
            QCOMPARE(response.status, 200);
            QVERIFY(response.body.isValidUtf8());
            QVERIFY(!response.body.contains("<script") && !response.body.contains("<img"));
            QVERIFY(!response.body.contains("' onfocus='x"));
            QCOMPARE(response.body.count("<form"), 1);
            QCOMPARE(response.body.count("<html"), 1);
            QVERIFY(SiteSearch::tidied(QString::fromUtf8(query)).size() <= SiteSearch::longestQuery);
            QVERIFY(response.body.size() < 20'000);
        }
        qInfo("%lld hostile queries", hostile.size());
    }

    void refusesOtherMethodsAndPathsBelow()
    {
        SearchHandler handler(*m_search, [] {});
        QCOMPARE(handler.open({"POST", u"/tim-kiem"_s, {}, -1})->end().status, 405);
        QCOMPARE(handler.open({"GET", u"/tim-kiem/x"_s, {}, -1})->end().status, 404);
        const HttpResponse response = handler.open({"GET", u"/tim-kiem"_s, {}, -1})->end();
        QVERIFY(response.body.contains("href=\"theme/style.css\""));
        QVERIFY(get("").body.contains("href=\"../theme/style.css\""));
        for (const char *wanted : {"nosniff", "no-store"})
            QVERIFY(std::ranges::any_of(response.headers, [&](const auto &header) { return header.second == wanted; }));
    }

    void looksThroughACommunesYearsInAMoment()
    {
        const QString words =
            u"Ủy ban nhân dân xã tổ chức hội nghị triển khai nhiệm vụ phát triển kinh tế. "_s.repeated(60);
        write(record(), words);
        PublishedArticle article = m_known.constFirst();
        while (m_known.size() < 1'000) {
            article.article = ArticleId::create();
            m_known.append(article);
        }
        m_search->update(m_known);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_search->find(u"hội nghị kinh tế không"_s, 0, 20).found, 0);
        qInfo("1,000 articles of %lld characters looked through in %lld ms", words.size(), timer.elapsed());
        QCOMPARE(m_search->find(u"\"phat trien kinh te\""_s, 0, 20).found, 1'000);
    }

private:
    enum class Update { Now, Later };

    PublishedArticle &record()
    {
        PublishedArticle article;
        article.article = ArticleId::create();
        article.packageSha512 = QByteArray::number(++m_number);
        article.folder = u"bai/so-%1"_s.arg(m_number);
        article.categoryId = u"tin"_s;
        article.categoryName = u"Tin tức"_s;
        article.title = u"Bài %1"_s.arg(m_number);
        article.publishedAt = m_clock.nowUtc().addSecs(m_number);
        m_known.prepend(article);
        return m_known.first();
    }

    void write(const PublishedArticle &article, const QString &text) const
    {
        render::ArticlePage page;
        page.metadata.title = article.title;
        page.metadata.source = u"Đài xã"_s;
        page.articleXhtml = articleOf(text);
        page.approvedAt = article.publishedAt;
        const auto html = m_renderer->articlePage({u"Xã"_s, {}, u"../../"_s, {}}, page);
        QDir(m_folder->path()).mkpath(article.folder);
        QFile file(m_folder->filePath(article.folder + u"/index.html"_s));
        QVERIFY(html && file.open(QIODevice::WriteOnly) && file.write(*html) == html->size());
    }

    void publish(const QString &title, const QString &text, Update update = Update::Now)
    {
        PublishedArticle &article = record();
        article.title = title;
        write(article, text);
        if (update == Update::Now)
            m_search->update(m_known);
    }

    QStringList titles(const QString &query) const
    {
        QStringList found;
        for (const render::ListEntry &entry : m_search->find(SiteSearch::tidied(query), 0, 20).entries)
            found.append(entry.title);
        return found;
    }

    HttpResponse get(const QByteArray &query, const QByteArray &number = {}) const
    {
        return SearchHandler(*m_search, [] {})
            .open({"GET", u"/tim-kiem/"_s, {}, -1, {{"q", query}, {"trang", number}}})
            ->end();
    }

    std::unique_ptr<render::PageRenderer> m_renderer;
    testing::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SiteSearch> m_search;
    QList<PublishedArticle> m_known; ///< newest first
    int m_number = 0;
};

QTEST_GUILESS_MAIN(SiteSearchTest)
#include "test_search.moc"
