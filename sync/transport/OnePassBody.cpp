// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/OnePassBody.h"

#include "sync/transport/RateLimiter.h"

#include <algorithm>
#include <cstring>

namespace bantin::sync {

namespace {

/// Waited for at least, so that a slow line is not woken for every few bytes.
constexpr qsizetype worthWaking = 4096;

} // namespace

OnePassBody::OnePassBody(QByteArray bytes, RateLimiter *limiter, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
    , m_limiter(limiter)
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
    if (!m_limiter)
        return wanted;
    const std::chrono::milliseconds now = steadyNow();
    const qsizetype length = std::min<qsizetype>(wanted, m_limiter->allowance(now));
    if (length == 0)
        m_wait.start(m_limiter->waitFor(std::min(wanted, worthWaking), now));
    m_limiter->spend(length);
    return length;
}

qint64 OnePassBody::readData(char *data, qint64 maximum)
{
    if (atEnd())
        return -1;
    const qsizetype length = allowed(std::min<qsizetype>(maximum, m_bytes.size() - m_position));
    std::memcpy(data, m_bytes.constData() + m_position, static_cast<std::size_t>(length));
    m_position += length;
    return length;
}

} // namespace bantin::sync
