// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/Resources.h"

#include <QDir>
#include <QFile>

// Q_INIT_RESOURCE declares a function, so it must stand outside every namespace.
static void registerFolders()
{
#include "RegisterFolders.inc"
}

namespace bantin::resources {

using namespace Qt::StringLiterals;

void ensureLoaded()
{
    registerFolders();
}

QList<QByteArray> regulationProfiles()
{
    ensureLoaded();
    QList<QByteArray> profiles;
    const QDir folder(u":/regulations"_s);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            profiles.append(file.readAll());
    }
    return profiles;
}

} // namespace bantin::resources
