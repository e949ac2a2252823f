// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"
#include "tests/portal/PortalProcess.h"
#include "tests/support/DocxBuilder.h"
#include "tests/support/FaultProxy.h"

#include <KZip>

#include <QCryptographicHash>
#include <QDirIterator>
#include <QTest>

#include <algorithm>

using namespace bantin::test;
using namespace Qt::StringLiterals;

namespace {

const auto clerk = u"Văn thư"_s;

/// Every photograph of the corpus a Word file may hold.
QMap<QString, QByteArray> photos()
{
    QMap<QString, QByteArray> found;
    QDirIterator files(QStringLiteral(BANTIN_SOURCE_DIR "/../shared/corpus/photos"), {u"*.jpg"_s, u"*.jpeg"_s},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            found.insert(file.fileName(), file.readAll());
    }
    return found;
}

QByteArray wordFile(const QList<QByteArray> &pictures)
{
    using bantin::testing::DocxBuilder;
    DocxBuilder builder;
    QString body = DocxBuilder::paragraph(u"Ảnh do người dân gửi"_s);
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        const QString id = u"rIdAnh%1"_s.arg(i + 1);
        const QString name = u"media/image%1.jpg"_s.arg(i + 1);
        builder.relationship(id, u"image"_s, name).part(u"word/"_s + name, pictures.at(i));
        body += u"<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"%1\" name=\"Ảnh\" descr=\"Ảnh số %1\"/>"
                "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
                "<pic:blipFill><a:blip r:embed=\"%2\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>"
                "</wp:inline></w:drawing></w:r></w:p>"_s.arg(i + 1)
                    .arg(id);
    }
    return builder.body(body).build();
}

/// The pictures of a package, by name.
QMap<QString, QByteArray> picturesIn(const QString &package)
{
    KZip zip(package);
    QMap<QString, QByteArray> found;
    const KArchiveDirectory *folder =
        zip.open(QIODevice::ReadOnly)
            ? dynamic_cast<const KArchiveDirectory *>(zip.directory()->entry(u"data/assets"_s))
            : nullptr;
    const QStringList names = folder ? folder->entries() : QStringList();
    for (const QString &name : names)
        found.insert(name, folder->file(name)->data());
    return found;
}

} // namespace

/// Photographs of real cameras and telephones, with whatever these write into them, all the way to the readers.
class TestCorpusPhotos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachReadersByteForByte();

private:
    QString approved(const QList<QByteArray> &pictures) const;

    CliRunner m_cli;
};

QString TestCorpusPhotos::approved(const QList<QByteArray> &pictures) const
{
    const QString contributor = u"Cộng tác viên"_s;
    m_cli.write(u"anh.docx"_s, wordFile(pictures));
    const auto imported = m_cli.runAs(contributor, {u"article"_s, u"import"_s, u"kho"_s, u"anh.docx"_s});
    const QString id = imported.json[u"articles"_s][0][u"id"_s].toString();
    (void)m_cli.runAs(contributor, {u"article"_s, u"set"_s, u"kho"_s, id, u"title=Ảnh người dân gửi"_s,
                                    u"category=other"_s, u"writer=Cộng tác viên"_s, u"source=Ban biên tập"_s});
    (void)m_cli.submit(contributor, id);
    (void)m_cli.review(u"Biên tập viên"_s, id);
    (void)m_cli.approve(u"Trưởng Ban"_s, id);
    return id;
}

void TestCorpusPhotos::reachReadersByteForByte()
{
    const QList<QByteArray> pictures = photos().values();
    if (pictures.isEmpty())
        QSKIP("the shared corpus is absent");
    m_cli.makeWorkspace();
    const QTemporaryDir folder;
    PortalProcess portal(folder.path());
    QVERIFY(portal.start());
    QVERIFY(portal.addUnit(m_cli.path(u"kho/unit-certificate.pem"_s)));
    const QString id = approved(pictures);
    const auto packed = m_cli.runAs(clerk, {u"pack"_s, u"kho"_s, id, u"-o"_s, u"goi.zip"_s});
    QVERIFY2(packed.exitCode == 0, packed.output.constData());
    const auto packaged = picturesIn(m_cli.path(u"goi.zip"_s));
    qInfo("%lld photographs, %lld of them different", pictures.size(), packaged.size());
    QVERIFY(packaged.size() > pictures.size() / 2);
    FaultProxy line(portal.port());
    const auto sent = m_cli.runAs(
        clerk, {u"outbox"_s, u"send"_s, u"kho"_s, u"--portal"_s, u"http://127.0.0.1:%1/"_s.arg(line.port())});
    QVERIFY2(sent.exitCode == 0, (sent.output + sent.errors).constData());
    // All in one upload behind the text: each for itself would cost a kilobyte of talk.
    const qint64 size = QFileInfo(m_cli.path(u"goi.zip"_s)).size();
    QVERIFY2(line.traffic().up < size + 400 * packaged.size(),
             qPrintable(u"%1 for %2"_s.arg(line.traffic().up).arg(size)));
    const QDir site(folder.filePath(u"site/bai"_s));
    const QStringList articles = site.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QCOMPARE(articles.size(), 1);
    QFile page(site.filePath(articles.constFirst() + "/index.html"_L1));
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QByteArray html = page.readAll();
    for (const auto &[name, bytes] : packaged.asKeyValueRange()) {
        QVERIFY2(html.contains(name.toLatin1()), qPrintable(name));
        const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha512).toHex();
        QVERIFY2(name.startsWith(QString::fromLatin1(digest)), qPrintable(name));
        QFile shown(site.filePath(articles.constFirst() + "/assets/"_L1 + name));
        QVERIFY2(shown.open(QIODevice::ReadOnly), qPrintable(shown.fileName()));
        QVERIFY2(shown.readAll() == bytes, qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(TestCorpusPhotos)
#include "test_corpus_photos.moc"
