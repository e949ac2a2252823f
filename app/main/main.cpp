// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Clock.h"
#include "app/base/ProcessHardening.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/keyring/SystemKeyring.h"
#include "app/main/CommandLine.h"
#include "resources/Resources.h"
#include "sync/transport/SystemNetwork.h"
#include "ui/preview/PreviewModule.h"
#include "ui/shell/MainWindow.h"

#include <QApplication>
#include <QLocale>
#include <QStyleFactory>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

void installLanguage(QApplication &application, const QString &language)
{
    QLocale::setDefault(QLocale(language == "en"_L1 ? QLocale::English : QLocale::Vietnamese));
    if (language == "en"_L1)
        return;
    for (const QString &catalogue : {u":/i18n/qt_vi.qm"_s, u":/i18n/bantin_vi.qm"_s}) {
        auto *translator = new QTranslator(&application);
        if (translator->load(catalogue))
            QCoreApplication::installTranslator(translator);
    }
}

void dress(QApplication &application)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QFont font(u"Noto Sans"_s);
    font.setPointSizeF(10);
    application.setFont(font);
}

} // namespace

int main(int argc, char **argv)
{
    bantin::hardenProcess();
    bantin::ui::preparePreview();
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"bantin"_s);
    QCoreApplication::setApplicationName(u"bantin"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(BANTIN_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Bàn Tin"_s);
    QGuiApplication::setDesktopFileName(u"bantin"_s);
    bantin::resources::ensureLoaded();

    const bantin::CommandLine line = bantin::CommandLine::parse(QCoreApplication::arguments());
    bantin::ui::Preferences preferences = bantin::ui::Preferences::load();
    if (!line.workspace.isEmpty())
        preferences.workspace = line.workspace;
    const QString language = line.language.isEmpty() ? preferences.language : line.language;
    installLanguage(application, language);
    dress(application);

    const auto regulations = bantin::RegulationCatalogue::parse(bantin::resources::regulationProfiles());
    if (!regulations)
        qFatal("a regulation profile of this build is invalid");
    const bantin::SystemClock clock;
    bantin::keyring::SystemKeyring keyring;
    bantin::ui::MainWindow::Surroundings surroundings{
        *regulations, clock, keyring, preferences, language == "en"_L1 ? u"en"_s : u"vi"_s, line.portal};
    bantin::sync::SystemNetwork network(surroundings.systemBus);
    surroundings.network = &network;
    bantin::ui::MainWindow window(surroundings);
    window.show();
    return QApplication::exec();
}
