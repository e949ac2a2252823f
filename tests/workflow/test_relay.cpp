// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/store/AssetRepository.h"
#include "app/store/RecordRepository.h"
#include "app/store/RelayRepository.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/RelayHandover.h"
#include "app/workflow/VerifyAudit.h"
#include "tests/support/Expect.h"
#include "tests/workflow/SecondDesk.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// What the desks do before and after a hand-over crosses the portal, which here is the test itself.
class TestRelay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desks = std::make_unique<SecondDesk>(); }

    void sealsForThePortalAndSaysSoInTheLog();
    void takesOverWhatWasFetchedAndTellsThePortalOnlyThen();
    void isTakenOverOnceWhicheverWayItCame();
    void declinesWhatWaitsForAnAnswer();
    void keepsWhatItCannotTakeOver();
    void refusesToSealNothing();

private:
    /// Sealed at the first desk; the bytes that wait there.
    QByteArray seal(const ArticleId &article, const char16_t *by, const char16_t *to);
    /// As the relay leaves it when every byte has come.
    QByteArray arrive(Session &session, const QByteArray &sealed, RelayState state = RelayState::Fetched);
    RelayedHandover row(Session &session, const QByteArray &sha512)
    {
        return *expect(store::RelayRepository(*session.store).find(sha512, session.certificate.fingerprint()));
    }

    std::unique_ptr<SecondDesk> m_desks;
};

QByteArray TestRelay::seal(const ArticleId &article, const char16_t *by, const char16_t *to)
{
    Session &session = m_desks->first.as(by);
    const auto recipient = expect(certificateOfMember(session, QString(to)));
    return expect(relayHandover(session, {{article}, {recipient, recipient}}, m_desks->first.regulations)).bytes;
}

QByteArray TestRelay::arrive(Session &session, const QByteArray &sealed, RelayState state)
{
    RelayedHandover fetched;
    fetched.sha512 = crypto::sha512(sealed);
    fetched.member = session.certificate.fingerprint();
    fetched.direction = RelayDirection::Received;
    fetched.state = state;
    fetched.size = sealed.size();
    fetched.sender = QByteArray(32, 's');
    fetched.recipients = {fetched.member};
    fetched.createdAt = fetched.updatedAt = session.clock.nowUtc();
    store::RelayRepository relay(*session.store);
    const qsizetype half = sealed.size() / 2;
    [&] {
        QVERIFY(relay.insert(fetched).ok());
        QVERIFY(relay.append(fetched.sha512, 0, sealed.first(half)).ok());
        QCOMPARE(reasonOf(relay.append(fetched.sha512, 0, sealed.first(half))), u"relayed-gap"_s);
        QCOMPARE(*relay.append(fetched.sha512, half, sealed.sliced(half)), sealed.size());
        QCOMPARE(*relay.digest(fetched.sha512), fetched.sha512);
    }();
    return fetched.sha512;
}

void TestRelay::sealsForThePortalAndSaysSoInTheLog()
{
    const ArticleId article = m_desks->first.submitted();
    const QByteArray sealed = seal(article, DeskFixture::contributor, DeskFixture::editor);
    Session &session = m_desks->first.as(DeskFixture::contributor);
    const auto rows = expect(relayedHandovers(session));
    QCOMPARE(rows.size(), 1);
    const RelayedHandover &queued = rows.constFirst();
    QVERIFY(queued.state == RelayState::Queued && queued.isUnderway());
    QCOMPARE(queued.sha512, crypto::sha512(sealed));
    QCOMPARE(queued.recipients.size(), 1); // named twice
    QCOMPARE(queued.sender, session.certificate.fingerprint());
    QCOMPARE(expect(store::AssetRepository(*session.store).readPackage(queued.sha512, 0, sealed.size())), sealed);
    const auto papers = expect(store::RecordRepository(*session.store).all());
    QVERIFY(std::ranges::any_of(papers, [](const auto &paper) { return paper.kind == "handover-sent"_L1; }));
    QVERIFY(expect(relayedHandovers(m_desks->first.as(DeskFixture::clerk))).isEmpty()); // each account its own
}

void TestRelay::takesOverWhatWasFetchedAndTellsThePortalOnlyThen()
{
    const ArticleId article = m_desks->first.submitted();
    const QByteArray sealed = seal(article, DeskFixture::contributor, DeskFixture::editor);
    Session &there = m_desks->second(DeskFixture::editor);
    const QByteArray sha512 = arrive(there, sealed, RelayState::Offered);
    QCOMPARE(reasonOf(importRelayed(there, sha512, m_desks->first.regulations)), u"relayed-not-fetched"_s);
    QVERIFY(acceptOffered(there, {sha512}).ok());
    QVERIFY(row(there, sha512).state == RelayState::Fetching);
    RelayedHandover fetched = row(there, sha512);
    fetched.state = RelayState::Fetched;
    QVERIFY(store::RelayRepository(*there.store).update(fetched).ok());
    QVERIFY(acceptOffered(there, {sha512}).ok()); // no longer offered: nothing changes
    const auto summary = expect(importRelayed(there, sha512, m_desks->first.regulations));
    QCOMPARE(summary.articles.size(), 1);
    QVERIFY(row(there, sha512).state == RelayState::Imported);
    QCOMPARE(row(there, sha512).titles, summary.articles.constFirst().title);
    QCOMPARE(expect(store::RelayRepository(*there.store).fetched(sha512)), 0);
    QVERIFY(showArticle(there, article).ok());
    QVERIFY(verifyAudit(there).ok());
}

void TestRelay::isTakenOverOnceWhicheverWayItCame()
{
    const QByteArray sealed = seal(m_desks->first.submitted(), DeskFixture::contributor, DeskFixture::editor);
    Session &there = m_desks->second(DeskFixture::editor);
    QVERIFY(importHandover(there, sealed, m_desks->first.regulations).ok()); // on a stick, or killed right after
    const QByteArray sha512 = arrive(there, sealed);
    QCOMPARE(reasonOf(importRelayed(there, sha512, m_desks->first.regulations)), u"handover-known"_s);
    QVERIFY(row(there, sha512).state == RelayState::Imported); // the portal is told all the same
    QCOMPARE(expect(store::RelayRepository(*there.store).fetched(sha512)), 0);
}

void TestRelay::declinesWhatWaitsForAnAnswer()
{
    Session &there = m_desks->second(DeskFixture::editor);
    const QByteArray sealed = seal(m_desks->first.submitted(), DeskFixture::contributor, DeskFixture::editor);
    const QByteArray sha512 = arrive(there, sealed);
    QVERIFY(declineOffered(there, sha512).ok());
    QVERIFY(row(there, sha512).state == RelayState::Declining && row(there, sha512).isUnderway());
    QCOMPARE(reasonOf(declineOffered(there, sha512)), u"relayed-not-offered"_s);
    QCOMPARE(reasonOf(importRelayed(there, sha512, m_desks->first.regulations)), u"relayed-not-fetched"_s);
    QCOMPARE(reasonOf(declineOffered(there, QByteArray(64, 'x'))), u"relayed-not-found"_s);
    QVERIFY(expect(store::RecordRepository(*there.store).all()).isEmpty());
}

void TestRelay::keepsWhatItCannotTakeOver()
{
    const QByteArray sealed = seal(m_desks->first.submitted(), DeskFixture::contributor, DeskFixture::editor);
    QByteArray altered = sealed;
    altered[altered.size() / 2] = char(altered.at(altered.size() / 2) ^ 1);
    Session &there = m_desks->second(DeskFixture::editor);
    const QByteArray wrong = arrive(there, altered);
    QVERIFY(reasonOf(importRelayed(there, wrong, m_desks->first.regulations)).startsWith(u"envelope-"_s));
    QVERIFY(row(there, wrong).state == RelayState::Fetched);
    QCOMPARE(expect(store::RelayRepository(*there.store).fetched(wrong)), altered.size());
    Session &deputy = m_desks->second(DeskFixture::deputy);
    const QByteArray others = arrive(deputy, sealed);
    QCOMPARE(reasonOf(importRelayed(deputy, others, m_desks->first.regulations)), u"envelope-other-recipient"_s);
    QVERIFY(row(deputy, others).state == RelayState::Fetched);
    QCOMPARE(reasonOf(importRelayed(deputy, QByteArray(64, 'x'), m_desks->first.regulations)), u"relayed-not-found"_s);
}

void TestRelay::refusesToSealNothing()
{
    Session &session = m_desks->first.as(DeskFixture::contributor);
    QCOMPARE(reasonOf(relayHandover(session, {}, m_desks->first.regulations)), u"handover-empty"_s);
    QVERIFY(expect(relayedHandovers(session)).isEmpty());
    QVERIFY(expect(store::RecordRepository(*session.store).all()).isEmpty());
}

QTEST_GUILESS_MAIN(TestRelay)
#include "test_relay.moc"
