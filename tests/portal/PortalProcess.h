// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace bantin::test {

/// The real program bantin-portal on a free port of the loopback address, the same one after a kill and a new start.
/// Killed on destruction.
class PortalProcess
{
public:
    /// `options`: more of the command line of serve.
    explicit PortalProcess(const QString &folder, const QStringList &options = {});
    ~PortalProcess();

    /// Returns once it answers; false when it ended or said something else.
    bool start();
    /// SIGKILL: no chance to tidy up.
    void kill();
    /// SIGTERM; the exit code.
    int terminate();
    quint16 port() const { return m_port; }
    /// Of itself, a moment ago: a QProcess learns of that only when it is asked.
    bool hasDied() const;
    /// Of the next start.
    void setEnvironment(const QProcessEnvironment &environment) { m_process.setProcessEnvironment(environment); }
    qint64 processId() const { return m_process.processId(); }
    QString address() const { return QStringLiteral("http://127.0.0.1:%1/").arg(m_port); }

    struct Outcome {
        int code = -1;
        QByteArray output;
        QByteArray errors;
    };
    /// One run to the end, such as {"unit", "list", …}.
    static Outcome run(const QStringList &arguments);
    /// `unit add` for this portal.
    bool addUnit(const QString &certificateFile) const;

private:
    QString m_folder;
    QStringList m_options;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace bantin::test
