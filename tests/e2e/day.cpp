// SPDX-License-Identifier: GPL-3.0-or-later
// The day of the plaintext sweep. Arguments: WORKSPACE ACCOUNT PASSPHRASE WORD-FILE TITLE SAPO TEXT SEARCH. Prints its
// steps, then "killed", and dies as if the power had gone.
#include "app/base/ProcessHardening.h"
#include "resources/Resources.h"
#include "tests/e2e/WorkingDay.h"
#include "ui/preview/PreviewModule.h"

#include <QApplication>
#include <QTranslator>

#include <csignal>
#include <cstdio>

using namespace bantin;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    hardenProcess();
    ui::preparePreview();
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    resources::ensureLoaded();
    QTranslator translator;
    const auto regulations = RegulationCatalogue::parse(resources::regulationProfiles());
    if (arguments.size() != 9 || !regulations || !translator.load(u":/i18n/bantin_vi.qm"_s)
        || !QCoreApplication::installTranslator(&translator))
        return 1;
    testing::WorkingDay day(arguments.at(1), {arguments.at(5), arguments.at(6), arguments.at(7), arguments.at(8)},
                            *regulations);
    if (!day.run(arguments.at(2), arguments.at(3), arguments.at(4)))
        return 1;
    std::puts("killed");
    std::fflush(stdout);
    std::raise(SIGKILL);
    return 1;
}
