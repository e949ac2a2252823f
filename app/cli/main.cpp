// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/ProcessHardening.h"
#include "app/cli/CommandLine.h"
#include "resources/Resources.h"

#include <QCoreApplication>
#include <QTranslator>

#include <optional>

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

} // namespace

int main(int argc, char *argv[])
{
    bantin::hardenProcess();
    QCoreApplication application(argc, argv);
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
