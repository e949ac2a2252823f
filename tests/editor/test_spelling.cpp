// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/editor/EditorWindow.h"
#include "ui/editor/spelling/SonnetDictionary.h"
#include "ui/editor/spelling/SpellingChecker.h"

#include <QAction>
#include <QComboBox>
#include <QDirIterator>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace bantin;
using namespace bantin::testing;
using namespace bantin::ui::editor;
using namespace Qt::StringLiterals;
using content::TonePlacement;

namespace {

SpellingChecker makeChecker()
{
    return SpellingChecker(std::make_unique<SonnetDictionary>());
}

QStringList wrongIn(const SpellingChecker &checker, const QString &text)
{
    QStringList words;
    for (const SpellingWord &word : checker.mistakes(text))
        words.append(word.text);
    return words;
}

constexpr auto everything = ui::WritingAids::UnitChanges::WordsAndPlacement;

class NoDictionary final : public SpellingDictionary
{
public:
    bool isInstalled() const override { return false; }
    bool knows(const QString &) const override { return true; }
    QStringList suggestions(const QString &) const override { return {}; }
};

} // namespace

class TestSpelling : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_home.isValid());
        qputenv("HOME", m_home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toUtf8());
        qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toUtf8());
        qputenv("XDG_CACHE_HOME", m_home.filePath(u"cache"_s).toUtf8());
        QVERIFY(SonnetDictionary().isInstalled());
    }

    void acceptsBothTonePlacements()
    {
        const SpellingChecker checker = makeChecker();
        QCOMPARE(
            wrongIn(checker, u"hoà hòa thuý thúy uỷ ủy khoẻ khỏe huỷ hủy xoá xóa loè lòe quý toàn hoạt Hòa HÒA HOÀ"_s),
            QStringList());
        QCOMPARE(wrongIn(checker, u"Khóa họp thứ mười của Ủy ban nhân dân xã đã hủy bỏ kế hoạch"_s), QStringList());
    }

    void findsWhatIsWrong()
    {
        const SpellingChecker checker = makeChecker();
        QCOMPARE(wrongIn(checker, u"Con đuờng liên thon đã đựơc nghiệp thu, nguời dân phấn khởii."_s),
                 (QStringList{u"đuờng"_s, u"đựơc"_s, u"nguời"_s, u"khởii"_s}));
        QCOMPARE(wrongIn(checker, u"con duong nguyen"_s), (QStringList{u"duong"_s, u"nguyen"_s}));
    }

    void leavesAloneWhatIsNoVietnameseWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("abbreviations") << u"UBND HĐND QĐ-UBND TP BCĐ THCS NTM BHYT CCCD VNeID PGS.TS"_s;
        QTest::newRow("numbers") << u"02/2024/NĐ-CP 12.500 3G COVID-19 m2 km2 2024-2025 10h30 25kg ngày 5/6"_s;
        QTest::newRow("addresses") << u"https://dongviet.gov.vn/tin-tuc duongtv@nghean.gov.vn www.chinhphu.vn"_s;
        QTest::newRow("English") << u"website email Facebook Zalo internet software online marketing video clip"_s;
        QTest::newRow("names") << u"Mát-xcơ-va Ô-xtrây-li-a Xinh-ga-po Đắk Lắk Krông Búk Pleiku Y Ban Nguyễn Đà Nẵng"_s;
        QTest::newRow("transcribed") << u"ki-lô-mét a-xít cà-phê ra-đi-ô"_s;
        QTest::newRow("units") << u"rộng 5 m, dài 3 km, nặng 2 kg"_s;
    }
    void leavesAloneWhatIsNoVietnameseWord()
    {
        QFETCH(QString, text);
        QCOMPARE(wrongIn(makeChecker(), text), QStringList());
    }

    void readsDecomposedTextToo()
    {
        const SpellingChecker checker = makeChecker();
        QCOMPARE(wrongIn(checker, u"đường đuờng"_s.normalized(QString::NormalizationForm_D)), QStringList{u"đuờng"_s});
    }

    void suggestsInTheUnitsPlacementAndCapitals()
    {
        SpellingChecker checker = makeChecker();
        QVERIFY(checker.suggestions(u"đuờng"_s, 8).contains(u"đường"_s));
        QVERIFY(checker.suggestions(u"Nguời"_s, 8).contains(u"Người"_s));
        QVERIFY(checker.suggestions(u"ĐUỜNG"_s, 8).contains(u"ĐƯỜNG"_s));
        checker.setPlacement(TonePlacement::OnFirstVowel);
        const QStringList old = checker.suggestions(u"hoàa"_s, 8);
        QVERIFY2(old.contains(u"hòa"_s), qPrintable(old.join(u' ')));
        QVERIFY(!old.contains(u"hoà"_s));
    }

    void knowsTheUnitsOwnWords()
    {
        SpellingChecker checker = makeChecker();
        const int before = checker.generation();
        QCOMPARE(wrongIn(checker, u"làng Bửuh"_s), QStringList());
        QCOMPARE(wrongIn(checker, u"thôn nguen"_s), QStringList{u"nguen"_s});
        checker.setUnitWords({u"Nguen"_s});
        QVERIFY(checker.generation() > before);
        QCOMPARE(wrongIn(checker, u"thôn nguen NGUEN"_s), QStringList());
        checker.forget();
        QCOMPARE(wrongIn(checker, u"thôn nguen"_s), QStringList{u"nguen"_s});
    }

    void underlinesMistakesWhenThePersonPauses()
    {
        EditorWindow window({u"Con đuờng mới."_s, u"Bà con phấn khởi."_s});
        QTRY_COMPARE(window.underlined(), QStringList{u"đuờng"_s});
        window.picture(u"spelling"_s);
    }

    void leavesTheWordBeingTypedAlone()
    {
        EditorWindow window({u"Con, mới."_s});
        window.setCaret(3);
        window.commit(u" "_s);
        window.compose({u"đ"_s, u"đu"_s, u"đuo"_s}, u"đuờng"_s);
        // A mistake elsewhere shows that checking took place.
        window.setCaret(0);
        QTRY_COMPARE(window.underlined(), QStringList{u"đuờng"_s});
        window.setCaret(9);
        window.commit(u"g"_s);
        QTRY_COMPARE(window.underlined(), QStringList());
        window.commit(u" "_s);
        QTRY_COMPARE(window.underlined(), QStringList{u"đuờngg"_s});
    }

    void leavesMarksAloneWhileAnotherTextComes()
    {
        EditorWindow window(QStringList(200, u"Con đuờng liên thôn"_s));
        QTRY_VERIFY(!window.underlined().isEmpty());
        window.text().verticalScrollBar()->setValue(window.text().verticalScrollBar()->maximum());
        const auto isMarkedAtItsEnd = [&] {
            const auto marks = window.text().extraSelections();
            return !marks.isEmpty() && marks.constLast().cursor.blockNumber() == 199;
        };
        QTRY_VERIFY(isMarkedAtItsEnd());
        const qsizetype marks = window.text().extraSelections().size();
        QList<qsizetype> seen;
        connect(window.text().verticalScrollBar(), &QScrollBar::rangeChanged, &window.text(),
                [&] { seen.append(window.text().extraSelections().size()); });
        window.editor().setDocument({});
        QVERIFY(!seen.isEmpty());
        QCOMPARE(seen, QList<qsizetype>(seen.size(), marks));
        QTRY_VERIFY(window.text().extraSelections().isEmpty());
    }

    void marksNothingWhereNothingCanBeChanged()
    {
        EditorWindow window({u"Con đuờng mới."_s});
        QTRY_COMPARE(window.underlined().size(), 1);
        window.editor().setReadOnly(true);
        QTRY_COMPARE(window.underlined().size(), 0);
        window.editor().setReadOnly(false);
        QTRY_COMPARE(window.underlined().size(), 1);
        window.run(u"editor.markSpelling");
        QTRY_COMPARE(window.underlined().size(), 0);
    }

    void goesFromMistakeToMistakeByKeys()
    {
        EditorWindow window({u"Con đuờng mới của nguời dân, duong xa."_s});
        window.press(Qt::Key_F7);
        QWidget *bar = window.find(u"editor.spelling");
        QVERIFY(bar->isVisible());
        QCOMPARE(window.text().textCursor().selectedText(), u"đuờng"_s);
        window.picture(u"spelling-bar"_s);
        // As the desk says after every save.
        window.editor().setReadOnly(false);
        QVERIFY(bar->isVisible());
        auto *instead = window.find<QComboBox>(u"editor.spelling.instead");
        QCOMPARE(instead->currentText(), u"đường"_s);
        window.press(Qt::Key_Return);
        QCOMPARE(window.plain(), u"Con đường mới của nguời dân, duong xa."_s);
        QCOMPARE(window.text().textCursor().selectedText(), u"nguời"_s);
        QTest::mouseClick(window.find<QPushButton>(u"editor.spelling.ignore"), Qt::LeftButton);
        QCOMPARE(window.text().textCursor().selectedText(), u"duong"_s);
        instead->setEditText(u"đường"_s);
        window.find(u"editor.spelling.instead")->setFocus();
        window.press(Qt::Key_Return);
        QCOMPARE(window.plain(), u"Con đường mới của nguời dân, đường xa."_s);
        QVERIFY(!window.find<QPushButton>(u"editor.spelling.change")->isEnabled());
        window.text().undo();
        QCOMPARE(window.plain(), u"Con đường mới của nguời dân, duong xa."_s);
        window.press(Qt::Key_F7);
        window.press(Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(window.text().hasFocus());
    }

    void keepsMarksAndLinksWhenItCorrects()
    {
        EditorWindow window;
        window.editor().setDocument(
            {{{content::Paragraph{{content::Text{u"xem đu"_s, {}, u"https://xa.vn/"_s},
                                   content::Text{u"ờng"_s, content::Mark::Bold, u"https://xa.vn/"_s}}}}}});
        window.press(Qt::Key_F7);
        window.press(Qt::Key_Return);
        const content::Document now = window.editor().document();
        const auto &inlines = std::get<content::Paragraph>(now.blocks.first().node).inlines;
        QCOMPARE(inlines.size(), 2);
        QCOMPARE(std::get<content::Text>(inlines[0]).text, u"xem đư"_s);
        QCOMPARE(std::get<content::Text>(inlines[1]).text, u"ờng"_s);
        QCOMPARE(std::get<content::Text>(inlines[1]).href, u"https://xa.vn/"_s);
    }

    void handsUnitWordsOverAndKnowsThemAtOnce()
    {
        EditorWindow window({u"thôn nguen ở đâu"_s});
        window.aids().setUnitSpelling({}, TonePlacement::OnLastVowel, everything);
        QSignalSpy given(&window.aids(), &ui::WritingAids::unitWordGiven);
        window.press(Qt::Key_F7);
        QTest::mouseClick(window.find<QPushButton>(u"editor.spelling.take"), Qt::LeftButton);
        QCOMPARE(given.size(), 1);
        QCOMPARE(given.first().first().toString(), u"nguen"_s);
        QTRY_COMPARE(window.underlined(), QStringList());
        window.aids().forget();
        QTRY_COMPARE(window.underlined(), QStringList{u"nguen"_s});
    }

    void writesTheWholeTextOneWayAsOneUndoStep()
    {
        EditorWindow window({u"Ủy ban xóa bỏ, hoà giải, khỏe, THÚY, quý"_s, u"Hủy"_s});
        window.aids().setUnitSpelling({}, TonePlacement::OnLastVowel, everything);
        window.run(u"editor.placeTones");
        QCOMPARE(window.plain(), u"Uỷ ban xoá bỏ, hoà giải, khoẻ, THUÝ, quý\nHuỷ"_s);
        window.aids().setUnitSpelling({}, TonePlacement::OnFirstVowel, everything);
        window.run(u"editor.placeTones");
        QCOMPARE(window.plain(), u"Ủy ban xóa bỏ, hòa giải, khỏe, THÚY, quý\nHủy"_s);
        window.text().undo();
        window.text().undo();
        QCOMPARE(window.plain(), u"Ủy ban xóa bỏ, hoà giải, khỏe, THÚY, quý\nHủy"_s);
    }

    void saysWhenTheDictionaryIsMissing()
    {
        const SpellingChecker checker(std::make_unique<NoDictionary>());
        QVERIFY(!checker.isInstalled());
        QVERIFY(checker.mistakes(u"đuờng"_s).isEmpty());
    }

    void writesNoWordToDisk()
    {
        const QByteArray secret("nguen");
        {
            EditorWindow window({u"thôn nguen đuờng"_s});
            window.aids().setUnitSpelling({u"nguen"_s}, TonePlacement::OnLastVowel, everything);
            window.press(Qt::Key_F7);
            QTest::mouseClick(window.find<QPushButton>(u"editor.spelling.ignore"), Qt::LeftButton);
        }
        int files = 0;
        QDirIterator all(m_home.path(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(secret) && !bytes.contains("đuờng"), qPrintable(file.fileName()));
            QVERIFY2(!file.fileName().contains("onnet"_L1) && !file.fileName().contains("hunspell"_L1),
                     qPrintable(file.fileName()));
            ++files;
        }
        qInfo("%d files below HOME, none with a word of the text", files);
    }

private:
    QTemporaryDir m_home;
};

QTEST_MAIN(TestSpelling)
#include "test_spelling.moc"
