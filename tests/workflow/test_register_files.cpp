// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/registers/RegisterCatalogue.h"
#include "app/messages/DamageWords.h"
#include "app/store/Connection.h"
#include "app/workflow/BackUpWorkspace.h"
#include "app/workflow/CheckWorkspace.h"
#include "app/workflow/ExportArchive.h"
#include "app/workflow/RepairWorkspace.h"
#include "app/workflow/RestoreWorkspace.h"
#include "app/workflow/UnlockWorkspace.h"
#include "app/workflow/WriteRegister.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

using Extent = store::StoreCheck::Extent;
using Part = StoreLoss::Part;

/// Files kept with entries of registers are in archive and backup, and one that is lost or changed is found.
class TestRegisterFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theArchiveHasRowsAndFiles();
    void theBackupGivesThemBack();
    void aLostFileIsNamedAndComesBackFromTheBackup();
    void aChangedFileIsNamedAndNotArchived();

private:
    AccountPassphrase clerk() const { return {QString(DeskFixture::clerk), DeskFixture::passphrase()}; }
    /// What a check says is missing.
    QList<StoreLoss> losses() { return expect(carryOut(orderCheck(session()), Extent::Whole)).openLosses(); }
    Session &session() { return m_desk->as(DeskFixture::clerk); }
    void spoil(const char *statement);

    const QByteArray m_bytes = "%PDF-1.4\n%tin hop thon\n%%EOF\n";
    std::unique_ptr<DeskFixture> m_desk;
    QTemporaryDir m_disk;
    RegisterFile m_file;
    RegisterEntry m_entry;
};

void TestRegisterFiles::initTestCase()
{
    m_desk = std::make_unique<DeskFixture>();
    const QString stick = m_disk.filePath(u"stick"_s);
    QVERIFY(QDir().mkpath(stick));
    expect(setBackupTarget(m_desk->as(DeskFixture::administrator), stick));
    const auto registers = expect(RegisterCatalogue::parse(resources::registerForms()));
    m_file = expect(keepRegisterFile(session(), m_bytes, u"Tin họp.pdf"_s));
    RegisterEntry::Values values{{u"what"_s, u"Tin họp thôn"_s}, {u"kind"_s, u"news"_s},
                                 {u"from"_s, u"Thôn 3"_s},       {u"came-on"_s, u"2026-11-20"_s},
                                 {u"channel"_s, u"paper"_s},     {u"handled"_s, u"filed"_s},
                                 {u"file"_s, m_file.toString()}};
    const RegisterForm &form = *registers.find(u"intake");
    m_entry = expect(writeRegister(session(), form, {.values = values}));
    values.insert(u"what"_s, u"Tin họp thôn, bổ sung"_s);
    expect(writeRegister(session(), form, {m_entry.entry, m_entry.number, RegisterEntry::State::Open, values, {}}));
    expect(backUpWorkspace(session()));
}

void TestRegisterFiles::theArchiveHasRowsAndFiles()
{
    const QString folder = m_disk.filePath(u"luu tru"_s);
    const QString out = m_disk.filePath(u"mo ra"_s);
    expect(exportArchive(session(), folder));
    expect(extractArchive(folder, clerk(), out));
    const auto contents = [&out](const QString &name) {
        QFile file(out + u"/registers/"_s + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QCOMPARE(contents(u"files/"_s + m_file.asset), m_bytes);
    QVERIFY(contents(u"001.json"_s).contains("Tin họp thôn"));
    QVERIFY(contents(u"002.json"_s).contains("bổ sung"));
    QCOMPARE(QDir(out + u"/registers"_s).entryList({u"*.json"_s}, QDir::Files).size(), 2);
}

void TestRegisterFiles::theBackupGivesThemBack()
{
    m_desk->leave();
    const auto backups = expect(listBackups(QDir(m_disk.filePath(u"stick"_s))));
    const auto backup = openBackup(backups.constFirst().folder, clerk());
    QCOMPARE(reasonOf(backup), QString());
    const QDir place(m_disk.filePath(u"may khac"_s));
    expect(restoreWorkspace(*backup, place, m_desk->clock));
    auto other = unlockWithPassphrase(place, QString(DeskFixture::clerk), DeskFixture::passphrase(),
                                      m_desk->regulations, m_desk->clock);
    QCOMPARE(reasonOf(other), QString());
    QCOMPARE(expect(registerFileBytes(*other, m_file)), m_bytes);
    QVERIFY(expect(carryOut(orderCheck(*other), Extent::Whole)).isSound());
}

/// Like somebody with the key and a database tool.
void TestRegisterFiles::spoil(const char *statement)
{
    store::Connection &assets = session().store->assets();
    const auto trigger = expect(assets.first("SELECT sql FROM sqlite_schema WHERE name = 'assets_keep_update'",
                                             [](const store::Statement &row) { return row.text(0); }));
    expect(assets.execute("DROP TRIGGER assets_keep_update"));
    expect(assets.execute(statement));
    expect(assets.execute(trigger->toUtf8().constData()));
}

void TestRegisterFiles::aLostFileIsNamedAndComesBackFromTheBackup()
{
    QVERIFY(losses().isEmpty());
    spoil("DELETE FROM assets");
    const QList<StoreLoss> lost = losses();
    QCOMPARE(lost.size(), 1);
    QCOMPARE(lost.constFirst().part, Part::RegisterFile);
    QCOMPARE(lost.constFirst().number, m_entry.entry);
    QCOMPARE(lost.constFirst().name, m_file.asset);
    const QString words = describe(lost).constFirst();
    QVERIFY2(words.contains(m_file.asset.left(12)) && words.contains(u"entry 1"_s), qPrintable(words));
    QCOMPARE(reasonOf(exportArchive(session(), m_disk.filePath(u"thieu"_s))), u"asset-missing"_s);
    m_desk->leave();
    const auto repaired = repairWorkspace({m_desk->directory(), QString(DeskFixture::clerk), DeskFixture::passphrase()},
                                          QDir(m_disk.filePath(u"stick"_s)), m_desk->clock);
    QCOMPARE(reasonOf(repaired), QString());
    QVERIFY(repaired->report.losses.constFirst().isRestored);
    QVERIFY(losses().isEmpty());
    QCOMPARE(expect(registerFileBytes(session(), m_file)), m_bytes);
}

void TestRegisterFiles::aChangedFileIsNamedAndNotArchived()
{
    spoil("UPDATE assets SET bytes = CAST('%PDF-1.4 khac' AS BLOB)");
    const QList<StoreLoss> lost = losses();
    QCOMPARE(lost.size(), 1);
    QCOMPARE(lost.constFirst().part, Part::RegisterFile);
    const auto refused = exportArchive(session(), m_disk.filePath(u"sai"_s));
    QCOMPARE(reasonOf(refused), u"store-damaged"_s);
    QVERIFY(!QDir(m_disk.path()).exists(u"sai"_s));
}

QTEST_GUILESS_MAIN(TestRegisterFiles)
#include "test_register_files.moc"
