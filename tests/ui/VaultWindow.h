// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/RegulationCatalogue.h"
#include "tests/support/FakeClock.h"
#include "tests/ui/NoKeyring.h"
#include "tests/ui/pages/DeskPageDriver.h"
#include "tests/ui/pages/UnlockPageDriver.h"
#include "ui/shell/MainWindow.h"

#include <QTemporaryDir>

#include <memory>

namespace bantin::testing {

/// The real main window, in Vietnamese, on a workspace of Vinh, whose regulation asks for mixed passphrases that are
/// changed within six months. Its people: an administrator, an editor, two contributors.
class VaultWindow
{
public:
    static constexpr auto administrator = u"Quản trị";
    static constexpr auto editor = u"Biên tập viên";
    static constexpr auto leaver = u"Cộng tác viên thôn 3";
    static constexpr auto successor = u"Cộng tác viên thôn 5";
    static constexpr auto passphrase = u"Mưa tháng 7 rất to";
    static constexpr auto another = u"Nắng tháng 8 dịu hơn";

    VaultWindow();

    ui::MainWindow &window() const { return *m_window; }
    Driver driver() const { return Driver(*m_window); }
    DeskPageDriver desk() const { return DeskPageDriver(*m_window); }
    UnlockPageDriver unlock() const { return UnlockPageDriver(*m_window); }
    bool sitDown(const char16_t *name, const char16_t *typed = passphrase) const;
    /// Opens a section of the settings, 0 being the first.
    bool showSettings(int section) const;
    bool lock() const;
    QDir directory() const { return QDir(m_folder.filePath(QStringLiteral("kho"))); }
    /// Keeps a picture of the window, with the dialog over it, when BANTIN_SCREENSHOTS names a folder.
    void picture(const QString &name) const;

    FakeClock clock;
    RegulationCatalogue regulations;

private:
    QTemporaryDir m_folder;
    NoKeyring m_keyring;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace bantin::testing
