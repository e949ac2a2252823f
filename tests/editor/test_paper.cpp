// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/PrintedArticle.h"

#include <QHash>
#include <QPdfWriter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace bantin;
using namespace Qt::StringLiterals;

namespace {

/// Words each of which stands in the article once: w17x.
class Words
{
public:
    content::Inlines some(int many)
    {
        QString text;
        for (int i = 0; i < many; ++i)
            text += u"w%1x đường "_s.arg(++m_used);
        return {content::Text{text.trimmed(), {}, {}}};
    }
    content::Block paragraph(int many) { return {content::Paragraph{some(many)}}; }
    int used() const { return m_used; }

private:
    int m_used = 0;
};

content::Block list(Words &words, content::ListKind kind)
{
    content::List made;
    made.kind = kind;
    for (int i = 0; i < 6; ++i)
        made.items.append({words.paragraph(70), words.paragraph(12)});
    return {made};
}

content::Block table(Words &words)
{
    content::Table made;
    for (int row = 0; row < 9; ++row) {
        QList<content::Cell> cells;
        for (int column = 0; column < 3; ++column) {
            content::Cell cell;
            cell.blocks = {words.paragraph(row % 3 == 0 ? 25 : 4)};
            cells += cell;
        }
        made.rows += cells;
    }
    return {made};
}

content::Document longArticle(Words &words)
{
    content::Document document;
    for (int part = 0; part < 8; ++part) {
        document.blocks += content::Block{content::Heading{2, words.some(2)}};
        for (int i = 0; i < 3; ++i)
            document.blocks += words.paragraph(40 + 37 * ((part + i) % 5));
        if (part % 4 == 0)
            document.blocks += list(words, content::ListKind::Numbered);
        if (part % 4 == 1)
            document.blocks += content::Block{content::Quotation{{words.paragraph(130)}}};
        if (part % 4 == 2)
            document.blocks += table(words);
    }
    return document;
}

} // namespace

class TestPaper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_reader = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (m_reader.isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed");
    }

    void hasEveryLineOnce_data()
    {
        QTest::addColumn<QString>("size");
        QTest::newRow("A4") << u"A4"_s;
        QTest::newRow("A5") << u"A5"_s;
    }
    void hasEveryLineOnce()
    {
        QFETCH(QString, size);
        Words words;
        const content::Document document = longArticle(words);
        const QStringList pages = printed(document, QPageSize(size == u"A4"_s ? QPageSize::A4 : QPageSize::A5));
        QHash<int, int> seen;
        int goingOver = 0; // pages on which a paragraph of the page before goes on
        int last = 0;
        static const QRegularExpression word(u"w(\\d+)x"_s);
        for (const QString &page : pages) {
            int first = 0;
            for (const QRegularExpressionMatch &match : word.globalMatch(page)) {
                const int number = match.captured(1).toInt();
                ++seen[number];
                first = first == 0 ? number : first;
            }
            goingOver += first == last + 1 && last > 0 ? 1 : 0;
            last = first == 0 ? last : seen.size();
        }
        QStringList wrong;
        for (int number = 1; number <= words.used(); ++number)
            if (seen.value(number) != 1)
                wrong.append(u"%1: %2 times"_s.arg(number).arg(seen.value(number)));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u", "_s)));
        QVERIFY(pages.size() > 5);
        qInfo("%d words on %lld pages, each once; %d pages begin where the one before ended", words.used(),
              qlonglong(pages.size()), goingOver);
    }

    void numbersNoItemTwice()
    {
        Words words;
        content::Document document;
        for (int i = 0; i < 6; ++i)
            document.blocks += list(words, content::ListKind::Numbered);
        const QString text = printed(document, QPageSize(QPageSize::A5)).join(u'\n');
        QCOMPARE(text.count(QRegularExpression(u"w\\d+x"_s)), words.used());
        for (int item = 1; item <= 6; ++item)
            QCOMPARE(text.count(QRegularExpression(u"\\n *%1\\. "_s.arg(item))), 6);
        QVERIFY(!text.contains(u"7. "_s));
    }

private:
    QStringList printed(const content::Document &document, const QPageSize &size) const
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"bai.pdf"_s);
        const ui::PrintedArticle article{u"Xã Đồng Việt"_s, u"Khởi công"_s, u"Sáng nay bà con họp."_s, document, {}};
        {
            QPdfWriter pdf(path);
            pdf.setPageSize(size);
            if (!article.paint(pdf))
                qFatal("nothing was printed");
        }
        if (const QString kept = qEnvironmentVariable("BANTIN_SCREENSHOTS"); !kept.isEmpty())
            QFile::copy(path, kept + u"/paper-%1.pdf"_s.arg(QLatin1StringView(QTest::currentTestFunction())));
        QProcess process;
        process.start(m_reader, {u"-layout"_s, path, u"-"_s});
        if (!process.waitForFinished())
            qFatal("pdftotext did not end");
        return QString::fromUtf8(process.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts);
    }

    QString m_reader;
};

QTEST_MAIN(TestPaper)
#include "test_paper.moc"
