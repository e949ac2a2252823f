// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"
#include "app/content/diff/TextRun.h"
#include "app/content/merge/WordWeave.h"
#include "tests/support/RandomDocument.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bantin::content;
using namespace Qt::StringLiterals;
using bantin::testing::randomDocument;

namespace {

Inlines plain(const QString &words)
{
    return {Text{words, {}, {}}};
}

QString woven(const QString &base, const QString &mine, const QString &theirs)
{
    const auto words = weaveWords(plain(base), plain(mine), plain(theirs));
    return words ? textOf(*words) : u"?"_s;
}

} // namespace

/// One paragraph changed by two hands.
class TestWordWeave : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTheChangesOfBoth_data();
    void takesTheChangesOfBoth();
    void takesOneHandsTextAsItIs();
    void keepsMarksLinksAndNotes();
};

void TestWordWeave::takesTheChangesOfBoth_data()
{
    QTest::addColumn<QString>("mine");
    QTest::addColumn<QString>("theirs");
    QTest::addColumn<QString>("expected");
    const QString base = u"Xã khởi công đường dài 2,2 km."_s;
    QTest::newRow("apart") << u"Phường khởi công đường dài 2,2 km."_s << u"Xã khởi công đường dài 2,4 km."_s
                           << u"Phường khởi công đường dài 2,4 km."_s;
    QTest::newRow("the same") << u"Xã khởi công đường dài 2,4 km."_s << u"Xã khởi công đường dài 2,4 km."_s
                              << u"Xã khởi công đường dài 2,4 km."_s;
    QTest::newRow("the same and one more")
        << u"Xã khởi công đường dài 2,4 km."_s << u"Phường khởi công đường dài 2,4 km."_s
        << u"Phường khởi công đường dài 2,4 km."_s;
    QTest::newRow("one place, two ways") << u"Xã khởi công đường dài 2,4 km."_s << u"Xã khởi công đường dài 2,5 km."_s
                                         << u"?"_s;
    QTest::newRow("side by side") << u"Xã khởi công đường dài 2,4 km."_s << u"Xã khởi công đường rộng 2,2 km."_s
                                  << u"?"_s;
    QTest::newRow("both go on at the end") << base + u" Vui."_s << base + u" Mừng."_s << u"?"_s;
    QTest::newRow("begin and end") << u"Sáng nay "_s + base << base + u" Bà con vui."_s
                                   << u"Sáng nay Xã khởi công đường dài 2,2 km. Bà con vui."_s;
    QTest::newRow("taken out and added") << u"Xã khởi công đường."_s << u"Sáng nay Xã khởi công đường dài 2,2 km."_s
                                         << u"Sáng nay Xã khởi công đường."_s;
}

void TestWordWeave::takesTheChangesOfBoth()
{
    QFETCH(const QString, mine);
    QFETCH(const QString, theirs);
    QFETCH(const QString, expected);
    const QString base = u"Xã khởi công đường dài 2,2 km."_s;
    QCOMPARE(woven(base, mine, theirs), expected);
    QCOMPARE(woven(base, theirs, mine), expected);
}

void TestWordWeave::takesOneHandsTextAsItIs()
{
    int compared = 0;
    for (quint32 seed = 0; seed < 300; ++seed) {
        Document document = normalise(randomDocument(seed));
        QRandomGenerator random(seed);
        forEachInlines(document.blocks, [&](Inlines &inlines) {
            Inlines mine = inlines;
            mine.insert(random.bounded(int(mine.size()) + 1), Text{u" chữ mới "_s, Mark::Bold, {}});
            QCOMPARE(*weaveWords(inlines, mine, inlines), mine);
            QCOMPARE(*weaveWords(inlines, inlines, mine), mine);
            QCOMPARE(*weaveWords(inlines, mine, mine), mine);
            ++compared;
        });
    }
    QVERIFY(compared > 500);
}

void TestWordWeave::keepsMarksLinksAndNotes()
{
    const auto words = [](Marks marks, const QString &link, const QString &last) {
        return Inlines{Text{u"Số liệu"_s, marks, link}, Note{plain(u"theo báo cáo"_s)},
                       Text{u" của Ủy ban nhân dân xã "_s + last, {}, {}}};
    };
    const Inlines base = words({}, {}, u"năm 2025."_s);
    QCOMPARE(*weaveWords(base, words(Mark::Bold, {}, u"năm 2025."_s), words({}, {}, u"năm 2026."_s)),
             words(Mark::Bold, {}, u"năm 2026."_s));
    const QString link = u"https://example.vn/so-lieu"_s;
    QCOMPARE(*weaveWords(base, words({}, link, u"năm 2025."_s), words({}, {}, u"năm 2026."_s)),
             words({}, link, u"năm 2026."_s));
    // The same words, marked in two ways.
    QVERIFY(!weaveWords(base, words(Mark::Bold, {}, u"năm 2025."_s), words(Mark::Italic, {}, u"năm 2025."_s)));
}

QTEST_GUILESS_MAIN(TestWordWeave)
#include "test_word_weave.moc"
