// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/checks/BlockPath.h"
#include "tests/support/RandomDocument.h"
#include "ui/editor/DocumentReader.h"
#include "ui/editor/DocumentWriter.h"
#include "ui/editor/TextObjectFormat.h"
#include "ui/editor/TextSpan.h"

#include <QTest>
#include <QTextDocument>

using namespace bantin;
using namespace bantin::ui::editor;
using namespace Qt::StringLiterals;
using Place = content::checks::TextPiece::Place;

namespace {

content::Block paragraph(const QString &text)
{
    return {content::Paragraph{{content::Text{text, {}, {}}}}};
}

void write(QTextDocument &target, const content::Document &document)
{
    DocumentWriter(QTextCursor(&target)).write(document.blocks);
}

/// What stands there, as the tree has it.
QString wordsAt(QTextDocument &document, const TextSpan &span)
{
    QTextCursor cursor(&document);
    cursor.setPosition(span.position);
    cursor.setPosition(span.position + span.length, QTextCursor::KeepAnchor);
    return cursor.selectedText()
        .remove(QChar::ObjectReplacementCharacter)
        .replace(QChar::LineSeparator, u'\n')
        .normalized(QString::NormalizationForm_C);
}

bool isSpelledOut(Place place)
{
    return place != Place::Note && place != Place::Alternative && place != Place::Source && place != Place::Label;
}

} // namespace

/// From a place in the tree to the letters of the editor.
class TestTextSpan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsEveryWordOfGeneratedTrees();
    void findsTheSourceOfAQuotation();
    void showsNotesPicturesAndFilesByTheirCharacter();
    void showsAContainerByItsFirstBlock();
    void countsLettersAsTheTreeDoes();
    void leavesOutWhatTheTreeLeavesOut();
    void findsNothingWhereNothingIs();
};

void TestTextSpan::findsEveryWordOfGeneratedTrees()
{
    int pieces = 0;
    int repeated = 0;
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QTextDocument document;
        write(document, content::normalise(testing::randomDocument(seed)));
        int before = -1;
        for (const content::checks::TextPiece &piece : content::checks::textPieces(readDocument(document))) {
            if (!isSpelledOut(piece.place))
                continue;
            const auto whole = spanOf(document, piece.block, 0, piece.text.size());
            QVERIFY2(whole, qPrintable(u"seed %1, block %2"_s.arg(seed).arg(piece.block)));
            QCOMPARE(wordsAt(document, *whole), piece.text);
            const qsizetype middle = piece.text.size() / 2;
            const auto part = spanOf(document, piece.block, middle, piece.text.size() - middle);
            QCOMPARE(wordsAt(document, part.value()), piece.text.sliced(middle));
            // Equal words stand in many places: each is found where it is, none twice.
            if (piece.place != Place::Caption) {
                QVERIFY(whole->position > before);
                repeated += before < 0 ? 0 : 1;
                before = whole->position;
            }
            ++pieces;
        }
    }
    QVERIFY(pieces > 100);
    qInfo("%d pieces of 20 generated trees found, %d of them behind another one", pieces, repeated);
}

void TestTextSpan::findsTheSourceOfAQuotation()
{
    QTextDocument document;
    const content::Quotation inner{{paragraph(u"trong"_s)}, u"Báo Nghệ An"_s, u"2026-05-12"_s};
    const content::Quotation outer{{paragraph(u"ngoài"_s), {inner}}, u"Ông An, 0912345678"_s, {}};
    write(document, {{paragraph(u"trước"_s), {outer}, paragraph(u"sau"_s)}});
    QCOMPARE(wordsAt(document, spanOf(document, u"1"_s, 8, 10).value()), u"0912345678"_s);
    QCOMPARE(wordsAt(document, spanOf(document, u"1.1"_s, 0, 11).value()), u"Báo Nghệ An"_s);
    QCOMPARE(wordsAt(document, spanOf(document, u"1"_s, 0, 0).value()), u"ngoài"_s);
}

void TestTextSpan::showsNotesPicturesAndFilesByTheirCharacter()
{
    content::Figure figure;
    figure.asset = QString(128, u'a') + ".jpg"_L1;
    figure.caption = {content::Text{u"Chú thích 0912345678"_s, {}, {}}};
    const content::Attachment file{QString(128, u'b') + ".pdf"_L1, u"ke-hoach.pdf"_s, u"Kế hoạch"_s, 1};
    const content::Note note{{content::Text{u"lời chú"_s, {}, {}}}};
    QTextDocument document;
    write(document,
          {{{figure},
            {content::Paragraph{{content::Text{u"một"_s, {}, {}}, note, content::Text{u"hai"_s, {}, {}}, note}}},
            {file}}});
    const auto characterAt = [&document](const QString &block, qsizetype length) {
        const TextSpan span = spanOf(document, block, 0, length).value();
        return span.length == 1 ? document.characterAt(span.position) : QChar();
    };
    QCOMPARE(characterAt(u"0"_s, 0), QChar(QChar::ObjectReplacementCharacter));
    QCOMPARE(characterAt(u"2"_s, 8), QChar(QChar::ObjectReplacementCharacter));
    QCOMPARE(wordsAt(document, spanOf(document, u"0"_s, 10, 10).value()), u"0912345678"_s);
    const int first = spanOf(document, u"1#0"_s, 2, 3).value().position;
    const int second = spanOf(document, u"1#1"_s, 2, 3).value().position;
    QVERIFY(first < second);
    QCOMPARE(first, textObjectAt(document, first, NoteObject));
    QCOMPARE(second, textObjectAt(document, second, NoteObject));
    QCOMPARE(wordsAt(document, spanOf(document, u"1"_s, 3, 3).value()), u"hai"_s);
}

void TestTextSpan::showsAContainerByItsFirstBlock()
{
    content::Cell cell;
    cell.blocks = {paragraph(u"ô đầu"_s)};
    content::Cell other;
    other.blocks = {paragraph(u"ô sau"_s)};
    const content::Table table{{}, {{cell, other}, {other, other}}};
    const content::List list{content::ListKind::Bulleted, 1, {{paragraph(u"a"_s)}, {paragraph(u"b"_s), {table}}}};
    QTextDocument document;
    write(document, {{paragraph(u"trước"_s), {list}}});
    QCOMPARE(wordsAt(document, spanOf(document, u"1"_s, 0, 0).value()), u"a"_s);
    QCOMPARE(wordsAt(document, spanOf(document, u"1.1.1"_s, 0, 0).value()), u"ô đầu"_s);
    QCOMPARE(wordsAt(document, spanOf(document, u"1.1.1.1.0.0"_s, 0, 5).value()), u"ô sau"_s);
}

void TestTextSpan::countsLettersAsTheTreeDoes()
{
    QTextDocument document;
    const QString typed = u"Bà con gọi 0912345678 nhé"_s;
    write(document, {{paragraph(u"x"_s)}});
    QTextCursor cursor(&document);
    cursor.select(QTextCursor::Document);
    cursor.insertText(typed.normalized(QString::NormalizationForm_D));
    QVERIFY(document.characterCount() > typed.size() + 1);
    QCOMPARE(wordsAt(document, spanOf(document, u"0"_s, 11, 10).value()), u"0912345678"_s);
    QCOMPARE(wordsAt(document, spanOf(document, u"0"_s, 3, 7).value()), u"con gọi"_s);
}

void TestTextSpan::leavesOutWhatTheTreeLeavesOut()
{
    QTextDocument document;
    QTextCursor cursor(&document);
    cursor.insertText(u"\n\nđầu\n\ncuối\n"_s);
    QCOMPARE(readDocument(document).blocks.size(), 3);
    QCOMPARE(spanOf(document, u"0"_s, 0, 3), (TextSpan{2, 3}));
    QCOMPARE(spanOf(document, u"2"_s, 0, 4), (TextSpan{7, 4}));
    // More than there is: the block as a whole.
    QCOMPARE(spanOf(document, u"2"_s, 2, 40), (TextSpan{7, 4}));
}

void TestTextSpan::findsNothingWhereNothingIs()
{
    QTextDocument document;
    write(document, {{paragraph(u"một"_s)}});
    for (const QString &block : {u"1"_s, u"0.0"_s, u"0#0"_s, u"x"_s, QString()})
        QVERIFY2(!spanOf(document, block, 0, 1), qPrintable(block));
}

QTEST_MAIN(TestTextSpan)
#include "test_text_span.moc"
