// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/PlainText.h"
#include "app/content/Xhtml.h"
#include "tests/content/LegacyEncoder.h"
#include "ui/editor/ArticleEditor.h"

#include <QAction>
#include <QDialog>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::ui;

namespace {

content::Block paragraph(const QString &text, content::Marks marks = {})
{
    return {content::Paragraph{{content::Text{text, marks, {}}}}};
}

const QString words = u"Uỷ ban nhân dân xã tổ chức lễ khánh thành đường liên thôn, có đại biểu của huyện về dự"_s;

} // namespace

/// The commands that look through the whole text, through their windows.
class TestEditorRepair : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_editor = std::make_unique<ArticleEditor>();
        m_editor->show();
    }

    void cleanup() { m_editor.reset(); }

    void repairsOldFontsAndKeepsTheRest()
    {
        const content::Note note{{content::Text{u"nguồn"_s, {}, {}}}};
        const content::Block after{content::Paragraph{{content::Text{words, content::Mark::Bold, {}}, note}}};
        const content::Document before{
            {paragraph(u"Đúng rồi"_s),
             {content::Paragraph{{content::Text{testing::toTcvn3(words), content::Mark::Bold, {}}, note}}},
             paragraph(u"Là café"_s)}};
        m_editor->setDocument(before);
        QDialog *dialog = run("repair", "doctor");
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QTableView *>()->model()->rowCount(), 1);
        dialog->findChild<QPushButton *>(u"doctor.accept"_s)->click();
        const content::Document expected{{paragraph(u"Đúng rồi"_s), after, paragraph(u"Là café"_s)}};
        QCOMPARE(content::toXhtml(m_editor->document()), content::toXhtml(expected));
        m_editor->textEdit().undo();
        QCOMPARE(content::toXhtml(m_editor->document()), content::toXhtml(before));
    }

    void repairsOnlyWhatIsTicked()
    {
        m_editor->setDocument({{paragraph(u"một\u200bhai và ba\u200bbốn"_s)}});
        QDialog *dialog = run("repair", "doctor");
        QVERIFY(dialog);
        QAbstractItemModel *changes = dialog->findChild<QTableView *>()->model();
        QCOMPARE(changes->rowCount(), 2);
        QVERIFY(changes->setData(changes->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
        dialog->findChild<QPushButton *>(u"doctor.accept"_s)->click();
        QCOMPARE(content::toPlainText(m_editor->document()), u"một\u200bhai và babốn\n"_s);
    }

    void saysThatNothingNeedsRepair()
    {
        const QSignalSpy notices(m_editor.get(), &ArticleEditor::notice);
        m_editor->setDocument({{paragraph(words)}});
        QVERIFY(!run("repair", "doctor"));
        QCOMPARE(notices.size(), 1);
        QVERIFY(!run("headingsFromBold", "headings"));
        QCOMPARE(notices.size(), 2);
    }

    void makesHeadingsOfBoldLines()
    {
        const content::Document before{{paragraph(u"Mở đầu của bài viết này."_s),
                                        paragraph(u"I. Tình hình chung"_s, content::Mark::Bold), paragraph(words),
                                        paragraph(u"II. Nhiệm vụ"_s, content::Mark::Bold), paragraph(words)}};
        m_editor->setDocument(before);
        QDialog *dialog = run("headingsFromBold", "headings");
        QVERIFY(dialog);
        auto *list = dialog->findChild<QListWidget *>(u"headings.list"_s);
        QCOMPARE(list->count(), 2);
        list->item(1)->setCheckState(Qt::Unchecked);
        dialog->accept();
        const content::Blocks blocks = m_editor->document().blocks;
        const auto &heading = std::get<content::Heading>(blocks.at(1).node);
        QCOMPARE(std::get<content::Text>(heading.inlines.first()).marks, content::Marks());
        QCOMPARE(blocks.at(3), before.blocks.at(3));
        m_editor->textEdit().undo();
        QCOMPARE(content::toXhtml(m_editor->document()), content::toXhtml(before));
    }

    void makesHeadingsOfNumberedLinesWithTheirNumbers()
    {
        const auto part = [](int number, const QString &line) {
            return content::Block{content::List{content::ListKind::Numbered,
                                                number,
                                                {{paragraph(line, content::Mark::Bold)}},
                                                content::NumberStyle::UpperRoman}};
        };
        const content::Document before{{paragraph(u"Mở đầu của bài viết này."_s), part(1, u"Tình hình chung"_s),
                                        paragraph(words), part(2, u"Nhiệm vụ"_s), paragraph(words)}};
        m_editor->setDocument(before);
        QDialog *dialog = run("headingsFromBold", "headings");
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QListWidget *>(u"headings.list"_s)->count(), 2);
        dialog->accept();
        const content::Blocks blocks = m_editor->document().blocks;
        for (const auto &[place, line] : {std::pair(1, u"I. Tình hình chung"_s), std::pair(3, u"II. Nhiệm vụ"_s)}) {
            const auto &heading = std::get<content::Heading>(blocks.at(place).node);
            QCOMPARE(heading.inlines.size(), 1);
            QCOMPARE(std::get<content::Text>(heading.inlines.first()), (content::Text{line, {}, {}}));
        }
        m_editor->textEdit().undo();
        QCOMPARE(content::toXhtml(m_editor->document()), content::toXhtml(before));
    }

    void closesItsWindowForAnotherText()
    {
        m_editor->setDocument({{paragraph(u"một\u200bhai"_s)}});
        QVERIFY(run("repair", "doctor"));
        m_editor->setDocument({{paragraph(u"Bài khác"_s)}});
        QTRY_VERIFY(!m_editor->findChild<QDialog *>(u"doctor"_s));
    }

private:
    QDialog *run(const char *action, const char *dialog)
    {
        m_editor->findChild<QAction *>("editor."_L1 + QLatin1StringView(action))->trigger();
        return m_editor->findChild<QDialog *>(QString::fromLatin1(dialog));
    }

    std::unique_ptr<ArticleEditor> m_editor;
};

QTEST_MAIN(TestEditorRepair)
#include "TestEditorRepair.moc"
