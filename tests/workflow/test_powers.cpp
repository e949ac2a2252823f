// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/package/PackageVerifier.h"
#include "app/store/DecisionRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ChangeMember.h"
#include "app/workflow/DelegatePowers.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReadAgenda.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReadRosters.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SetBoard.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/VerifyAudit.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// The board, fields of work and delegations: what they let people do, and that the signed roster and the store agree.
class TestPowers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBoardIsSignedAndEveryVersionIsKept();
    void nobodyDecidesOutsideTheirFieldOfWork();
    void theAgendaShowsOnlyWhatOneMayActOn();
    void nobodyPacksOutsideTheirFieldOfWork();
    void theStoreRefusesWhatBypassedTheDomain();
    void aChangeOfRolesLeavesFormerDecisionsValid();
    void whoDoesNotHoldAPowerCannotDelegateIt();
    void aDelegateApprovesUntilTheDelegationEnds();
    void aRevokedDelegationLeavesItsDecisionsValid();
    void nobodyApprovesTheirOwnTextUnderADelegation();
    void onlyAdministratorsChangeTheRoster();

private:
    NewDelegation given(const char16_t *from, const char16_t *to, const QList<Power> &powers)
    {
        return {QString(from),   QString(to), powers, m_desk.clock.nowUtc(), m_desk.clock.nowUtc().addDays(5),
                u"15/GUQ-UBND"_s};
    }
    void bind(const char16_t *name, Roles roles, const QStringList &fields)
    {
        expect(changeMember(m_desk.as(DeskFixture::administrator), {QString(name), roles, fields}));
    }
    Result<Article> review(const char16_t *who, const ArticleId &article)
    {
        Session &session = m_desk.as(who);
        return reviewArticle(session, article, DeskFixture::words(session, article, DecisionKind::Review));
    }
    Result<Article> approve(const char16_t *who, const ArticleId &article)
    {
        Session &session = m_desk.as(who);
        return approveArticle(session, article, DeskFixture::words(session, article, DecisionKind::Approve));
    }
    /// The reasons for which anybody else would refuse the package of that article.
    QStringList packedReasons(const ArticleId &article)
    {
        Session &clerk = m_desk.as(DeskFixture::clerk);
        const auto zip = packArticle(clerk, article, m_desk.regulations);
        if (!zip)
            return {zip.error().reason};
        QStringList reasons;
        for (const Error &error :
             package::PackageVerifier(m_desk.regulations).verify(*zip, {clerk.unitCertificate}).reasons)
            reasons.append(error.reason);
        return reasons;
    }

    DeskFixture m_desk;
};

void TestPowers::theBoardIsSignedAndEveryVersionIsKept()
{
    Session &session = m_desk.as(DeskFixture::administrator);
    const int before = session.roster.version;
    const AccountId head = session.roster.entries.at(3).account;
    Board board{u"12/QĐ-UBND"_s, QDate(2024, 2, 5), u"Chủ tịch UBND xã"_s, {}, {}};
    board.seats = {{Board::Post::Head, u" Người  thứ nhất "_s, head, u"Phó Chủ tịch UBND xã"_s, true}};
    expect(setBoard(session, board));
    board.seats.append({Board::Post::Deputy, u"Người thứ hai"_s, {}, {}, true});
    expect(setBoard(session, board));
    board.seats.append({Board::Post::Head, u"Người thứ ba"_s, {}, {}, true});
    QCOMPARE(reasonOf(setBoard(session, board)), u"board-invalid"_s);
    board.seats.last() = {Board::Post::Member, u"Người thứ ba"_s, AccountId::create(), {}, true};
    QCOMPARE(reasonOf(setBoard(session, board)), u"board-invalid"_s);
    m_desk.leave();
    const auto versions = expect(readRosters(m_desk.as(DeskFixture::contributor)));
    QCOMPARE(versions.size(), before + 2);
    QCOMPARE(versions.at(0).roster.board.seats.size(), 2);
    QCOMPARE(versions.at(1).roster.board.seats.constFirst().person, u"Người thứ nhất"_s);
    QVERIFY(versions.at(2).roster.board.isEmpty());
    for (const RosterView &view : versions)
        QVERIFY(view.signatureValid);
}

void TestPowers::nobodyDecidesOutsideTheirFieldOfWork()
{
    const ArticleId article = m_desk.draft();
    const auto refusal = [&](const char16_t *name,
                             Result<Article> (*step)(Session &, const ArticleId &, const DecisionWords &)) {
        const auto done = step(m_desk.as(name), article, {});
        return done ? QString() : done.error().reason + u" "_s + done.error().arguments.value(2);
    };
    const QString documents = u"field-forbids Văn bản quy phạm pháp luật của HĐND, UBND xã"_s;
    bind(DeskFixture::contributor, Role::Contributor, {u"van-ban"_s});
    QCOMPARE(refusal(DeskFixture::contributor, submitArticle), documents);
    QCOMPARE(showArticle(m_desk.as(DeskFixture::contributor), article)->blockedBy->reason, u"field-forbids"_s);
    bind(DeskFixture::contributor, Role::Contributor, {u"van-ban"_s, u"other"_s});
    QCOMPARE(refusal(DeskFixture::contributor, submitArticle), QString());
    bind(DeskFixture::editor, Role::Editor, {u"van-ban"_s});
    QCOMPARE(refusal(DeskFixture::editor, reviewArticle), documents);
    bind(DeskFixture::editor, Role::Editor, {});
    QCOMPARE(refusal(DeskFixture::editor, reviewArticle), QString());
    bind(DeskFixture::approver, Role::Approver, {u"van-ban"_s});
    QCOMPARE(refusal(DeskFixture::approver, approveArticle), documents);
    bind(DeskFixture::approver, Role::Approver, {u"other"_s});
    QCOMPARE(refusal(DeskFixture::approver, approveArticle), QString());
    QCOMPARE(packedReasons(article), QStringList());
    QCOMPARE(reasonOf(changeMember(m_desk.as(DeskFixture::administrator),
                                   {QString(DeskFixture::editor), Role::Editor, {u"khong-co"_s}})),
             u"field-of-work-unknown"_s);
}

void TestPowers::theAgendaShowsOnlyWhatOneMayActOn()
{
    m_desk.submitted();
    QCOMPARE(listWaitingForMe(m_desk.as(DeskFixture::editor))->size(), 1);
    bind(DeskFixture::editor, Role::Editor, {u"van-ban"_s});
    QCOMPARE(listWaitingForMe(m_desk.as(DeskFixture::editor))->size(), 0);
    QCOMPARE(countArticles(m_desk.as(DeskFixture::editor))->waitingForMe, 0);
    bind(DeskFixture::editor, Role::Editor, {});
}

void TestPowers::nobodyPacksOutsideTheirFieldOfWork()
{
    const ArticleId article = m_desk.approved();
    bind(DeskFixture::clerk, Role::Clerk, {u"van-ban"_s});
    QCOMPARE(packedReasons(article), QStringList{u"field-forbids"_s});
    QCOMPARE(listWaitingForMe(m_desk.as(DeskFixture::clerk))->size(), 0);
    bind(DeskFixture::clerk, Role::Clerk, {});
    QCOMPARE(packedReasons(article), QStringList());
}

void TestPowers::theStoreRefusesWhatBypassedTheDomain()
{
    const ArticleId article = m_desk.submitted();
    bind(DeskFixture::editor, Role::Editor, {u"van-ban"_s});
    Session &session = m_desk.as(DeskFixture::editor);
    store::DecisionRepository decisions(*session.store);
    const auto chain = decisions.ofArticle(article);
    Decision forged = chain->constLast().decision;
    forged.sequence += 1;
    forged.kind = DecisionKind::Review;
    forged.previousSha256 = crypto::sha256(chain->constLast().signature);
    forged.actor = session.account.id;
    forged.role = Role::Editor;
    forged.certificateSha256 = session.certificate.fingerprint();
    const auto append = [&] {
        const QByteArray json = toJson(forged);
        return reasonOf(
            decisions.append({forged, json, crypto::signDetached(json, session.certificate, session.signingKey)}));
    };
    QCOMPARE(append(), u"store-field-of-work"_s);
    bind(DeskFixture::editor, Role::Editor, {});
}

void TestPowers::aChangeOfRolesLeavesFormerDecisionsValid()
{
    const ArticleId article = m_desk.approved();
    bind(DeskFixture::approver, Role::Editor, {});
    QCOMPARE(packedReasons(article), QStringList());
    const ArticleId later = m_desk.reviewed();
    QCOMPARE(reasonOf(approve(DeskFixture::approver, later)), u"role-forbids"_s);
    bind(DeskFixture::approver, Role::Approver, {});
    QCOMPARE(reasonOf(approve(DeskFixture::approver, later)), QString());
    QCOMPARE(packedReasons(later), QStringList());
    QVERIFY(expect(verifyAudit(m_desk.as(DeskFixture::administrator))).findings.isEmpty());
}

void TestPowers::whoDoesNotHoldAPowerCannotDelegateIt()
{
    Session &session = m_desk.as(DeskFixture::administrator);
    const auto refusal = [&](const NewDelegation &wanted) { return reasonOf(delegatePowers(session, wanted)); };
    NewDelegation wanted = given(DeskFixture::editor, DeskFixture::contributor, {Power::Review, Power::Approve});
    const auto refused = delegatePowers(session, wanted);
    QCOMPARE(refused.error().reason, u"delegation-power-missing"_s);
    QCOMPARE(refused.error().arguments, (QStringList{QString(DeskFixture::editor), u"approve"_s}));
    wanted = given(DeskFixture::approver, DeskFixture::approver, {Power::Approve});
    QCOMPARE(refusal(wanted), u"delegation-incomplete"_s);
    wanted = given(DeskFixture::approver, DeskFixture::editor, {Power::Approve});
    wanted.document = u"  "_s;
    QCOMPARE(refusal(wanted), u"delegation-incomplete"_s);
    wanted = given(DeskFixture::approver, DeskFixture::editor, {Power::Approve});
    wanted.begins = wanted.begins.addDays(-3);
    QCOMPARE(refusal(wanted), u"delegation-begun"_s);
    wanted = given(DeskFixture::approver, u"Không ai", {Power::Approve});
    QCOMPARE(refusal(wanted), u"account-not-found"_s);
}

void TestPowers::aDelegateApprovesUntilTheDelegationEnds()
{
    const ArticleId article = m_desk.submitted();
    expect(review(DeskFixture::deputy, article));
    QCOMPARE(reasonOf(approve(DeskFixture::editor, article)), u"role-forbids"_s);
    expect(delegatePowers(m_desk.as(DeskFixture::administrator),
                          given(DeskFixture::approver, DeskFixture::editor, {Power::Approve})));
    QVERIFY(showArticle(m_desk.as(DeskFixture::editor), article)->possibleDecisions.contains(DecisionKind::Approve));
    QCOMPARE(reasonOf(approve(DeskFixture::editor, article)), QString());
    const auto view = showArticle(m_desk.as(DeskFixture::editor), article);
    QCOMPARE(view->decisions.constLast().decision.role, Role::Approver);
    QCOMPARE(packedReasons(article), QStringList());
    const ArticleId later = m_desk.submitted();
    expect(review(DeskFixture::deputy, later));
    m_desk.clock.advance(5 * 24 * 3600);
    QCOMPARE(reasonOf(approve(DeskFixture::editor, later)), u"role-forbids"_s);
    expect(approve(DeskFixture::approver, later));
}

void TestPowers::aRevokedDelegationLeavesItsDecisionsValid()
{
    const Delegation delegation =
        expect(delegatePowers(m_desk.as(DeskFixture::administrator),
                              given(DeskFixture::approver, DeskFixture::editor, {Power::Approve, Power::Send})));
    const ArticleId article = m_desk.submitted();
    expect(review(DeskFixture::deputy, article));
    expect(approve(DeskFixture::editor, article));
    expect(revokeDelegation(m_desk.as(DeskFixture::administrator), delegation.number));
    QCOMPARE(reasonOf(revokeDelegation(m_desk.as(DeskFixture::administrator), delegation.number)),
             u"delegation-over"_s);
    QCOMPARE(reasonOf(revokeDelegation(m_desk.as(DeskFixture::administrator), 99)), u"delegation-not-found"_s);
    QCOMPARE(packedReasons(article), QStringList());
    const ArticleId later = m_desk.submitted();
    expect(review(DeskFixture::deputy, later));
    QCOMPARE(reasonOf(approve(DeskFixture::editor, later)), u"role-forbids"_s);
    expect(approve(DeskFixture::approver, later));
    QCOMPARE(reasonOf(packArticle(m_desk.as(DeskFixture::editor), later, m_desk.regulations)), u"role-forbids"_s);
    QVERIFY(expect(verifyAudit(m_desk.as(DeskFixture::administrator))).findings.isEmpty());
}

void TestPowers::nobodyApprovesTheirOwnTextUnderADelegation()
{
    expect(delegatePowers(m_desk.as(DeskFixture::administrator),
                          given(DeskFixture::approver, DeskFixture::contributor, {Power::Approve})));
    expect(delegatePowers(m_desk.as(DeskFixture::administrator),
                          given(DeskFixture::deputy, DeskFixture::editor, {Power::Approve})));
    const ArticleId own = m_desk.reviewed();
    QCOMPARE(reasonOf(approve(DeskFixture::contributor, own)), u"four-eyes-author"_s);
    // The editor reviewed it; the same eyes do not approve it in somebody else's name either.
    QCOMPARE(reasonOf(approve(DeskFixture::editor, own)), u"four-eyes-reviewer"_s);
}

void TestPowers::onlyAdministratorsChangeTheRoster()
{
    Session &session = m_desk.as(DeskFixture::approver);
    QCOMPARE(reasonOf(setBoard(session, {})), u"role-forbids"_s);
    QCOMPARE(reasonOf(delegatePowers(session, {})), u"role-forbids"_s);
    QCOMPARE(reasonOf(revokeDelegation(session, 1)), u"role-forbids"_s);
    QCOMPARE(reasonOf(changeMember(session, {})), u"role-forbids"_s);
    Session &administrator = m_desk.as(DeskFixture::administrator);
    QCOMPARE(reasonOf(changeMember(administrator, {QString(DeskFixture::editor), {}, {}})), u"roles-empty"_s);
    QCOMPARE(reasonOf(changeMember(administrator, {QString(DeskFixture::editor), Role::Administrator, {}})),
             u"administrator-fixed"_s);
    QCOMPARE(reasonOf(changeMember(administrator, {QString(DeskFixture::administrator), Role::Editor, {}})),
             u"administrator-fixed"_s);
}

QTEST_GUILESS_MAIN(TestPowers)
#include "test_powers.moc"
