// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"
#include "tests/support/FakePortal.h"

#include <QTest>
#include <QThread>

using namespace bantin::test;
using namespace Qt::StringLiterals;

namespace {

const auto clerk = u"Văn thư"_s;
const auto contributor = u"Cộng tác viên"_s;

} // namespace

/// The buttons of the outbox as commands.
class TestOutboxControl : public QObject
{
    Q_OBJECT

    template<typename Ask>
    auto onPortal(Ask ask) const
    {
        using Answer = std::invoke_result_t<Ask, FakePortal &>;
        if constexpr (std::is_void_v<Answer>) {
            QMetaObject::invokeMethod(m_portal, [this, ask] { ask(*m_portal); }, Qt::BlockingQueuedConnection);
        } else {
            Answer answer{};
            QMetaObject::invokeMethod(
                m_portal, [this, ask, &answer] { answer = ask(*m_portal); }, Qt::BlockingQueuedConnection);
            return answer;
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_cli.makeWorkspace();
        m_article = m_cli.makeApproved();
        // The portal answers while this thread waits for the command.
        auto *context = new QObject;
        context->moveToThread(&m_line);
        connect(&m_line, &QThread::finished, context, &QObject::deleteLater);
        m_line.start();
        QMetaObject::invokeMethod(
            context, [this, context] { m_portal = new FakePortal(context); }, Qt::BlockingQueuedConnection);
        m_address = m_portal->url().toString();
    }

    void pausesAndResumes()
    {
        QCOMPARE(outbox(u"pause"_s).json[u"paused"_s].toBool(), true);
        QCOMPARE(outbox(u"limit"_s).json[u"paused"_s].toBool(), true);
        QCOMPARE(outbox(u"resume"_s).json[u"paused"_s].toBool(), false);
        QCOMPARE(as(contributor, {u"outbox"_s, u"pause"_s, u"kho"_s}).reason(), u"role-forbids"_s);
    }

    void limitsByRateAndTimetable()
    {
        QCOMPARE(outbox(u"limit"_s).json[u"limit"_s].toString(), u"off"_s);
        const auto limited = outbox(u"limit"_s, {u"07:00,32 17:00,off"_s, u"--metered"_s, u"yes"_s});
        QCOMPARE(limited.exitCode, 0);
        QCOMPARE(limited.json[u"limit"_s].toString(), u"07:00,32K 17:00,off"_s);
        QCOMPARE(limited.json[u"metered"_s].toBool(), true);
        QCOMPARE(outbox(u"limit"_s).json[u"limit"_s].toString(), u"07:00,32K 17:00,off"_s);
        QCOMPARE(outbox(u"limit"_s, {u"ban ngày"_s}).reason(), u"timetable-invalid"_s);
        QCOMPARE(outbox(u"limit"_s, {u"off"_s}).json[u"limit"_s].toString(), u"off"_s);
        QCOMPARE(outbox(u"limit"_s).json[u"metered"_s].toBool(), true);
        QCOMPARE(outbox(u"limit"_s, {u"--metered"_s, u"no"_s}).json[u"metered"_s].toBool(), false);
    }

    void marksWhatIsUrgent()
    {
        QCOMPARE(outbox(u"urgent"_s, {m_article}).json[u"deliveries"_s][0][u"urgent"_s].toBool(), true);
        const auto listed = outbox(u"status"_s).json[u"deliveries"_s][0];
        QCOMPARE(listed[u"urgent"_s].toBool(), true);
        const auto off = outbox(u"urgent"_s, {listed[u"id"_s].toString(), u"--off"_s});
        QCOMPARE(off.json[u"deliveries"_s][0][u"urgent"_s].toBool(), false);
        QCOMPARE(outbox(u"urgent"_s, {u"khong-co"_s}).reason(), u"delivery-not-found"_s);
        QCOMPARE(as(contributor, {u"outbox"_s, u"urgent"_s, u"kho"_s, m_article}).reason(), u"role-forbids"_s);
    }

    /// An upload that had begun is taken away from the portal again.
    void takesOutOfTheQueueWhatTheLineHadBegun()
    {
        QCOMPARE(as(contributor, {u"outbox"_s, u"cancel"_s, u"kho"_s, m_article}).reason(), u"role-forbids"_s);
        QCOMPARE(outbox(u"cancel"_s, {u"khong-co"_s}).reason(), u"delivery-not-found"_s);
        onPortal([](FakePortal &portal) {
            for (int i = 0; i < 20; ++i)
                portal.answerNext("PATCH", {507, {}, {}});
        });
        const QStringList to{u"--portal"_s, m_address};
        QCOMPARE(outbox(u"send"_s, to).exitCode, 1);
        QCOMPARE(state(), u"sending"_s);
        const auto held = outbox(u"cancel"_s, QStringList{m_article} + to);
        QCOMPARE(held.exitCode, 0);
        QCOMPARE(held.json[u"deliveries"_s][0][u"state"_s].toString(), u"held"_s);
        QCOMPARE(onPortal([](FakePortal &portal) { return portal.requests("DELETE"); }), 1);
    }

    void nothingBegunNeedsNoPortal()
    {
        CliRunner other;
        other.makeWorkspace();
        const QString article = other.makeApproved();
        const auto held = other.runAs(clerk, {u"outbox"_s, u"cancel"_s, u"kho"_s, article});
        QCOMPARE(held.exitCode, 0);
        QCOMPARE(held.json[u"deliveries"_s][0][u"state"_s].toString(), u"waiting"_s);
    }

    void showsTheGateItsCode()
    {
        const auto queued = outbox(u"queue"_s, {m_article});
        QCOMPARE(queued.exitCode, 0);
        QCOMPARE(queued.json[u"deliveries"_s][0][u"state"_s].toString(), u"packed"_s);
        m_cli.write(u"ma"_s, "ma-truy-cap\n");
        (void)outbox(u"send"_s, {u"--portal"_s, m_address, u"--access-token-file"_s, m_cli.path(u"ma"_s)});
        QCOMPARE(onPortal([](FakePortal &portal) { return portal.lastHeaders().value("authorization"); }),
                 "Bearer ma-truy-cap"_ba);
        const auto missing =
            outbox(u"send"_s, {u"--portal"_s, m_address, u"--access-token-file"_s, m_cli.path(u"khong-co"_s)});
        QCOMPARE(missing.reason(), u"file-unreadable"_s);
        m_cli.write(u"ma"_s, "ma-khac\n");
        (void)m_cli.runAs(clerk, {u"handover"_s, u"relayed"_s, u"kho"_s, u"--portal"_s, m_address,
                                  u"--access-token-file"_s, m_cli.path(u"ma"_s)});
        QCOMPARE(onPortal([](FakePortal &portal) { return portal.lastHeaders().value("authorization"); }),
                 "Bearer ma-khac"_ba);
    }

    void cleanupTestCase()
    {
        m_line.quit();
        m_line.wait();
    }

private:
    CliRunner::Answer as(const QString &account, const QStringList &arguments) const
    {
        return m_cli.runAs(account, arguments);
    }
    CliRunner::Answer outbox(const QString &command, const QStringList &more = {}) const
    {
        return as(clerk, QStringList{u"outbox"_s, command, u"kho"_s} + more);
    }
    QString state() const { return outbox(u"status"_s).json[u"deliveries"_s][0][u"state"_s].toString(); }

    CliRunner m_cli;
    QString m_article;
    QThread m_line;
    FakePortal *m_portal = nullptr;
    QString m_address;
};

QTEST_GUILESS_MAIN(TestOutboxControl)
#include "test_outbox_control.moc"
