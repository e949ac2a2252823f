// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/SetDeadline.h"
#include "tests/ui/DeskWindow.h"
#include "ui/models/ArticleListModel.h"

#include <QDateTimeEdit>
#include <QListView>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

/// The deadline in the inspector and in the list.
class TestDeadlineField : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void setsMovesAndTakesAway();
    void tellsWhatIsOverdueInWordsAndInTheList();
    void isShownButNotOfferedToOthers();
    void cleanupTestCase();

private:
    DeskPageDriver desk() const { return m_window->desk(); }
    QString spokenRow() const
    {
        return desk().visible<QListView>(u"desk.list"_s)->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    }

    std::unique_ptr<DeskWindow> m_window;
    ArticleId m_article;
};

void TestDeadlineField::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    m_article = m_window->store().draft();
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QVERIFY(desk().showScope(u"rail.mine"_s) && desk().open(u"Đường liên thôn thông xe"_s));
}

void TestDeadlineField::setsMovesAndTakesAway()
{
    QVERIFY(desk().click(u"inspector.deadline.set"_s));
    QTRY_COMPARE(desk().text(u"inspector.deadline.state"_s), u"còn 3 ngày"_s);
    QTRY_VERIFY(spokenRow().contains(u"còn 3 ngày"_s));
    auto *field = desk().visible<QDateTimeEdit>(u"inspector.deadline"_s);
    m_window->picture(u"deadline"_s);
    field->setFocus();
    field->setSelectedSection(QDateTimeEdit::DaySection);
    field->setDateTime(field->dateTime().addDays(-1));
    QTRY_COMPARE(desk().text(u"inspector.deadline.state"_s), u"còn 2 ngày"_s);
    QVERIFY(desk().click(u"inspector.deadline.clear"_s));
    QTRY_VERIFY(desk().visible<QWidget>(u"inspector.deadline.set"_s));
    QTRY_VERIFY(!spokenRow().contains(u"ngày"_s));
}

void TestDeadlineField::tellsWhatIsOverdueInWordsAndInTheList()
{
    QVERIFY(desk().lock());
    const QDateTime passed = QDateTime::currentDateTimeUtc().addDays(-2);
    QVERIFY(workflow::setDeadline(m_window->store().as(DeskFixture::contributor), m_article, passed));
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QTRY_VERIFY2(desk().text(u"inspector.deadline.state"_s).startsWith(u"quá hạn từ"_s),
                 qUtf8Printable(desk().text(u"inspector.deadline.state"_s)));
    QTRY_VERIFY(spokenRow().contains(u"quá hạn từ"_s));
    m_window->picture(u"deadline-overdue"_s);
}

void TestDeadlineField::isShownButNotOfferedToOthers()
{
    QVERIFY(desk().lock());
    QVERIFY(m_window->sitDown(DeskFixture::clerk));
    QVERIFY(desk().showScope(u"rail.drafts"_s) && desk().open(u"Đường liên thôn thông xe"_s));
    QTRY_VERIFY(desk().visible<QDateTimeEdit>(u"inspector.deadline"_s));
    QVERIFY(!desk().visible<QDateTimeEdit>(u"inspector.deadline"_s)->isEnabled());
    QVERIFY(!desk().visible<QWidget>(u"inspector.deadline.clear"_s));
}

void TestDeadlineField::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestDeadlineField)
#include "test_deadline_field.moc"
