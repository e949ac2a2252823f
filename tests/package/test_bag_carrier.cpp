// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/BagCarrier.h"
#include "app/package/ThinBag.h"
#include "app/package/internal/ZipEntries.h"
#include "tests/package/PackageFixture.h"
#include "tests/support/Expect.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::package;
using bantin::testing::expect;

/// A bag as it goes over the line.
class BagCarrierTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsEveryFileAsItWas()
    {
        for (const QByteArray &zip : {m_zip, m_thin}) {
            const QByteArray expanded = expect(expandBag(expect(compressBag(zip))));
            QCOMPARE(expect(unzip(expanded, {})), expect(unzip(zip, {})));
            QCOMPARE(bagDigest(expanded), bagDigest(zip));
        }
        QCOMPARE(m_unit.reasons(expect(expandBag(expect(compressBag(m_zip))))), QStringList());
    }

    void isTheSameForTheSameBagAndSmallerThanIt()
    {
        const QByteArray compressed = expect(compressBag(m_thin));
        QCOMPARE(expect(compressBag(m_thin)), compressed);
        QCOMPARE(expect(compressBag(expect(expandBag(compressed)))), compressed);
        QCOMPARE_LT(compressed.size(), m_thin.size() * 3 / 4);
        QVERIFY(isCompressedBag(compressed));
        QVERIFY(!isCompressedBag(m_thin));
    }

    void theRestOfThePackageIsTheSameBytes()
    {
        const QByteArray expanded = expect(expandBag(expect(compressBag(m_thin))));
        const auto picture = [this](const QByteArray &) { return Result(m_unit.payload.assets.constFirst().bytes); };
        QCOMPARE(expect(completeBag(expanded, picture)), m_zip);
    }

    void refusesWhatIsNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray compressed = expect(compressBag(m_thin));
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a zip") << m_thin;
        QTest::newRow("a header alone") << QByteArray("\x1f\x8b\x08");
        QTest::newRow("noise") << "\x1f\x8b\x08" + QByteArray(200, 'x');
    }

    void refusesWhatIsNone()
    {
        QFETCH(QByteArray, bytes);
        const auto expanded = expandBag(bytes);
        QVERIFY(!expanded.ok() || bagDigest(*expanded).isEmpty());
    }

    /// Cut off anywhere it is no bag: at best a zip without its end.
    void noBeginningOfOneIsABag()
    {
        const QByteArray compressed = expect(compressBag(m_thin));
        for (qsizetype length = 0; length < compressed.size() - 8; length += 97) {
            const auto expanded = expandBag(compressed.first(length));
            QVERIFY(!expanded.ok() || bagDigest(*expanded).isEmpty());
        }
    }

    void stopsAtItsBudget()
    {
        const QByteArray compressed = expect(compressBag(m_thin));
        const auto expanded = expandBag(compressed, {.totalBytes = 1000});
        QVERIFY(!expanded.ok());
        QCOMPARE(expanded.error().reason, u"package-too-large"_s);
        QCOMPARE(compressBag(m_thin, {.totalBytes = 1000}).error().reason, u"package-too-large"_s);
        QCOMPARE(compressBag("none").error().reason, u"package-not-zip"_s);
    }

private:
    const PackageFixture m_unit;
    const QByteArray m_zip = m_unit.zip();
    const QByteArray m_thin = expect(splitBag(m_zip)).thin;
};

QTEST_GUILESS_MAIN(BagCarrierTest)
#include "test_bag_carrier.moc"
