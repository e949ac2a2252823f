// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/NoKeyring.h"
#include "tests/ui/pages/DeskPageDriver.h"
#include "tests/ui/pages/HandoverDriver.h"
#include "tests/ui/pages/UnlockPageDriver.h"
#include "tests/workflow/DeskFixture.h"
#include "ui/shell/MainWindow.h"

#include <memory>

namespace bantin::testing {

/// The main window of a second desk of the fixture's unit, with a store of its own, to which editor and deputy were invited.
class SecondWindow
{
public:
    /// Whoever sits at `first` gets up.
    explicit SecondWindow(DeskFixture &first, const QUrl &portal = {});

    ui::MainWindow &window() const { return *m_window; }
    DeskPageDriver desk() const { return DeskPageDriver(*m_window); }
    HandoverDriver handovers() const { return HandoverDriver(*m_window); }
    QDir directory() const { return QDir(m_folder.filePath(QStringLiteral("ban-2"))); }
    /// Brings it to the front.
    bool show() const;
    bool sitDown(const char16_t *name) const;
    /// For work behind the window's back; only while it is locked. Whoever it lets sit down gets up at its end.
    workflow::Session session(const char16_t *name) const;

private:
    DeskFixture &m_first;
    QTemporaryDir m_folder;
    NoKeyring m_keyring;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace bantin::testing
