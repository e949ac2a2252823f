// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ListDeliveries.h"
#include "tests/support/DocxBuilder.h"
#include "tests/ui/DeskWindow.h"
#include "tests/ui/pages/OutboxPageDriver.h"
#include "ui/models/ArticleImporter.h"

#include <QFile>
#include <QFileDialog>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>

#include <sys/resource.h>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

const auto passphrase = u"Mật khẩu dài 7"_s;
const auto title = u"Đường liên thôn thông xe"_s; ///< DeskFixture's article

/// While it lives, no file can grow: the disk is full.
class FullDisk
{
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
};

} // namespace

/// Locking while something is under way: what was begun is finished or left whole, and nothing typed is lost.
class TestLockBusy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void savesWhatWasTypedLast();
    void keepsTheWorkOpenWhenItCannotBeSaved();
    void finishesASignatureUnderWay();
    void closesAFileChooser();
    void stopsAnImportBetweenTwoFiles();
    void finishesPacking();
    void cleanupTestCase();

private:
    QStringList writeDocuments(int count) const;

    QTemporaryDir m_folder;
    std::unique_ptr<DeskWindow> m_window;
};

void TestLockBusy::initTestCase()
{
    // Nobody listens there: packages wait.
    m_window = std::make_unique<DeskWindow>(QUrl(u"http://127.0.0.1:9"_s));
    m_window->store().approved();
    m_window->store().draft();
}

void TestLockBusy::savesWhatWasTypedLast()
{
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.click(u"desk.new"_s));
    QVERIFY(desk.type(u"desk.title"_s, u"Gõ ngay trước khi khóa"_s));
    m_window->window().lock();
    QVERIFY(!desk.visible<QWidget>(u"desk.title"_s));
    QVERIFY(m_window->waitUntilLocked());
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QTRY_COMPARE(desk.text(u"desk.title"_s), u"Gõ ngay trước khi khóa"_s);
    QVERIFY(desk.lock());
}

void TestLockBusy::keepsTheWorkOpenWhenItCannotBeSaved()
{
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    const DeskPageDriver desk = m_window->desk();
    QTRY_COMPARE(desk.text(u"desk.title"_s), u"Gõ ngay trước khi khóa"_s);
    {
        const FullDisk full;
        QVERIFY(desk.type(u"desk.sapo"_s, u"Câu này chưa có chỗ trên đĩa."_s));
        m_window->window().lock();
        QVERIFY(desk.waitUntilVisible(u"desk.banner"_s));
        QCOMPARE(desk.text(u"desk.sapo"_s), u"Câu này chưa có chỗ trên đĩa."_s);
    }
    QVERIFY(desk.lock());
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QTRY_COMPARE(desk.text(u"desk.sapo"_s), u"Câu này chưa có chỗ trên đĩa."_s);
    QVERIFY(desk.lock());
}

void TestLockBusy::finishesASignatureUnderWay()
{
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.showScope(u"rail.drafts"_s));
    QVERIFY(desk.open(title));
    QTRY_COMPARE_WITH_TIMEOUT(desk.text(u"desk.blockedBy"_s), QString(), Driver::patience);
    QVERIFY(desk.primaryAction());
    QVERIFY(desk.type(u"review.passphrase"_s, passphrase));
    QVERIFY(desk.click(u"review.sign"_s));
    m_window->window().lock();
    QVERIFY(m_window->waitUntilLocked());
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QVERIFY(desk.waitForState(u"Chờ biên tập"_s));
    QVERIFY(!desk.visible<QWidget>(u"review.card"_s));
    QVERIFY(desk.lock());
}

void TestLockBusy::closesAFileChooser()
{
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QVERIFY(m_window->desk().click(u"desk.import"_s));
    QTRY_VERIFY(m_window->window().findChild<QFileDialog *>(u"import.chooser"_s));
    m_window->window().lock();
    QVERIFY(m_window->waitUntilLocked());
    QTRY_VERIFY(!m_window->window().findChild<QFileDialog *>(u"import.chooser"_s));
}

QStringList TestLockBusy::writeDocuments(int count) const
{
    QStringList paths;
    for (int i = 1; i <= count; ++i) {
        const QString heading = u"Bài nhập số %1"_s.arg(i);
        QFile file(m_folder.filePath(heading + u".docx"_s));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no place for a document");
        QString body = DocxBuilder::paragraph(heading);
        for (int line = 0; line < 20; ++line)
            body += DocxBuilder::paragraph(u"Đoạn %1 của bài."_s.arg(line));
        file.write(DocxBuilder().body(body).build());
        paths.append(file.fileName());
    }
    return paths;
}

void TestLockBusy::stopsAnImportBetweenTwoFiles()
{
    constexpr int files = 12;
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    const DeskPageDriver desk = m_window->desk();
    constexpr int lockAfter = 3;
    int imported = 0;
    auto *importer = m_window->window().findChild<ui::ArticleImporter *>();
    const auto lock = connect(importer, &ui::ArticleImporter::imported, this, [&] {
        if (++imported == lockAfter)
            m_window->window().lock();
    });
    QVERIFY(desk.importFiles(writeDocuments(files)));
    QVERIFY(m_window->waitUntilLocked());
    disconnect(lock);
    QVERIFY(!m_window->desk().visible<QWidget>(u"import.rejected"_s));
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QVERIFY(desk.waitUntilVisible(u"desk.banner"_s));
    const QString said = desk.visible<QWidget>(u"desk.banner"_s)->accessibleName();
    QVERIFY(desk.showScope(u"rail.mine"_s));
    QStringList taken;
    // The list is read anew after unlocking; it has settled when it and the banner say the same.
    QTRY_VERIFY2((taken = desk.titles().filter(u"Bài nhập số"_s)).size() >= lockAfter
                     && said.contains(QString::number(files - taken.size())),
                 qPrintable(said));
    QVERIFY(taken.size() < files);
    for (const QString &heading : std::as_const(taken)) {
        QVERIFY(desk.open(heading));
        QVERIFY(desk.text(u"status.words"_s).contains(QRegularExpression(u"\\d{2,}"_s)));
    }
    qInfo("%lld of %d files were taken, each whole", (long long)taken.size(), files);
    QVERIFY(desk.lock());
}

void TestLockBusy::finishesPacking()
{
    QVERIFY(m_window->sitDown(DeskFixture::clerk));
    const OutboxPageDriver outbox(m_window->window());
    QVERIFY(outbox.open());
    QVERIFY(outbox.waitForState(u"Chờ đóng gói"_s));
    QVERIFY(outbox.click(u"outbox.send"_s));
    m_window->window().lock();
    QVERIFY(m_window->waitUntilLocked());
    const auto deliveries = workflow::listDeliveries(m_window->store().as(DeskFixture::clerk));
    QVERIFY(deliveries);
    QCOMPARE(deliveries->size(), 1);
    QVERIFY(deliveries->constFirst().state != DeliveryState::Waiting);
    QVERIFY(deliveries->constFirst().packageSize > 0);
}

void TestLockBusy::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestLockBusy)
#include "test_lock_busy.moc"
