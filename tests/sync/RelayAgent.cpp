// SPDX-License-Identifier: GPL-3.0-or-later
// A child process for the test that kills it: opens the store of FOLDER and sends what is queued there, or fetches, takes over and
// acknowledges what the portal has. Arguments: send|receive FOLDER PERSON PORTAL. Writes what it took over to FOLDER/taken. It goes on
// until all that is done, through a portal that is being started again as well, and gives up after a minute and a half.
#include "tests/sync/DeliveryBench.h"
#include "tests/sync/RelayDesk.h"

#include <QCoreApplication>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace bantin::test;

namespace {

constexpr std::chrono::seconds patience{90};

/// A desk that has heard of nothing yet is not done: the one there is to fetch is still at the portal.
bool isDone(RelayDesk &desk)
{
    const QList<RelayedHandover> rows = desk.rows();
    return !rows.isEmpty() && std::ranges::none_of(rows, [](const RelayedHandover &row) {
        return row.isUnderway() || row.state == RelayState::Offered || row.state == RelayState::Fetched;
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 5)
        return 2;
    const QDir folder(arguments.at(2));
    RelayDesk desk(folder, RelayPerson::load(QDir(arguments.at(3))), RelayDesk::Open::Existing);
    desk.meet(QUrl(arguments.at(4)), DeliveryBench::impatient());
    desk.setImporter([&folder](const QByteArray &sealed) {
        QFile file(folder.filePath(QStringLiteral("taken")));
        if (!file.open(QIODevice::WriteOnly) || file.write(sealed) != sealed.size())
            qFatal("not written");
    });
    const bool receives = arguments.at(1) == QLatin1StringView("receive");
    const auto triedOnceMore = [&desk, receives] {
        if (receives)
            (void)desk.receive();
        else
            (void)desk.work();
        return isDone(desk);
    };
    return isDone(desk) || QTest::qWaitFor(triedOnceMore, QDeadlineTimer(patience)) ? 0 : 5;
}
