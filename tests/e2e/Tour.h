// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/keyring/SystemKeyring.h"
#include "tests/portal/PortalProcess.h"
#include "ui/shell/MainWindow.h"

#include <QDir>

#include <functional>
#include <memory>

namespace bantin::testing {

/// Walks one article through the real windows, the real portal and the real keyring, with mouse and keyboard events, and
/// keeps numbered pictures of what was on screen.
class Tour
{
public:
    Tour(const QDir &output, const QStringList &files, const RegulationCatalogue &regulations);
    ~Tour();

    /// Prints each step; false at the first that fails.
    bool run();

private:
    bool prepare();
    bool createWorkspace();
    bool writeAndSubmit();
    bool review();
    bool approve();
    bool send();
    bool lookAround();
    void report() const;

    bool step(const QString &sentence, const std::function<bool()> &action);
    bool enter(const QString &account);
    void picture(const QString &name);
    void pictureOfPublishedPage();

    QDir m_output;
    QStringList m_files;
    const RegulationCatalogue &m_regulations;
    SystemClock m_clock;
    keyring::SystemKeyring m_keyring;
    test::PortalProcess m_portal;
    std::unique_ptr<ui::MainWindow> m_window;
    bool m_isSample = false;
    QString m_title;
    QString m_pageAddress;
    int m_pictures = 0;
};

} // namespace bantin::testing
