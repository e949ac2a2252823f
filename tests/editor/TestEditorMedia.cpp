// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/ImagePipeline.h"
#include "app/content/PictureEncoder.h"
#include "app/content/Xhtml.h"
#include "ui/editor/ArticleEditor.h"
#include "ui/editor/EditorCommands.h"
#include "ui/editor/InsertCommands.h"
#include "ui/editor/PictureDialog.h"

#include <QAction>
#include <QButtonGroup>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPromise>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::ui;
using namespace bantin::ui::editor;

namespace {

QImage photograph(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x)
            image.setPixelColor(x, y, QColor((x * 7 + y) % 256, (x + y * 3) % 256, (x * y) % 256));
    }
    return image;
}

content::Block paragraph(const QString &text)
{
    return {content::Paragraph{{content::Text{text, {}, {}}}}};
}

template<typename Node>
QList<Node> nodesOf(const content::Document &document)
{
    QList<Node> nodes;
    for (const content::Block &block : document.blocks) {
        if (const auto *node = std::get_if<Node>(&block.node))
            nodes += *node;
    }
    return nodes;
}

} // namespace

/// Everything here goes through the editor's own actions and windows.
class TestEditorMedia : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_editor = std::make_unique<ArticleEditor>();
        m_editor->show();
        m_editor->setDocument({{paragraph(u"Một hai"_s)}});
        m_assets = std::make_unique<QSignalSpy>(m_editor.get(), &ArticleEditor::assetAdded);
        m_notices = std::make_unique<QSignalSpy>(m_editor.get(), &ArticleEditor::notice);
    }

    void cleanup() { m_editor.reset(); }

    void showsAPhotographBeforeItEntersTheText()
    {
        give({saved(photograph(2400, 1200), u"ảnh.jpg"_s)});
        QDialog *dialog = nextDialog(u"picture"_s);
        QVERIFY(dialog);
        QVERIFY(nodesOf<content::Figure>(m_editor->document()).isEmpty());
        const QString sizes = dialog->findChild<QLabel *>(u"picture.sizes"_s)->text();
        QVERIFY2(sizes.contains(u"2400 × 1200"_s) && sizes.contains(u"1600 × 800"_s), qPrintable(sizes));
        dialog->findChild<QLineEdit *>(u"picture.alternative"_s)->setText(u"Đại biểu cắt băng"_s);
        dialog->findChild<QLineEdit *>(u"picture.credit"_s)->setText(u"CTV thôn 3"_s);
        dialog->findChild<QPushButton *>(u"picture.accept"_s)->click();
        const auto figures = nodesOf<content::Figure>(m_editor->document());
        QCOMPARE(figures.size(), 1);
        QCOMPARE(figures.first().alternative, u"Đại biểu cắt băng"_s);
        QCOMPARE(figures.first().credit, u"CTV thôn 3"_s);
        QCOMPARE(figures.first().width, 1600);
        QCOMPARE(m_assets->size(), 1);
        const auto asset = m_assets->first().first().value<content::ImportedAsset>();
        QCOMPARE(asset.name, figures.first().asset);
        QVERIFY(asset.original.size() > asset.bytes.size());
    }

    void decodesPicturesBesideTheWindow()
    {
        QFile file(saved(photograph(1600, 1000), u"ảnh.jpg"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto asset = content::importPicture(file.readAll());
        QVERIFY(asset);
        ui::editor::PictureDialog dialog({*asset, {}}, ui::editor::PictureDialog::Purpose::Insert, 0, nullptr);
        dialog.open();
        auto *comparison = dialog.findChild<QWidget *>(u"picture.comparison"_s);
        const auto seen = [comparison] {
            return comparison->grab().toImage().pixelColor(comparison->rect().center() + QPoint(20, 0));
        };
        // Whatever is decoded by now was decoded by this thread.
        const QColor empty = comparison->palette().color(QPalette::AlternateBase);
        QCOMPARE(seen(), empty);
        QTRY_VERIFY(seen() != empty);
    }

    void publishesTheChosenQuality()
    {
        give({saved(photograph(1600, 1000), u"ảnh.jpg"_s)});
        QDialog *dialog = nextDialog(u"picture"_s);
        QVERIFY(dialog);
        auto *qualities = dialog->findChild<QButtonGroup *>();
        auto *accept = dialog->findChild<QPushButton *>(u"picture.accept"_s);
        qualities->button(int(content::PictureQuality::Small))->click();
        QVERIFY(!accept->isEnabled());
        QTRY_VERIFY(accept->isEnabled());
        accept->click();
        give({saved(photograph(1600, 1000), u"ảnh.jpg"_s)});
        dialog = nextDialog(u"picture"_s);
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>(u"picture.accept"_s)->click();
        QCOMPARE(m_assets->size(), 2);
        const auto small = m_assets->at(0).first().value<content::ImportedAsset>();
        const auto balanced = m_assets->at(1).first().value<content::ImportedAsset>();
        QVERIFY2(small.bytes.size() < balanced.bytes.size(),
                 qPrintable(u"%1 and %2"_s.arg(small.bytes.size()).arg(balanced.bytes.size())));
        QCOMPARE(small.original, balanced.original);
    }

    void takesSeveralPicturesInTheirOrder()
    {
        QStringList paths;
        for (int i = 0; i < 4; ++i)
            paths += saved(photograph(60 + i, 40), u"%1.png"_s.arg(i));
        give(paths);
        QDialog *first = nextDialog(u"picture"_s);
        QVERIFY(first);
        first->reject();
        QDialog *second = nextDialog(u"picture"_s);
        QVERIFY(second);
        second->findChild<QPushButton *>(u"picture.all"_s)->click();
        QTRY_COMPARE(nodesOf<content::Figure>(m_editor->document()).size(), 3);
        const auto figures = nodesOf<content::Figure>(m_editor->document());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(figures.at(i).width, 61 + i);
    }

    void attachesDocumentsAndChangesTheirWords()
    {
        give({written("%PDF-1.7 x", u"Nghị quyết 12.pdf"_s)});
        QTRY_COMPARE(nodesOf<content::Attachment>(m_editor->document()).size(), 1);
        QCOMPARE(nodesOf<content::Attachment>(m_editor->document()).first().label, u"Nghị quyết 12"_s);
        putCursorBehind(QChar::ObjectReplacementCharacter);
        action("info")->trigger();
        QDialog *dialog = nextDialog(u"attachment"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"attachment.label"_s)->setText(u"Nghị quyết về nước sạch"_s);
        dialog->findChild<QLineEdit *>(u"attachment.fileName"_s)->setText(u"nuoc-sach"_s);
        dialog->accept();
        const auto file = nodesOf<content::Attachment>(m_editor->document()).first();
        QCOMPARE(file.label, u"Nghị quyết về nước sạch"_s);
        QCOMPARE(file.fileName, u"nuoc-sach.pdf"_s);
        m_editor->textEdit().undo();
        QCOMPARE(nodesOf<content::Attachment>(m_editor->document()).first().label, u"Nghị quyết 12"_s);
    }

    void saysWhyAFileWasNotTaken_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("word");
        QTest::newRow("phone photo") << u"IMG_1.heic"_s
                                     << QByteArray("\0\0\0\x18"
                                                   "ftypheic\0\0\0\0mif1heic",
                                                   24)
                                     << u"HEIC"_s;
        QTest::newRow("broken") << u"a.jpg"_s << QByteArray("no picture") << u"JPEG"_s;
        QTest::newRow("program") << u"a.exe"_s << QByteArray("MZ") << u"PDF"_s;
    }

    void saysWhyAFileWasNotTaken()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, word);
        give({written(bytes, name)});
        QTRY_COMPARE(m_notices->size(), 1);
        const QString sentence = m_notices->first().first().toString();
        QVERIFY2(sentence.contains(name) && sentence.contains(word), qPrintable(sentence));
        QCOMPARE(m_editor->document(), content::Document{{paragraph(u"Một hai"_s)}});
    }

    void forgetsWhatWasGivenForAnotherText()
    {
        give({saved(photograph(1200, 900), u"ảnh.jpg"_s), written("%PDF-1.7 x", u"a.pdf"_s)});
        m_editor->setDocument({{paragraph(u"Bài khác"_s)}});
        give({written("%PDF-1.7 y", u"b.pdf"_s)});
        QTRY_COMPARE(m_assets->size(), 1);
        const auto files = nodesOf<content::Attachment>(m_editor->document());
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.first().fileName, u"b.pdf"_s);
        QVERIFY(nodesOf<content::Figure>(m_editor->document()).isEmpty());
    }

    void anotherWindowHoldsUpNoFile()
    {
        give({saved(photograph(60, 40), u"ảnh.png"_s), written("%PDF-1.7 x", u"a.pdf"_s)});
        QVERIFY(nextDialog(u"picture"_s));
        action("note")->trigger();
        QTRY_COMPARE(nodesOf<content::Attachment>(m_editor->document()).size(), 1);
        QVERIFY(nodesOf<content::Figure>(m_editor->document()).isEmpty());
    }

    void writesChangesAndRemovesNotes()
    {
        putCursorBehind(u't');
        action("note")->trigger();
        QDialog *dialog = nextDialog(u"note"_s);
        QVERIFY(dialog);
        dialog->findChild<QTextEdit *>(u"note.text"_s)->setPlainText(u"Theo Quyết định 10"_s);
        dialog->accept();
        QCOMPARE(noteText(), u"Theo Quyết định 10"_s);
        action("note")->trigger();
        dialog = nextDialog(u"note"_s);
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QTextEdit *>(u"note.text"_s)->toPlainText(), u"Theo Quyết định 10"_s);
        dialog->findChild<QTextEdit *>(u"note.text"_s)->setPlainText(u"Theo Quyết định 12"_s);
        dialog->accept();
        QCOMPARE(noteText(), u"Theo Quyết định 12"_s);
        action("note")->trigger();
        dialog = nextDialog(u"note"_s);
        QVERIFY(dialog);
        dialog->findChild<QPushButton *>(u"note.remove"_s)->click();
        QCOMPARE(m_editor->document(), content::Document{{paragraph(u"Một hai"_s)}});
        m_editor->textEdit().undo();
        QCOMPARE(noteText(), u"Theo Quyết định 12"_s);
    }

    void keepsMarksAndLinksOfANoteThatIsOpenedAgain()
    {
        const content::Note note{{content::Text{u"đậm"_s, content::Mark::Bold, {}}, content::Text{u" và "_s, {}, {}},
                                  content::Text{u"cổng"_s, {}, u"https://example.vn/"_s}, content::LineBreak{},
                                  content::Text{u"dòng hai"_s, {}, {}}}};
        const content::Document document{{{content::Paragraph{{content::Text{u"a"_s, {}, {}}, note}}}}};
        m_editor->setDocument(document);
        putCursorBehind(u'a');
        action("note")->trigger();
        QDialog *dialog = nextDialog(u"note"_s);
        QVERIFY(dialog);
        dialog->accept();
        QCOMPARE(content::toXhtml(m_editor->document()), content::toXhtml(document));
    }

    void describesAPictureThatIsThereAlready()
    {
        give({saved(photograph(800, 600), u"ảnh.jpg"_s)});
        QDialog *dialog = nextDialog(u"picture"_s);
        QVERIFY(dialog);
        dialog->accept();
        const auto asset = m_assets->first().first().value<content::ImportedAsset>();
        m_editor->setOriginalSource([original = asset.original](const QString &) {
            QPromise<QByteArray> promise;
            promise.start();
            promise.addResult(original);
            promise.finish();
            return promise.future();
        });
        putCursorBehind(QChar::ObjectReplacementCharacter);
        action("info")->trigger();
        dialog = nextDialog(u"picture"_s);
        QVERIFY(dialog);
        dialog->findChild<QCheckBox *>(u"picture.decorative"_s)->click();
        dialog->findChild<QButtonGroup *>()->button(int(content::PictureQuality::Fine))->click();
        auto *accept = dialog->findChild<QPushButton *>(u"picture.accept"_s);
        QTRY_VERIFY(accept->isEnabled());
        accept->click();
        const auto figures = nodesOf<content::Figure>(m_editor->document());
        QCOMPARE(figures.size(), 1);
        QVERIFY(figures.first().decorative);
        QVERIFY(figures.first().asset != asset.name);
        QCOMPARE(m_assets->size(), 2);
        QCOMPARE(m_assets->at(1).first().value<content::ImportedAsset>().name, figures.first().asset);
    }

    void asksForTheSourceOfAQuotation()
    {
        QTextEdit &text = m_editor->textEdit();
        toggleQuotation(text.textCursor());
        const auto unsaid = nodesOf<content::Quotation>(m_editor->document());
        QCOMPARE(unsaid.size(), 1);
        QVERIFY(unsaid.first().source.isEmpty());
        text.moveCursor(QTextCursor::End);
        text.textCursor().insertText(u"Báo Nghệ An, ngày 2/5/2026"_s);
        const auto said = nodesOf<content::Quotation>(m_editor->document()).first();
        QCOMPARE(said.source, u"Báo Nghệ An"_s);
        QCOMPARE(said.date, u"2026-05-02"_s);
        QTest::keyClick(&text, Qt::Key_Return);
        QTest::keyClicks(&text, u"sau"_s);
        QCOMPARE(m_editor->document().blocks.size(), 2);
        QCOMPARE(m_editor->document().blocks.last(), paragraph(u"sau"_s));
    }

    void keepsTheWordsOfASourceWhenTheQuotationIsDissolved()
    {
        m_editor->setDocument({{{content::Quotation{{paragraph(u"lời"_s)}, u"Báo"_s, u"2026-05-12"_s}}}});
        QTextCursor cursor(m_editor->textEdit().document());
        toggleQuotation(cursor);
        const content::Document expected{{paragraph(u"lời"_s), paragraph(u"Báo, 12/05/2026"_s)}};
        QCOMPARE(content::toXhtml(m_editor->document()), content::toXhtml(expected));
    }

private:
    QString saved(const QImage &image, const QString &name)
    {
        const QString path = m_folder.filePath(name);
        image.save(path, nullptr, 95);
        return path;
    }

    QString written(const QByteArray &bytes, const QString &name)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }

    void give(const QStringList &paths)
    {
        auto *mime = new QMimeData;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls += QUrl::fromLocalFile(path);
        mime->setUrls(urls);
        QGuiApplication::clipboard()->setMimeData(mime);
        m_editor->textEdit().paste();
    }

    QDialog *nextDialog(const QString &name)
    {
        const auto find = [&]() -> QDialog * {
            const auto dialogs = m_editor->findChildren<QDialog *>(name);
            for (QDialog *dialog : dialogs) {
                if (dialog->isVisible())
                    return dialog;
            }
            return nullptr;
        };
        return QTest::qWaitFor([&] { return find() != nullptr; }) ? find() : nullptr;
    }

    QAction *action(const char *name) const
    {
        return m_editor->findChild<QAction *>("editor."_L1 + QLatin1StringView(name));
    }

    void putCursorBehind(QChar character)
    {
        QTextEdit &text = m_editor->textEdit();
        QTextCursor cursor = text.document()->find(QString(character));
        cursor.setPosition(cursor.selectionEnd());
        text.setTextCursor(cursor);
    }

    QString noteText() const
    {
        for (const auto &node : nodesOf<content::Paragraph>(m_editor->document())) {
            for (const content::Inline &piece : node.inlines) {
                if (const auto *note = std::get_if<content::Note>(&piece))
                    return std::get<content::Text>(note->inlines.first()).text;
            }
        }
        return {};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ArticleEditor> m_editor;
    std::unique_ptr<QSignalSpy> m_assets;
    std::unique_ptr<QSignalSpy> m_notices;
};

QTEST_MAIN(TestEditorMedia)
#include "TestEditorMedia.moc"
