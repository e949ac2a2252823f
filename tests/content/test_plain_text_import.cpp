// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/PlainTextImporter.h"
#include "tests/content/DocxTestSupport.h"
#include "tests/content/LegacyEncoder.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;
using testing::xhtmlOf;

namespace {

QString txt(const QByteArray &bytes)
{
    return xhtmlOf(importPlainText(bytes)).remove(u'\n');
}

/// What stands in the file when a Windows program writes `western`.
QByteArray cp1252(const QString &western)
{
    QStringEncoder encoder("windows-1252");
    return encoder(western);
}

const QString sentences =
    u"Ủy ban nhân dân xã họp về việc làm đường liên thôn.\nBà con đóng góp ngày công và hiến đất."_s;

} // namespace

/// Plain text files as people have them.
class PlainTextImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesEveryLineAParagraphWhereNoneIsBroken()
    {
        QCOMPARE(txt("Một\r\nHai\r\n"), u"<p>Một</p><p>Hai</p>"_s);
        const QByteArray longLine = QByteArray("xa ").repeated(60).trimmed();
        QCOMPARE(txt("Một\n\n" + longLine + "\nBa"),
                 u"<p>Một</p><p>"_s + QString::fromLatin1(longLine) + u"</p><p>Ba</p>"_s);
    }

    void joinsLinesBrokenAtAWidth()
    {
        const QString first = u"Sáng nay, tại nhà văn hóa thôn Đông, cán bộ xã đã gặp gỡ bà con"_s;
        QCOMPARE(txt(u"Tin\n\n%1\nđể bàn việc nước sạch.\n\nNơi nhận:\nLưu"_s.arg(first).toUtf8()),
                 u"<p>Tin</p><p>%1 để bàn việc nước sạch.</p><p>Nơi nhận:<br/>Lưu</p>"_s.arg(first));
    }

    void makesListsOnlyWhenUnmistakable()
    {
        QCOMPARE(txt("- một\n- hai\nhết"), u"<ul><li><p>một</p></li><li><p>hai</p></li></ul><p>hết</p>"_s);
        QCOMPARE(txt("3. ba\n4. bốn"), u"<ol start=\"3\"><li><p>ba</p></li><li><p>bốn</p></li></ol>"_s);
        QCOMPARE(txt("- một mình\nx"), u"<p>- một mình</p><p>x</p>"_s);
        QCOMPARE(txt("1. một\n3. ba"), u"<p>1. một</p><p>3. ba</p>"_s);
        QCOMPARE(txt("a) một\nb) hai"), u"<p>a) một</p><p>b) hai</p>"_s);
        QCOMPARE(txt("2024. một\n2025. hai"), u"<p>2024. một</p><p>2025. hai</p>"_s);
    }

    void decodesWhatWindowsWrites_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("utf-8") << sentences.toUtf8();
        QTest::newRow("utf-8 with mark") << "\xef\xbb\xbf" + sentences.toUtf8();
        QTest::newRow("decomposed") << sentences.normalized(QString::NormalizationForm_D).toUtf8();
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
            QTest::newRow(QStringConverter::nameForEncoding(encoding)) << QByteArray(encoder(sentences));
        }
        // Base letter with its hat, horn or breve, then the tone mark.
        QString parts;
        for (const QChar letter : sentences) {
            const QString all = QString(letter).normalized(QString::NormalizationForm_D);
            const bool toned = u"\u0300\u0301\u0303\u0309\u0323"_s.contains(all.back());
            QString base = toned ? QString(all).chopped(1) : all;
            // The dot below sorts before the hat.
            QString tone = toned ? all.last(1) : QString();
            if (const qsizetype dot = base.indexOf(QChar(0x0323)); dot >= 0) {
                tone = base.at(dot);
                base.remove(dot, 1);
            }
            parts += base.normalized(QString::NormalizationForm_C) + tone;
        }
        QStringEncoder vietnamese("windows-1258");
        QTest::newRow("windows-1258") << QByteArray(vietnamese(parts));
    }

    void decodesWhatWindowsWrites()
    {
        QFETCH(const QByteArray, bytes);
        const auto imported = importPlainText(bytes);
        QVERIFY(!imported->corrected);
        QCOMPARE(xhtmlOf(imported).remove(u'\n'),
                 u"<p>"_s + sentences.section(u'\n', 0, 0) + u"</p><p>"_s + sentences.section(u'\n', 1) + u"</p>"_s);
    }

    void offersTheCorrectedTextOfFontEncodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("tcvn3") << cp1252(testing::toTcvn3(sentences));
        QTest::newRow("vni") << cp1252(testing::toVni(sentences));
    }

    void offersTheCorrectedTextOfFontEncodings()
    {
        QFETCH(const QByteArray, bytes);
        const auto imported = importPlainText(bytes);
        QVERIFY(imported->corrected.has_value());
        QVERIFY(!imported->corrected->changes.isEmpty());
        const QString corrected = xhtmlOf(Result<ImportedDocument>(takeCorrections(*imported)));
        QVERIFY2(corrected.contains(sentences.section(u'\n', 1)), qPrintable(corrected));
    }

    void leavesOtherLanguagesAlone()
    {
        const QString french = u"L’été dernier, où étiez-vous ? À Huê, ça va très bien, répondit-il."_s;
        QCOMPARE(txt(cp1252(french)), u"<p>%1</p>"_s.arg(french));
        QVERIFY(!importPlainText(cp1252(french))->corrected);
    }

    void endsOnRequestAndAtTheLimit()
    {
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(importPlainText("x", {}, stop.get_token()).error().reason, u"import-cancelled"_s);
        ImportLimits limits;
        limits.entryBytes = 2;
        QCOMPARE(importPlainText("xyz", limits).error().reason, u"text-too-long"_s);
    }
};

QTEST_GUILESS_MAIN(PlainTextImportTest)
#include "test_plain_text_import.moc"
