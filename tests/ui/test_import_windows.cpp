// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/content/LegacyEncoder.h"
#include "tests/support/DocxBuilder.h"
#include "tests/ui/DeskWindow.h"
#include "ui/desk/Inspector.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::testing;

namespace {

const QString words = u"Uỷ ban nhân dân xã tổ chức lễ khánh thành đường liên thôn"_s;

QString legacyBody()
{
    const QString font = u"<w:rFonts w:ascii=\".VnTime\" w:hAnsi=\".VnTime\"/>"_s;
    return DocxBuilder::paragraph(toTcvn3(words), {}, font);
}

QByteArray commentedDocument()
{
    const QString body = u"<w:p>"_s + DocxBuilder::run(u"Đường dài "_s) + u"<w:commentRangeStart w:id=\"1\"/>"_s
                         + DocxBuilder::run(u"2,4 km"_s)
                         + u"<w:commentRangeEnd w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>"_s
                         + DocxBuilder::run(u" qua ba thôn."_s) + u"</w:p>"_s;
    const QString comments = u"<w:comment w:id=\"1\" w:author=\"Biên tập viên\" w:date=\"2026-05-12T08:00:00Z\">"_s
                             + DocxBuilder::paragraph(u"Kiểm tra lại số liệu"_s) + u"</w:comment>"_s;
    return DocxBuilder().body(body).comments(comments).build();
}

} // namespace

/// What the desk shows while and after a file is imported.
class TestImportWindows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<DeskWindow>();
        QVERIFY(m_window->sitDown(DeskFixture::contributor));
    }

    void cleanup() { m_window.reset(); }

    void asksAboutOldFontsBeforeAnArticleIsMade_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("text");
        QTest::newRow("corrected") << u"doctor.accept"_s << words;
        QTest::newRow("as found") << u"doctor.keep"_s << toTcvn3(words);
        QTest::newRow("not at all") << u"doctor.cancel"_s << QString();
    }

    void asksAboutOldFontsBeforeAnArticleIsMade()
    {
        QFETCH(const QString, button);
        QFETCH(const QString, text);
        const qsizetype before = m_window->desk().titles().size();
        start(u"cu.docx"_s, DocxBuilder().body(legacyBody()).build());
        QDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = m_window->window().findChild<QDialog *>(u"doctor"_s));
        keep(dialog, u"old-fonts"_s);
        QCOMPARE(m_window->desk().titles().size(), before);
        dialog->findChild<QPushButton *>(button)->click();
        QTRY_VERIFY(!m_window->window().findChild<QDialog *>(u"doctor"_s));
        if (text.isEmpty())
            QCOMPARE(m_window->desk().titles().size(), before);
        else
            QTRY_COMPARE(body(), text);
    }

    void lockingClosesTheQuestion()
    {
        start(u"cu.docx"_s, DocxBuilder().body(legacyBody()).build());
        QTRY_VERIFY(m_window->window().findChild<QDialog *>(u"doctor"_s));
        m_window->window().lock();
        QVERIFY(m_window->waitUntilLocked());
        QTRY_VERIFY(!m_window->window().findChild<QDialog *>(u"doctor"_s));
    }

    void keepsTheCommentsOfAFile()
    {
        const DeskPageDriver desk = m_window->desk();
        start(u"nhan-xet.docx"_s, commentedDocument());
        QTRY_COMPARE(body(), u"Đường dài 2,4 km qua ba thôn."_s);
        QVERIFY(desk.waitUntilVisible(u"import.notices"_s));
        auto *tabs = desk.visible<QTabWidget>(u"inspector.tabs"_s);
        constexpr int comments = int(ui::Inspector::Tab::Comments);
        QTRY_COMPARE(tabs->tabText(comments), u"Nhận xét 1"_s);
        tabs->setCurrentIndex(comments);
        m_window->picture(u"comments"_s);
        auto *card = m_window->window().findChild<QAbstractButton *>(u"comment.1"_s);
        QVERIFY(card);
        QVERIFY2(card->accessibleName().contains(u"Kiểm tra lại số liệu"_s), qPrintable(card->accessibleName()));
        card->click();
        QCOMPARE(desk.visible<QTextEdit>(u"editor.text"_s)->textCursor().selectedText(), u"2,4 km"_s);
        m_window->window().findChild<QCheckBox *>(u"comment.resolved.1"_s)->click();
        QTRY_COMPARE(tabs->tabText(comments), u"Nhận xét"_s);
        QVERIFY(desk.lock());
        QVERIFY(m_window->sitDown(DeskFixture::contributor));
        QTRY_VERIFY(m_window->window().findChild<QCheckBox *>(u"comment.resolved.1"_s));
        QVERIFY(m_window->window().findChild<QCheckBox *>(u"comment.resolved.1"_s)->isChecked());
    }

    void offersTheOriginalOfAPhotographAgainAfterUnlocking()
    {
        const DeskPageDriver desk = m_window->desk();
        start(u"bai.docx"_s, DocxBuilder().body(DocxBuilder::paragraph(u"Lễ khởi công đường liên thôn."_s)).build());
        QTRY_COMPARE(body(), u"Lễ khởi công đường liên thôn."_s);
        auto *text = desk.visible<QTextEdit>(u"editor.text"_s);
        text->moveCursor(QTextCursor::End);
        QGuiApplication::clipboard()->setImage(landscape());
        text->paste();
        QDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = m_window->window().findChild<QDialog *>(u"picture"_s));
        keep(dialog, u"picture"_s);
        dialog->findChild<QLineEdit *>(u"picture.alternative"_s)->setText(u"Đường mới"_s);
        dialog->accept();
        QTRY_VERIFY(!m_window->window().findChild<QDialog *>(u"picture"_s));
        m_window->picture(u"article-with-picture"_s);
        QVERIFY(desk.lock());
        QVERIFY(m_window->sitDown(DeskFixture::contributor));
        QTRY_VERIFY(text->document()->find(QString(QChar::ObjectReplacementCharacter)).hasSelection());
        text->setTextCursor(text->document()->find(QString(QChar::ObjectReplacementCharacter)));
        m_window->window().findChild<QAction *>(u"editor.info"_s)->trigger();
        QTRY_VERIFY(dialog = m_window->window().findChild<QDialog *>(u"picture"_s));
        QCOMPARE(dialog->findChild<QLineEdit *>(u"picture.alternative"_s)->text(), u"Đường mới"_s);
        const QString sizes = dialog->findChild<QLabel *>(u"picture.sizes"_s)->text();
        QVERIFY2(sizes.contains(u"2000 × 1200"_s) && sizes.contains(u"1600 × 960"_s), qPrintable(sizes));
        keep(dialog, u"picture-details"_s);
        dialog->reject();
    }

private:
    static QImage landscape()
    {
        QImage image(2000, 1200, QImage::Format_RGB32);
        QPainter painter(&image);
        QLinearGradient sky(0, 0, 0, 1200);
        sky.setColorAt(0, QColor(90, 150, 220));
        sky.setColorAt(1, QColor(60, 120, 60));
        painter.fillRect(image.rect(), sky);
        painter.setPen(QPen(Qt::white, 3));
        for (int x = 0; x < 2000; x += 40)
            painter.drawLine(x, 1200, 1000, 500);
        return image;
    }

    /// Keeps a picture of a window when BANTIN_SCREENSHOTS names a folder.
    static void keep(QWidget *window, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("BANTIN_SCREENSHOTS"); !folder.isEmpty())
            window->grab().save(QDir(folder).filePath(name + u".png"_s));
    }

    void start(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        m_window->desk().dropFiles({file.fileName()});
    }

    QString body() const
    {
        const auto *text = m_window->desk().visible<QTextEdit>(u"editor.text"_s);
        return text ? text->toPlainText() : QString();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<DeskWindow> m_window;
};

BANTIN_DESK_TEST_MAIN(TestImportWindows)
#include "test_import_windows.moc"
