// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/KillSweep.h"

#include "tests/support/TestScale.h"

using namespace Qt::StringLiterals;

namespace bantin::test {

namespace {

constexpr int patience = 120'000;

} // namespace

KillSweep::KillSweep(int stride)
    : m_stride(testing::strideOf(stride))
{
}

QString KillSweep::library()
{
    return QStringLiteral(BANTIN_BINARY_DIR "/lib/libbantin_kill_at_step.so");
}

bool KillSweep::next()
{
    if (!m_wasKilled)
        return false;
    m_step += m_step == 0 ? 1 : m_stride;
    m_wasKilled = false;
    return true;
}

void KillSweep::noteKill()
{
    m_kills += m_wasKilled ? 0 : 1;
    m_wasKilled = true;
}

QProcessEnvironment KillSweep::killedBelow(const QString &folder) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, library());
    environment.insert(u"BANTIN_KILL_AT"_s, QString::number(m_step));
    environment.insert(u"BANTIN_KILL_BELOW"_s, folder);
    if (testing::isLongRun())
        environment.insert(u"BANTIN_KILL_FINE"_s, u"1"_s);
    return environment;
}

std::unique_ptr<QProcess> beginProgram(const QString &name, const QStringList &arguments,
                                       const QProcessEnvironment &environment)
{
    auto program = std::make_unique<QProcess>();
    program->setProcessChannelMode(QProcess::ForwardedChannels);
    if (!environment.isEmpty())
        program->setProcessEnvironment(environment);
    program->start(QStringLiteral(BANTIN_BINARY_DIR "/bin/") + name, arguments);
    return program;
}

int runProgram(const QString &name, const QStringList &arguments, const QProcessEnvironment &environment)
{
    const auto program = beginProgram(name, arguments, environment);
    const bool ended = program->waitForFinished(patience);
    return ended && program->exitStatus() == QProcess::NormalExit ? program->exitCode() : -1;
}

} // namespace bantin::test
