// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ArticleList.h"
#include "app/store/SearchIndex.h"
#include "tests/store/StoreFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

/// Pages, filters and orders of lists, and the same filters on searches.
class TestLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sortsTitlesAsAVietnameseDictionaryDoes();
    void pagesWithoutGapsOrRepetitions();
    void filters_data();
    void filters();
    void searchesAmongWhatIsFiltered();
    void findsDocumentNumbersAndCaptions();
    void ranksWordsSideBySideFirst();
    void trashHidesAndGivesBack();
    void readsBesideAWriterAndWritesNothing();

private:
    StoreFixture m_fixture;
    AccountId m_author = AccountId::create();
    QDateTime m_start = QDateTime::fromString(u"2026-11-01T00:00:00Z"_s, Qt::ISODate);

    ArticleId add(const QString &title, const QString &text, Stage stage, int day, const AccountId &author)
    {
        const ArticleId id = m_fixture.addArticle(title, text, author);
        ArticleRepository articles(*m_fixture.store);
        Article article = *articles.find(id);
        article.stage = stage;
        article.updatedAt = m_start.addDays(day);
        return articles.update(article) ? id : ArticleId();
    }
    QStringList titles(const ArticleQuery &query)
    {
        const auto page = ArticleList(*m_fixture.store).page(query);
        QStringList found;
        for (const Article &article : page ? *page : QList<Article>())
            found.append(article.title);
        return found;
    }
    QStringList found(const QString &query, const ArticleQuery &among = {})
    {
        const auto hits = SearchIndex(*m_fixture.store).search(query, among);
        QStringList found;
        for (const SearchHit &hit : hits ? *hits : QList<SearchHit>())
            found.append(hit.article.title);
        return found;
    }
};

void TestLists::initTestCase()
{
    int day = 0;
    for (const QString &title : {u"Ăn Tết"_s, u"Đường"_s, u"Dân số"_s, u"Ân nhân"_s, u"an ninh"_s, u"Bản 10"_s,
                                 u"Bản 2"_s, u"Ơn"_s, u"Ông"_s, u"Om"_s})
        QVERIFY(add(title, u"chữ "_s + title, day % 2 ? Stage::Draft : Stage::Submitted, day, m_author).isValid()
                && ++day);
    const ArticleId due = add(u"Tiêm chủng"_s, u"hạn chót"_s, Stage::Returned, day, AccountId::create());
    QVERIFY(ArticleRepository(*m_fixture.store).setDue(due, m_start.addDays(30)));
}

void TestLists::sortsTitlesAsAVietnameseDictionaryDoes()
{
    const QStringList expected{u"an ninh"_s, u"Ăn Tết"_s, u"Ân nhân"_s, u"Bản 2"_s, u"Bản 10"_s,    u"Dân số"_s,
                               u"Đường"_s,   u"Om"_s,     u"Ông"_s,     u"Ơn"_s,    u"Tiêm chủng"_s};
    QCOMPARE(titles({.order = ArticleQuery::Order::Title}), expected);
}

void TestLists::pagesWithoutGapsOrRepetitions()
{
    for (const auto order : {ArticleQuery::Order::NewestChange, ArticleQuery::Order::Title, ArticleQuery::Order::Author,
                             ArticleQuery::Order::Deadline}) {
        QStringList paged;
        for (int offset = 0; offset < 12; offset += 3)
            paged += titles({.order = order, .offset = offset, .limit = 3});
        QCOMPARE(paged, titles({.order = order}));
        QCOMPARE(paged.size(), 11);
    }
    QCOMPARE(titles({.order = ArticleQuery::Order::Deadline}).first(), u"Tiêm chủng"_s);
    QCOMPARE(titles({}).first(), u"Tiêm chủng"_s);
}

void TestLists::filters_data()
{
    QTest::addColumn<ArticleQuery>("query");
    QTest::addColumn<int>("count");
    QTest::newRow("stage") << ArticleQuery{.stages = {Stage::Draft}} << 5;
    QTest::newRow("two stages") << ArticleQuery{.stages = {Stage::Draft, Stage::Returned}} << 6;
    QTest::newRow("category") << ArticleQuery{.category = u"tin-tuc-su-kien"_s} << 11;
    QTest::newRow("no such category") << ArticleQuery{.category = u"'; --"_s} << 0;
    QTest::newRow("person") << ArticleQuery{.person = m_author} << 10;
    QTest::newRow("author and stage") << ArticleQuery{.stages = {Stage::Returned}, .author = m_author} << 0;
    QTest::newRow("from") << ArticleQuery{.changedFrom = m_start.addDays(8)} << 3;
    QTest::newRow("from and to") << ArticleQuery{.changedFrom = m_start.addDays(2), .changedTo = m_start.addDays(5)}
                                 << 3;
    QTest::newRow("due") << ArticleQuery{.dueBefore = m_start.addDays(31)} << 1;
    QTest::newRow("due earlier") << ArticleQuery{.dueBefore = m_start.addDays(30)} << 0;
}

void TestLists::filters()
{
    QFETCH(ArticleQuery, query);
    QFETCH(int, count);
    QCOMPARE(titles(query).size(), count);
    QCOMPARE(*ArticleList(*m_fixture.store).count(query), count);
}

void TestLists::searchesAmongWhatIsFiltered()
{
    QCOMPARE(found(u"chu"_s).size(), 11);
    QCOMPARE(found(u"chu"_s, {.stages = {Stage::Draft}}).size(), 5);
    QCOMPARE(found(u"duong"_s, {.changedFrom = m_start.addDays(5)}), QStringList());
    QCOMPARE(found(u"duong"_s, {.changedTo = m_start.addDays(5)}), QStringList{u"Đường"_s});
    QCOMPARE(found(u"h"_s), QStringList{u"Tiêm chủng"_s});
}

void TestLists::findsDocumentNumbersAndCaptions()
{
    ArticleRepository articles(*m_fixture.store);
    const ArticleId id = m_fixture.addArticle(u"Quyết định"_s, {});
    WorkingCopy copy = m_fixture.workingCopy(id, u"Quyết định"_s, {});
    copy.xhtml = "<article xmlns=\"http://www.w3.org/1999/xhtml\"><p>Căn cứ Quyết định số 12/2024/QĐ-UBND.</p>\n"
                 "<figure><img src=\"assets/a.jpg\" alt=\"Cầu treo &amp; bến đò\" /><figcaption><p>Khánh thành "
                 "<em>c</em>ầu</p></figcaption></figure></article>\n";
    copy.metadata.writer = u"Trần Thôn Ba"_s;
    QVERIFY(articles.saveWorkingCopy(copy));
    QCOMPARE(found(u"12/2024/QD-UBND"_s), QStringList{u"Quyết định"_s});
    QCOMPARE(found(u"12/2024/qđ-ub"_s), QStringList{u"Quyết định"_s});
    QCOMPARE(found(u"2024/12 "_s), QStringList());
    QCOMPARE(found(u"cau treo ben do"_s), QStringList{u"Quyết định"_s});
    QCOMPARE(found(u"khanh thanh cau"_s), QStringList{u"Quyết định"_s});
    QCOMPARE(found(u"tran thon ba"_s), QStringList{u"Quyết định"_s});
}

void TestLists::ranksWordsSideBySideFirst()
{
    m_fixture.addArticle(u"Kề nhau"_s, u"hôm nay thủy lợi nội đồng được nạo vét"_s);
    m_fixture.addArticle(u"Xa nhau"_s, u"thủy sản và lợi ích, thủy sản, thủy triều"_s);
    QCOMPARE(found(u"thuy loi"_s), (QStringList{u"Kề nhau"_s, u"Xa nhau"_s}));
}

void TestLists::trashHidesAndGivesBack()
{
    ArticleRepository articles(*m_fixture.store);
    const ArticleId id = m_fixture.addArticle(u"Bỏ đi"_s, u"rác thải"_s);
    QVERIFY(articles.setTrashed(id, m_start, m_author));
    QCOMPARE(found(u"rac thai"_s), QStringList());
    QVERIFY(!titles({}).contains(u"Bỏ đi"_s));
    QCOMPARE(titles({.trash = ArticleQuery::Trash::Only}), QStringList{u"Bỏ đi"_s});
    QVERIFY(articles.setTrashed(id, {}, m_author));
    QCOMPARE(found(u"rac thai"_s), QStringList{u"Bỏ đi"_s});
}

void TestLists::readsBesideAWriterAndWritesNothing()
{
    const auto reader = Store::open(m_fixture.workspace, m_fixture.key, m_fixture.clock, Store::Access::ReadOnly);
    QVERIFY(reader);
    QVERIFY(ArticleList(**reader).page({})->size() >= 11);
    const auto refused = ArticleRepository(**reader).setDue(ArticleList(**reader).page({})->first().id, m_start);
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, u"store-read-only"_s);
}

QTEST_GUILESS_MAIN(TestLists)
#include "test_lists.moc"
