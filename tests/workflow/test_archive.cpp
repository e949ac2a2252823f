// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ExportArchive.h"
#include "app/workflow/MakeRecoveryKey.h"
#include "tests/workflow/DeskFixture.h"

#include <QDirIterator>
#include <QProcess>
#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// The archive on an external disk: a bag others can check, sealed for everybody without a passphrase.
class TestArchive : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isABagBySha512sum();
    void saysNothingReadable();
    void givesEverythingBackWithAPassphrase();
    void refusesAWrongPassphrase();
    void givesEverythingBackWithTheRecoveryKey();
    void refusesAnExistingTarget();
    void leavesNothingBehindWhenCancelled();
    void tellsADamagedFile();
    void takesOnlyWhatWasChangedInThePeriod();
    void isForTheRolesTheProfileNames();

private:
    QString target() { return m_disk.filePath(u"luu-tru-%1"_s.arg(++m_number)); }
    QString exported()
    {
        const QString folder = target();
        const auto done = exportArchive(m_desk.as(DeskFixture::editor), folder);
        return done ? folder : done.error().reason;
    }
    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    DeskFixture m_desk;
    QTemporaryDir m_disk;
    ArticleId m_article = m_desk.approved();
    int m_number = 0;
};

void TestArchive::isABagBySha512sum()
{
    const QString folder = exported();
    QCOMPARE(contents(folder + u"/bagit.txt"_s),
             QByteArray("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
    for (const auto manifest : {"manifest-sha512.txt"_L1, "tagmanifest-sha512.txt"_L1}) {
        QProcess sum;
        sum.setWorkingDirectory(folder);
        sum.start(u"sha512sum"_s, {u"--strict"_s, u"--quiet"_s, u"-c"_s, manifest});
        QVERIFY(sum.waitForFinished());
        QCOMPARE(sum.exitCode(), 0);
    }
    qint64 octets = 0;
    qint64 files = 0;
    QDirIterator payload(folder + u"/data"_s, QDir::Files, QDirIterator::Subdirectories);
    const QByteArray manifest = contents(folder + u"/manifest-sha512.txt"_s);
    while (payload.hasNext()) {
        payload.next();
        octets += payload.fileInfo().size();
        ++files;
        QCOMPARE(manifest.count("  data/" + payload.fileName().toUtf8() + '\n'), 1);
    }
    QCOMPARE(manifest.count('\n'), files);
    QVERIFY(contents(folder + u"/bag-info.txt"_s).contains(u"Payload-Oxum: %1.%2\n"_s.arg(octets).arg(files).toUtf8()));
    QVERIFY(!QFile::exists(folder + u".part"_s));
    qInfo("%lld sealed files, %lld octets", files, octets);
}

void TestArchive::saysNothingReadable()
{
    const QString folder = exported();
    QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QByteArray bytes = contents(files.next());
        for (const char *words : {"Đường liên thôn", "thông xe", "Ô tô trên đường"})
            QVERIFY2(!bytes.contains(words), qPrintable(files.fileName()));
        QVERIFY(!bytes.contains(m_article.toString().toUtf8()));
    }
}

void TestArchive::givesEverythingBackWithAPassphrase()
{
    const QString folder = exported();
    const QString out = target();
    const auto done =
        extractArchive(folder, AccountPassphrase{QString(DeskFixture::clerk), DeskFixture::passphrase()}, out);
    QCOMPARE(reasonOf(done), QString());
    const QString article = out + u"/articles/"_s + m_article.toString();
    QVERIFY(contents(article + u"/revisions/001.xhtml"_s).contains("Đường liên thôn"));
    QVERIFY(contents(article + u"/draft.xhtml"_s).contains("Đường liên thôn"));
    for (const auto name : {"/decisions/001.json"_L1, "/decisions/002.p7s"_L1, "/decisions/003.p7s"_L1})
        QVERIFY(!contents(article + name).isEmpty());
    QCOMPARE(QDir(article + u"/pictures"_s).entryList(QDir::Files).size(), 1);
    QVERIFY(contents(out + u"/audit.json"_s).contains("article-approved"));
    QCOMPARE(QDir(out + u"/rosters"_s).entryList({u"*.p7s"_s}, QDir::Files).size(), 6);
}

void TestArchive::refusesAWrongPassphrase()
{
    const QString folder = exported();
    const QString out = target();
    const auto refused = extractArchive(
        folder, AccountPassphrase{QString(DeskFixture::clerk), SecretBytes::fromPassphrase(u"không phải")}, out);
    QCOMPARE(reasonOf(refused), u"passphrase-wrong"_s);
    QVERIFY(!QFile::exists(out));
    QCOMPARE(reasonOf(extractArchive(folder, crypto::RecoveryKey::generate(), out)), u"recovery-key-missing"_s);
}

void TestArchive::givesEverythingBackWithTheRecoveryKey()
{
    const auto words = makeRecoveryKey(m_desk.as(DeskFixture::administrator));
    QCOMPARE(reasonOf(words), QString());
    const QString folder = exported();
    const QString out = target();
    QCOMPARE(reasonOf(extractArchive(folder, crypto::RecoveryKey::generate(), out)), u"recovery-key-wrong"_s);
    QVERIFY(!QFile::exists(out));
    auto key = crypto::RecoveryKey::fromWords(QString::fromLatin1(words->view()));
    const auto done = extractArchive(folder, *std::move(key), out);
    QCOMPARE(reasonOf(done), QString());
    QVERIFY(done->files > 5);
    QVERIFY(contents(out + u"/audit.json"_s).contains("recovery-key-made"));
}

void TestArchive::refusesAnExistingTarget()
{
    const QString folder = exported();
    QCOMPARE(reasonOf(exportArchive(m_desk.as(DeskFixture::editor), folder)), u"archive-exists"_s);
    QCOMPARE(reasonOf(checkArchive(folder)), QString());
}

void TestArchive::leavesNothingBehindWhenCancelled()
{
    const QString folder = target();
    const auto cancelled =
        exportArchive(m_desk.as(DeskFixture::editor), folder, {}, [](qint64, qint64) { return false; });
    QCOMPARE(reasonOf(cancelled), u"cancelled"_s);
    QVERIFY(!QFile::exists(folder) && !QFile::exists(folder + u".part"_s));
}

void TestArchive::tellsADamagedFile()
{
    const QString folder = exported();
    QFile file(folder + u"/data/0000001.sealed"_s);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const char first = file.read(1).at(0);
    QVERIFY(file.seek(0) && file.putChar(char(first ^ 1)));
    file.close();
    QCOMPARE(reasonOf(checkArchive(folder)), u"bag-digest-mismatch"_s);
}

void TestArchive::takesOnlyWhatWasChangedInThePeriod()
{
    m_desk.clock.advance(40 * 86400);
    const QDateTime between = m_desk.clock.nowUtc();
    m_desk.clock.advance(86400);
    (void)m_desk.draft();
    Session &session = m_desk.as(DeskFixture::editor);
    QCOMPARE(exportArchive(session, target(), {.from = between})->articles, 1);
    QCOMPARE(exportArchive(session, target(), {.to = between})->articles, 1);
    QCOMPARE(exportArchive(session, target(), {.from = between.addDays(30)})->articles, 0);
    QCOMPARE(exportArchive(session, target())->articles, 2);
}

void TestArchive::isForTheRolesTheProfileNames()
{
    const QString folder = target();
    QCOMPARE(reasonOf(exportArchive(m_desk.as(DeskFixture::contributor), folder)), u"role-forbids"_s);
    QVERIFY(!QFile::exists(folder));
    for (const char16_t *name : {DeskFixture::approver, DeskFixture::clerk, DeskFixture::administrator})
        QCOMPARE(reasonOf(exportArchive(m_desk.as(name), target())), QString());
}

QTEST_GUILESS_MAIN(TestArchive)
#include "test_archive.moc"
