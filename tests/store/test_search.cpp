// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/SearchIndex.h"
#include "app/store/Transaction.h"
#include "app/domain/SearchText.h"
#include "tests/store/StoreFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsWithoutMarksAndCase_data();
    void findsWithoutMarksAndCase();
    void forgetsTheOldText();
    void titleOutranksBody();
    void findsAnOldTitleBehindManyNewerTexts();
    void snippetKeepsTheAccentsAndMarksMatches();
    void hostileQueriesAreJustWords_data();
    void hostileQueriesAreJustWords();

private:
    StoreFixture m_fixture;

    QString titles(const QString &query) const
    {
        const auto hits = SearchIndex(*m_fixture.store).search(query);
        if (!hits)
            return hits.error().reason + u' ' + hits.error().detail;
        QStringList found;
        for (const SearchHit &hit : *hits)
            found.append(hit.article.title);
        return found.join(u" | "_s);
    }
};

void TestSearch::initTestCase()
{
    m_fixture.addArticle(u"Đường liên thôn"_s,
                         u"Sáng 20/11, xã Đồng Việt thông xe tuyến đường liên thôn dài 1.200 mét."_s);
    m_fixture.addArticle(u"Tiêm chủng"_s, u"Trạm y tế tổ chức tiêm chủng mở rộng cho trẻ em, gần đường liên xã."_s);
}

void TestSearch::findsWithoutMarksAndCase_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no marks, no đ") << u"duong lien thon"_s << u"Đường liên thôn"_s;
    QTest::newRow("full marks") << u"Đường liên thôn"_s << u"Đường liên thôn"_s;
    QTest::newRow("decomposed") << u"Đường liên thôn"_s.normalized(QString::NormalizationForm_D)
                                << u"Đường liên thôn"_s;
    QTest::newRow("upper case") << u"DONG VIET"_s << u"Đường liên thôn"_s;
    QTest::newRow("prefix of the last word") << u"tiem chu"_s << u"Tiêm chủng"_s;
    QTest::newRow("first word is whole") << u"ti chung"_s << QString();
    QTest::newRow("every word must occur") << u"duong tre em"_s << u"Tiêm chủng"_s;
    QTest::newRow("phrase") << u"\"liên xã\""_s << u"Tiêm chủng"_s;
    QTest::newRow("phrase out of order") << u"\"xã liên\""_s << QString();
    QTest::newRow("number") << u"1.200"_s << u"Đường liên thôn"_s;
    QTest::newRow("nothing") << u"  ,. "_s << QString();
    QTest::newRow("absent") << u"bóng đá"_s << QString();
}

void TestSearch::findsWithoutMarksAndCase()
{
    QFETCH(QString, query);
    QFETCH(QString, expected);
    QCOMPARE(titles(query), expected);
}

void TestSearch::forgetsTheOldText()
{
    ArticleRepository articles(*m_fixture.store);
    const ArticleId id = m_fixture.addArticle(u"Tạm"_s, u"câu cũ về thủy lợi"_s);
    QCOMPARE(titles(u"thuy loi"_s), u"Tạm"_s);
    QVERIFY(articles.saveWorkingCopy(m_fixture.workingCopy(id, u"Tạm"_s, u"câu mới về khuyến nông"_s)));
    QCOMPARE(titles(u"thuy loi"_s), QString());
    QCOMPARE(titles(u"khuyen nong"_s), u"Tạm"_s);
}

void TestSearch::titleOutranksBody()
{
    m_fixture.addArticle(u"Lễ hội"_s, u"không nhắc lại"_s);
    m_fixture.addArticle(u"Thông báo"_s, u"về lễ hội"_s);
    QCOMPARE(titles(u"le hoi"_s), u"Lễ hội | Thông báo"_s);
}

void TestSearch::findsAnOldTitleBehindManyNewerTexts()
{
    constexpr int moreThanAreRanked = 1600;
    StoreFixture fixture;
    fixture.addArticle(u"Quy chế chợ phiên"_s, u"không nhắc lại"_s);
    auto transaction = Transaction::begin(fixture.store->content());
    for (int i = 0; i < moreThanAreRanked; ++i)
        fixture.addArticle(u"Tin ngày %1"_s.arg(i), u"Sáng nay có chợ phiên."_s);
    QVERIFY(transaction->commit());
    const auto hits = SearchIndex(*fixture.store).search(u"cho phien"_s);
    QCOMPARE(hits->constFirst().article.title, u"Quy chế chợ phiên"_s);
    QCOMPARE(hits->at(1).article.title, u"Tin ngày %1"_s.arg(moreThanAreRanked - 1));
}

void TestSearch::snippetKeepsTheAccentsAndMarksMatches()
{
    const auto hits = SearchIndex(*m_fixture.store).search(u"thong xe"_s);
    QVERIFY(hits && hits->size() == 1);
    QVERIFY(hits->first().snippet.contains(u"Đồng Việt \u2068thông\u2069 \u2068xe\u2069 tuyến"_s));
    const QString body = u"một "_s.repeated(50) + u"Đích\n\nđến"_s + u" hai"_s.repeated(50);
    const QString snippet = makeSnippet(body, parseSearch(u"dich den"_s));
    QVERIFY(snippet.startsWith(u"… một "_s));
    QVERIFY(snippet.contains(u"\u2068Đích\u2069 \u2068đến\u2069 hai"_s));
    QVERIFY(snippet.endsWith(u"hai …"_s));
    QCOMPARE(makeSnippet(body, parseSearch(u"vắng"_s)), QString());
    QCOMPARE(foldForSearch(u"ĐƯỜNG Ở Quỹ"), u"duong o quy"_s);
}

void TestSearch::hostileQueriesAreJustWords_data()
{
    QTest::addColumn<QString>("query");
    const QStringList queries{u"\""_s,
                              u"\"\"\""_s,
                              u"\"a"_s,
                              u"a\" OR \"b"_s,
                              u"title:duong"_s,
                              u"NEAR(duong lien, 2)"_s,
                              u"* ^ - + ( ) { } :"_s,
                              u"duong*"_s,
                              u"AND OR NOT"_s,
                              u"'; DROP TABLE articles; --"_s,
                              u"\0x"_s,
                              QString(QChar(0)) + u"duong"_s,
                              QString(QChar(0xD800)),
                              u"\U0001F4F0 \U00020000"_s,
                              u"\u0300\u0301"_s,
                              u"a "_s.repeated(2000)};
    for (qsizetype i = 0; i < queries.size(); ++i)
        QTest::addRow("%lld", i) << queries.at(i);
}

void TestSearch::hostileQueriesAreJustWords()
{
    QFETCH(QString, query);
    const auto hits = SearchIndex(*m_fixture.store).search(query);
    QVERIFY2(hits, hits ? "" : qPrintable(hits.error().detail));
}

QTEST_GUILESS_MAIN(TestSearch)
#include "test_search.moc"
