// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ArticleRepository.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/ReadOtherMatters.h"
#include "app/workflow/SetBoard.h"
#include "resources/Resources.h"
#include "tests/support/Expect.h"
#include "tests/workflow/DeskFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::workflow;
using namespace Qt::StringLiterals;
using bantin::testing::expect;

/// What waits beside articles: its order, and for whom it waits.
class TestOtherMatters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areOneListLateFirstThenByDeadline();
    void haveTheSameOrderHoweverTheyCome();
    void leaveOutWhatIsClosed();
    void waitForWhoMayDealWithThem();

private:
    static TaskView task(qint64 number, const QDateTime &dueAt, QDate given = {2026, 11, 2})
    {
        Task task;
        task.number = number;
        task.dueAt = dueAt;
        task.assignedAt = DeadlineEngine::startOf(given);
        return {task, {}, {}, {}};
    }
    static DueDuty duty(const QString &name, QDate since, QDate dueOn = {})
    {
        DueDuty duty;
        duty.duty = name;
        duty.since = since;
        duty.dueOn = dueOn;
        return duty;
    }
    static ListedConsultation consultation(QDate closesOn, bool isOpen = true)
    {
        Article article;
        article.id = ArticleId::create();
        return {article, {closesOn}, isOpen, 0};
    }
    static QStringList kinds(const QList<OtherMatter> &matters)
    {
        QStringList kinds;
        for (const OtherMatter &matter : matters) {
            const auto *duty = std::get_if<DueDuty>(&matter.what);
            kinds.append(duty ? duty->duty : matter.identity().section(u'/', 0, 0));
        }
        return kinds;
    }

    const WorkingCalendar m_calendar = *WorkingCalendar::parse(resources::calendars());
    const DeadlineEngine m_engine{m_calendar};
    const QDateTime m_now = DeadlineEngine::startOf(QDate(2026, 11, 25)).addSecs(9 * 3600); // a Wednesday
};

void TestOtherMatters::areOneListLateFirstThenByDeadline()
{
    const QList<OtherMatter> matters =
        mergeMatters({task(1, DeadlineEngine::endOf({2026, 12, 4})), task(2, DeadlineEngine::endOf({2026, 11, 23})),
                      task(3, {}), task(4, DeadlineEngine::startOf({2026, 11, 25}).addSecs(8 * 3600))},
                     {duty(u"plan"_s, {2026, 11, 1}), duty(u"royalty"_s, {2026, 9, 1}, {2026, 11, 20})},
                     {consultation({2026, 11, 25}), consultation({2026, 11, 27})}, m_engine, m_now);
    QStringList order;
    QList<std::optional<DueState>> states;
    for (const OtherMatter &matter : matters) {
        const auto *listed = std::get_if<ListedConsultation>(&matter.what);
        order.append(listed ? listed->consultation.closesOn.toString(Qt::ISODate) : matter.identity());
        states.append(matter.standing ? std::optional(matter.standing->state) : std::nullopt);
    }
    QCOMPARE(order, (QStringList{u"duty/0//royalty//0"_s, u"task/2"_s, u"task/4"_s, u"2026-11-25"_s, u"2026-11-27"_s,
                                 u"task/1"_s, u"duty/0//plan//0"_s, u"task/3"_s}));
    using enum DueState;
    const QList<std::optional<DueState>> expected{Late,    Late,    Late,         DueToday,
                                                  DueSoon, Waiting, std::nullopt, std::nullopt};
    QVERIFY(states == expected);
    QCOMPARE(matters.at(1).standing->workingDays, 1); // 24 November is a holiday
}

void TestOtherMatters::haveTheSameOrderHoweverTheyCome()
{
    QList<TaskView> tasks;
    QList<DueDuty> duties;
    for (int i = 0; i < 6; ++i) {
        tasks.append(task(i, i % 2 ? DeadlineEngine::endOf({2026, 11, 30}) : QDateTime()));
        duties.append(duty(u"d%1"_s.arg(i), {2026, 11, 2}, i % 2 ? QDate(2026, 11, 30) : QDate()));
    }
    const auto identities = [this](const QList<TaskView> &t, const QList<DueDuty> &d) {
        QStringList names;
        for (const OtherMatter &matter : mergeMatters(t, d, {}, m_engine, m_now))
            names.append(matter.identity());
        return names;
    };
    const QStringList order = identities(tasks, duties);
    QCOMPARE(QSet<QString>(order.cbegin(), order.cend()).size(), 12);
    std::ranges::reverse(tasks);
    std::ranges::reverse(duties);
    QCOMPARE(identities(tasks, duties), order);
}

void TestOtherMatters::leaveOutWhatIsClosed()
{
    QVERIFY(mergeMatters({}, {}, {consultation({2026, 11, 24}, false)}, m_engine, m_now).isEmpty());
    QCOMPARE(mergeMatters({}, {}, {consultation({2026, 12, 24})}, m_engine, m_now).size(), 1);
}

void TestOtherMatters::waitForWhoMayDealWithThem()
{
    DeskFixture desk;
    const RegisterCatalogue registers = expect(RegisterCatalogue::parse(resources::registerForms()));
    const RoyaltyLaw law = expect(parseRoyaltyLaw(resources::royaltyLaw()));
    const auto kindsFor = [&](const char16_t *who) {
        return kinds(expect(readOtherMatters(desk.as(who), m_calendar, registers, law)));
    };
    Session &administrator = desk.as(DeskFixture::administrator);
    Board board;
    AccountId editor;
    for (const RosterEntry &entry : administrator.roster.entries) {
        if (entry.name == QString(DeskFixture::approver))
            board.seats.append({Board::Post::Head, u"Trưởng ban"_s, entry.account, {}, true});
        if (entry.name == QString(DeskFixture::editor))
            editor = entry.account;
    }
    expect(setBoard(administrator, board));
    expect(assignTask(desk.as(DeskFixture::approver),
                      {QString(DeskFixture::contributor), {}, u"van-ban"_s, u"Rà soát"_s, {}}));
    content::ImportedDocument document = DeskFixture::document();
    document.metadata.kind = ContentKind::Consultation;
    document.metadata.fields = {{u"closing-date"_s, u"2026-12-20"_s}};
    Session &contributor = desk.as(DeskFixture::contributor);
    const ArticleId asked = expect(createArticle(contributor, document)).id;
    desk.submit(asked);
    Article article = expect(showArticle(contributor, asked)).article;
    article.stage = Stage::Published;
    expect(store::ArticleRepository(*contributor.store).update(article));

    QCOMPARE(kindsFor(DeskFixture::contributor), (QStringList{u"consultation"_s, u"task"_s}));
    article.author = editor;
    expect(store::ArticleRepository(*contributor.store).update(article));
    QCOMPARE(kindsFor(DeskFixture::contributor), QStringList{u"task"_s});
    const QStringList plans{u"ke-hoach-6-thang"_s, u"ke-hoach-nam"_s};
    QCOMPARE(kindsFor(DeskFixture::clerk), QStringList{u"consultation"_s} + plans);
    // Nothing was published today, which is for who edits or approves.
    QCOMPARE(kindsFor(DeskFixture::editor), QStringList{u"consultation"_s} + plans + QStringList{QString()});
}

QTEST_GUILESS_MAIN(TestOtherMatters)
#include "test_other_matters.moc"
