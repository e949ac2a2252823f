// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/FakePortal.h"

#include <QTcpSocket>

namespace bantin::test {

/// One kept-alive HTTP/1.1 connection to the FakePortal; hands on body bytes as they arrive.
class FakePortalConnection final : public QObject
{
    Q_OBJECT
public:
    FakePortalConnection(FakePortal &portal, QTcpSocket *socket);

    /// Drops the connection and whatever was still arriving on it.
    void drop();

private:
    void read();
    bool readHeader();
    bool readBody();
    void answer(const PortalAnswer &answer);

    FakePortal &m_portal;
    QTcpSocket *m_socket;
    QByteArray m_buffer;
    PortalRequest m_request;
    std::optional<PortalAnswer> m_early;
    qint64 m_bodyLeft = -1; ///< -1 while reading a header
};

} // namespace bantin::test
