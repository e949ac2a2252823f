// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ImportArticle.h"
#include "tests/ui/DeskWindow.h"
#include "ui/preview/PreviewPane.h"

#include <QAbstractButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTextEdit>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {
const auto title = u"Bài dài về đường liên thôn"_s;
}

/// Unlocking leads back to the very place the lock interrupted.
class TestLockReturn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void returnsToCaretSelectionScrollAndTab();
    void takesTypingUpWhereItStopped();
    void returnsToTheOpenPreview();
    void returnsToAnotherPage();
    void letsAnotherAccountBeginAtItsOwnStart();
    void cleanupTestCase();

private:
    QTextEdit &text() const;
    bool isChecked(const QString &railButton) const;

    std::unique_ptr<DeskWindow> m_window;
};

void TestLockReturn::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    content::ImportedDocument document = DeskFixture::document();
    document.metadata.title = title;
    for (int i = 0; i < 120; ++i) {
        const QString line = u"Đoạn thứ %1: con đường dài hai cây số đã được đổ bê tông."_s.arg(i);
        document.document.blocks.append({content::Paragraph{{content::Text{line, {}, {}}}}});
    }
    QVERIFY(workflow::createArticle(m_window->store().as(DeskFixture::contributor), document));
    m_window->store().leave();
}

QTextEdit &TestLockReturn::text() const
{
    return *m_window->window().findChild<QTextEdit *>(u"editor.text"_s);
}

bool TestLockReturn::isChecked(const QString &railButton) const
{
    return m_window->window().findChild<QAbstractButton *>(railButton)->isChecked();
}

void TestLockReturn::returnsToCaretSelectionScrollAndTab()
{
    constexpr int anchor = 2500;
    constexpr int position = 2310;
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.showScope(u"rail.drafts"_s));
    QVERIFY(desk.open(title));
    text().setFocus();
    QTextCursor cursor = text().textCursor();
    cursor.setPosition(anchor);
    cursor.setPosition(position, QTextCursor::KeepAnchor);
    text().setTextCursor(cursor);
    text().verticalScrollBar()->setValue(text().verticalScrollBar()->value() + 57);
    const int scroll = text().verticalScrollBar()->value();
    QVERIFY(scroll > 57);
    desk.visible<QTabWidget>(u"inspector.tabs"_s)->setCurrentIndex(4);
    QTest::keyClick(&text(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_window->waitUntilLocked());
    QCOMPARE(text().textCursor().position(), 0);
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QTRY_COMPARE(desk.text(u"desk.title"_s), title);
    QTRY_COMPARE(text().verticalScrollBar()->value(), scroll);
    QCOMPARE(text().textCursor().anchor(), anchor);
    QCOMPARE(text().textCursor().position(), position);
    QVERIFY(text().hasFocus());
    QVERIFY(isChecked(u"rail.drafts"_s));
    QCOMPARE(desk.visible<QTabWidget>(u"inspector.tabs"_s)->currentIndex(), 4);
    m_window->picture(u"returned"_s);
}

void TestLockReturn::takesTypingUpWhereItStopped()
{
    const DeskPageDriver desk = m_window->desk();
    auto *field = desk.visible<QWidget>(u"desk.title"_s);
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Home);
    QTest::keyClick(field, Qt::Key_Right);
    QTest::keyClick(&m_window->window(), Qt::Key_L, Qt::ControlModifier);
    QVERIFY(m_window->waitUntilLocked());
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QTRY_VERIFY(field->hasFocus());
    QTest::sendKeyEvent(QTest::Click, field, Qt::Key_unknown, u"_"_s, Qt::NoModifier);
    QCOMPARE(desk.text(u"desk.title"_s), title.first(1) + u'_' + title.sliced(1));
    QTest::keyClick(field, Qt::Key_Backspace);
    QVERIFY(desk.waitUntilSaved());
}

void TestLockReturn::returnsToTheOpenPreview()
{
    auto *preview = m_window->window().findChild<ui::PreviewPane *>(u"desk.preview"_s);
    QSignalSpy shown(preview, &ui::PreviewPane::pageShown);
    QTest::keyClick(&m_window->window(), Qt::Key_F9);
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), Driver::patience);
    m_window->window().lock();
    QVERIFY(m_window->waitUntilLocked());
    QVERIFY(!preview->findChild<QWidget *>(u"preview.view"_s));
    shown.clear();
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QTRY_VERIFY_WITH_TIMEOUT(!shown.isEmpty(), Driver::patience);
    QVERIFY(preview->isVisible());
    QTest::keyClick(&m_window->window(), Qt::Key_F9);
    QTRY_VERIFY(!preview->isVisible());
}

void TestLockReturn::returnsToAnotherPage()
{
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(desk.click(u"rail.outbox"_s));
    QVERIFY(desk.waitUntilVisible(u"outbox"_s));
    QVERIFY(desk.lock());
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QVERIFY(desk.waitUntilVisible(u"outbox"_s));
    QVERIFY(isChecked(u"rail.outbox"_s));
    QVERIFY(desk.showScope(u"rail.drafts"_s));
    QTRY_COMPARE(desk.text(u"desk.title"_s), title);
    QVERIFY(desk.lock());
}

void TestLockReturn::letsAnotherAccountBeginAtItsOwnStart()
{
    QVERIFY(m_window->sitDown(DeskFixture::editor));
    const DeskPageDriver desk = m_window->desk();
    QVERIFY(isChecked(u"rail.waiting"_s));
    QVERIFY(!desk.visible<QWidget>(u"desk.title"_s));
    QVERIFY(desk.lock());
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QTRY_COMPARE(desk.text(u"desk.title"_s), title);
}

void TestLockReturn::cleanupTestCase()
{
    m_window.reset();
}

BANTIN_DESK_TEST_MAIN(TestLockReturn)
#include "test_lock_return.moc"
