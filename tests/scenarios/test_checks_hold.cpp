// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/Document.h"
#include "app/content/checks/CheckRegistry.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/SubmitArticle.h"
#include "resources/Resources.h"
#include "tests/scenarios/ScenarioDesk.h"
#include "tests/support/Expect.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// Every rule of every profile that a check of news carries: what breaks it does not get past its writer, by the rule's own
/// name. Rows are named by profile, requirement and check.
class TestChecksHold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { resources::ensureLoaded(); }
    void noCheckIsForgotten();
    void whatBreaksARuleIsHeld_data();
    void whatBreaksARuleIsHeld();
    void decomposedTextIsComposedWhenItIsTakenIn();
    void cleanupTestCase();

private:
    ScenarioDesk &room(const QString &profile)
    {
        std::unique_ptr<ScenarioDesk> &kept = m_rooms[profile];
        if (!kept)
            kept = std::make_unique<ScenarioDesk>(profile);
        return *kept;
    }

    std::map<QString, std::unique_ptr<ScenarioDesk>> m_rooms;
    int m_blocked = 0;
    int m_warned = 0;
};

namespace {

using content::Block;
using content::ImportedDocument;

Block line(const QString &text, const QString &href = {})
{
    return {content::Paragraph{{content::Text{text, {}, href}}}};
}

content::Cell cell(const QString &text)
{
    content::Cell made;
    made.blocks.append(line(text));
    return made;
}

Block table()
{
    content::Table table;
    for (const auto &[left, right] : {std::pair(u"Thôn"_s, u"Số hộ"_s), {u"Đông"_s, u"120"_s}})
        table.rows.append({cell(left), cell(right)});
    return {table};
}

/// Checks of other kinds than news, and one whose fault is mended when text is taken in.
const QStringList elsewhere{u"english-version"_s, u"kind-fields"_s, u"recipients"_s, u"unicode-form"_s};

/// Breaks what that check looks for in an item of news; false for those that stand `elsewhere`.
bool offend(ImportedDocument &document, const QString &check)
{
    QList<Block> &blocks = document.document.blocks;
    if (check == "secrecy-stamp"_L1)
        blocks.prepend(line(u"TUYỆT MẬT"_s));
    else if (check == "personal-data"_L1)
        blocks.append(line(u"Bà con liên hệ ông Nam, căn cước 001090012345, điện thoại 0912 345 678."_s));
    else if (check == "quotation-source"_L1)
        blocks.append({content::Quotation{{line(u"Lời nói"_s)}}});
    else if (check == "quoted-date"_L1)
        blocks.append({content::Quotation{{line(u"Lời nói"_s)}, u"Báo Bắc Giang"_s}});
    else if (check == "reference-label"_L1)
        document.metadata.fields.insert(u"unconfirmed"_s, u"yes"_s);
    else if (check == "document-number"_L1)
        blocks.append(line(u"Số: 12 /QĐ-UBND"_s));
    else if (check == "invisible-characters"_L1)
        blocks.append(line(u"Đường\u200B liên thôn"_s));
    else if (check == "legacy-encoding"_L1)
        blocks.append(line(u"§¶ng bé vµ nh©n d©n x· §ång ViÖt ®oµn kÕt x©y dùng n«ng th«n míi"_s));
    else if (check == "alt-text"_L1)
        std::get<content::Figure>(blocks.last().node).alternative.clear();
    else if (check == "heading-order"_L1)
        blocks.append({content::Heading{4, {content::Text{u"Mục nhỏ"_s, {}, {}}}}});
    else if (check == "link-text"_L1)
        blocks.append(line(u"tại đây"_s, u"https://dichvucong.gov.vn/p/1"_s));
    else if (check == "insecure-link"_L1)
        blocks.append(line(u"Cổng tỉnh"_s, u"http://bacgiang.gov.vn"_s));
    else if (check == "dead-link"_L1)
        blocks.append(line(u"Lịch trực trên máy chủ"_s, u"https://may-chu/lich-truc"_s));
    else if (check == "table-headers"_L1)
        blocks.append(table());
    else
        return false;
    return true;
}

bool holds(Enforcement enforcement)
{
    return enforcement == Enforcement::Block || enforcement == Enforcement::Warn;
}

/// Rule and check of each that a piece of news can break.
QList<std::pair<QString, QString>> offended(const QList<Rule> &rules)
{
    QList<std::pair<QString, QString>> pairs;
    for (const Rule &rule : rules) {
        for (const Carrier &carrier : rule.carriers) {
            ImportedDocument probe = DeskFixture::document();
            if (carrier.kind == Carrier::Kind::Check && holds(rule.enforcementOf(carrier))
                && offend(probe, carrier.name))
                pairs.append({rule.id, carrier.name});
        }
    }
    return pairs;
}

} // namespace

void TestChecksHold::noCheckIsForgotten()
{
    for (const QString &check : content::checks::checkNames()) {
        ImportedDocument probe = DeskFixture::document();
        QVERIFY2(offend(probe, check) != elsewhere.contains(check), qPrintable(check));
    }
}

void TestChecksHold::whatBreaksARuleIsHeld_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QStringList>("ruleIds");
    QTest::addColumn<QString>("check");
    const auto catalogue = RegulationCatalogue::parse(resources::regulationProfiles());
    const auto add = [](const Regulation &regulation, const QStringList &rules, const QString &check) {
        QTest::newRow((regulation.id + u": "_s + rules.join(u' ') + u' ' + check).toUtf8().constData())
            << regulation.id << rules << check;
    };
    for (const Regulation &regulation : catalogue->all()) {
        QSet<QString> own;
        for (const auto &[rule, check] : offended(regulation.rules)) {
            add(regulation, {rule}, check);
            own.insert(check);
        }
        // What binds everybody speaks where the profile itself does not, one rule for all that ask the same.
        QMap<QString, QStringList> national;
        for (const auto &[rule, check] : offended(regulation.nationalRules)) {
            if (!own.contains(check))
                national[check].append(rule);
        }
        for (const auto &[check, rules] : national.asKeyValueRange())
            add(regulation, rules, check);
    }
}

void TestChecksHold::whatBreaksARuleIsHeld()
{
    QFETCH(const QString, profile);
    QFETCH(const QStringList, ruleIds);
    QFETCH(const QString, check);
    ScenarioDesk &scenario = room(profile);
    ImportedDocument document = DeskFixture::document();
    document.metadata.category = scenario.regulation().findKind(ContentKind::News)->categories.constFirst();
    QVERIFY(offend(document, check));
    Session &session = scenario.desk.as(DeskFixture::contributor);
    const ArticleId article = expect(createArticle(session, document)).id;
    const ArticleView view = expect(showArticle(session, article));
    const auto found = std::ranges::find_if(view.findings, [&](const Finding &finding) {
        return ruleIds.contains(finding.ruleId) && finding.check == check;
    });
    QVERIFY(found != view.findings.end());
    QVERIFY(!found->sentence.vi.isEmpty());
    DecisionWords words = scenario.words(DeskFixture::contributor, article, DecisionKind::Submit);
    words.overrides.clear();
    const auto submitted = submitArticle(session, article, words);
    const bool blocks = std::ranges::count(view.findings, Enforcement::Block, &Finding::enforcement) > 0;
    QCOMPARE(reasonOf(submitted), blocks ? u"checks-block"_s : u"warnings-open"_s);
    QCOMPARE(expect(showArticle(session, article)).article.stage, Stage::Draft);
    if (found->enforcement == Enforcement::Block)
        QVERIFY2(submitted.error().arguments.join(u' ').contains(found->ruleId),
                 qPrintable(submitted.error().arguments.join(u' ')));
    (found->enforcement == Enforcement::Block ? m_blocked : m_warned) += 1;
}

void TestChecksHold::decomposedTextIsComposedWhenItIsTakenIn()
{
    const QString composed = u"Đường liên thôn"_s;
    ImportedDocument document = DeskFixture::document();
    document.document.blocks.append(line(composed.normalized(QString::NormalizationForm_D)));
    Session &session = room(u"dongviet-2024"_s).desk.as(DeskFixture::contributor);
    const ArticleView view = expect(showArticle(session, expect(createArticle(session, document)).id));
    QCOMPARE(view.document.blocks.last(), line(composed));
}

void TestChecksHold::cleanupTestCase()
{
    qInfo("%d rules blocked, %d warned", m_blocked, m_warned);
}

QTEST_GUILESS_MAIN(TestChecksHold)
#include "test_checks_hold.moc"
