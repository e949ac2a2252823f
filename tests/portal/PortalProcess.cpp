// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/portal/PortalProcess.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace bantin::test {

namespace {

const QString program = QStringLiteral(BANTIN_BINARY_DIR "/bin/bantin-portal");
constexpr int patience = 60'000;

} // namespace

PortalProcess::PortalProcess(const QString &folder, const QStringList &options)
    : m_folder(folder)
    , m_options(options)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
}

PortalProcess::~PortalProcess()
{
    kill();
}

bool PortalProcess::start()
{
    m_process.start(program,
                    QStringList{u"serve"_s, u"--root"_s, m_folder, u"--listen"_s, u"127.0.0.1:%1"_s.arg(m_port)}
                        + m_options);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return false;
    }
    const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
    m_port = static_cast<quint16>(QUrl(ready.value("listening"_L1).toString()).port(0));
    return m_port != 0;
}

void PortalProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

bool PortalProcess::hasDied() const
{
    QFile status(u"/proc/%1/stat"_s.arg(m_process.processId()));
    if (m_process.state() == QProcess::NotRunning || !status.open(QIODevice::ReadOnly))
        return true;
    const QByteArray line = status.readAll();
    return line.sliced(line.lastIndexOf(')')).startsWith(") Z");
}

int PortalProcess::terminate()
{
    m_process.terminate();
    return m_process.waitForFinished(patience) && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode()
                                                                                                 : -1;
}

PortalProcess::Outcome PortalProcess::run(const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(patience);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool PortalProcess::addUnit(const QString &certificateFile) const
{
    return run({u"unit"_s, u"add"_s, u"--root"_s, m_folder, u"--certificate"_s, certificateFile}).code == 0;
}

} // namespace bantin::test
