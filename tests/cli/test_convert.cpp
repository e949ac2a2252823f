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

private:
    CliRunner m_cli;
};

QTEST_GUILESS_MAIN(TestCliConvert)
#include "test_convert.moc"
