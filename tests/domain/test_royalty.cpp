// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/RegulationCatalogue.h"
#include "app/domain/registers/RegisterForm.h"
#include "app/domain/royalty/RoyaltySheet.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bantin;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// Amounts in whole đồng, exact however they are put together.
class TestRoyalty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAsTheDecreeDoes_data();
    void countsAsTheDecreeDoes();
    void theWageIsThatOfTheDayItWasPosted();
    void refusesWhatIsAboveTheLimits_data();
    void refusesWhatIsAboveTheLimits();
    void agreesWithADecimalOracle();
    void aSheetIsTheSumOfItsLines();
    void coefficientsAreReadAsTheyAreWritten();
    void everyProfileSaysWhoDecides();
    void aSheetKeepsItsBytes();

private:
    RoyaltyLine line(const QString &genre, int coefficient, QDate day = {2026, 11, 20}) const
    {
        return {ArticleId::create(),
                u"Đường liên thôn"_s,
                u"Thôn 3"_s,
                day,
                RoyaltyLine::Part::Author,
                genre,
                coefficient,
                {},
                0,
                0};
    }

    const RoyaltyLaw m_law = expect(parseRoyaltyLaw(resources::royaltyLaw()));
};

void TestRoyalty::countsAsTheDecreeDoes_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("genre");
    QTest::addColumn<int>("coefficient");
    QTest::addColumn<QString>("extra");
    QTest::addColumn<int>("percent");
    QTest::addColumn<qint64>("amount");
    const QDate before(2026, 6, 30);
    const QDate after(2026, 7, 1);
    QTest::newRow("one unit until June") << before << u"tin"_s << 100 << QString() << 0 << 234'000LL;
    QTest::newRow("one unit from July") << after << u"tin"_s << 100 << QString() << 0 << 253'000LL;
    QTest::newRow("highest news") << after << u"tin"_s << 1000 << QString() << 0 << 2'530'000LL;
    QTest::newRow("half a unit") << after << u"anh"_s << 50 << QString() << 0 << 126'500LL;
    QTest::newRow("1,25") << after << u"anh"_s << 125 << QString() << 0 << 316'250LL;
    QTest::newRow("translated") << after << u"phong-su"_s << 300 << u"translation"_s << 40 << 303'600LL;
    QTest::newRow("in hardship") << after << u"phong-su"_s << 300 << u"hardship"_s << 100 << 1'518'000LL;
    QTest::newRow("rounds half up") << before << u"tin"_s << 1 << u"translation"_s << 55 << 1'287LL;
    QTest::newRow("rounds") << after << u"tin"_s << 1 << u"translation"_s << 41 << 1'037LL; // 1037,3
}

void TestRoyalty::countsAsTheDecreeDoes()
{
    QFETCH(const QDate, day);
    QFETCH(const QString, genre);
    QFETCH(const int, coefficient);
    QFETCH(const QString, extra);
    QFETCH(const int, percent);
    QFETCH(const qint64, amount);
    RoyaltyLine paid = line(genre, coefficient, day);
    paid.extra = extra;
    paid.percent = percent;
    QCOMPARE(expect(royaltyAmount(m_law, paid)), amount);
}

void TestRoyalty::theWageIsThatOfTheDayItWasPosted()
{
    QVERIFY(!m_law.wageOn({2024, 6, 30}));
    QCOMPARE(m_law.wageOn({2024, 7, 1})->amount, 2'340'000);
    QCOMPARE(m_law.wageOn({2026, 6, 30})->amount, 2'340'000);
    QCOMPARE(m_law.wageOn({2026, 7, 1})->grade, u"C"_s);
    QCOMPARE(royaltyAmount(m_law, line(u"tin"_s, 100, {2024, 6, 30})).error().reason, u"royalty-wage-unknown"_s);
}

void TestRoyalty::refusesWhatIsAboveTheLimits_data()
{
    QTest::addColumn<QString>("genre");
    QTest::addColumn<int>("coefficient");
    QTest::addColumn<QString>("extra");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("reason");
    QTest::newRow("above ten") << u"tin"_s << 1001 << QString() << 0 << u"royalty-over-limit"_s;
    QTest::newRow("nothing") << u"tin"_s << 0 << QString() << 0 << u"royalty-over-limit"_s;
    QTest::newRow("genre") << u"tho"_s << 100 << QString() << 0 << u"royalty-genre-unknown"_s;
    QTest::newRow("too little") << u"tin"_s << 100 << u"translation"_s << 39 << u"royalty-extra-range"_s;
    QTest::newRow("too much") << u"tin"_s << 100 << u"translation"_s << 66 << u"royalty-extra-range"_s;
    QTest::newRow("extra") << u"tin"_s << 100 << u"beauty"_s << 10 << u"royalty-extra-range"_s;
}

void TestRoyalty::refusesWhatIsAboveTheLimits()
{
    QFETCH(const QString, genre);
    QFETCH(const int, coefficient);
    QFETCH(const QString, extra);
    QFETCH(const int, percent);
    QFETCH(const QString, reason);
    RoyaltyLine paid = line(genre, coefficient);
    paid.extra = extra;
    paid.percent = percent;
    QCOMPARE(royaltyAmount(m_law, paid).error().reason, reason);
}

/// The oracle counts in decimal digits: wage × coefficient × factor, with the point moved six places.
void TestRoyalty::agreesWithADecimalOracle()
{
    constexpr int runs = 20'000;
    QRandomGenerator random(20261122);
    for (int i = 0; i < runs; ++i) {
        const RoyaltyLaw::Genre &genre = m_law.genres.at(random.bounded(m_law.genres.size()));
        RoyaltyLine paid =
            line(genre.name, random.bounded(1, genre.maximum + 1), QDate(2024, 7, 1).addDays(random.bounded(1500)));
        int factor = 100;
        if (random.bounded(2) == 0) {
            const RoyaltyLaw::Extra &extra = m_law.extras.at(random.bounded(m_law.extras.size()));
            paid.extra = extra.name;
            paid.percent = random.bounded(extra.minimum, extra.maximum + 1);
            factor = extra.effect == RoyaltyLaw::Extra::Effect::Share ? paid.percent : 100 + paid.percent;
        }
        const qint64 wage = paid.postedOn < QDate(2026, 7, 1) ? 2'340'000 : 2'530'000;
        const QString digits = QString::number(wage * 10 * paid.coefficient * factor).rightJustified(7, u'0');
        const qint64 expected = digits.chopped(6).toLongLong() + (digits.at(digits.size() - 6) >= u'5' ? 1 : 0);
        const qint64 amount = expect(royaltyAmount(m_law, paid));
        QCOMPARE(amount, expected);
        // Never less for a higher coefficient.
        if (paid.coefficient < genre.maximum) {
            ++paid.coefficient;
            QVERIFY(expect(royaltyAmount(m_law, paid)) >= amount);
        }
    }
    qInfo("%d amounts agree with the oracle", runs);
}

void TestRoyalty::aSheetIsTheSumOfItsLines()
{
    RoyaltySheet sheet{u"2026-11"_s, {line(u"tin"_s, 33), line(u"anh"_s, 67, {2026, 11, 3}), line(u"tin"_s, 101)}};
    qint64 sum = 0;
    for (RoyaltyLine &paid : sheet.lines) {
        paid.amount = expect(royaltyAmount(m_law, paid));
        sum += paid.amount;
    }
    QCOMPARE(sheet.total(), sum);
    QCOMPARE(sheet.dueOn(m_law.paymentDays), QDate(2027, 1, 2));
    QVERIFY(!RoyaltySheet().dueOn(m_law.paymentDays).isValid());
}

void TestRoyalty::coefficientsAreReadAsTheyAreWritten()
{
    for (int value = 1; value <= 5000; ++value)
        QCOMPARE(coefficientFromText(coefficientText(value)), std::optional(value));
    QCOMPARE(coefficientText(150), u"1,5"_s);
    QCOMPARE(coefficientFromText(u"1.50"_s), std::optional(150));
    for (const char *wrong : {"", "0", "-1", "1,234", "a", "1,", "0,00", "1000,5"})
        QVERIFY2(!coefficientFromText(QString::fromLatin1(wrong)), wrong);
}

void TestRoyalty::everyProfileSaysWhoDecides()
{
    const RegulationCatalogue regulations = expect(RegulationCatalogue::parse(resources::regulationProfiles()));
    for (const Regulation &regulation : regulations.all()) {
        const RoyaltyLaw::Profile *profile = m_law.findProfile(regulation.id);
        QVERIFY2(profile, qPrintable(regulation.id));
        QVERIFY(profile->deciders && profile->estimators);
        QStringList carried;
        for (const Rule &rule : regulation.rules) {
            const bool isRoyalty = rule.carriers.contains(Carrier{Carrier::Kind::Screen, u"royalty"_s})
                                   || rule.carriers.contains(Carrier{Carrier::Kind::Permission, u"decide-royalty"_s});
            if (isRoyalty)
                carried.append(rule.id);
        }
        QCOMPARE(profile->rules, carried);
    }
    QVERIFY(m_law.findProfile(u"dongviet-2024")->isDecidedElsewhere);
    QVERIFY(!m_law.findProfile(u"daklak-2024")->isDecidedElsewhere);
}

void TestRoyalty::aSheetKeepsItsBytes()
{
    RoyaltySheet sheet{u"2026-11"_s, {line(u"tin"_s, 33), line(u"anh"_s, 67)}};
    const QByteArray json = toJson(sheet);
    QCOMPARE(expect(royaltySheetFromJson(json)), sheet);
    QVERIFY(!royaltySheetFromJson(QByteArray(json).replace("\"amount\":0", "\"amount\":-1")));
    QVERIFY(!royaltySheetFromJson(QByteArray(json).replace("2026-11\"", "2026-31\"")));
}

QTEST_GUILESS_MAIN(TestRoyalty)
#include "test_royalty.moc"
