// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/privacy/PersonalDatum.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QTest>

#include <algorithm>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

struct Label {
    QString kind; ///< "-" for what only looks personal
    qsizetype position = 0;
    qsizetype length = 0;
};

struct Sentence {
    QString text;
    QList<Label> labels;
};

Sentence sentenceOf(const QString &line)
{
    Sentence sentence;
    for (const QString &piece : QString(line).replace(u'⏎', u'\n').split(u'⟦')) {
        if (sentence.text.isEmpty() && sentence.labels.isEmpty() && !line.startsWith(u'⟦')) {
            sentence.text = piece;
            continue;
        }
        if (piece.isEmpty())
            continue;
        const QString marked = piece.section(u'⟧', 0, 0);
        const QString body = marked.section(u':', 1);
        sentence.labels.append({marked.section(u':', 0, 0), sentence.text.size(), body.size()});
        sentence.text += body + piece.section(u'⟧', 1);
    }
    return sentence;
}

QList<Sentence> labelledSentences(const QString &name = u"personal-data.txt"_s)
{
    QFile file(QStringLiteral(BANTIN_SOURCE_DIR "/tests/domain/") + name);
    QList<Sentence> sentences;
    if (!file.open(QIODevice::ReadOnly))
        return sentences;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            sentences.append(sentenceOf(line));
    }
    return sentences;
}

/// Numbers must be found whole; of an address four fifths will do, for where one ends is a matter of taste.
bool isFound(const Label &label, const PersonalDatum &datum)
{
    if (personalDatumName(datum.kind) != label.kind)
        return false;
    const qsizetype start = std::max(label.position, datum.position);
    const qsizetype end = std::min(label.position + label.length, datum.position + datum.length);
    const qsizetype common = std::max<qsizetype>(0, end - start);
    const qsizetype both = label.length + datum.length - common;
    return datum.kind == PersonalDatum::Kind::HomeAddress ? common * 5 >= both * 4 : common == both;
}

struct Score {
    int labels = 0;
    int recalled = 0;
    int findings = 0;
    int right = 0;

    double recall() const { return labels == 0 ? 1.0 : double(recalled) / labels; }
    double precision() const { return findings == 0 ? 1.0 : double(right) / findings; }
};

/// What was missed or wrong in sentences kept apart stays unsaid, so that nobody mends the scanner by them.
enum class Telling { Numbers, NumbersAndSentences };

/// How the scanner did on one file of labelled sentences.
struct Scores {
    Telling telling = Telling::NumbersAndSentences;
    QMap<QString, Score> kinds;
    Score all;
    int lookalikes = 0;

    void countLabels(const Sentence &sentence, const QList<PersonalDatum> &data);
    void countFindings(const Sentence &sentence, const QList<PersonalDatum> &data);
    void print(const char *title) const;
};

void Scores::countLabels(const Sentence &sentence, const QList<PersonalDatum> &data)
{
    for (const Label &label : sentence.labels) {
        if (label.kind == "-"_L1) {
            ++lookalikes;
            continue;
        }
        const bool recalled =
            std::ranges::any_of(data, [&label](const PersonalDatum &datum) { return isFound(label, datum); });
        for (Score *score : {&all, &kinds[label.kind]}) {
            ++score->labels;
            score->recalled += recalled;
        }
        if (!recalled && telling == Telling::NumbersAndSentences)
            qInfo("missed: %s %s in %s", qUtf8Printable(label.kind),
                  qUtf8Printable(sentence.text.mid(label.position, label.length)), qUtf8Printable(sentence.text));
    }
}

void Scores::countFindings(const Sentence &sentence, const QList<PersonalDatum> &data)
{
    for (const PersonalDatum &datum : data) {
        const bool right =
            std::ranges::any_of(sentence.labels, [&datum](const Label &label) { return isFound(label, datum); });
        for (Score *score : {&all, &kinds[personalDatumName(datum.kind)]}) {
            ++score->findings;
            score->right += right;
        }
        if (!right && telling == Telling::NumbersAndSentences)
            qInfo("wrong: %s %s in %s", qUtf8Printable(personalDatumName(datum.kind)),
                  qUtf8Printable(sentence.text.mid(datum.position, datum.length)), qUtf8Printable(sentence.text));
    }
}

void Scores::print(const char *title) const
{
    for (auto score = kinds.cbegin(); score != kinds.cend(); ++score)
        qInfo("%s: %-18s %3d labelled, recall %.3f, precision %.3f", title, qPrintable(score.key()), score->labels,
              score->recall(), score->precision());
    qInfo("%s: %d personal and %d that only look so, recall %.4f, precision %.4f", title, all.labels, lookalikes,
          all.recall(), all.precision());
}

Scores scoresOf(const QList<Sentence> &sentences, Telling telling)
{
    Scores scores{telling, {}, {}, 0};
    for (const Sentence &sentence : sentences) {
        const QList<PersonalDatum> data = scanPersonalData(sentence.text);
        scores.countLabels(sentence, data);
        scores.countFindings(sentence, data);
    }
    return scores;
}

} // namespace

class TestPersonalData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsPersonalAndNothingElse();
    void tellsHowItDoesOnTextItWasNeverMendedFor();
    void findsNothingInTheRegulations();
    void redactsSoThatNothingIsLeftToFind();
    void leavesEnoughToTellWhichItWas();
    void isQuickOnLongText();
};

void TestPersonalData::findsWhatIsPersonalAndNothingElse()
{
    const Scores scores = scoresOf(labelledSentences(), Telling::NumbersAndSentences);
    scores.print("all");
    QVERIFY(scores.all.labels >= 1200 && scores.lookalikes >= 1200);
    QVERIFY(scores.all.recall() >= 0.98);
    QVERIFY(scores.all.precision() >= 0.95);
}

void TestPersonalData::tellsHowItDoesOnTextItWasNeverMendedFor()
{
    const Scores scores = scoresOf(labelledSentences(u"personal-data-unseen.txt"_s), Telling::Numbers);
    scores.print("unseen");
    QVERIFY(scores.all.labels >= 200 && scores.lookalikes >= 250);
    // No goals: what it reached, so that whoever changes it learns whether text it does not know got worse.
    QVERIFY(scores.all.recall() >= 0.875);
    QVERIFY(scores.all.precision() >= 0.91);
}

void TestPersonalData::findsNothingInTheRegulations()
{
    const QDir seeds(QStringLiteral(BANTIN_SOURCE_DIR "/../shared/seeds"));
    const QStringList names = seeds.entryList({u"*.txt"_s}, QDir::Files);
    if (names.isEmpty())
        QSKIP("the regulation texts are not beside this source tree");
    for (const QString &name : names) {
        QFile file(seeds.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        // They name mailboxes of portals and documents by the dozen, and nobody's own number.
        const QList<PersonalDatum> data = scanPersonalData(text);
        QVERIFY2(data.isEmpty(),
                 data.isEmpty() ? "" : qUtf8Printable(text.mid(data.constFirst().position, data.constFirst().length)));
    }
}

void TestPersonalData::redactsSoThatNothingIsLeftToFind()
{
    for (const Sentence &sentence : labelledSentences()) {
        const QString clean = redacted(sentence.text, scanPersonalData(sentence.text));
        QVERIFY2(scanPersonalData(clean).isEmpty(), qUtf8Printable(clean));
    }
}

void TestPersonalData::leavesEnoughToTellWhichItWas()
{
    QCOMPARE(redacted(u"024085001234"_s, PersonalDatum::Kind::CitizenId), u"*********234"_s);
    QCOMPARE(redacted(u"0912.345.678"_s, PersonalDatum::Kind::Phone), u"****.***.678"_s);
    QCOMPARE(redacted(u"congdan12@gmail.com"_s, PersonalDatum::Kind::Email), u"c***@gmail.com"_s);
    QCOMPARE(redacted(u"số nhà 5, thôn Đông"_s, PersonalDatum::Kind::HomeAddress), u"[địa chỉ đã được ẩn]"_s);
    QCOMPARE(redacted(u"ông A, ĐT 0912345678, hết"_s, scanPersonalData(u"ông A, ĐT 0912345678, hết"_s)),
             u"ông A, ĐT *******678, hết"_s);
}

void TestPersonalData::isQuickOnLongText()
{
    // One endless line: what is looked at around a number must not grow with the text.
    QString text;
    for (int i = 0; i < 20'000; ++i)
        text += u"điện thoại 0912345678, số 12/QĐ-UBND; "_s;
    QCOMPARE(scanPersonalData(text).size(), 20'000);
}

QTEST_APPLESS_MAIN(TestPersonalData)
#include "test_personal_data.moc"
