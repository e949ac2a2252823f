// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FaultProxy.h"

#include <QTcpSocket>

namespace bantin::test {

/// One proxied connection and its fault. Deletes itself when it is over.
class FaultyLine final : public QObject
{
    Q_OBJECT
public:
    FaultyLine(QTcpSocket *client, quint16 upstream, const LineFault &fault, QObject *parent);

private:
    void pass(QTcpSocket *from, QTcpSocket *to, qint64 &counted);
    void deliver(QTcpSocket *to, const QByteArray &bytes);
    /// How many of `size` bytes still pass before the fault strikes in this direction.
    qint64 stillPassing(bool isUpward, qint64 size) const;
    void strike();
    void reset();
    void over();

    QTcpSocket *m_client;
    QTcpSocket *m_server;
    LineFault m_fault;
    qint64 m_up = 0;
    qint64 m_down = 0;
    bool m_struck = false;
};

} // namespace bantin::test
