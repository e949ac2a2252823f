// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/package/PackageFixture.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace bantin;
using namespace bantin::package;
using namespace Qt::StringLiterals;

/// A package must convince people who have none of our programs: unzip, sha512sum and openssl are enough.
class TestPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void strangersToolsAcceptAPackage();
    void sha512sumNoticesAnAlteredPicture();
    void sha512sumNoticesAnAlteredRoster();
    void opensslNoticesAnAlteredDecision();

private:
    int run(const QString &program, const QStringList &arguments);
    int verify(const QString &decision);
    void append(const QString &path);

    const PackageFixture m_fixture;
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_output;
};

void TestPrograms::initTestCase()
{
    for (const auto &program : {u"unzip"_s, u"sha512sum"_s, u"openssl"_s}) {
        if (QStandardPaths::findExecutable(program).isEmpty())
            QSKIP(qPrintable(program + u" is not installed"_s));
    }
}

void TestPrograms::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QFile file(m_folder->filePath(u"goi.zip"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(m_fixture.zip());
    file.close();
    QCOMPARE(run(u"unzip"_s, {u"-q"_s, u"goi.zip"_s}), 0);
    file.remove();
}

int TestPrograms::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder->path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished())
        return -1;
    m_output = process.readAll();
    return process.exitCode();
}

int TestPrograms::verify(const QString &decision)
{
    return run(u"openssl"_s,
               {u"cms"_s, u"-verify"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s, decision + u".p7s"_s,
                u"-content"_s, decision + u".json"_s, u"-CAfile"_s, u"certificates/unit.pem"_s});
}

void TestPrograms::append(const QString &path)
{
    QFile file(m_folder->filePath(path));
    QVERIFY(file.open(QIODevice::Append));
    file.write(" ");
}

void TestPrograms::strangersToolsAcceptAPackage()
{
    QVERIFY2(run(u"sha512sum"_s, {u"-c"_s, u"--strict"_s, u"manifest-sha512.txt"_s}) == 0, m_output.constData());
    QVERIFY2(run(u"sha512sum"_s, {u"-c"_s, u"--strict"_s, u"tagmanifest-sha512.txt"_s}) == 0, m_output.constData());
    for (const auto &decision :
         {u"decisions/01-submit"_s, u"decisions/02-review"_s, u"decisions/03-approve"_s, u"roster"_s})
        QVERIFY2(verify(decision) == 0, m_output.constData());
    const QFile file(m_folder->filePath(u"data/article.xhtml"_s));
    QVERIFY(file.permissions().testFlags(QFile::ReadOwner | QFile::ReadOther));
    QVERIFY(!file.permissions().testFlag(QFile::ExeOwner));
}

void TestPrograms::sha512sumNoticesAnAlteredPicture()
{
    append(u"data/assets/"_s + m_fixture.payload.assets.constFirst().name);
    QVERIFY(run(u"sha512sum"_s, {u"-c"_s, u"manifest-sha512.txt"_s}) != 0);
}

void TestPrograms::sha512sumNoticesAnAlteredRoster()
{
    append(u"roster.json"_s);
    QVERIFY(run(u"sha512sum"_s, {u"-c"_s, u"tagmanifest-sha512.txt"_s}) != 0);
}

void TestPrograms::opensslNoticesAnAlteredDecision()
{
    append(u"decisions/02-review.json"_s);
    QVERIFY(verify(u"decisions/02-review"_s) != 0);
    QCOMPARE(verify(u"decisions/01-submit"_s), 0);
}

QTEST_GUILESS_MAIN(TestPrograms)
#include "test_programs.moc"
