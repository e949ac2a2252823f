// SPDX-License-Identifier: GPL-3.0-or-later
// Writes the labelled sentences of tests/domain without their labels:  personal_data_seeds FOLDER
#include <QDir>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QFile labelled(QStringLiteral(BANTIN_SOURCE_DIR "/tests/domain/personal-data.txt"));
    if (argc != 2 || !labelled.open(QIODevice::ReadOnly))
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    bool good = folder.mkpath(u"."_s);
    int index = 0;
    static const QRegularExpression label(u"⟦[a-z-]+:|⟧"_s);
    for (const QString &line : QString::fromUtf8(labelled.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        QFile file(folder.filePath(QString::number(index++)));
        const QByteArray text = QString(line).remove(label).toUtf8();
        good = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && good;
    }
    return good ? 0 : 1;
}
