// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/SecondWindow.h"

#include "app/workflow/JoinDesk.h"
#include "app/workflow/UnlockWorkspace.h"
#include "tests/support/Expect.h"

namespace bantin::testing {

using namespace Qt::StringLiterals;

SecondWindow::SecondWindow(DeskFixture &first, const QUrl &portal)
    : m_first(first)
{
    const auto invitation = [&first](const char16_t *name) {
        return expect(workflow::makeInvitation(first.as(name), DeskFixture::passphrase()));
    };
    {
        workflow::Session joined = expect(workflow::joinDesk(
            directory(), invitation(DeskFixture::editor), DeskFixture::passphrase(), first.regulations, first.clock));
        expect(workflow::admitAccount(joined, invitation(DeskFixture::deputy), DeskFixture::passphrase(),
                                      first.regulations));
    }
    first.leave();
    ui::Preferences preferences;
    preferences.workspace = directory().absolutePath();
    ui::MainWindow::Surroundings surroundings{first.regulations, first.clock, m_keyring, preferences, u"vi"_s, portal};
    if (qEnvironmentVariable("BANTIN_SCHEME") == u"dark"_s)
        surroundings.scheme = ui::Theme::Scheme::Dark;
    m_window = std::make_unique<ui::MainWindow>(surroundings);
    m_window->resize(1366, 768);
}

bool SecondWindow::show() const
{
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    return QTest::qWaitForWindowActive(m_window.get(), Driver::patience);
}

bool SecondWindow::sitDown(const char16_t *name) const
{
    return show() && UnlockPageDriver(*m_window).unlock(QString(name), u"Mật khẩu dài 7"_s);
}

workflow::Session SecondWindow::session(const char16_t *name) const
{
    return expect(workflow::unlockWithPassphrase(directory(), QString(name), DeskFixture::passphrase(),
                                                 m_first.regulations, m_first.clock));
}

} // namespace bantin::testing
