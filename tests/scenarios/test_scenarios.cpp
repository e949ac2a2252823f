// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/Document.h"
#include "app/domain/KindField.h"
#include "app/package/PackageVerifier.h"
#include "app/render/PageRenderer.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SubmitArticle.h"
#include "resources/Resources.h"
#include "tests/scenarios/ScenarioRoom.h"

#include <QTest>

#include <map>
#include <memory>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;

/// Every kind of content of every profile from draft to its page on the portal, or to the refusal its regulation wants. Rows are
/// named by profile, kind and the requirement.
class TestScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { resources::ensureLoaded(); }
    void everyKindReachesItsPage_data();
    void everyKindReachesItsPage();
    void whatItsFormRequiresHoldsTheStep_data();
    void whatItsFormRequiresHoldsTheStep();
    void whatEveryArticleRequiresHoldsTheStep_data();
    void whatEveryArticleRequiresHoldsTheStep();
    void nobodyReviewsOrApprovesTheirOwn_data();
    void nobodyReviewsOrApprovesTheirOwn();
    void cleanupTestCase();

private:
    ScenarioRoom &room(const QString &profile)
    {
        std::unique_ptr<ScenarioRoom> &kept = m_rooms[profile];
        if (!kept)
            kept = std::make_unique<ScenarioRoom>(profile);
        return *kept;
    }
    static void profiles();

    std::map<QString, std::unique_ptr<ScenarioRoom>> m_rooms;
    int m_published = 0;
    int m_held = 0;
};

namespace {

constexpr const char *profileIds[] = {"vinh-2022", "daklak-2024", "namdinh-2017", "dongviet-2024", "vinhphuc-2017"};

const RegulationCatalogue &catalogue()
{
    static const RegulationCatalogue known = *RegulationCatalogue::parse(resources::regulationProfiles());
    return known;
}

const Regulation &regulationOf(const QString &profile)
{
    return *catalogue().find(profile);
}

QByteArray rowOf(const QString &profile, const KindRule &kind, const QString &what)
{
    return (profile + u' ' + contentKindName(kind.kind) + u": "_s + what).toUtf8();
}

/// Reason and arguments of a refusal in one text.
template<typename T>
QString refusalOf(const Result<T> &result)
{
    return result ? QString() : result.error().reason + u' ' + result.error().arguments.join(u' ');
}

} // namespace

void TestScenarios::profiles()
{
    QTest::addColumn<QString>("profile");
    for (const char *profile : profileIds)
        QTest::newRow(profile) << QString::fromLatin1(profile);
}

void TestScenarios::everyKindReachesItsPage_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<int>("index");
    for (const char *id : profileIds) {
        const QString profile = QString::fromLatin1(id);
        const QList<KindRule> &kinds = regulationOf(profile).kinds;
        for (int i = 0; i < kinds.size(); ++i) {
            QStringList rules;
            for (const KindRule::Field &field : kinds.at(i).fields)
                rules.append(field.ruleId);
            rules.removeDuplicates();
            QTest::newRow(rowOf(profile, kinds.at(i), rules.join(u' ')).constData()) << profile << i;
        }
    }
}

void TestScenarios::everyKindReachesItsPage()
{
    QFETCH(const QString, profile);
    QFETCH(const int, index);
    ScenarioRoom &at = room(profile);
    const KindRule &kind = at.scenario.regulation().kinds.at(index);
    const ArticleId article = at.scenario.draft(kind);
    const QByteArray zip = at.scenario.packed(article);
    const auto verified = package::PackageVerifier(at.scenario.desk.regulations)
                              .verify(zip, {at.scenario.desk.as(DeskFixture::clerk).unitCertificate});
    QVERIFY(verified.package);
    const Metadata &packed = verified.package->metadata.fields;
    QCOMPARE(packed.kind, kind.kind);
    const Receipt receipt = at.portal.receive(zip);
    QCOMPARE(receipt.outcome, u"published"_s);
    const QByteArray page = at.portal.page(receipt);
    for (const KindRule::Field &rule : kind.fields) {
        const KindField *field = findKindField(rule.field);
        if (!field)
            continue;
        if (field->privacy == KindField::Privacy::Private) {
            QVERIFY(!zip.contains(ScenarioDesk::secretOf(field->name).toUtf8()));
            QVERIFY(!at.portal.everything().contains(ScenarioDesk::secretOf(field->name).toUtf8()));
        } else {
            QVERIFY2(packed.fields.contains(field->name), qPrintable(field->name));
            QVERIFY2(page.contains(field->label.in(packed.language).toHtmlEscaped().toUtf8()), qPrintable(field->name));
        }
    }
    ++m_published;
}

void TestScenarios::whatItsFormRequiresHoldsTheStep_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("place");
    for (const char *id : profileIds) {
        const QString profile = QString::fromLatin1(id);
        const QList<KindRule> &kinds = regulationOf(profile).kinds;
        for (int i = 0; i < kinds.size(); ++i) {
            for (int place = 0; place < kinds.at(i).fields.size(); ++place) {
                const KindRule::Field &field = kinds.at(i).fields.at(place);
                QTest::newRow(rowOf(profile, kinds.at(i), field.ruleId + u' ' + field.field).constData())
                    << profile << i << place;
            }
        }
    }
}

void TestScenarios::whatItsFormRequiresHoldsTheStep()
{
    QFETCH(const QString, profile);
    QFETCH(const int, index);
    QFETCH(const int, place);
    ScenarioDesk &scenario = room(profile).scenario;
    const KindRule &kind = scenario.regulation().kinds.at(index);
    const KindRule::Field &field = kind.fields.at(place);
    const ArticleId article = scenario.draft(kind, field.field);
    DecisionWords words = scenario.words(DeskFixture::contributor, article, DecisionKind::Submit);
    const QList<Override> reasons = std::exchange(words.overrides, {});
    const QString refusal = refusalOf(submitArticle(scenario.desk.as(DeskFixture::contributor), article, words));
    const bool blocks = field.enforcement == Enforcement::Block;
    QVERIFY2(refusal.startsWith(blocks ? "checks-block"_L1 : "warnings-open"_L1), qPrintable(refusal));
    QVERIFY2(refusal.contains(field.ruleId), qPrintable(refusal));
    words.overrides = reasons;
    const auto withReasons = submitArticle(scenario.desk.as(DeskFixture::contributor), article, words);
    QCOMPARE(withReasons.ok(), !blocks);
    QCOMPARE(showArticle(scenario.desk.as(DeskFixture::contributor), article)->article.stage,
             blocks ? Stage::Draft : Stage::Submitted);
    ++m_held;
}

void TestScenarios::whatEveryArticleRequiresHoldsTheStep_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<int>("place");
    for (const char *id : profileIds) {
        const QString profile = QString::fromLatin1(id);
        const QList<FieldRule> &rules = regulationOf(profile).fieldRules;
        for (int place = 0; place < rules.size(); ++place) {
            const FieldRule &rule = rules.at(place);
            if (rule.field != "images"_L1)
                QTest::newRow((profile + u": "_s + rule.ruleId + u' ' + rule.field).toUtf8().constData())
                    << profile << place;
        }
    }
}

void TestScenarios::whatEveryArticleRequiresHoldsTheStep()
{
    QFETCH(const QString, profile);
    QFETCH(const int, place);
    ScenarioDesk &scenario = room(profile).scenario;
    const FieldRule &rule = scenario.regulation().fieldRules.at(place);
    const ArticleId article = scenario.draftWithout(rule.field);
    DecisionWords words = scenario.words(DeskFixture::contributor, article, DecisionKind::Submit);
    words.overrides.clear();
    const QString refusal = refusalOf(submitArticle(scenario.desk.as(DeskFixture::contributor), article, words));
    // A field that is only recorded may still be what a blocking check of the same rule looks for.
    const Rule *whole = scenario.regulation().findRule(rule.ruleId);
    const bool isChecked = rule.enforcement == Enforcement::Record && whole && whole->enforcement == Enforcement::Block;
    const bool blocks = isChecked || rule.enforcement == Enforcement::Block;
    QVERIFY2(refusal.startsWith(blocks ? "checks-block"_L1 : "warnings-open"_L1), qPrintable(refusal));
    QVERIFY2(refusal.contains(rule.ruleId), qPrintable(refusal));
    ++m_held;
}

void TestScenarios::nobodyReviewsOrApprovesTheirOwn_data()
{
    profiles();
}

void TestScenarios::nobodyReviewsOrApprovesTheirOwn()
{
    QFETCH(const QString, profile);
    ScenarioDesk &scenario = room(profile).scenario;
    const KindRule *news = scenario.regulation().findKind(ContentKind::News);
    QVERIFY(news);
    const ArticleId article = scenario.draft(*news, {}, DeskFixture::deputy);
    const auto step = [&](auto &&use, const char16_t *who, DecisionKind kind) {
        const DecisionWords words = scenario.words(who, article, kind);
        return refusalOf(use(scenario.desk.as(who), article, words));
    };
    QCOMPARE(step(submitArticle, DeskFixture::deputy, DecisionKind::Submit), QString());
    QVERIFY(step(reviewArticle, DeskFixture::deputy, DecisionKind::Review).startsWith("four-eyes-submitter"_L1));
    QCOMPARE(step(reviewArticle, DeskFixture::editor, DecisionKind::Review), QString());
    QVERIFY(step(approveArticle, DeskFixture::deputy, DecisionKind::Approve).startsWith("four-eyes-author"_L1));
    QVERIFY(step(approveArticle, DeskFixture::editor, DecisionKind::Approve).startsWith("role-forbids"_L1));
    QCOMPARE(step(approveArticle, DeskFixture::approver, DecisionKind::Approve), QString());
    ++m_held;
}

void TestScenarios::cleanupTestCase()
{
    qInfo("%d kinds of content reached their page, %d steps were held", m_published, m_held);
}

QTEST_GUILESS_MAIN(TestScenarios)
#include "test_scenarios.moc"
