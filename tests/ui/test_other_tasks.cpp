// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/store/ArticleRepository.h"
#include "app/workflow/AssignTask.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/ReadArticles.h"
#include "app/workflow/SetBoard.h"
#include "tests/support/Expect.h"
#include "tests/ui/DeskWindow.h"
#include "tests/ui/pages/SettingsPageDriver.h"
#include "ui/models/AgendaWatch.h"
#include "ui/models/OtherMattersModel.h"
#include "ui/models/Preferences.h"

#include <QComboBox>
#include <QDialog>
#include <QListView>
#include <QTreeWidget>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;
using ui::OtherMattersModel;

namespace {

const auto askedTitle = u"Lấy ý kiến về quy hoạch chợ xã"_s;
const auto plannedTask = u"Nhiệm vụ: Rà soát lại – Văn bản quy phạm pháp luật của HĐND, UBND xã"_s;

/// How high a widget is the moment it is first shown.
class HeightWhenShown : public QObject
{
public:
    explicit HeightWhenShown(QWidget &widget) { widget.installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && !height)
            height = static_cast<QWidget *>(watched)->height();
        return false;
    }

    std::optional<int> height;
};

} // namespace

/// Việc khác, below what waits for somebody: tasks, duties of the desk and closings, through the real window and by keyboard.
class TestOtherTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theHeadAssignsATask();
    void itStandsInTheClerksHomeInItsOrder();
    void everyRowSaysWhatAndByWhen();
    void aTaskIsDoneByKeyboardAlone();
    void aTaskLeadsToItsArticle();
    void aClosingLeadsToItsArticle();
    void aDutyLeadsToTheRegistersAndIntoThePlan();
    void standsOnlyInTheHomeAndFolds();
    void hasItsHeightWhenItIsFirstSeen();
    void goesWithTheDay();
    void keepsNothingWhenLocked();
    void isOnlyShownWhereNothingCanBeWritten();
    void staysFoldedInTheNextRun();
    void cleanupTestCase();

private:
    void publishConsultation();
    DeskPageDriver desk() const { return m_window->desk(); }
    QListView &list() const { return *m_window->window().findChild<QListView *>(u"desk.others.list"_s); }
    QAbstractItemModel &rows() const { return *list().model(); }
    QString said(int row, int role = Qt::DisplayRole) const { return rows().index(row, 0).data(role).toString(); }
    int rowOf(const QString &beginning) const
    {
        for (int row = 0; row < rows().rowCount(); ++row) {
            if (said(row).startsWith(beginning))
                return row;
        }
        return -1;
    }
    bool isFocused(const QString &name) const
    {
        return QTest::qWaitFor([&] {
            const QWidget *focus = QApplication::focusWidget();
            return focus && focus->objectName() == name;
        });
    }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    /// By keys, from wherever the list is.
    bool choose(const QString &beginning) const;

    std::unique_ptr<DeskWindow> m_window;
};

void TestOtherTasks::publishConsultation()
{
    DeskFixture &store = m_window->store();
    content::ImportedDocument document = DeskFixture::document();
    document.metadata.title = askedTitle;
    document.metadata.kind = ContentKind::Consultation;
    document.metadata.fields = {{u"closing-date"_s, u"2026-11-23"_s}};
    const ArticleId id = expect(workflow::createArticle(store.as(DeskFixture::contributor), document)).id;
    store.submit(id);
    workflow::Session &session = store.as(DeskFixture::contributor);
    Article article = expect(workflow::showArticle(session, id)).article;
    article.stage = Stage::Published;
    expect(store::ArticleRepository(*session.store).update(article));
}

void TestOtherTasks::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    DeskFixture &store = m_window->store();
    publishConsultation();
    const ArticleId article = store.reviewed();
    workflow::Session &administrator = store.as(DeskFixture::administrator);
    Board board;
    for (const RosterEntry &entry : administrator.roster.entries) {
        if (entry.name == QString(DeskFixture::approver))
            board.seats.append({Board::Post::Head, u"Trưởng ban"_s, entry.account, {}, true});
    }
    expect(workflow::setBoard(administrator, board));
    const QDateTime missed = DeadlineEngine::endOf({2026, 11, 19});
    expect(workflow::assignTask(store.as(DeskFixture::approver),
                                {QString(DeskFixture::clerk), article, {}, u"Gửi giấy mời"_s, missed}));
    QVERIFY(m_window->sitDown(DeskFixture::approver));
}

void TestOtherTasks::theHeadAssignsATask()
{
    const SettingsPageDriver settings(m_window->window());
    QVERIFY(settings.open() && settings.openSection(ui::SettingsSection::Board));
    QVERIFY(desk().click(u"tasks.assign"_s));
    QVERIFY(desk().waitUntilVisible(u"task"_s));
    auto *assignee = desk().visible<QComboBox>(u"task.assignee"_s);
    assignee->setCurrentIndex(assignee->findData(QString(DeskFixture::clerk)));
    auto *about = desk().visible<QComboBox>(u"task.about"_s);
    about->setCurrentIndex(about->findData(QStringList{QString(), u"van-ban"_s}));
    QVERIFY(desk().type(u"task.note"_s, u"Rà soát lại"_s));
    QVERIFY(desk().click(u"task.accept"_s));
    QTRY_VERIFY(!desk().visible<QDialog>(u"task"_s));
    // It is for somebody else.
    QVERIFY(desk().click(u"rail.waiting"_s));
    QTRY_VERIFY(rowOf(askedTitle) >= 0);
    QCOMPARE(rowOf(u"Nhiệm vụ"_s), -1);
    // Articles keep their room.
    QCOMPARE(desk().titles().size(), 1);
    m_window->window().resize(1366, 768);
    QTRY_VERIFY(list().height() <= desk().visible<QWidget>(u"desk.listPane"_s)->height() * 3 / 10);
    QVERIFY(list().height() >= list().visualRect(rows().index(2, 0)).bottom());
    const auto *pane = desk().visible<QWidget>(u"desk.others"_s);
    QTRY_COMPARE(pane->height(), desk().visible<QWidget>(u"desk.others.fold"_s)->height() + list().height());
    m_window->picture(u"other-matters-articles"_s);
    QVERIFY(desk().lock());
}

void TestOtherTasks::itStandsInTheClerksHomeInItsOrder()
{
    QVERIFY(m_window->sitDown(DeskFixture::clerk));
    QVERIFY(desk().click(u"rail.waiting"_s));
    QTRY_COMPARE(rows().rowCount(), 5);
    QStringList sentences;
    for (int row = 0; row < rows().rowCount(); ++row)
        sentences.append(said(row));
    QCOMPARE(sentences, (QStringList{u"Nhiệm vụ: Gửi giấy mời – Đường liên thôn thông xe"_s, askedTitle, plannedTask,
                                     u"Kế hoạch hoạt động 06 tháng: 6 tháng cuối năm 2026"_s,
                                     u"Kế hoạch hoạt động 01 năm: năm 2026"_s}));
    QCOMPARE(desk().text(u"desk.others.fold"_s), u"Việc khác cần làm (5, quá hạn 1)"_s);
}

void TestOtherTasks::everyRowSaysWhatAndByWhen()
{
    const auto standing = OtherMattersModel::StandingRole;
    QCOMPARE(said(0, standing), u"quá hạn 1 ngày làm việc (hạn 19/11)"_s);
    QCOMPARE(said(2, standing), u"còn 1 ngày làm việc (hạn 23/11)"_s);
    QCOMPARE(said(1, standing), u"còn 3 ngày lấy ý kiến, đến hết 23/11"_s);
    QVERIFY(said(3, standing).startsWith(u"chờ từ 20/11/2026"_s));
    for (int row = 0; row < rows().rowCount(); ++row) {
        const QString spoken = said(row, Qt::AccessibleTextRole);
        QVERIFY2(spoken.contains(said(row)) && spoken.contains(said(row, standing)), qPrintable(spoken));
        QVERIFY(!said(row, Qt::AccessibleDescriptionRole).isEmpty());
    }
    QVERIFY(said(0, Qt::ToolTipRole).contains(u"Trưởng Ban biên tập giao ngày 20/11/2026"_s));
    QVERIFY(said(3, Qt::ToolTipRole).contains(u"DV-17: Điều 4.1"_s));
    m_window->window().resize(1366, 768);
    // No article waits for the clerk, so there is room; none of the rows is cut.
    QTRY_COMPARE(list().height() + 1, list().visualRect(rows().index(4, 0)).bottom() + 2);
    m_window->picture(u"other-matters"_s);
}

bool TestOtherTasks::choose(const QString &beginning) const
{
    list().setFocus();
    press(Qt::Key_Home);
    for (int i = 0; i < rowOf(beginning); ++i)
        press(Qt::Key_Down);
    return said(list().currentIndex().row()).startsWith(beginning);
}

void TestOtherTasks::aTaskIsDoneByKeyboardAlone()
{
    desk().visible<QListView>(u"desk.list"_s)->setFocus();
    press(Qt::Key_Tab);
    QVERIFY(isFocused(u"desk.others.fold"_s));
    press(Qt::Key_Tab);
    QVERIFY(isFocused(u"desk.others.list"_s));
    QVERIFY(choose(plannedTask));
    QVERIFY(desk().visible<QWidget>(u"desk.others.done"_s));
    m_window->picture(u"other-matters-task"_s);
    press(Qt::Key_Return);
    QVERIFY(isFocused(u"desk.others.done"_s));
    press(Qt::Key_Space);
    QTRY_COMPARE(rowOf(plannedTask), -1);
    QCOMPARE(rows().rowCount(), 4);
    QVERIFY(isFocused(u"desk.others.list"_s));
    QTRY_COMPARE(desk().text(u"desk.others.fold"_s), u"Việc khác cần làm (4, quá hạn 1)"_s);
}

void TestOtherTasks::aTaskLeadsToItsArticle()
{
    QVERIFY(choose(u"Nhiệm vụ: Gửi giấy mời"_s));
    press(Qt::Key_Return);
    QTRY_COMPARE(desk().text(u"desk.title"_s), u"Đường liên thôn thông xe"_s);
    // Its article says what it is about; that it is done is said here.
    QVERIFY(desk().click(u"desk.others.done"_s));
    QTRY_COMPARE(rows().rowCount(), 3);
    QTRY_COMPARE(desk().text(u"desk.others.fold"_s), u"Việc khác cần làm (3)"_s);
}

void TestOtherTasks::aClosingLeadsToItsArticle()
{
    const int row = rowOf(askedTitle);
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {}, list().visualRect(rows().index(row, 0)).center());
    QTRY_COMPARE(desk().text(u"desk.title"_s), askedTitle);
    QVERIFY(!desk().visible<QWidget>(u"desk.others.done"_s));
    m_window->picture(u"other-matters-closing"_s);
}

void TestOtherTasks::aDutyLeadsToTheRegistersAndIntoThePlan()
{
    for (const QString &plan : {u"Kế hoạch hoạt động 01 năm"_s, u"Kế hoạch hoạt động 06 tháng"_s}) {
        QVERIFY(desk().click(u"rail.waiting"_s));
        QTRY_VERIFY(desk().visible<QWidget>(u"desk.others.list"_s));
        QVERIFY(choose(plan));
        press(Qt::Key_Return);
        QTRY_VERIFY(desk().visible<QTreeWidget>(u"duties.list"_s));
        QVERIFY(isFocused(u"duties.list"_s));
        const auto *duties = desk().visible<QTreeWidget>(u"duties.list"_s);
        QTRY_VERIFY(duties->currentItem() && duties->currentItem()->text(0).startsWith(plan));
        m_window->picture(u"other-matters-duty"_s);
        press(Qt::Key_Return);
        QTRY_VERIFY(desk().visible<QDialog>(u"register"_s));
        QTRY_VERIFY(desk().text(u"register.field.title"_s).startsWith(plan));
        QVERIFY(desk().click(u"register.cancel"_s));
        QTRY_VERIFY(!desk().visible<QDialog>(u"register"_s));
    }
}

void TestOtherTasks::standsOnlyInTheHomeAndFolds()
{
    QVERIFY(desk().click(u"rail.approval"_s));
    QTRY_VERIFY(!desk().visible<QWidget>(u"desk.others"_s));
    QVERIFY(desk().click(u"rail.waiting"_s));
    QTRY_VERIFY(desk().visible<QWidget>(u"desk.others"_s));
    QVERIFY(desk().type(u"desk.search"_s, u"duong"_s));
    QTRY_VERIFY(!desk().visible<QWidget>(u"desk.others"_s));
    QVERIFY(desk().type(u"desk.search"_s, {}));
    QTRY_VERIFY(desk().visible<QWidget>(u"desk.others.list"_s));
    desk().visible<QWidget>(u"desk.others.fold"_s)->setFocus();
    press(Qt::Key_Space);
    QVERIFY(!desk().visible<QWidget>(u"desk.others.list"_s));
    const auto *pane = desk().visible<QWidget>(u"desk.others"_s);
    QTRY_COMPARE(pane->height(), desk().visible<QWidget>(u"desk.others.fold"_s)->height());
    QCOMPARE(desk().text(u"desk.others.fold"_s), u"Việc khác cần làm (3)"_s);
    QVERIFY(ui::Preferences::load().foldsOthers);
    m_window->picture(u"other-matters-folded"_s);
    press(Qt::Key_Space);
    QVERIFY(!ui::Preferences::load().foldsOthers);
    QVERIFY(desk().visible<QWidget>(u"desk.others.list"_s));
}

/// It once had the height of a folded one until something else happened to the column.
void TestOtherTasks::hasItsHeightWhenItIsFirstSeen()
{
    DeskWindow window;
    auto *pane = window.window().findChild<QWidget *>(u"desk.others"_s);
    QVERIFY(pane);
    HeightWhenShown seen(*pane);
    QVERIFY(window.sitDown(DeskFixture::clerk));
    QVERIFY(window.desk().click(u"rail.waiting"_s));
    QTRY_VERIFY(seen.height);
    QVERIFY(*seen.height > 2 * window.desk().visible<QWidget>(u"desk.others.fold"_s)->height());
    QCOMPARE(*seen.height, pane->sizeHint().height());
}

void TestOtherTasks::goesWithTheDay()
{
    FakeClock &clock = m_window->store().clock;
    const auto goTo = [this, &clock](QDate day) {
        clock.advance(clock.nowUtc().secsTo(DeadlineEngine::startOf(day).addSecs(60)));
        m_window->window().findChild<ui::AgendaWatch *>()->check();
    };
    goTo({2026, 11, 23});
    QTRY_COMPARE(said(0, OtherMattersModel::StandingRole), u"hết hạn lấy ý kiến hôm nay"_s);
    goTo({2026, 11, 24});
    QTRY_COMPARE(rowOf(askedTitle), -1);
    QCOMPARE(rows().rowCount(), 2);
}

void TestOtherTasks::keepsNothingWhenLocked()
{
    QVERIFY(desk().lock());
    QCOMPARE(rows().rowCount(), 0);
    const auto *fold = m_window->window().findChild<QWidget *>(u"desk.others.fold"_s);
    QVERIFY(!fold->accessibleName().contains(u'2'));
}

void TestOtherTasks::isOnlyShownWhereNothingCanBeWritten()
{
    DeskFixture &store = m_window->store();
    expect(workflow::assignTask(store.as(DeskFixture::approver),
                                {QString(DeskFixture::clerk), {}, u"van-ban"_s, u"Rà soát lại"_s, {}}));
    // Who sits there keeps the workspace, so the window opens it for reading.
    QVERIFY(!m_window->unlock().unlock(QString(DeskFixture::clerk), u"Mật khẩu dài 7"_s));
    QVERIFY(desk().click(u"unlock.readOnly"_s));
    QVERIFY(desk().waitUntilVisible(u"rail"_s));
    QVERIFY(desk().click(u"rail.waiting"_s));
    QTRY_VERIFY(rowOf(plannedTask) >= 0);
    QVERIFY(choose(plannedTask));
    QVERIFY(!desk().visible<QWidget>(u"desk.others.done"_s));
    press(Qt::Key_Return);
    QVERIFY(isFocused(u"desk.others.list"_s));
    QVERIFY(desk().lock());
}

void TestOtherTasks::staysFoldedInTheNextRun()
{
    m_window.reset();
    ui::Preferences remembered;
    remembered.foldsOthers = true;
    m_window = std::make_unique<DeskWindow>(QUrl(), std::nullopt, u"dongviet-2024", remembered);
    QVERIFY(m_window->sitDown(DeskFixture::editor));
    QTRY_VERIFY(desk().visible<QWidget>(u"desk.others.fold"_s));
    QVERIFY(!desk().visible<QWidget>(u"desk.others.list"_s));
}

void TestOtherTasks::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestOtherTasks)
#include "test_other_tasks.moc"
