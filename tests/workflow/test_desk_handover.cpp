// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/Xhtml.h"
#include "app/crypto/CertificateAuthority.h"
#include "app/package/HandoverWriter.h"
#include "app/store/ArticleRepository.h"
#include "app/store/Connection.h"
#include "app/store/OutboxRepository.h"
#include "app/store/RecordRepository.h"
#include "app/workflow/AddAccount.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/CheckWorkspace.h"
#include "app/workflow/ExportHandover.h"
#include "app/workflow/ImportHandover.h"
#include "app/workflow/OtherVersions.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/TrashArticle.h"
#include "app/workflow/VerifyAudit.h"
#include "app/workflow/WriteComment.h"
#include "tests/support/Expect.h"
#include "tests/workflow/SecondDesk.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// Two desks of one unit: what one hands over, the other takes over, and nothing is ever lost on either.
class TestDeskHandover : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Opening a store takes a fraction of a second on purpose: one pair of desks, an article each.
    void initTestCase() { m_desks = std::make_unique<SecondDesk>(); }
    void cleanupTestCase() { m_desks.reset(); }
    void carriesADraftToItsReviewAndBackToItsPackage();
    void joinsWhatWentOn();
    void leavesAnOlderCopyAlone();
    void tellsAReplay();
    void keepsBothWhereBothWentOn();
    void tellsGrowingTextsFromDivergentOnes();
    void unitesComments();
    void mergesAnotherVersionWithItsAuthors();
    void leavesWhatLiesInTheTrash();
    void refusesWhatIsForSomebodyElse();
    void refusesWhatWasAltered();
    void refusesAStrangersRecipient();
    void looksBeforeItTakes();
    void keepsTheAuditLogWhole();
    void missesAListItHadAndNoOther();
    void opensTheOtherDeskForInvitedMembersOnly();

private:
    std::unique_ptr<SecondDesk> m_desks;
};

void TestDeskHandover::carriesADraftToItsReviewAndBackToItsPackage()
{
    SecondDesk &desks = *m_desks;
    const ArticleId article = desks.first.draft();
    desks.first.submit(article);
    const auto there = desks.handOver(desks.first.as(DeskFixture::contributor), {article}, DeskFixture::editor);
    Session &editor = desks.second(DeskFixture::editor);
    QCOMPARE(expect(importHandover(editor, there, desks.first.regulations)).articles.constFirst().fate, MergeFate::New);
    expect(reviewArticle(editor, article, DeskFixture::words(editor, article, DecisionKind::Review)));
    const auto back = desks.handOver(editor, {article}, DeskFixture::approver);
    Session &approver = desks.first.as(DeskFixture::approver);
    const auto joined = expect(importHandover(approver, back, desks.first.regulations));
    QCOMPARE(joined.articles.constFirst().fate, MergeFate::Joined);
    QCOMPARE(joined.articles.constFirst().decisions, 1);
    QCOMPARE(expect(showArticle(approver, article)).article.stage, Stage::AwaitingApproval);
    expect(approveArticle(approver, article, DeskFixture::words(approver, article, DecisionKind::Approve)));
    // The package checks itself: signatures of both desks, chain, four eyes, bytes.
    const auto package = packArticle(desks.first.as(DeskFixture::clerk), article, desks.first.regulations);
    QVERIFY2(package, package ? "" : qPrintable(package.error().reason));
}

void TestDeskHandover::joinsWhatWentOn()
{
    SecondDesk &desks = *m_desks;
    const ArticleId article = desks.first.approved();
    const auto sealed = desks.handOver(desks.first.as(DeskFixture::clerk), {article}, DeskFixture::editor);
    Session &editor = desks.second(DeskFixture::editor);
    const auto taken = expect(importHandover(editor, sealed, desks.first.regulations));
    QCOMPARE(taken.articles.constFirst().decisions, 3);
    QCOMPARE(taken.articles.constFirst().revisions, 1);
    const ArticleView view = expect(showArticle(editor, article));
    QCOMPARE(view.article.stage, Stage::Approved);
    QCOMPARE(view.decisions.size(), 3);
    for (const DecisionView &decision : view.decisions)
        QVERIFY(decision.signatureValid);
    QCOMPARE(view.document.blocks.size(), DeskFixture::document().document.blocks.size());
    QVERIFY(assetBytes(editor, DeskFixture::document().assets.constFirst().name));
    // An approval taken elsewhere waits to be sent here too; the portal takes it once.
    QVERIFY(expect(store::OutboxRepository(*editor.store).ofRevision(view.revisions.constLast().id)).has_value());
}

void TestDeskHandover::leavesAnOlderCopyAlone()
{
    SecondDesk &desks = *m_desks;
    const ArticleId article = desks.first.submitted();
    const auto older = desks.handOver(desks.first.as(DeskFixture::contributor), {article}, DeskFixture::editor);
    desks.first.review(article);
    const auto newer = desks.handOver(desks.first.as(DeskFixture::editor), {article}, DeskFixture::editor);
    Session &editor = desks.second(DeskFixture::editor);
    QCOMPARE(expect(importHandover(editor, newer, desks.first.regulations)).articles.constFirst().fate, MergeFate::New);
    const auto late = expect(importHandover(editor, older, desks.first.regulations));
    QCOMPARE(late.articles.constFirst().fate, MergeFate::Older);
    QCOMPARE(expect(showArticle(editor, article)).article.stage, Stage::AwaitingApproval);
    const auto same = desks.handOver(desks.first.as(DeskFixture::editor), {article}, DeskFixture::editor);
    QCOMPARE(expect(importHandover(editor, same, desks.first.regulations)).articles.constFirst().fate, MergeFate::Same);
}

void TestDeskHandover::tellsAReplay()
{
    SecondDesk &desks = *m_desks;
    const ArticleId article = desks.first.submitted();
    const auto sealed = desks.handOver(desks.first.as(DeskFixture::contributor), {article}, DeskFixture::editor);
    Session &editor = desks.second(DeskFixture::editor);
    expect(importHandover(editor, sealed, desks.first.regulations));
    const auto again = importHandover(editor, sealed, desks.first.regulations);
    QCOMPARE(reasonOf(again), u"handover-known"_s);
    QCOMPARE(again.error().fault, Fault::Conflict);
    QCOMPARE(expect(showArticle(editor, article)).decisions.size(), 1);
}

void TestDeskHandover::keepsBothWhereBothWentOn()
{
    SecondDesk &desks = *m_desks;
    const ArticleId article = desks.first.submitted();
    const auto there = desks.handOver(desks.first.as(DeskFixture::contributor), {article}, DeskFixture::deputy);
    // Both desks review the same text: two decisions follow from one.
    desks.first.review(article);
    Session &deputy = desks.second(DeskFixture::deputy);
    expect(importHandover(deputy, there, desks.first.regulations));
    expect(reviewArticle(deputy, article, DeskFixture::words(deputy, article, DecisionKind::Review)));
    const auto back = desks.handOver(deputy, {article}, DeskFixture::approver);
    Session &approver = desks.first.as(DeskFixture::approver);
    const QByteArray before = expect(showArticle(approver, article)).decisions.constLast().decision.certificateSha256;
    const auto taken = expect(importHandover(approver, back, desks.first.regulations));
    QCOMPARE(taken.articles.constFirst().fate, MergeFate::Diverged);
    QVERIFY(taken.articles.constFirst().branch > 0);
    const ArticleView view = expect(showArticle(approver, article));
    QCOMPARE(view.decisions.size(), 2);
    QCOMPARE(view.decisions.constLast().decision.certificateSha256, before);
    const auto kept = expect(store::RecordRepository(*approver.store).find(taken.articles.constFirst().branch));
    QVERIFY(kept.json.contains("thông xe"));
    // The same once more, in another envelope, is not kept twice.
    const auto once = desks.handOver(desks.second(DeskFixture::deputy), {article}, DeskFixture::approver);
    const auto more = expect(importHandover(desks.first.as(DeskFixture::approver), once, desks.first.regulations));
    QCOMPARE(more.articles.constFirst().branch, taken.articles.constFirst().branch);
}

void TestDeskHandover::tellsGrowingTextsFromDivergentOnes()
{
    SecondDesk &desks = *m_desks;
    const ArticleId article = desks.first.draft();
    const auto draft = desks.handOver(desks.first.as(DeskFixture::contributor), {article}, DeskFixture::editor);
    expect(importHandover(desks.second(DeskFixture::editor), draft, desks.first.regulations));
    QCOMPARE(desks.editThere(article, u"Câu của biên tập viên."_s), QString());
    const auto grown = desks.handOver(desks.second(DeskFixture::editor), {article}, DeskFixture::contributor);
    const auto joined =
        expect(importHandover(desks.first.as(DeskFixture::contributor), grown, desks.first.regulations));
    QCOMPARE(joined.articles.constFirst().fate, MergeFate::Joined);
    // Now each writes on by itself.
    QCOMPARE(desks.first.edit(article, u"Câu của cộng tác viên."_s), QString());
    QCOMPARE(desks.editThere(article, u"Câu khác của biên tập viên."_s), QString());
    const auto other = desks.handOver(desks.second(DeskFixture::editor), {article}, DeskFixture::contributor);
    Session &contributor = desks.first.as(DeskFixture::contributor);
    const auto diverged = expect(importHandover(contributor, other, desks.first.regulations));
    QCOMPARE(diverged.articles.constFirst().fate, MergeFate::Diverged);
    const ArticleView view = expect(showArticle(contributor, article));
    const QByteArray text = content::toXhtml(view.document);
    QVERIFY(text.contains("Câu của cộng tác viên."));
    QVERIFY(!text.contains("Câu khác"));
}

void TestDeskHandover::mergesAnotherVersionWithItsAuthors()
{
    SecondDesk &desks = *m_desks;
    const ArticleId article = desks.first.draft();
    const auto draft = desks.handOver(desks.first.as(DeskFixture::contributor), {article}, DeskFixture::deputy);
    expect(importHandover(desks.second(DeskFixture::deputy), draft, desks.first.regulations));
    QCOMPARE(desks.editThere(article, u"Câu của phó ban."_s), QString());
    QCOMPARE(desks.first.edit(article, u"Câu ở đây."_s), QString());
    const auto back = desks.handOver(desks.second(DeskFixture::deputy), {article}, DeskFixture::contributor);
    Session &contributor = desks.first.as(DeskFixture::contributor);
    const qint64 number = expect(importHandover(contributor, back, desks.first.regulations)).articles.first().branch;
    const QList<OtherVersion> versions = expect(otherVersions(contributor, article));
    QCOMPARE(versions.size(), 1);
    QCOMPARE(versions.constFirst().sender, QString(DeskFixture::deputy));
    ArticleView here = expect(showArticle(contributor, article));
    here.document.blocks.append(versions.constFirst().document.blocks.constLast());
    expect(mergeOtherVersion(contributor, number, here.document, here.metadata));
    QCOMPARE(reasonOf(dismissOtherVersion(contributor, number)), u"branch-settled"_s);
    QCOMPARE(reasonOf(dismissOtherVersion(contributor, number + 1000)), u"branch-not-found"_s);
    QVERIFY(content::toXhtml(expect(showArticle(contributor, article)).document).contains("Câu của phó ban."));
    // Who wrote a sentence of it cannot approve it, and what was merged is no other version any more.
    const auto authors = expect(store::ArticleRepository(*contributor.store).authors(article));
    QVERIFY(authors.contains(versions.constFirst().authors.constLast()));
    const auto merged = desks.handOver(contributor, {article}, DeskFixture::deputy);
    const auto joined = expect(importHandover(desks.second(DeskFixture::deputy), merged, desks.first.regulations));
    QCOMPARE(joined.articles.constFirst().fate, MergeFate::Joined);
}

void TestDeskHandover::unitesComments()
{
    SecondDesk &desks = *m_desks;
    const ArticleId article = desks.first.submitted();
    const auto there = desks.handOver(desks.first.as(DeskFixture::contributor), {article}, DeskFixture::editor);
    Session &editor = desks.second(DeskFixture::editor);
    expect(importHandover(editor, there, desks.first.regulations));
    expect(writeComment(editor, article, {.text = u"Thêm số liệu."_s}));
    expect(writeComment(desks.first.as(DeskFixture::deputy), article, {.text = u"Tiêu đề dài."_s}));
    const auto back = desks.handOver(desks.second(DeskFixture::editor), {article}, DeskFixture::deputy);
    Session &deputy = desks.first.as(DeskFixture::deputy);
    QCOMPARE(expect(importHandover(deputy, back, desks.first.regulations)).articles.constFirst().comments, 1);
    QCOMPARE(expect(showArticle(deputy, article)).comments.size(), 2);
}

void TestDeskHandover::leavesWhatLiesInTheTrash()
{
    SecondDesk &desks = *m_desks;
    const ArticleId article = desks.first.submitted();
    const auto first = desks.handOver(desks.first.as(DeskFixture::contributor), {article}, DeskFixture::deputy);
    Session &deputy = desks.second(DeskFixture::deputy);
    expect(importHandover(deputy, first, desks.first.regulations));
    expect(trashArticle(deputy, article));
    desks.first.review(article);
    const auto more = desks.handOver(desks.first.as(DeskFixture::editor), {article}, DeskFixture::deputy);
    Session &again = desks.second(DeskFixture::deputy);
    QCOMPARE(expect(importHandover(again, more, desks.first.regulations)).articles.constFirst().fate,
             MergeFate::Diverged);
    QCOMPARE(expect(showArticle(again, article)).decisions.size(), 1);
}

void TestDeskHandover::refusesWhatIsForSomebodyElse()
{
    SecondDesk &desks = *m_desks;
    const ArticleId article = desks.first.submitted();
    const auto sealed = desks.handOver(desks.first.as(DeskFixture::contributor), {article}, DeskFixture::approver);
    QCOMPARE(reasonOf(importHandover(desks.second(DeskFixture::editor), sealed, desks.first.regulations)),
             u"envelope-other-recipient"_s);
}

void TestDeskHandover::refusesWhatWasAltered()
{
    SecondDesk &desks = *m_desks;
    const ArticleId article = desks.first.submitted();
    const auto sealed = desks.handOver(desks.first.as(DeskFixture::contributor), {article}, DeskFixture::editor);
    Session &editor = desks.second(DeskFixture::editor);
    for (const qsizetype place : {sealed.size() / 2, sealed.size() - 1}) {
        QByteArray altered = sealed;
        altered[place] = char(altered.at(place) ^ 1);
        QCOMPARE(reasonOf(importHandover(editor, altered, desks.first.regulations)), u"envelope-altered"_s);
    }
    QCOMPARE(reasonOf(importHandover(editor, sealed.first(900), desks.first.regulations)), u"envelope-form"_s);
    QCOMPARE(reasonOf(showArticle(editor, article)), u"article-not-found"_s);
}

void TestDeskHandover::refusesAStrangersRecipient()
{
    SecondDesk &desks = *m_desks;
    const ArticleId article = desks.first.submitted();
    const auto other = crypto::CertificateAuthority::create(u"UBND xã khác"_s, desks.first.clock.nowUtc());
    const auto stranger = other.issue(u"Người lạ"_s, crypto::SigningKey::generate(), desks.first.clock.nowUtc());
    Session &session = desks.first.as(DeskFixture::contributor);
    QCOMPARE(reasonOf(exportHandover(session, {{article}, {stranger}}, desks.first.regulations)),
             u"recipient-not-member"_s);
    QCOMPARE(reasonOf(exportHandover(session, {{article}, {}}, desks.first.regulations)), u"recipients-none"_s);
    QCOMPARE(reasonOf(exportHandover(session, {{}, {stranger}}, desks.first.regulations)), u"handover-empty"_s);
}

void TestDeskHandover::looksBeforeItTakes()
{
    SecondDesk &desks = *m_desks;
    const ArticleId article = desks.first.submitted();
    const auto sealed = desks.handOver(desks.first.as(DeskFixture::contributor), {article}, DeskFixture::editor);
    Session &editor = desks.second(DeskFixture::editor);
    const auto summary = expect(inspectHandover(editor, sealed, desks.first.regulations));
    QCOMPARE(summary.slip.sender.name, QString(DeskFixture::contributor));
    QCOMPARE(summary.articles.constFirst().fate, MergeFate::New);
    QCOMPARE(summary.articles.constFirst().title, u"Đường liên thôn thông xe"_s);
    QCOMPARE(reasonOf(showArticle(editor, article)), u"article-not-found"_s);
}

void TestDeskHandover::keepsTheAuditLogWhole()
{
    SecondDesk &desks = *m_desks;
    const ArticleId article = desks.first.approved();
    const auto sealed = desks.handOver(desks.first.as(DeskFixture::clerk), {article}, DeskFixture::editor);
    Session &editor = desks.second(DeskFixture::editor);
    expect(importHandover(editor, sealed, desks.first.regulations));
    QVERIFY(expect(verifyAudit(editor)).findings.isEmpty());
    QVERIFY(expect(verifyAudit(desks.first.as(DeskFixture::clerk))).findings.isEmpty());
}

/// The second desk joined with a later list and passes over those issued between two hand-overs: nothing of that is lost.
void TestDeskHandover::missesAListItHadAndNoOther()
{
    SecondDesk desks;
    const auto lost = [&desks] {
        const auto report =
            expect(carryOut(orderCheck(desks.second(DeskFixture::editor)), store::StoreCheck::Extent::Whole));
        QStringList keys;
        for (const StoreLoss &loss : report.losses)
            keys.append(loss.name + QString::number(loss.number));
        return keys.join(u' ');
    };
    const auto givenTo = [&desks](const char16_t *one, const char16_t *other) {
        for (const char16_t *name : {one, other})
            expect(addAccount(desks.first.as(DeskFixture::administrator), QString(name), Role::Contributor,
                              DeskFixture::passphrase()));
        const ArticleId article = desks.first.approved();
        const auto sealed = desks.handOver(desks.first.as(DeskFixture::clerk), {article}, DeskFixture::editor);
        Session &editor = desks.second(DeskFixture::editor);
        expect(importHandover(editor, sealed, desks.first.regulations));
        return editor.roster.version;
    };
    const int joined = desks.second(DeskFixture::editor).roster.version;
    const int second = givenTo(u"Cán bộ một", u"Cán bộ hai");
    const int third = givenTo(u"Cán bộ ba", u"Cán bộ bốn");
    QVERIFY(joined > 1 && second > joined + 1 && third > second + 1);
    QCOMPARE(lost(), QString());
    Session &editor = desks.second(DeskFixture::editor);
    const QByteArray drop = "DELETE FROM rosters WHERE version = " + QByteArray::number(second);
    QVERIFY(editor.store->content().execute("DROP TRIGGER rosters_keep_delete"));
    QVERIFY(editor.store->content().execute(drop.constData()));
    QCOMPARE(lost(), u"rosters%1"_s.arg(second));
}

void TestDeskHandover::opensTheOtherDeskForInvitedMembersOnly()
{
    SecondDesk &desks = *m_desks;
    QCOMPARE(desks.second(DeskFixture::editor).workspace, desks.first.as(DeskFixture::editor).workspace);
    QVERIFY(!desks.second(DeskFixture::deputy).authority);
    QCOMPARE(desks.unlockThere(DeskFixture::clerk), u"passphrase-wrong"_s);
    const QByteArray invitation = desks.invitation(DeskFixture::editor);
    QVERIFY(!invitation.contains("BEGIN CERTIFICATE"));
    QCOMPARE(desks.join(invitation, u"Mật khẩu khác 8"_s), u"passphrase-wrong"_s);
    QByteArray altered = invitation;
    altered.replace("\"iterations\":3", "\"iterations\":4");
    QVERIFY(altered != invitation);
    QVERIFY(!desks.join(altered, {}).isEmpty());
    QCOMPARE(desks.join("khác", {}), u"invitation-invalid"_s);
    QCOMPARE(desks.admit(DeskFixture::deputy, invitation), u"account-already-here"_s);
}

QTEST_GUILESS_MAIN(TestDeskHandover)
#include "test_desk_handover.moc"
