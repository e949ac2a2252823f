// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace bantin::test {

/// @tus/server with @tus/file-store, from tests/node. Killed on destruction.
class TusServer
{
public:
    ~TusServer();

    /// `arguments` follow the folder of the uploads. False when it does not come up, such as when Node or the package is missing.
    bool start(const QStringList &arguments = {});
    quint16 port() const { return m_port; }
    QUrl address() const { return QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(m_port)); }
    /// What it keeps of an upload.
    QByteArray stored(const QUrl &upload) const;

private:
    QTemporaryDir m_uploads;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace bantin::test
