// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/OdtImporter.h"
#include "app/content/PlainText.h"
#include "app/content/Xhtml.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin::content;

/// Real Word and OpenDocument files, some broken or locked on purpose.
class CorpusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsOrGivesADocumentedReason_data()
    {
        QTest::addColumn<QString>("path");
        const QString corpus = QStringLiteral(BANTIN_SOURCE_DIR "/../shared/corpus");
        if (!QFile::exists(corpus))
            QSKIP("the shared corpus is absent");
        for (const auto folder : {"/docx"_L1, "/vn-docs"_L1, "/odt"_L1}) {
            QDirIterator files(corpus + folder,
                               {u"*.docx"_s, u"*.doc"_s, u"*.dotx"_s, u"*.docm"_s, u"*.odt"_s, u"*.fodt"_s},
                               QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                QTest::newRow(qPrintable(path.sliced(corpus.size()))) << path;
            }
        }
    }

    void importsOrGivesADocumentedReason()
    {
        static const QStringList reasons{u"file-not-docx"_s, u"file-encrypted"_s, u"file-old-word"_s,
                                         u"file-damaged"_s,  u"file-too-large"_s, u"file-not-odt"_s};
        QFETCH(const QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QElapsedTimer timer;
        timer.start();
        const auto imported = path.endsWith("odt"_L1) ? importOdt(file.readAll()) : importDocx(file.readAll());
        QVERIFY(timer.elapsed() < 10'000);
        if (!imported) {
            QVERIFY2(reasons.contains(imported.error().reason), qPrintable(imported.error().reason));
            return;
        }
        const Document &document = imported->document;
        const auto read = fromXhtml(toXhtml(document));
        QVERIFY2(read.ok(), qPrintable(read ? QString() : read.error().detail));
        QVERIFY(*read == document);
        QVERIFY(toPlainText(*read) == toPlainText(document));
        const QStringList shown = referencedAssets(document);
        for (const ImportedAsset &asset : imported->assets)
            QVERIFY(shown.contains(asset.name));
        QCOMPARE(shown.size(), imported->assets.size());
    }
};

QTEST_GUILESS_MAIN(CorpusTest)
#include "test_corpus.moc"
