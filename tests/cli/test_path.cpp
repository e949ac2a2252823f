// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"

#include <QDirIterator>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCliPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_cli.makeWorkspace(); }
    void leadsFromAWordFileToAValidPackage();
    void showsWorkspaceAndAccounts();
    void findsWithoutToneMarks();
    void filtersListsAndSearches();
    void listsWhatWaitsForSomebody();
    void returnsWithARemark();
    void keepsThePortalAddress();
    void acceptsOptionsAnywhere();
    void speaksToPeople();
    void leavesNothingReadableOnDisk();

private:
    CliRunner m_cli;
};

void TestCliPath::leadsFromAWordFileToAValidPackage()
{
    const QString id = m_cli.makeApproved();
    const auto shown = m_cli.runAs(u"Văn thư"_s, {u"article"_s, u"show"_s, u"kho"_s, id});
    QCOMPARE(shown.json[u"article"_s][u"stage"_s].toString(), u"approved"_s);
    QCOMPARE(shown.json[u"article"_s][u"decisions"_s].toArray().size(), 3);
    const auto waiting = m_cli.runAs(u"Văn thư"_s, {u"outbox"_s, u"status"_s, u"kho"_s});
    QCOMPARE(waiting.json[u"deliveries"_s][0][u"state"_s].toString(), u"waiting"_s);
    const auto packed = m_cli.runAs(u"Văn thư"_s, {u"pack"_s, u"kho"_s, id, u"-o"_s, u"goi.zip"_s});
    QCOMPARE(packed.exitCode, 0);
    QCOMPARE(packed.json[u"size"_s].toInteger(), m_cli.read(u"goi.zip"_s).size());
    const auto certificate = m_cli.run({u"workspace"_s, u"certificate"_s, u"kho"_s, u"-o"_s, u"don-vi.pem"_s});
    QCOMPARE(certificate.exitCode, 0);
    QCOMPARE(m_cli.read(u"don-vi.pem"_s), m_cli.read(u"kho/unit-certificate.pem"_s));
    const auto verified = m_cli.run({u"verify"_s, u"goi.zip"_s, u"--trust"_s, u"don-vi.pem"_s});
    QCOMPARE(verified.exitCode, 0);
    QCOMPARE(verified.json[u"valid"_s].toBool(), true);
    QCOMPARE(verified.json[u"title"_s].toString(), u"Đường liên thôn"_s);
}

void TestCliPath::showsWorkspaceAndAccounts()
{
    const auto shown = m_cli.run({u"workspace"_s, u"show"_s, u"kho"_s});
    QCOMPARE(shown.json[u"unit"_s].toString(), u"UBND xã Đồng Việt"_s);
    QCOMPARE(shown.json[u"accounts"_s].toArray().size(), 5);
    const auto accounts = m_cli.runAs(u"Văn thư"_s, {u"account"_s, u"list"_s, u"kho"_s});
    QCOMPARE(accounts.json[u"accounts"_s].toArray().size(), 5);
    const auto regulations = m_cli.run({u"regulation"_s, u"list"_s});
    QCOMPARE(regulations.json[u"regulations"_s].toArray().size(), 5);
}

void TestCliPath::findsWithoutToneMarks()
{
    const QString id = m_cli.makeArticle(u"Lễ khánh thành nhà văn hóa."_s);
    const auto found = m_cli.runAs(u"Văn thư"_s, {u"search"_s, u"kho"_s, u"khanh thanh nha van hoa"_s});
    QCOMPARE(found.json[u"hits"_s].toArray().size(), 1);
    QCOMPARE(found.json[u"hits"_s][0][u"id"_s].toString(), id);
}

void TestCliPath::filtersListsAndSearches()
{
    const QString id = m_cli.makeArticle(u"Lịch trực Tết của trạm y tế."_s);
    const auto due = m_cli.runAs(u"Cộng tác viên"_s, {u"article"_s, u"due"_s, u"kho"_s, id, u"2026-12-31"_s});
    QCOMPARE(due.exitCode, 0);
    const auto ids = [this](const QStringList &arguments, const QString &list) {
        QStringList found;
        const auto answer = m_cli.runAs(u"Văn thư"_s, arguments);
        for (const QJsonValue &article : answer.json[list].toArray())
            found.append(article[u"id"_s].toString());
        return found;
    };
    const QStringList list{u"article"_s, u"list"_s, u"kho"_s};
    QCOMPARE(ids(list + QStringList{u"--due-before"_s, u"2027-01-01"_s}, u"articles"_s), QStringList{id});
    QCOMPARE(ids(list + QStringList{u"--due-before"_s, u"2026-12-31"_s}, u"articles"_s), QStringList());
    QCOMPARE(ids(list + QStringList{u"--sort"_s, u"deadline"_s, u"--limit"_s, u"1"_s}, u"articles"_s), QStringList{id});
    const QStringList search{u"search"_s, u"kho"_s, u"lich truc tet"_s};
    QCOMPARE(ids(search + QStringList{u"--stage"_s, u"draft"_s, u"--person"_s, u"Cộng tác viên"_s}, u"hits"_s),
             QStringList{id});
    QCOMPARE(ids(search + QStringList{u"--stage"_s, u"approved"_s}, u"hits"_s), QStringList());
    QCOMPARE(m_cli.runAs(u"Văn thư"_s, list + QStringList{u"--sort"_s, u"màu"_s}).reason(), u"order-unknown"_s);
}

void TestCliPath::listsWhatWaitsForSomebody()
{
    const QString id = m_cli.makeArticle();
    QCOMPARE(m_cli.submit(u"Cộng tác viên"_s, id).exitCode, 0);
    const auto waiting = m_cli.runAs(u"Biên tập viên"_s, {u"article"_s, u"list"_s, u"kho"_s, u"--waiting"_s});
    QVERIFY(waiting.output.contains(id.toUtf8()));
    const auto done = m_cli.runAs(u"Cộng tác viên"_s, {u"article"_s, u"list"_s, u"kho"_s, u"--waiting"_s});
    QVERIFY(!done.output.contains(id.toUtf8()));
}

void TestCliPath::returnsWithARemark()
{
    const QString id = m_cli.makeArticle();
    QCOMPARE(m_cli.submit(u"Cộng tác viên"_s, id).exitCode, 0);
    const auto wordless = m_cli.runAs(u"Biên tập viên"_s, {u"article"_s, u"return"_s, u"kho"_s, id});
    QCOMPARE(wordless.exitCode, 1);
    QCOMPARE(wordless.reason(), u"remark-missing"_s);
    const auto returned =
        m_cli.runAs(u"Biên tập viên"_s, {u"article"_s, u"return"_s, u"kho"_s, id, u"--remark"_s, u"Thiếu số liệu"_s});
    QCOMPARE(returned.json[u"article"_s][u"stage"_s].toString(), u"returned"_s);
    QCOMPARE(returned.json[u"article"_s][u"remark"_s].toString(), u"Thiếu số liệu"_s);
}

void TestCliPath::keepsThePortalAddress()
{
    const auto set = m_cli.runAs(u"Quản trị"_s, {u"workspace"_s, u"set"_s, u"kho"_s, u"portal=http://127.0.0.1:1"_s});
    QCOMPARE(set.exitCode, 0);
    QCOMPARE(set.json[u"portal"_s].toString(), u"http://127.0.0.1:1"_s);
    QCOMPARE(m_cli.runAs(u"Văn thư"_s, {u"workspace"_s, u"set"_s, u"kho"_s, u"portal=http://x"_s}).reason(),
             u"role-forbids"_s);
    QCOMPARE(m_cli.runAs(u"Quản trị"_s, {u"workspace"_s, u"set"_s, u"kho"_s, u"portal=abc"_s}).reason(),
             u"portal-url-invalid"_s);
}

void TestCliPath::acceptsOptionsAnywhere()
{
    const auto first =
        m_cli.run({u"--as"_s, u"Văn thư"_s, u"article"_s, u"--passphrase-file"_s, u"mat-khau"_s, u"list"_s, u"kho"_s});
    QCOMPARE(first.exitCode, 0);
    QVERIFY(first.json.contains(u"articles"_s));
}

void TestCliPath::speaksToPeople()
{
    const auto list = m_cli.runForPeople({u"regulation"_s, u"list"_s});
    QCOMPARE(list.exitCode, 0);
    QVERIFY(list.output.contains("dongviet-2024\t"));
    const auto refused = m_cli.runForPeople({u"workspace"_s, u"show"_s, u"khong-co"_s, u"--lang"_s, u"en"_s});
    QCOMPARE(refused.exitCode, 1);
    QVERIFY(refused.output.isEmpty());
    QVERIFY(refused.errors.trimmed().endsWith('.'));
    QCOMPARE(m_cli.runForPeople({u"--help"_s}).exitCode, 0);
    QCOMPARE(m_cli.runForPeople({u"--version"_s}).exitCode, 0);
}

void TestCliPath::leavesNothingReadableOnDisk()
{
    m_cli.makeArticle(u"Câu bí mật không ai được đọc."_s);
    const QByteArray secret = u"bí mật không ai"_s.toUtf8();
    QDirIterator files(m_cli.path(u"kho"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int count = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
        ++count;
    }
    QVERIFY(count >= 4);
}

QTEST_GUILESS_MAIN(TestCliPath)
#include "test_path.moc"
