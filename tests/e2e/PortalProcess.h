// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QProcess>
#include <QUrl>

namespace bantin::testing {

/// The real bantin-portal beside the test, on a free port of the loopback address. Stopped with the object.
class PortalProcess
{
public:
    PortalProcess(QString program, QDir root);
    ~PortalProcess();

    /// Starts it and waits for its first line; false when it does not come up within 20 s.
    bool start();
    /// SIGKILL, as a power cut would.
    void kill();
    /// `bantin-portal unit add`.
    bool addUnit(const QString &certificateFile) const;

    QUrl url() const { return m_url; }
    QDir root() const { return m_root; }

private:
    QString m_program;
    QDir m_root;
    QProcess m_process;
    QUrl m_url; ///< keeps its port over a kill and a new start
};

} // namespace bantin::testing
