// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Connection.h"
#include "app/store/JournalEntry.h"
#include "app/store/JournalRepository.h"
#include "app/store/Packing.h"
#include "app/store/RecordCoding.h"
#include "tests/store/StoreFixture.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

/// The journal: what is typed between two whole saves, as small steps that prove themselves.
class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryLeadsFromAnyTextToAnyOther();
    void anEntryOfOneLetterIsSmall();
    void refusesEveryAlteredEntry();
    void allocatesNothingForALengthThatIsNotThere();
    void replaysThousandsOfRandomEdits();
    void replaysWhatIsGoodAndKeepsTheRest();
    void takesNoEntriesOfAnotherText();
    void goesOnAfterWhatWasSetAside();
    void forgetsWhatASaveCovers();
    void listsArticlesLastChangedFirst();

private:
    Result<JournalReplay> replay(const ArticleId &article)
    {
        const auto draft = ArticleRepository(*m_fixture.store).workingCopy(article);
        return draft ? JournalRepository(*m_fixture.store).replay(*draft) : draft.error();
    }
    /// Journals `xhtml` as the next text; the texts of one article differ in nothing else here.
    void type(const ArticleId &article, const QByteArray &xhtml, const AccountId &account = AccountId::create())
    {
        const auto before = replay(article);
        QVERIFY(before);
        const DraftText after{before->text.metadata, xhtml};
        QVERIFY(JournalRepository(*m_fixture.store).append(*before, after, account, m_fixture.clock.nowUtc()));
    }
    void damageEntry(int which, const QByteArray &entry)
    {
        Connection &content = m_fixture.store->content();
        QVERIFY(content.execute("DROP TRIGGER IF EXISTS journal_keep_update"));
        QVERIFY(content.run("UPDATE journal SET entry = ? WHERE sequence ="
                            " (SELECT sequence FROM journal ORDER BY sequence LIMIT 1 OFFSET ?)",
                            entry, which));
    }
    qint64 count(const char *where)
    {
        const QByteArray sql = QByteArray("SELECT count(*) FROM journal WHERE ") + where;
        return **m_fixture.store->content().first(sql.constData(), [](const Statement &row) { return row.integer(0); });
    }

    StoreFixture m_fixture;
};

void TestJournal::anEntryLeadsFromAnyTextToAnyOther()
{
    const QList<QByteArray> texts{{},
                                  "a",
                                  "aa",
                                  "aaa",
                                  "ab",
                                  "ba",
                                  "<p>Đường liên thôn</p>",
                                  "<p>Đường thôn</p>",
                                  QByteArray(300, 'x'),
                                  QByteArray(299, 'x') + 'y'};
    for (const QByteArray &from : texts) {
        for (const QByteArray &to : texts) {
            const DraftText before{from, to};
            const DraftText after{to, from};
            const auto entry = JournalEntry::read(JournalEntry::between(before, after).bytes());
            QVERIFY(entry);
            QCOMPARE(*entry->appliedTo(before), after);
            QVERIFY(entry->proves(after));
            QCOMPARE(entry->proves(before), before == after);
        }
    }
}

void TestJournal::anEntryOfOneLetterIsSmall()
{
    const QByteArray words = u"công trình thủy lợi "_s.repeated(3000).toUtf8();
    const DraftText before{"{}", words + "<p>đườn</p>" + words};
    const DraftText after{"{}", words + "<p>đường</p>" + words};
    QVERIFY(JournalEntry::between(before, after).bytes().size() <= 24);
}

void TestJournal::refusesEveryAlteredEntry()
{
    const DraftText before{"{\"title\":\"Thông xe\"}", "<p>Đường liên thôn đã thông xe.</p>"};
    const DraftText after{"{\"title\":\"Thông xe!\"}", "<p>Đường liên thôn đã thông xe sáng nay.</p>"};
    const QByteArray good = JournalEntry::between(before, after).bytes();
    int refused = 0;
    const auto refuse = [&](const QByteArray &bytes) {
        const auto entry = JournalEntry::read(bytes);
        const auto text = entry ? entry->appliedTo(before) : entry.error();
        ++refused;
        return !text || !entry->proves(*text);
    };
    for (qsizetype bit = 0; bit < good.size() * 8; ++bit) {
        QByteArray altered = good;
        altered[bit / 8] = char(altered.at(bit / 8) ^ (1 << (bit % 8)));
        QVERIFY2(refuse(altered), qPrintable(QString::number(bit)));
    }
    for (qsizetype size = 0; size < good.size(); ++size)
        QVERIFY(refuse(good.first(size)));
    QVERIFY(refuse(good + '\0'));
    qInfo("%d altered entries, all refused", refused);
}

void TestJournal::allocatesNothingForALengthThatIsNotThere()
{
    const QByteArray head = QByteArray(1, 1) + QByteArray(8, 'p');
    for (const QByteArray &number :
         {QByteArray("\xff\xff\xff\x1f"), QByteArray("\xff\xff\xff\xff\x7f"),
          QByteArray("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"), QByteArray("\x80\x00", 2)}) {
        const QByteArray zero(1, '\0');
        QCOMPARE(JournalEntry::read(head + zero + zero + number).error().reason, u"journal-damaged"_s);
        QCOMPARE(JournalEntry::read(head + number + zero + zero + zero + zero + zero).ok(),
                 number == QByteArray("\xff\xff\xff\x1f"));
    }
}

void TestJournal::replaysThousandsOfRandomEdits()
{
    constexpr int rounds = 40;
    constexpr int editsEach = 60;
    QRandomGenerator random(20261122);
    int replays = 0;
    for (int round = 0; round < rounds; ++round) {
        const ArticleId article = m_fixture.addArticle(u"Bài"_s, u"một hai ba"_s);
        QByteArray text = replay(article)->text.xhtml;
        auto transaction = m_fixture.store->content().execute("BEGIN");
        for (int edit = 0; edit < editsEach; ++edit) {
            const qsizetype at = random.bounded(text.size() + 1);
            const qsizetype removed = random.bounded(4) == 0 ? random.bounded(text.size() - at + 1) : 0;
            text = text.first(at) + QByteArray(random.bounded(9), char('a' + edit % 26)) + text.sliced(at + removed);
            type(article, text);
            if (edit % 20 == 19) {
                QCOMPARE(replay(article)->text.xhtml, text);
                ++replays;
            }
        }
        QVERIFY(m_fixture.store->content().execute("COMMIT"));
        QCOMPARE(replay(article)->entries, editsEach);
    }
    qInfo("%d random edits, %d replays", rounds * editsEach, replays);
}

void TestJournal::replaysWhatIsGoodAndKeepsTheRest()
{
    StoreFixture fresh;
    std::swap(m_fixture.store, fresh.store);
    const ArticleId article = m_fixture.addArticle(u"Bài"_s, u"đầu"_s);
    const AccountId writer = AccountId::create();
    for (const QByteArray &text : {"<p>1</p>"_ba, "<p>12</p>"_ba, "<p>123</p>"_ba, "<p>1234</p>"_ba})
        type(article, text, writer);
    damageEntry(2, pack("không phải bước"));
    const auto partly = replay(article);
    QVERIFY(partly);
    QCOMPARE(partly->text.xhtml, "<p>12</p>"_ba);
    QCOMPARE(partly->entries, 2);
    QCOMPARE(partly->refused, 2);
    QCOMPARE(partly->copy.savedBy, writer);
    QCOMPARE(count("1"), 4);
    damageEntry(0, QByteArray());
    const auto nothing = replay(article);
    QVERIFY(nothing);
    QCOMPARE(nothing->entries, 0);
    QCOMPARE(nothing->refused, 4);
    QVERIFY(nothing->text.xhtml.contains("đầu"));
    std::swap(m_fixture.store, fresh.store);
}

void TestJournal::takesNoEntriesOfAnotherText()
{
    const ArticleId article = m_fixture.addArticle(u"Bài"_s, u"đầu"_s);
    type(article, "<p>đã gõ</p>");
    // As when a file of another day was put in its place: the draft is not the one the entries follow from.
    QVERIFY(ArticleRepository(*m_fixture.store).saveWorkingCopy(m_fixture.workingCopy(article, u"Khác"_s, u"khác"_s)));
    const auto other = replay(article);
    QVERIFY(other);
    QCOMPARE(other->entries, 0);
    QCOMPARE(other->refused, 1);
    QCOMPARE(other->copy.metadata.title, u"Khác"_s);
}

void TestJournal::goesOnAfterWhatWasSetAside()
{
    StoreFixture fresh;
    std::swap(m_fixture.store, fresh.store);
    JournalRepository journal(*m_fixture.store);
    const ArticleId article = m_fixture.addArticle(u"Bài"_s, u"đầu"_s);
    type(article, "<p>1</p>");
    type(article, "<p>12</p>");
    damageEntry(1, pack("x"));
    QVERIFY(journal.setRefusedAside(*replay(article)));
    QCOMPARE(replay(article)->refused, 0);
    type(article, "<p>1, lần nữa</p>");
    const auto replayed = replay(article);
    QCOMPARE(replayed->entries, 2);
    QCOMPARE(replayed->text.xhtml, "<p>1, lần nữa</p>"_ba);
    QVERIFY(journal.cover(*replayed));
    QCOMPARE(count("set_aside = 1"), 1);
    QCOMPARE(count("set_aside = 0"), 0);
    QVERIFY(!m_fixture.store->content().execute("DELETE FROM journal").ok());
    std::swap(m_fixture.store, fresh.store);
}

void TestJournal::forgetsWhatASaveCovers()
{
    JournalRepository journal(*m_fixture.store);
    const ArticleId article = m_fixture.addArticle(u"Bài"_s, u"đầu"_s);
    type(article, "<p>đã gõ</p>");
    const auto typed = replay(article);
    QVERIFY(ArticleRepository(*m_fixture.store).saveWorkingCopy(typed->copy));
    QVERIFY(journal.cover(*typed));
    const auto after = replay(article);
    QCOMPARE(after->entries + after->refused, 0);
    QCOMPARE(after->text.xhtml, "<p>đã gõ</p>"_ba);
    QCOMPARE(after->copy.savedBy, typed->copy.savedBy);
}

void TestJournal::listsArticlesLastChangedFirst()
{
    StoreFixture fixture;
    std::swap(m_fixture.store, fixture.store);
    const ArticleId first = m_fixture.addArticle(u"Một"_s, u"x"_s);
    const ArticleId second = m_fixture.addArticle(u"Hai"_s, u"x"_s);
    m_fixture.addArticle(u"Ba"_s, u"x"_s);
    type(first, "<p>1</p>");
    type(second, "<p>2</p>");
    type(first, "<p>1 1</p>");
    QCOMPARE(*JournalRepository(*m_fixture.store).articles(), (QList<ArticleId>{first, second}));
    std::swap(m_fixture.store, fixture.store);
}

QTEST_GUILESS_MAIN(TestJournal)
#include "test_journal.moc"
