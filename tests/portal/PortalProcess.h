// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace bantin::test {

/// The real program bantin-portal on a free port. Killed on destruction.
class PortalProcess
{
public:
    explicit PortalProcess(const QString &folder);
    ~PortalProcess();

    /// Returns once it answers; false when it ended or said something else.
    bool start();
    /// SIGKILL: no chance to tidy up.
    void kill();
    /// SIGTERM; the exit code.
    int terminate();
    quint16 port() const { return m_port; }

    struct Outcome {
        int code = -1;
        QByteArray output;
        QByteArray errors;
    };
    /// One run to the end, such as {"unit", "list", …}.
    static Outcome run(const QStringList &arguments);

private:
    QString m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace bantin::test
