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

namespace {

QList<QByteArray> jsonFiles(const QString &path)
{
    ensureLoaded();
    QList<QByteArray> contents;
    const QDir folder(path);
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            contents.append(file.readAll());
    }
    return contents;
}

QByteArray contentsOf(const QString &path)
{
    ensureLoaded();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

QList<QByteArray> regulationProfiles()
{
    return jsonFiles(u":/regulations"_s);
}

QList<QByteArray> calendars()
{
    return jsonFiles(u":/calendars"_s);
}

QList<QByteArray> registerForms()
{
    return jsonFiles(u":/registers/forms"_s);
}

QByteArray royaltyLaw()
{
    return contentsOf(u":/registers/royalty.json"_s);
}

QByteArray carrierProofs()
{
    return contentsOf(u":/coverage/carriers.json"_s);
}

} // namespace bantin::resources
