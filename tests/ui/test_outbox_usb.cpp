// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/SignedReceipt.h"
#include "tests/portal/PortalProcess.h"
#include "tests/ui/DeskWindow.h"
#include "tests/ui/pages/OutboxPageDriver.h"
#include "tests/ui/pages/SettingsPageDriver.h"
#include "ui/settings/SettingsSection.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QScopeGuard>
#include <QTemporaryDir>

#include <csignal>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// Packages by stick and back, and whether readers get what was approved: the window with keys alone, beside the real portal.
class TestOutboxUsb : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sealsToNobodyUnknown();
    void theAdministratorComparesTheFingerprint();
    void copiesThePackageToTheStick();
    void saysWhatIsWrongWithAStick();
    void takesTheReceiptThatCameBack();
    void looksAtThePage();
    void letsAPersonStopTheCheck();
    void findsATamperedPage();
    void saysThatNobodyAnswers();
    void onlyWhoSendsMayDoSo();
    void cleanupTestCase();

private:
    OutboxPageDriver outbox() const { return OutboxPageDriver(m_window->window()); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString stick() const { return path(u"usb"_s); }
    bool sitDown(const char16_t *name) const
    {
        return (m_window->isLocked() || (m_window->desk().lock() && m_window->waitUntilLocked()))
               && m_window->sitDown(name) && outbox().open();
    }
    /// The path a person would have chosen there.
    bool choose(const QString &dialogName, const QString &file) const
    {
        const auto shown = [&] { return m_window->window().findChild<QFileDialog *>(dialogName) != nullptr; };
        if (!QTest::qWaitFor(shown, Driver::patience))
            return false;
        auto *dialog = m_window->window().findChild<QFileDialog *>(dialogName);
        Q_EMIT dialog->fileSelected(file);
        Q_EMIT dialog->filesSelected({file});
        dialog->close();
        // The next one is found by the same name.
        return QTest::qWaitFor([&] { return !shown(); }, Driver::patience);
    }
    void picture(const QString &name) const
    {
        m_window->picture(name);
        const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
        if (QWidget *dialog = QApplication::activeModalWidget(); dialog && !folder.isEmpty())
            dialog->grab().save(QDir(folder).filePath(name + u"-dialog.png"_s));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<test::PortalProcess> m_portal;
    std::unique_ptr<DeskWindow> m_window;
};

void TestOutboxUsb::initTestCase()
{
    QVERIFY(QDir().mkpath(stick()) && QDir().mkpath(path(u"cong"_s)));
    m_portal = std::make_unique<test::PortalProcess>(path(u"cong"_s));
    QVERIFY(m_portal->start());
    m_window = std::make_unique<DeskWindow>(QUrl(m_portal->address()));
    m_window->window().resize(1366, 768);
    QVERIFY(m_portal->addUnit(m_window->store().directory().filePath(u"unit-certificate.pem"_s)));
    m_window->store().approved();
    m_window->store().leave();
    QVERIFY(sitDown(DeskFixture::clerk));
}

void TestOutboxUsb::sealsToNobodyUnknown()
{
    QVERIFY(outbox().waitForState(u"Chờ đóng gói"_s));
    QVERIFY(outbox().pressAt(u"outbox.export"_s));
    QTRY_VERIFY(outbox().visible<QWidget>(u"outbox.banner"_s));
    QVERIFY(!QApplication::activeModalWidget());
    picture(u"usb-no-certificate"_s);
}

void TestOutboxUsb::theAdministratorComparesTheFingerprint()
{
    const QString file = path(u"cong.pem"_s);
    const auto shown = test::PortalProcess::run({u"certificate"_s, u"--root"_s, path(u"cong"_s), u"--write"_s, file});
    QCOMPARE(shown.code, 0);
    QVERIFY(m_window->desk().lock() && m_window->waitUntilLocked() && m_window->sitDown(DeskFixture::administrator));
    const SettingsPageDriver settings(m_window->window());
    QVERIFY(settings.open() && settings.openSection(ui::SettingsSection::Portal));
    auto *load = m_window->window().findChild<QPushButton *>(u"settings.portalIdentity"_s);
    QVERIFY(load);
    QTRY_VERIFY(load->isEnabled());
    load->click();
    QVERIFY(choose(u"settings.identityFile"_s, file));
    QTRY_VERIFY(QApplication::activeModalWidget());
    QCOMPARE(QApplication::activeModalWidget()->objectName(), u"portalCertificate"_s);
    const auto plain = [](QString grouped) { return grouped.remove(u' ').remove(u'\n'); };
    const QString fingerprint = plain(outbox().said(u"portalCertificate.fingerprint"_s));
    QVERIFY(shown.output.contains(fingerprint.toLatin1()) && fingerprint.size() == 64);
    const auto *use = QApplication::activeModalWidget()->findChild<QPushButton *>(u"portalCertificate.accept"_s);
    QVERIFY(!use->isEnabled());
    picture(u"usb-certificate"_s);
    QVERIFY(outbox().pressAt(u"portalCertificate.compared"_s));
    QTRY_VERIFY(use->isEnabled());
    QVERIFY(outbox().pressAt(u"portalCertificate.accept"_s));
    QTRY_VERIFY(!QApplication::activeModalWidget());
    QTRY_VERIFY(plain(outbox().said(u"settings.identity"_s)).contains(fingerprint));
    picture(u"usb-settings"_s);
}

void TestOutboxUsb::copiesThePackageToTheStick()
{
    QVERIFY(sitDown(DeskFixture::clerk));
    const auto sealable = [this] {
        if (!QApplication::activeModalWidget())
            (void)outbox().pressAt(u"outbox.export"_s);
        return QApplication::activeModalWidget() != nullptr;
    };
    QVERIFY(QTest::qWaitFor(sealable, Driver::patience)); // what is known of the portal is read after unlocking
    QVERIFY(outbox().goTo(u"carry.packages"_s));
    QVERIFY(outbox().goTo(u"carry.folder"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), stick());
    picture(u"usb-export"_s);
    QVERIFY(outbox().pressAt(u"carry.accept"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!QApplication::activeModalWidget(), Driver::patience);
    QCOMPARE(QDir(stick()).entryList(QDir::Files).size(), 1);
    QVERIFY(outbox().waitForState(u"Đã đóng gói"_s));
    QTRY_VERIFY(outbox().said(u"outbox.detail"_s).contains(QDir(stick()).entryList(QDir::Files).value(0)));
    picture(u"usb-exported"_s);
}

void TestOutboxUsb::saysWhatIsWrongWithAStick()
{
    QVERIFY(outbox().pressAt(u"outbox.export"_s));
    QTRY_VERIFY(QApplication::activeModalWidget());
    const auto *copy = QApplication::activeModalWidget()->findChild<QPushButton *>(u"carry.accept"_s);
    QVERIFY(!copy->isEnabled()); // what is on a stick already is not chosen by itself
    QVERIFY(outbox().pressAt(u"carry.packages"_s));
    QVERIFY(outbox().goTo(u"carry.folder"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), path(u"khong-co"_s));
    QVERIFY(outbox().pressAt(u"carry.accept"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!outbox().said(u"carry.problem"_s).isEmpty(), Driver::patience);
    picture(u"usb-gone"_s);
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!QApplication::activeModalWidget());
}

void TestOutboxUsb::takesTheReceiptThatCameBack()
{
    const auto imported = test::PortalProcess::run({u"import"_s, stick(), u"--root"_s, path(u"cong"_s)});
    QVERIFY2(imported.code == 0, imported.errors.constData());
    const QString receipt = QDir(stick()).entryList({receiptFilePattern()}, QDir::Files).value(0);
    const QString half = path(u"nua.biennhan"_s);
    QFile broken(half);
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{\"type\":") > 0);
    broken.close();
    QVERIFY(outbox().pressAt(u"outbox.receipts"_s));
    QVERIFY(choose(u"outbox.receiptFiles"_s, half));
    QTRY_VERIFY(outbox().visible<QWidget>(u"outbox.banner"_s));
    QVERIFY(outbox().waitForState(u"Đã đóng gói"_s));
    picture(u"usb-bad-receipt"_s);
    QVERIFY(outbox().pressAt(u"outbox.receipts"_s));
    QVERIFY(choose(u"outbox.receiptFiles"_s, QDir(stick()).filePath(receipt)));
    QVERIFY(outbox().waitForState(u"Đã đăng"_s));
    QVERIFY(outbox().pageAddress().startsWith(m_portal->address()));
    picture(u"usb-settled"_s);
}

void TestOutboxUsb::looksAtThePage()
{
    QVERIFY(outbox().pressAt(u"outbox.checkPage"_s));
    QTRY_VERIFY2_WITH_TIMEOUT(outbox().said(u"outbox.detail"_s).contains(u"trang khớp gói đã duyệt ✔"_s),
                              qPrintable(outbox().said(u"outbox.detail"_s)), Driver::patience);
    QVERIFY(outbox().visible<QPushButton>(u"outbox.checkPage"_s));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"outbox.checkPage"_s);
    picture(u"usb-page-as-approved"_s);
}

void TestOutboxUsb::letsAPersonStopTheCheck()
{
    const QString before = outbox().said(u"outbox.detail"_s);
    ::kill(pid_t(m_portal->processId()), SIGSTOP); // it takes the question and does not answer
    const auto goOn = qScopeGuard([this] { ::kill(pid_t(m_portal->processId()), SIGCONT); });
    QVERIFY(outbox().pressAt(u"outbox.checkPage"_s));
    QTRY_VERIFY(outbox().visible<QPushButton>(u"outbox.stopCheck"_s));
    QVERIFY(outbox().said(u"outbox.detail"_s) != before);
    picture(u"usb-page-checking"_s);
    QVERIFY(outbox().pressAt(u"outbox.stopCheck"_s));
    QTRY_COMPARE(outbox().said(u"outbox.detail"_s), before);
    QCOMPARE(QApplication::focusWidget()->objectName(), u"outbox.checkPage"_s);
    // And whoever locks meanwhile waits for nobody.
    QVERIFY(outbox().pressAt(u"outbox.checkPage"_s));
    QVERIFY(sitDown(DeskFixture::clerk));
    QVERIFY(outbox().waitForState(u"Đã đăng"_s));
    QVERIFY(outbox().visible<QPushButton>(u"outbox.checkPage"_s));
}

void TestOutboxUsb::findsATamperedPage()
{
    QDirIterator pages(path(u"cong/site/bai"_s), {u"index.html"_s}, QDir::Files, QDirIterator::Subdirectories);
    QFile page(pages.next());
    QVERIFY(page.open(QIODevice::ReadWrite));
    QByteArray bytes = page.readAll();
    bytes.replace("</h1>", "!</h1>");
    QVERIFY(page.seek(0) && page.write(bytes) == bytes.size());
    page.close();
    QVERIFY(outbox().pressAt(u"outbox.checkPage"_s));
    QTRY_VERIFY_WITH_TIMEOUT(outbox().said(u"outbox.detail"_s).contains(u"đã kiểm tra"_s), Driver::patience);
    picture(u"usb-page-differs"_s);
}

void TestOutboxUsb::saysThatNobodyAnswers()
{
    m_portal->kill();
    QVERIFY(outbox().pressAt(u"outbox.checkPage"_s));
    QTRY_VERIFY_WITH_TIMEOUT(outbox().said(u"outbox.detail"_s).contains(u"chưa kiểm tra được"_s), Driver::patience);
    QVERIFY(outbox().waitForState(u"Đã đăng"_s));
    picture(u"usb-page-unreachable"_s);
    QVERIFY(sitDown(DeskFixture::clerk)); // and it is forgotten
    QVERIFY(outbox().waitForState(u"Đã đăng"_s));
    QVERIFY(!outbox().said(u"outbox.detail"_s).contains(u"kiểm tra"_s));
}

void TestOutboxUsb::onlyWhoSendsMayDoSo()
{
    QVERIFY(sitDown(DeskFixture::contributor));
    QTRY_VERIFY(outbox().visible<QPushButton>(u"outbox.export"_s));
    for (const QString &name : {u"outbox.export"_s, u"outbox.receipts"_s})
        QVERIFY(!outbox().visible<QPushButton>(name)->isEnabled());
    m_window->window().lock();
    QVERIFY(m_window->waitUntilLocked());
}

void TestOutboxUsb::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestOutboxUsb)
#include "test_outbox_usb.moc"
