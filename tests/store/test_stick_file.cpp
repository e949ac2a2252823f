// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/Messages.h"
#include "app/store/StickFile.h"
#include "tests/support/FaultyDisk.h"
#include "tests/support/ScratchFolder.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTest>

#include <memory>

#include <unistd.h>

using namespace bantin;
using namespace bantin::store;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

const QString name = u"goi-1.bantin"_s;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What is put onto a stick is there whole or not at all, however the stick behaves.
class TestStickFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_scratch = std::make_unique<ScratchFolder>();
        m_folder = m_scratch->filePath(u"usb"_s);
        QVERIFY(QDir().mkpath(m_folder));
    }

    void writesAndReadsBack()
    {
        qint64 last = -1;
        const auto counted = [&last](qint64 done, qint64) {
            last = done;
            return true;
        };
        QVERIFY(writeToStick(m_folder, name, m_bytes, counted).ok());
        QCOMPARE(contents(path()), m_bytes);
        QVERIFY(last > 0 && last < m_bytes.size());
        QCOMPARE(listed(), QStringList{name});
        QVERIFY(writeToStick(m_folder, name, "newer").ok());
        QCOMPARE(contents(path()), "newer"_ba);
    }

    void anyCallThatFailsLeavesWhatWasThere()
    {
        FaultyDisk disk(m_folder);
        using Failure = FaultyDisk::Failure;
        for (const auto failure : {Failure::IoError, Failure::NoSpace}) {
            int fired = 1;
            int faults = 0;
            for (int call = 1; fired > 0; ++call) {
                QVERIFY(writeToStick(m_folder, name, "before").ok());
                disk.failAt(call, {failure, FaultyDisk::Span::Once});
                const auto written = writeToStick(m_folder, name, m_bytes);
                fired = disk.heal();
                if (written) {
                    QCOMPARE(contents(path()), m_bytes);
                    continue;
                }
                ++faults;
                QVERIFY2(describedReasons().contains(written.error().reason), qPrintable(written.error().reason));
                QCOMPARE(written.error().reason, failure == Failure::NoSpace ? u"stick-full"_s : u"stick-gone"_s);
                const QByteArray left = contents(path());
                // After the renaming only the syncing of the folder can fail: the whole file is there.
                QVERIFY2(left == "before" || left == m_bytes, qPrintable(disk.firstFault()));
                QVERIFY2(listed().size() == 1, qPrintable(listed().join(u' ') + disk.firstFault()));
            }
            QVERIFY(faults > 2);
        }
    }

    void saysThatTheStickIsGone()
    {
        QVERIFY(QDir().rmdir(m_folder));
        QCOMPARE(reasonOf(writeToStick(m_folder, name, m_bytes)), u"stick-gone"_s);
    }

    void saysThatNothingCanBeWritten()
    {
        if (::geteuid() == 0)
            QSKIP("nothing is unwritable for root");
        QVERIFY(QFile::setPermissions(m_folder, QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        const auto restore = qScopeGuard([this] {
            QFile::setPermissions(m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        });
        QCOMPARE(reasonOf(writeToStick(m_folder, name, m_bytes)), u"stick-unwritable"_s);
    }

    void stopsWhenAPersonSaysSo()
    {
        const auto onlyTheFirst = [](qint64 done, qint64) { return done == 0; };
        QCOMPARE(reasonOf(writeToStick(m_folder, name, m_bytes, onlyTheFirst)), u"cancelled"_s);
        QVERIFY(listed().isEmpty());
    }

    /// Whoever prepared the stick may have put links there.
    void writesThroughNoLink()
    {
        const QString precious = m_scratch->filePath(u"precious"_s);
        QFile file(precious);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("precious") > 0);
        file.close();
        QVERIFY(QFile::link(precious, path()));
        QVERIFY(QFile::link(precious, path() + u".part"_s));
        QVERIFY(writeToStick(m_folder, name, m_bytes).ok());
        QCOMPARE(contents(precious), "precious"_ba);
        QCOMPARE(contents(path()), m_bytes);
        QVERIFY(!QFileInfo(path()).isSymLink());
    }

private:
    QString path() const { return QDir(m_folder).filePath(name); }
    QStringList listed() const { return QDir(m_folder).entryList(QDir::Files | QDir::System | QDir::Hidden); }
    static QString reasonOf(const Result<void> &result) { return result ? u"written"_s : result.error().reason; }

    std::unique_ptr<ScratchFolder> m_scratch;
    QString m_folder;
    const QByteArray m_bytes = QByteArray(3'000'000, 'g') + "the end";
};

QTEST_GUILESS_MAIN(TestStickFile)
#include "test_stick_file.moc"
