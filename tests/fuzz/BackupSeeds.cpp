// SPDX-License-Identifier: GPL-3.0-or-later
// backup_seeds FOLDER: the manifest of a backup.
#include "tests/fuzz/SoundManifest.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    const SoundManifest sound;
    QFile file(folder.filePath(u"manifest.json"_s));
    const bool good =
        folder.mkpath(u"."_s) && file.open(QIODevice::WriteOnly) && file.write(sound.bytes) == sound.bytes.size();
    return good ? 0 : 1;
}
