// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/BandwidthMeasure.h"

#include "tests/bench/BenchPortal.h"
#include "tests/bench/DeskRun.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bantin::test {

namespace {

constexpr int patience = 120'000;
constexpr int measuredSeconds = 40;
constexpr std::chrono::seconds window{10};
/// What the questions before the first byte of a package, or after its last, take at most.
constexpr qint64 questions = 4'000;

void publish(DeskRun &desk, const QByteArray &package)
{
    desk.send(package);
    if (!QTest::qWaitFor([&] { return desk.isPublished(); }, patience))
        qFatal("not sent in time: %s", qPrintable(desk.state()));
}

qint64 bytesBetween(const QList<LineTraffic::Piece> &pieces, std::chrono::steady_clock::time_point from)
{
    qint64 sum = 0;
    for (const LineTraffic::Piece &piece : pieces) {
        if (piece.at >= from && piece.at < from + window)
            sum += piece.bytes;
    }
    return sum;
}

} // namespace

double worstBandwidthError(ApprovedArticles &unit, int kibibytes)
{
    const BenchPortal portal(unit);
    sync::DeliveryOptions options;
    options.timetable = sync::BandwidthTimetable::parse(QString::number(kibibytes)).value();
    DeskRun desk(portal.port(), {.roundTrip = 50ms}, options);
    const qint64 rate = qint64(kibibytes) * 1024;
    publish(desk, unit.make(3, measuredSeconds / 4, 4 * rate).package);

    QList<LineTraffic::Piece> pieces = desk.traffic().upward;
    for (qint64 seen = 0; seen < questions; pieces.removeFirst())
        seen += pieces.first().bytes;
    for (qint64 seen = 0; seen < questions; pieces.removeLast())
        seen += pieces.last().bytes;
    double worst = 0;
    for (auto from = pieces.first().at; from + window < pieces.last().at; from += 100ms) {
        const double carried = double(bytesBetween(pieces, from)) / double(window.count());
        worst = std::max(worst, std::abs(carried / double(rate) - 1));
    }
    return worst;
}

double republicationShare(ApprovedArticles &unit)
{
    const BenchPortal portal(unit);
    DeskRun desk(portal.port(), {.upRate = 512'000, .downRate = 512'000, .roundTrip = 50ms});
    const ApprovedArticle article = unit.make(4, 20, 150'000);
    publish(desk, article.package);
    const LineTraffic before = desk.traffic();
    const ApprovedArticle corrected = unit.correct(article);
    publish(desk, corrected.package);
    if (const QString complaint = portal.site().complaintAbout(corrected); !complaint.isEmpty())
        qFatal("%s", qPrintable(complaint));
    const LineTraffic after = desk.traffic();
    return double(after.up + after.down - before.up - before.down) / double(corrected.package.size());
}

} // namespace bantin::test
