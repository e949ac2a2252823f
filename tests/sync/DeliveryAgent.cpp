// SPDX-License-Identifier: GPL-3.0-or-later
// A child process for the test that kills it: opens the store of FOLDER and sends what is in its outbox to PORTAL until
// nothing waits. Arguments: FOLDER PORTAL.
#include "tests/sync/DeliveryBench.h"

#include <QCoreApplication>

using namespace bantin;
using namespace bantin::test;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3)
        return 2;
    DeliveryBench bench(QDir(arguments.at(1)), DeliveryBench::Open::Existing);
    const auto engine = bench.engine(QUrl(arguments.at(2)), DeliveryBench::impatient());
    QObject::connect(engine.get(), &sync::DeliveryEngine::deliveryChanged, &application, [](const Delivery &delivery) {
        if (delivery.state == DeliveryState::Published)
            QCoreApplication::quit();
    });
    engine->start();
    return QCoreApplication::exec();
}
