// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultProxy.h"

#include "tests/support/FaultPlan.h"
#include "tests/support/FaultyLine.h"
#include "tests/support/ProxySockets.h"

#include <QMutex>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <thread>
#include <utility>

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

namespace bantin::test {

using Time = LineWire::Time;

namespace {

// What epoll hands back: one of these, or twice the number of a line, plus one for its server's side.
constexpr quint64 listenerTag = 0;
constexpr quint64 alarmTag = 1;
constexpr quint64 stopTag = 2;
constexpr quint64 firstLine = 2;

void watch(int epoll, int descriptor, quint64 tag, quint32 events)
{
    epoll_event event{};
    event.events = events;
    event.data.u64 = tag;
    if (::epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) != 0)
        qFatal("the fault proxy cannot watch a socket");
}

} // namespace

class FaultProxy::Server
{
public:
    Server(quint16 upstream, const LineProfile &profile);
    ~Server();

    quint16 port() const { return m_port; }
    void setProfile(const LineProfile &profile);
    LineTraffic traffic() const;

    FaultPlan plan;

private:
    struct Wires {
        LineWire up;
        LineWire down;
    };
    struct Line {
        std::shared_ptr<Wires> wires;
        std::unique_ptr<FaultyLine> line;
    };

    void run();
    void take(const epoll_event &event);
    void accept();
    void workAll();
    void setAlarm(Time at) const;
    FaultyLine::Observer observer();
    std::shared_ptr<Wires> wiresForNext();

    const quint16 m_upstream;
    const int m_listener;
    const int m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    const int m_alarm = ::timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC);
    const int m_stop = ::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC);
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    LineProfile m_profile;                ///< under the mutex
    LineTraffic m_traffic;                ///< likewise
    qint64 m_untilReset = 0;              ///< likewise
    std::shared_ptr<Wires> m_sharedWires; ///< likewise
    std::map<quint64, Line> m_lines;      ///< the thread's own
    quint64 m_nextLine = firstLine;
    bool m_stopped = false;
    std::thread m_thread;
};

FaultProxy::Server::Server(quint16 upstream, const LineProfile &profile)
    : m_upstream(upstream)
    , m_listener(listenOnLoopback())
    , m_port(portOf(m_listener))
{
    setProfile(profile);
    watch(m_epoll, m_listener, listenerTag, EPOLLIN);
    watch(m_epoll, m_alarm, alarmTag, EPOLLIN);
    watch(m_epoll, m_stop, stopTag, EPOLLIN);
    m_thread = std::thread([this] { run(); });
}

FaultProxy::Server::~Server()
{
    ::eventfd_write(m_stop, 1);
    m_thread.join();
    m_lines.clear();
    for (const int descriptor : {m_listener, m_alarm, m_stop, m_epoll})
        ::close(descriptor);
}

void FaultProxy::Server::setProfile(const LineProfile &profile)
{
    const QMutexLocker lock(&m_mutex);
    m_profile = profile;
    m_untilReset = profile.resetEvery;
    m_sharedWires.reset();
}

LineTraffic FaultProxy::Server::traffic() const
{
    const QMutexLocker lock(&m_mutex);
    return m_traffic;
}

void FaultProxy::Server::run()
{
    std::array<epoll_event, 64> events{};
    while (!m_stopped) {
        const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), -1);
        for (int i = 0; i < count; ++i)
            take(events.at(size_t(i)));
        workAll();
    }
}

void FaultProxy::Server::take(const epoll_event &event)
{
    switch (event.data.u64) {
    case listenerTag:
        return accept();
    case alarmTag:
        ::eventfd_read(m_alarm, std::array<eventfd_t, 1>().data()); // by which it is quiet again
        return;
    case stopTag:
        m_stopped = true;
        return;
    default:
        break;
    }
    const auto line = m_lines.find(event.data.u64 / 2);
    if (line != m_lines.end())
        line->second.line->notice(event.data.u64 % 2 == 0 ? FaultyLine::End::Client : FaultyLine::End::Server,
                                  event.events);
}

void FaultProxy::Server::accept()
{
    while (true) {
        const int client = acceptFrom(m_listener);
        if (client < 0)
            return;
        const int server = connectToLoopback(m_upstream);
        const auto wires = wiresForNext();
        auto line = std::make_unique<FaultyLine>(client, server, wires->up, wires->down, plan.next(), observer());
        const quint64 number = m_nextLine++;
        m_lines.emplace(number, Line{wires, std::move(line)});
        watch(m_epoll, client, number * 2, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET);
        watch(m_epoll, server, number * 2 + 1, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET);
    }
}

std::shared_ptr<FaultProxy::Server::Wires> FaultProxy::Server::wiresForNext()
{
    const QMutexLocker lock(&m_mutex);
    ++m_traffic.connections;
    const auto half = LineWire::Duration(m_profile.roundTrip) / 2;
    const auto wires = [&] {
        return std::make_shared<Wires>(Wires{{m_profile.upRate, half}, {m_profile.downRate, half}});
    };
    if (m_profile.width == LineProfile::Width::OfEach)
        return wires();
    if (!m_sharedWires)
        m_sharedWires = wires();
    return m_sharedWires;
}

FaultyLine::Observer FaultProxy::Server::observer()
{
    const auto untilReset = [this] {
        const QMutexLocker lock(&m_mutex);
        return m_profile.resetEvery > 0 ? m_untilReset : std::numeric_limits<qint64>::max();
    };
    const auto wentUp = [this](qint64 bytes) {
        const QMutexLocker lock(&m_mutex);
        m_traffic.up += bytes;
        m_traffic.upward.append({std::chrono::steady_clock::now(), bytes});
        m_untilReset -= bytes;
        if (m_untilReset <= 0)
            m_untilReset = m_profile.resetEvery;
    };
    const auto wentDown = [this](qint64 bytes) {
        const QMutexLocker lock(&m_mutex);
        m_traffic.down += bytes;
    };
    const auto struck = [this] {
        const QMutexLocker lock(&m_mutex);
        ++m_traffic.faults;
    };
    return {untilReset, wentUp, wentDown, struck};
}

void FaultProxy::Server::workAll()
{
    const Time now = std::chrono::steady_clock::now();
    Time next = Time::max();
    for (auto line = m_lines.begin(); line != m_lines.end();) {
        next = std::min(next, line->second.line->work(now));
        line = line->second.line->isOver() ? m_lines.erase(line) : std::next(line);
    }
    setAlarm(next);
}

void FaultProxy::Server::setAlarm(Time at) const
{
    using namespace std::chrono;
    itimerspec alarm{};
    if (at != Time::max()) {
        // Nothing at all would switch it off.
        const auto nanos = std::max<nanoseconds>(at - steady_clock::now(), microseconds(20));
        alarm.it_value.tv_sec = duration_cast<seconds>(nanos).count();
        alarm.it_value.tv_nsec = (nanos % seconds(1)).count();
    }
    ::timerfd_settime(m_alarm, 0, &alarm, nullptr);
}

FaultProxy::FaultProxy(quint16 upstream, const LineProfile &profile)
    : m_server(std::make_unique<Server>(upstream, profile))
{
}

FaultProxy::~FaultProxy() = default;

quint16 FaultProxy::port() const
{
    return m_server->port();
}

void FaultProxy::setProfile(const LineProfile &profile)
{
    m_server->setProfile(profile);
}

void FaultProxy::queue(const LineFault &fault)
{
    m_server->plan.queue(fault);
}

void FaultProxy::breakAtRandom(quint32 seed, double share)
{
    m_server->plan.breakAtRandom(seed, share);
}

void FaultProxy::heal()
{
    m_server->plan.breakAtRandom(0, 0);
}

LineTraffic FaultProxy::traffic() const
{
    return m_server->traffic();
}

} // namespace bantin::test
