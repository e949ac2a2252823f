// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/Tour.h"

#include "tests/e2e/SampleArticle.h"
#include "tests/ui/pages/DeskPageDriver.h"
#include "tests/ui/pages/OutboxPageDriver.h"
#include "tests/ui/pages/SettingsPageDriver.h"
#include "tests/ui/pages/UnlockPageDriver.h"

#include <QCoreApplication>
#include <QSet>
#include <QStandardPaths>
#include <QTextStream>

namespace bantin::testing {

using namespace Qt::StringLiterals;

namespace {

const auto passphrase = u"bốn từ rất dễ nhớ"_s;
const auto administrator = u"Quản trị"_s;
const auto contributor = u"Cộng tác viên thôn 3"_s;
const auto editor = u"Biên tập viên"_s;
const auto approver = u"Trưởng Ban biên tập"_s;
const auto clerk = u"Văn thư"_s;

/// Layouts settle over several events: what is on screen once it has stayed the same for a few rounds of them.
QImage settledPicture(QWidget &window)
{
    constexpr int rounds = 4;
    QImage last = window.grab().toImage();
    int same = 0;
    (void)QTest::qWaitFor(
        [&] {
            const QImage now = window.grab().toImage();
            same = now == last ? same + 1 : 0;
            last = now;
            return same > rounds;
        },
        Driver::patience / 6);
    return last;
}

void say(const QString &line)
{
    QTextStream(stdout) << line << Qt::endl;
}

} // namespace

Tour::Tour(const QDir &output, const QStringList &files, const RegulationCatalogue &regulations)
    : m_output(output)
    , m_files(files)
    , m_regulations(regulations)
    , m_portal(output.filePath(u"portal"_s))
{
}

Tour::~Tour() = default;

bool Tour::run()
{
    const bool walked = step(u"Chuẩn bị cổng thông tin và tệp Word"_s, [this] { return prepare(); })
                        && step(u"Tạo kho làm việc và tài khoản"_s, [this] { return createWorkspace(); })
                        && step(u"Nhập tệp Word, sửa, gửi biên tập"_s, [this] { return writeAndSubmit(); })
                        && step(u"Biên tập và trình duyệt"_s, [this] { return review(); })
                        && step(u"Xem trước như trên cổng, ký duyệt"_s, [this] { return approve(); })
                        && step(u"Đóng gói, gửi lên cổng, nhận biên nhận"_s, [this] { return send(); })
                        && step(u"Chụp các màn hình ở chế độ tối và ở 1366×768"_s, [this] { return lookAround(); });
    if (!walked && m_window)
        picture(u"where-it-stopped"_s);
    m_window.reset();
    if (walked)
        report();
    return walked;
}

bool Tour::prepare()
{
    for (const auto &folder : {u"workspace"_s, u"portal"_s, u"screenshots"_s})
        QDir(m_output.filePath(folder)).removeRecursively();
    if (!m_output.mkpath(u"screenshots"_s) || !m_output.mkpath(u"portal"_s))
        return false;
    if (m_files.isEmpty()) {
        QFile sample(m_output.filePath(u"bai-mau.docx"_s));
        if (!sample.open(QIODevice::WriteOnly) || sample.write(sampleArticle()) <= 0)
            return false;
        m_files = {sample.fileName()};
        m_isSample = true;
    }
    return m_portal.start();
}

bool Tour::createWorkspace()
{
    m_window = std::make_unique<ui::MainWindow>(
        ui::MainWindow::Surroundings{m_regulations, m_clock, m_keyring, {}, u"vi"_s, {}});
    m_window->resize(1440, 900);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get(), Driver::patience))
        return false;
    picture(u"start"_s);
    const QString folder = m_output.filePath(u"workspace"_s);
    if (!UnlockPageDriver(*m_window).createWorkspace(
            {u"UBND xã Đồng Việt"_s, u"dongviet-2024"_s, folder, administrator, passphrase, m_portal.address()}))
        return false;
    const SettingsPageDriver settings(*m_window);
    const bool added = settings.addAccount(contributor, {u"contributor"_s}, passphrase)
                       && settings.addAccount(editor, {u"editor"_s}, passphrase)
                       && settings.addAccount(approver, {u"approver"_s}, passphrase)
                       && settings.addAccount(clerk, {u"clerk"_s}, passphrase);
    picture(u"accounts"_s);
    return added && m_portal.addUnit(QDir(folder).filePath(u"unit-certificate.pem"_s));
}

bool Tour::enter(const QString &account)
{
    return DeskPageDriver(*m_window).lock() && UnlockPageDriver(*m_window).unlock(account, passphrase);
}

bool Tour::writeAndSubmit()
{
    const DeskPageDriver desk(*m_window);
    if (!desk.lock())
        return false;
    UnlockPageDriver unlock(*m_window);
    if (unlock.unlock(contributor, u"không phải mật khẩu"_s))
        return false;
    picture(u"wrong-passphrase"_s);
    if (!unlock.unlock(contributor, passphrase) || !desk.importFiles(m_files))
        return false;
    if (const auto *refused = desk.visible<QWidget>(u"import.rejected"_s))
        say(refused->accessibleName());
    if (desk.text(u"desk.title"_s).isEmpty() && !desk.type(u"desk.title"_s, u"Bài nhập từ Word"_s))
        return false;
    picture(u"imported"_s);
    if (m_isSample
        && !desk.type(u"desk.sapo"_s, u"Tuyến đường rút ngắn một nửa thời gian đi lại của hơn 600 hộ dân."_s))
        return false;
    const bool filled = desk.chooseCategory(u"chu-truong-chinh-sach"_s) && desk.fillField(u"writer"_s, contributor)
                        && desk.fillField(u"source"_s, u"UBND xã Đồng Việt"_s) && desk.waitUntilSaved();
    m_title = desk.text(u"desk.title"_s);
    picture(u"draft"_s);
    if (!filled || !desk.decide(passphrase) || !desk.waitForState(u"Chờ biên tập"_s))
        return false;
    picture(u"submitted"_s);
    return true;
}

bool Tour::review()
{
    const DeskPageDriver desk(*m_window);
    if (!desk.lock() || !UnlockPageDriver(*m_window).unlockAndRemember(editor, passphrase) || !desk.open(m_title)
        || !desk.primaryAction() || !desk.waitForState(u"Đang biên tập"_s))
        return false;
    picture(u"in-review"_s);
    return desk.decide(passphrase) && desk.waitForState(u"Chờ duyệt"_s);
}

bool Tour::approve()
{
    const DeskPageDriver desk(*m_window);
    if (!enter(approver) || !desk.open(m_title) || !desk.waitForState(u"Chờ duyệt"_s))
        return false;
    if (!desk.showPreview())
        return false;
    picture(u"preview"_s);
    if (!desk.hidePreview())
        return false;
    picture(u"awaiting-approval"_s);
    if (!desk.decide(passphrase) || !desk.waitForState(u"Đã duyệt"_s))
        return false;
    picture(u"approved"_s);
    return true;
}

bool Tour::send()
{
    const OutboxPageDriver outbox(*m_window);
    if (!enter(clerk) || !outbox.open() || !outbox.waitForState(u"Chờ đóng gói"_s))
        return false;
    picture(u"outbox-waiting"_s);
    if (!outbox.send() || !outbox.waitForState(u"Đã đăng"_s))
        return false;
    m_pageAddress = outbox.pageAddress();
    picture(u"outbox-published"_s);
    pictureOfPublishedPage();
    return !m_pageAddress.isEmpty();
}

bool Tour::lookAround()
{
    const DeskPageDriver desk(*m_window);
    if (!desk.showScope(u"rail.published"_s) || !desk.open(m_title))
        return false;
    picture(u"published"_s);
    // The same workspace again, as on a dark desktop with a small screen.
    if (!desk.lock())
        return false;
    m_window.reset();
    ui::Preferences preferences;
    preferences.workspace = m_output.filePath(u"workspace"_s);
    m_window = std::make_unique<ui::MainWindow>(ui::MainWindow::Surroundings{
        m_regulations, m_clock, m_keyring, preferences, u"vi"_s, {}, ui::Theme::Scheme::Dark});
    m_window->resize(1366, 768);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get(), Driver::patience))
        return false;
    picture(u"unlock-dark-1366"_s);
    const DeskPageDriver dark(*m_window);
    // Without a passphrase: the real keyring remembers the editor.
    if (!UnlockPageDriver(*m_window).unlock(editor, {}) || !dark.showScope(u"rail.published"_s) || !dark.open(m_title))
        return false;
    picture(u"desk-dark-1366"_s);
    if (!OutboxPageDriver(*m_window).open())
        return false;
    picture(u"outbox-dark-1366"_s);
    return true;
}

bool Tour::step(const QString &sentence, const std::function<bool()> &action)
{
    const bool done = action();
    say((done ? u"  ✔ "_s : u"  ✘ "_s) + sentence);
    return done;
}

void Tour::picture(const QString &name)
{
    const QString file = u"screenshots/%1-%2.png"_s.arg(++m_pictures, 2, 10, QChar(u'0')).arg(name);
    settledPicture(*m_window).save(m_output.filePath(file));
}

void Tour::pictureOfPublishedPage()
{
    const QString browser = QStandardPaths::findExecutable(u"chromium"_s);
    if (browser.isEmpty() || m_pageAddress.isEmpty())
        return;
    const QString file = u"screenshots/%1-page-in-chromium.png"_s.arg(++m_pictures, 2, 10, QChar(u'0'));
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(browser,
                  {u"--headless"_s, u"--disable-gpu"_s, u"--no-first-run"_s, u"--disable-background-networking"_s,
                   u"--disable-component-update"_s, u"--disable-sync"_s, u"--hide-scrollbars"_s,
                   u"--window-size=1200,1400"_s, u"--screenshot="_s + m_output.filePath(file), m_pageAddress});
    process.waitForFinished(60000);
}

void Tour::report() const
{
    say(u"\nẢnh màn hình:      %1"_s.arg(m_output.filePath(u"screenshots"_s)));
    say(u"Trang đã xuất bản: %1"_s.arg(m_output.filePath(u"portal/site/index.html"_s)));
    say(u"Địa chỉ trang:     %1"_s.arg(m_pageAddress));
    say(u"Mở lại cổng:       ./dev exec bantin-portal serve --root %1 --listen 127.0.0.1:%2"_s
            .arg(m_output.filePath(u"portal"_s))
            .arg(m_portal.port()));
}

} // namespace bantin::testing
