// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/Xhtml.h"
#include "ui/editor/DocumentReader.h"
#include "ui/editor/DocumentWriter.h"
#include "ui/editor/Redaction.h"

#include <QTest>
#include <QTextDocument>

using namespace bantin;
using namespace bantin::ui::editor;
using namespace Qt::StringLiterals;
using content::Text;

namespace {

const QString mail = u"mailto:nguyenvanan@example.vn"_s;

/// One paragraph, as opened: nothing to undo.
class Opened
{
public:
    explicit Opened(const content::Inlines &inlines)
    {
        DocumentWriter(QTextCursor(&document)).write({content::Block{content::Paragraph{inlines}}});
        document.setUndoRedoEnabled(false);
        document.setUndoRedoEnabled(true);
    }

    QByteArray xhtml() const { return content::toXhtml(readDocument(document)); }
    QTextCursor select(const QString &words)
    {
        QTextCursor cursor(&document);
        cursor.setPosition(int(document.toPlainText().indexOf(words)));
        cursor.setPosition(cursor.position() + int(words.size()), QTextCursor::KeepAnchor);
        return cursor;
    }

    QTextDocument document;
};

} // namespace

/// Personal data makes place for what is left of it.
class TestRedaction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isOneStepToUndo();
    void keepsMarks();
    void endsTheWholeLinkToSomebody();
    void leavesOtherLinksAlone();
    void keepsLineBreaksInOneParagraph();
    void hasNoWordsForWhatIsNoLetter();
};

void TestRedaction::isOneStepToUndo()
{
    for (const QString &instead : {u"*******678"_s, u"(đã che)"_s}) {
        Opened opened({Text{u"Gọi 0912345678 nhé"_s, {}, {}}});
        const QByteArray before = opened.xhtml();
        redact(opened.select(u"0912345678"_s), instead);
        QCOMPARE(opened.document.toPlainText(), u"Gọi %1 nhé"_s.arg(instead));
        opened.document.undo();
        QCOMPARE(opened.xhtml(), before);
        QVERIFY(!opened.document.isUndoAvailable());
    }
}

void TestRedaction::keepsMarks()
{
    Opened opened({Text{u"Gọi "_s, {}, {}}, Text{u"0912345678"_s, content::Mark::Bold, {}}});
    redact(opened.select(u"0912345678"_s), u"*******678"_s);
    const Opened wanted({Text{u"Gọi "_s, {}, {}}, Text{u"*******678"_s, content::Mark::Bold, {}}});
    QCOMPARE(opened.xhtml(), wanted.xhtml());
}

void TestRedaction::endsTheWholeLinkToSomebody()
{
    Opened opened({Text{u"Thư "_s, {}, {}}, Text{u"ông An "_s, {}, mail},
                   Text{u"nguyenvanan@example.vn"_s, content::Mark::Italic, mail}});
    const QByteArray before = opened.xhtml();
    QVERIFY(before.contains("mailto:"));
    redact(opened.select(u"nguyenvanan@example.vn"_s), u"n***@example.vn"_s);
    QVERIFY(!opened.xhtml().contains("mailto:"));
    QVERIFY(!opened.xhtml().contains("nguyenvanan"));
    opened.document.undo();
    QCOMPARE(opened.xhtml(), before);
}

void TestRedaction::leavesOtherLinksAlone()
{
    Opened opened({Text{u"0912345678"_s, {}, u"tel:0912345678"_s}, Text{u" hoặc "_s, {}, {}},
                   Text{u"0987654321"_s, {}, u"tel:0987654321"_s}, Text{u" và "_s, {}, {}},
                   Text{u"xã"_s, {}, u"https://example.vn/"_s}});
    redact(opened.select(u"0912345678"_s), u"*******678"_s);
    QVERIFY(!opened.xhtml().contains("tel:0912345678"));
    QVERIFY(opened.xhtml().contains("tel:0987654321"));
    QVERIFY(opened.xhtml().contains("https://example.vn/"));
}

void TestRedaction::keepsLineBreaksInOneParagraph()
{
    Opened opened({Text{u"số 5 ngõ 3"_s, {}, {}}, content::LineBreak{}, Text{u"thôn Đông"_s, {}, {}}});
    QTextCursor cursor(&opened.document);
    cursor.select(QTextCursor::Document);
    QCOMPARE(plainWords(cursor), u"số 5 ngõ 3\nthôn Đông"_s);
    redact(cursor, u"***\nthôn Đông"_s);
    QCOMPARE(opened.document.blockCount(), 1);
    QCOMPARE(plainWords(opened.select(u"***\nthôn Đông"_s)), u"***\nthôn Đông"_s);
}

void TestRedaction::hasNoWordsForWhatIsNoLetter()
{
    Opened opened({Text{u"09123"_s, {}, {}}, content::Note{{Text{u"lời chú"_s, {}, {}}}}, Text{u"45678"_s, {}, {}}});
    QTextCursor cursor(&opened.document);
    cursor.select(QTextCursor::Document);
    QCOMPARE(plainWords(cursor), QString());
}

QTEST_MAIN(TestRedaction)
#include "test_redaction.moc"
