// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/LineProfile.h"
#include "tests/sync/ApprovedArticles.h"

#include <QJsonObject>
#include <QStringList>

namespace bantin::test {

/// One article over one kind of line, by the desk and by programs of others: tus-js-client, and a script around curl. They go
/// at the same time, each over a line of its own to a portal of its own.
class LineTrial
{
public:
    struct Outcome {
        double wireRatio = 0; ///< bytes in both directions over the bytes of the package
        double sentRatio =
            0; ///< the same until the portal had every byte; for others, who ask for no receipt, the whole
        double timeRatio = 0;    ///< until the portal had every byte, over the limit of the line
        double receiptRatio = 0; ///< until the desk had the portal's receipt, over the same; 0 for others
        qint64 up = 0;           ///< bytes
        qint64 down = 0;         ///< bytes
        int connections = 0;
        int resets = 0;
    };
    struct Result {
        Outcome desk;
        Outcome tusJs;
        Outcome curl;
    };

    LineTrial(ApprovedArticles &unit, const LineProfile &line);
    /// Fatal when one of them does not get through.
    Result run(const ApprovedArticle &article) const;

    /// What the line itself needs for `bytes`, in seconds: a round trip to connect, and then the bytes at its rate. Nobody can do
    /// better, for the acknowledgement of the last byte takes another round trip.
    double limit(qint64 bytes) const;

private:
    ApprovedArticles &m_unit;
    LineProfile m_line;
};

QJsonObject toJson(const LineTrial::Outcome &outcome);

} // namespace bantin::test
