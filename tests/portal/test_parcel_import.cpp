// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/RecipientEnvelope.h"
#include "app/messages/Messages.h"
#include "app/package/ThinBag.h"
#include "sync/portal/ParcelImport.h"
#include "sync/portal/Portal.h"
#include "sync/portal/PortalIdentity.h"
#include "sync/portal/UnitRegistry.h"
#include "tests/package/PackageFixture.h"
#include "tests/support/FaultyDisk.h"
#include "tests/support/ScratchFolder.h"
#include "tests/support/TestScale.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace bantin;
using namespace bantin::portal;
using namespace bantin::package;
using namespace bantin::testing;

namespace {

using State = PackageStatus::State;

constexpr qint64 maximumSize = 4 << 20;

} // namespace

/// Packages that come by hand, taken in by the portal's own parts: what is good is published as if it had been uploaded, and whatever
/// is wrong with a file has its own reason and leaves nothing behind.
class ParcelImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_portal.reset();
        m_scratch = std::make_unique<ScratchFolder>();
        QVERIFY(QDir().mkpath(root()) && QDir().mkpath(stick()));
        m_identity = *Portal::identityOf(root(), u"Cổng tỉnh"_s, m_clock);
        QVERIFY(UnitRegistry(root() + u"/units"_s).add(m_unit.authority.certificate().toPem()).ok());
        join();
    }

    void cleanup() { m_portal.reset(); }

    void publishesWhatWasSealedToIt()
    {
        const QByteArray zip = m_unit.zip();
        const auto imported = import(write(sealed(zip)));
        QVERIFY2(imported.ok(), imported ? "" : qPrintable(imported.error().reason));
        QCOMPARE(imported->status.state, State::Published);
        QCOMPARE(imported->digest, bagDigest(zip));
        QVERIFY(!imported->status.signature.isEmpty());
        QCOMPARE(pages(), 1);
        QCOMPARE(leftOver(), QStringList());
    }

    void importingItAgainGivesTheSameReceipt()
    {
        const QString file = write(sealed(m_unit.zip()));
        const auto first = import(file);
        join();
        const auto again = import(file);
        QVERIFY(first.ok() && again.ok());
        QCOMPARE(again->status.receiptJson, first->status.receiptJson);
        QCOMPARE(pages(), 1);
    }

    void whatIsInsideIsJudgedAsAnUpload()
    {
        const auto refusal = [this](const QByteArray &inside) {
            const auto imported = import(write(sealed(inside)));
            if (!imported || imported->status.state != State::Refused)
                return u"not refused"_s;
            return receiptFromJson(imported->status.receiptJson)->reason;
        };
        QCOMPARE(refusal("not a package"), u"package-not-zip"_s);
        const auto forged = [](BagFiles &files) { files[u"data/article.xhtml"_s] += "<!-- -->"; };
        QCOMPARE(refusal(m_unit.zipAfter(forged, PackageFixture::Tags::Stale)), u"bag-digest-mismatch"_s);
        const PackageFixture stranger;
        QCOMPARE(refusal(stranger.zip()), u"unit-unknown"_s);
        QCOMPARE(pages(), 0);
        QCOMPARE(leftOver(), QStringList());
    }

    void refusesFilesThatAreNoPackageForIt_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("reason");
        // Each row's portal is a new one, so whatever must be sealed to it is sealed in the test.
        const QByteArray toIt = "to it: ";
        QTest::newRow("empty") << QByteArray() << u"parcel-form"_s;
        QTest::newRow("a bare package") << m_unit.zip() << u"parcel-form"_s;
        QTest::newRow("a text") << "Kính gửi cổng"_ba << u"parcel-form"_s;
        QTest::newRow("cut short") << toIt + "chopped" << u"parcel-form"_s;
        QTest::newRow("half of it") << toIt + "half" << u"parcel-form"_s;
        QTest::newRow("something behind it") << toIt + "more" << u"parcel-form"_s;
        QTest::newRow("two of them") << toIt + "twice" << u"parcel-form"_s;
        QTest::newRow("sealed to another portal")
            << *crypto::sealFor({m_unit.authority.certificate()}, m_unit.zip()) << u"parcel-other-portal"_s;
        QTest::newRow("sealed to a member of a board")
            << *crypto::sealFor({m_unit.editor.certificate}, m_unit.zip()) << u"parcel-other-portal"_s;
        QTest::newRow("one bit changed") << toIt + "bit" << u"parcel-altered"_s;
        QTest::newRow("its tag changed") << toIt + "tag" << u"parcel-altered"_s;
        QTest::newRow("larger than allowed") << toIt + "large" << u"parcel-too-large"_s;
    }

    void refusesFilesThatAreNoPackageForIt()
    {
        QFETCH(const QByteArray, file);
        const auto imported = import(write(file.startsWith("to it: ") ? spoilt(file.sliced(7)) : file));
        QVERIFY(!imported.ok());
        QTEST(imported.error().reason, "reason");
        QVERIFY(describedReasons().contains(imported.error().reason));
        QCOMPARE(pages(), 0);
        QCOMPARE(leftOver(), QStringList());
    }

    void refusesWhatIsNoFile()
    {
        for (const QString &path : {stick(), m_scratch->filePath(u"nothing"_s), u"/dev/zero"_s})
            QCOMPARE(import(path).error().reason, u"file-unreadable"_s);
    }

    /// The line had carried the bag, and broke before the pictures.
    void bringsThePicturesTheLineCouldNotCarry()
    {
        const QByteArray zip = m_unit.zip();
        const auto split = splitBag(zip);
        QVERIFY(split.ok() && !split->blobs.isEmpty());
        const auto thin = import(write(sealed(split->thin)));
        QVERIFY(thin.ok());
        QCOMPARE(thin->status.state, State::Incomplete);
        QCOMPARE(thin->status.lacking.size(), split->blobs.size());
        const auto whole = import(write(sealed(zip)));
        QVERIFY(whole.ok());
        QCOMPARE(whole->status.state, State::Published);
        QCOMPARE(pages(), 1);
    }

    /// A disk that fails or is full at any moment: nothing is said to be published that is not, and the next try works.
    void anyCallOfTheDiskMayFail()
    {
        int faults = 0;
        using Failure = FaultyDisk::Failure;
        using Span = FaultyDisk::Span;
        for (const FaultyDisk::Mode mode :
             {FaultyDisk::Mode{Failure::IoError, Span::Once}, FaultyDisk::Mode{Failure::NoSpace, Span::FromThenOn}}) {
            int fired = 1;
            for (int call = 1; fired > 0; call += strideOf(5)) {
                init();
                FaultyDisk disk(root());
                const QString file = write(sealed(m_unit.zip()));
                disk.failAt(call, mode);
                const auto imported = import(file, 5s);
                m_portal.reset();
                fired = disk.heal();
                faults += fired > 0 ? 1 : 0;
                const QByteArray told = disk.firstFault().toUtf8();
                // What a full disk holds of a page that could not be made must not keep it full.
                if (mode.failure == Failure::NoSpace)
                    QVERIFY2(QDir(root() + u"/work"_s).isEmpty(), told.constData());
                if (!imported)
                    QVERIFY2(describedReasons().contains(imported.error().reason), told.constData());
                else if (imported->status.state == State::Published)
                    QCOMPARE(pages(), 1);
                join();
                const auto again = import(file);
                QVERIFY2(again.ok() && again->status.state == State::Published, told.constData());
                QCOMPARE(pages(), 1);
                QVERIFY2(leftOver().isEmpty(), told.constData());
            }
        }
        qInfo("%d faults", faults);
        QVERIFY(faults > 5);
    }

private:
    QString root() const { return m_scratch->filePath(u"cong"_s); }
    QString stick() const { return m_scratch->filePath(u"usb"_s); }

    void join()
    {
        m_portal.reset();
        PortalOptions options;
        options.folder = root();
        options.publicUrl = u"https://cong.example.vn"_s;
        m_portal = std::make_unique<Portal>(options, m_unit.regulations(), m_clock);
        QVERIFY(m_portal->join().ok());
    }

    QByteArray sealed(const QByteArray &bytes) const { return *crypto::sealFor({m_identity->certificate()}, bytes); }

    QByteArray spoilt(const QByteArray &how) const
    {
        QByteArray file = sealed(m_unit.zip());
        if (how == "chopped")
            file.chop(1);
        else if (how == "half")
            file.truncate(file.size() / 2);
        else if (how == "more")
            file += 'x';
        else if (how == "twice")
            file += file;
        else if (how == "bit")
            file[file.size() / 2] = char(file.at(file.size() / 2) ^ 1);
        else if (how == "tag")
            file.back() = char(file.back() ^ 1);
        else
            file = sealed(QByteArray(maximumSize + (2 << 20), 'x'));
        return file;
    }

    QString write(const QByteArray &bytes)
    {
        const QString path = stick() + u"/goi-%1.bantin"_s.arg(++m_written);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    Result<ImportedParcel> import(const QString &file, std::chrono::milliseconds patience = 1min)
    {
        ParcelImport import({m_portal->inbox(), m_portal->identity(), root(), maximumSize});
        return import.import(file, patience);
    }

    qsizetype pages() const
    {
        return QDir(root() + u"/site/bai"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
    }

    /// What lies in the clear between the envelope and the archive.
    QStringList leftOver() const
    {
        return QDir(root() + u"/imports"_s).entryList(QDir::Files | QDir::Hidden | QDir::System)
               + QDir(root() + u"/incoming"_s).entryList(QDir::Files | QDir::Hidden | QDir::System);
    }

    std::unique_ptr<ScratchFolder> m_scratch;
    SystemClock m_clock;
    PackageFixture m_unit;
    std::optional<PortalIdentity> m_identity;
    std::unique_ptr<Portal> m_portal;
    int m_written = 0;
};

QTEST_GUILESS_MAIN(ParcelImportTest)
#include "test_parcel_import.moc"
