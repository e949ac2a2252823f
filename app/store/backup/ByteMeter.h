// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <functional>

namespace bantin::store {

/// How far a long run over files is, and whether it is still wanted. One run, one thread.
class ByteMeter
{
public:
    /// Bytes done and in all; answering false cancels. Called on the thread of the run.
    using Report = std::function<bool(qint64 done, qint64 total)>;

    explicit ByteMeter(Report report = {})
        : m_report(std::move(report))
    {
    }

    void expect(qint64 bytes) { m_total += bytes; }
    /// "cancelled"
    Result<void> advance(qint64 bytes)
    {
        m_done += bytes;
        m_total = std::max(m_total, m_done);
        if (!m_report || m_report(m_done, m_total))
            return {};
        return Error{Fault::Cancelled, QStringLiteral("cancelled"), Retry::Later, {}, {}};
    }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }

private:
    Report m_report;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace bantin::store
