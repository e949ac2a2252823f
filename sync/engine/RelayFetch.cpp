// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/RelayFetch.h"

#include "sync/engine/LocalFault.h"
#include "sync/engine/RelayJournal.h"
#include "sync/transport/PortalConnection.h"
#include "sync/transport/PortalQuestion.h"
#include "sync/transport/TransportFault.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

constexpr qsizetype worthFlushing = 256 * 1024;
constexpr qint64 flushedEveryMs = 1000;

Error brokenLine(const QString &detail)
{
    return {Fault::Network, u"line-broken"_s, Retry::Later, {}, detail};
}

/// The first byte of a 206 (RFC 9110 §14.4); -1 for what is none.
qint64 firstByteOf(const HttpAnswer &head)
{
    const QByteArray range = head.headers.value("Content-Range").toByteArray().trimmed();
    if (head.status != 206 || !range.startsWith("bytes "))
        return -1;
    bool isNumber = false;
    const qint64 first = range.sliced(6, std::max<qsizetype>(range.indexOf('-') - 6, 0)).toLongLong(&isNumber);
    return isNumber ? first : -1;
}

} // namespace

RelayFetch::RelayFetch(const FetchTools &tools, const RelayedHandover &handover, QObject *parent)
    : QObject(parent)
    , m_tools(tools)
    , m_handover(handover)
    , m_backoff(tools.options.retry.firstPause, tools.options.retry.longestPause, tools.options.random)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &RelayFetch::request);
}

void RelayFetch::start()
{
    m_tools.journal.fetched(m_handover.sha512).then(this, [this](const Result<qint64> &bytes) {
        bytes ? goOnFrom(*bytes) : end(End::Broken, bytes.error());
    });
}

void RelayFetch::cancel()
{
    m_isOver = true;
    m_wait.stop();
    flush();
}

void RelayFetch::goOnFrom(qint64 offset)
{
    m_flushed = offset;
    if (offset == m_handover.size)
        return verify();
    request();
}

void RelayFetch::request()
{
    m_begin = m_flushed;
    m_isFirst = true;
    m_skip = 0;
    m_tools.questions.contentHeaders(m_handover.sha512).then(this, [this](const Result<QHttpHeaders> &proof) {
        if (m_isOver)
            return;
        if (!proof)
            return judge(proof.error());
        QHttpHeaders headers = *proof;
        if (m_begin > 0)
            headers.append(QHttpHeaders::WellKnownHeader::Range, "bytes="_ba + QByteArray::number(m_begin) + '-');
        const QUrl url = m_tools.connection.address(u"api/v1/"_s + m_tools.questions.contentTarget(m_handover.sha512));
        const auto sink = [guard = QPointer(this)](const HttpAnswer &head, const QByteArray &bytes) {
            return guard && !guard->m_isOver && guard->take(head, bytes);
        };
        m_tools.connection.send({"GET"_ba, url, headers, {}, {}, sink})
            .then(this, [this](const Result<HttpAnswer> &answer) { conclude(answer); });
    });
}

/// Whoever stands between desk and portal may ignore ranges; then what is here already is passed over.
bool RelayFetch::expectWhole(const HttpAnswer &head)
{
    m_isFirst = false;
    m_skip = head.status == 200 ? m_begin : 0;
    return head.status == 200 || firstByteOf(head) == m_begin;
}

bool RelayFetch::take(const HttpAnswer &head, QByteArray bytes)
{
    if (m_isFirst && !expectWhole(head))
        return false;
    const qsizetype passed = std::min<qsizetype>(m_skip, bytes.size());
    m_skip -= passed;
    bytes.remove(0, passed);
    if (m_pending.isEmpty())
        m_unflushed.start();
    m_pending += bytes;
    if (m_flushed + m_pending.size() > m_handover.size)
        return false;
    Q_EMIT fetching(m_flushed + m_pending.size());
    if (m_pending.size() >= worthFlushing || m_unflushed.elapsed() >= flushedEveryMs)
        flush();
    return true;
}

void RelayFetch::flush()
{
    if (m_pending.isEmpty())
        return;
    const qint64 offset = m_flushed;
    m_flushed += m_pending.size();
    m_tools.journal.append(m_handover.sha512, offset, std::exchange(m_pending, {}))
        .then(this, [this](const Result<qint64> &kept) {
            if (!kept)
                end(End::Broken, kept.error());
        });
}

void RelayFetch::conclude(const Result<HttpAnswer> &answer)
{
    if (m_isOver)
        return;
    if (m_flushed + m_pending.size() > m_handover.size)
        m_pending.clear();
    flush();
    // After everything that was flushed.
    m_tools.journal.fetched(m_handover.sha512).then(this, [this, answer](const Result<qint64> &bytes) {
        if (!bytes)
            return end(End::Broken, bytes.error());
        m_flushed = *bytes;
        if (m_flushed > m_begin)
            m_breaks = 0;
        m_flushed == m_handover.size ? verify() : judge(answer);
    });
}

void RelayFetch::judge(const Result<HttpAnswer> &answer)
{
    if (!answer && isLocalFault(answer.error()))
        return end(End::Broken, answer.error());
    if (!answer && answer.error().reason == "line-broken"_L1)
        return afterBreak(answer.error());
    if (!answer)
        return end(End::Pause, answer.error());
    if (const auto refused = portalRefusal(*answer))
        return end(End::Pause, *refused);
    if (const auto fault = answerFault(*answer))
        return end(End::Pause, *fault);
    afterBreak(
        brokenLine(u"HTTP status %1 with %2 of %3 bytes"_s.arg(answer->status).arg(m_flushed).arg(m_handover.size)));
}

void RelayFetch::afterBreak(const Error &error)
{
    const auto &bounds = m_tools.options.retry.afterBreak;
    if (m_breaks >= bounds.size())
        return end(End::Pause, error);
    m_wait.start(m_backoff.jittered(bounds.at(m_breaks++)));
}

void RelayFetch::verify()
{
    m_tools.journal.verify(m_handover.sha512).then(this, [this](const Result<bool> &isRight) {
        if (!isRight)
            return end(End::Broken, isRight.error());
        if (*isRight)
            return end(End::Done);
        // Something on the way may have altered it; a second time it is the portal.
        if (++m_damages > 1)
            return end(End::Pause, {Fault::Tampered, u"relayed-altered"_s, Retry::Later, {}, {}});
        goOnFrom(0);
    });
}

void RelayFetch::end(End how, const Error &error)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_wait.stop();
    Q_EMIT ended(how, error);
}

} // namespace bantin::sync
