// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Bad input: one clear message, an exit code, and nothing changed.
class TestCliRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_cli.makeWorkspace(); }
    void refusesFilesItCannotRead_data();
    void refusesFilesItCannotRead();
    void importsTheGoodFilesBesideABadOne();
    void refusesAWrongPassphrase();
    void asksForMissingOptions();
    void refusesAnUnknownCommandLine();
    void refusesApprovalByTheAuthor();
    void refusesASubmitWithoutSource();
    void refusesTamperedPackages();
    void refusesAPlainDatabaseAsStore();
    void refusesAForeignFileAsStore();
    void refusesAnOccupiedFolder();
    void keepsDeliveriesWhenThePortalIsDown();

private:
    qsizetype articleCount() const
    {
        return m_cli.runAs(u"Văn thư"_s, {u"article"_s, u"list"_s, u"kho"_s}).json[u"articles"_s].toArray().size();
    }
    void refusesAsStore(const QByteArray &foreign);

    CliRunner m_cli;
};

void TestCliRefusals::refusesFilesItCannotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto compound = [](const QString &stream) {
        const QByteArray name(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2);
        return QByteArray::fromHex("d0cf11e0a1b11ae1") + QByteArray(1024, '\0') + name + QByteArray(1024, '\0');
    };
    m_cli.makeDocx(u"tot.docx"_s, u"Nội dung."_s);
    QTest::newRow("a picture") << "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"_ba + QByteArray(64, '\0') << u"file-kind-unknown"_s;
    QTest::newRow("empty") << QByteArray() << u"file-empty"_s;
    QTest::newRow("truncated") << m_cli.read(u"tot.docx"_s).chopped(200) << u"file-damaged"_s;
    QTest::newRow("no Word inside") << compound(u"WordDocument"_s) << u"office-failed"_s;
    QTest::newRow("encrypted") << compound(u"EncryptedPackage"_s) << u"file-encrypted"_s;
}

void TestCliRefusals::refusesFilesItCannotRead()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, reason);
    m_cli.write(u"xau.docx"_s, bytes);
    const qsizetype before = articleCount();
    const auto imported = m_cli.runAs(u"Cộng tác viên"_s, {u"article"_s, u"import"_s, u"kho"_s, u"xau.docx"_s});
    QCOMPARE(imported.exitCode, 1);
    QCOMPARE(imported.json[u"articles"_s].toArray().size(), 0);
    QCOMPARE(imported.json[u"failed"_s][0][u"reason"_s].toString(), reason);
    QVERIFY(!imported.json[u"failed"_s][0][u"happened"_s].toString().isEmpty());
    QCOMPARE(articleCount(), before);
    QCOMPARE(m_cli.run({u"convert"_s, u"xau.docx"_s, u"--to"_s, u"text"_s}).exitCode, 1);
}

void TestCliRefusals::importsTheGoodFilesBesideABadOne()
{
    m_cli.makeDocx(u"mot.docx"_s, u"Một."_s);
    m_cli.makeDocx(u"hai.docx"_s, u"Hai."_s);
    m_cli.write(u"xau.docx"_s, QByteArray());
    const auto imported = m_cli.runAs(u"Cộng tác viên"_s, {u"article"_s, u"import"_s, u"kho"_s, u"mot.docx"_s,
                                                           u"xau.docx"_s, u"khong-co.docx"_s, u"hai.docx"_s});
    QCOMPARE(imported.exitCode, 1);
    QCOMPARE(imported.json[u"articles"_s].toArray().size(), 2);
    QCOMPARE(imported.json[u"failed"_s].toArray().size(), 2);
    QCOMPARE(imported.json[u"failed"_s][1][u"reason"_s].toString(), u"file-unreadable"_s);
}

void TestCliRefusals::refusesAWrongPassphrase()
{
    const QByteArray before = m_cli.read(u"kho/workspace.header"_s);
    for (const auto &name : {u"Văn thư"_s, u"Không có ai"_s}) {
        const auto refused =
            m_cli.run({u"article"_s, u"list"_s, u"kho"_s, u"--as"_s, name, u"--passphrase-file"_s, u"sai"_s});
        QCOMPARE(refused.exitCode, 1);
        QCOMPARE(refused.reason(), u"passphrase-wrong"_s);
        QVERIFY(!refused.json[u"error"_s][u"next"_s].toString().isEmpty());
    }
    QCOMPARE(m_cli.read(u"kho/workspace.header"_s), before);
}

void TestCliRefusals::asksForMissingOptions()
{
    const auto nobody = m_cli.run({u"article"_s, u"list"_s, u"kho"_s});
    QCOMPARE(nobody.exitCode, 2);
    QCOMPARE(nobody.reason(), u"option-missing"_s);
    const auto wordless = m_cli.run({u"article"_s, u"list"_s, u"kho"_s, u"--as"_s, u"Văn thư"_s});
    QCOMPARE(wordless.exitCode, 2);
    QCOMPARE(wordless.json[u"error"_s][u"arguments"_s][0].toString(), u"--passphrase-file"_s);
}

void TestCliRefusals::refusesAnUnknownCommandLine()
{
    for (const QStringList &line :
         {QStringList{}, {u"artikel"_s}, {u"article"_s, u"list"_s}, {u"convert"_s, u"x"_s, u"--to"_s, u"pdf"_s}}) {
        const auto refused = m_cli.run(line);
        QCOMPARE(refused.exitCode, 2);
        QCOMPARE(refused.reason(), u"usage"_s);
        QCOMPARE(m_cli.runForPeople(line).exitCode, 2);
    }
}

void TestCliRefusals::refusesApprovalByTheAuthor()
{
    m_cli.makeDocx(u"bai.docx"_s, u"Bài của Trưởng Ban."_s);
    const auto imported = m_cli.runAs(u"Trưởng Ban"_s, {u"article"_s, u"import"_s, u"kho"_s, u"bai.docx"_s});
    const QString id = imported.json[u"articles"_s][0][u"id"_s].toString();
    const auto asHead = [&](const QStringList &arguments) { return m_cli.runAs(u"Trưởng Ban"_s, arguments); };
    QCOMPARE(
        asHead({u"article"_s, u"set"_s, u"kho"_s, id, u"category=other"_s, u"writer=Trưởng Ban"_s, u"source=Ban"_s})
            .exitCode,
        0);
    QCOMPARE(m_cli.submit(u"Trưởng Ban"_s, id).exitCode, 0);
    QCOMPARE(m_cli.review(u"Biên tập viên"_s, id).exitCode, 0);
    const auto approved = asHead({u"article"_s, u"approve"_s, u"kho"_s, id});
    QCOMPARE(approved.exitCode, 1);
    QCOMPARE(approved.reason(), u"four-eyes-author"_s);
}

void TestCliRefusals::refusesASubmitWithoutSource()
{
    m_cli.makeDocx(u"bai.docx"_s, u"Không nguồn."_s);
    const auto imported = m_cli.runAs(u"Cộng tác viên"_s, {u"article"_s, u"import"_s, u"kho"_s, u"bai.docx"_s});
    const QString id = imported.json[u"articles"_s][0][u"id"_s].toString();
    const auto submitted = m_cli.runAs(u"Cộng tác viên"_s, {u"article"_s, u"submit"_s, u"kho"_s, id});
    QCOMPARE(submitted.reason(), u"checks-block"_s);
    QCOMPARE(m_cli.runAs(u"Cộng tác viên"_s, {u"article"_s, u"set"_s, u"kho"_s, id, u"nguon=x"_s}).reason(),
             u"field-unknown"_s);
    QCOMPARE(m_cli.runAs(u"Cộng tác viên"_s, {u"article"_s, u"show"_s, u"kho"_s, u"khong-phai-id"_s}).reason(),
             u"article-not-found"_s);
}

void TestCliRefusals::refusesTamperedPackages()
{
    const QString id = m_cli.makeApproved();
    QCOMPARE(m_cli.runAs(u"Văn thư"_s, {u"pack"_s, u"kho"_s, id, u"-o"_s, u"goi.zip"_s}).exitCode, 0);
    const QByteArray zip = m_cli.read(u"goi.zip"_s);
    m_cli.write(u"cut.zip"_s, zip.chopped(100));
    m_cli.write(u"text.zip"_s, "không phải gói");
    QByteArray flipped = zip;
    flipped[300] = char(flipped.at(300) ^ 1);
    m_cli.write(u"flipped.zip"_s, flipped);
    for (const auto &[file, reason] :
         {std::pair(u"cut.zip"_s, u"package-damaged"_s), std::pair(u"text.zip"_s, u"package-not-zip"_s),
          std::pair(u"flipped.zip"_s, u"package-damaged"_s)}) {
        const auto verified = m_cli.run({u"verify"_s, file});
        QCOMPARE(verified.exitCode, 1);
        QCOMPARE(verified.json[u"valid"_s].toBool(true), false);
        QCOMPARE(verified.json[u"reasons"_s][0][u"reason"_s].toString(), reason);
    }
    CliRunner stranger;
    stranger.foundWorkspace();
    const auto unknown =
        m_cli.run({u"verify"_s, u"goi.zip"_s, u"--trust"_s, stranger.path(u"kho/unit-certificate.pem"_s)});
    QCOMPARE(unknown.json[u"reasons"_s][0][u"reason"_s].toString(), u"unit-unknown"_s);
}

void TestCliRefusals::refusesAsStore(const QByteArray &foreign)
{
    const QString store = u"kho/content.db"_s;
    const QByteArray own = m_cli.read(store);
    QVERIFY(!own.isEmpty());
    m_cli.write(store, foreign);
    const auto refused = m_cli.runAs(u"Văn thư"_s, {u"article"_s, u"list"_s, u"kho"_s});
    const QByteArray after = m_cli.read(store);
    m_cli.write(store, own);
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.reason(), u"store-foreign"_s);
    QCOMPARE(after, foreign);
    QCOMPARE(m_cli.runAs(u"Văn thư"_s, {u"article"_s, u"list"_s, u"kho"_s}).exitCode, 0);
}

void TestCliRefusals::refusesAPlainDatabaseAsStore()
{
    QByteArray plain("SQLite format 3\0", 16);
    plain += QByteArray::fromHex("100001010040202000000001000000010000000000000000") + QByteArray(4056, '\0');
    refusesAsStore(plain);
}

void TestCliRefusals::refusesAForeignFileAsStore()
{
    refusesAsStore("GIF89a" + QByteArray(100, 'x'));
}

void TestCliRefusals::refusesAnOccupiedFolder()
{
    const auto again =
        m_cli.run({u"workspace"_s, u"create"_s, u"kho"_s, u"--unit"_s, u"Xã"_s, u"--regulation"_s, u"daklak-2024"_s,
                   u"--admin"_s, u"Quản trị"_s, u"--new-passphrase-file"_s, u"mat-khau"_s});
    QCOMPARE(again.reason(), u"workspace-exists"_s);
    const auto unknown =
        m_cli.run({u"workspace"_s, u"create"_s, u"kho2"_s, u"--unit"_s, u"Xã"_s, u"--regulation"_s, u"khong"_s,
                   u"--admin"_s, u"Quản trị"_s, u"--new-passphrase-file"_s, u"mat-khau"_s});
    QCOMPARE(unknown.reason(), u"regulation-unknown"_s);
    QVERIFY(!QDir(m_cli.path(u"kho2"_s)).exists());
}

void TestCliRefusals::keepsDeliveriesWhenThePortalIsDown()
{
    QCOMPARE(m_cli.runAs(u"Văn thư"_s, {u"outbox"_s, u"send"_s, u"kho"_s}).reason(), u"portal-address-missing"_s);
    m_cli.makeApproved();
    const auto sent =
        m_cli.runAs(u"Văn thư"_s, {u"outbox"_s, u"send"_s, u"kho"_s, u"--portal"_s, u"http://127.0.0.1:1"_s});
    QCOMPARE(sent.exitCode, 1);
    const QJsonObject delivery = sent.json[u"deliveries"_s][0].toObject();
    QCOMPARE(delivery[u"state"_s].toString(), u"packed"_s);
    QCOMPARE(delivery[u"reason"_s].toString(), u"portal-unreachable"_s);
}

QTEST_GUILESS_MAIN(TestCliRefusals)
#include "test_refusals.moc"
