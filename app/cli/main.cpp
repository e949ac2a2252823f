// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/ProcessHardening.h"
#include "app/cli/CommandLine.h"
#include "resources/Resources.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QTranslator>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>

namespace {

/// Vietnamese unless --lang en: read before anything can speak.
bool wantsEnglish(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--lang"));
    return arguments.contains(QStringLiteral("--lang=en"))
           || (at >= 0 && arguments.value(at + 1) == QStringLiteral("en"));
}

/// They are part of this build: one that does not read is no longer the program that was tested.
bantin::RegulationCatalogue readRegulations()
{
    const auto regulations = bantin::RegulationCatalogue::parse(bantin::resources::regulationProfiles());
    if (!regulations)
        qFatal("%ls: %ls", qUtf16Printable(regulations.error().reason), qUtf16Printable(regulations.error().detail));
    return *regulations;
}

/// Only paper needs fonts; everything else starts faster and runs without them.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    const bool drawsPaper =
        std::any_of(argv, argv + argc, [](const char *word) { return std::string_view(word).starts_with("--pdf"); });
    if (!drawsPaper)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char *argv[])
{
    bantin::hardenProcess();
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("bantin-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(BANTIN_VERSION));
    bantin::resources::ensureLoaded();
    QTranslator vietnamese;
    if (!wantsEnglish(QCoreApplication::arguments()) && vietnamese.load(QStringLiteral(":/i18n/bantin_vi.qm")))
        QCoreApplication::installTranslator(&vietnamese);
    std::optional<bantin::RegulationCatalogue> catalogue;
    const bantin::cli::Regulations regulations = [&catalogue]() -> const bantin::RegulationCatalogue & {
        if (!catalogue)
            catalogue = readRegulations();
        return *catalogue;
    };
    const bantin::SystemClock clock;
    return int(bantin::cli::CommandLine(regulations, clock).run(argc, argv));
}
