// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/ProxySockets.h"

#include <QtLogging>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace bantin::test {

namespace {

constexpr int segment = 1448;
constexpr int queueBytes = 64 * 1024;
constexpr int backlog = 1024;

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

void set(int socket, int level, int option, int value)
{
    ::setsockopt(socket, level, option, &value, sizeof value);
}

} // namespace

int listenOnLoopback()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    set(listener, IPPROTO_TCP, TCP_MAXSEG, segment);
    set(listener, SOL_SOCKET, SO_RCVBUF, queueBytes);
    const sockaddr_in address = loopback(0);
    if (listener < 0 || ::bind(listener, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
        || ::listen(listener, backlog) != 0)
        qFatal("no port for the fault proxy");
    return listener;
}

quint16 portOf(int listener)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
    return ntohs(address.sin_port);
}

int acceptFrom(int listener)
{
    const int client = ::accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (client >= 0)
        set(client, IPPROTO_TCP, TCP_NODELAY, 1);
    return client;
}

int connectToLoopback(quint16 port)
{
    const int server = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (server < 0)
        qFatal("no socket for the fault proxy");
    set(server, IPPROTO_TCP, TCP_NODELAY, 1);
    const sockaddr_in address = loopback(port);
    ::connect(server, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    return server;
}

} // namespace bantin::test
