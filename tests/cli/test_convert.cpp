// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"

#include <QTest>

using namespace Qt::StringLiterals;

class TestCliConvert : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_cli.makeDocx(u"bai.docx"_s, u"Đường liên thôn."_s); }

    void printsXhtmlAndText()
    {
        const auto xhtml = m_cli.runForPeople({u"convert"_s, u"bai.docx"_s, u"--to"_s, u"xhtml"_s});
        QCOMPARE(xhtml.exitCode, 0);
        QVERIFY(xhtml.output.startsWith("<article xmlns=\"http://www.w3.org/1999/xhtml\">"));
        const auto text = m_cli.runForPeople({u"convert"_s, u"bai.docx"_s, u"--to"_s, u"text"_s});
        QVERIFY(text.output.contains(u"Đường liên thôn."_s.toUtf8()));
        QVERIFY(!text.output.contains('<'));
    }

    void writesIntoAFolder()
    {
        const auto converted =
            m_cli.run({u"convert"_s, u"bai.docx"_s, u"bai.docx"_s, u"--to"_s, u"xhtml"_s, u"--out-dir"_s, u"ra/day"_s});
        QCOMPARE(converted.exitCode, 0);
        QCOMPARE(converted.json[u"converted"_s].toArray().size(), 2);
        QVERIFY(m_cli.read(u"ra/day/bai.xhtml"_s).startsWith("<article"));
        QCOMPARE(m_cli.read(u"ra/day/bai-2.xhtml"_s), m_cli.read(u"ra/day/bai.xhtml"_s));
    }

    void convertsTheGoodFilesBesideABadOne()
    {
        const auto converted = m_cli.run(
            {u"convert"_s, u"khong-co.docx"_s, u"bai.docx"_s, u"--to"_s, u"text"_s, u"--out-dir"_s, u"chu"_s});
        QCOMPARE(converted.exitCode, 1);
        QCOMPARE(converted.json[u"failed"_s][0][u"reason"_s].toString(), u"file-unreadable"_s);
        QVERIFY(m_cli.read(u"chu/bai.txt"_s).contains(u"Đường liên thôn."_s.toUtf8()));
    }

    void convertsFoldersOfManyKindsInTheOrderOfTheirNames()
    {
        QVERIFY(QDir(m_cli.path({})).mkpath(u"kho/con"_s));
        m_cli.write(u"kho/con/b.html"_s, "<html><body><p>Trang</p>");
        m_cli.write(u"kho/a.txt"_s, "Chữ thường");
        m_cli.write(u"kho/c.txt"_s, QByteArray());
        m_cli.write(u"kho/d.jpg"_s, "không phải tài liệu");
        for (int i = 0; i < 30; ++i)
            m_cli.write(u"kho/con/x%1.txt"_s.arg(i, 2, 10, QLatin1Char('0')), QByteArray::number(i));
        const auto converted = m_cli.run({u"convert"_s, u"kho"_s, u"--to"_s, u"text"_s});
        QCOMPARE(converted.exitCode, 1);
        const QJsonArray done = converted.json[u"converted"_s].toArray();
        QCOMPARE(done.size(), 32);
        QCOMPARE(done.at(0)[u"file"_s].toString(), u"kho/a.txt"_s);
        QCOMPARE(done.at(1)[u"content"_s].toString().trimmed(), u"Trang"_s);
        for (int i = 0; i < 30; ++i)
            QCOMPARE(done.at(i + 2)[u"content"_s].toString().trimmed(), QString::number(i));
        QCOMPARE(converted.json[u"failed"_s][0][u"reason"_s].toString(), u"file-empty"_s);
    }

    void readsOldFontsAsUnicodeWhenAsked()
    {
        // "Ủy ban họp dân bàn việc nước sạch" in TCVN3.
        m_cli.write(u"cu.txt"_s, "\xf1y ban h\xe4p d\xa9n b\xb5n vi\xd6"
                                 "c n\xad\xed"
                                 "c s\xb9"
                                 "ch");
        const auto found = m_cli.runForPeople({u"convert"_s, u"cu.txt"_s, u"--to"_s, u"text"_s});
        QVERIFY(!found.output.contains(u"việc nước"_s.toUtf8()));
        const auto corrected = m_cli.runForPeople({u"convert"_s, u"cu.txt"_s, u"--corrected"_s, u"--to"_s, u"text"_s});
        QVERIFY(corrected.output.contains(u"họp dân bàn việc nước sạch"_s.toUtf8()));
    }

private:
    CliRunner m_cli;
};

QTEST_GUILESS_MAIN(TestCliConvert)
#include "test_convert.moc"
