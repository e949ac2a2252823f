// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/DeskWindow.h"

#include "ui/preview/PreviewModule.h"
#include "ui/shell/IdleWatch.h"

#include <QDir>
#include <QStandardPaths>

namespace bantin::testing {

using namespace Qt::StringLiterals;

DeskWindow::DeskWindow(const QUrl &portal, const std::optional<QDBusConnection> &systemBus, QStringView regulation,
                       const ui::Preferences &remembered, sync::NetworkCondition *network)
    : m_store(regulation)
{
    m_store.leave();
    ui::Preferences preferences = remembered;
    preferences.workspace = m_store.directory().absolutePath();
    ui::MainWindow::Surroundings surroundings{m_store.regulations, m_store.clock, m_keyring,
                                              preferences,         u"vi"_s,       portal};
    if (qEnvironmentVariable("BANTIN_SCHEME") == u"dark"_s)
        surroundings.scheme = ui::Theme::Scheme::Dark;
    if (systemBus)
        surroundings.systemBus = *systemBus;
    surroundings.network = network;
    surroundings.sinceBoot = [this] { return m_sinceBoot; };
    m_window = std::make_unique<ui::MainWindow>(surroundings);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window did not become active");
}

DeskWindow::~DeskWindow() = default;

bool DeskWindow::sitDown(const char16_t *name)
{
    m_store.leave();
    return unlock().unlock(QString(name), u"Mật khẩu dài 7"_s);
}

bool DeskWindow::isLocked() const
{
    const auto *open = desk().visible<QWidget>(u"unlock.open"_s);
    return open && desk().visible<QWidget>(u"unlock.account"_s)->isEnabled();
}

bool DeskWindow::waitUntilLocked() const
{
    return QTest::qWaitFor([this] { return isLocked(); }, Driver::patience);
}

void DeskWindow::lookAtTheClock()
{
    m_window->findChild<ui::IdleWatch *>()->check();
}

void DeskWindow::picture(const QString &name) const
{
    const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    m_window->grab().save(QDir(folder).filePath(name + u".png"_s));
}

DeskApplication::DeskApplication(int &argc, char **argv)
    : VietnameseApplication((ui::preparePreview(), argc), argv)
{
    QStandardPaths::setTestModeEnabled(true);
}

} // namespace bantin::testing
