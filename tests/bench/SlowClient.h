// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QTcpSocket>
#include <QTimer>

namespace bantin::test {

/// A tus client of few lines, so that hundreds of them fit into one process: creates, sends the rest in one PATCH, and after a
/// break asks for the offset and goes on.
class SlowClient final : public QObject
{
    Q_OBJECT
public:
    SlowClient(quint16 port, QByteArray package);

    void start();
    bool isDone() const { return m_done; }
    int breaks() const { return m_breaks; }

private:
    enum class Asking { Create, Offset, Patch };

    void connectAgain();
    void ask();
    void read();
    void answered(int status, const QByteArray &head);

    QByteArray m_package;
    quint16 m_port;
    QTcpSocket m_socket;
    QTimer m_patience;
    QByteArray m_location;
    QByteArray m_answer;
    qint64 m_offset = 0;
    Asking m_asking = Asking::Create;
    int m_breaks = 0;
    bool m_done = false;
};

} // namespace bantin::test
