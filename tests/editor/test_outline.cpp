// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/PlainText.h"
#include "tests/editor/EditorWindow.h"
#include "tests/support/RandomDocument.h"
#include "ui/editor/Outline.h"
#include "ui/editor/PrintedArticle.h"

#include <QBuffer>
#include <QListWidget>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QWheelEvent>

using namespace bantin;
using namespace bantin::testing;
using namespace bantin::ui::editor;
using namespace Qt::StringLiterals;

namespace {

content::Block heading(int level, const QString &text)
{
    content::Inlines inlines;
    if (!text.isEmpty())
        inlines.append(content::Text{text, {}, {}});
    return {content::Heading{level, inlines}};
}

content::Document longDocument()
{
    content::Document document;
    for (int part = 1; part <= 12; ++part) {
        document.blocks += heading(2, u"Phần %1"_s.arg(part));
        for (int i = 0; i < 8; ++i)
            document.blocks += EditorWindow::paragraph(u"Bà con bàn việc làm đường. "_s.repeated(6).trimmed());
    }
    return document;
}

content::Document paperDocument()
{
    content::Figure figure;
    figure.asset = QString(128, u'a') + ".png"_L1;
    figure.caption = {content::Text{u"Lễ khởi công"_s, {}, {}}};
    content::Document document = longDocument();
    document.blocks += content::Block{figure};
    document.blocks += content::Block{content::Paragraph{
        {content::Text{u"Theo quyết định"_s, {}, {}}, content::Note{{content::Text{u"Số 12 của xã"_s, {}, {}}}}}}};
    document.blocks += content::Block{
        content::Attachment{QString(128, u'b') + ".pdf"_L1, u"ke-hoach.pdf"_s, u"Kế hoạch năm"_s, 120'000}};
    return document;
}

} // namespace

/// What is around the text: outline, counts, size, paper.
class TestOutline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesWhatIsWrongWithLevels()
    {
        using Problem = OutlineEntry::Problem;
        EditorWindow window;
        window.editor().setDocument({{heading(3, u"a"_s), heading(2, u"b"_s), heading(4, u"c"_s), heading(3, u"d"_s),
                                      heading(4, u"e"_s), EditorWindow::paragraph(u"x"_s)}});
        QList<Problem> problems;
        for (const OutlineEntry &entry : outlineOf(*window.text().document()))
            problems.append(entry.problem);
        QCOMPARE(problems,
                 (QList{Problem::BeginsTooDeep, Problem::None, Problem::SkipsLevel, Problem::None, Problem::None}));
        window.run(u"editor.outline");
        window.picture(u"outline"_s);
        const auto *list = window.find<QListWidget>(u"editor.outline.list");
        QCOMPARE(list->count(), 5);
        QVERIFY(!list->item(2)->toolTip().isEmpty());
        const auto inked = [list](int row) {
            const QImage image = list->item(row)->icon().pixmap(16).toImage();
            return qAlpha(image.pixel(image.width() / 2, image.height() / 2)) > 0;
        };
        QVERIFY(inked(2) && !inked(1));
    }

    void goesToHeadingsByClickAndKey()
    {
        EditorWindow window;
        window.editor().setDocument(longDocument());
        window.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        auto *list = window.find<QListWidget>(u"editor.outline.list");
        QVERIFY(list->hasFocus());
        QCOMPARE(list->count(), 12);
        list->setCurrentRow(7);
        window.press(Qt::Key_Return);
        QVERIFY(window.text().hasFocus());
        QCOMPARE(window.text().textCursor().block().text(), u"Phần 8"_s);
        QVERIFY(window.text().viewport()->rect().contains(window.text().cursorRect()));
        QVERIFY(window.text().cursorRect().top() < window.text().viewport()->height() / 3);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
        QCOMPARE(window.text().textCursor().block().text(), u"Phần 2"_s);
        list->setFocus();
        window.press(Qt::Key_Escape);
        QVERIFY(!window.find(u"editor.outline")->isVisible());
        QVERIFY(window.text().hasFocus());
    }

    void followsTheTextInPauses()
    {
        EditorWindow window({u"Mở đầu"_s});
        window.run(u"editor.outline");
        const auto *list = window.find<QListWidget>(u"editor.outline.list");
        QCOMPARE(list->count(), 0);
        window.editor().focusText();
        window.run(u"editor.heading2");
        QTRY_COMPARE(list->count(), 1);
        QCOMPARE(list->item(0)->text(), u"Mở đầu"_s);
    }

    void countsWhatTheChecksCount()
    {
        EditorWindow window;
        int words = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            window.editor().setDocument(content::normalise(testing::randomDocument(seed)));
            const int expected = content::factsOf(window.editor().document()).wordCount;
            QCOMPARE(window.editor().wordCount(), expected);
            words += expected;
        }
        qInfo("%d words in 60 generated documents", words);
    }

    void tellsCountsAndSelectionInPauses()
    {
        EditorWindow window({u"Bà con bàn việc"_s});
        QSignalSpy counted(&window.aids(), &ui::WritingAids::counted);
        window.editor().setDocument({{EditorWindow::paragraph(u"Bà con bàn việc"_s)}});
        QCOMPARE(counted.size(), 1);
        QCOMPARE(counted.last().first().value<ui::TextCounts>(), (ui::TextCounts{4, 0}));
        window.text().moveCursor(QTextCursor::End);
        window.commit(u" làm đường"_s);
        QTextCursor cursor = window.text().textCursor();
        cursor.setPosition(0);
        cursor.setPosition(6, QTextCursor::KeepAnchor);
        window.text().setTextCursor(cursor);
        QCOMPARE(counted.size(), 1);
        QTRY_COMPARE(counted.last().first().value<ui::TextCounts>(), (ui::TextCounts{6, 2}));
        QCOMPARE((ui::TextCounts{1, 0}).readingMinutes(), 1);
        QCOMPARE((ui::TextCounts{0, 0}).readingMinutes(), 0);
        QCOMPARE((ui::TextCounts{481, 0}).readingMinutes(), 3);
    }

    void zoomsByKeysAndWheelWithinLimits()
    {
        EditorWindow window({u"Bà con"_s});
        QSignalSpy zoomed(&window.aids(), &ui::WritingAids::zoomChanged);
        const qreal usual = window.text().document()->defaultFont().pointSizeF();
        window.press(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(window.aids().zoom(), 110);
        QVERIFY(window.text().document()->defaultFont().pointSizeF() > usual);
        window.press(Qt::Key_Minus, Qt::ControlModifier);
        window.press(Qt::Key_Minus, Qt::ControlModifier);
        QCOMPARE(window.aids().zoom(), 90);
        window.press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(window.aids().zoom(), 100);
        QCOMPARE(zoomed.size(), 4);
        QWidget *viewport = window.text().viewport();
        for (int turn = 0; turn < 20; ++turn) {
            QWheelEvent wheel(QPointF(20, 20), viewport->mapToGlobal(QPointF(20, 20)), {}, {0, 120}, Qt::NoButton,
                              Qt::ControlModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(viewport, &wheel);
        }
        QCOMPARE(window.aids().zoom(), 300);
        window.aids().setZoom(10);
        QCOMPARE(window.aids().zoom(), 50);
        QCOMPARE(window.plain(), u"Bà con"_s);
        QVERIFY(!window.text().document()->isUndoAvailable());
    }

    void printsWhatIsToBeRead()
    {
        const QString reader = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (reader.isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed");
        QImage picture(60, 40, QImage::Format_RGB32);
        picture.fill(Qt::darkGreen);
        QBuffer png;
        png.open(QIODevice::WriteOnly);
        QVERIFY(picture.save(&png, "PNG"));
        const content::Document document = paperDocument();
        const ui::PrintedArticle article{u"Xã Đồng Việt"_s, u"Khởi công đường liên thôn"_s, u"Sáng nay bà con họp."_s,
                                         document, [&png](const QString &) { return png.data(); }};
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"bai.pdf"_s);
        {
            QPdfWriter pdf(path);
            pdf.setPageSize(QPageSize(QPageSize::A4));
            QVERIFY(article.paint(pdf));
        }
        if (const QString kept = qEnvironmentVariable("BANTIN_SCREENSHOTS"); !kept.isEmpty())
            QFile::copy(path, kept + u"/print.pdf"_s);
        QProcess process;
        process.start(reader, {u"-layout"_s, path, u"-"_s});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        for (const QString &wanted :
             {u"Khởi công đường liên thôn"_s, u"Sáng nay bà con họp."_s, u"Phần 12"_s, u"Bà con bàn việc làm đường."_s,
              u"Lễ khởi công"_s, u"Xã Đồng Việt"_s, u"[1] Số 12 của xã"_s, u"Kế hoạch năm (ke-hoach.pdf"_s})
            QVERIFY2(text.contains(wanted), qPrintable(wanted));
        const auto pages = text.count(u'\f');
        QVERIFY(pages >= 3);
        QVERIFY(text.contains(u"Page %1 of %1"_s.arg(pages)));
        for (const QString &page : text.split(u'\f'))
            QVERIFY2(!page.simplified().contains(QRegularExpression(u"Phần \\d+ Xã Đồng Việt Page"_s)),
                     qPrintable(page));
        qInfo("%lld pages", qlonglong(pages));
    }
};

QTEST_MAIN(TestOutline)
#include "test_outline.moc"
