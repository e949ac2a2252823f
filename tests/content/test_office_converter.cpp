// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocxImporter.h"
#include "app/content/OfficeConverter.h"
#include "tests/content/DocxTestSupport.h"
#include "tests/content/LegacyEncoder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;

namespace {

QStringList foldersIn(const QString &parent)
{
    return QDir(parent).entryList({u"bantin-office-*"_s}, QDir::Dirs);
}

/// A stand-in for soffice: `body` runs with IN, OUT and HOME set, as a shell script.
QString scriptIn(const QTemporaryDir &folder, const QByteArray &body)
{
    const QString path = folder.filePath(u"soffice"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\nfor IN; do :; done\nOUT=\"$HOME/out/in.docx\"\n" + body + "\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

} // namespace

/// LibreOffice is given files in memory only, and whatever happens nothing of them stays.
class OfficeConverterTest : public QObject
{
    Q_OBJECT

private:
    /// A memory folder of this test's own, so that nobody else's conversions are counted.
    MemoryFolder m_parent = *MemoryFolder::create();

    OfficeConverter converter(const QString &program, std::chrono::milliseconds limit = std::chrono::seconds(60)) const
    {
        return OfficeConverter({program, {m_parent.path()}, limit});
    }

private Q_SLOTS:
    void saysThatLibreOfficeIsMissing()
    {
        QCOMPARE(converter(u"/không/có"_s).toDocx("x", {}).error().reason, u"office-missing"_s);
    }

    void refusesFoldersThatAreNotInMemory()
    {
        const QTemporaryDir folder;
        const OfficeConverter onDisk({scriptIn(folder, "cp \"$IN\" \"$OUT\""), {u"/proc"_s, QString()}});
        QCOMPARE(onDisk.toDocx("x", {}).error().reason, u"memory-folder-missing"_s);
    }

    void keepsTheFolderToItsOwner()
    {
        QString path;
        {
            const auto folder = MemoryFolder::create({m_parent.path()});
            path = folder->path();
            struct stat status = {};
            QCOMPARE(::stat(path.toLocal8Bit().constData(), &status), 0);
            QCOMPARE(status.st_mode & 07777, mode_t(0700));
            QFile file(path + u"/a"_s);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QVERIFY(!QFile::exists(path));
    }

    void removesWhatAKilledProcessLeft()
    {
        const QString left = m_parent.path() + u"/bantin-office-cũ"_s;
        QVERIFY(QDir().mkpath(left));
        QFile lock(left + u"/lock"_s);
        QVERIFY(lock.open(QIODevice::WriteOnly));
        const auto folder = MemoryFolder::create({m_parent.path()});
        QVERIFY(folder.ok());
        QVERIFY(!QFile::exists(left));
        const auto second = MemoryFolder::create({m_parent.path()});
        QVERIFY(QFile::exists(folder->path()));
    }

    void handsOverTheFileAndWipesTheFolder()
    {
        const QTemporaryDir folder;
        const QString program = scriptIn(folder, "cat \"$IN\" > \"$OUT\"; echo \"$PWD $TMPDIR $*\" >> \"$OUT\"");
        const auto docx = converter(program).toDocx("{\\rtf1 xa}", {});
        QVERIFY2(docx.ok(), qPrintable(docx ? QString() : docx.error().detail));
        QVERIFY(docx->startsWith("{\\rtf1 xa}"));
        QVERIFY(docx->contains(m_parent.path().toUtf8() + "/bantin-office-"));
        QCOMPARE(foldersIn(m_parent.path()), QStringList());
    }

    void wipesTheFolderWhenTheProgramFails()
    {
        const QTemporaryDir folder;
        QCOMPARE(converter(scriptIn(folder, "exit 3")).toDocx("x", {}).error().reason, u"office-failed"_s);
        QCOMPARE(foldersIn(m_parent.path()), QStringList());
    }

    void killsTheProgramAndItsChildrenAtTheLimitAndOnAStop()
    {
        const QTemporaryDir folder;
        const QString pidFile = m_parent.path() + u"/pid"_s;
        const QString program = scriptIn(folder, "sleep 1000 & echo $! > '" + pidFile.toUtf8() + "'; wait");
        QCOMPARE(converter(program, std::chrono::milliseconds(400)).toDocx("x", {}).error().reason, u"office-late"_s);
        QCOMPARE(foldersIn(m_parent.path()), QStringList());
        QVERIFY(hasEnded(pidFile));

        std::stop_source stop;
        QFile::remove(pidFile);
        const std::jthread stopper([&] {
            while (!QFile::exists(pidFile))
                std::this_thread::yield();
            stop.request_stop();
        });
        QCOMPARE(converter(program).toDocx("x", stop.get_token()).error().reason, u"import-cancelled"_s);
        QCOMPARE(foldersIn(m_parent.path()), QStringList());
        QVERIFY(hasEnded(pidFile));
    }

    void readsRtfWithTheRealProgram()
    {
        if (!OfficeConverter::isInstalled())
            QSKIP("LibreOffice is not installed");
        const OfficeConverter real({{}, {m_parent.path()}});
        const auto docx =
            real.toDocx("{\\rtf1\\ansi{\\fonttbl{\\f0 Times New Roman;}}\\f0 T\\u7881?nh {\\b h\\u7885?p}\\par}", {});
        QVERIFY2(docx.ok(), qPrintable(docx ? QString() : docx.error().reason + docx.error().detail));
        QCOMPARE(testing::xhtmlOf(importDocx(*docx)), u"<p>Tỉnh <strong>họp</strong></p>\n"_s);
        QCOMPARE(foldersIn(m_parent.path()), QStringList());
    }

private:
    /// The process whose number the file holds is gone or waits to be reaped.
    static bool hasEnded(const QString &pidFile)
    {
        QFile file(pidFile);
        if (!file.open(QIODevice::ReadOnly))
            return false;
        const QString path = u"/proc/"_s + QString::fromLatin1(file.readAll().trimmed()) + u"/status"_s;
        return QTest::qWaitFor([&path] {
            QFile status(path);
            return !status.open(QIODevice::ReadOnly) || status.readAll().contains("State:\tZ");
        });
    }
};

QTEST_GUILESS_MAIN(OfficeConverterTest)
#include "test_office_converter.moc"
