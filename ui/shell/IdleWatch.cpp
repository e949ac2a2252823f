// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/IdleWatch.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <array>
#include <ctime>

namespace bantin::ui {

namespace {

constexpr std::chrono::seconds checkInterval{5};

bool isUse(QEvent::Type type)
{
    using enum QEvent::Type;
    static constexpr std::array uses{KeyPress,    KeyRelease,       ShortcutOverride,    InputMethod,
                                     MouseMove,   MouseButtonPress, HoverMove,           MouseButtonRelease,
                                     Wheel,       TouchBegin,       MouseButtonDblClick, TouchUpdate,
                                     TabletPress, TabletMove,       NativeGesture,       Drop};
    return std::ranges::find(uses, type) != uses.end();
}

} // namespace

std::chrono::milliseconds IdleWatch::sinceBoot()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds(time.tv_sec)
                                                                 + std::chrono::nanoseconds(time.tv_nsec));
}

IdleWatch::IdleWatch(Now now, QObject *parent)
    : QObject(parent)
    , m_now(now ? std::move(now) : Now(sinceBoot))
{
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    m_timer.setInterval(checkInterval);
    connect(&m_timer, &QTimer::timeout, this, &IdleWatch::check);
}

void IdleWatch::setLimit(std::chrono::minutes limit)
{
    m_limit = limit;
    m_deadline = m_now() + m_limit;
}

void IdleWatch::start()
{
    m_deadline = m_now() + m_limit;
    m_timer.start();
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleWatch::stop()
{
    m_timer.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

void IdleWatch::check()
{
    if (!isRunning() || m_now() < m_deadline)
        return;
    m_deadline = m_now() + repetition;
    Q_EMIT idled();
}

bool IdleWatch::eventFilter(QObject *watched, QEvent *event)
{
    // Spontaneous events come from the window system; what the program makes itself (hover after a relayout) is no use.
    if (!isUse(event->type()) || !event->spontaneous())
        return QObject::eventFilter(watched, event);
    if (m_now() >= m_deadline) {
        check();
        return true;
    }
    m_deadline = m_now() + m_limit;
    return false;
}

} // namespace bantin::ui
