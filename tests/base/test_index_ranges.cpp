// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/IndexRanges.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;

class IndexRangesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesAndReadsEveryList_data()
    {
        QTest::addColumn<QList<int>>("indices");
        QTest::addColumn<QString>("text");
        QTest::newRow("none") << QList<int>{} << QString();
        QTest::newRow("one") << QList{0} << u"0"_s;
        QTest::newRow("two together") << QList{3, 4} << u"3-4"_s;
        QTest::newRow("two apart") << QList{3, 5} << u"3,5"_s;
        QTest::newRow("many") << QList{0, 1, 2, 3, 4, 7, 9, 10, 99} << u"0-4,7,9-10,99"_s;
    }

    void writesAndReadsEveryList()
    {
        QFETCH(QList<int>, indices);
        QFETCH(QString, text);
        QCOMPARE(toIndexRanges(indices), text);
        QCOMPARE(fromIndexRanges(text, 100), std::optional(indices));
    }

    void everySubsetComesBack()
    {
        constexpr int bits = 10;
        for (int subset = 0; subset < (1 << bits); ++subset) {
            QList<int> indices;
            for (int bit = 0; bit < bits; ++bit) {
                if (subset & (1 << bit))
                    indices.append(bit);
            }
            QCOMPARE(fromIndexRanges(toIndexRanges(indices), bits), std::optional(indices));
        }
    }

    void refusesEveryOtherForm_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"5",
                                 "0-5",
                                 "a",
                                 "-1",
                                 "1-",
                                 "-",
                                 ",",
                                 "0,",
                                 ",0",
                                 "0,,1",
                                 "0,1",
                                 "0-1,2",
                                 "2-1",
                                 "1,1",
                                 "1,0",
                                 "00",
                                 "0-01",
                                 "0-0",
                                 "+1",
                                 " 1",
                                 "1 ",
                                 "0x1",
                                 "1.0",
                                 "99999999999999999999",
                                 "0-4294967296",
                                 "\xd9\xa1"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void refusesEveryOtherForm()
    {
        QFETCH(QString, text);
        QVERIFY(!fromIndexRanges(text, 5));
    }
};

QTEST_GUILESS_MAIN(IndexRangesTest)
#include "test_index_ranges.moc"
