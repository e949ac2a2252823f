// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocumentWalk.h"
#include "app/content/DocxImporter.h"
#include "app/content/InlineText.h"
#include "app/content/OdtImporter.h"
#include "app/content/PlainText.h"
#include "app/content/diff/ArticleDiff.h"
#include "tests/support/RandomDocument.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace bantin::content;
using namespace Qt::StringLiterals;
using bantin::testing::randomDocument;

namespace {

enum class Side { Before, After };

/// One side of a diff put together again; the tests' own reading of what the header promises.
class Reassembly
{
public:
    explicit Reassembly(Side side)
        : m_side(side)
    {
    }

    Inlines words(const QList<TextRun> &runs) const
    {
        Inlines all;
        for (const TextRun &run : runs)
            all += m_side == Side::Before ? run.before : run.after;
        return mergedRuns(all);
    }
    QList<TextNode> nodes(const QList<TextChange> &changes) const
    {
        using Kind = TextChange::Kind;
        QList<TextNode> list;
        for (const TextChange &change : changes) {
            const bool isNew = change.kind == Kind::Added || change.kind == Kind::MovedHere;
            const bool isGone = change.kind == Kind::Removed || change.kind == Kind::MovedAway;
            if (m_side == Side::Before ? isNew : isGone)
                continue;
            list.append(
                {m_side == Side::Before ? change.before : change.after, words(change.words), nodes(change.content)});
        }
        return list;
    }

private:
    Side m_side;
};

QList<TextNode> merged(QList<TextNode> nodes)
{
    for (TextNode &node : nodes) {
        node.words = mergedRuns(node.words);
        node.content = merged(node.content);
    }
    return nodes;
}

bool givesBothBack(const Document &before, const Document &after)
{
    const auto changes = diffNodes(nodesOf(before.blocks), nodesOf(after.blocks));
    return Reassembly(Side::Before).nodes(changes) == merged(nodesOf(before.blocks))
           && Reassembly(Side::After).nodes(changes) == merged(nodesOf(after.blocks));
}

Block paragraph(const QString &words)
{
    return {Paragraph{{Text{words, {}, {}}}}};
}

Document article(const QStringList &paragraphs)
{
    Document document;
    for (const QString &words : paragraphs)
        document.blocks.append(paragraph(words));
    return document;
}

/// A person's changes: words, marks, whole blocks, their order.
Document edited(Document document, QRandomGenerator &random)
{
    const auto below = [&random](qsizetype limit) { return qsizetype(random.bounded(quint32(limit))); };
    for (int i = int(below(5)); i >= 0 && !document.blocks.isEmpty(); --i) {
        const qsizetype at = below(document.blocks.size());
        switch (below(5)) {
        case 0:
            document.blocks.removeAt(at);
            break;
        case 1:
            document.blocks.insert(at, paragraph(u"Đoạn mới %1"_s.arg(below(100))));
            break;
        case 2:
            document.blocks.move(at, below(document.blocks.size()));
            break;
        default:
            forEachInlines(document.blocks, [&](Inlines &inlines) {
                if (below(3) == 0)
                    inlines.insert(below(inlines.size() + 1), Text{u" chữ mới "_s, Mark::Bold, {}});
            });
        }
    }
    return normalise(document);
}

QStringList told(const ArticleDiff &diff)
{
    using Kind = ChangeLine::Kind;
    static const QHash<Kind, QString> names{{Kind::Added, u"added"_s},       {Kind::Removed, u"removed"_s},
                                            {Kind::Replaced, u"replaced"_s}, {Kind::Moved, u"moved"_s},
                                            {Kind::Field, u"field"_s},       {Kind::Reformatted, u"reformatted"_s},
                                            {Kind::Picture, u"picture"_s},   {Kind::Shape, u"shape"_s}};
    QStringList lines;
    for (const ChangeLine &line : changeLines(diff))
        lines.append(u"%1 %2 %3: %4 → %5"_s.arg(line.place)
                         .arg(names.value(line.kind), line.subject, line.before.simplified(), line.after.simplified()));
    return lines;
}

} // namespace

class TestArticleDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatAnEditorChanged();
    void tellsMovedBlocksFromNewOnes();
    void namesFormatPictureAndShape();
    void findsNothingInTheSameArticle();
    void givesBothTextsBackForRandomDocuments();
    void givesBothTextsBackForImportedFiles();
    void comparesALongArticleBeforeAnybodyWaits();
    void stopsWhenAsked();
};

void TestArticleDiff::tellsWhatAnEditorChanged()
{
    ArticleText before{{}, article({u"Sáng 20/11, công trình có mức đầu tư khoảng 7 tỷ đồng."_s, u"Đoạn thứ hai."_s})};
    before.metadata.title = u"Khánh thành đường dài 2,2 km"_s;
    before.metadata.sapo = u"Lễ khánh thành đường liên thôn."_s;
    before.metadata.source = u"Cổng xã"_s;
    ArticleText after{before.metadata, article({u"Sáng 20/11, công trình có mức đầu tư 6,8 tỷ đồng."_s,
                                                u"Đoạn thứ hai."_s, u"Đoạn này mới thêm vào."_s})};
    after.metadata.title = u"Khánh thành đường dài 2,4 km"_s;
    after.metadata.sapo = u"Lễ khánh thành đường liên thôn, rút ngắn một nửa thời gian."_s;
    after.metadata.source = u"Cổng huyện"_s;
    const ArticleDiff diff = diffArticles(before, after);
    QCOMPARE(told(diff),
             (QStringList{u"1 replaced title: 2,2 → 2,4"_s, u"2 added sapo:  → , rút ngắn một nửa thời gian"_s,
                          u"3 field source: Cổng xã → Cổng huyện"_s, u"4 replaced text: khoảng 7 → 6,8"_s,
                          u"5 added text:  → Đoạn này mới thêm vào."_s}));
    QCOMPARE(diff.places, 5);
}

void TestArticleDiff::tellsMovedBlocksFromNewOnes()
{
    const QString moving = u"Đoạn này dài đủ để nhận ra khi nó đứng chỗ khác."_s;
    const ArticleText before{{}, article({moving, u"Đoạn một của bài."_s, u"Đoạn hai của bài."_s})};
    const ArticleText after{{}, article({u"Đoạn một của bài."_s, u"Đoạn hai của bài."_s, moving})};
    const ArticleDiff diff = diffArticles(before, after);
    QCOMPARE(diff.body.size(), 4);
    QCOMPARE(diff.body.first().kind, TextChange::Kind::MovedAway);
    QCOMPARE(diff.body.last().kind, TextChange::Kind::MovedHere);
    QCOMPARE(told(diff), (QStringList{u"1 moved text: %1 → "_s.arg(moving), u"2 moved text:  → %1"_s.arg(moving)}));
}

void TestArticleDiff::namesFormatPictureAndShape()
{
    Figure first{u"a.jpg"_s, u"Đường cũ"_s, false, {}, {}, 10, 10};
    Figure second{u"b.jpg"_s, u"Đường mới"_s, false, {}, {}, 10, 10};
    ArticleText before{{}, article({u"Một câu có chữ đậm ở giữa."_s, u"Đầu mục này"_s})};
    before.document.blocks.append({first});
    ArticleText after{{}, {}};
    after.document.blocks = {
        {Paragraph{{Text{u"Một câu có "_s, {}, {}}, Text{u"chữ đậm "_s, Mark::Bold, {}}, Text{u"ở giữa."_s, {}, {}}}}},
        {Heading{2, {Text{u"Đầu mục này"_s, {}, {}}}}},
        {second}};
    QCOMPARE(told(diffArticles(before, after)),
             (QStringList{u"1 reformatted text: chữ đậm → chữ đậm"_s, u"2 shape text:  → "_s,
                          u"3 picture text: Đường cũ → Đường mới"_s}));
}

void TestArticleDiff::findsNothingInTheSameArticle()
{
    for (quint32 seed = 0; seed < 50; ++seed) {
        const ArticleText text{{}, normalise(randomDocument(seed))};
        const ArticleDiff diff = diffArticles(text, text);
        QCOMPARE(diff.places, 0);
        QVERIFY(changeLines(diff).isEmpty());
    }
}

void TestArticleDiff::givesBothTextsBackForRandomDocuments()
{
    QRandomGenerator random(5);
    int pairs = 0;
    qint64 places = 0;
    for (quint32 seed = 0; seed < 300; ++seed) {
        const Document before = normalise(randomDocument(seed));
        const Document after = edited(before, random);
        QVERIFY2(givesBothBack(before, after), qPrintable(u"edited %1"_s.arg(seed)));
        const Document other = normalise(randomDocument(seed + 1));
        QVERIFY2(givesBothBack(before, other), qPrintable(u"other %1"_s.arg(seed)));
        const ArticleDiff diff = diffArticles({{}, before}, {{}, after});
        QCOMPARE(diff.places == 0, before == after);
        QCOMPARE(changeLines(diff).size(), diff.places);
        places += diff.places;
        pairs += 2;
    }
    qInfo("%d pairs of documents, both sides given back; %lld changes in the edited ones", pairs, places);
}

void TestArticleDiff::givesBothTextsBackForImportedFiles()
{
    const QString corpus = QStringLiteral(BANTIN_SOURCE_DIR "/../shared/corpus");
    if (!QFile::exists(corpus))
        QSKIP("the shared corpus is absent");
    QRandomGenerator random(6);
    int files = 0;
    constexpr int mostFiles = 60;
    constexpr qint64 largest = 200'000;
    QDirIterator found(corpus, {u"*.docx"_s, u"*.odt"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (found.hasNext() && files < mostFiles) {
        QFile file(found.next());
        if (file.size() > largest || !file.open(QIODevice::ReadOnly))
            continue;
        const auto imported =
            file.fileName().endsWith("odt"_L1) ? importOdt(file.readAll()) : importDocx(file.readAll());
        if (!imported)
            continue;
        QVERIFY2(givesBothBack(imported->document, edited(imported->document, random)), qPrintable(file.fileName()));
        ++files;
    }
    QVERIFY(files > 0);
    qInfo("%d imported files, both sides given back", files);
}

void TestArticleDiff::comparesALongArticleBeforeAnybodyWaits()
{
    QRandomGenerator random(7);
    QStringList paragraphs;
    for (int i = 0; i < 200; ++i) {
        QString words;
        for (int j = 0; j < 50; ++j)
            words += u"chữ%1 "_s.arg(random.bounded(3000));
        paragraphs.append(words.trimmed() + u'.');
    }
    const Document before = article(paragraphs);
    for (QString &words : paragraphs)
        words.replace(words.indexOf(u' '), 1, u" thêm "_s);
    const Document after = article(paragraphs);
    QElapsedTimer timer;
    timer.start();
    const ArticleDiff diff = diffArticles({{}, before}, {{}, after});
    qInfo("10000 words, every paragraph changed: %lld ms", timer.elapsed());
    QCOMPARE(diff.places, 200);
}

void TestArticleDiff::stopsWhenAsked()
{
    std::stop_source source;
    source.request_stop();
    const ArticleText before{{}, normalise(randomDocument(1))};
    const ArticleText after{{}, normalise(randomDocument(2))};
    QVERIFY(diffArticles(before, after, source.get_token()).body.isEmpty());
}

QTEST_GUILESS_MAIN(TestArticleDiff)
#include "test_article_diff.moc"
