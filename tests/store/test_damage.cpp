// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Connection.h"
#include "app/store/FileKey.h"
#include "app/store/SearchIndex.h"
#include "app/store/damage/PageFile.h"
#include "app/store/damage/BTreePage.h"
#include "tests/store/DamagedStore.h"
#include "tests/support/FolderCopy.h"
#include "tests/support/TestScale.h"

#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

class TestDamage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsASoundStoreSound();
    void everyTableHasRowsHereThatAreLookedAt();
    void seesThePagesTheCipherItselfRefuses();
    void namesTheArticlesEachDamagedPageTouches();
    void namesWhatIsLostOfEachTableBesideTheArticles_data();
    void namesWhatIsLostOfEachTableBesideTheArticles();
    void looksAlsoBesideALogThatSaysNothing();
    void restoresEverythingFromACopy();
    void savesWhatReadsOfAnAssetFile();

private:
    static QList<qint64> sample(qint64 pages, qint64 count)
    {
        QList<qint64> numbers;
        const qint64 step = testing::isLongRun() ? 1 : std::max<qint64>(1, pages / count);
        for (qint64 number = 1; number <= pages; number += step)
            numbers.append(number);
        return numbers;
    }
    static QSet<QString> articlesIn(const StoreReport &report)
    {
        QSet<QString> ids;
        for (const StoreLoss &loss : report.losses) {
            if (loss.article.isValid())
                ids.insert(loss.article.toString());
        }
        return ids;
    }
    /// A page with rows of that table.
    qint64 leafOf(const QDir &workspace, const QString &table) const;
    static QString why(const Error &error) { return error.reason + u" "_s + error.detail; }
    /// "" or what is wrong with a store that was repaired.
    QString flawsOf(const QDir &workspace) const;

    DamagedStore m_store;
};

QString TestDamage::flawsOf(const QDir &workspace) const
{
    const auto report = m_store.check(workspace);
    if (!report)
        return why(report.error());
    if (!report->isSound())
        return u"not sound: "_s + QString::number(report->openLosses().size());
    auto store = Store::open(workspace, m_store.key(), m_store.clock());
    if (!store)
        return why(store.error());
    const auto forbidden = (*store)->content().run("UPDATE texts SET size = 0");
    if (forbidden || forbidden.error().reason != u"store-immutable"_s)
        return u"texts may be changed"_s;
    const auto found = SearchIndex(**store).search(u"bai so"_s);
    return found && !found->isEmpty() ? QString() : u"nothing is found"_s;
}

void TestDamage::findsASoundStoreSound()
{
    const auto report = m_store.check(m_store.copy(u"nguyên"_s));
    QVERIFY2(report, report ? "" : qPrintable(why(report.error())));
    for (const StoreLoss &loss : report->losses)
        qWarning("lost: %ls", qUtf16Printable(loss.key()));
    QVERIFY(report->isSound());
    QVERIFY(report->isComplete);
    QCOMPARE(report->files.size(), 2);
    QVERIFY(report->files.at(0).pages > 50);
}

void TestDamage::everyTableHasRowsHereThatAreLookedAt()
{
    auto store = Store::open(m_store.copy(u"các bảng"_s), m_store.key(), m_store.clock());
    QVERIFY(store);
    QSet<QString> looked;
    for (auto row = m_store.rows().cbegin(); row != m_store.rows().cend(); ++row)
        looked.insert(row.key().table);
    // Read with the revisions.
    looked.insert(u"texts"_s);
    int tables = 0;
    for (Connection *file : {&(*store)->content(), &(*store)->assets()}) {
        const auto names = file->list("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'"
                                      " AND name NOT LIKE 'sqlite_%'",
                                      [](const Statement &row) { return row.text(0); });
        QVERIFY(names);
        for (const QString &name : *names)
            QVERIFY2(looked.contains(name), qPrintable(name));
        tables += int(names->size());
    }
    qInfo("%d tables, each with rows that are damaged and looked at", tables);
}

void TestDamage::seesThePagesTheCipherItselfRefuses()
{
    const QDir workspace = m_store.copy(u"hai trang"_s);
    const qint64 last = m_store.pages(u"content.db"_s);
    DamagedStore::damage(workspace, u"content.db"_s, last - 1);
    DamagedStore::damage(workspace, u"content.db"_s, last);
    QStringList lines;
    {
        auto content = Connection::open(workspace.filePath(u"content.db"_s), u"content"_s, m_store.key(),
                                        Connection::Mode::ReadOnly);
        QVERIFY(content);
        const auto refused =
            (*content)->list("PRAGMA cipher_integrity_check", [](const Statement &row) { return row.text(0); });
        QVERIFY(refused);
        lines = *refused;
    }
    const auto report = m_store.check(workspace, StoreCheck::Extent::Text);
    QVERIFY(report);
    QCOMPARE(report->files.constFirst().damagedPages, (QList<quint32>{quint32(last - 1), quint32(last)}));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(0).endsWith(u"page %1"_s.arg(last - 1)) && lines.at(1).endsWith(u"page %1"_s.arg(last)));
}

void TestDamage::namesTheArticlesEachDamagedPageTouches()
{
    int touchedInAll = 0;
    const QList<qint64> pages = sample(m_store.pages(u"content.db"_s), 16);
    for (const qint64 page : pages) {
        const QDir workspace = m_store.copy(u"một trang"_s);
        DamagedStore::damage(workspace, u"content.db"_s, page);
        const auto report = m_store.check(workspace, StoreCheck::Extent::Text);
        QVERIFY2(report, report ? "" : qPrintable(why(report.error())));
        QVERIFY(report->needsRepair());
        const auto repaired = m_store.repair(workspace);
        QVERIFY2(repaired, repaired ? "" : qPrintable(u"page %1: "_s.arg(page) + why(repaired.error())));
        const DamagedStore::Rows after = m_store.read(workspace);
        const QSet<QString> touched = DamagedStore::touched(m_store.rows(), after);
        QVERIFY2(articlesIn(*report) == touched,
                 qPrintable(u"page %1: %2 named, %3 touched, e.g. %4 %5"_s.arg(page)
                                .arg(articlesIn(*report).size())
                                .arg(touched.size())
                                .arg(QStringList((articlesIn(*report) - touched).values()).value(0),
                                     QStringList((touched - articlesIn(*report)).values()).value(0))));
        QVERIFY(QFile::exists(workspace.filePath(repaired->keptAs + u"/content.db"_s)));
        const QString flaws = flawsOf(workspace);
        QVERIFY2(flaws.isEmpty(), qPrintable(u"page %1: "_s.arg(page) + flaws));
        touchedInAll += int(touched.size());
    }
    qInfo("%lld damaged pages of %lld, %d articles touched, all named and no other", qint64(pages.size()),
          m_store.pages(u"content.db"_s), touchedInAll);
    QVERIFY(touchedInAll > 0);
}

qint64 TestDamage::leafOf(const QDir &workspace, const QString &table) const
{
    const QString path = workspace.filePath(u"content.db"_s);
    const auto content = Connection::open(path, u"content"_s, m_store.key(), Connection::Mode::ReadOnly);
    const auto root = (*content)->first(
        "SELECT rootpage FROM sqlite_schema WHERE name = ?", [](const Statement &row) { return row.integer(0); },
        table);
    auto pages = PageFile::open(path, FileKey::derive(m_store.key(), u"content"_s).pageCipher());
    auto page = quint32(root->value_or(0));
    for (;;) {
        const QList<quint32> below = BTreePage(pages->page(page).value_or(QByteArray()), page).children();
        if (below.isEmpty())
            return page;
        page = below.constFirst();
    }
}

void TestDamage::namesWhatIsLostOfEachTableBesideTheArticles_data()
{
    QTest::addColumn<QString>("told"); ///< the table a loss names; "" for one that is told otherwise, "-" for none
    for (const char *table : {"register_entries", "question_events", "private_fields", "tasks", "records", "letters"})
        QTest::newRow(table) << QString::fromLatin1(table);
    QTest::newRow("claims") << QString();
    QTest::newRow("comments") << QString();
    QTest::newRow("seen") << u"-"_s;
}

void TestDamage::namesWhatIsLostOfEachTableBesideTheArticles()
{
    QFETCH(const QString, told);
    const QString table = QString::fromLatin1(QTest::currentDataTag());
    const QDir alone = m_store.copy(u"bảng hỏng"_s);
    DamagedStore::damage(alone, u"content.db"_s, leafOf(alone, table));
    const QDir workspace(alone.path() + u" có bản sao"_s);
    testing::copyFolder(alone, workspace);
    const auto report = m_store.check(alone, StoreCheck::Extent::Text);
    QVERIFY(report && report->needsRepair());
    const auto isTold = [&told, &table](const StoreLoss &loss) {
        const auto part = table == "claims"_L1 ? StoreLoss::Part::Claim : StoreLoss::Part::Comments;
        return told.isEmpty() ? loss.part == part : loss.name == told;
    };
    QCOMPARE(std::ranges::any_of(report->losses, isTold), told != u"-"_s);
    QVERIFY(m_store.repair(alone));
    const DamagedStore::Rows after = m_store.read(alone);
    int lost = 0;
    for (auto row = m_store.rows().cbegin(); row != m_store.rows().cend(); ++row)
        lost += row.key().table == table && !after.contains(row.key()) ? 1 : 0;
    QVERIFY(lost > 0);
    QCOMPARE(flawsOf(alone), QString());
    QVERIFY(m_store.repair(workspace, m_store.copy(u"bản sao lưu"_s)));
    QCOMPARE(m_store.read(workspace), m_store.rows());
}

void TestDamage::looksAlsoBesideALogThatSaysNothing()
{
    const QDir workspace = m_store.copy(u"nhật ký lạ"_s);
    {
        auto store = Store::open(workspace, m_store.key(), m_store.clock());
        QVERIFY(store);
        Connection &content = (*store)->content();
        QVERIFY(content.execute("DROP TRIGGER audit_keep_update; DROP TRIGGER tasks_keep_delete;"
                                "UPDATE audit SET detail = '{\"record-sha256\"' WHERE sequence % 2 = 0;"
                                "DELETE FROM tasks WHERE number > 20"));
    }
    const auto report = m_store.check(workspace, StoreCheck::Extent::Text);
    QVERIFY2(report, report ? "" : qPrintable(why(report.error())));
    QVERIFY(std::ranges::any_of(report->losses, [](const StoreLoss &loss) { return loss.name == u"tasks"_s; }));
}

void TestDamage::restoresEverythingFromACopy()
{
    int restored = 0;
    const QList<qint64> pages = sample(m_store.pages(u"content.db"_s), 8);
    for (const qint64 page : pages) {
        const QDir workspace = m_store.copy(u"có bản sao"_s);
        DamagedStore::damage(workspace, u"content.db"_s, page);
        DamagedStore::damage(workspace, u"assets.db"_s, 1 + page % m_store.pages(u"assets.db"_s));
        const auto repaired = m_store.repair(workspace, m_store.copy(u"bản sao lưu"_s));
        QVERIFY2(repaired, repaired ? "" : qPrintable(u"page %1: "_s.arg(page) + why(repaired.error())));
        QCOMPARE(repaired->report.openLosses().size(), 0);
        QCOMPARE(m_store.read(workspace), m_store.rows());
        const QString flaws = flawsOf(workspace);
        QVERIFY2(flaws.isEmpty(), qPrintable(flaws));
        restored += int(repaired->report.losses.size());
    }
    qInfo("%lld pairs of damaged pages, %d losses restored from the copy, every row as before", qint64(pages.size()),
          restored);
    QVERIFY(restored > 0);
}

void TestDamage::savesWhatReadsOfAnAssetFile()
{
    int lost = 0;
    const QList<qint64> pages = sample(m_store.pages(u"assets.db"_s), 8);
    for (const qint64 page : pages) {
        const QDir workspace = m_store.copy(u"ảnh hỏng"_s);
        DamagedStore::damage(workspace, u"assets.db"_s, page);
        const auto report = m_store.check(workspace);
        QVERIFY(report && report->needsRepair());
        const auto repaired = m_store.repair(workspace);
        QVERIFY2(repaired, repaired ? "" : qPrintable(why(repaired.error())));
        QCOMPARE(repaired->report.losses, report->losses);
        const DamagedStore::Rows after = m_store.read(workspace);
        qsizetype gone = 0;
        for (auto row = m_store.rows().cbegin(); row != m_store.rows().cend(); ++row) {
            const bool same = after.value(row.key()) == row.value();
            const bool isOfTheFile = row.key().table.startsWith(u"asset"_s) || row.key().table.startsWith(u"package"_s)
                                     || row.key().table == u"relayed_slices"_s;
            QVERIFY(same || isOfTheFile);
            gone += same || row.key().table != u"assets"_s ? 0 : 1;
        }
        qsizetype named = 0;
        for (const StoreLoss &loss : report->losses)
            named += loss.part == StoreLoss::Part::Picture || loss.part == StoreLoss::Part::RegisterFile ? 1 : 0;
        QCOMPARE(named, gone);
        lost += int(report->losses.size());
    }
    qInfo("%lld damaged pages of pictures, %d pictures and packages named", qint64(pages.size()), lost);
    QVERIFY(lost > 0);
}

QTEST_GUILESS_MAIN(TestDamage)
#include "test_damage.moc"
