// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/CommandLine.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv); // KTextTemplate finds its tags through it
    QCoreApplication::setApplicationName(QStringLiteral("bantin-portal"));
    return bantin::portal::runCommandLine(argc, argv);
}
