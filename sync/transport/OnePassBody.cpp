// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/OnePassBody.h"

#include "sync/transport/RateLimiter.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace bantin::sync {

namespace {

/// Waited for at least, so that a slow line is not woken for every few bytes.
constexpr qsizetype worthWaking = 4096;

} // namespace

OnePassBody::OnePassBody(HttpBody body, RateLimiter *limiter, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
    , m_limiter(limiter)
    , m_there(m_body.head)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    m_wait.setSingleShot(true);
    m_wait.setTimerType(Qt::PreciseTimer);
    connect(&m_wait, &QTimer::timeout, this, &OnePassBody::readyRead);
}

bool OnePassBody::seek(qint64)
{
    return false;
}

/// How many of the next bytes may go now; when it is none, readyRead() follows.
qsizetype OnePassBody::allowed(qsizetype wanted)
{
    if (!m_limiter || wanted == 0)
        return wanted;
    const std::chrono::milliseconds now = steadyNow();
    const qsizetype length = std::min<qsizetype>(wanted, m_limiter->allowance(now));
    if (length == 0)
        m_wait.start(m_limiter->waitFor(std::min(wanted, worthWaking), now));
    m_limiter->spend(length);
    return length;
}

/// readyRead() follows once there are more.
void OnePassBody::askForMore()
{
    if (m_body.rest && !std::exchange(m_isAsking, true))
        m_body.rest(m_position).then(this, [this](const Result<QByteArray> &more) { take(more); });
}

void OnePassBody::take(const Result<QByteArray> &more)
{
    if (!more) {
        Q_EMIT failed(more.error());
        return;
    }
    m_isAsking = false;
    m_there = *more;
    m_taken = 0;
    // It may have been there at once, while the reader is still inside readData().
    QMetaObject::invokeMethod(this, &OnePassBody::readyRead, Qt::QueuedConnection);
}

qint64 OnePassBody::readData(char *data, qint64 maximum)
{
    if (atEnd())
        return -1;
    const qsizetype length = allowed(std::min<qsizetype>(maximum, m_there.size() - m_taken));
    std::memcpy(data, m_there.constData() + m_taken, static_cast<std::size_t>(length));
    m_taken += length;
    m_position += length;
    if (m_taken == m_there.size() && !atEnd())
        askForMore();
    return length;
}

} // namespace bantin::sync
