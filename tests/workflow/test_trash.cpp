// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/store/AuditRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/workflow/ClaimReview.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/RestoreArticle.h"
#include "app/workflow/SubmitArticle.h"
#include "app/workflow/TrashArticle.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// The trash takes nothing away: what lies there can always be taken back, and what an approval binds never goes there.
class TestTrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesAnAuthorsDraftAndGivesItBackWhole();
    void leavesTheListButNotTheStore();
    void refusesWhatIsApproved();
    void refusesWhileAPackageIsOnItsWay();
    void refusesAuthorsWhatIsNoLongerWithThem();
    void refusesStrangers();
    void nothingIsWrittenOrDecidedThere();
    void bothWaysAreOnRecord();
    void keepsTheReasonOutOfTheLogButItsDigestIn();

private:
    DeskFixture m_desk;
};

void TestTrash::takesAnAuthorsDraftAndGivesItBackWhole()
{
    const ArticleId article = m_desk.draft();
    Session &session = m_desk.as(DeskFixture::contributor);
    const auto before = showArticle(session, article);
    QCOMPARE(reasonOf(trashArticle(session, article)), QString());
    QVERIFY(showArticle(session, article)->article.trashedAt.isValid());
    QCOMPARE(reasonOf(restoreArticle(session, article)), QString());
    const auto after = showArticle(session, article);
    QVERIFY(!after->article.trashedAt.isValid());
    QCOMPARE(after->article.stage, before->article.stage);
    QCOMPARE(after->metadata, before->metadata);
}

void TestTrash::leavesTheListButNotTheStore()
{
    const ArticleId article = m_desk.draft();
    Session &session = m_desk.as(DeskFixture::contributor);
    QVERIFY(trashArticle(session, article));
    const auto isIt = [&](const Article &listed) { return listed.id == article; };
    QVERIFY(std::ranges::none_of(*listArticles(session), isIt));
    QVERIFY(std::ranges::any_of(*listArticles(session, {.trash = store::ArticleQuery::Trash::Only}), isIt));
}

void TestTrash::refusesWhatIsApproved()
{
    const ArticleId article = m_desk.approved();
    QCOMPARE(reasonOf(trashArticle(m_desk.as(DeskFixture::approver), article)), u"trash-forbidden"_s);
    QCOMPARE(reasonOf(trashArticle(m_desk.as(DeskFixture::contributor), article)), u"trash-forbidden"_s);
}

void TestTrash::refusesWhileAPackageIsOnItsWay()
{
    const ArticleId article = m_desk.approved();
    Session &session = m_desk.as(DeskFixture::editor);
    auto delivery = *store::OutboxRepository(*session.store).all();
    delivery.removeIf([&](const Delivery &other) { return other.article != article; });
    QCOMPARE(m_desk.edit(article), QString());
    // The portal has it already: the edit made a draft of the article, but could not call the package back.
    delivery.first().state = DeliveryState::Sending;
    QVERIFY(store::OutboxRepository(*session.store).update(delivery.first()));
    QCOMPARE(reasonOf(trashArticle(session, article)), u"trash-in-outbox"_s);
}

void TestTrash::refusesAuthorsWhatIsNoLongerWithThem()
{
    const ArticleId article = m_desk.submitted();
    QCOMPARE(reasonOf(trashArticle(m_desk.as(DeskFixture::contributor), article)), u"trash-forbidden"_s);
    QCOMPARE(reasonOf(trashArticle(m_desk.as(DeskFixture::editor), article)), QString());
    QCOMPARE(reasonOf(restoreArticle(m_desk.as(DeskFixture::contributor), article)), u"trash-forbidden"_s);
    QCOMPARE(reasonOf(restoreArticle(m_desk.as(DeskFixture::editor), article)), QString());
}

void TestTrash::refusesStrangers()
{
    const ArticleId article = m_desk.draft();
    QCOMPARE(reasonOf(trashArticle(m_desk.as(DeskFixture::clerk), article)), u"trash-forbidden"_s);
}

void TestTrash::nothingIsWrittenOrDecidedThere()
{
    const ArticleId article = m_desk.draft();
    Session &session = m_desk.as(DeskFixture::contributor);
    QVERIFY(trashArticle(session, article));
    QCOMPARE(m_desk.edit(article), u"article-trashed"_s);
    QCOMPARE(reasonOf(submitArticle(session, article)), u"article-trashed"_s);
    QCOMPARE(reasonOf(claimReview(session, article)), u"article-trashed"_s);
}

void TestTrash::bothWaysAreOnRecord()
{
    const ArticleId article = m_desk.draft();
    Session &session = m_desk.as(DeskFixture::contributor);
    QVERIFY(trashArticle(session, article));
    QVERIFY(trashArticle(session, article));
    QVERIFY(restoreArticle(session, article));
    QVERIFY(restoreArticle(session, article));
    const auto entries = store::AuditRepository(*session.store).page({.subject = article.toString()});
    QStringList actions;
    for (const AuditEntry &entry : *entries)
        actions.prepend(entry.action);
    QCOMPARE(actions, (QStringList{u"article-created"_s, u"article-trashed"_s, u"article-restored"_s}));
}

void TestTrash::keepsTheReasonOutOfTheLogButItsDigestIn()
{
    const ArticleId article = m_desk.draft();
    Session &session = m_desk.as(DeskFixture::contributor);
    const QString reason = u"Trùng với bài của thôn 5"_s;
    QCOMPARE(trashArticle(session, article, u"  "_s + reason)->trashReason, reason);
    const auto entries = store::AuditRepository(*session.store).page({.subject = article.toString(), .limit = 1});
    QCOMPARE(entries->constFirst().action, u"article-trashed"_s);
    const QByteArray logged = toJson(entries->constFirst());
    QVERIFY(!logged.contains(reason.toUtf8()));
    QVERIFY(logged.contains(crypto::sha256(reason.toUtf8()).toHex()));
    QVERIFY(restoreArticle(session, article));
    QCOMPARE(showArticle(session, article)->article.trashReason, reason);
    QCOMPARE(trashArticle(session, article)->trashReason, QString());
}

QTEST_GUILESS_MAIN(TestTrash)
#include "test_trash.moc"
