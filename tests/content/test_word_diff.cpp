// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/WordDiff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bantin::content;
using namespace Qt::StringLiterals;
using Kind = WordRun::Kind;

class TestWordDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatWasAddedAndRemoved();
    void findsNothingInTheSameText();
    void givesBothTextsBackWhateverWasDone();
    void givesVeryDifferentTextsWhole();

private:
    static QString side(const QList<WordRun> &runs, Kind own)
    {
        QString text;
        for (const WordRun &run : runs)
            text += run.kind == Kind::Same || run.kind == own ? run.text : QString();
        return text;
    }
    static int words(const QList<WordRun> &runs, Kind kind)
    {
        int count = 0;
        for (const WordRun &run : runs)
            count += run.kind == kind ? run.words : 0;
        return count;
    }
};

void TestWordDiff::namesWhatWasAddedAndRemoved()
{
    const auto runs = wordDiff(u"Đường liên thôn đã thông xe"_s, u"Đường liên xã vừa thông xe sáng nay"_s);
    QCOMPARE(runs.first(), (WordRun{Kind::Same, u"Đường liên "_s, 2}));
    QCOMPARE(words(runs, Kind::Removed), 3);
    QCOMPARE(words(runs, Kind::Added), 5);
    QVERIFY(runs.contains(WordRun{Kind::Same, u"thông "_s, 1}));
}

void TestWordDiff::findsNothingInTheSameText()
{
    QCOMPARE(wordDiff({}, {}), QList<WordRun>());
    QCOMPARE(wordDiff(u"một hai"_s, u"một hai"_s), (QList<WordRun>{{Kind::Same, u"một hai"_s, 2}}));
    QCOMPARE(wordDiff({}, u"một"_s), (QList<WordRun>{{Kind::Added, u"một"_s, 1}}));
    QCOMPARE(wordDiff(u"một"_s, {}), (QList<WordRun>{{Kind::Removed, u"một"_s, 1}}));
}

void TestWordDiff::givesBothTextsBackWhateverWasDone()
{
    QRandomGenerator random(20261122);
    int texts = 0;
    for (; texts < 2000; ++texts) {
        const auto make = [&] {
            QString text;
            for (int i = random.bounded(30); i > 0; --i)
                text += QChar(u'a' + random.bounded(5)) + (random.bounded(6) == 0 ? u"\n\n"_s : u" "_s);
            return text;
        };
        const QString before = make();
        const QString after = make();
        const auto runs = wordDiff(before, after);
        QCOMPARE(side(runs, Kind::Removed), before);
        QCOMPARE(side(runs, Kind::Added), after);
    }
    qInfo("%d pairs of texts, both given back", texts);
}

void TestWordDiff::givesVeryDifferentTextsWhole()
{
    const QString before = u"cũ "_s.repeated(3000);
    const QString after = u"mới "_s.repeated(3000);
    QCOMPARE(wordDiff(before, after), (QList<WordRun>{{Kind::Removed, before, 3000}, {Kind::Added, after, 3000}}));
}

QTEST_GUILESS_MAIN(TestWordDiff)
#include "test_word_diff.moc"
