// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace bantin::test {

/// A listening socket on a free port of 127.0.0.1 whose connections hold little: segments as on Ethernet and a receive buffer
/// as deep as a modem's queue, where the loopback would take megabytes at once. Fatal when there is none.
int listenOnLoopback();
quint16 portOf(int listener);
/// A waiting connection, not blocking; -1 when none waits.
int acceptFrom(int listener);
/// Not blocking; the connection may still be under way, or have failed.
int connectToLoopback(quint16 port);

} // namespace bantin::test
