// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/PlainText.h"
#include "app/workflow/ImportArticle.h"
#include "tests/ui/DeskWindow.h"

#include <QAction>
#include <QComboBox>
#include <QFileDialog>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextEdit>
#include <QTimer>
#include <QToolButton>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

content::Block paragraph(const QString &text)
{
    return {content::Paragraph{{content::Text{text, {}, {}}}}};
}

content::Block heading(int level, const QString &text)
{
    return {content::Heading{level, {content::Text{text, {}, {}}}}};
}

content::Block table()
{
    content::Table made;
    for (int row = 0; row < 3; ++row) {
        QList<content::Cell> cells;
        for (const QString &text : {u"Thôn"_s, u"Số hộ"_s, u"Đóng góp"_s}) {
            content::Cell cell;
            cell.kind = row == 0 ? content::CellKind::Header : content::CellKind::Data;
            cell.blocks = {paragraph(row == 0 ? text : QString::number(row * 120))};
            cells += cell;
        }
        made.rows += cells;
    }
    return {made};
}

content::ImportedDocument article()
{
    content::ImportedDocument imported = DeskFixture::document();
    imported.metadata.title = u"Khởi công đường liên thôn"_s;
    imported.metadata.sapo = u"Sáng nay, bà con thôn nguen dự lễ khởi công."_s;
    imported.document.blocks = {
        paragraph(u"Con đuờng liên thôn dài 3 km nối thôn nguen với trung tâm xã, do UBND xã làm chủ đầu tư."_s),
        heading(2, u"Bà con góp công, góp của"_s),
        paragraph(u"Ủy ban xã đã hòa giải xong việc hiến đất; nguời dân phấn khởi."_s),
        table(),
        heading(4, u"Tiến độ"_s),
        paragraph(u"Công trình hoàn thành trước Tết, mở ra hướng phát triển mới cho cả vùng."_s)};
    return imported;
}

} // namespace

/// Writing comfort in the real window: what it keeps in the workspace, and where its keys go.
class TestWritingDesk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void countsInTheStatusLine();
    void sendsCtrlFWhereTheFocusIs();
    void keepsTheUnitsWordsAndThePersonsTextSize();
    void leavesTonePlacementToEditors();
    void warnsBeforeItWritesAPdf();
    void looksAsItShould();
    void forgetsWordsWhenItIsLocked();
    void cleanupTestCase() { m_window.reset(); }

private:
    QTextEdit *text() const { return m_window->desk().visible<QTextEdit>(u"editor.text"_s); }
    QAction *command(const QString &name) const { return m_window->window().findChild<QAction *>("editor."_L1 + name); }
    bool openArticle() const
    {
        const DeskPageDriver desk = m_window->desk();
        return desk.showScope(u"rail.mine"_s) && desk.open(u"Khởi công đường liên thôn"_s) && text();
    }
    QStringList underlined() const
    {
        QStringList words;
        for (const QTextEdit::ExtraSelection &selection : text()->extraSelections())
            words.append(selection.cursor.selectedText());
        return words;
    }

    std::unique_ptr<DeskWindow> m_window;
};

void TestWritingDesk::initTestCase()
{
    m_window = std::make_unique<DeskWindow>();
    QVERIFY(workflow::createArticle(m_window->store().as(DeskFixture::contributor), article()).ok());
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    m_window->window().resize(1366, 768);
    QVERIFY(openArticle());
}

void TestWritingDesk::countsInTheStatusLine()
{
    const DeskPageDriver desk = m_window->desk();
    const int words = content::factsOf(article().document).wordCount;
    QTRY_VERIFY(desk.text(u"status.words"_s).startsWith(u"%1 chữ"_s.arg(words)));
    QVERIFY(desk.text(u"status.words"_s).contains(u"đọc 1 phút"_s));
    text()->setFocus();
    QTest::keyClick(text(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(text(), Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(desk.text(u"status.words"_s).section(u" · "_s, 0, 0), u"chọn %1"_s.arg(words));
    QTest::keyClick(text(), Qt::Key_Home, Qt::ControlModifier);
}

void TestWritingDesk::sendsCtrlFWhereTheFocusIs()
{
    const DeskPageDriver desk = m_window->desk();
    text()->setFocus();
    QTest::keyClick(text(), Qt::Key_F, Qt::ControlModifier);
    auto *wanted = desk.visible<QLineEdit>(u"editor.find.wanted"_s);
    QVERIFY(wanted && wanted->hasFocus());
    QTest::keyClick(wanted, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto *search = desk.visible<QLineEdit>(u"desk.search"_s);
    QVERIFY(search->hasFocus());
    QTest::keyClick(search, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(search->hasFocus());
    QTest::keyClick(wanted, Qt::Key_Escape);
    QVERIFY(!wanted->isVisible());
}

void TestWritingDesk::keepsTheUnitsWordsAndThePersonsTextSize()
{
    text()->setFocus();
    QTRY_COMPARE(underlined(), (QStringList{u"đuờng"_s, u"nguen"_s, u"nguời"_s}));
    QTest::keyClick(text(), Qt::Key_F7);
    QTest::keyClick(text(), Qt::Key_F7);
    QCOMPARE(text()->textCursor().selectedText(), u"nguen"_s);
    QVERIFY(m_window->desk().click(u"editor.spelling.take"_s));
    command(u"zoomIn"_s)->trigger();
    const qreal size = text()->document()->defaultFont().pointSizeF();
    QVERIFY(m_window->desk().waitUntilSaved());
    // Sizes are kept after a moment in which no other is chosen.
    QTest::keyClick(text(), Qt::Key_Home, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->window().findChildren<QTimer *>(u"writing.zoomPause"_s).value(0)->isActive(),
                              false, 5000);
    QVERIFY(m_window->desk().lock());
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QVERIFY(openArticle());
    QTRY_COMPARE(text()->document()->defaultFont().pointSizeF(), size);
    QTRY_COMPARE(underlined(), (QStringList{u"đuờng"_s, u"nguời"_s}));
}

void TestWritingDesk::leavesTonePlacementToEditors()
{
    QVERIFY(!command(u"toneOld"_s)->isEnabled());
    QVERIFY(command(u"toneNew"_s)->isChecked());
    QVERIFY(m_window->desk().lock());
    QVERIFY(m_window->sitDown(DeskFixture::editor));
    QTRY_VERIFY(command(u"toneOld"_s)->isEnabled());
    command(u"toneOld"_s)->trigger();
    QVERIFY(m_window->desk().lock());
    QVERIFY(m_window->sitDown(DeskFixture::contributor));
    QTRY_VERIFY(command(u"toneOld"_s)->isChecked());
    QVERIFY(openArticle());
    // What is written the other way is no mistake.
    QTRY_COMPARE(underlined(), (QStringList{u"đuờng"_s, u"nguời"_s}));
}

void TestWritingDesk::warnsBeforeItWritesAPdf()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bai.pdf"_s);
    command(u"pdf"_s)->trigger();
    auto *warning = m_window->window().findChild<QMessageBox *>(u"editor.pdfWarning"_s);
    QVERIFY(warning && warning->isVisible());
    m_window->picture(u"pdf-warning"_s);
    QVERIFY(!QFile::exists(path));
    warning->findChild<QPushButton *>(u"editor.pdfChoose"_s)->click();
    QTRY_VERIFY(m_window->window().findChild<QFileDialog *>(u"editor.pdfFile"_s));
    auto *dialog = m_window->window().findChild<QFileDialog *>(u"editor.pdfFile"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("%PDF"));
}

void TestWritingDesk::forgetsWordsWhenItIsLocked()
{
    const DeskPageDriver desk = m_window->desk();
    text()->setFocus();
    QTest::keyClick(text(), Qt::Key_H, Qt::ControlModifier);
    QVERIFY(desk.type(u"editor.find.wanted"_s, u"bà con"_s));
    auto *wanted = desk.visible<QLineEdit>(u"editor.find.wanted"_s);
    QTest::keyClick(wanted, Qt::Key_Escape);
    QTest::keyClick(text(), Qt::Key_F7);
    QVERIFY(desk.lock());
    QCOMPARE(wanted->text(), QString());
    QCOMPARE(m_window->window().findChild<QLabel *>(u"editor.spelling.sentence"_s)->text(), QString());
    QCOMPARE(m_window->window().findChild<QComboBox *>(u"editor.spelling.instead"_s)->count(), 0);
}

void TestWritingDesk::looksAsItShould()
{
    const DeskPageDriver desk = m_window->desk();
    QTRY_COMPARE(underlined().size(), 2);
    m_window->picture(u"writing"_s);
    command(u"outline"_s)->trigger();
    m_window->picture(u"writing-outline"_s);
    command(u"outline"_s)->trigger();
    text()->setFocus();
    QTest::keyClick(text(), Qt::Key_F7);
    m_window->picture(u"writing-spelling"_s);
    QTest::keyClick(text(), Qt::Key_H, Qt::ControlModifier);
    QVERIFY(desk.type(u"editor.find.wanted"_s, u"duong"_s));
    QVERIFY(desk.click(u"editor.find.ignoreMarks"_s));
    QTRY_COMPARE(desk.text(u"editor.find.count"_s).section(u'/', 1), u"2"_s);
    m_window->picture(u"writing-replace"_s);
    QVERIFY(!desk.visible<QWidget>(u"editor.spelling"_s));
    auto *everything = desk.visible<QToolButton>(u"editor.everything"_s);
    everything->menu()->popup(everything->mapToGlobal(QPoint(-150, 30)));
    everything->menu()->setActiveAction(everything->menu()->actions().at(5));
    const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS");
    for (QAction *group : everything->menu()->actions()) {
        QVERIFY(!group->text().isEmpty());
        if (!folder.isEmpty()) {
            group->menu()->popup({200, 100});
            group->menu()->grab().save(folder + u"/menu-%1.png"_s.arg(everything->menu()->actions().indexOf(group)));
            group->menu()->hide();
        }
    }
    everything->menu()->hide();
    QVERIFY(text()->width() > 300);
}

BANTIN_DESK_TEST_MAIN(TestWritingDesk)
#include "test_writing_desk.moc"
