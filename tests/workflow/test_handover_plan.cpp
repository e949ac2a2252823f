// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/AssetRepository.h"
#include "app/workflow/ExportHandover.h"
#include "app/workflow/ImportHandover.h"
#include "app/workflow/ListHandovers.h"
#include "app/workflow/PlanHandover.h"
#include "app/workflow/PrivateFields.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/SetUnitRules.h"
#include "app/workflow/TrashArticle.h"
#include "tests/support/Expect.h"
#include "tests/workflow/SecondDesk.h"

#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// What a person sees before a hand-over is made, and what is remembered of those that were.
class TestHandoverPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_desks = std::make_unique<SecondDesk>(); }
    void cleanupTestCase() { m_desks.reset(); }
    void listsServingMembersAndOneselfLast();
    void offersNobodyAnExportRefuses();
    void measuresWhatWouldGo();
    void tellsWhatStaysAsTheExportDoes();
    void tellsWhatCannotGo();
    void changesNothing();
    void remembersWhatWentAndCame();
    void tellsOfNewerRules();

private:
    HandoverPlan plan(Session &session, const QList<ArticleId> &articles)
    {
        return expect(planHandover(session, articles, m_desks->first.regulations));
    }
    static QStringList namesOf(const HandoverPlan &plan)
    {
        QStringList names;
        for (const HandoverMember &member : plan.members)
            names.append(member.name);
        return names;
    }
    static HandoverMember member(const HandoverPlan &plan, const char16_t *name)
    {
        return *std::ranges::find(plan.members, QString(name), &HandoverMember::name);
    }

    std::unique_ptr<SecondDesk> m_desks;
};

void TestHandoverPlan::listsServingMembersAndOneselfLast()
{
    const HandoverPlan made = plan(m_desks->first.as(DeskFixture::editor), {});
    QCOMPARE(made.sender.name, QString(DeskFixture::editor));
    QStringList names = namesOf(made);
    QCOMPARE(names.constLast(), QString(DeskFixture::editor));
    names.removeLast();
    names.sort();
    QStringList others{QString(DeskFixture::administrator), QString(DeskFixture::contributor),
                       QString(DeskFixture::approver), QString(DeskFixture::deputy), QString(DeskFixture::clerk)};
    others.sort();
    QCOMPARE(names, others);
    QVERIFY(std::ranges::all_of(made.members, [](const HandoverMember &one) { return !one.obstacle; }));
    QCOMPARE(member(made, DeskFixture::deputy).roles, Roles(Role::Editor | Role::Approver));
    QCOMPARE(made.unit, m_desks->first.as(DeskFixture::editor).unit);
}

void TestHandoverPlan::offersNobodyAnExportRefuses()
{
    const ArticleId article = m_desks->first.draft();
    Session &session = m_desks->first.as(DeskFixture::editor);
    const HandoverPlan made = plan(session, {article});
    for (const HandoverMember &one : made.members) {
        const auto done = exportHandover(session, {{article}, {one.certificate}}, m_desks->first.regulations);
        QCOMPARE(reasonOf(done), one.obstacle ? one.obstacle->reason : QString());
    }
}

void TestHandoverPlan::measuresWhatWouldGo()
{
    const ArticleId first = m_desks->first.approved();
    const ArticleId second = m_desks->first.draft();
    Session &session = m_desks->first.as(DeskFixture::editor);
    const HandoverPlan made = plan(session, {first, second});
    QCOMPARE(made.articles.size(), 2);
    QCOMPARE(made.articles.at(0).stage, Stage::Approved);
    QCOMPARE(made.articles.at(0).decisions, 3);
    QCOMPARE(made.articles.at(1).decisions, 0);
    const QString picture = DeskFixture::document().assets.constFirst().name;
    const qint64 pictureSize = expect(store::AssetRepository(*session.store).info(picture)).size;
    QVERIFY(made.articles.at(0).bytes > pictureSize);
    // Both show the same picture; it goes once.
    QVERIFY(made.articles.at(1).bytes < plan(session, {second}).articles.constFirst().bytes);
}

void TestHandoverPlan::tellsWhatStaysAsTheExportDoes()
{
    const ArticleId plain = m_desks->first.draft();
    const ArticleId article = m_desks->first.draft();
    expect(setPrivateFields(m_desks->first.as(DeskFixture::contributor), article,
                            {{u"asker-phone"_s, u"0912 345 678"_s}}));
    Session &session = m_desks->first.as(DeskFixture::editor);
    const HandoverPlan made = plan(session, {article});
    const HandoverItem &item = made.articles.constFirst();
    QVERIFY(item.holdsPrivateData);
    for (const char16_t *name : {DeskFixture::clerk, DeskFixture::deputy, DeskFixture::contributor}) {
        const HandoverMember recipient = member(made, name);
        const QStringList barred = privateDataWithheldFrom(item, made.sender, {recipient});
        const auto done = exportHandover(session, {{article}, {recipient.certificate}}, m_desks->first.regulations);
        QCOMPARE(expect(done).withoutPrivateData.isEmpty(), barred.isEmpty());
        QCOMPARE(barred, name == DeskFixture::clerk ? QStringList{QString(DeskFixture::clerk)} : QStringList());
    }
    const HandoverItem empty = plan(session, {plain}).articles.constFirst();
    QVERIFY(privateDataWithheldFrom(empty, made.sender, {member(made, DeskFixture::clerk)}).isEmpty());
}

void TestHandoverPlan::tellsWhatCannotGo()
{
    const ArticleId lying = m_desks->first.draft();
    const ArticleId standing = m_desks->first.draft();
    Session &session = m_desks->first.as(DeskFixture::contributor);
    expect(trashArticle(session, lying));
    const HandoverPlan made = plan(session, {lying, standing});
    QCOMPARE(made.articles.at(0).obstacle->reason, u"article-trashed"_s);
    QVERIFY(!made.articles.at(1).obstacle);
}

void TestHandoverPlan::changesNothing()
{
    const ArticleId article = m_desks->first.draft();
    Session &session = m_desks->first.as(DeskFixture::contributor);
    const qsizetype before = expect(listHandovers(session)).size();
    const ArticleView view = expect(showArticle(session, article));
    plan(session, {article});
    const ArticleView after = expect(showArticle(session, article));
    QCOMPARE(after.article.updatedAt, view.article.updatedAt);
    QCOMPARE(expect(listHandovers(session)).size(), before);
}

void TestHandoverPlan::remembersWhatWentAndCame()
{
    const ArticleId article = m_desks->first.submitted();
    Session &contributor = m_desks->first.as(DeskFixture::contributor);
    const auto sealed = m_desks->handOver(contributor, {article}, DeskFixture::editor);
    const auto sealedOnly = expect(listHandovers(contributor));
    QCOMPARE(sealedOnly.constFirst().direction, PastHandover::Direction::Sealed);
    const auto slip = expect(inspectHandover(m_desks->second(DeskFixture::editor), sealed, m_desks->first.regulations));
    // The file is there now, and is said to be there twice.
    expect(noteHandedOver(contributor, slip.slip.id));
    expect(noteHandedOver(contributor, slip.slip.id));
    QCOMPARE(reasonOf(noteHandedOver(contributor, u"khác"_s)), u"handover-not-sealed"_s);
    QCOMPARE(expect(listHandovers(contributor)).size(), sealedOnly.size());
    const PastHandover sent = expect(listHandovers(contributor)).constFirst();
    QCOMPARE(sent.direction, PastHandover::Direction::Sent);
    QCOMPARE(sent.people, QStringList{QString(DeskFixture::editor)});
    QCOMPARE(sent.by, QString(DeskFixture::contributor));
    QCOMPARE(sent.titles, QStringList{u"Đường liên thôn thông xe"_s});
    Session &editor = m_desks->second(DeskFixture::editor);
    expect(importHandover(editor, sealed, m_desks->first.regulations));
    const PastHandover received = expect(listHandovers(editor)).constFirst();
    QCOMPARE(received.direction, PastHandover::Direction::Received);
    QCOMPARE(received.people, QStringList{QString(DeskFixture::contributor)});
    QCOMPARE(received.diverged, 0);
}

void TestHandoverPlan::tellsOfNewerRules()
{
    const ArticleId article = m_desks->first.draft();
    const auto plain = m_desks->handOver(m_desks->first.as(DeskFixture::contributor), {article}, DeskFixture::editor);
    Session &before = m_desks->second(DeskFixture::editor);
    QVERIFY(!expect(inspectHandover(before, plain, m_desks->first.regulations)).bringsNewerRules);
    Session &administrator = m_desks->first.as(DeskFixture::administrator);
    const auto json =
        expect(withRaisedRule(administrator, {u"DV-10"_s, Enforcement::Block}, m_desks->first.regulations));
    expect(setUnitRules(administrator, {json, u"21/QĐ-UBND"_s}, m_desks->first.regulations));
    const auto sealed = m_desks->handOver(m_desks->first.as(DeskFixture::contributor), {article}, DeskFixture::editor);
    Session &editor = m_desks->second(DeskFixture::editor);
    QVERIFY(expect(inspectHandover(editor, sealed, m_desks->first.regulations)).bringsNewerRules);
    QVERIFY(expect(importHandover(editor, sealed, m_desks->first.regulations)).bringsNewerRules);
    const auto again = m_desks->handOver(m_desks->first.as(DeskFixture::contributor), {article}, DeskFixture::editor);
    QVERIFY(!expect(inspectHandover(editor, again, m_desks->first.regulations)).bringsNewerRules);
}

QTEST_GUILESS_MAIN(TestHandoverPlan)
#include "test_handover_plan.moc"
