// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ReadAgenda.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReadDuties.h"
#include "app/workflow/ReadPeriodReport.h"
#include "app/workflow/SaveDraft.h"
#include "app/workflow/WriteRegister.h"
#include "resources/Resources.h"
#include "tests/scenarios/ScenarioRoom.h"
#include "tests/support/Expect.h"

#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

namespace {

struct Limit {
    const char *profile;
    const char *rule;
    const char *name; ///< of the limit in the profile
    ContentKind kind;
    const char *event; ///< the field that holds its day; null: the approval
    QDate day;         ///< of the event
    QDate due;
    int late;       ///< working days late on the day after `due`
    int inTime = 1; ///< of one item posted on that day and one on the day after, by the earliest limit that binds both
};

} // namespace

/// The days by which the regulations want things done, from the event that starts the limit to the agenda of whoever is to act.
/// Rows are named by profile, requirement and limit; the days in them are counted by hand from the text, the day of the event
/// not counted (Bộ luật Dân sự 2015, Điều 147), without weekends and 24 November, which is a day off from 2026.
class TestDueDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { resources::ensureLoaded(); }
    void everyLimitHasARow();
    void publicationIsDueOnItsDay_data();
    void publicationIsDueOnItsDay();
    void noNumberIsInvented_data();
    void noNumberIsInvented();
    void theDailyUpdateWaitsEveryDay();
    void whatIsOfAPeriodIsAskedForWhenItIsTime_data();
    void whatIsOfAPeriodIsAskedForWhenItIsTime();

private:
    void start(ScenarioRoom &at, const Limit &row, const char16_t *who, const QList<ArticleId> &items);
    QMap<QString, DueDuty> duties(DeskFixture &desk);
    void settle(DeskFixture &desk, const DueDuty &duty);

    const WorkingCalendar m_calendar = *WorkingCalendar::parse(resources::calendars());
    const RegisterCatalogue m_registers = expect(RegisterCatalogue::parse(resources::registerForms()));
    const RoyaltyLaw m_law = expect(parseRoyaltyLaw(resources::royaltyLaw()));
};

namespace {

// In November 2026 the 20th is a Friday, the 24th a Tuesday.
const Limit limits[] = {
    // Điều 7.1.b: 15 working days from issue.
    {"namdinh-2017",
     "ND-6.3.d",
     "pho-bien-phap-luat",
     ContentKind::Propaganda,
     "issue-date",
     {2026, 11, 16},
     {2026, 12, 8},
     1},
    // Điều 7.1.c: 2 working days for the issuer, 10 for an agency in scope.
    {"namdinh-2017",
     "ND-6.3.e",
     "van-ban-co-quan-ban-hanh",
     ContentKind::LegalDocument,
     "issue-date",
     {2026, 11, 20},
     {2026, 11, 25},
     1},
    {"namdinh-2017",
     "ND-6.3.e",
     "van-ban-co-quan-lien-quan",
     ContentKind::LegalDocument,
     "issue-date",
     {2026, 11, 20},
     {2026, 12, 7},
     1,
     0},
    // Điều 7.1.d: 20 working days from approval, or after acceptance.
    {"namdinh-2017",
     "ND-6.3.h",
     "khoa-hoc-phe-duyet",
     ContentKind::Science,
     "approval-date",
     {2026, 11, 16},
     {2026, 12, 15},
     1},
    {"namdinh-2017",
     "ND-6.3.h",
     "khoa-hoc-nghiem-thu",
     ContentKind::Science,
     "acceptance-date",
     {2026, 11, 16},
     {2026, 12, 15},
     1},
    // Điều 9.3: 15 working days from receipt; Điều 22.5: 10 days, days off among them.
    {"namdinh-2017",
     "ND-12",
     "hoi-dap",
     ContentKind::QuestionAnswer,
     "received-date",
     {2026, 11, 20},
     {2026, 12, 14},
     1},
    {"namdinh-2017",
     "ND-13",
     "hoi-dap-chuyen",
     ContentKind::QuestionAnswer,
     "received-date",
     {2026, 11, 20},
     {2026, 11, 30},
     1,
     2},
    // Điều 7.2: 5 working days from issue.
    {"vinhphuc-2017",
     "VP-4.4",
     "tuyen-truyen-chinh-sach",
     ContentKind::Propaganda,
     "issue-date",
     {2026, 11, 20},
     {2026, 11, 30},
     1},
    // Điều 7.3: 10 working days from approval.
    {"vinhphuc-2017",
     "VP-4.5",
     "chien-luoc-quy-hoach",
     ContentKind::Strategy,
     "approval-date",
     {2026, 11, 20},
     {2026, 12, 7},
     1},
    {"vinhphuc-2017",
     "VP-4.10",
     "du-an-dau-thau",
     ContentKind::Project,
     "approval-date",
     {2026, 11, 20},
     {2026, 12, 7},
     1},
    // Điều 7.4: 7 working days from issue.
    {"vinhphuc-2017", "VP-4.6", "van-ban", ContentKind::LegalDocument, "issue-date", {2026, 11, 20}, {2026, 12, 2}, 1},
    // Điều 7.5: 10 working days before it takes effect. The day after, the 24th, is no working day.
    {"vinhphuc-2017",
     "VP-4.8",
     "thu-tuc-hanh-chinh",
     ContentKind::Procedure,
     "effective-date",
     {2026, 12, 8},
     {2026, 11, 23},
     0},
    // Điều 7.6: 10 working days from approval, or after acceptance.
    {"vinhphuc-2017",
     "VP-4.11",
     "khoa-hoc-phe-duyet",
     ContentKind::Science,
     "approval-date",
     {2026, 11, 20},
     {2026, 12, 7},
     1},
    {"vinhphuc-2017",
     "VP-4.11",
     "khoa-hoc-nghiem-thu",
     ContentKind::Science,
     "acceptance-date",
     {2026, 11, 20},
     {2026, 12, 7},
     1},
    // Điều 7.7: 5 working days, 10 where several sectors answer.
    {"vinhphuc-2017",
     "VP-4.13",
     "hoi-dap-tham-quyen",
     ContentKind::QuestionAnswer,
     "received-date",
     {2026, 11, 20},
     {2026, 11, 30},
     1},
    {"vinhphuc-2017",
     "VP-4.13",
     "hoi-dap-lien-nganh",
     ContentKind::QuestionAnswer,
     "received-date",
     {2026, 11, 20},
     {2026, 12, 7},
     1,
     0},
    // Điều 7.8: 5 working days from the head's decision to publish.
    {"vinhphuc-2017", "VP-4.14", "thong-ke", ContentKind::Statistics, nullptr, {2026, 11, 23}, {2026, 12, 1}, 1},
};

const RegulationCatalogue &catalogue()
{
    static const RegulationCatalogue known = *RegulationCatalogue::parse(resources::regulationProfiles());
    return known;
}

/// Eight in the morning of that day in Vietnam.
void goTo(DeskFixture &desk, QDate day)
{
    desk.clock.advance(desk.clock.nowUtc().secsTo(DeadlineEngine::startOf(day).addSecs(8 * 3600)));
}

void write(DeskFixture &desk, const ArticleId &article, const QString &field, const QString &value)
{
    Session &session = desk.as(DeskFixture::contributor);
    ArticleView view = expect(showArticle(session, article));
    expect(setMetadataField(view.metadata, field, value));
    expect(saveDraft(session, article, view.document, view.metadata));
}

std::optional<AgendaArticle> waiting(Session &session, const WorkingCalendar &calendar, const ArticleId &article)
{
    for (const AgendaArticle &candidate : expect(readAgenda(session, calendar)).articles) {
        if (candidate.article.id == article)
            return candidate;
    }
    return std::nullopt;
}

std::optional<Deadline> countedBy(const std::optional<AgendaArticle> &waiting, const QString &limit)
{
    if (!waiting)
        return std::nullopt;
    for (const DueReasons::Reason &reason : waiting->due.counted) {
        if (reason.rule && reason.rule->name == limit)
            return reason.deadline;
    }
    return std::nullopt;
}

} // namespace

void TestDueDates::everyLimitHasARow()
{
    int rows = 0;
    for (const Regulation &regulation : catalogue().all()) {
        for (const DeadlineRule &rule : regulation.deadlines) {
            const auto row = std::ranges::find_if(limits, [&](const Limit &limit) {
                return regulation.id == QLatin1StringView(limit.profile) && rule.name == QLatin1StringView(limit.name);
            });
            QVERIFY2(rule.limit.has_value() == (row != std::end(limits)), qPrintable(rule.name));
            if (!rule.limit)
                continue;
            QCOMPARE(rule.ruleId, QString::fromUtf8(row->rule));
            ++rows;
        }
    }
    QCOMPARE(rows, int(std::size(limits)));
}

void TestDueDates::publicationIsDueOnItsDay_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(std::size(limits)); ++i)
        QTest::addRow("%s: %s %s", limits[i].profile, limits[i].rule, limits[i].name) << i;
}

/// Two items of the row's kind, each waiting for `who` with the day of its event known.
void TestDueDates::start(ScenarioRoom &at, const Limit &row, const char16_t *who, const QList<ArticleId> &items)
{
    DeskFixture &desk = at.scenario.desk;
    const QString limit = QString::fromLatin1(row.name);
    const auto isUnknown = [&] {
        const auto found = waiting(desk.as(DeskFixture::contributor), m_calendar, items.constFirst());
        return found
               && std::ranges::find(found->due.uncounted, limit, &DeadlineRule::name) != found->due.uncounted.end();
    };
    if (row.event) {
        const QString field = QString::fromLatin1(row.event);
        if (row.kind != ContentKind::QuestionAnswer) { // when it came in, the desk knows
            write(desk, items.constFirst(), field, {});
            QVERIFY(isUnknown());
        }
        for (const ArticleId &item : items)
            write(desk, item, field, row.day.toString(Qt::ISODate));
    } else {
        goTo(desk, row.day);
        QVERIFY(isUnknown());
        for (const ArticleId &item : items)
            desk.leadToApproval(item);
    }
    const auto deadline = countedBy(waiting(desk.as(who), m_calendar, items.constFirst()), limit);
    QVERIFY(deadline);
    QCOMPARE(deadline->limit.ruleId, QString::fromUtf8(row.rule));
    QCOMPARE(deadline->eventDate, row.day);
    QCOMPARE(deadline->dueDate, row.due);
    QVERIFY(!deadline->isProvisional);
}

void TestDueDates::publicationIsDueOnItsDay()
{
    QFETCH(const int, index);
    const Limit &row = limits[index];
    const QString limit = QString::fromLatin1(row.name);
    ScenarioRoom at(QString::fromLatin1(row.profile));
    DeskFixture &desk = at.scenario.desk;
    const KindRule &kind = *at.scenario.regulation().findKind(row.kind);
    const ArticleId kept = at.scenario.draft(kind);
    const ArticleId forgotten = at.scenario.draft(kind);
    const char16_t *who = row.event ? DeskFixture::contributor : DeskFixture::clerk;
    start(at, row, who, {kept, forgotten});
    if (QTest::currentTestFailed())
        return;

    // Met: published on the last day, and nobody has anything more to do with it.
    goTo(desk, row.due);
    const DeadlineEngine engine(m_calendar);
    const auto deadline = countedBy(waiting(desk.as(who), m_calendar, kept), limit);
    QCOMPARE(engine.standing(*deadline, desk.clock.nowUtc()), (DueStanding{DueState::DueToday, 0}));
    if (row.event)
        desk.leadToApproval(kept);
    QCOMPARE(at.deliver(kept).outcome, u"published"_s);
    QCOMPARE(engine.standing(*deadline, desk.clock.nowUtc()).state, DueState::DueToday);
    QVERIFY(!waiting(desk.as(DeskFixture::clerk), m_calendar, kept));

    // Late: what was left where it was.
    goTo(desk, row.due.addDays(1));
    const auto left = waiting(desk.as(who), m_calendar, forgotten);
    QCOMPARE(engine.standing(*countedBy(left, limit), desk.clock.nowUtc()), (DueStanding{DueState::Late, row.late}));
    QCOMPARE(left->entry.standing->state, DueState::Late);
    QVERIFY(!waiting(desk.as(who), m_calendar, kept));
    if (row.event)
        desk.leadToApproval(forgotten);
    QCOMPARE(at.deliver(forgotten).outcome, u"published"_s);
    const PeriodReport report =
        expect(readPeriodReport(desk.as(DeskFixture::clerk), *DutyPeriod::fromString(QString::number(row.due.year())),
                                m_registers, m_calendar));
    QCOMPARE(report.posted, 2);
    QCOMPARE(report.postedInTime, row.inTime);
    QCOMPARE(report.postedLate, 2 - row.inTime);
}

void TestDueDates::noNumberIsInvented_data()
{
    QTest::addColumn<QString>("profile");
    QTest::newRow("vinh-2022: V-03") << u"vinh-2022"_s;
    QTest::newRow("daklak-2024: DL-11") << u"daklak-2024"_s;
    QTest::newRow("dongviet-2024: DV-10") << u"dongviet-2024"_s;
}

void TestDueDates::noNumberIsInvented()
{
    QFETCH(const QString, profile);
    ScenarioDesk at(profile);
    QList<ArticleId> drafts;
    for (const KindRule &kind : at.regulation().kinds)
        drafts.append(at.draft(kind));
    goTo(at.desk, {2026, 12, 28});
    for (const ArticleId &article : drafts) {
        const auto found = waiting(at.desk.as(DeskFixture::contributor), m_calendar, article);
        QVERIFY(found && found->due.counted.isEmpty() && found->due.uncounted.isEmpty());
        QVERIFY(!found->entry.standing);
        QCOMPARE(found->entry.age, 36);
    }
}

/// DV-10, Điều 10.1: daily. No hour, so it is never late.
void TestDueDates::theDailyUpdateWaitsEveryDay()
{
    ScenarioRoom at(u"dongviet-2024");
    DeskFixture &desk = at.scenario.desk;
    const auto daily = [&]() -> std::optional<DueDuty> {
        const QList<DueDuty> duties = expect(readDuties(desk.as(DeskFixture::approver), m_registers, m_law));
        const auto found = std::ranges::find(duties, DueDuty::Kind::NothingPosted, &DueDuty::kind);
        return found == duties.end() ? std::nullopt : std::optional(*found);
    };
    goTo(desk, {2026, 11, 23});
    QVERIFY(daily());
    QCOMPARE(daily()->ruleId, u"DV-10"_s);
    const ArticleId article = at.scenario.draft(*at.scenario.regulation().findKind(ContentKind::News));
    desk.leadToApproval(article);
    QVERIFY(daily());
    QCOMPARE(at.deliver(article).outcome, u"published"_s);
    QVERIFY(!daily());
    goTo(desk, {2026, 11, 26});
    QVERIFY(daily());
    QCOMPARE(daily()->since, QDate(2026, 11, 24));
    QVERIFY(!daily()->dueOn.isValid() && !daily()->isLate);
}

void TestDueDates::whatIsOfAPeriodIsAskedForWhenItIsTime_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QStringList>("asked");
    const auto add = [](const char *profile, QDate from, const QStringList &asked) {
        QTest::addRow("%s: %s", profile, qPrintable(asked.join(u", ")))
            << QString::fromLatin1(profile) << from << asked;
    };
    // Điều 24: monthly and yearly, once the period is over.
    add("namdinh-2017", {2026, 12, 1}, {u"ND-24 bao-cao-thang 2026-11"_s});
    add("namdinh-2017", {2027, 1, 1}, {u"ND-24 bao-cao-thang 2026-12"_s, u"ND-24 bao-cao-nam 2026"_s});
    // Điều 17.1: six months and the year.
    add("vinhphuc-2017", {2027, 1, 1}, {u"VP-12 bao-cao-6-thang 2026-H2"_s, u"VP-12 bao-cao-nam 2026"_s});
    // Điều 4.1: plans for six months and the year, in their period; Điều 5.5, 16.1: the reports of them.
    add("dongviet-2024", {2027, 1, 1},
        {u"DV-17 ke-hoach-6-thang 2027-H1"_s, u"DV-17 ke-hoach-nam 2027"_s, u"DV-18 bao-cao-6-thang 2026-H2"_s,
         u"DV-18 bao-cao-nam 2026"_s});
    // Điều 12: every year.
    add("daklak-2024", {2027, 1, 1}, {u"DL-30 dao-tao-nam 2027"_s});
}

/// "RULE duty period" of what is asked for, by what it is.
QMap<QString, DueDuty> TestDueDates::duties(DeskFixture &desk)
{
    QMap<QString, DueDuty> asked;
    for (const DueDuty &item : expect(readDuties(desk.as(DeskFixture::approver), m_registers, m_law))) {
        if (item.kind == DueDuty::Kind::Recurring)
            asked.insert(item.ruleId + u' ' + item.duty + u' ' + item.period, item);
    }
    return asked;
}

void TestDueDates::whatIsOfAPeriodIsAskedForWhenItIsTime()
{
    QFETCH(const QString, profile);
    QFETCH(const QDate, from);
    QFETCH(const QStringList, asked);
    ScenarioDesk at(profile);
    goTo(at.desk, from.addDays(-1));
    const QMap<QString, DueDuty> before = duties(at.desk);
    goTo(at.desk, from);
    const QMap<QString, DueDuty> now = duties(at.desk);
    for (const QString &name : asked) {
        QVERIFY2(!before.contains(name) && now.contains(name), qPrintable(name));
        QCOMPARE(now[name].since, from);
        QVERIFY(!now[name].dueOn.isValid() && !now[name].isLate);
        settle(at.desk, now[name]);
    }
    const QMap<QString, DueDuty> after = duties(at.desk);
    for (const QString &name : asked)
        QVERIFY2(!after.contains(name), qPrintable(name));
    QCOMPARE(after.size(), now.size() - asked.size());
}

/// By a closed entry of the register it is to be settled in.
void TestDueDates::settle(DeskFixture &desk, const DueDuty &duty)
{
    RegisterDraft entry;
    entry.state = RegisterEntry::State::Closed;
    const QString today = DeadlineEngine::localDate(desk.clock.nowUtc()).toString(Qt::ISODate);
    if (duty.form == "training"_L1)
        entry.values = {{u"title"_s, u"Biên tập ảnh"_s}, {u"held-on"_s, today}, {u"participants"_s, u"Cả Ban"_s}};
    else
        entry.values = {{u"title"_s, u"Theo quy chế"_s},
                        {u"kind"_s, duty.duty.startsWith("ke-hoach"_L1) ? u"plan"_s : u"report"_s},
                        {u"duty"_s, duty.duty},
                        {u"period"_s, duty.period},
                        {u"sent-to"_s, u"Chủ tịch UBND xã"_s},
                        {u"sent-on"_s, today}};
    expect(writeRegister(desk.as(DeskFixture::approver), *m_registers.find(duty.form), entry));
}

QTEST_GUILESS_MAIN(TestDueDates)
#include "test_due_dates.moc"
