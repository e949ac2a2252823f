// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/VaultWindow.h"

#include "app/workflow/AddAccount.h"
#include "app/workflow/CreateWorkspace.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"

#include <QDialog>
#include <QListWidget>
#include <QPainter>

namespace bantin::testing {

using namespace Qt::StringLiterals;

VaultWindow::VaultWindow()
    : regulations(expect(RegulationCatalogue::parse(resources::regulationProfiles())))
{
    const workflow::NewWorkspace workspace{directory(), u"UBND thành phố Vinh"_s, *regulations.find(u"vinh-2022"),
                                           QString(administrator)};
    {
        const SecretBytes secret = SecretBytes::fromPassphrase(QString(passphrase));
        workflow::Session session = expect(createWorkspace(workspace, secret, crypto::floorArgon2(), clock));
        expect(addAccount(session, QString(editor), Role::Editor, secret));
        expect(addAccount(session, QString(leaver), Role::Contributor, secret));
        expect(addAccount(session, QString(successor), Role::Contributor, secret));
    }
    ui::Preferences preferences;
    preferences.workspace = directory().absolutePath();
    ui::MainWindow::Surroundings surroundings{regulations, clock, m_keyring, preferences, u"vi"_s, {}};
    if (qEnvironmentVariable("BANTIN_SCHEME") == u"dark"_s)
        surroundings.scheme = ui::Theme::Scheme::Dark;
    m_window = std::make_unique<ui::MainWindow>(surroundings);
    m_window->show();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window did not become active");
}

bool VaultWindow::sitDown(const char16_t *name, const char16_t *typed) const
{
    return unlock().unlock(QString(name), QString(typed));
}

bool VaultWindow::showSettings(int section) const
{
    if (!desk().click(u"rail.settings"_s) || !desk().waitUntilVisible(u"settings.sections"_s))
        return false;
    desk().visible<QListWidget>(u"settings.sections"_s)->setCurrentRow(section);
    return true;
}

bool VaultWindow::lock() const
{
    return desk().lock();
}

void VaultWindow::picture(const QString &name) const
{
    const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
    if (folder.isEmpty())
        return;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QPixmap shot = m_window->grab();
    const auto dialogs = m_window->findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (!dialog->isVisible())
            continue;
        const QPoint corner((shot.width() - dialog->width()) / 2, (shot.height() - dialog->height()) / 2);
        QPainter painter(&shot);
        painter.fillRect(shot.rect(), QColor(0, 0, 0, 90));
        painter.drawPixmap(corner, dialog->grab());
    }
    shot.save(QDir(folder).filePath(name + u".png"_s));
}

} // namespace bantin::testing
