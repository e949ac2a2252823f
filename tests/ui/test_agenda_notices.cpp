// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/workflow/SetDeadline.h"
#include "tests/ui/DeskWindow.h"
#include "tests/ui/FakeNotifications.h"
#include "tests/ui/pages/SettingsPageDriver.h"
#include "ui/models/AgendaWatch.h"
#include "ui/models/ArticleListModel.h"

#include <QCheckBox>
#include <QListView>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// What the desktop is told of the agenda, and that the list goes with the day.
class TestAgendaNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void tellsNumbersAndDaysButNoTitle();
    void goesWithTheDayAtMidnightAndAfterSleep();
    void leadsToTheListWhenPressed();
    void takesItsBubbleAwayWhenLocked();
    void isSilentWhenSwitchedOff();
    void cleanupTestCase();

private:
    DeskPageDriver desk() const { return m_window->desk(); }
    void goTo(QDate day, QTime time)
    {
        m_window->store().clock.advance(
            m_window->store().clock.nowUtc().secsTo(DeadlineEngine::startOf(day).addSecs(QTime(0, 0).secsTo(time))));
    }
    void check() const { m_window->window().findChild<ui::AgendaWatch *>()->check(); }
    QString dueOfRow() const
    {
        const auto *list = desk().visible<QListView>(u"desk.list"_s);
        return list ? list->model()->index(0, 0).data(ui::ArticleListModel::AgendaDueRole).toString() : QString();
    }

    std::unique_ptr<FakeNotifications> m_desktop;
    std::unique_ptr<DeskWindow> m_window;
    ArticleId m_article;
};

void TestAgendaNotices::initTestCase()
{
    m_desktop = std::make_unique<FakeNotifications>();
    m_window = std::make_unique<DeskWindow>();
    goTo({2026, 11, 25}, {8, 0});
    m_article = m_window->store().submitted();
    QVERIFY(workflow::setDeadline(m_window->store().as(DeskFixture::editor), m_article,
                                  DeadlineEngine::endOf({2026, 11, 26})));
}

void TestAgendaNotices::tellsNumbersAndDaysButNoTitle()
{
    QVERIFY(m_window->sitDown(DeskFixture::editor));
    QTRY_COMPARE(m_desktop->shown().size(), 1);
    const FakeNotifications::Bubble bubble = m_desktop->shown().constFirst();
    QCOMPARE(bubble.summary, u"Có 1 việc chờ bạn xử lý"_s);
    QCOMPARE(bubble.body, u"1 việc mới đến · hạn gần nhất 26/11/2026"_s);
    QVERIFY(bubble.actions.contains(u"default"_s));
    for (const QString &told : {bubble.summary, bubble.body})
        QVERIFY(!told.contains(u"Đường liên thôn"_s));
    QTRY_COMPARE(dueOfRow(), u"còn 1 ngày làm việc"_s);
}

void TestAgendaNotices::goesWithTheDayAtMidnightAndAfterSleep()
{
    goTo({2026, 11, 25}, {23, 59});
    check();
    goTo({2026, 11, 26}, {0, 0, 1});
    check();
    QTRY_COMPARE(dueOfRow(), u"đến hạn hôm nay"_s);
    QTRY_COMPARE(m_desktop->shown().size(), 2);
    QCOMPARE(m_desktop->shown().constLast().id, m_desktop->shown().constFirst().id);
    QCOMPARE(m_desktop->shown().constLast().body, u"1 việc đến hạn hôm nay · hạn gần nhất 26/11/2026"_s);
    // Asleep over a weekend: nobody looked at the clock in between.
    goTo({2026, 11, 30}, {7, 30});
    check();
    QTRY_COMPARE(dueOfRow(), u"quá hạn 2 ngày làm việc"_s);
    QTRY_COMPARE(m_desktop->shown().size(), 3);
    QVERIFY(m_desktop->shown().constLast().body.startsWith(u"1 việc quá hạn"_s));
    for (int minutes = 0; minutes < 60; minutes += 15) {
        m_window->store().clock.advance(15 * 60);
        check();
    }
    QVERIFY(m_window->desk().click(u"rail.waiting"_s));
    QTRY_COMPARE(dueOfRow(), u"quá hạn 2 ngày làm việc"_s);
    QCOMPARE(m_desktop->shown().size(), 3);
}

void TestAgendaNotices::leadsToTheListWhenPressed()
{
    QVERIFY(desk().click(u"rail.outbox"_s));
    QTRY_VERIFY(!desk().visible<QListView>(u"desk.list"_s));
    m_desktop->press(m_desktop->shown().constLast().id + 7);
    m_desktop->press(m_desktop->shown().constLast().id);
    QTRY_VERIFY(desk().visible<QListView>(u"desk.list"_s));
    QTRY_COMPARE(desk().titles(), QStringList{u"Đường liên thôn thông xe"_s});
}

void TestAgendaNotices::takesItsBubbleAwayWhenLocked()
{
    QVERIFY(m_desktop->closed().isEmpty());
    QVERIFY(desk().lock());
    QTRY_COMPARE(m_desktop->closed(), QList<uint>{m_desktop->shown().constLast().id});
}

void TestAgendaNotices::isSilentWhenSwitchedOff()
{
    QVERIFY(m_window->sitDown(DeskFixture::editor));
    const SettingsPageDriver settings(m_window->window());
    QVERIFY(settings.open() && settings.openSection(ui::SettingsSection::General));
    QTRY_VERIFY(desk().visible<QCheckBox>(u"settings.tellsAgenda"_s));
    auto *box = desk().visible<QCheckBox>(u"settings.tellsAgenda"_s);
    QVERIFY(box->isChecked());
    m_window->picture(u"settings-notices"_s);
    box->click();
    QVERIFY(!ui::Preferences::load().tellsAgenda);
    const qsizetype before = m_desktop->shown().size();
    goTo({2026, 12, 1}, {8, 0});
    check();
    QVERIFY(desk().click(u"rail.waiting"_s));
    QTRY_COMPARE(dueOfRow(), u"quá hạn 3 ngày làm việc"_s);
    QCOMPARE(m_desktop->shown().size(), before);
    QVERIFY(settings.open());
    QTRY_VERIFY(desk().visible<QCheckBox>(u"settings.tellsAgenda"_s));
    box->click();
    QVERIFY(ui::Preferences::load().tellsAgenda);
}

void TestAgendaNotices::cleanupTestCase()
{
    m_window.reset();
    m_desktop.reset();
}

BANTIN_DESK_TEST_MAIN(TestAgendaNotices)
#include "test_agenda_notices.moc"
