// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PartGroup.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;

/// Which parts go in which upload, and where their bytes are.
class PartGroupTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBagIsAnnouncedByItsDigestAndPicturesByTheirPlace()
    {
        const Delivery delivery = fourParts();
        QCOMPARE(PartGroup(delivery, {0}).metadata(),
                 (QMap<QString, QByteArray>{{u"sha512"_s, QByteArray(64, 'b').toHex()}}));
        QCOMPARE(PartGroup(delivery, {1, 3}).metadata(),
                 (QMap<QString, QByteArray>{{u"pictures"_s, QByteArray(8, 'p').toHex() + ":0,2"}}));
    }

    void cutsItsBytesOutOfTheFrozenPackage()
    {
        const Delivery delivery = fourParts();
        const QByteArray package(64, 'z');
        const PartGroup group(delivery, {1, 3});
        QCOMPARE(group.size(), 100 + 300);
        QCOMPARE(group.slices(0, 400), (QList<PackageSlice>{{package, 1000, 100}, {package, 3000, 300}}));
        QCOMPARE(group.slices(40, 10), (QList<PackageSlice>{{package, 1040, 10}}));
        QCOMPARE(group.slices(90, 20), (QList<PackageSlice>{{package, 1090, 10}, {package, 3000, 10}}));
        QCOMPARE(group.slices(100, 1), (QList<PackageSlice>{{package, 3000, 1}}));
        QCOMPARE(group.slices(400, 0), QList<PackageSlice>());
    }

    void acknowledgesOnePictureAfterTheOther()
    {
        Delivery delivery = fourParts();
        PartGroup group(delivery, {1, 2, 3});
        group.begin(u"https://cong.example.vn/files/1"_s);
        for (const qint64 offset : {0, 99, 100, 101, 300, 599, 600}) {
            group.acknowledge(offset);
            QCOMPARE(group.acknowledged(), offset);
            group.writeTo(delivery);
            QCOMPARE(delivery.bytesToSend(), 50 + 600 - offset);
            QCOMPARE(delivery.parts.at(3).acknowledged, std::max<qint64>(0, offset - 300));
        }
    }

    void goesOnWithWhatWasBegun()
    {
        Delivery delivery = fourParts();
        begin(delivery, {1, 2, 3}, 150);
        const PartGroup rest = PartGroup::toSend(delivery, {1, 2, 3});
        QCOMPARE(rest.uploadUrl(), u"https://cong.example.vn/files/1"_s);
        QCOMPARE(rest.acknowledged(), 150);
        QCOMPARE(rest.indices(), (QList{1, 2, 3}));
        const QList<DeliveryPart> before = delivery.parts;
        rest.writeTo(delivery);
        QCOMPARE(delivery.parts, before);
    }

    /// Another article may have brought one of them meanwhile.
    void goesOnWithMoreThanIsLackingUnlessANewUploadIsLess()
    {
        Delivery delivery = fourParts();
        begin(delivery, {1, 2, 3}, 250);
        QCOMPARE(PartGroup::toSend(delivery, {2, 3}).indices(), (QList{1, 2, 3})); // 350 left instead of 500
        QCOMPARE(PartGroup::toSend(delivery, {3}).indices(), QList{3});            // 300 instead of 350
        QCOMPARE(PartGroup::toSend(delivery, {3}).uploadUrl(), QString());
    }

    void beginsAnewWhenWhatWasBegunBringsNotAll()
    {
        Delivery delivery = fourParts();
        begin(delivery, {2, 3}, 150);
        const PartGroup fresh = PartGroup::toSend(delivery, {1, 2});
        QCOMPARE(fresh.indices(), (QList{1, 2}));
        QCOMPARE(fresh.acknowledged(), 0);
        QVERIFY(fresh.uploadUrl().isEmpty());
    }

    void picturesAreInOneUploadAtATime()
    {
        Delivery delivery = fourParts();
        begin(delivery, {1, 2, 3}, 250);
        begin(delivery, {3}, 10, 2);
        QVERIFY(delivery.parts.at(1).uploadUrl.isEmpty());
        QCOMPARE(delivery.parts.at(2).acknowledged, 0);
        QCOMPARE(delivery.parts.at(3).acknowledged, 10);
        begin(delivery, {0}, 50, 3); // the bag is none of them
        QCOMPARE(delivery.parts.at(3).uploadUrl, u"https://cong.example.vn/files/2"_s);
    }

private:
    static Delivery fourParts()
    {
        Delivery delivery;
        delivery.bagSha512 = QByteArray(64, 'p');
        delivery.parts = {{.sha512 = QByteArray(64, 'b'), .size = 50, .source = QByteArray(64, 'b')},
                          picture(1),
                          picture(2),
                          picture(3)};
        return delivery;
    }

    static DeliveryPart picture(int number)
    {
        return {.kind = DeliveryPart::Kind::Picture,
                .sha512 = QByteArray(64, char('0' + number)),
                .size = 100 * number,
                .source = QByteArray(64, 'z'),
                .offset = 1000 * number};
    }

    static void begin(Delivery &delivery, const QList<int> &parts, qint64 offset, int upload = 1)
    {
        PartGroup group(delivery, parts);
        group.begin(u"https://cong.example.vn/files/%1"_s.arg(upload));
        group.acknowledge(offset);
        group.writeTo(delivery);
    }
};

QTEST_GUILESS_MAIN(PartGroupTest)
#include "test_part_group.moc"
