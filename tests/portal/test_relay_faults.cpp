// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "sync/portal/RelayStore.h"
#include "tests/support/FakeClock.h"
#include "tests/support/FaultyDisk.h"
#include "tests/support/ScratchFolder.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::portal;
using namespace bantin::testing;

namespace {

const QByteArray unit(32, 'u');
const QByteArray author(32, 's');
const QByteArray recipient(32, 'r');

} // namespace

/// The disk fails at the first thing it is asked for, then at the second, and so on. Each time the portal says so, and once the disk is
/// well again the same requests lead to the same end: a hand-over is whole or absent, never half.
class RelayFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnAfterEveryFault_data()
    {
        QTest::addColumn<int>("failure");
        QTest::addColumn<QString>("reason");
        QTest::newRow("full") << int(FaultyDisk::Failure::NoSpace) << u"portal-no-space"_s;
        QTest::newRow("broken") << int(FaultyDisk::Failure::IoError) << u"portal-storage"_s;
    }

    void goesOnAfterEveryFault()
    {
        QFETCH(const int, failure);
        QFETCH(const QString, reason);
        int refused = 0;
        int call = 1;
        for (int fired = 1; fired > 0; ++call) {
            const ScratchFolder folder;
            const QString path = folder.path();
            FaultyDisk disk(path);
            QString said;
            {
                RelayStore relay(path + u"/relay"_s, m_clock, {});
                QVERIFY(relay.prepare().ok());
                QVERIFY(writeUpload(path));
                disk.failAt(call, {FaultyDisk::Failure(failure), FaultyDisk::Span::Once});
                said = cross(relay, path);
                fired = disk.heal();
            }
            if (!said.isEmpty()) {
                const QString where = u"call %1, %2: %3"_s.arg(call).arg(disk.firstFault(), said);
                QVERIFY2(said == reason || said == "portal-storage"_L1, qPrintable(where));
                ++refused;
            }
            RelayStore relay(path + u"/relay"_s, m_clock, {});
            QVERIFY(relay.prepare().ok());
            const QString again = cross(relay, path);
            QVERIFY2(again.isEmpty(), qPrintable(u"call %1, %2: %3"_s.arg(call).arg(disk.firstFault(), again)));
            QVERIFY(relay.find(unit, digest(), author)->state(m_clock.nowUtc()) == RelayDeposit::State::Taken);
            const QString bytes = path + u"/relay/%1/%2.bin"_s.arg(hex(unit), hex(digest()));
            if (QFile::exists(bytes)) {
                m_clock.advance(2 * 3600); // the next look clears away what could not be deleted
                QVERIFY(relay.of(unit, author).ok());
            }
            QVERIFY2(!QFile::exists(bytes), qPrintable(disk.firstFault()));
        }
        qInfo("%d calls, %d of them refused", call, refused);
        QVERIFY(refused >= 3);
    }

private:
    static QByteArray sealed() { return QByteArray(5000, 'z'); }
    static QByteArray digest() { return crypto::sha512(sealed()); }
    static QString hex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }
    static bool writeUpload(const QString &folder)
    {
        QFile upload(folder + u"/upload"_s);
        return upload.open(QIODevice::WriteOnly) && upload.write(sealed()) == sealed().size();
    }
    /// From the announcement to the end, as the programs go on after a failure; "" or the first reason why not.
    QString cross(RelayStore &relay, const QString &folder) const
    {
        RelayDeposit wanted;
        wanted.sha512 = digest();
        wanted.size = sealed().size();
        wanted.sender = author;
        wanted.recipients = {recipient};
        if (const auto announced = relay.announce(unit, wanted); !announced)
            return announced.error().reason;
        // As UploadStore does: what is gone was taken.
        if (const QString upload = folder + u"/upload"_s; QFile::exists(upload)) {
            const auto taken = relay.takeUpload(upload, digest());
            if (!taken || !*taken)
                return taken ? u"not taken"_s : taken.error().reason;
        }
        if (const auto content = relay.content(unit, digest(), recipient); content) {
            QFile file(*content);
            if (!file.open(QIODevice::ReadOnly) || file.readAll() != sealed())
                return u"portal-storage"_s;
        }
        const auto taken = relay.take(unit, digest(), recipient);
        return taken ? QString() : taken.error().reason;
    }

    FakeClock m_clock;
};

QTEST_GUILESS_MAIN(RelayFaultsTest)
#include "test_relay_faults.moc"
