// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FaultProxy.h"
#include "tests/support/TestScale.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace bantin::test;
using namespace std::chrono_literals;

namespace {

using Kind = LineFault::Kind;

/// Sends back, or only keeps, whatever arrives; and may send by itself.
class Peer final : public QObject
{
public:
    enum class Manner { Echo, Keep };

    explicit Peer(Manner manner)
        : m_manner(manner)
    {
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = m_server.nextPendingConnection())
                serve(socket);
        });
        m_server.setListenBacklogSize(1'000);
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
    }

    quint16 port() const { return m_server.serverPort(); }
    QByteArray greeting;
    QByteArray kept;
    int ended = 0;

private:
    void serve(QTcpSocket *socket)
    {
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        socket->write(greeting);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            const QByteArray bytes = socket->readAll();
            kept += bytes;
            if (m_manner == Manner::Echo)
                socket->write(bytes);
        });
        connect(socket, &QTcpSocket::disconnected, this, [this] { ++ended; });
    }

    QTcpServer m_server;
    Manner m_manner;
};

std::unique_ptr<QTcpSocket> lineTo(quint16 port)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return socket;
}

qint64 pieceTotal(const LineTraffic &traffic)
{
    qint64 total = 0;
    for (const auto &piece : traffic.upward)
        total += piece.bytes;
    return total;
}

/// How much later than promised a machine with other work may be: only a run of its own (BANTIN_LONG) is held to the promise.
/// Earlier than promised no machine may ever be.
double patience()
{
    return bantin::testing::isLongRun() ? 1 : 25;
}

bool isWithin(double value, double promised, double below, double above)
{
    return value >= promised - below && value <= promised + above;
}

} // namespace

/// The measuring instrument measured.
class FaultProxyTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsItsRate_data()
    {
        QTest::addColumn<qint64>("rate");
        for (const qint64 rate : {12, 64, 512})
            QTest::addRow("%lld KB/s", rate) << rate * 1000;
    }

    /// Both ways, by itself and with several connections on one line.
    void keepsItsRate()
    {
        QFETCH(qint64, rate);
        Peer peer(Peer::Manner::Keep);
        FaultProxy proxy(peer.port(), {.upRate = rate, .downRate = rate});
        const QByteArray bytes(rate, 'x');
        const auto first = lineTo(proxy.port());
        const auto second = lineTo(proxy.port());
        first->write(bytes);
        second->write(bytes);
        QTRY_COMPARE_WITH_TIMEOUT(peer.kept.size(), 2 * bytes.size(), 10'000);
        const LineTraffic traffic = proxy.traffic();
        QCOMPARE(traffic.up, 2 * rate);
        QCOMPARE(pieceTotal(traffic), traffic.up);
        const std::chrono::duration<double> took = traffic.upward.last().at - traffic.upward.first().at;
        const double carried = double(traffic.up - traffic.upward.last().bytes);
        const double measured = carried / took.count();
        QVERIFY2(isWithin(measured / double(rate), 1, 0.02 * patience(), 0.02), qPrintable(QString::number(measured)));
    }

    void keepsItsRateOnTheWayBack()
    {
        Peer peer(Peer::Manner::Keep);
        peer.greeting = QByteArray(200'000, 'y');
        FaultProxy proxy(peer.port(), {.downRate = 100'000});
        const auto line = lineTo(proxy.port());
        QElapsedTimer timer;
        timer.start();
        QByteArray got;
        connect(line.get(), &QTcpSocket::readyRead, this, [&] { got += line->readAll(); });
        QTRY_COMPARE_WITH_TIMEOUT(got.size(), peer.greeting.size(), 10'000);
        QCOMPARE(proxy.traffic().down, peer.greeting.size());
        const double elapsed = double(timer.elapsed());
        QVERIFY2(isWithin(elapsed, 2000, 60, 60 * patience()), qPrintable(QString::number(elapsed)));
    }

    void delaysByARoundTrip_data()
    {
        QTest::addColumn<int>("roundTrip");
        for (const int ms : {50, 200})
            QTest::addRow("%d ms", ms) << ms;
    }

    /// A new connection costs a round trip of its own. What a busy machine adds comes and goes, so of several the least counts
    /// there, and the median afterwards.
    void delaysByARoundTrip()
    {
        QFETCH(int, roundTrip);
        Peer peer(Peer::Manner::Echo);
        FaultProxy proxy(peer.port(), {.roundTrip = std::chrono::milliseconds(roundTrip)});
        QList<qint64> first;
        QList<qint64> later;
        for (int connection = 0; connection < 3; ++connection) {
            const auto line = lineTo(proxy.port());
            QSignalSpy arrived(line.get(), &QTcpSocket::readyRead);
            for (int i = 0; i < 4; ++i) {
                QElapsedTimer timer;
                timer.start();
                line->write("?");
                QVERIFY(arrived.wait(5'000));
                (i == 0 ? first : later).append(timer.nsecsElapsed() / 1000);
                line->readAll();
            }
        }
        const qint64 least = std::ranges::min(first);
        QVERIFY2(isWithin(double(least), 2'000 * roundTrip, 8'000, 8'000 * patience()),
                 qPrintable(QString::number(least)));
        std::ranges::sort(later);
        const qint64 median = later.at(later.size() / 2);
        QVERIFY2(isWithin(double(median), 1'000 * roundTrip, 5'000, 5'000 * patience()),
                 qPrintable(QString::number(median)));
    }

    void resetsWheneverSoManyBytesWentUp()
    {
        Peer peer(Peer::Manner::Keep);
        FaultProxy proxy(peer.port(), {.roundTrip = 4ms, .resetEvery = 50'000});
        for (int i = 1; i <= 4; ++i) {
            const auto line = lineTo(proxy.port());
            QSignalSpy broke(line.get(), &QTcpSocket::errorOccurred);
            line->write(QByteArray(300'000, 'z'));
            QVERIFY(broke.wait(5'000));
            QCOMPARE(line->error(), QAbstractSocket::RemoteHostClosedError);
            // What crossed before the reset arrives, and then the server hears of the end.
            QTRY_COMPARE(peer.ended, i);
            QCOMPARE(peer.kept.size(), i * 50'000);
        }
        QCOMPARE(proxy.traffic().up, 200'000);
        QCOMPARE(proxy.traffic().faults, 4);
        QCOMPARE(proxy.traffic().connections, 4);
    }

    void breaksAtTheByteItWasTold_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<qsizetype>("up");
        QTest::addColumn<qsizetype>("down");
        QTest::newRow("reset on the way up") << Kind::ResetUpstream << qsizetype(1'000) << qsizetype(0);
        QTest::newRow("half close") << Kind::HalfClose << qsizetype(1'000) << qsizetype(0);
        QTest::newRow("silence") << Kind::Silence << qsizetype(1'000) << qsizetype(1'000);
        QTest::newRow("truncated answer") << Kind::Truncate << qsizetype(-1) << qsizetype(1'000);
        QTest::newRow("lost answer") << Kind::LoseReply << qsizetype(-1) << qsizetype(0);
    }

    void breaksAtTheByteItWasTold()
    {
        QFETCH(Kind, kind);
        QFETCH(qsizetype, up);
        QFETCH(qsizetype, down);
        Peer peer(Peer::Manner::Echo);
        FaultProxy proxy(peer.port());
        proxy.queue({kind, 1'000, {}});
        const auto line = lineTo(proxy.port());
        QByteArray got;
        connect(line.get(), &QTcpSocket::readyRead, this, [&] { got += line->readAll(); });
        line->write(QByteArray(5'000, 'a'));
        QTRY_COMPARE(proxy.traffic().faults, 1);
        const bool isSilent = kind == Kind::Silence;
        QTRY_COMPARE(line->state(), isSilent ? QAbstractSocket::ConnectedState : QAbstractSocket::UnconnectedState);
        if (up >= 0)
            QTRY_COMPARE(peer.kept.size(), up);
        if (kind != Kind::ResetUpstream)
            QVERIFY2(got.size() <= down, qPrintable(QString::number(got.size())));
        if (kind == Kind::Truncate)
            QCOMPARE(got.size(), down);
    }

    void stallsAndGoesOn()
    {
        Peer peer(Peer::Manner::Echo);
        FaultProxy proxy(peer.port());
        proxy.queue({Kind::Stall, 1'000, 300ms});
        const auto line = lineTo(proxy.port());
        QElapsedTimer timer;
        timer.start();
        line->write(QByteArray(5'000, 'a'));
        QTRY_COMPARE(line->bytesAvailable(), 5'000);
        const double elapsed = double(timer.elapsed());
        QVERIFY2(isWithin(elapsed, 300, 0, 100 * patience()), qPrintable(QString::number(elapsed)));
    }

    void breaksTheSameWayForTheSameSeed()
    {
        Peer peer(Peer::Manner::Keep);
        const auto story = [&](quint32 seed) {
            FaultProxy proxy(peer.port());
            proxy.breakAtRandom(seed, 0.5);
            QList<int> faults;
            for (int i = 0; i < 12; ++i) {
                const auto line = lineTo(proxy.port());
                line->write(QByteArray(250'000, 'b'));
                line->disconnectFromHost();
                [&] { QTRY_COMPARE(line->state(), QAbstractSocket::UnconnectedState); }();
                faults.append(proxy.traffic().faults);
            }
            return faults;
        };
        const QList<int> first = story(7);
        QCOMPARE(story(7), first);
        QVERIFY(first.last() > 0);
    }

    void servesManyLinesEachOfItsOwnWidth()
    {
        constexpr int count = 250;
        constexpr qint64 rate = 12'000;
        Peer peer(Peer::Manner::Keep);
        FaultProxy proxy(peer.port(), {.upRate = rate, .roundTrip = 100ms, .width = LineProfile::Width::OfEach});
        std::vector<std::unique_ptr<QTcpSocket>> lines;
        for (int i = 0; i < count; ++i) {
            lines.push_back(lineTo(proxy.port()));
            lines.back()->write(QByteArray(2 * rate, 'c'));
        }
        QTRY_COMPARE_WITH_TIMEOUT(peer.kept.size(), count * 2 * rate, 20'000);
        const LineTraffic traffic = proxy.traffic();
        QCOMPARE(traffic.connections, count);
        const std::chrono::duration<double> took = traffic.upward.last().at - traffic.upward.first().at;
        QVERIFY2(isWithin(took.count(), 2, 0.1, 0.1 * patience()), qPrintable(QString::number(took.count())));
    }
};

QTEST_GUILESS_MAIN(FaultProxyTest)
#include "test_fault_proxy.moc"
