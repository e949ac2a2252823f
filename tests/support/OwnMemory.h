// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace bantin::testing {

/// What to look for in memory, kept in a form that is not itself found there.
class Needle
{
public:
    /// The caller's bytes must be gone before anything is counted.
    explicit Needle(QByteArrayView bytes);

    /// How often the bytes stand in the writable memory of this process. The process must be dumpable.
    int count() const;

private:
    bool startsAt(const char *place) const;
    int countIn(const char *from, qsizetype size) const;

    QByteArray m_masked;
};

} // namespace bantin::testing
