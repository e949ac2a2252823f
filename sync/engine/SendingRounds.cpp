// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/SendingRounds.h"

#include "app/base/Logging.h"
#include "sync/engine/PortalLine.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

bool concernsThePortal(const Error &error)
{
    static constexpr std::array reasons{"portal-busy"_L1,       "portal-denied"_L1,    "portal-certificate"_L1,
                                        "portal-redirected"_L1, "portal-changed"_L1,   "portal-not-json"_L1,
                                        "portal-not-tus"_L1,    "portal-full"_L1,      "relay-unsupported"_L1,
                                        "request-denied"_L1,    "request-unsigned"_L1, "request-time"_L1};
    return error.fault == Fault::Network || std::ranges::find(reasons, error.reason) != reasons.end();
}

} // namespace

SendingRounds::SendingRounds(PortalLine &line, PortalConnection &connection, RoundWork work)
    : m_line(line)
    , m_connection(connection)
    , m_work(std::move(work))
{
    m_alarm.setSingleShot(true);
    connect(&m_alarm, &QTimer::timeout, this, &SendingRounds::start);
    connect(&line, &PortalLine::standstillChanged, this, &SendingRounds::obeyLine);
}

void SendingRounds::start()
{
    m_isWanted = true;
    if (m_isRunning)
        m_lookAgain = true;
    else if (m_line.standstill() == Standstill::No)
        begin();
    else
        m_work.finished();
}

void SendingRounds::stop()
{
    m_isWanted = false;
    breakOff();
}

void SendingRounds::begin()
{
    m_isRunning = true;
    m_journalFailed = false;
    ++m_number;
    m_alarm.stop();
    m_portalFault = m_line.fault();
    m_work.begin();
    takeNext();
}

void SendingRounds::tryEnded(RunEnd end, const Error &error)
{
    if (end == RunEnd::Paused && !m_portalFault && concernsThePortal(error))
        m_portalFault = error;
    if (end == RunEnd::Broken)
        journalBroke(error);
    else
        takeNext();
}

void SendingRounds::forgetPortalFault()
{
    m_portalFault = m_line.addressFault();
}

void SendingRounds::journalBroke(const Error &error)
{
    qCInfo(logSync) << "journal not kept:" << error.reason;
    m_journalFailed = true;
    finish();
}

void SendingRounds::finish()
{
    m_isRunning = false;
    m_work.drop();
    sleepUntilNextAttempt();
    m_work.finished();
}

void SendingRounds::breakOff()
{
    m_alarm.stop();
    ++m_number;
    if (!m_isRunning)
        return;
    m_work.drop();
    m_connection.abort();
    m_isRunning = false;
    m_work.finished();
}

void SendingRounds::obeyLine()
{
    if (m_line.standstill() != Standstill::No)
        breakOff();
    else if (m_isWanted)
        start();
}

void SendingRounds::sleepUntilNextAttempt()
{
    m_work.nextAttempt().then(this, [this, asked = m_number](const Result<QDateTime> &due) {
        if (m_isRunning || asked != m_number || !due || !due->isValid())
            return;
        const Milliseconds wait(m_line.clock().nowUtc().msecsTo(*due));
        // A journal that fails at once must not be asked without a pause.
        const Milliseconds least = m_journalFailed ? m_line.options().retry.firstPause : Milliseconds(0);
        m_alarm.start(std::max(wait, least));
    });
}

} // namespace bantin::sync
