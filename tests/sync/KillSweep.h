// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

#include <memory>

namespace bantin::test {

/// A program is killed from inside at its first step, at a later one, and so on until a run has no kill:
///   for (KillSweep sweep(3); sweep.next();) { …; if (wasKilled) sweep.noteKill(); }
/// Steps are syncs and renames below a folder; with --long each of them, and every write and removal as well.
class KillSweep
{
public:
    /// `stride`: of how many steps an everyday run takes one.
    explicit KillSweep(int stride);

    /// Path of what kills, to be preloaded.
    static QString library();

    /// False when the round before had no kill.
    bool next();
    void noteKill();
    /// From 1; different in every round.
    int step() const { return m_step; }
    int kills() const { return m_kills; }

    /// The program it is given to dies at this round's thing it does to the disk below `folder`.
    QProcessEnvironment killedBelow(const QString &folder) const;

private:
    const int m_stride;
    int m_step = 0;
    int m_kills = 0;
    bool m_wasKilled = true;
};

/// Starts a program of the build, e.g. "bantin_relay_agent"; what it says is heard. An empty `environment` is this program's own.
std::unique_ptr<QProcess> beginProgram(const QString &name, const QStringList &arguments,
                                       const QProcessEnvironment &environment);
/// The same to its end: its exit code, or -1 when it was killed.
int runProgram(const QString &name, const QStringList &arguments, const QProcessEnvironment &environment);

} // namespace bantin::test
