// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/TusServer.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace bantin::test {

namespace {

constexpr int patience = 60'000;

} // namespace

TusServer::~TusServer()
{
    m_process.kill();
    m_process.waitForFinished();
}

bool TusServer::start(const QStringList &arguments)
{
    m_process.setWorkingDirectory(QStringLiteral(BANTIN_SOURCE_DIR "/tests/node"));
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"node"_s, QStringList{u"tus-server.mjs"_s, m_uploads.path()} + arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return false;
    }
    m_port = m_process.readLine().trimmed().toUShort();
    return m_port != 0;
}

QByteArray TusServer::stored(const QUrl &upload) const
{
    QFile file(m_uploads.filePath(upload.fileName()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace bantin::test
