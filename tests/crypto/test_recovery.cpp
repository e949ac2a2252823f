// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/crypto/RecoveryKey.h"
#include "app/crypto/RecoveryWords.h"

#include <QSet>
#include <QTest>

using namespace bantin;
using namespace bantin::crypto;
using namespace Qt::StringLiterals;

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listHoldsThousandAndTwentyFourDifferentWords();
    void listNeverChanges();
    void readsBackWhatItWrote();
    void readsWhatPeopleType();
    void namesTheWrongWord();
    void noticesAWordOfAnotherKey();
    void noticesTwoWordsSwapped();
    void saysHowManyWordsAreMissing();

private:
    const RecoveryKey m_key = RecoveryKey::generate();
    QString words() const { return QString::fromLatin1(m_key.words().view()); }
    static QString reason(const QString &typed)
    {
        const auto read = RecoveryKey::fromWords(typed);
        return read ? QString() : read.error().reason;
    }
};

void TestRecovery::listHoldsThousandAndTwentyFourDifferentWords()
{
    QSet<QByteArray> seen;
    for (int i = 0; i < recoveryWordList; ++i) {
        const QByteArray word = recoveryWord(i).toByteArray();
        QVERIFY(word.size() >= 2 && word.size() <= 6);
        for (const char letter : word)
            QVERIFY(letter >= 'a' && letter <= 'z');
        QCOMPARE(recoveryWordIndex(word), i);
        seen.insert(word);
    }
    QCOMPARE(seen.size(), 1024);
    QVERIFY(!recoveryWordIndex("zebra"));
}

void TestRecovery::listNeverChanges()
{
    QByteArray all;
    for (int i = 0; i < recoveryWordList; ++i)
        all += recoveryWord(i).toByteArray() + '\n';
    QCOMPARE(sha256(all).toHex(), "857233d1a09c85c1e7bd0b4cc300bd7040223a8ce3b9ad0855af1de9a7bd9daf"_ba);
}

void TestRecovery::readsBackWhatItWrote()
{
    for (int i = 0; i < 200; ++i) {
        const RecoveryKey key = RecoveryKey::generate();
        const auto read = RecoveryKey::fromWords(QString::fromLatin1(key.words().view()));
        QVERIFY(read.ok());
        QVERIFY(equalSecrets(read->secret().view(), key.secret().view()));
    }
    QCOMPARE(words().split(u' ').size(), 16);
    QVERIFY(!equalSecrets(RecoveryKey::generate().secret().view(), m_key.secret().view()));
}

void TestRecovery::readsWhatPeopleType()
{
    const QStringList list = words().split(u' ');
    QCOMPARE(reason(list.join(u"-"_s).toUpper()), QString());
    QCOMPARE(reason(u"  "_s + list.join(u"\n 1. "_s) + u"\r\n"_s), QString());
    QString marked = words();
    marked.replace(u'a', u'ấ').replace(u'o', u'ợ').replace(u'u', u'ũ').replace(u'd', u'đ').replace(u'e', u'ể');
    QCOMPARE(reason(marked), QString());
    QCOMPARE(reason(marked.toUpper()), QString());
    QCOMPARE(reason(marked.normalized(QString::NormalizationForm_D)), QString());
}

void TestRecovery::namesTheWrongWord()
{
    QStringList list = words().split(u' ');
    list[6] = u"Zébra"_s;
    const auto read = RecoveryKey::fromWords(list.join(u' '));
    QCOMPARE(read.error().reason, u"recovery-word-unknown"_s);
    QCOMPARE(read.error().arguments, (QStringList{u"7"_s, u"zebra"_s}));
    list[6] = u"ха"_s;
    QCOMPARE(reason(list.join(u' ')), u"recovery-word-unknown"_s);
}

void TestRecovery::noticesAWordOfAnotherKey()
{
    int noticed = 0;
    int tried = 0;
    for (int place = 0; place < RecoveryKey::wordCount; ++place) {
        for (int other = 0; other < recoveryWordList; other += 41) {
            QStringList list = words().split(u' ');
            const QString word = QString::fromLatin1(recoveryWord(other));
            if (list.at(place) == word)
                continue;
            list[place] = word;
            ++tried;
            noticed += reason(list.join(u' ')) == u"recovery-checksum" ? 1 : 0;
        }
    }
    // The check is ten bits: one wrong word in about a thousand passes it, and then opens nothing.
    QVERIFY2(noticed >= tried - 5, qPrintable(u"%1 of %2"_s.arg(noticed).arg(tried)));
    qInfo("%d of %d wrong words noticed", noticed, tried);
}

void TestRecovery::noticesTwoWordsSwapped()
{
    int noticed = 0;
    for (int i = 0; i < 50; ++i) {
        QStringList list = QString::fromLatin1(RecoveryKey::generate().words().view()).split(u' ');
        if (list.at(3) == list.at(4))
            continue;
        list.swapItemsAt(3, 4);
        noticed += reason(list.join(u' ')) == u"recovery-checksum" ? 1 : 0;
    }
    QVERIFY(noticed >= 47);
}

void TestRecovery::saysHowManyWordsAreMissing()
{
    const QStringList list = words().split(u' ');
    QCOMPARE(RecoveryKey::fromWords(list.first(15).join(u' ')).error().arguments, (QStringList{u"15"_s, u"16"_s}));
    QCOMPARE(reason((list + list).join(u' ')), u"recovery-word-count"_s);
    QCOMPARE(reason({}), u"recovery-word-count"_s);
    QVERIFY(!reason(QString(100'000, u'a')).isEmpty());
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "test_recovery.moc"
