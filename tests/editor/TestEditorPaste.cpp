// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/PlainText.h"
#include "app/content/Xhtml.h"
#include "tests/content/LegacyEncoder.h"
#include "ui/editor/ArticleEditor.h"

#include <QBuffer>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::ui;

namespace {

content::Block paragraph(const QString &text)
{
    return {content::Paragraph{{content::Text{text, {}, {}}}}};
}

const QString words = u"Uỷ ban nhân dân xã tổ chức lễ khánh thành đường liên thôn"_s;

} // namespace

/// What comes from the clipboard of other programs, through the editor's own paste().
class TestEditorPaste : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_editor = std::make_unique<ArticleEditor>();
        m_editor->show();
        m_editor->setDocument({{paragraph(u"Trước"_s)}});
        m_editor->textEdit().moveCursor(QTextCursor::End);
        m_assets = std::make_unique<QSignalSpy>(m_editor.get(), &ArticleEditor::assetAdded);
        m_notices = std::make_unique<QSignalSpy>(m_editor.get(), &ArticleEditor::notice);
    }

    void cleanup() { m_editor.reset(); }

    void keepsTheStructureOfWord()
    {
        paste(u"<h1>Mục một</h1><ul><li>a</li><li>b</li></ul><table><tr><th>x</th></tr><tr><td>y</td></tr></table>"_s,
              u"plain"_s);
        QTRY_VERIFY(m_editor->document().blocks.size() > 1);
        const content::Blocks blocks = m_editor->document().blocks;
        QCOMPARE(blocks.size(), 4);
        QVERIFY(std::holds_alternative<content::Heading>(blocks.at(1).node));
        QCOMPARE(std::get<content::List>(blocks.at(2).node).items.size(), 2);
        QCOMPARE(std::get<content::Table>(blocks.at(3).node).rows.first().first().kind, content::CellKind::Header);
    }

    void pastesWordsIntoTheSentence()
    {
        paste(u"<p><b>đậm</b> và <i>nghiêng</i></p>"_s, u"đậm và nghiêng"_s);
        QTRY_COMPARE(content::toPlainText(m_editor->document()), u"Trướcđậm và nghiêng\n"_s);
        QCOMPARE(m_editor->document().blocks.size(), 1);
        m_editor->textEdit().undo();
        QCOMPARE(m_editor->document(), content::Document{{paragraph(u"Trước"_s)}});
    }

    void replacesTheSelection()
    {
        m_editor->textEdit().selectAll();
        paste(u"<p>mới</p>"_s, u"mới"_s);
        QTRY_COMPARE(content::toPlainText(m_editor->document()), u"mới\n"_s);
    }

    void putsWhatIsTypedMeanwhileBehindIt()
    {
        paste(u"<p>dán</p>"_s, u"dán"_s);
        QTest::keyClicks(&m_editor->textEdit(), u"sau"_s);
        QTRY_COMPARE(content::toPlainText(m_editor->document()), u"Trướcdánsau\n"_s);
    }

    void takesPicturesThatAreInside()
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(Qt::red);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        paste(u"<p>x</p><img alt='Ảnh' src='data:image/png;base64,%1'>"_s.arg(QString::fromLatin1(png.toBase64())),
              u"x"_s);
        QTRY_COMPARE(m_assets->size(), 1);
        QTRY_COMPARE(content::referencedAssets(m_editor->document()),
                     QStringList{m_assets->first().first().value<content::ImportedAsset>().name});
    }

    void saysWhichPicturesAreMissing()
    {
        paste(u"<p>x</p><p>y</p><img src='https://theo-doi.vn/anh.jpg'>"_s, u"x"_s);
        QTRY_COMPARE(m_notices->size(), 1);
        QVERIFY2(m_notices->first().first().toString().contains(u"anh.jpg"_s),
                 qPrintable(m_notices->first().first().toString()));
        QVERIFY(content::referencedAssets(m_editor->document()).isEmpty());
    }

    void showsOldFontsBeforeAndAfter_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<QString>("text");
        QTest::newRow("corrected") << u"doctor.accept"_s << u"Trước"_s + words;
        QTest::newRow("kept") << u"doctor.keep"_s << u"Trước"_s + testing::toTcvn3(words);
        QTest::newRow("not at all") << u"doctor.cancel"_s << u"Trước"_s;
    }

    void showsOldFontsBeforeAndAfter()
    {
        QFETCH(const QString, button);
        paste(u"<p style='font-family:.VnTime'>%1</p>"_s.arg(testing::toTcvn3(words)), testing::toTcvn3(words));
        QDialog *dialog = nullptr;
        QTRY_VERIFY(dialog = m_editor->findChild<QDialog *>(u"doctor"_s));
        QCOMPARE(content::toPlainText(m_editor->document()), u"Trước\n"_s);
        auto *changes = dialog->findChild<QTableView *>(u"doctor.changes"_s);
        QCOMPARE(changes->model()->index(0, 0).data().toString(), testing::toTcvn3(words));
        QCOMPARE(changes->model()->index(0, 1).data().toString(), words);
        dialog->findChild<QPushButton *>(button)->click();
        QTEST(content::toPlainText(m_editor->document()).trimmed(), "text");
    }

    void forgetsAPasteForAnotherText()
    {
        paste(u"<p>dán</p>"_s, u"dán"_s);
        m_editor->setDocument({{paragraph(u"Bài khác"_s)}});
        paste(u"<p>hai</p>"_s, u"hai"_s);
        QTRY_COMPARE(content::toPlainText(m_editor->document()), u"haiBài khác\n"_s);
    }

    void takesAPictureABrowserCopied()
    {
        auto *mime = new QMimeData;
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::blue);
        mime->setImageData(image);
        mime->setHtml(u"<meta charset='utf-8'><img src='https://a.vn/b.png'>"_s);
        QGuiApplication::clipboard()->setMimeData(mime);
        m_editor->textEdit().paste();
        QTRY_VERIFY(m_editor->findChild<QDialog *>(u"picture"_s));
        QCOMPARE(m_notices->size(), 0);
    }

    void pastesBetweenOurOwnEditorsWithoutLoss()
    {
        const content::Note note{{content::Text{u"nguồn"_s, {}, {}}}};
        const content::Document document{
            {{content::Paragraph{{content::Text{u"a"_s, {}, {}}, note}}},
             {content::Quotation{{paragraph(u"lời"_s)}, u"Báo"_s, u"2026-05-12"_s}},
             {content::Attachment{QString(128, u'b') + u".pdf"_s, u"a.pdf"_s, u"Tệp"_s, 5}},
             paragraph(u"cuối"_s)}};
        m_editor->setDocument(document);
        m_editor->textEdit().selectAll();
        m_editor->textEdit().copy();
        m_editor->setDocument({});
        m_editor->textEdit().paste();
        QCOMPARE(content::toXhtml(m_editor->document()), content::toXhtml(document));
    }

private:
    void paste(const QString &html, const QString &plain)
    {
        auto *mime = new QMimeData;
        mime->setHtml(html);
        mime->setText(plain);
        QGuiApplication::clipboard()->setMimeData(mime);
        m_editor->textEdit().paste();
    }

    std::unique_ptr<ArticleEditor> m_editor;
    std::unique_ptr<QSignalSpy> m_assets;
    std::unique_ptr<QSignalSpy> m_notices;
};

QTEST_MAIN(TestEditorPaste)
#include "TestEditorPaste.moc"
