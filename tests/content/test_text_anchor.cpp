// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/InlineText.h"
#include "app/content/anchor/TextAnchor.h"
#include "tests/support/RandomDocument.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace bantin::content;
using namespace Qt::StringLiterals;
using checks::CheckPlace;
using Standing = AnchoredPlace::Standing;

namespace {

/// An article as words that know who they are, so that a test knows where they went.
struct Word {
    int id = 0;
    QString text;
};

class Model
{
public:
    Model(quint32 seed, int vocabulary)
        : m_random(seed)
        , m_vocabulary(vocabulary)
    {
        for (int i = 0; i < 12; ++i)
            m_paragraphs.append(words(8 + below(30)));
    }

    Document document() const
    {
        Document document;
        for (const QList<Word> &paragraph : m_paragraphs)
            document.blocks.append({Paragraph{{Text{text(paragraph, 0, paragraph.size()), {}, {}}}}});
        return document;
    }
    /// Some words of one paragraph, and where they stand.
    std::pair<QList<int>, CheckPlace> anySelection()
    {
        int number = below(m_paragraphs.size());
        while (m_paragraphs.at(number).size() < 6)
            number = below(m_paragraphs.size());
        const QList<Word> &paragraph = m_paragraphs.at(number);
        const int from = below(paragraph.size() - 5);
        const int count = 1 + below(5);
        QList<int> ids;
        for (int i = from; i < from + count; ++i)
            ids.append(paragraph.at(i).id);
        const qsizetype position = from == 0 ? 0 : text(paragraph, 0, from).size() + 1;
        return {ids, {u"text"_s, QString::number(number), position, text(paragraph, from, count).size(), {}}};
    }
    void edit()
    {
        QList<Word> &paragraph = m_paragraphs[below(m_paragraphs.size())];
        const int at = below(paragraph.size());
        switch (below(7)) {
        case 0:
            paragraph.remove(at, std::min<qsizetype>(1 + below(4), paragraph.size() - at));
            break;
        case 1:
        case 2:
            for (const Word &word : words(1 + below(3)))
                paragraph.insert(at, word);
            break;
        case 3:
            m_paragraphs.insert(below(m_paragraphs.size()), words(6 + below(10)));
            break;
        case 4:
            m_paragraphs.swapItemsAt(below(m_paragraphs.size()), below(m_paragraphs.size()));
            break;
        case 5:
            if (m_paragraphs.size() > 5)
                m_paragraphs.removeAt(below(m_paragraphs.size()));
            break;
        default: {
            const QList<Word> rest = paragraph.sliced(at);
            paragraph.remove(at, rest.size());
            m_paragraphs.append(rest);
        }
        }
        m_paragraphs.removeIf([](const QList<Word> &one) { return one.isEmpty(); });
    }
    /// The words that stand at a place.
    QList<int> idsAt(const CheckPlace &place) const
    {
        QList<int> ids;
        qsizetype at = 0;
        for (const Word &word : m_paragraphs.value(place.block.toInt())) {
            if (at < place.position + place.length && at + word.text.size() > place.position)
                ids.append(word.id);
            at += word.text.size() + 1;
        }
        return ids;
    }

private:
    int below(qsizetype limit) { return limit <= 0 ? 0 : int(m_random.bounded(quint32(limit))); }
    QList<Word> words(int count)
    {
        QList<Word> list;
        for (int i = 0; i < count; ++i, ++m_last)
            list.append({m_last, u"chữ%1"_s.arg(m_vocabulary > 0 ? below(m_vocabulary) : m_last)});
        return list;
    }
    static QString text(const QList<Word> &words, qsizetype from, qsizetype count)
    {
        QStringList texts;
        for (const Word &word : words.sliced(from, count))
            texts.append(word.text);
        return texts.join(u' ');
    }

    QRandomGenerator m_random;
    int m_vocabulary;
    int m_last = 0;
    QList<QList<Word>> m_paragraphs;
};

struct Tally {
    int exact = 0;
    int near = 0;
    int orphaned = 0;
    int wrong = 0;
};

/// One comment through a row of edits, its place kept up to date as the store does.
Tally follow(quint32 seed, int vocabulary)
{
    Model model(seed, vocabulary);
    const auto [ids, place] = model.anySelection();
    auto pieces = anchorPieces({}, model.document());
    const auto piece = std::ranges::find(pieces, place.block, &checks::TextPiece::block);
    const QString quote = piece->text.sliced(place.position, place.length);
    CommentPlace anchor = anchorAt(place, pieces);
    Tally tally;
    for (int i = 0; i < 25; ++i) {
        model.edit();
        pieces = anchorPieces({}, model.document());
        const AnchoredPlace found = findAnchor(quote, anchor, pieces);
        if (found.standing == Standing::Orphaned) {
            ++tally.orphaned;
            continue;
        }
        const QList<int> present = model.idsAt(found.place);
        const auto kept = std::ranges::count_if(ids, [&present](int id) { return present.contains(id); });
        ++(found.standing == Standing::Exact ? tally.exact : tally.near);
        if (kept * 2 < ids.size())
            ++tally.wrong;
        anchor = anchorAt(found.place, pieces);
    }
    return tally;
}

Tally followMany(int comments, int vocabulary)
{
    Tally all;
    for (int seed = 0; seed < comments; ++seed) {
        const Tally one = follow(quint32(seed), vocabulary);
        all.exact += one.exact;
        all.near += one.near;
        all.orphaned += one.orphaned;
        all.wrong += one.wrong;
    }
    return all;
}

Document article(const QStringList &paragraphs)
{
    Document document;
    for (const QString &words : paragraphs)
        document.blocks.append({Paragraph{{Text{words, {}, {}}}}});
    return document;
}

} // namespace

/// A comment stays with its words, or says that they are gone.
class TestTextAnchor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsItsWordsThroughEdits();
    void prefersTheSurroundingsToTheNumberOfTheParagraph();
    void saysWhenItsWordsAreGone();
    void findsWordsThatWereEdited();
    void standsAtTheRightPlaceOrSaysItIsGone_data();
    void standsAtTheRightPlaceOrSaysItIsGone();
    void putsSuggestedWordsInTheirPlace();
    void putsSuggestedWordsAnywhereInRandomDocuments();
};

void TestTextAnchor::followsItsWordsThroughEdits()
{
    const QString quote = u"khoảng 7 tỷ đồng"_s;
    const auto before =
        anchorPieces({}, article({u"Công trình có tổng mức đầu tư khoảng 7 tỷ đồng, hoàn thành sớm."_s}));
    const CommentPlace anchor =
        anchorAt({u"text"_s, u"0"_s, before.last().text.indexOf(quote), quote.size(), {}}, before);
    const auto after =
        anchorPieces({}, article({u"Sáng nay có lễ khánh thành."_s,
                                  u"Tuyến đường có tổng mức đầu tư khoảng 7 tỷ đồng, xong trước hạn."_s}));
    const AnchoredPlace found = findAnchor(quote, anchor, after);
    QCOMPARE(found.standing, Standing::Exact);
    QCOMPARE(found.place.block, u"1"_s);
    QCOMPARE(after.last().text.sliced(found.place.position, found.place.length), quote);
}

void TestTextAnchor::prefersTheSurroundingsToTheNumberOfTheParagraph()
{
    const QString quote = u"xã Đồng Việt"_s;
    const auto before = anchorPieces({}, article({u"Nhân dân xã Đồng Việt hiến đất làm đường."_s}));
    const CommentPlace anchor = anchorAt({u"text"_s, u"0"_s, 9, quote.size(), {}}, before);
    QCOMPARE(anchor.suffix, u" hiến đất làm đường."_s);
    const auto after =
        anchorPieces({}, article({u"Lãnh đạo xã Đồng Việt dự lễ."_s, u"Nhân dân xã Đồng Việt hiến đất làm đường."_s}));
    QCOMPARE(findAnchor(quote, anchor, after).place.block, u"1"_s);
}

void TestTextAnchor::saysWhenItsWordsAreGone()
{
    const auto before = anchorPieces({}, article({u"Một câu có vài chữ ở đây."_s}));
    const CommentPlace anchor = anchorAt({u"text"_s, u"0"_s, 11, 7, {}}, before);
    const auto after = anchorPieces({}, article({u"Hoàn toàn khác rồi, vài chữ ở nơi khác hẳn."_s}));
    QCOMPARE(findAnchor(u"vài chữ"_s, anchor, after).standing, Standing::Orphaned);
    QCOMPARE(findAnchor({}, anchor, before).standing, Standing::Orphaned);
}

void TestTextAnchor::findsWordsThatWereEdited()
{
    const QString quote = u"nhân dân đóng góp 1,2 tỷ đồng"_s;
    const auto before = anchorPieces({}, article({u"Trong đó nhân dân đóng góp 1,2 tỷ đồng và hiến đất."_s}));
    const CommentPlace anchor = anchorAt({u"text"_s, u"0"_s, 9, quote.size(), {}}, before);
    const auto after = anchorPieces({}, article({u"Trong đó nhân dân đóng góp 1,35 tỷ đồng và hiến đất."_s}));
    const AnchoredPlace found = findAnchor(quote, anchor, after);
    QCOMPARE(found.standing, Standing::Near);
    QCOMPARE(after.last().text.sliced(found.place.position, found.place.length), u"nhân dân đóng góp 1,35 tỷ đồng"_s);
}

void TestTextAnchor::standsAtTheRightPlaceOrSaysItIsGone_data()
{
    QTest::addColumn<int>("vocabulary");
    QTest::addColumn<int>("tolerated");
    QTest::newRow("every word once") << 0 << 0;
    QTest::newRow("a usual vocabulary") << 300 << 0;
    // Where whole sentences repeat themselves nobody could always tell.
    QTest::newRow("forty words all over again") << 40 << 15;
}

void TestTextAnchor::standsAtTheRightPlaceOrSaysItIsGone()
{
    QFETCH(const int, vocabulary);
    QFETCH(const int, tolerated);
    const Tally tally = followMany(150, vocabulary);
    qInfo("150 comments, 3750 edits: %d exact, %d near, %d orphaned, %d at a wrong place", tally.exact, tally.near,
          tally.orphaned, tally.wrong);
    QCOMPARE_LE(tally.wrong, tolerated);
    // Saying nothing would be right too often to be useful.
    QVERIFY(tally.exact + tally.near > tally.orphaned);
}

void TestTextAnchor::putsSuggestedWordsInTheirPlace()
{
    Metadata metadata;
    metadata.title = u"Đường dài 2,2 km"_s;
    Document document{{{Paragraph{
        {Text{u"Mức đầu tư "_s, {}, {}}, Text{u"khoảng 7"_s, Mark::Bold, {}}, Text{u" tỷ đồng."_s, {}, {}}}}}}};
    QVERIFY(replaceWords(metadata, document, {u"title"_s, {}, 10, 3, {}}, u"2,4"_s));
    QCOMPARE(metadata.title, u"Đường dài 2,4 km"_s);
    QVERIFY(replaceWords(metadata, document, {u"text"_s, u"0"_s, 11, 11, {}}, u"6,8 tỷ"_s));
    const Inlines expected{Text{u"Mức đầu tư "_s, {}, {}}, Text{u"6,8 tỷ"_s, Mark::Bold, {}},
                           Text{u" đồng."_s, {}, {}}};
    QCOMPARE(std::get<Paragraph>(document.blocks.first().node).inlines, expected);
    QVERIFY(!replaceWords(metadata, document, {u"text"_s, u"7"_s, 0, 2, {}}, u"x"_s));
    QVERIFY(!replaceWords(metadata, document, {u"text"_s, u"0"_s, 400, 2, {}}, u"x"_s));
}

void TestTextAnchor::putsSuggestedWordsAnywhereInRandomDocuments()
{
    QRandomGenerator random(3);
    int replacements = 0;
    for (quint32 seed = 0; seed < 150; ++seed) {
        Document document = normalise(bantin::testing::randomDocument(seed));
        Metadata metadata;
        const auto pieces = anchorPieces(metadata, document);
        for (const checks::TextPiece &piece : pieces) {
            if (piece.text.size() < 4 || random.bounded(4) != 0)
                continue;
            Document changed = document;
            const qsizetype at = random.bounded(int(piece.text.size()) - 2);
            QVERIFY(replaceWords(metadata, changed, {piece.field, piece.block, at, 2, {}}, u"Mới"_s)
                    || piece.field != "text"_L1);
            QString expected = piece.text;
            expected.replace(at, 2, u"Mới"_s);
            const auto now = anchorPieces(metadata, changed);
            const bool isThere = std::ranges::any_of(
                now, [&](const checks::TextPiece &one) { return one.text.simplified() == expected.simplified(); });
            QVERIFY2(isThere, qPrintable(expected));
            ++replacements;
        }
    }
    qInfo("%d replacements in random documents", replacements);
}

QTEST_GUILESS_MAIN(TestTextAnchor)
#include "test_text_anchor.moc"
