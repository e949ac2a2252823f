// SPDX-License-Identifier: GPL-3.0-or-later
// The memory of the desk's real window with the list of a large workspace open, and how long the check after an unclean end
// takes beside it; prints one line of JSON. Argument: ARTICLES.
// A second process fills the workspace (arguments: FOLDER ARTICLES), so that the first holds what opening it takes and no more.
#include "app/workflow/CheckWorkspace.h"
#include "app/workflow/UnlockWorkspace.h"
#include "resources/Resources.h"
#include "tests/bench/ArticleFiller.h"
#include "tests/ui/DeskWindow.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>

#include <cstdio>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowsOfAPage = 100;

/// Megabytes of 10^6 bytes.
double residentMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    benchCheck(status.open(QIODevice::ReadOnly), "status");
    const auto match = QRegularExpression(u"VmRSS:\\s*(\\d+) kB"_s).match(QString::fromLatin1(status.readAll()));
    benchCheck(match.hasMatch(), "VmRSS");
    return match.captured(1).toDouble() * 1024 / 1e6;
}

/// The check that follows an unclean end, beside the open desk.
double secondsOfACheck(const QDir &workspace)
{
    const workflow::KeyHolder holder{workspace, QString(DeskFixture::contributor), DeskFixture::passphrase()};
    QElapsedTimer clock;
    clock.start();
    const auto report = workflow::checkWorkspace(holder, store::StoreCheck::Extent::Text);
    // The filler gives articles stages without the decisions that lead there, so only the pages are as of a real desk.
    benchCheck(report && !report->needsRepair(), "check");
    return double(clock.elapsed()) / 1000;
}

int fill(const QString &folder, int articles)
{
    const SystemClock clock;
    const auto regulations = RegulationCatalogue::parse(resources::regulationProfiles());
    benchCheck(regulations.ok(), "regulations");
    auto session = workflow::unlockWithPassphrase(QDir(folder), QString(DeskFixture::contributor),
                                                  DeskFixture::passphrase(), *regulations, clock);
    benchCheck(session.ok(), "unlock");
    ArticleFiller().fill(*session->store, articles);
    return 0;
}

int measure(const QString &articles)
{
    DeskWindow window;
    const QString program = QCoreApplication::applicationFilePath();
    benchCheck(QProcess::execute(program, {window.store().directory().path(), articles}) == 0, "fill");
    benchCheck(window.sitDown(DeskFixture::contributor), "unlock");
    const DeskPageDriver desk = window.desk();
    benchCheck(desk.showScope(u"rail.drafts"_s), "list");
    const auto listed = [&desk] { return desk.titles().size() >= rowsOfAPage; };
    benchCheck(QTest::qWaitFor(listed, Driver::patience), "rows");
    const QJsonObject results{{u"resident_list_open_mb"_s, residentMegabytes()},
                              {u"check_beside_work_s"_s, secondsOfACheck(window.store().directory())}};
    std::printf("%s\n", QJsonDocument(results).toJson(QJsonDocument::Compact).constData());
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const DeskApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    benchCheck(arguments.size() == 2 || arguments.size() == 3, "arguments: ARTICLES, or FOLDER ARTICLES");
    return arguments.size() == 2 ? measure(arguments.at(1)) : fill(arguments.at(1), arguments.at(2).toInt());
}
