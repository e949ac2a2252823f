// SPDX-License-Identifier: GPL-3.0-or-later
// A child process for the test that kills it: opens the store of FOLDER and sends what is queued there, or fetches, takes over and
// acknowledges what the portal has. Arguments: send|receive FOLDER PERSON PORTAL. Writes what it took over to FOLDER/taken.
#include "tests/sync/DeliveryBench.h"
#include "tests/sync/RelayDesk.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

using namespace bantin;
using namespace bantin::test;

namespace {

constexpr int triesAtMost = 100;

bool isDone(RelayDesk &desk)
{
    return std::ranges::none_of(desk.rows(), [](const RelayedHandover &row) {
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
    for (int tries = 0; tries < triesAtMost && (tries == 0 || !isDone(desk)); ++tries) {
        if (!receives) {
            if (!desk.work())
                return 3;
            continue;
        }
        (void)desk.receive();
    }
    return isDone(desk) ? 0 : 5;
}
