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

/// Every rule of every profile that a check carries: what breaks it does not get past its writer, by the rule's own
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

bool holds(Enforcement enforcement)
{
    return enforcement == Enforcement::Block || enforcement == Enforcement::Warn;
}

void becomes(ImportedDocument &document, ContentKind kind, const QString &category)
{
    document.metadata.kind = kind;
    document.metadata.category = category;
}

/// A Vietnamese item of a category that is to be had in English too.
bool lacksEnglish(ImportedDocument &document, const Regulation &regulation)
{
    const KindRule *versions = regulation.findKind(ContentKind::EnglishVersion);
    if (!versions)
        return false;
    const QString category = versions->categories.constFirst();
    const auto kind = std::ranges::find_if(regulation.kinds, [&](const KindRule &rule) {
        return rule.kind != ContentKind::EnglishVersion && rule.categories.contains(category);
    });
    becomes(document, kind == regulation.kinds.end() ? ContentKind::News : kind->kind, category);
    return true;
}

/// An item of the kind whose form is that rule's, nothing of it filled in.
bool lacksFields(ImportedDocument &document, const Regulation &regulation, const QString &rule)
{
    const auto kind = std::ranges::find_if(regulation.kinds, [&rule](const KindRule &candidate) {
        return std::ranges::any_of(candidate.fields, [&rule](const KindRule::Field &field) {
            return field.ruleId == rule && holds(field.enforcement);
        });
    });
    if (kind == regulation.kinds.end())
        return false;
    becomes(document, kind->kind, kind->categories.constFirst());
    return true;
}

/// A direction that goes to everybody but the portal.
bool lacksThePortal(ImportedDocument &document, const Regulation &regulation)
{
    const KindRule *direction = regulation.findKind(ContentKind::Direction);
    if (!direction)
        return false;
    becomes(document, direction->kind, direction->categories.constFirst());
    document.document.blocks.append(line(u"Nơi nhận: Như Điều 3; Lưu: VT."_s));
    return true;
}

/// Breaks what that check looks for in any text; false for a check that looks elsewhere.
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
    else if (check == "unicode-form"_L1) // the Icelandic letter; what is decomposed is mended when it is taken in
        blocks.append(line(u"\u00D0ường liên thôn đã thông xe"_s));
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

/// News of that profile made to break that rule where its check looks; of another kind where the check looks at that.
bool offend(ImportedDocument &document, const QString &check, const Regulation &regulation, const QString &rule)
{
    becomes(document, ContentKind::News, regulation.findKind(ContentKind::News)->categories.constFirst());
    if (check == "english-version"_L1)
        return lacksEnglish(document, regulation);
    if (check == "kind-fields"_L1)
        return lacksFields(document, regulation, rule);
    if (check == "recipients"_L1)
        return lacksThePortal(document, regulation);
    return offend(document, check);
}

struct Offence {
    QStringList rules; ///< that ask the same
    QString check;
};

/// What can be broken of these rules, one offence for all that ask the same; of a form each rule has its own.
QList<Offence> offences(const Regulation &regulation, const QList<Rule> &rules)
{
    QList<Offence> found;
    for (const Rule &rule : rules) {
        for (const Carrier &carrier : rule.carriers) {
            ImportedDocument probe = DeskFixture::document();
            if (carrier.kind != Carrier::Kind::Check || !holds(rule.enforcementOf(carrier))
                || !offend(probe, carrier.name, regulation, rule.id))
                continue;
            const auto same = std::ranges::find(found, carrier.name, &Offence::check);
            if (same == found.end() || carrier.name == "kind-fields"_L1)
                found.append({{rule.id}, carrier.name});
            else
                same->rules.append(rule.id);
        }
    }
    return found;
}

/// A profile's own rules, and what binds everybody where the profile itself does not speak.
QList<Offence> offences(const Regulation &regulation)
{
    QList<Offence> found = offences(regulation, regulation.rules);
    for (const Offence &national : offences(regulation, regulation.nationalRules)) {
        if (std::ranges::find(found, national.check, &Offence::check) == found.end())
            found.append(national);
    }
    return found;
}

} // namespace

void TestChecksHold::noCheckIsForgotten()
{
    const auto catalogue = RegulationCatalogue::parse(resources::regulationProfiles());
    QSet<QString> checks;
    for (const Regulation &regulation : catalogue->all()) {
        for (const Offence &offence : offences(regulation))
            checks.insert(offence.check);
    }
    for (const QString &check : content::checks::checkNames())
        QVERIFY2(checks.contains(check), qPrintable(check));
}

void TestChecksHold::whatBreaksARuleIsHeld_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QStringList>("ruleIds");
    QTest::addColumn<QString>("check");
    const auto catalogue = RegulationCatalogue::parse(resources::regulationProfiles());
    for (const Regulation &regulation : catalogue->all()) {
        for (const Offence &offence : offences(regulation))
            QTest::newRow(
                (regulation.id + u": "_s + offence.rules.join(u' ') + u' ' + offence.check).toUtf8().constData())
                << regulation.id << offence.rules << offence.check;
    }
}

void TestChecksHold::whatBreaksARuleIsHeld()
{
    QFETCH(const QString, profile);
    QFETCH(const QStringList, ruleIds);
    QFETCH(const QString, check);
    ScenarioDesk &scenario = room(profile);
    ImportedDocument document = DeskFixture::document();
    QVERIFY(offend(document, check, scenario.regulation(), ruleIds.constFirst()));
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
