// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/PortalProcess.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace bantin::testing {

using namespace Qt::StringLiterals;

PortalProcess::PortalProcess(QString program, QDir root)
    : m_program(std::move(program))
    , m_root(std::move(root))
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
}

PortalProcess::~PortalProcess()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        kill();
}

bool PortalProcess::start()
{
    const QString listen = u"127.0.0.1:%1"_s.arg(m_url.port(0));
    m_process.start(m_program, {u"serve"_s, u"--root"_s, m_root.path(), u"--listen"_s, listen});
    if (!m_process.waitForStarted())
        return false;
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(20000))
            return false;
    m_url = QUrl(QJsonDocument::fromJson(m_process.readLine()).object()[u"listening"].toString());
    return m_url.isValid() && m_url.port() > 0;
}

void PortalProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool PortalProcess::addUnit(const QString &certificateFile) const
{
    return QProcess::execute(m_program, {u"unit"_s, u"add"_s, u"--root"_s, m_root.path(), u"--certificate"_s, certificateFile})
        == 0;
}

} // namespace bantin::testing
