// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ArticleRepository.h"
#include "app/workflow/ImportArticle.h"
#include "tests/ui/DeskWindow.h"
#include "ui/models/ArticleListModel.h"

#include <QListView>
#include <QScrollBar>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

constexpr int numbered = 225;
const QStringList named{u"Xây cầu"_s, u"Đèn đường"_s, u"Ân cần"_s, u"Dê núi"_s, u"Ăn mừng"_s, u"An toàn"_s};
const auto thrownAway = u"Bài bỏ đi"_s;

} // namespace

/// The list of the desk over more articles than one page, through the real window.
class TestLists : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsAHundredRowsAtATime();
    void keepsItsPlaceWhenAnArticleChanges();
    void sortsAsAVietnameseDictionaryDoes();
    void narrowsByCategoryAndTakesTheFilterBack();
    void narrowsByPersonStateAndDay();
    void answersOnlyTheLastThingTyped();
    void marksWhereASearchMatched();
    void keepsTheTrashApart();
    void movesToTheTrashWithTheDeleteKeyAndBack();
    void asksBeforeItMovesToTheTrash();
    void showsTheReasonInTheTrashAndTakesBack();
    void forgetsFiltersAndNamesWhenLocked();
    void cleanupTestCase();

private:
    bool askForTheTrash(const QString &title);
    ArticleId write(const QString &title, const QString &category);
    QListView &list() const { return *m_window->desk().visible<QListView>(u"desk.list"_s); }
    int rows() const { return list().model()->rowCount(); }

    std::unique_ptr<DeskWindow> m_window;
};

ArticleId TestLists::write(const QString &title, const QString &category)
{
    content::ImportedDocument document;
    document.document.blocks.append({content::Paragraph{{content::Text{u"Nội dung của "_s + title, {}, {}}}}});
    document.metadata.title = title;
    document.metadata.category = category;
    const auto made = workflow::createArticle(m_window->store().as(DeskFixture::contributor), document);
    if (!made)
        qFatal("%ls", qUtf16Printable(made.error().reason));
    return made->id;
}

void TestLists::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    for (int i = 0; i < numbered; ++i)
        write(u"Bài %1"_s.arg(i, 3, 10, QChar(u'0')), i % 25 == 0 ? u"chu-truong-chinh-sach"_s : u"other"_s);
    for (const QString &title : named)
        write(title, u"other"_s);
    workflow::Session &session = m_window->store().as(DeskFixture::contributor);
    const ArticleId gone = write(thrownAway, u"other"_s);
    QVERIFY(store::ArticleRepository(*session.store)
                .setTrashed(gone, m_window->store().clock.nowUtc(), session.account.id));
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
}

void TestLists::readsAHundredRowsAtATime()
{
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.showScope(u"rail.mine"_s));
    QTRY_COMPARE(rows(), 100);
    list().scrollToBottom();
    QTRY_COMPARE(rows(), 200);
    list().scrollToBottom();
    QTRY_COMPARE(rows(), numbered + int(named.size()));
    QVERIFY(!list().model()->canFetchMore({}));
}

void TestLists::keepsItsPlaceWhenAnArticleChanges()
{
    const DeskPageDriver desk = m_window->desk();
    const QString before = list().model()->index(180, 0).data().toString();
    QVERIFY(desk.open(before));
    const int scroll = list().verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    QVERIFY(desk.type(u"desk.sapo"_s, u"Sửa một chữ."_s));
    QVERIFY(desk.waitUntilSaved());
    QTRY_COMPARE(list().model()->index(0, 0).data().toString(), before);
    QCOMPARE(rows(), numbered + int(named.size()));
    QTRY_COMPARE(list().verticalScrollBar()->value(), scroll);
}

void TestLists::sortsAsAVietnameseDictionaryDoes()
{
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.choose(u"desk.order"_s, u"Theo tiêu đề"_s));
    QTRY_COMPARE(desk.titles().first(4), (QStringList{u"An toàn"_s, u"Ăn mừng"_s, u"Ân cần"_s, u"Bài 000"_s}));
    list().scrollToBottom();
    QTRY_COMPARE(rows(), numbered + int(named.size()));
    QCOMPARE(desk.titles().last(3), (QStringList{u"Dê núi"_s, u"Đèn đường"_s, u"Xây cầu"_s}));
    m_window->picture(u"list-by-title"_s);
    QVERIFY(desk.choose(u"desk.order"_s, u"Mới sửa trước"_s));
}

void TestLists::narrowsByCategoryAndTakesTheFilterBack()
{
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.click(u"desk.filter"_s));
    QVERIFY(desk.choose(u"filter.category"_s, u"chu-truong-chinh-sach"_s));
    QTRY_COMPARE(rows(), 9);
    m_window->picture(u"list-filter"_s);
    QVERIFY(desk.click(u"filter.chip.category"_s));
    QTRY_COMPARE(rows(), 100);
}

void TestLists::narrowsByPersonStateAndDay()
{
    const DeskPageDriver desk = m_window->desk();
    const auto chosen = [&] { return desk.choose(u"filter.person"_s, QString(DeskFixture::editor)); };
    QTRY_VERIFY(chosen());
    QTRY_COMPARE(rows(), 0);
    QVERIFY(desk.choose(u"filter.person"_s, QString(DeskFixture::contributor)));
    QTRY_COMPARE(rows(), 100);
    QVERIFY(desk.choose(u"filter.stage"_s, u"Đã đăng"_s));
    QTRY_COMPARE(rows(), 0);
    QVERIFY(desk.text(u"desk.empty"_s).contains(u"lọc"_s));
    QVERIFY(desk.click(u"filter.clear"_s));
    QTRY_COMPARE(rows(), 100);
    QVERIFY(desk.choose(u"filter.deadline"_s, u"đã quá hạn"_s));
    QTRY_COMPARE(rows(), 0);
    QVERIFY(desk.click(u"filter.chip.deadline"_s));
    QTRY_COMPARE(rows(), 100);
    QVERIFY(desk.click(u"desk.filter"_s));
    QVERIFY(!desk.visible<QWidget>(u"filter.panel"_s));
}

void TestLists::answersOnlyTheLastThingTyped()
{
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.type(u"desk.search"_s, u"bai"_s));
    QVERIFY(desk.type(u"desk.search"_s, u"den duong"_s));
    QTRY_COMPARE(desk.titles(), QStringList{u"Đèn đường"_s});
    QVERIFY(desk.type(u"desk.search"_s, u"bai"_s));
    QTRY_COMPARE(rows(), 100);
    QVERIFY(desk.type(u"desk.search"_s, {}));
    QTRY_COMPARE(desk.titles().size(), 100);
}

void TestLists::marksWhereASearchMatched()
{
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.type(u"desk.search"_s, u"an can"_s));
    QTRY_COMPARE(desk.titles(), QStringList{u"Ân cần"_s});
    const QString snippet = list().model()->index(0, 0).data(ui::ArticleListModel::SnippetRole).toString();
    QVERIFY2(snippet.contains(u"\u2068Ân\u2069"_s), qPrintable(snippet));
    m_window->picture(u"list-search"_s);
    QVERIFY(desk.type(u"desk.search"_s, {}));
}

void TestLists::keepsTheTrashApart()
{
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.type(u"desk.search"_s, u"bai bo di"_s));
    QTRY_VERIFY(desk.titles().isEmpty());
    QVERIFY(desk.showScope(u"rail.trash"_s));
    QTRY_COMPARE(desk.titles(), QStringList{thrownAway});
}

void TestLists::movesToTheTrashWithTheDeleteKeyAndBack()
{
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.showScope(u"rail.mine"_s));
    QVERIFY(desk.choose(u"desk.order"_s, u"Cũ nhất trước"_s));
    QTRY_COMPARE(desk.titles().value(0), u"Bài 000"_s);
    QVERIFY(askForTheTrash(u"Bài 000"_s));
    QVERIFY(desk.type(u"trash.reason"_s, u"Trùng bài"_s));
    QVERIFY(desk.click(u"trash.move"_s));
    QVERIFY(desk.waitUntilVisible(u"desk.banner"_s));
    const QString said = desk.visible<QWidget>(u"desk.banner"_s)->accessibleName();
    QVERIFY2(said.contains(u"Thùng rác"_s), qPrintable(said));
    QTRY_COMPARE(desk.titles().value(0), u"Bài 001"_s);
    QVERIFY(desk.click(u"banner.action"_s));
    QTRY_COMPARE(desk.titles().value(0), u"Bài 000"_s);
}

void TestLists::asksBeforeItMovesToTheTrash()
{
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(askForTheTrash(u"Bài 000"_s));
    QTest::keyClick(desk.visible<QWidget>(u"trash.reason"_s), Qt::Key_Escape);
    QTRY_VERIFY(!desk.visible<QWidget>(u"trash.reason"_s));
    QCOMPARE(desk.titles().value(0), u"Bài 000"_s);
}

void TestLists::showsTheReasonInTheTrashAndTakesBack()
{
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(askForTheTrash(u"Bài 000"_s));
    QVERIFY(desk.type(u"trash.reason"_s, u"Viết lại từ đầu"_s));
    QTest::keyClick(desk.visible<QWidget>(u"trash.reason"_s), Qt::Key_Return);
    QTRY_COMPARE(desk.titles().value(0), u"Bài 001"_s);
    QVERIFY(desk.showScope(u"rail.trash"_s));
    QVERIFY(desk.open(u"Bài 000"_s));
    QTRY_VERIFY(desk.visible<QWidget>(u"desk.stateBanner"_s));
    QVERIFY(desk.visible<QWidget>(u"desk.stateBanner"_s)->accessibleName().contains(u"Viết lại từ đầu"_s));
    QVERIFY(!desk.visible<QWidget>(u"desk.primaryAction"_s));
    m_window->picture(u"trash"_s);
    auto *back = desk.visible<QWidget>(u"desk.stateBanner"_s)->findChild<QWidget *>(u"banner.action"_s);
    QTest::mouseClick(back, Qt::LeftButton);
    QTRY_COMPARE(desk.titles(), QStringList{thrownAway});
    QTRY_VERIFY(desk.visible<QWidget>(u"desk.primaryAction"_s));
    QVERIFY(desk.choose(u"desk.order"_s, u"Mới sửa trước"_s));
}

bool TestLists::askForTheTrash(const QString &title)
{
    const DeskPageDriver desk = m_window->desk();
    if (!desk.open(title))
        return false;
    list().setFocus();
    if (!QTest::qWaitFor([this] { return list().hasFocus(); }))
        return false;
    QTest::keyClick(&list(), Qt::Key_Delete);
    return desk.waitUntilVisible(u"trash.reason"_s);
}

void TestLists::forgetsFiltersAndNamesWhenLocked()
{
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.showScope(u"rail.mine"_s));
    QVERIFY(desk.click(u"desk.filter"_s));
    QVERIFY(desk.choose(u"filter.category"_s, u"chu-truong-chinh-sach"_s));
    QTRY_COMPARE(rows(), 9);
    QVERIFY(desk.lock());
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QTRY_COMPARE(rows(), 100);
    QVERIFY(!desk.visible<QWidget>(u"filter.panel"_s));
    QVERIFY(!desk.visible<QWidget>(u"filter.chip.category"_s));
}

void TestLists::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestLists)
#include "test_lists.moc"
