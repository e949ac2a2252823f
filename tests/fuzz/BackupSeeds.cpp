// SPDX-License-Identifier: GPL-3.0-or-later
// backup_seeds FOLDER: the manifest of a backup.
#include "tests/fuzz/SeedFolder.h"
#include "tests/fuzz/SoundManifest.h"

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    SeedFolder seeds(argc, argv);
    seeds.write(u"manifest.json"_s, SoundManifest().bytes);
    return seeds.exitCode();
}
