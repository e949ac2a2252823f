// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/SeedFolder.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

SeedFolder::SeedFolder(int argc, char **argv, int firstNumber)
    : m_next(firstNumber)
{
    if (argc != 2)
        return;
    m_folder.emplace(QString::fromLocal8Bit(argv[1]));
    m_good = m_folder->mkpath(u"."_s);
}

void SeedFolder::write(const QString &name, const QByteArray &seed)
{
    if (!m_folder)
        return;
    QFile file(m_folder->filePath(name));
    const bool written = QFileInfo(file).dir().mkpath(u"."_s) && file.open(QIODevice::WriteOnly)
                         && file.write(seed) == seed.size() && file.flush();
    m_good = written && m_good;
}

void SeedFolder::writeNext(const QByteArray &seed)
{
    write(QString::number(m_next++), seed);
}

int SeedFolder::exitCode() const
{
    if (!m_folder)
        return 2;
    return m_good ? 0 : 1;
}
