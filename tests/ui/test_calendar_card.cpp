// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/workflow/SetDeadline.h"
#include "app/workflow/UnitCalendarSettings.h"
#include "tests/support/Expect.h"
#include "tests/ui/DeskWindow.h"
#include "tests/ui/pages/SettingsPageDriver.h"
#include "ui/models/ArticleListModel.h"

#include <QListView>
#include <QSpinBox>
#include <QTreeWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;
using bantin::ui::SettingsSection;

/// The unit's working days in the settings.
class TestCalendarCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void showsTheDaysOfAYearWithTheirSources();
    void addsADayOfTheUnit();
    void countsDeadlinesWithIt();
    void takesItAwayAgain();
    void isOnlyReadByOthers();
    void cleanupTestCase();

private:
    bool open() const { return m_settings->open() && m_settings->openSection(SettingsSection::Calendar); }
    QTreeWidget *days() const { return m_settings->visible<QTreeWidget>(u"settings.calendar.days"_s); }
    /// The row of that day as words, or nothing.
    QStringList row(const QString &day) const;
    QString dueOfRow() const;

    std::unique_ptr<DeskWindow> m_window;
    std::unique_ptr<SettingsPageDriver> m_settings;
};

void TestCalendarCard::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    m_settings = std::make_unique<SettingsPageDriver>(m_window->window());
    DeskFixture &store = m_window->store();
    store.clock.advance(store.clock.nowUtc().secsTo(DeadlineEngine::startOf({2026, 11, 30}).addSecs(8 * 3600)));
    const ArticleId article = store.submitted();
    expect(workflow::setDeadline(store.as(DeskFixture::editor), article, DeadlineEngine::endOf({2026, 12, 4})));
    QVERIFY(m_window->sitDown(DeskFixture::administrator));
    QVERIFY(open());
}

QStringList TestCalendarCard::row(const QString &day) const
{
    for (int i = 0; days() && i < days()->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = days()->topLevelItem(i);
        if (!item->text(0).endsWith(day))
            continue;
        QStringList words;
        for (int column = 0; column < days()->columnCount(); ++column)
            words.append(item->text(column));
        return words;
    }
    return {};
}

QString TestCalendarCard::dueOfRow() const
{
    const auto *list = m_window->desk().visible<QListView>(u"desk.list"_s);
    return list ? list->model()->index(0, 0).data(ui::ArticleListModel::AgendaDueRole).toString() : QString();
}

void TestCalendarCard::showsTheDaysOfAYearWithTheirSources()
{
    QTRY_VERIFY(days() && days()->topLevelItemCount() > 10);
    QVERIFY(m_settings->text(u"settings.calendar.basis"_s).contains(u"2026"_s));
    QVERIFY(row(u"30/04/2026"_s).value(3).contains(u"Điều 112"_s));
    QVERIFY(row(u"30/04/2026"_s).value(4).isEmpty());
    QCOMPARE(row(u"31/08/2026"_s).value(4), u"tạm tính"_s);
    QVERIFY(row(u"27/04/2026"_s).value(2).contains(u"26/04/2026"_s));
    m_window->picture(u"calendar"_s);
    auto *year = m_settings->visible<QSpinBox>(u"settings.calendar.year"_s);
    year->setValue(2028);
    int provisional = 0;
    for (int i = 0; i < days()->topLevelItemCount(); ++i)
        provisional += days()->topLevelItem(i)->text(4) == u"tạm tính"_s ? 1 : 0;
    qInfo("%d of %d days of 2028 provisional", provisional, days()->topLevelItemCount());
    QVERIFY(provisional > 4);
    year->setValue(2026);
}

void TestCalendarCard::addsADayOfTheUnit()
{
    QVERIFY(m_settings->click(u"settings.calendar.add"_s));
    QVERIFY(m_settings->waitUntilVisible(u"calendarDay.date"_s));
    const auto *add = m_settings->visible<QWidget>(u"calendarDay.add"_s);
    QVERIFY(m_settings->type(u"calendarDay.date"_s, u"1/12/2026"_s));
    QVERIFY(m_settings->choose(u"calendarDay.kind"_s, u"Nghỉ hoán đổi, làm bù ngày khác"_s));
    QVERIFY(m_settings->type(u"calendarDay.name"_s, u"Nghỉ lễ hội đền làng"_s));
    QVERIFY(!add->isEnabled());
    QVERIFY(m_settings->type(u"calendarDay.cite"_s, u"Thông báo 12/TB-UBND"_s));
    QVERIFY(m_settings->type(u"calendarDay.inPlaceOf"_s, u"5/12/"_s));
    QVERIFY(!add->isEnabled());
    QVERIFY(m_settings->type(u"calendarDay.inPlaceOf"_s, u"5/12/2026"_s));
    m_window->picture(u"calendar-add"_s);
    QVERIFY(m_settings->click(u"calendarDay.add"_s));
    QTRY_COMPARE(row(u"01/12/2026"_s).value(4), u"do đơn vị đặt"_s);
    QCOMPARE(row(u"01/12/2026"_s).value(1), u"nghỉ hoán đổi"_s);
    QVERIFY(m_settings->text(u"settings.calendar.basis"_s).contains(u"2026"_s));
    m_window->picture(u"calendar-own"_s);
}

void TestCalendarCard::countsDeadlinesWithIt()
{
    QVERIFY(m_window->desk().lock());
    QVERIFY(m_window->sitDown(DeskFixture::editor));
    // Four working days from Monday to Friday, less the unit's own day off.
    QTRY_COMPARE(dueOfRow(), u"còn 3 ngày làm việc"_s);
    QVERIFY(m_window->desk().lock());
    QVERIFY(m_window->sitDown(DeskFixture::administrator));
    QVERIFY(open());
}

void TestCalendarCard::takesItAwayAgain()
{
    QTRY_VERIFY(!row(u"01/12/2026"_s).isEmpty());
    const auto choose = [this](const QString &day) {
        for (int i = 0; i < days()->topLevelItemCount(); ++i) {
            if (days()->topLevelItem(i)->text(0).endsWith(day))
                days()->setCurrentItem(days()->topLevelItem(i));
        }
    };
    choose(u"30/04/2026"_s);
    QVERIFY(!m_settings->visible<QWidget>(u"settings.calendar.remove"_s)->isEnabled());
    choose(u"01/12/2026"_s);
    QVERIFY(m_settings->click(u"settings.calendar.remove"_s));
    QTRY_VERIFY(row(u"01/12/2026"_s).isEmpty());
}

void TestCalendarCard::isOnlyReadByOthers()
{
    QVERIFY(m_window->desk().lock());
    QVERIFY(expect(workflow::unitCalendarData(m_window->store().as(DeskFixture::editor))).isEmpty());
    QVERIFY(m_window->sitDown(DeskFixture::editor));
    QVERIFY(open());
    QTRY_VERIFY(!row(u"30/04/2026"_s).isEmpty());
    for (const QString &name :
         {u"settings.calendar.add"_s, u"settings.calendar.remove"_s, u"settings.calendar.saturday"_s})
        QVERIFY2(!m_settings->visible<QWidget>(name)->isEnabled(), qPrintable(name));
}

void TestCalendarCard::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestCalendarCard)
#include "test_calendar_card.moc"
