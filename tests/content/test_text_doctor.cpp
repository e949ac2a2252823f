// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/doctor/LegacyText.h"
#include "app/content/doctor/Syllable.h"
#include "app/content/doctor/TextDoctor.h"
#include "tests/content/LegacyEncoder.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content::doctor;

namespace {

const QString sentence = u"Ủy ban nhân dân xã Tân Thành thông báo lịch tiếp công dân, nghỉ lễ và kỳ họp mới."_s;

QString cured(const QString &text, const QString &font = {})
{
    const QList<TypedRun> runs{{text, font}};
    return apply(runs, examine(runs)).first().text;
}

QStringList cured(const QList<TypedRun> &runs)
{
    QStringList texts;
    for (const TypedRun &run : apply(runs, examine(runs)))
        texts.append(run.text);
    return texts;
}

qsizetype conversionsIn(const QString &text, const QString &font = {})
{
    QList<TypedRun> runs;
    for (const QString &line : text.split(u'\n'))
        runs.append(TypedRun{line, font});
    const QList<Proposal> all = examine(runs);
    return std::ranges::count(all, Ailment::LegacyEncoding, &Proposal::ailment);
}

} // namespace

class TextDoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLetterComesBackFromBothEncodings()
    {
        int letters = 0;
        for (const QString &letter : testing::vietnameseLetters()) {
            for (const QString &form : {letter, letter.toUpper()}) {
                const QString word = u"x"_s + form + u"n"_s;
                QCOMPARE(fromLegacy(testing::toVni(word), LegacyEncoding::Vni).text, word);
                const bool hasCapital = u"ăâêôơưđ"_s.contains(letter);
                QCOMPARE(fromLegacy(testing::toTcvn3(word), LegacyEncoding::Tcvn3).text,
                         hasCapital ? word : word.toLower());
                QCOMPARE(cured(testing::toTcvn3(form), u".VnArialH"_s), letter.toUpper());
                ++letters;
            }
        }
        QCOMPARE(letters, 2 * 67);
        qInfo("letters checked in both encodings: %d", letters);
    }

    void privateAndWindowsFormsOfABytesReadAlike()
    {
        QString symbolForm;
        for (const QChar c : testing::toTcvn3(u"đúng"_s))
            symbolForm.append(QChar(char16_t(0xf000 + c.unicode())));
        QCOMPARE(cured(symbolForm, u".VnTime"_s), u"đúng"_s);
        QCOMPARE(cured(u"“"_s + testing::toTcvn3(u"đúng"_s) + u"” – …"_s, u".VnTime"_s), u"“đúng” – …"_s);
        QCOMPARE(cured(u"Ğ"_s, u".VnTimeH Tur"_s), u"É"_s); // byte D0 read as Turkish
        QCOMPARE(readAsWestern(QByteArray("\x93\x81\xb5", 3)), u"“\u0081µ"_s);
        QCOMPARE(cured(readAsWestern("Vi\xaet Nam \xf0\xe3 \xf0\xdf\xfe"
                                     "c h\xf7p t\xa7p v\xab vi\xae"
                                     "c n\xe0y")),
                 u"Việt Nam đã được họp tập về việc này"_s); // VISCII
    }

    void knowsLegacyFontsByName_data()
    {
        QTest::addColumn<QString>("font");
        QTest::addColumn<bool>("known");
        QTest::addColumn<int>("encoding");
        QTest::addColumn<bool>("capitals");
        const auto row = [](const char *font, bool known, LegacyEncoding encoding, bool capitals) {
            QTest::newRow(font) << QString::fromUtf8(font) << known << int(encoding) << capitals;
        };
        using enum LegacyEncoding;
        row(".VnTime", true, Tcvn3, false);
        row(".VnTimeH", true, Tcvn3, true);
        row(".vnTime", true, Tcvn3, false);
        row(".VnArial NarrowH", true, Tcvn3, true);
        row(".VnBahamasBH", true, Tcvn3, true);
        row(".VnTimeH Tur", true, Tcvn3, true);
        row("VnTime", true, Tcvn3, false);
        row("VNI-Times", true, Vni, false);
        row("vni-helve", true, Vni, false);
        row("VPS Times", true, Vps, false);
        row("Times New Roman", false, Tcvn3, false);
        row("Vnu Serif", false, Tcvn3, false);
        row("Vni", false, Tcvn3, false);
        row("", false, Tcvn3, false);
    }

    void knowsLegacyFontsByName()
    {
        QFETCH(const QString, font);
        QFETCH(const bool, known);
        const auto found = legacyFont(font);
        QCOMPARE(found.has_value(), known);
        if (found) {
            QTEST(int(found->encoding), "encoding");
            QTEST(found->letters == FontLetters::Capitals, "capitals");
        }
    }

    void fontsOfCapitalsMeanCapitals()
    {
        QCOMPARE(cured(testing::toTcvn3(u"ủy ban abc"_s), u".VnTimeH"_s), u"ỦY BAN ABC"_s);
        QCOMPARE(cured(u"thong bao"_s, u".VnTimeH"_s), u"THONG BAO"_s);
    }

    void capitalsTypedWithSmallToneLettersAreCapitals()
    {
        QCOMPARE(cured(testing::toTcvn3(u"QUYẾT ĐỊNH của Ủy ban HĐND xã"_s), u".VnTime"_s),
                 u"QUYẾT ĐỊNH của ủy ban HĐND xã"_s);
    }

    void readsMixedRunsEachInItsEncoding()
    {
        using enum RunStart;
        const QList<TypedRun> runs{{testing::toTcvn3(u"Cộng hòa "_s), u".VnTime"_s, StartsLine},
                                   {testing::toVni(u"xã hội "_s), u"VNI-Times"_s, Continues},
                                   {u"chủ nghĩa"_s, u"Times New Roman"_s, Continues},
                                   {u"→\u00b5"_s, u"Symbol"_s, Continues}};
        QCOMPARE(cured(runs), QStringList({u"Cộng hòa "_s, u"xã hội "_s, u"chủ nghĩa"_s, u"→\u00b5"_s}));
    }

    void joinsALetterAndItsMarkAcrossRuns()
    {
        using enum RunStart;
        QCOMPARE(cured({{u"Ta"_s, u"VNI-Times"_s, StartsLine}, {u"øi saûn"_s, u"VNI-Helve"_s, Continues}}),
                 QStringList({u"Tà"_s, u"i sản"_s}));
        QCOMPARE(cured({{u"Ta"_s, u"VNI-Times"_s, StartsLine}, {u"øi saûn"_s, u"VNI-Helve"_s, StartsLine}}).first(),
                 u"Ta"_s);
        QCOMPARE(cured(u"aâù chiùnh"_s, u"VNI-Times"_s), u"ấ chính"_s);
    }

    void tellsEncodingsWithoutFonts()
    {
        QCOMPARE(cured(testing::toVni(sentence)), sentence);
        QCOMPARE(cured(testing::toTcvn3(sentence)), u"ủ"_s + sentence.sliced(1));
        const QList<TypedRun> runs{{testing::toTcvn3(sentence), {}}, {testing::toTcvn3(u"Số: 5"_s), {}}};
        const QList<Proposal> proposals = examine(runs);
        QCOMPARE(proposals.size(), 2);
        QVERIFY(proposals.first().confidence > 0.9);
        QCOMPARE(proposals.first().encoding, LegacyEncoding::Tcvn3);
        QCOMPARE(proposals.first().before, runs.first().text);
    }

    void leavesRightTextAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("Vietnamese") << sentence;
        QTest::newRow("Vietnamese, decomposed") << sentence.normalized(QString::NormalizationForm_D);
        QTest::newRow("Vietnamese of Latin-1 letters")
            << u"Cô là giáo viên và có hai bé trai, ba má già. Ông bà cho quà."_s;
        QTest::newRow("French")
            << u"Où êtes-vous allés à l'été dernier ? Nous avons été reçus à la mairie près de l'hôtel, "
               "là où l'élève naïf a dû goûter un gâteau très sucré ; ça, c'était déjà l'âge."_s;
        QTest::newRow("German") << u"Größere Mädchen hören süße Lieder über grüne Wälder; die Straße führt nach Köln. "
                                   "Für Jürgen wäre das schön, müsste er nicht früh zurück."_s;
        QTest::newRow("Spanish") << u"Mañana el niño comerá más piñas; él está aquí, ¿qué opinión tenéis según José?"_s;
        QTest::newRow("Portuguese") << u"Não há razão: às vezes são três irmãos, avós e mães à procura de pão."_s;
        QTest::newRow("Danish") << u"På øen gør små børn æblegrød, mens ældre søstre får råd og går på gården."_s;
        QTest::newRow("code")
            << u"auto µs = duration * 1'000; // ±5 µs, ×2, §3, © Müller\nif (a < b && c != d) return ½;"_s;
        QTest::newRow("bullets") << u"· một\n· hai\n· ba\n\u00a0\n\u00a0\n\u00a0"_s;
        QTest::newRow("names") << u"Pelé, Beyoncé, café, naïve, Zürich, façade"_s;
    }

    void leavesRightTextAlone()
    {
        QFETCH(const QString, text);
        QCOMPARE(conversionsIn(text), 0);
        QCOMPARE(cured(text).normalized(QString::NormalizationForm_C).contains(u"ợ"),
                 text.normalized(QString::NormalizationForm_C).contains(u"ợ"));
    }

    void leavesUnicodeInLegacyFontsAlone()
    {
        QCOMPARE(conversionsIn(sentence, u".VnTime"_s), 0);
        QCOMPARE(conversionsIn(sentence + u"\nlà và có\nabc"_s, u".VnTimeH"_s), 0);
        QCOMPARE(conversionsIn(sentence, u"VNI-Times"_s), 0);
    }

    void repairsUnicode_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("decomposed", u"tie\u0302\u0301ng"_s, u"tiếng"_s);
        row("marks in the wrong order", u"tie\u0301\u0302ng Vie\u0323\u0302t"_s, u"tiếng Việt"_s);
        row("half composed", u"ti\u00e9\u0302ng mu\u031bo\u031b\u0300i"_s, u"tiếng mười"_s);
        row("a mark twice", u"ta\u0300\u0300"_s, u"tà"_s);
        row("Icelandic Đ", u"Ðại hội đã họp"_s, u"Đại hội đã họp"_s);
        row("Icelandic", u"Ðað er gott"_s, u"Ðað er gott"_s);
        row("zero width", u"xã\u200b hội\ufeff, thô\u00adng\u0007 tin"_s, u"xã hội, thông tin"_s);
        row("zero width in Khmer", u"\u1781\u17d2\u1798\u17c2\u179a\u200b\u1793"_s,
            u"\u1781\u17d2\u1798\u17c2\u179a\u200b\u1793"_s);
        row("non-breaking spaces", u"một\u00a0\u00a0 hai \u00a0ba 10\u00a0kg"_s, u"một hai ba 10\u00a0kg"_s);
        row("glued sentences", u"dự tiệc.Tiếp tục"_s, u"dự tiệc. Tiếp tục"_s);
        row("glued words", u"xã TânThành"_s, u"xã Tân Thành"_s);
        row("abbreviations", u"TP.HCM, T.P., PGS.TS Đặng, v.v.Xã, HộiABC"_s,
            u"TP.HCM, T.P., PGS.TS Đặng, v.v.Xã, HộiABC"_s);
        row("words of two cuts", u"Quốchội"_s, u"Quốchội"_s);
        row("tone placement", u"hoà hòa thuý thúy"_s, u"hoà hòa thuý thúy"_s);
        row("other marks", u"x\u0304 n\u0303 é"_s, u"x\u0304 ñ é"_s);
    }

    void repairsUnicode()
    {
        QFETCH(const QString, text);
        QTEST(cured(text), "expected");
        const QList<Proposal> proposals = examine({{text, {}}});
        for (const Proposal &proposal : proposals) {
            QCOMPARE(text.sliced(proposal.position, proposal.length), proposal.before);
            QCOMPARE(proposal.confidence < 1, proposal.ailment == Ailment::GluedWords);
        }
    }

    void applyPassesOverWhatDoesNotFit()
    {
        const QList<TypedRun> runs{{u"abc"_s, {}}};
        const auto proposal = [](qsizetype run, qsizetype position, qsizetype length) {
            return Proposal{run, position, length, Ailment::Debris, u"b"_s, {}, 1, {}};
        };
        QCOMPARE(apply(runs, {proposal(1, 0, 1), proposal(0, 3, 1), proposal(0, -1, 1), proposal(0, 0, 1)}), runs);
        QCOMPARE(apply(runs, {proposal(0, 1, 1)}).first().text, u"ac"_s);
    }

    void knowsSyllables()
    {
        for (const QString &word : u"nghiêng quyết giếng gì khuỷu ươn yêu oẳn Hoà HÒA thuở ngoằn xoong ý"_s.split(u' '))
            QVERIFY2(isSyllable(word), qPrintable(word));
        for (const QString &word : u"été Größe được1 tàt bắcc ngghe strong ấấ"_s.split(u' '))
            QVERIFY2(!isSyllable(word), qPrintable(word));
    }

    void bringsBackTheCorpus()
    {
        const QString folder = QStringLiteral(BANTIN_SOURCE_DIR "/../shared/corpus/legacy-encodings/sample-pairs");
        if (!QFile::exists(folder))
            QSKIP("the shared corpus is absent");
        int files = 0;
        QDirIterator truths(folder, {u"*.utf8.txt"_s});
        while (truths.hasNext()) {
            const QString path = truths.next();
            const QString text = contentOf(path);
            QCOMPARE(conversionsIn(text), 0);
            QCOMPARE(curedFile(path, u"vni"_s), text);
            QCOMPARE(curedFile(path, u"viscii"_s), text);
            QCOMPARE(curedFile(path, u"tcvn3"_s).toLower(), text.toLower());
            ++files;
        }
        QVERIFY(files > 0);
        qInfo("texts brought back from three encodings: %d", files);
    }

private:
    static QString contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    static QString curedFile(QString path, const QString &encoding)
    {
        QFile file(path.replace(u"utf8"_s, encoding));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QList<TypedRun> runs;
        for (const QString &line : readAsWestern(file.readAll()).split(u'\n'))
            runs.append(TypedRun{line, {}});
        QList<Proposal> proposals = examine(runs);
        proposals.removeIf([](const Proposal &proposal) { return proposal.ailment == Ailment::GluedWords; });
        QStringList lines;
        for (const TypedRun &run : apply(runs, proposals))
            lines.append(run.text);
        return lines.join(u'\n');
    }
};

QTEST_GUILESS_MAIN(TextDoctorTest)
#include "test_text_doctor.moc"
