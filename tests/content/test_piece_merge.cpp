// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocumentWalk.h"
#include "app/content/InlineText.h"
#include "app/content/Xhtml.h"
#include "app/content/merge/PieceMerge.h"
#include "tests/support/RandomDocument.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bantin;
using namespace bantin::content;
using namespace Qt::StringLiterals;
using bantin::testing::randomDocument;

namespace {

using Cause = MergePiece::Cause;
using Choices = QList<PieceChoice>;

Block paragraph(const QString &words)
{
    return {Paragraph{{Text{words, {}, {}}}}};
}

ArticleText article(const QStringList &paragraphs, const QString &title = u"Đường liên thôn"_s)
{
    ArticleText text;
    text.metadata.title = title;
    for (const QString &words : paragraphs)
        text.document.blocks.append(paragraph(words));
    return text;
}

/// A person's changes: words, marks, whole blocks, their order, and a few fields.
ArticleText edited(ArticleText text, QRandomGenerator &random)
{
    const auto below = [&random](qsizetype limit) { return qsizetype(random.bounded(quint32(limit))); };
    Blocks &blocks = text.document.blocks;
    for (int i = int(below(5)); i >= 0 && !blocks.isEmpty(); --i) {
        const qsizetype at = below(blocks.size());
        switch (below(5)) {
        case 0:
            blocks.removeAt(at);
            break;
        case 1:
            blocks.insert(at, paragraph(u"Đoạn mới %1"_s.arg(below(100))));
            break;
        case 2:
            blocks.move(at, below(blocks.size()));
            break;
        default:
            forEachInlines(blocks, [&](Inlines &inlines) {
                if (below(3) == 0)
                    inlines.insert(below(inlines.size() + 1), Text{u" chữ mới "_s, Mark::Bold, {}});
            });
        }
    }
    if (below(3) == 0)
        text.metadata.title += u" %1"_s.arg(below(9));
    if (below(3) == 0)
        text.metadata.writer = u"Người viết %1"_s.arg(below(9));
    if (below(4) == 0)
        text.metadata.fields.insert(u"number-symbol"_s, u"%1/QĐ-UBND"_s.arg(below(9)));
    text.document = normalise(text.document);
    return text;
}

QByteArray bytesOf(const ArticleText &text)
{
    return toXhtml(text.document);
}

bool isSame(const ArticleText &a, const ArticleText &b)
{
    return bytesOf(a) == bytesOf(b) && a.metadata == b.metadata;
}

/// What follows from what is suggested, or nothing where something is left to a person.
std::optional<ArticleText> byItself(const PieceMerge &merge)
{
    const Choices choices = merge.suggestions();
    const auto merged = mergedArticle(merge, choices);
    if (choices.contains(PieceChoice::Open) || !merged)
        return std::nullopt;
    return *merged;
}

QStringList paragraphsOf(const ArticleText &text)
{
    QStringList words;
    for (const Block &block : text.document.blocks)
        words.append(textOf(*inlinesOf(block)));
    return words;
}

Block bullets(const QStringList &items)
{
    List list;
    for (const QString &item : items)
        list.items.append(Blocks{paragraph(item)});
    return {list};
}

Block table(const QList<QStringList> &rows)
{
    Table table;
    for (const QStringList &row : rows) {
        QList<Cell> cells;
        for (const QString &cell : row)
            cells.append(Cell{CellKind::Data, 1, 1, {paragraph(cell)}});
        table.rows.append(cells);
    }
    return {table};
}

Block picture(int digit, const QString &alternative, const QString &caption)
{
    Figure figure;
    figure.asset = QString::number(digit).repeated(128) + u".jpg"_s;
    figure.alternative = alternative;
    figure.caption = {Text{caption, {}, {}}};
    return {figure};
}

ArticleText withBlocks(const Blocks &blocks)
{
    return {{}, {blocks}};
}

/// Every paragraph has words of its own; each hand changes, adds or takes out where the other does not.
struct TwoHands {
    ArticleText base;
    ArticleText mine;
    ArticleText theirs;
    QStringList expected; ///< every word of the merged text

    void write(int number, QRandomGenerator &random)
    {
        QStringList words;
        for (int word = 0; word < 8; ++word)
            words.append(u"chữ%1x%2"_s.arg(number).arg(word));
        const Block former = paragraph(words.join(u' '));
        Blocks here{former};
        Blocks there{former};
        if (random.bounded(4) == 0)
            changeApart(number, words, here, there);
        else
            change(number, words, random.bounded(2) ? here : there, random);
        // A paragraph nobody touched keeps what is next to it apart.
        const QString still = u"giữ%1 nguyên%1 vẹn%1"_s.arg(number);
        base.document.blocks += {former, paragraph(still)};
        mine.document.blocks += here + Blocks{paragraph(still)};
        theirs.document.blocks += there + Blocks{paragraph(still)};
        expected += words + still.split(u' ');
    }

private:
    static void change(int number, QStringList &words, Blocks &side, QRandomGenerator &random)
    {
        const QString fresh = u"mới%1"_s.arg(number);
        switch (random.bounded(4)) {
        case 0:
            words[int(random.bounded(8))] = fresh;
            side = {paragraph(words.join(u' '))};
            break;
        case 1:
            side.append(paragraph(fresh + u" đoạn"_s));
            words += {fresh, u"đoạn"_s};
            break;
        case 2:
            side.clear();
            words.clear();
            break;
        default:
            break;
        }
    }
    static void changeApart(int number, QStringList &words, Blocks &here, Blocks &there)
    {
        QStringList mine = words;
        QStringList theirs = words;
        mine.first() = words.first() = u"tôi%1"_s.arg(number);
        theirs.last() = words.last() = u"họ%1"_s.arg(number);
        here = {paragraph(mine.join(u' '))};
        there = {paragraph(theirs.join(u' '))};
    }
};

const QStringList threeParagraphs{u"Xã đã khởi công tuyến đường dài hai cây số."_s,
                                  u"Bà con hiến đất và góp ngày công làm đường."_s,
                                  u"Công trình hoàn thành trước Tết Nguyên đán."_s};

} // namespace

/// Two versions of an article and what a person makes of them: nothing of either may get lost or come twice unasked.
class TestPieceMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mineThroughoutIsMine_data();
    void mineThroughoutIsMine();
    void anyChoiceGivesAValidArticle();
    void unitesChangesThatDoNotMeet();
    void keepsEachWordOnce();
    void suggestsNothingWithoutACommonText();
    void asksWhereBothChangedTheSameWords();
    void asksWhereOneTookOutWhatTheOtherChanged();
    void offersBothInsertionsInOnePlace();
    void takesTheSameChangeOnce();
    void doesNotDoubleWhatBothMoved();
    void asksWhereOneMovedWhatTheOtherChanged();
    void mergesItemsOfAList();
    void mergesRowsAndCellsOfATable();
    void keepsTablesOfDifferentShapeWhole();
    void weavesAPictureOfTwoHands();
    void mergesFieldsOneByOne();
    void tellsAnImpossibleField();
};

void TestPieceMerge::mineThroughoutIsMine_data()
{
    QTest::addColumn<bool>("isRelated");
    QTest::newRow("two hands on one text") << true;
    QTest::newRow("two texts with nothing in common") << false;
}

void TestPieceMerge::mineThroughoutIsMine()
{
    QFETCH(const bool, isRelated);
    for (quint32 seed = 0; seed < 300; ++seed) {
        QRandomGenerator random(seed);
        const ArticleText base{{}, normalise(randomDocument(seed))};
        const ArticleText mine = edited(base, random);
        const ArticleText theirs =
            edited(isRelated ? base : ArticleText{{}, normalise(randomDocument(seed + 4000))}, random);
        for (const bool isKnown : {true, false}) {
            const PieceMerge merge = mergePieces(mine, theirs, isKnown ? std::optional(base) : std::nullopt);
            const auto throughout = [&merge](PieceChoice choice) {
                return *mergedArticle(merge, Choices(merge.pieces.size(), choice));
            };
            QVERIFY2(isSame(throughout(PieceChoice::Mine), mine), qPrintable(QString::number(seed)));
            QVERIFY2(isSame(throughout(PieceChoice::Open), mine), qPrintable(QString::number(seed)));
            QVERIFY2(isSame(throughout(PieceChoice::Theirs), theirs), qPrintable(QString::number(seed)));
            QCOMPARE(merge.pieces.isEmpty(), isSame(mine, theirs));
        }
    }
}

void TestPieceMerge::anyChoiceGivesAValidArticle()
{
    int mixed = 0;
    for (quint32 seed = 0; seed < 300; ++seed) {
        QRandomGenerator random(seed);
        const ArticleText base{{}, normalise(randomDocument(seed))};
        const ArticleText mine = edited(base, random);
        const ArticleText theirs = edited(base, random);
        const PieceMerge merge = mergePieces(mine, theirs, random.bounded(2) ? std::optional(base) : std::nullopt);
        Choices choices;
        for (qsizetype i = 0; i < merge.pieces.size(); ++i)
            choices.append(PieceChoice(random.bounded(4)));
        const auto merged = mergedArticle(merge, choices);
        QVERIFY(merged);
        const QByteArray bytes = bytesOf(*merged);
        const auto read = fromXhtml(bytes);
        QVERIFY2(read, qPrintable(QString::number(seed)));
        QCOMPARE(toXhtml(*read), bytes);
        mixed += isSame(*merged, mine) || isSame(*merged, theirs) ? 0 : 1;
    }
    QVERIFY(mixed > 100);
}

void TestPieceMerge::unitesChangesThatDoNotMeet()
{
    const ArticleText base = article(threeParagraphs);
    ArticleText mine = base;
    mine.document.blocks[0] = paragraph(u"Xã đã khởi công tuyến đường dài ba cây số."_s);
    mine.document.blocks.insert(1, paragraph(u"Kinh phí do tỉnh cấp."_s));
    ArticleText theirs = base;
    theirs.document.blocks[2] = paragraph(u"Công trình hoàn thành trước ngày 30/4."_s);
    theirs.document.blocks.removeAt(1);
    const PieceMerge merge = mergePieces(mine, theirs, base);
    const auto merged = byItself(merge);
    QVERIFY(merged);
    QCOMPARE(paragraphsOf(*merged),
             (QStringList{u"Xã đã khởi công tuyến đường dài ba cây số."_s, u"Kinh phí do tỉnh cấp."_s,
                          u"Công trình hoàn thành trước ngày 30/4."_s}));
    QCOMPARE(merge.pieces.first().cause, Cause::MineAlone);
    QCOMPARE(merge.pieces.last().cause, Cause::TheirsAlone);
}

void TestPieceMerge::keepsEachWordOnce()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        QRandomGenerator random(seed);
        TwoHands hands;
        const int paragraphs = 4 + int(random.bounded(8));
        for (int i = 0; i < paragraphs; ++i)
            hands.write(i, random);
        const auto merged = byItself(mergePieces(hands.mine, hands.theirs, hands.base));
        QVERIFY2(merged, qPrintable(QString::number(seed)));
        QCOMPARE(paragraphsOf(*merged).join(u' ').split(u' '), hands.expected);
    }
}

void TestPieceMerge::suggestsNothingWithoutACommonText()
{
    const ArticleText mine = article({threeParagraphs[0], threeParagraphs[1]});
    const ArticleText theirs = article({threeParagraphs[0], threeParagraphs[1], threeParagraphs[2]}, u"Tít khác"_s);
    const PieceMerge merge = mergePieces(mine, theirs, {});
    QCOMPARE(merge.suggestions(), Choices(2, PieceChoice::Open));
    QCOMPARE(merge.pieces.first().field, u"title"_s);
    QCOMPARE(merge.pieces.last().cause, Cause::Unknown);
    QVERIFY(merge.pieces.last().mine.isEmpty() && !merge.pieces.last().both);
    QCOMPARE(paragraphsOf(*mergedArticle(merge, {PieceChoice::Mine, PieceChoice::Theirs})), threeParagraphs);
}

void TestPieceMerge::asksWhereBothChangedTheSameWords()
{
    const ArticleText base = article(threeParagraphs);
    ArticleText mine = base;
    mine.document.blocks[0] = paragraph(u"Xã đã khởi công tuyến đường dài ba cây số."_s);
    ArticleText theirs = base;
    theirs.document.blocks[0] = paragraph(u"Xã đã khởi công tuyến đường dài bốn cây số."_s);
    const PieceMerge merge = mergePieces(mine, theirs, base);
    QCOMPARE(merge.suggestions(), Choices{PieceChoice::Open});
    QCOMPARE(merge.pieces.first().cause, Cause::Each);
    QVERIFY(merge.pieces.first().both && !merge.pieces.first().isWoven);
    const auto both = *mergedArticle(merge, {PieceChoice::Both});
    QCOMPARE(both.document.blocks.size(), 4);
}

void TestPieceMerge::asksWhereOneTookOutWhatTheOtherChanged()
{
    const ArticleText base = article(threeParagraphs);
    ArticleText mine = base;
    mine.document.blocks.removeAt(1);
    ArticleText theirs = base;
    theirs.document.blocks[1] = paragraph(u"Bà con hiến đất và góp ngày công làm đường, làm cầu."_s);
    const PieceMerge merge = mergePieces(mine, theirs, base);
    QCOMPARE(merge.suggestions(), Choices{PieceChoice::Open});
    QVERIFY(merge.pieces.first().mine.isEmpty());
    QCOMPARE(merge.pieces.first().theirs.size(), 1);
}

void TestPieceMerge::offersBothInsertionsInOnePlace()
{
    const ArticleText base = article(threeParagraphs);
    ArticleText mine = base;
    mine.document.blocks.append(paragraph(u"Lãnh đạo huyện dự lễ khánh thành."_s));
    ArticleText theirs = base;
    theirs.document.blocks.append(paragraph(u"Người dân phấn khởi."_s));
    const PieceMerge merge = mergePieces(mine, theirs, base);
    QCOMPARE(merge.suggestions(), Choices{PieceChoice::Open});
    QCOMPARE(paragraphsOf(*mergedArticle(merge, {PieceChoice::Both})),
             threeParagraphs + QStringList({u"Lãnh đạo huyện dự lễ khánh thành."_s, u"Người dân phấn khởi."_s}));
}

void TestPieceMerge::takesTheSameChangeOnce()
{
    const ArticleText base = article(threeParagraphs);
    ArticleText mine = base;
    mine.document.blocks[0] = paragraph(u"Xã đã khởi công tuyến đường dài ba cây số."_s);
    mine.document.blocks.append(paragraph(u"Lãnh đạo huyện dự lễ khánh thành."_s));
    ArticleText theirs = mine;
    theirs.document.blocks.append(paragraph(u"Người dân phấn khởi."_s));
    const PieceMerge merge = mergePieces(mine, theirs, base);
    QCOMPARE(merge.suggestions(), Choices{PieceChoice::Theirs});
    QVERIFY(isSame(*byItself(merge), theirs));
}

void TestPieceMerge::doesNotDoubleWhatBothMoved()
{
    const QStringList more = threeParagraphs + QStringList({u"Ủy ban xã cảm ơn nhân dân các thôn."_s});
    const ArticleText base = article(more);
    ArticleText mine = base;
    mine.document.blocks.move(0, 3);
    ArticleText theirs = base;
    theirs.document.blocks.move(0, 1);
    const PieceMerge merge = mergePieces(mine, theirs, base);
    QVERIFY(merge.suggestions().contains(PieceChoice::Open));
    ArticleText alike = base;
    alike.document.blocks.move(0, 3);
    QVERIFY(mergePieces(mine, alike, base).pieces.isEmpty());
}

void TestPieceMerge::asksWhereOneMovedWhatTheOtherChanged()
{
    const QStringList more = threeParagraphs + QStringList({u"Ủy ban xã cảm ơn nhân dân các thôn."_s});
    const ArticleText base = article(more);
    ArticleText mine = base;
    mine.document.blocks.move(0, 3);
    ArticleText theirs = base;
    theirs.document.blocks[0] = paragraph(u"Xã đã khởi công tuyến đường dài ba cây số."_s);
    QCOMPARE(mergePieces(mine, theirs, base).suggestions(), Choices(2, PieceChoice::Open));
    // Where the other left it alone the move is taken.
    theirs = base;
    theirs.document.blocks[1] = paragraph(u"Bà con hiến đất và góp nhiều ngày công làm đường."_s);
    const auto merged = byItself(mergePieces(mine, theirs, base));
    QVERIFY(merged);
    QCOMPARE(paragraphsOf(*merged),
             (QStringList{u"Bà con hiến đất và góp nhiều ngày công làm đường."_s, more[2], more[3], more[0]}));
}

void TestPieceMerge::mergesItemsOfAList()
{
    const ArticleText base =
        withBlocks({bullets({u"thôn Một góp đất"_s, u"thôn Hai góp công"_s, u"thôn Ba góp tiền"_s})});
    const ArticleText mine =
        withBlocks({bullets({u"thôn Một góp đất ruộng"_s, u"thôn Hai góp công"_s, u"thôn Ba góp tiền"_s})});
    const ArticleText theirs = withBlocks(
        {bullets({u"thôn Một góp đất"_s, u"thôn Hai góp công"_s, u"thôn Ba góp tiền"_s, u"thôn Tư góp cây"_s})});
    const auto merged = byItself(mergePieces(mine, theirs, base));
    QVERIFY(merged);
    QCOMPARE(merged->document, withBlocks({bullets({u"thôn Một góp đất ruộng"_s, u"thôn Hai góp công"_s,
                                                    u"thôn Ba góp tiền"_s, u"thôn Tư góp cây"_s})})
                                   .document);
}

void TestPieceMerge::mergesRowsAndCellsOfATable()
{
    const ArticleText base = withBlocks({table({{u"Thôn"_s, u"Hộ"_s}, {u"Thôn Một"_s, u"120"_s}})});
    const ArticleText mine = withBlocks({table({{u"Thôn"_s, u"Số hộ"_s}, {u"Thôn Một"_s, u"120"_s}})});
    const ArticleText theirs =
        withBlocks({table({{u"Thôn"_s, u"Hộ"_s}, {u"Thôn Một"_s, u"125"_s}, {u"Thôn Hai"_s, u"90"_s}})});
    const auto merged = byItself(mergePieces(mine, theirs, base));
    QVERIFY(merged);
    QCOMPARE(
        merged->document,
        withBlocks({table({{u"Thôn"_s, u"Số hộ"_s}, {u"Thôn Một"_s, u"125"_s}, {u"Thôn Hai"_s, u"90"_s}})}).document);
    // Two values of one cell cannot both stand in it.
    const ArticleText other = withBlocks({table({{u"Thôn"_s, u"Hộ"_s}, {u"Thôn Một"_s, u"130"_s}})});
    QVERIFY(mergePieces(other, theirs, base).suggestions().contains(PieceChoice::Open));
}

void TestPieceMerge::keepsTablesOfDifferentShapeWhole()
{
    const ArticleText mine = withBlocks({table({{u"Thôn Một"_s, u"120"_s}, {u"Thôn Hai"_s, u"90"_s}})});
    const ArticleText theirs =
        withBlocks({table({{u"Thôn Một"_s, u"120"_s, u"xong"_s}, {u"Thôn Hai"_s, u"90"_s, u"chưa"_s}})});
    const PieceMerge merge = mergePieces(mine, theirs, {});
    QCOMPARE(merge.pieces.size(), 1);
    QCOMPARE(merge.pieces.first().mine.size(), 1);
}

void TestPieceMerge::weavesAPictureOfTwoHands()
{
    const ArticleText base = withBlocks({picture(1, u"Đường"_s, u"Tuyến đường mới của xã"_s)});
    const ArticleText mine = withBlocks({picture(1, u"Đường bê tông"_s, u"Tuyến đường mới của xã"_s)});
    const ArticleText theirs = withBlocks({picture(1, u"Đường"_s, u"Tuyến đường mới của thôn Ba"_s)});
    const auto merged = byItself(mergePieces(mine, theirs, base));
    QVERIFY(merged);
    QCOMPARE(merged->document, withBlocks({picture(1, u"Đường bê tông"_s, u"Tuyến đường mới của thôn Ba"_s)}).document);
    const ArticleText another = withBlocks({picture(2, u"Cầu"_s, u"Tuyến đường mới của xã"_s)});
    QCOMPARE(mergePieces(mine, another, base).suggestions(), Choices{PieceChoice::Open});
}

void TestPieceMerge::mergesFieldsOneByOne()
{
    ArticleText base = article(threeParagraphs, u"Xã khánh thành đường liên thôn"_s);
    ArticleText mine = base;
    mine.metadata.title = u"Xã Đồng Việt khánh thành đường liên thôn"_s;
    mine.metadata.writer = u"Cộng tác viên"_s;
    mine.metadata.category = u"tin-tuc"_s;
    ArticleText theirs = base;
    theirs.metadata.title = u"Xã khánh thành đường liên thôn dài ba cây số"_s;
    theirs.metadata.category = u"su-kien"_s;
    theirs.metadata.kind = ContentKind::LegalDocument;
    theirs.metadata.fields.insert(u"number-symbol"_s, u"05/QĐ-UBND"_s);
    const PieceMerge merge = mergePieces(mine, theirs, base);
    QStringList fields;
    for (const MergePiece &piece : merge.pieces)
        fields.append(piece.field);
    QCOMPARE(fields, (QStringList{u"title"_s, u"category"_s, u"writer"_s, u"kind"_s, u"number-symbol"_s}));
    QCOMPARE(merge.suggestions(), (Choices{PieceChoice::Both, PieceChoice::Open, PieceChoice::Mine, PieceChoice::Theirs,
                                           PieceChoice::Theirs}));
    const auto merged = *mergedArticle(merge, merge.suggestions());
    QCOMPARE(merged.metadata.title, u"Xã Đồng Việt khánh thành đường liên thôn dài ba cây số"_s);
    QCOMPARE(merged.metadata.category, u"tin-tuc"_s);
    QCOMPARE(merged.metadata.writer, u"Cộng tác viên"_s);
    QCOMPARE(merged.metadata.kind, ContentKind::LegalDocument);
    QCOMPARE(merged.metadata.fields.value(u"number-symbol"_s), u"05/QĐ-UBND"_s);
}

void TestPieceMerge::tellsAnImpossibleField()
{
    const ArticleText base = article(threeParagraphs, u"xã "_s + u"dài "_s.repeated(60) + u"đường"_s);
    ArticleText mine = base;
    mine.metadata.title.prepend(u"nay "_s.repeated(10));
    ArticleText theirs = base;
    theirs.metadata.title.append(u" mới"_s.repeated(10));
    const PieceMerge merge = mergePieces(mine, theirs, base);
    const auto merged = mergedArticle(merge, merge.suggestions());
    QVERIFY(!merged);
    QCOMPARE(merged.error().reason, u"field-too-long"_s);
}

QTEST_GUILESS_MAIN(TestPieceMerge)
#include "test_piece_merge.moc"
