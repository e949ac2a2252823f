// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/DocxImporter.h"
#include "app/content/OdtImporter.h"
#include "app/content/Xhtml.h"
#include "app/messages/Messages.h"
#include "tests/support/DocxBuilder.h"
#include "tests/support/OdtBuilder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::content;
using testing::DocxBuilder;
using testing::OdtBuilder;

namespace {

constexpr int deep = 100'000;

enum class Format { Docx, Odt, Xhtml };

Error outcome(Format format, const QByteArray &bytes)
{
    const auto error = [](const auto &result) { return result ? Error{} : result.error(); };
    switch (format) {
    case Format::Docx:
        return error(importDocx(bytes));
    case Format::Odt:
        return error(importOdt(bytes));
    case Format::Xhtml:
        return error(fromXhtml(bytes));
    }
    return {};
}

QString nested(const QString &opening, const QString &closing, int times = deep)
{
    return opening.repeated(times) + closing.repeated(times);
}

QByteArray docxOf(const QString &body)
{
    return DocxBuilder().body(body).build();
}

/// "a" a thousand million times, if anybody writes it out.
QByteArray entityBomb(const QByteArray &document)
{
    QByteArray bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY e0 \"a\">";
    for (int i = 1; i < 10; ++i) {
        const QByteArray previous = "&e" + QByteArray::number(i - 1) + ";";
        bomb += "<!ENTITY e" + QByteArray::number(i) + " \"" + previous.repeated(10) + "\">";
    }
    return bomb + "]>" + document;
}

QByteArray corpusFile(const QString &name)
{
    QFile file(QStringLiteral(BANTIN_SOURCE_DIR "/../shared/corpus/archives/bombs/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray articleStart = "<article xmlns=\"http://www.w3.org/1999/xhtml\">\n";

} // namespace

/// Small files that want to become huge, or so deep that a recursion has no end, stop at a budget with a sentence.
class BudgetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsWithASentence_data();
    void stopsWithASentence();
    void stopsAtBombsOfOthers();
    void skipsWhatItDoesNotKnowHoweverDeepItIs();
    void cleanupTestCase() { qInfo("%d attacks, each with its sentence; slowest %lld ms", m_attacks, m_slowest); }

private:
    void attack(Format format, const QByteArray &bytes);

    int m_attacks = 0;
    qint64 m_slowest = 0;
};

void BudgetsTest::attack(Format format, const QByteArray &bytes)
{
    QElapsedTimer clock;
    clock.start();
    const Error error = outcome(format, bytes);
    m_slowest = std::max(m_slowest, clock.elapsed());
    QVERIFY2(!error.reason.isEmpty(), "the attack was taken for a document");
    QVERIFY2(describedReasons().contains(error.reason), qPrintable(error.reason));
    ++m_attacks;
}

void BudgetsTest::stopsWithASentence_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray spaces(65 << 20, ' ');
    QTest::newRow("zip bomb, Word") << Format::Docx << DocxBuilder().part(u"word/document.xml"_s, spaces).build();
    QTest::newRow("zip bomb, OpenDocument") << Format::Odt << OdtBuilder().part(u"content.xml"_s, spaces).build();
    const QByteArray text = "<x>&e9;&e9;&e9;</x>";
    QTest::newRow("entities, Word") << Format::Docx
                                    << DocxBuilder().part(u"word/document.xml"_s, entityBomb(text)).build();
    QTest::newRow("entities, flat OpenDocument") << Format::Odt << entityBomb(OdtBuilder().text(u"&e9;"_s).flat());
    QTest::newRow("entities, XHTML") << Format::Xhtml << entityBomb(articleStart + "<p>&e9;</p></article>");
    QTest::newRow("deep sdt, Word") << Format::Docx
                                    << docxOf(nested(u"<w:sdt><w:sdtContent>"_s, u"</w:sdtContent></w:sdt>"_s));
    QTest::newRow("deep tables, Word") << Format::Docx
                                       << docxOf(nested(u"<w:tbl><w:tr><w:tc>"_s, u"</w:tc></w:tr></w:tbl>"_s));
    QTest::newRow("deep runs, Word") << Format::Docx
                                     << docxOf(u"<w:p>"_s + nested(u"<w:ins>"_s, u"</w:ins>"_s) + u"</w:p>"_s);
    QTest::newRow("deep sections, OpenDocument")
        << Format::Odt << OdtBuilder().text(nested(u"<text:section>"_s, u"</text:section>"_s)).build();
    QTest::newRow("deep lists, flat OpenDocument")
        << Format::Odt
        << OdtBuilder().text(nested(u"<text:list><text:list-item>"_s, u"</text:list-item></text:list>"_s)).flat();
    QTest::newRow("deep spans, OpenDocument")
        << Format::Odt
        << OdtBuilder().text(u"<text:p>"_s + nested(u"<text:span>"_s, u"</text:span>"_s) + u"</text:p>"_s).build();
    QTest::newRow("deep quotations, XHTML")
        << Format::Xhtml << articleStart + nested(u"<blockquote>\n"_s, u"</blockquote>\n"_s).toUtf8() + "</article>\n";
    QTest::newRow("deep emphasis, XHTML")
        << Format::Xhtml << articleStart + "<p>" + nested(u"<em>"_s, u"</em>"_s).toUtf8() + "</p></article>\n";
    QTest::newRow("not closed, XHTML") << Format::Xhtml << articleStart + QByteArray("<ul><li>").repeated(deep);
}

void BudgetsTest::stopsWithASentence()
{
    QFETCH(const Format, format);
    QFETCH(const QByteArray, bytes);
    attack(format, bytes);
}

void BudgetsTest::stopsAtBombsOfOthers()
{
    const QByteArray gigabyte = corpusFile(u"zipbomb_1G.zip"_s);
    const QByteArray overlapping = corpusFile(u"zbsm.zip"_s);
    if (gigabyte.isEmpty() || overlapping.isEmpty())
        QSKIP("the shared corpus is absent");
    for (const QByteArray &bomb : {gigabyte, overlapping}) {
        attack(Format::Docx, bomb);
        attack(Format::Odt, bomb);
    }
}

void BudgetsTest::skipsWhatItDoesNotKnowHoweverDeepItIs()
{
    const auto imported = importDocx(docxOf(nested(u"<w:x>"_s, u"</w:x>"_s) + DocxBuilder::paragraph(u"Chữ"_s)));
    QVERIFY(imported);
    QCOMPARE(imported->document.blocks.size(), 1);
}

QTEST_GUILESS_MAIN(BudgetsTest)
#include "test_budgets.moc"
