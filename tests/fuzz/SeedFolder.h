// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDir>
#include <QString>

#include <optional>

/// Where a program of seeds writes them: the folder that is its one argument, made when it is not there. With other
/// arguments nothing is written. What fails is remembered until the program ends with exitCode().
class SeedFolder
{
public:
    SeedFolder(int argc, char **argv, int firstNumber = 0);

    /// Replaces what had that name; the name may lead into a folder below, which is made.
    void write(const QString &name, const QByteArray &seed);
    /// Its name is the next number.
    void writeNext(const QByteArray &seed);
    /// For a seed that could not be made.
    void fail() { m_good = false; }
    /// 2 for wrong arguments, 1 when a seed could not be made or written, otherwise 0.
    int exitCode() const;

private:
    std::optional<QDir> m_folder;
    int m_next;
    bool m_good = true;
};
