// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// No other SQLite may ever do the writing. A test of programs as they are shipped, so not of the sanitised build, whose rooms are
/// shared.
class TestLinkage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exportsNoSqliteSymbol();
    void encryptsUnderAPreloadedSqlite();

private:
    const QString m_writer = QStringLiteral(BANTIN_BINARY_DIR "/bin/bantin_store_writer");
};

void TestLinkage::exportsNoSqliteSymbol()
{
    QProcess nm;
    nm.start(u"nm"_s, {u"-D"_s, u"--defined-only"_s, m_writer});
    if (!nm.waitForStarted())
        QSKIP("nm (binutils) is not installed");
    QVERIFY(nm.waitForFinished());
    QCOMPARE(nm.exitCode(), 0);
    QVERIFY(!nm.readAllStandardOutput().contains("sqlite3_"));
    QProcess needed;
    needed.start(u"readelf"_s, {u"-d"_s, m_writer});
    QVERIFY(needed.waitForFinished());
    const QByteArray libraries = needed.readAllStandardOutput();
    QVERIFY(libraries.contains("libQt6Core"));
    QVERIFY(!libraries.contains("libsqlite3") && !libraries.contains("libsqlcipher"));
}

void TestLinkage::encryptsUnderAPreloadedSqlite()
{
    const QString library = u"/usr/lib/x86_64-linux-gnu/libsqlite3.so.0"_s;
    if (!QFile::exists(library))
        QSKIP("libsqlite3 is not installed here");
    const QTemporaryDir folder;
    QProcess writer;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, library);
    writer.setProcessEnvironment(environment);
    const QString workspace = folder.filePath(u"kho"_s);
    writer.start(m_writer, {u"create"_s, workspace, QString(64, u'7')});
    QVERIFY(writer.waitForFinished());
    QCOMPARE(writer.exitCode(), 0);
    QVERIFY(QFileInfo(workspace + u"/content.db"_s).size() >= 4096);
    QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const char *readable : {"SQLite format 3", "CREATE TABLE", "lần"})
            QVERIFY2(!bytes.contains(readable), qPrintable(file.fileName()));
    }
}

QTEST_GUILESS_MAIN(TestLinkage)
#include "test_linkage.moc"
