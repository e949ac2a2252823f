// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/TonePlacement.h"

#include <QTest>

using namespace bantin::content;
using namespace Qt::StringLiterals;

class TestTonePlacement : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesBothWays_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const QStringList first =
            u"hòa hóa hỏa đõa họa khòe khóe khỏe ỏe xóa Tòa TÒA ủy úy hủy thúy thụy lũy Ủy ỦY ngòe nhòa"_s.split(u' ');
        const QStringList last =
            u"hoà hoá hoả đoã hoạ khoè khoé khoẻ oẻ xoá Toà TOÀ uỷ uý huỷ thuý thuỵ luỹ Uỷ UỶ ngoè nhoà"_s.split(u' ');
        QCOMPARE(first.size(), last.size());
        for (qsizetype i = 0; i < first.size(); ++i)
            QTest::newRow(qPrintable(last.at(i))) << first.at(i) << last.at(i);
    }
    void goesBothWays()
    {
        QFETCH(QString, first);
        QFETCH(QString, last);
        for (const QString &word : {first, last}) {
            QCOMPARE(placeTone(word, TonePlacement::OnFirstVowel), first);
            QCOMPARE(placeTone(word, TonePlacement::OnLastVowel), last);
        }
    }

    void leavesAloneWhatHasOnePlaceOnly()
    {
        const QStringList words =
            u"quý quỳ quỹ QUÝ toàn hoạt ngoài hoàng khuỷu tuyết huynh của mùa mía giá già gìn oa hoa uy huy thoa "
            "website òa-xít múa khoản ước oái ì a"_s.split(u' ');
        int looked = 0;
        for (const QString &word : words) {
            for (const auto placement : {TonePlacement::OnFirstVowel, TonePlacement::OnLastVowel}) {
                QCOMPARE(placeTone(word, placement), word);
                ++looked;
            }
        }
        qInfo("%d words stay", looked);
    }

    void findsWhatStandsTheOtherWay()
    {
        const QString text = u"Ủy ban xã hoà giải; khỏe, quý toàn. (xóa) HỦY"_s;
        QStringList places;
        for (const Misplacement &place : misplacedTones(text, TonePlacement::OnLastVowel))
            places.append(QString::number(place.position) + place.vowels);
        QCOMPARE(places, (QStringList{u"0Uỷ"_s, u"22oẻ"_s, u"38oá"_s, u"43UỶ"_s}));
        QString changed = text;
        for (const Misplacement &place : misplacedTones(text, TonePlacement::OnLastVowel))
            changed.replace(place.position, place.vowels.size(), place.vowels);
        QCOMPARE(changed, u"Uỷ ban xã hoà giải; khoẻ, quý toàn. (xoá) HUỶ"_s);
        QVERIFY(misplacedTones(changed, TonePlacement::OnLastVowel).isEmpty());
        QCOMPARE(misplacedTones(changed, TonePlacement::OnFirstVowel).size(), 5);
    }
};

QTEST_APPLESS_MAIN(TestTonePlacement)
#include "test_tone_placement.moc"
