// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PageCheck.h"
#include "tests/portal/PortalProcess.h"
#include "tests/support/FakeClock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::sync;
using namespace bantin::test;

/// The page of a portal that says nothing of what it published, as readers get it.
class PageCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(QDir(m_folder.path()).mkpath(u"site/bai/x/assets"_s));
        QVERIFY(m_portal.start());
    }

    void init()
    {
        QDir(site()).removeRecursively();
        QVERIFY(QDir().mkpath(site() + u"assets"_s));
        m_page = {};
        m_page.package = QByteArray(64, 'p');
        m_page.address = QUrl(m_portal.address() + u"bai/x/"_s);
        m_asked.clear();
        m_expected = {{{u"index.html"_s, "<p>text</p>"}, {u"assets/a.png"_s, "picture"}}, "<p>text</p>"};
    }

    void comparesEveryByteOfWhatIsAskedFor()
    {
        QCOMPARE(findings(), QStringList{u"page-missing"_s});
        put(u"index.html"_s, "<p>text</p>");
        QCOMPARE(findings(), QStringList());
        QCOMPARE(m_asked, QStringList({QString(), QString()})); // once each; the portal knew of no other version
        m_page.everyFile = true;
        QCOMPARE(findings(), QStringList{u"page-missing"_s});
        put(u"assets/a.png"_s, "Picture");
        QCOMPARE(findings(), QStringList{u"page-differs"_s});
        put(u"assets/a.png"_s, "picture");
        QCOMPARE(findings(), QStringList());
        put(u"index.html"_s, "<p>text</p> ");
        QCOMPARE(findings(), QStringList{u"page-differs"_s}); // the portal does not stand by another frame
    }

    void knowsThatAConsultationHasClosed()
    {
        const QDate today = m_clock.nowUtc().toOffsetFromUtc(7 * 3600).date();
        const QString closed = u"tu-%1.html"_s.arg(today.addDays(-2).toString(Qt::ISODate));
        m_expected.files.insert(closed, "closed");
        put(u"index.html"_s, "<p>text</p>");
        put(closed, "closed");
        QCOMPARE(findings(), QStringList());
        QVERIFY(QFile::remove(site() + closed)); // still open for readers, though the day is over
        QCOMPARE(findings(), QStringList{u"page-differs"_s});
        m_clock.advance(-5 * 86'400);
        QCOMPARE(findings(), QStringList());
        m_clock.advance(5 * 86'400);
    }

    void tellsAWithdrawnPageFromOneThatIsStillThere()
    {
        put(u"index.html"_s, "<p>text</p>");
        m_page.isWithdrawn = true;
        m_expected = {{{u"index.html"_s, "notice"}}, {}};
        QCOMPARE(findings(), QStringList{u"page-still-there"_s});
        QVERIFY(QFile::remove(site() + u"index.html"_s));
        put(u"da-go.html"_s, "notice");
        QCOMPARE(findings(), QStringList());
        m_page.isWithdrawn = false;
        QCOMPARE(findings(), QStringList{u"page-withdrawn"_s});
    }

    void asksNothingInTheClear()
    {
        m_page.address = QUrl(u"http://xa.example.vn/bai/x/"_s);
        QCOMPARE(findings(), QStringList{u"portal-not-encrypted"_s});
        QVERIFY(m_asked.isEmpty());
    }

    void saysWhyThereIsNothingToCompare()
    {
        m_page.address = QUrl(m_portal.address() + u"bai/x/"_s);
        m_failure = Error{Fault::Tampered, u"page-source-altered"_s, Retry::Never, {}, {}};
        QCOMPARE(findings(), QStringList{u"page-source-altered"_s});
        m_failure.reset();
    }

private:
    QString site() const { return m_folder.filePath(u"site/bai/x/"_s); }

    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(site() + name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    /// The findings, or why there are none.
    QStringList findings()
    {
        PortalConnection connection(QUrl(m_portal.address()));
        PageToCheck page = m_page;
        page.make = [this](const QString &otherVersion) -> Result<ExpectedPage> {
            m_asked.append(otherVersion);
            return m_failure ? Result<ExpectedPage>(*m_failure) : Result<ExpectedPage>(m_expected);
        };
        PageCheck check(connection, m_clock, page);
        const auto future = check.start();
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000))
            return {u"never-ended"_s};
        const auto verdict = future.result();
        if (!verdict)
            return {verdict.error().reason};
        QStringList reasons;
        for (const Error &finding : verdict->findings)
            reasons.append(finding.reason);
        return reasons;
    }

    QTemporaryDir m_folder;
    PortalProcess m_portal{m_folder.path()};
    testing::FakeClock m_clock{QDateTime::currentDateTimeUtc()};
    PageToCheck m_page;
    ExpectedPage m_expected;
    QStringList m_asked;
    std::optional<Error> m_failure;
};

QTEST_GUILESS_MAIN(PageCheckTest)
#include "test_page_check.moc"
