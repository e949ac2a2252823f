// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the labelled sentences of tests/domain without their labels:  personal_data_seeds FOLDER
#include "tests/fuzz/SeedFolder.h"

#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QFile labelled(QStringLiteral(BANTIN_SOURCE_DIR "/tests/domain/personal-data.txt"));
    if (!labelled.open(QIODevice::ReadOnly))
        return 2;
    SeedFolder seeds(argc, argv);
    static const QRegularExpression label(u"⟦[a-z-]+:|⟧"_s);
    for (const QString &line : QString::fromUtf8(labelled.readAll()).split(u'\n', Qt::SkipEmptyParts))
        seeds.writeNext(QString(line).remove(label).toUtf8());
    return seeds.exitCode();
}
