// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/TypingRun.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QTextBlock>
#include <QTextEdit>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto strikeEvery = 40ms;
constexpr int strikesAtAPlace = 40;
constexpr int strikesLeftOut = 20; ///< long enough for everything that works in pauses
constexpr QStringView typed = u"đường liên thôn đã thông xe, bà con hoà thuận. ";

struct Strike final : QKeyEvent {
    Strike(double time, const QString &text)
        : QKeyEvent(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, text)
        , struckAt(time)
    {
    }
    Strike *clone() const override { return new Strike(*this); }

    double struckAt;
};

} // namespace

TypingRun::TypingRun(QTextEdit &text, int keys)
    : m_text(text)
    , m_keys(keys)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(strikeEvery);
    m_timer.moveToThread(&m_thread);
    connect(&m_timer, &QTimer::timeout, &m_timer, [this] { strike(); });
    connect(&m_thread, &QThread::started, &m_timer, qOverload<>(&QTimer::start));
    connect(&m_thread, &QThread::finished, &m_timer, &QTimer::stop);
    text.installEventFilter(this);
    text.window()->installEventFilter(this);
}

TypingRun::~TypingRun()
{
    m_thread.quit();
    m_thread.wait();
}

void TypingRun::start()
{
    m_clock.start();
    goElsewhere();
    m_pause = strikesLeftOut;
    m_thread.start(QThread::TimeCriticalPriority);
}

void TypingRun::strike()
{
    if (m_pause > 0) {
        --m_pause;
        return;
    }
    if (m_struck == m_keys)
        return;
    QCoreApplication::postEvent(&m_text, new Strike(now(), typed.sliced(m_struck % typed.size(), 1).toString()));
    ++m_struck;
    if (m_struck % strikesAtAPlace == 0) {
        m_pause = strikesLeftOut;
        QMetaObject::invokeMethod(this, &TypingRun::goElsewhere, Qt::QueuedConnection);
    }
}

void TypingRun::goElsewhere()
{
    QTextBlock block;
    do {
        block = m_text.document()->findBlock(m_random.bounded(m_text.document()->characterCount()));
    } while (block.length() < 20);
    QTextCursor cursor = m_text.textCursor();
    cursor.setPosition(block.position() + m_random.bounded(block.length() - 1));
    m_text.setTextCursor(cursor);
    m_text.ensureCursorVisible();
}

bool TypingRun::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_text && event->type() == QEvent::KeyPress) {
        if (const auto *strike = dynamic_cast<const Strike *>(event))
            m_waiting.append(strike->struckAt);
    } else if (event->type() == QEvent::UpdateRequest && !m_waiting.isEmpty()) {
        // The windows paint themselves in the course of this event.
        watched->event(event);
        const double painted = now();
        for (const double struckAt : std::as_const(m_waiting))
            m_latencies.append(painted - struckAt);
        m_waiting.clear();
        if (m_latencies.size() == m_keys)
            Q_EMIT finished();
        return true;
    }
    return false;
}
