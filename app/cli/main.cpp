// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/ProcessHardening.h"
#include "app/cli/CommandLine.h"
#include "resources/Resources.h"

#include <QCoreApplication>
#include <QTranslator>

#include <cstdio>

namespace {

/// Vietnamese unless --lang en: read before anything can speak.
bool wantsEnglish(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--lang"));
    return arguments.contains(QStringLiteral("--lang=en"))
           || (at >= 0 && arguments.value(at + 1) == QStringLiteral("en"));
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
    const auto regulations = bantin::RegulationCatalogue::parse(bantin::resources::regulationProfiles());
    if (!regulations) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(regulations.error().reason),
                     qPrintable(regulations.error().detail));
        return int(bantin::cli::ExitCode::Refused);
    }
    const bantin::SystemClock clock;
    return int(bantin::cli::CommandLine(*regulations, clock).run(argc, argv));
}
