// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/LineTrial.h"

#include "tests/bench/BenchPortal.h"
#include "tests/bench/DeskRun.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace bantin::test {

namespace {

constexpr int patience = 600'000;

double wireRatio(const LineTraffic &traffic, const ApprovedArticle &article)
{
    return double(traffic.up + traffic.down) / double(article.package.size());
}

/// A program of somebody else's on a line of its own.
class Peer
{
public:
    Peer(const ApprovedArticles &unit, const LineProfile &line, const QString &program, const QStringList &arguments,
         const QString &file)
        : m_portal(unit)
        , m_proxy(m_portal.port(), line)
        , m_program(program)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.setWorkingDirectory(QStringLiteral(BANTIN_SOURCE_DIR "/tests/node"));
        QObject::connect(&m_process, &QProcess::finished, &m_process,
                         [this] { m_seconds = double(m_clock.nsecsElapsed()) / 1e9; });
        m_clock.start();
        m_process.start(program, arguments + QStringList{file, u"http://127.0.0.1:%1/files/"_s.arg(m_proxy.port())});
    }

    bool hasEnded() const { return m_process.state() == QProcess::NotRunning; }

    LineTrial::Outcome outcome(const ApprovedArticle &article, double limit) const
    {
        const PortalSite site = m_portal.site();
        if (m_process.exitCode() != 0
            || !QTest::qWaitFor([&] { return site.complaintAbout(article).isEmpty(); }, 30'000))
            qFatal("%s did not get through", qPrintable(m_program));
        const LineTraffic traffic = m_proxy.traffic();
        return {wireRatio(traffic, article),
                wireRatio(traffic, article),
                m_seconds / limit,
                0,
                traffic.up,
                traffic.down,
                traffic.connections,
                traffic.faults};
    }

private:
    BenchPortal m_portal;
    FaultProxy m_proxy;
    QString m_program;
    QProcess m_process;
    QElapsedTimer m_clock;
    double m_seconds = 0;
};

LineTrial::Outcome outcomeOf(const DeskRun &desk, const ApprovedArticle &article, double limit)
{
    const LineTraffic traffic = desk.traffic();
    return {wireRatio(traffic, article),
            wireRatio(desk.trafficUntilReceived(), article),
            desk.receivedAfter() / limit,
            desk.publishedAfter() / limit,
            traffic.up,
            traffic.down,
            traffic.connections,
            traffic.faults};
}

} // namespace

LineTrial::LineTrial(ApprovedArticles &unit, const LineProfile &line)
    : m_unit(unit)
    , m_line(line)
{
}

double LineTrial::limit(qint64 bytes) const
{
    const double roundTrip = double(m_line.roundTrip.count()) / 1000;
    return roundTrip + double(bytes) / double(m_line.upRate.value());
}

LineTrial::Result LineTrial::run(const ApprovedArticle &article) const
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"bai.zip"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(article.package) != article.package.size())
        qFatal("no room for a package");
    file.close();
    const BenchPortal portal(m_unit);
    const Peer tusJs(m_unit, m_line, u"node"_s, {u"tus-upload.mjs"_s}, file.fileName());
    const Peer curl(m_unit, m_line, u"bash"_s, {QStringLiteral(BANTIN_SOURCE_DIR "/tests/bench/curl-upload.sh")},
                    file.fileName());
    DeskRun desk(portal.port(), m_line);
    desk.send(article.package);
    const auto ended = [&] { return desk.isPublished() && tusJs.hasEnded() && curl.hasEnded(); };
    if (!QTest::qWaitFor(ended, patience))
        qFatal("not sent in time: %s", qPrintable(desk.state()));
    if (const QString complaint = portal.site().complaintAbout(article); !complaint.isEmpty())
        qFatal("%s", qPrintable(complaint));
    const double least = limit(article.package.size());
    return {outcomeOf(desk, article, least), tusJs.outcome(article, least), curl.outcome(article, least)};
}

QJsonObject toJson(const LineTrial::Outcome &outcome)
{
    QJsonObject object{{u"wire_ratio"_s, outcome.wireRatio},
                       {u"sent_ratio"_s, outcome.sentRatio},
                       {u"time_ratio"_s, outcome.timeRatio},
                       {u"up"_s, outcome.up},
                       {u"down"_s, outcome.down},
                       {u"connections"_s, outcome.connections},
                       {u"resets"_s, outcome.resets}};
    if (outcome.receiptRatio > 0)
        object.insert(u"receipt_ratio"_s, outcome.receiptRatio);
    return object;
}

} // namespace bantin::test
