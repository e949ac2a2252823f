// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Receipt.h"
#include "app/domain/agenda/OfficeDays.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/messages/DutyWords.h"
#include "app/messages/ReportPaper.h"
#include "app/store/OutboxRepository.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/ReadChangeAges.h"
#include "app/workflow/ReadDuties.h"
#include "app/workflow/ReadPeriodReport.h"
#include "app/workflow/RoyaltySheets.h"
#include "app/workflow/WriteRegister.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;
using Kind = DueDuty::Kind;
using State = RegisterEntry::State;

/// What the desk as a whole has to do: plans, reports, training, daily update, royalties, and the ages of categories.
class TestDuties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void plansAndDailyUpdateWaitInDongViet();
    void aSentPlanSettlesItsPeriodOnly();
    void whatIsPublishedTodayEndsTheWarning();
    void anUnpaidSheetIsLateAfterSixtyDays();
    void aPlanItemWaitsFromItsMonth();
    void reportsAreAskedForOnceTheirPeriodIsOver();
    void theReportCountsWhatWasDone();
    void trainingIsDueOnceAYearInDakLak();
    void categoriesWithoutANumberShowTheirAge();
    void daysOffAreToldWhereTheRegulationNamesOfficeHours();

private:
    void goTo(QDate day)
    {
        m_desk->clock.advance(m_desk->clock.nowUtc().secsTo(DeadlineEngine::startOf(day).addSecs(9 * 3600)));
    }
    QList<DueDuty> duties(const char16_t *who) { return expect(readDuties(m_desk->as(who), m_registers, m_law)); }
    QStringList periodsOf(const char16_t *who, const QString &duty)
    {
        QStringList periods;
        for (const DueDuty &item : duties(who)) {
            if (item.duty == duty)
                periods.append(item.period);
        }
        return periods;
    }
    void enter(QStringView form, const RegisterEntry::Values &values, State state)
    {
        RegisterDraft draft;
        draft.values = values;
        draft.state = state;
        expect(writeRegister(m_desk->as(DeskFixture::approver), *m_registers.find(form), draft));
    }
    void post(const ArticleId &article);

    const RegisterCatalogue m_registers = expect(RegisterCatalogue::parse(resources::registerForms()));
    const RoyaltyLaw m_law = expect(parseRoyaltyLaw(resources::royaltyLaw()));
    const WorkingCalendar m_calendar = *WorkingCalendar::parse(resources::calendars());
    std::unique_ptr<DeskFixture> m_desk;
};

void TestDuties::initTestCase()
{
    m_desk = std::make_unique<DeskFixture>();
}

void TestDuties::post(const ArticleId &article)
{
    Session &session = m_desk->as(DeskFixture::clerk);
    store::OutboxRepository outbox(*session.store);
    for (Delivery delivery : expect(outbox.all())) {
        if (delivery.article != article)
            continue;
        Receipt receipt{QByteArray(64, 'x'),
                        article.toString(),
                        delivery.revision.toString(),
                        u"published"_s,
                        {},
                        {},
                        u"https://cong.example.vn/1"_s,
                        session.clock.nowUtc()};
        delivery.state = DeliveryState::Published;
        delivery.receipt = toJson(receipt);
        expect(outbox.update(delivery));
    }
}

void TestDuties::plansAndDailyUpdateWaitInDongViet()
{
    const QList<DueDuty> board = duties(DeskFixture::approver);
    const auto daily = std::ranges::find(board, Kind::NothingPosted, &DueDuty::kind);
    QVERIFY(daily != board.cend());
    QCOMPARE(daily->ruleId, u"DV-10"_s);
    QVERIFY(!daily->dueOn.isValid() && !daily->isLate);
    QCOMPARE(periodsOf(DeskFixture::approver, u"ke-hoach-6-thang"_s), QStringList{u"2026-H2"_s});
    QCOMPARE(periodsOf(DeskFixture::approver, u"ke-hoach-nam"_s), QStringList{u"2026"_s});
    QVERIFY(periodsOf(DeskFixture::approver, u"bao-cao-6-thang"_s).isEmpty());
    QVERIFY(duties(DeskFixture::contributor).isEmpty());
    const QList<DueDuty> office = duties(DeskFixture::clerk);
    QVERIFY(std::ranges::find(office, Kind::NothingPosted, &DueDuty::kind) == office.cend());
    QVERIFY(messages::dueDutyCite(*daily).startsWith(u"DV-10: Điều"_s));
}

void TestDuties::aSentPlanSettlesItsPeriodOnly()
{
    const RegisterEntry::Values plan{{u"title"_s, u"Kế hoạch 6 tháng cuối năm"_s}, {u"kind"_s, u"plan"_s},
                                     {u"duty"_s, u"ke-hoach-6-thang"_s},           {u"period"_s, u"2026-H1"_s},
                                     {u"sent-to"_s, u"Chủ tịch UBND xã"_s},        {u"sent-on"_s, u"2026-11-20"_s}};
    enter(u"plans-and-reports", plan, State::Closed);
    QCOMPARE(periodsOf(DeskFixture::approver, u"ke-hoach-6-thang"_s).size(), 1);
    RegisterEntry::Values right = plan;
    right.insert(u"period"_s, u"2026-H2"_s);
    enter(u"plans-and-reports", right, State::Open);
    QCOMPARE(periodsOf(DeskFixture::approver, u"ke-hoach-6-thang"_s).size(), 1);
    enter(u"plans-and-reports", right, State::Closed);
    QVERIFY(periodsOf(DeskFixture::approver, u"ke-hoach-6-thang"_s).isEmpty());
    QCOMPARE(periodsOf(DeskFixture::approver, u"ke-hoach-nam"_s).size(), 1);
}

void TestDuties::whatIsPublishedTodayEndsTheWarning()
{
    post(m_desk->approved());
    const QList<DueDuty> board = duties(DeskFixture::approver);
    QVERIFY(std::ranges::find(board, Kind::NothingPosted, &DueDuty::kind) == board.cend());
    const QDate today = DeadlineEngine::localDate(m_desk->clock.nowUtc());
    goTo(today.addDays(3));
    const QList<DueDuty> later = duties(DeskFixture::editor);
    const auto daily = std::ranges::find(later, Kind::NothingPosted, &DueDuty::kind);
    QVERIFY(daily != later.cend());
    QCOMPARE(daily->since, today.addDays(1));
}

void TestDuties::anUnpaidSheetIsLateAfterSixtyDays()
{
    Session &session = m_desk->as(DeskFixture::editor);
    const Posting posting = expect(postings(session)).first();
    const RoyaltySheet sheet{
        u"2026-11"_s,
        {{posting.article, {}, u"Cộng tác viên thôn 4"_s, {}, RoyaltyLine::Part::Author, u"tin"_s, 100, {}, 0, 0}}};
    expect(estimateRoyalty(session, m_law, sheet));
    const auto royalty = [this] {
        const QList<DueDuty> all = duties(DeskFixture::clerk);
        const auto found = std::ranges::find(all, Kind::Royalty, &DueDuty::kind);
        return found == all.cend() ? DueDuty() : *found;
    };
    QCOMPARE(royalty().dueOn, posting.day.addDays(60));
    QVERIFY(!royalty().isLate);
    goTo(posting.day.addDays(61));
    QVERIFY(royalty().isLate);
    QCOMPARE(duties(DeskFixture::clerk).first().kind, Kind::Royalty);
}

void TestDuties::aPlanItemWaitsFromItsMonth()
{
    enter(u"plan-items",
          {{u"task"_s, u"Chuyên đề chuyển đổi số"_s},
           {u"plan"_s, u"2027-H1"_s},
           {u"month"_s, u"2027-03"_s},
           {u"responsible"_s, u"Biên tập viên"_s}},
          State::Open);
    const auto waits = [this] {
        const QList<DueDuty> all = duties(DeskFixture::editor);
        return std::ranges::find(all, Kind::PlanItem, &DueDuty::kind) != all.cend();
    };
    QVERIFY(!waits());
    goTo({2027, 3, 1});
    QVERIFY(waits());
}

/// The workspace was made in November 2026; the years before it are nobody's here.
void TestDuties::reportsAreAskedForOnceTheirPeriodIsOver()
{
    QCOMPARE(periodsOf(DeskFixture::clerk, u"bao-cao-nam"_s), QStringList{u"2026"_s});
    QCOMPARE(periodsOf(DeskFixture::clerk, u"bao-cao-6-thang"_s), QStringList{u"2026-H2"_s});
    for (const DueDuty &item : duties(DeskFixture::clerk)) {
        if (item.duty == u"bao-cao-nam"_s)
            QCOMPARE(item.since, QDate(2027, 1, 1));
    }
}

void TestDuties::theReportCountsWhatWasDone()
{
    Session &session = m_desk->as(DeskFixture::approver);
    const DutyPeriod year = *DutyPeriod::fromString(u"2026"_s);
    const PeriodReport report = expect(readPeriodReport(session, year, m_registers, m_calendar));
    QCOMPARE(report.created, 1);
    QCOMPARE(report.decisions.value(DecisionKind::Approve), 1);
    QCOMPARE(report.decisions.value(DecisionKind::Decline), 0);
    QCOMPARE(report.posted, 1);
    QCOMPARE(report.royaltiesEstimated, 253'000);
    QCOMPARE(report.royaltiesPaid, 0);
    const messages::Paper paper =
        messages::reportPaper(report, session.regulation, m_registers, session.unit, {}, u"vi"_s);
    const QString html = paper.toHtml();
    QVERIFY(html.contains(session.unit.toHtmlEscaped()) && html.contains(u"253.000"_s));
    QVERIFY(!html.contains(u"Đường liên thôn"_s) && !html.contains(u"Cộng tác viên thôn 4"_s));
    for (const messages::Paper::Table &table : paper.tables) {
        for (const QStringList &row : table.rows)
            QCOMPARE(row.size(), table.columns.size());
    }
    const PeriodReport none =
        expect(readPeriodReport(session, *DutyPeriod::fromString(u"2025"_s), m_registers, m_calendar));
    QCOMPARE(none.created + none.posted + none.postedLate, 0);
}

void TestDuties::trainingIsDueOnceAYearInDakLak()
{
    m_desk = std::make_unique<DeskFixture>(u"daklak-2024");
    QCOMPARE(periodsOf(DeskFixture::approver, u"dao-tao-nam"_s), QStringList{u"2026"_s});
    enter(u"training",
          {{u"title"_s, u"Biên tập ảnh"_s}, {u"held-on"_s, u"2026-05-20"_s}, {u"participants"_s, u"Cả Ban"_s}},
          State::Closed);
    QVERIFY(periodsOf(DeskFixture::approver, u"dao-tao-nam"_s).isEmpty());
    goTo({2027, 1, 4});
    QCOMPARE(periodsOf(DeskFixture::approver, u"dao-tao-nam"_s), QStringList{u"2027"_s});
}

void TestDuties::categoriesWithoutANumberShowTheirAge()
{
    m_desk = std::make_unique<DeskFixture>(u"namdinh-2017");
    content::ImportedDocument document = DeskFixture::document();
    document.metadata.category = u"tin-tuc-su-kien"_s;
    expect(createArticle(m_desk->as(DeskFixture::contributor), document));
    const QList<ChangeAge> ages = expect(readChangeAges(m_desk->as(DeskFixture::editor)));
    QCOMPARE(ages.size(), 11);
    int waiting = 0;
    for (const ChangeAge &age : ages) {
        QVERIFY(!age.rule.limit && !age.lastPosted.isValid());
        waiting += age.category.isEmpty() ? 0 : age.waiting;
        QCOMPARE(age.waiting > 0, age.oldestWaiting.isValid());
    }
    QCOMPARE(waiting, 1);
}

void TestDuties::daysOffAreToldWhereTheRegulationNamesOfficeHours()
{
    const Regulation &regulation = m_desk->as(DeskFixture::editor).regulation;
    const auto noteOn = [&](QDate day) {
        return outsideOfficeDays(regulation, m_calendar, DeadlineEngine::startOf(day).addSecs(3600));
    };
    QCOMPARE(noteOn({2026, 11, 22})->id, u"ND-06"_s); // Sunday
    QVERIFY(!noteOn({2026, 11, 23}));
    QVERIFY(noteOn({2026, 9, 2}));
    QVERIFY(!outsideOfficeDays(*m_desk->regulations.find(u"dongviet-2024"), m_calendar,
                               DeadlineEngine::startOf(QDate(2026, 11, 22))));
}

QTEST_GUILESS_MAIN(TestDuties)
#include "test_duties.moc"
