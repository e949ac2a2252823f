// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/internal/BagNames.h"
#include "app/package/internal/Manifest.h"

#include <QTest>

using namespace bantin;
using namespace bantin::package;
using namespace Qt::StringLiterals;

class TestManifest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites()
    {
        const Manifest manifest{{u"data/a b.txt"_s, QByteArray(64, 'x')}, {u"data/100%25.txt"_s, QByteArray(64, 'y')}};
        QCOMPARE(parseManifest(formatManifest(manifest), u"m"_s).value(), manifest);
    }

    void writesTheFormOfSha512sum()
    {
        QCOMPARE(formatManifest({{u"data/x"_s, QByteArray(64, '\0')}}), QByteArray(128, '0') + "  data/x\n");
    }

    void acceptsWhatTheRfcAllows_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QString>("path");
        QTest::newRow("one blank") << m_digest + " data/x\n"_ba << u"data/x"_s;
        QTest::newRow("tabs") << m_digest + "\t \tdata/x\n"_ba << u"data/x"_s;
        QTest::newRow("upper case") << m_digest.toUpper() + "  data/x\n"_ba << u"data/x"_s;
        QTest::newRow("CRLF") << m_digest + "  data/x\r\n"_ba << u"data/x"_s;
        QTest::newRow("per cent") << m_digest + "  data/50%25\n"_ba << u"data/50%"_s;
    }
    void acceptsWhatTheRfcAllows()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const QString, path);
        const auto manifest = parseManifest(line, u"m"_s);
        QVERIFY(manifest.ok());
        QCOMPARE(manifest->keys(), QStringList{path});
    }

    void refusesWhatIsNotAManifest_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray good = m_digest + "  data/x\n";
        QTest::newRow("no last line break") << good.chopped(1);
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF" + good;
        QTest::newRow("empty line") << good + '\n';
        QTest::newRow("short digest") << good.sliced(2);
        QTest::newRow("no hex") << 'g' + good.sliced(1);
        QTest::newRow("no blank") << m_digest + "data/x\n";
        QTest::newRow("no path") << m_digest + "  \n";
        QTest::newRow("leading blank") << ' ' + good;
        QTest::newRow("same path twice") << good + good;
        QTest::newRow("letter case only") << good + m_digest + "  data/X\n";
        QTest::newRow("not UTF-8") << m_digest + "  data/\xff\n";
        QTest::newRow("bare per cent") << m_digest + "  data/50%\n";
        QTest::newRow("needless encoding") << m_digest + "  data/%41\n";
        QTest::newRow("encoded line feed") << m_digest + "  data/a%0Ab\n";
        QTest::newRow("decomposed name") << m_digest + "  data/e\xCC\x81\n";
    }
    void refusesWhatIsNotAManifest()
    {
        QFETCH(const QByteArray, text);
        const auto manifest = parseManifest(text, u"m"_s);
        QVERIFY(!manifest.ok());
        QCOMPARE(manifest.error().reason, u"bag-manifest-invalid"_s);
        QCOMPARE(manifest.error().arguments.constFirst(), u"m"_s);
    }

    void knowsHostileNames()
    {
        for (const auto &name : {u"/etc/passwd"_s, u"../x"_s, u"data/../x"_s, u"data/./x"_s, u"data//x"_s, u"~/x"_s,
                                 u"~root/x"_s, u"C:/x"_s, u"C:x"_s, u"\\\\server\\x"_s, u"\\\\?\\C:\\x"_s, u"data\\x"_s,
                                 u"data/"_s, QString(), u"data/\u0001"_s, u"data/e\u0301"_s})
            QVERIFY2(isHostileName(name), qPrintable(name));
        for (const auto &name : {u"data/article.xhtml"_s, u"data/Đường liên thôn.txt"_s, u"bagit.txt"_s})
            QVERIFY2(!isHostileName(name), qPrintable(name));
    }

private:
    const QByteArray m_digest = QByteArray(64, '\xab').toHex();
};

QTEST_GUILESS_MAIN(TestManifest)
#include "test_manifest.moc"
