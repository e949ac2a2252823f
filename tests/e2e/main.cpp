// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/ProcessHardening.h"
#include "resources/Resources.h"
#include "tests/e2e/SampleDesk.h"
#include "tests/e2e/Tour.h"
#include "ui/preview/PreviewModule.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QStyleFactory>
#include <QTranslator>

using namespace bantin;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    hardenProcess();
    ui::preparePreview();
    QApplication application(argc, argv);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setFont(QFont(u"Noto Sans"_s, 10));
    QCoreApplication::setApplicationVersion(QStringLiteral(BANTIN_VERSION));
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption output(u"output"_s, u"Where screenshots, workspace and portal go."_s, u"DIR"_s,
                                    u"build/run"_s);
    const QCommandLineOption desk(u"desk"_s, u"Open the workstation for a person instead of walking the path."_s);
    parser.addOptions({output, desk});
    parser.addPositionalArgument(u"files"_s, u"Word files to use instead of the sample."_s, u"[FILE…]"_s);
    parser.process(application);

    QStringList files;
    const QStringList given = parser.positionalArguments();
    for (const QString &file : given)
        files += QFileInfo(file).absoluteFilePath();
    const QDir folder(QDir::current().absoluteFilePath(parser.value(output)));
    if (!folder.mkpath(u"."_s))
        return 1;
    resources::ensureLoaded();
    if (parser.isSet(desk))
        return testing::openSampleDesk(folder, files);

    QTranslator translator;
    if (!translator.load(u":/i18n/bantin_vi.qm"_s) || !QCoreApplication::installTranslator(&translator))
        return 1;
    const auto regulations = RegulationCatalogue::parse(resources::regulationProfiles());
    if (!regulations)
        return 1;
    return testing::Tour(folder, files, *regulations).run() ? 0 : 1;
}
