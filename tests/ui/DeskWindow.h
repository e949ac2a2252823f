// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/VietnameseTest.h"
#include "tests/ui/NoKeyring.h"
#include "tests/ui/pages/DeskPageDriver.h"
#include "tests/ui/pages/UnlockPageDriver.h"
#include "tests/workflow/DeskFixture.h"
#include "ui/shell/MainWindow.h"

#include <QUrl>

#include <chrono>
#include <memory>

namespace bantin::testing {

/// The real main window, in Vietnamese, on the workspace of DeskFixture. Time for the idle watch passes when told.
class DeskWindow
{
public:
    explicit DeskWindow(const QUrl &portal = {}, const std::optional<QDBusConnection> &systemBus = {},
                        QStringView regulation = u"dongviet-2024", const ui::Preferences &remembered = {},
                        sync::NetworkCondition *network = nullptr);
    ~DeskWindow();

    ui::MainWindow &window() const { return *m_window; }
    DeskPageDriver desk() const { return DeskPageDriver(*m_window); }
    UnlockPageDriver unlock() const { return UnlockPageDriver(*m_window); }
    /// For work behind the window's back; only while it is locked.
    DeskFixture &store() { return m_store; }
    /// That person unlocks and the workbench is there.
    bool sitDown(const char16_t *name);
    bool isLocked() const;
    bool waitUntilLocked() const;
    void advance(std::chrono::milliseconds time) { m_sinceBoot += time; }
    /// Lets the idle watch look at the clock now.
    void lookAtTheClock();
    /// Keeps a picture of the window when BANTIN_SCREENSHOTS names a folder.
    void picture(const QString &name) const;

private:
    DeskFixture m_store;
    NoKeyring m_keyring;
    std::chrono::milliseconds m_sinceBoot{1000};
    std::unique_ptr<ui::MainWindow> m_window;
};

/// A QApplication dressed as bantin's, in Vietnamese.
class DeskApplication : public VietnameseApplication
{
public:
    DeskApplication(int &argc, char **argv);
};

} // namespace bantin::testing

/// main() of a test that opens a DeskWindow. What the test keeps goes before the application does, also after a failed step.
#define BANTIN_DESK_TEST_MAIN(Test)                                                                                    \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        const bantin::testing::DeskApplication application(argc, argv);                                                \
        Test test;                                                                                                     \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
