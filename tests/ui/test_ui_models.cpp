// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/NextStep.h"
#include "ui/models/ArticleListModel.h"
#include "ui/models/OutboxModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace bantin;
using namespace bantin::ui;
using namespace Qt::StringLiterals;

namespace {

Article makeArticle(const QString &title, Stage stage)
{
    Article article;
    article.id = ArticleId::create();
    article.title = title;
    article.stage = stage;
    return article;
}

Delivery makeDelivery(DeliveryState state, qint64 size, qint64 acknowledged)
{
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.state = state;
    delivery.packageSize = size;
    delivery.parts = {{.size = size, .acknowledged = acknowledged}};
    return delivery;
}

workflow::ArticleView viewOf(Stage stage, const QList<DecisionKind> &possible)
{
    workflow::ArticleView view;
    view.article.stage = stage;
    view.possibleDecisions = possible;
    return view;
}

} // namespace

class TestUiModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsArticlesAsAModelShould();
    void keepsRowsInPlaceWhenOnlyTheirStateChanges();
    void asksOnceForMoreRows();
    void listsAnArticleOnceThatMovedBetweenTwoPages();
    void listsDeliveriesUnfinishedFirst();
    void countsOnlyBytesStillToSend();
    void namesTheNextStep();
    void saysWhatBlocksTheNextStep();
};

void TestUiModels::listsArticlesAsAModelShould()
{
    ArticleListModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QList<Article> articles{makeArticle(u"Một"_s, Stage::Draft), makeArticle(u"Hai"_s, Stage::Published)};
    model.setArticles(articles);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.articleAt(model.index(1)), articles.at(1).id);
    QCOMPARE(model.indexOf(articles.at(0).id).row(), 0);
    QVERIFY(!model.indexOf(ArticleId::create()).isValid());
}

void TestUiModels::keepsRowsInPlaceWhenOnlyTheirStateChanges()
{
    ArticleListModel model;
    QList<Article> articles{makeArticle(u"Một"_s, Stage::Draft)};
    model.setArticles(articles);
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    articles.first().stage = Stage::Submitted;
    model.setArticles(articles);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(changes.size(), 1);
}

void TestUiModels::asksOnceForMoreRows()
{
    ArticleListModel model;
    model.setArticles({makeArticle(u"Một"_s, Stage::Draft)}, {}, ArticleListModel::After::More);
    const QSignalSpy wanted(&model, &ArticleListModel::moreWanted);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    model.fetchMore({});
    QCOMPARE(wanted.size(), 1);
    model.append({makeArticle(u"Hai"_s, Stage::Draft)}, {}, ArticleListModel::After::Nothing);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(!model.canFetchMore({}));
}

void TestUiModels::listsAnArticleOnceThatMovedBetweenTwoPages()
{
    ArticleListModel model;
    const Article moved = makeArticle(u"Một"_s, Stage::Draft);
    model.setArticles({moved}, {}, ArticleListModel::After::More);
    model.append({moved, makeArticle(u"Hai"_s, Stage::Draft)}, {}, ArticleListModel::After::Nothing);
    QCOMPARE(model.rowCount(), 2);
}

void TestUiModels::listsDeliveriesUnfinishedFirst()
{
    OutboxModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const Delivery published = makeDelivery(DeliveryState::Published, 10, 10);
    Delivery sending = makeDelivery(DeliveryState::Sending, 100, 40);
    model.setDeliveries({published, sending});
    QCOMPARE(model.index(0).data(OutboxModel::ProgressRole).toInt(), 40);
    sending.parts[0].acknowledged = 61;
    model.update(sending);
    QCOMPARE(model.index(0).data(OutboxModel::ProgressRole).toInt(), 61);
    QCOMPARE(model.unfinished(), 1);
}

void TestUiModels::countsOnlyBytesStillToSend()
{
    OutboxModel model;
    model.setDeliveries({makeDelivery(DeliveryState::Sending, 100, 40), makeDelivery(DeliveryState::Refused, 50, 0),
                         makeDelivery(DeliveryState::Packed, 7, 0)});
    QCOMPARE(model.bytesLeft(), 67);
}

void TestUiModels::namesTheNextStep()
{
    using Kind = NextStep::Kind;
    const auto kindOf = [](Stage stage, const QList<DecisionKind> &possible) {
        return NextStep::of(viewOf(stage, possible), true, u"vi"_s).kind;
    };
    QCOMPARE(kindOf(Stage::Draft, {DecisionKind::Submit}), Kind::Decide);
    QCOMPARE(kindOf(Stage::Submitted, {DecisionKind::Review, DecisionKind::Return}), Kind::Claim);
    QCOMPARE(kindOf(Stage::InReview, {DecisionKind::Review, DecisionKind::Return}), Kind::Decide);
    QCOMPARE(kindOf(Stage::AwaitingApproval, {DecisionKind::Approve, DecisionKind::Decline}), Kind::Decide);
    QCOMPARE(kindOf(Stage::Approved, {}), Kind::Send);
    QCOMPARE(kindOf(Stage::Published, {}), Kind::OpenPage);
    QCOMPARE(kindOf(Stage::Submitted, {}), Kind::Nothing);
    const NextStep approval =
        NextStep::of(viewOf(Stage::AwaitingApproval, {DecisionKind::Approve, DecisionKind::Return}), false, u"vi"_s);
    QCOMPARE(approval.decision, DecisionKind::Approve);
    QCOMPARE(approval.others, QList<DecisionKind>{DecisionKind::Return});
}

void TestUiModels::saysWhatBlocksTheNextStep()
{
    workflow::ArticleView view = viewOf(Stage::Draft, {DecisionKind::Submit});
    Finding finding;
    finding.field = u"source"_s;
    finding.sentence = {u"Thiếu nguồn tin"_s, u"The source is missing"_s};
    view.findings = {finding};
    const NextStep step = NextStep::of(view, false, u"vi"_s);
    QVERIFY(step.isBlocked());
    QCOMPARE(step.field, u"source"_s);
    QCOMPARE(step.blockedBy, u"Thiếu nguồn tin"_s);
}

QTEST_MAIN(TestUiModels)
#include "test_ui_models.moc"
