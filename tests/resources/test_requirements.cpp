// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/checks/CheckRegistry.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/domain/regulation/Coverage.h"
#include "resources/Resources.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

const QString sources = QStringLiteral(BANTIN_SOURCE_DIR "/");

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList keptIds()
{
    QStringList ids = contents(sources + u"tests/resources/requirement-ids.txt"_s).split(u'\n', Qt::SkipEmptyParts);
    ids.removeIf([](const QString &line) { return line.startsWith(u'#'); });
    return ids;
}

} // namespace

/// Every requirement of the five regulations is in the data, says what carries it, and what is said to be built is there.
class TestRequirements : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRequirementIsMissing();
    void theKeptListHasEveryRequirementOfTheFacts();
    void everyRuleSpeaksBothLanguages();
    void everyCarrierIsOnTheList();
    void whatIsBuiltIsKnownToTheProgram();
    void everyProofNamesASourceAndATestThatExist();
    void timeLimitsAreThoseOfTheTexts_data();
    void timeLimitsAreThoseOfTheTexts();
    void whatIsNotKnownStaysOpen();
    void aReplacedLawGivesWayToItsSuccessor();
    void everyRuleOfAFormIsARuleOfTheProfile();

private:
    static RegulationCatalogue catalogue() { return *RegulationCatalogue::parse(resources::regulationProfiles()); }
    static QList<CarrierProof> proofs() { return *parseCarrierProofs(resources::carrierProofs()); }
};

void TestRequirements::noRequirementIsMissing()
{
    QStringList ids;
    for (const RegulationCatalogue all = catalogue(); const Regulation &regulation : all.all()) {
        for (const Rule &rule : regulation.rules)
            ids.append(rule.id);
    }
    QStringList missing = keptIds();
    QCOMPARE(missing.size(), 150);
    QCOMPARE(ids.size(), missing.size());
    missing.removeIf([&ids](const QString &id) { return ids.contains(id); });
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    qInfo("%lld requirements of five regulations", qlonglong(ids.size()));
}

void TestRequirements::theKeptListHasEveryRequirementOfTheFacts()
{
    const QString facts = contents(sources + u"../shared/facts/regulations.md"_s);
    if (facts.isEmpty())
        QSKIP("the facts about the regulations are not beside this source tree");
    static const QRegularExpression row(u"^\\| ((?:V|DL|ND|DV|VP)-\\d\\d) \\|"_s, QRegularExpression::MultilineOption);
    const QStringList kept = keptIds();
    int found = 0;
    for (auto match = row.globalMatch(facts); match.hasNext(); ++found) {
        const QString id = match.next().captured(1);
        QVERIFY2(kept.contains(id), qPrintable(id));
    }
    QCOMPARE(found, 117);
}

void TestRequirements::everyRuleSpeaksBothLanguages()
{
    const auto speaksBoth = [](const LocalText &text) {
        return text.vi.size() > 5 && text.en.size() > 5 && text.vi != text.en && text.vi.endsWith(u'.')
               && text.en.endsWith(u'.');
    };
    for (const RegulationCatalogue all = catalogue(); const Regulation &regulation : all.all()) {
        for (const Rule &rule : regulation.rules + regulation.nationalRules) {
            QVERIFY2(speaksBoth(rule.sentence), qPrintable(rule.id));
            QVERIFY2(rule.notDesk.isEmpty() || speaksBoth(rule.notDesk), qPrintable(rule.id));
            for (const UnknownFact &fact : rule.unknown)
                QVERIFY2(speaksBoth(fact.reason), qPrintable(rule.id));
        }
        for (const DeadlineRule &deadline : regulation.deadlines)
            QVERIFY2(speaksBoth(deadline.sentence), qPrintable(deadline.name));
        for (const RecurringDuty &duty : regulation.duties)
            QVERIFY2(speaksBoth(duty.sentence), qPrintable(duty.name));
    }
}

void TestRequirements::everyCarrierIsOnTheList()
{
    const QList<CarrierProof> listed = proofs();
    for (const RegulationCatalogue all = catalogue(); const Regulation &regulation : all.all()) {
        for (const Rule &rule : regulation.rules + regulation.nationalRules) {
            for (const Carrier &carrier : rule.carriers) {
                const bool isListed = std::ranges::any_of(listed, [&carrier](const CarrierProof &proof) {
                    return proof.kind == carrier.kind && proof.name == carrier.name;
                });
                QVERIFY2(isListed, qPrintable(rule.id + u": "_s + carrier.name));
            }
        }
    }
}

void TestRequirements::whatIsBuiltIsKnownToTheProgram()
{
    for (const CarrierProof &proof : proofs()) {
        QStringList known = knownCarriers(proof.kind);
        if (proof.kind == Carrier::Kind::Check)
            known = content::checks::checkNames();
        // A check somebody wrote and forgot to enter as built would be a lie the other way round.
        if (proof.kind == Carrier::Kind::Check)
            QCOMPARE(known.contains(proof.name), proof.state == CarrierProof::State::Built);
        QVERIFY2(proof.state == CarrierProof::State::Planned || known.contains(proof.name), qPrintable(proof.name));
        QVERIFY2(proof.kind == Carrier::Kind::Check || known.contains(proof.name), qPrintable(proof.name));
    }
}

void TestRequirements::everyProofNamesASourceAndATestThatExist()
{
    int tests = 0;
    for (const CarrierProof &proof : proofs()) {
        if (proof.state == CarrierProof::State::Planned)
            continue;
        QVERIFY2(QFile::exists(sources + proof.source), qPrintable(proof.source));
        for (const QString &test : proof.tests) {
            const QRegularExpression slot(u"\\bvoid (?:\\w+::)?%1\\(\\)"_s.arg(test.section(u"::"_s, 1)));
            QVERIFY2(test.startsWith("tests/"_L1) && test.contains("::"_L1), qPrintable(test));
            QVERIFY2(contents(sources + test.section(u"::"_s, 0, 0)).contains(slot), qPrintable(test));
            ++tests;
        }
    }
    qInfo("%d proofs name tests that exist", tests);
    QVERIFY(tests > 30);
}

void TestRequirements::timeLimitsAreThoseOfTheTexts_data()
{
    QTest::addColumn<QStringList>("limits");
    // anchor amount unit direction, as facts/regulations.md §0.1, §3 and §5 have them.
    QTest::newRow("namdinh-2017") << QStringList{u"pho-bien-phap-luat issue 15 working-days"_s,
                                                 u"van-ban-co-quan-ban-hanh issue 2 working-days"_s,
                                                 u"van-ban-co-quan-lien-quan issue 10 working-days"_s,
                                                 u"khoa-hoc-phe-duyet approval 20 working-days"_s,
                                                 u"khoa-hoc-nghiem-thu acceptance 20 working-days"_s,
                                                 u"hoi-dap receipt 15 working-days"_s,
                                                 u"hoi-dap-chuyen receipt 10 days"_s};
    QTest::newRow("vinhphuc-2017") << QStringList{u"tuyen-truyen-chinh-sach issue 5 working-days"_s,
                                                  u"chien-luoc-quy-hoach approval 10 working-days"_s,
                                                  u"van-ban issue 7 working-days"_s,
                                                  u"thu-tuc-hanh-chinh effect 10 working-days before"_s,
                                                  u"du-an-dau-thau approval 10 working-days"_s,
                                                  u"khoa-hoc-phe-duyet approval 10 working-days"_s,
                                                  u"khoa-hoc-nghiem-thu acceptance 10 working-days"_s,
                                                  u"hoi-dap-tham-quyen receipt 5 working-days"_s,
                                                  u"hoi-dap-lien-nganh receipt 10 working-days"_s,
                                                  u"thong-ke publication-decision 5 working-days"_s};
    QTest::newRow("vinh-2022") << QStringList();
    QTest::newRow("daklak-2024") << QStringList();
    QTest::newRow("dongviet-2024") << QStringList();
}

void TestRequirements::timeLimitsAreThoseOfTheTexts()
{
    QFETCH(const QStringList, limits);
    QStringList found;
    const RegulationCatalogue all = catalogue();
    for (const DeadlineRule &deadline : all.find(QString::fromLatin1(QTest::currentDataTag()))->deadlines) {
        // No text says whether the first day counts.
        QVERIFY(!deadline.dayZero);
        if (!deadline.limit)
            continue;
        QString line = u"%1 %2 %3 %4"_s.arg(deadline.name, anchorName(deadline.limit->anchor))
                           .arg(deadline.limit->amount)
                           .arg(deadlineUnitName(deadline.limit->unit));
        if (deadline.limit->direction == DeadlineRule::Direction::Before)
            line += u" before"_s;
        found.append(line);
    }
    QCOMPARE(found, limits);
}

void TestRequirements::whatIsNotKnownStaysOpen()
{
    const RegulationCatalogue all = catalogue();
    // The copies of Vinh and Đồng Việt have no number and no day, so nobody knows since when they are in force.
    for (const QString &id : {u"vinh-2022"_s, u"dongviet-2024"_s}) {
        QVERIFY(!all.find(id)->validity.from.isValid());
        QVERIFY(
            std::ranges::any_of(all.find(id)->unknown, [](const auto &fact) { return fact.what == "valid-from"_L1; }));
    }
    QCOMPARE(all.find(u"daklak-2024")->validity.from, QDate(2024, 3, 12));
    for (const auto &[id, what] : {std::pair{u"V-05"_s, u"complexity"_s},
                                   {u"DL-24"_s, u"frequency"_s},
                                   {u"DL-26"_s, u"coefficients"_s},
                                   {u"DV-13"_s, u"limit"_s},
                                   {u"DV-15"_s, u"frequency"_s},
                                   {u"DV-16"_s, u"years"_s},
                                   {u"DL-14"_s, u"level"_s},
                                   {u"BT-05"_s, u"degrees"_s},
                                   {u"ND-6.3.đ"_s, u"limit"_s},
                                   {u"V-20"_s, u"successor"_s}}) {
        const Rule *rule = nullptr;
        for (const Regulation &regulation : all.all())
            rule = rule ? rule : regulation.findRule(id);
        QVERIFY2(rule, qPrintable(id));
        QVERIFY2(std::ranges::any_of(rule->unknown, [&](const auto &fact) { return fact.what == what; }),
                 qPrintable(id));
    }
}

void TestRequirements::aReplacedLawGivesWayToItsSuccessor()
{
    const RegulationCatalogue all = catalogue();
    const auto inForce = [&all](QDate day) {
        QStringList ids;
        for (const Rule &rule : all.find(u"vinh-2022")->rulesOn(day))
            ids.append(rule.id);
        return ids;
    };
    QVERIFY(inForce({2026, 2, 28}).contains(u"BT-04"_s) && !inForce({2026, 2, 28}).contains(u"BT-05"_s));
    QVERIFY(!inForce({2026, 3, 1}).contains(u"BT-04"_s) && inForce({2026, 3, 1}).contains(u"BT-05"_s));
    QVERIFY(inForce({2025, 12, 31}).contains(u"BT-06"_s) && inForce({2026, 1, 1}).contains(u"BT-07"_s));
}

void TestRequirements::everyRuleOfAFormIsARuleOfTheProfile()
{
    for (const RegulationCatalogue all = catalogue(); const Regulation &regulation : all.all()) {
        for (const FieldRule &rule : regulation.fieldRules) {
            const Rule *known = regulation.findRule(rule.ruleId);
            QVERIFY2(known, qPrintable(rule.ruleId));
            QVERIFY2(rule.ruleId.startsWith("BT-"_L1) || rule.cite.isEmpty() || known->cite.contains(rule.cite),
                     qPrintable(regulation.id + u' ' + rule.ruleId));
        }
        for (const QString &id : {regulation.backup.ruleId, regulation.retention.ruleId})
            QVERIFY2(id.isEmpty() || regulation.findRule(id), qPrintable(id));
    }
}

QTEST_APPLESS_MAIN(TestRequirements)
#include "test_requirements.moc"
