// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/PortalLoad.h"

#include "tests/bench/BenchPortal.h"
#include "tests/bench/SlowClient.h"
#include "tests/support/FaultProxy.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace bantin::test {

namespace {

constexpr qint64 rate = 12 * 1024;
constexpr qint64 pictureSize = 120'000;
constexpr int patience = 300'000;
constexpr quint32 seed = 6;

const LineProfile &slowLine()
{
    static const LineProfile line{
        .upRate = rate, .downRate = rate, .roundTrip = 200ms, .width = LineProfile::Width::OfEach};
    return line;
}

} // namespace

QJsonObject measurePortalLoad(ApprovedArticles &unit, int clients)
{
    BenchPortal portal(unit);
    FaultProxy lines(portal.port(), slowLine());
    lines.breakAtRandom(seed, 0.1);
    std::vector<ApprovedArticle> articles;
    std::vector<std::unique_ptr<SlowClient>> all;
    for (int i = 0; i < clients; ++i) {
        articles.push_back(unit.make(quint32(i), 2, pictureSize));
        all.push_back(std::make_unique<SlowClient>(lines.port(), articles.back().package));
    }
    QElapsedTimer timer;
    timer.start();
    for (const auto &client : all)
        client->start();
    int held = 0;
    const auto sent = [&] {
        held = std::max(held, portal.connections());
        // Whom the line left in silence comes again: the bench plays the impatience of a desk.
        return std::ranges::all_of(all, [](const auto &client) { return client->isDone(); });
    };
    const bool isSent = QTest::qWaitFor(sent, patience);
    const double seconds = double(timer.elapsed()) / 1000;
    const PortalSite site = portal.site();
    const auto lost = [&] {
        return std::ranges::count_if(articles, [&](const auto &each) { return !site.complaintAbout(each).isEmpty(); });
    };
    (void)QTest::qWaitFor([&] { return isSent && lost() == 0; }, patience);
    int breaks = 0;
    for (const auto &client : all)
        breaks += client->breaks();
    return {{u"clients"_s, clients},
            {u"held"_s, held},
            {u"memory_mb"_s, portal.peakMegabytes()},
            {u"lost"_s, qint64(lost())},
            {u"breaks"_s, breaks},
            {u"seconds"_s, seconds},
            {u"duplicated"_s, site.pages() - clients}};
}

} // namespace bantin::test
