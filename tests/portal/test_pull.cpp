// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Cms.h"
#include "app/package/ThinBag.h"
#include "sync/engine/PortalPull.h"
#include "tests/package/PackageFixture.h"
#include "tests/portal/HttpClient.h"
#include "tests/portal/PortalProcess.h"
#include "tests/support/FakeClock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;
using bantin::package::PackageFixture;

/// The desk's questions against the real portal.
class PullTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_portal.start());
        QCOMPARE(state(m_unit.editor).error().reason, u"unit-unknown"_s);
        QFile file(m_folder.filePath(u"unit.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_unit.authority.certificate().toPem());
        file.close();
        QVERIFY(m_portal.addUnit(file.fileName()));
        const auto before = state(m_unit.editor);
        QVERIFY(before && !before->roster && before->articles.isEmpty() && before->categories.contains(u"other"_s));
        publish(m_unit.zip());
    }

    void seesWhatWasPublishedAndWhoDecided()
    {
        const auto pulled = state(m_unit.editor);
        QVERIFY(pulled.ok());
        QCOMPARE(pulled->roster->version, m_unit.roster.version);
        QCOMPARE(pulled->articles.size(), 1);
        QCOMPARE(pulled->articles.first().article, m_unit.revision.article);
        QCOMPARE(pulled->articles.first().decision, 3);
        QVERIFY(!pulled->articles.first().isWithdrawn);
        PortalConnection connection(address(), pullLimits());
        PortalPull pull(connection, m_clock, identity(m_unit.editor));
        const auto decisions = answerOf(pull.decisions(m_unit.revision.article));
        QVERIFY(decisions.ok());
        QCOMPARE(decisions->last().actorName, m_unit.approver.name);
        QCOMPARE(answerOf(pull.decisions(ArticleId::create())).error().reason, u"article-unknown"_s);
    }

    void asksAgainWithThePortalsTimeWhenTheClockIsWrong()
    {
        m_clock.advance(-400LL * 86'400);
        const auto late = state(m_unit.editor);
        QVERIFY2(late.ok(), late ? "" : qPrintable(late.error().reason));
        m_clock.advance(800LL * 86'400);
        QVERIFY(state(m_unit.editor).ok());
        m_clock.advance(-400LL * 86'400);
    }

    void isToldNothingAsSomebodyElse()
    {
        const PackageFixture other;
        QCOMPARE(state(other.editor).error().reason, u"request-denied"_s);
    }

    void stopsAtAnotherPortal()
    {
        PortalConnection connection(address());
        PullIdentity known = identity(m_unit.editor);
        known.portal = m_unit.authority.certificate();
        PortalPull pull(connection, m_clock, known);
        QCOMPARE(answerOf(pull.state()).error().reason, u"portal-changed"_s);
    }

    void endsWhenItsOwnerGoes()
    {
        PortalConnection connection(address());
        QFuture<Result<PulledState>> future;
        {
            PortalPull pull(connection, m_clock, identity(m_unit.editor));
            future = pull.state();
        }
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().reason, u"cancelled"_s);
    }

private:
    QUrl address() const { return QUrl(m_portal.address()); }

    PullIdentity identity(const PackageFixture::Member &member) const
    {
        const auto sign = [member](const QByteArray &content) {
            return QtFuture::makeReadyValueFuture(
                Result<QByteArray>(crypto::signDetached(content, member.certificate, member.key)));
        };
        return {m_unit.authority.certificate(), std::nullopt, m_unit.roster.regulation, sign};
    }

    template<typename T>
    static Result<T> answerOf(const QFuture<Result<T>> &future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
            return Error{Fault::Internal, u"never-ended"_s, Retry::Never, {}, {}};
        return future.result();
    }

    Result<PulledState> state(const PackageFixture::Member &member) const
    {
        PortalConnection connection(address(), pullLimits());
        PortalPull pull(connection, m_clock, identity(member));
        return answerOf(pull.state());
    }

    void publish(const QByteArray &zip) const
    {
        const HttpClient client(m_portal.port());
        const HttpHeaders length{{"Upload-Length", QByteArray::number(zip.size())}};
        const QByteArray made = client.tus("POST", "/files", length).headers.value("location");
        QCOMPARE(client.tus("PATCH", made, {{"Upload-Offset", "0"}}, zip).status, 204);
        const QByteArray path = "/api/v1/packages/" + package::bagDigest(zip).toHex();
        QTRY_VERIFY(client.send("GET", path).body.contains("\"published\""));
    }

    QTemporaryDir m_folder;
    PortalProcess m_portal{m_folder.path()};
    PackageFixture m_unit;
    testing::FakeClock m_clock{QDateTime::currentDateTimeUtc()};
};

QTEST_GUILESS_MAIN(PullTest)
#include "test_pull.moc"
