// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Clock.h"
#include "resources/Resources.h"
#include "tests/ui/NoKeyring.h"
#include "tests/ui/pages/DeskPageDriver.h"
#include "tests/ui/pages/OutboxPageDriver.h"
#include "tests/ui/pages/SettingsPageDriver.h"
#include "tests/ui/pages/UnlockPageDriver.h"
#include "ui/preview/PreviewModule.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

const auto passphrase = u"bốn từ rất dễ nhớ"_s;
const auto title = u"Khánh thành đường liên thôn Đồng Việt"_s;

} // namespace

/// One article through the real windows, in the order of the slots.
class TestWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void createsAWorkspaceWithAccounts();
    void refusesAWrongPassphraseWithOneSentence();
    void savesWhatTheContributorWrites();
    void showsThePageAsThePortalWould();
    void saysWhatIsMissingAndLeadsThere();
    void submitsReviewsAndApproves();
    void findsWithoutToneMarks();
    void showsTheApprovedArticleInTheOutbox();
    void voidsTheApprovalWhenTheTextIsEdited();
    void cleanupTestCase();

private:
    /// Keeps a picture of the window when BANTIN_SCREENSHOTS names a folder.
    void picture(const QString &name) const;

    QTemporaryDir m_folder;
    SystemClock m_clock;
    NoKeyring m_keyring;
    std::optional<RegulationCatalogue> m_regulations;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestWindows::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    resources::ensureLoaded();
    auto *translator = new QTranslator(this);
    QVERIFY(translator->load(u":/i18n/bantin_vi.qm"_s));
    QCoreApplication::installTranslator(translator);
    auto regulations = RegulationCatalogue::parse(resources::regulationProfiles());
    QVERIFY(regulations);
    m_regulations = *regulations;
    ui::MainWindow::Surroundings surroundings{*m_regulations, m_clock, m_keyring, {}, u"vi"_s, {}};
    if (qEnvironmentVariable("BANTIN_SCHEME") == u"dark"_s)
        surroundings.scheme = ui::Theme::Scheme::Dark;
    m_window = std::make_unique<ui::MainWindow>(surroundings);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    picture(u"start"_s);
}

void TestWindows::createsAWorkspaceWithAccounts()
{
    const UnlockPageDriver unlock(*m_window);
    QVERIFY(unlock.createWorkspace(
        {u"UBND xã Đồng Việt"_s, u"dongviet-2024"_s, m_folder.filePath(u"kho"_s), u"Quản trị"_s, passphrase, {}}));
    const SettingsPageDriver settings(*m_window);
    QVERIFY(settings.addAccount(u"Cộng tác viên thôn 3"_s, {u"contributor"_s}, passphrase));
    QVERIFY(settings.addAccount(u"Biên tập viên"_s, {u"editor"_s}, passphrase));
    QVERIFY(settings.addAccount(u"Trưởng Ban biên tập"_s, {u"approver"_s}, passphrase));
    QVERIFY(settings.addAccount(u"Văn thư"_s, {u"clerk"_s}, passphrase));
    picture(u"settings"_s);
    QVERIFY(DeskPageDriver(*m_window).lock());
}

void TestWindows::refusesAWrongPassphraseWithOneSentence()
{
    const UnlockPageDriver unlock(*m_window);
    QVERIFY(!unlock.unlock(u"Cộng tác viên thôn 3"_s, u"sai mật khẩu rồi"_s));
    QVERIFY(unlock.problem().contains(u"Mật khẩu không mở được tài khoản này."_s));
    picture(u"unlock"_s);
}

void TestWindows::savesWhatTheContributorWrites()
{
    QVERIFY(UnlockPageDriver(*m_window).unlock(u"Cộng tác viên thôn 3"_s, passphrase));
    const DeskPageDriver desk(*m_window);
    QVERIFY(desk.click(u"desk.new"_s));
    QVERIFY(desk.type(u"desk.title"_s, title));
    QVERIFY(desk.type(u"desk.sapo"_s, u"Sáng 20/11, UBND xã tổ chức lễ khánh thành."_s));
    QVERIFY(desk.writeText(u"Công trình có tổng mức đầu tư 6,8 tỷ đồng."_s));
    QVERIFY(desk.waitUntilSaved());
    QTRY_COMPARE(desk.titles(), QStringList{title});
    picture(u"draft"_s);
}

void TestWindows::showsThePageAsThePortalWould()
{
    const DeskPageDriver desk(*m_window);
    QVERIFY(desk.showPreview());
    picture(u"preview"_s);
    QVERIFY(desk.hidePreview());
}

void TestWindows::saysWhatIsMissingAndLeadsThere()
{
    const DeskPageDriver desk(*m_window);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.text(u"desk.blockedBy"_s).isEmpty(), Driver::patience);
    QVERIFY(desk.primaryAction());
    QTRY_VERIFY(QApplication::focusWidget()
                && QApplication::focusWidget()->objectName().startsWith(u"inspector.field."_s));
    QVERIFY(desk.chooseCategory(u"chu-truong-chinh-sach"_s));
    QVERIFY(desk.fillField(u"writer"_s, u"Cộng tác viên thôn 3"_s));
    QVERIFY(desk.fillField(u"source"_s, u"UBND xã Đồng Việt"_s));
    // Half a date must neither complain nor hold up saving.
    QVERIFY(desk.fillField(u"source-date"_s, u"2026-1"_s));
    QVERIFY(desk.waitUntilSaved());
    QVERIFY(!desk.visible<QWidget>(u"desk.banner"_s));
    QVERIFY(desk.fillField(u"source-date"_s, {}));
    picture(u"information"_s);
    QTRY_COMPARE_WITH_TIMEOUT(desk.text(u"desk.blockedBy"_s), QString(), Driver::patience);
}

void TestWindows::submitsReviewsAndApproves()
{
    const DeskPageDriver desk(*m_window);
    const UnlockPageDriver unlock(*m_window);
    QVERIFY(desk.decide(passphrase));
    QVERIFY(desk.waitForState(u"Chờ biên tập"_s));
    QVERIFY(desk.lock());
    QVERIFY(unlock.unlock(u"Biên tập viên"_s, passphrase));
    QVERIFY(desk.open(title));
    QVERIFY(desk.primaryAction());
    QVERIFY(desk.waitForState(u"Đang biên tập"_s));
    picture(u"review"_s);
    QVERIFY(desk.decide(passphrase));
    QVERIFY(desk.waitForState(u"Chờ duyệt"_s));
    QVERIFY(desk.lock());
    QVERIFY(unlock.unlock(u"Trưởng Ban biên tập"_s, passphrase));
    QVERIFY(desk.open(title));
    QVERIFY(desk.waitUntilVisible(u"review.card"_s));
    QVERIFY(desk.text(u"review.subject"_s).contains(u"…"_s));
    picture(u"approve"_s);
    QVERIFY(desk.decide(passphrase));
    QVERIFY(desk.waitForState(u"Đã duyệt"_s));
    picture(u"approved"_s);
}

void TestWindows::findsWithoutToneMarks()
{
    const DeskPageDriver desk(*m_window);
    QVERIFY(desk.type(u"desk.search"_s, u"duong lien thon"_s));
    QTRY_COMPARE(desk.titles(), QStringList{title});
    QVERIFY(desk.type(u"desk.search"_s, u"khong co"_s));
    QTRY_VERIFY(desk.titles().isEmpty());
    QVERIFY(desk.type(u"desk.search"_s, {}));
}

void TestWindows::showsTheApprovedArticleInTheOutbox()
{
    const OutboxPageDriver outbox(*m_window);
    QVERIFY(outbox.open());
    QVERIFY(outbox.waitForState(u"Chờ đóng gói"_s));
    picture(u"outbox"_s);
}

void TestWindows::voidsTheApprovalWhenTheTextIsEdited()
{
    const DeskPageDriver desk(*m_window);
    QVERIFY(desk.lock());
    QVERIFY(UnlockPageDriver(*m_window).unlock(u"Biên tập viên"_s, passphrase));
    QVERIFY(desk.showScope(u"rail.approved"_s));
    QVERIFY(desk.open(title));
    QVERIFY(desk.click(u"banner.action"_s));
    QVERIFY(desk.type(u"desk.sapo"_s, u"Đã sửa."_s));
    QVERIFY(desk.waitForState(u"Bản thảo"_s));
    QVERIFY(desk.waitUntilVisible(u"desk.stateBanner"_s));
    QTRY_VERIFY(m_window->findChild<QWidget *>(u"desk.stateBanner"_s)->accessibleName().contains(u"mất hiệu lực"_s));
    picture(u"voided"_s);
    QVERIFY(OutboxPageDriver(*m_window).open());
    QVERIFY(OutboxPageDriver(*m_window).waitForState(u"Giữ lại"_s));
}

void TestWindows::cleanupTestCase()
{
    m_window.reset();
}

void TestWindows::picture(const QString &name) const
{
    const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    m_window->grab().save(QDir(folder).filePath(name + u".png"_s));
}

int main(int argc, char **argv)
{
    ui::preparePreview();
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(10);
    QApplication::setFont(font);
    TestWindows test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_windows.moc"
