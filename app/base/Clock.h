// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace bantin {

/// Where every room gets the time from, so that tests and a wrong clock are the same code path. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    /// UTC, with milliseconds.
    virtual QDateTime nowUtc() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime nowUtc() const override;
};

/// RFC 3339 UTC with seconds, e.g. "2026-11-20T07:05:00Z": the one form written into signed and stored records.
QString toTimestamp(const QDateTime &time);
/// Invalid when `text` is not exactly that form.
QDateTime fromTimestamp(const QString &text);

} // namespace bantin
