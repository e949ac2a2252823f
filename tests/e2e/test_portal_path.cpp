// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"
#include "tests/portal/PortalProcess.h"
#include "tests/support/DocxBuilder.h"
#include "tests/support/FaultProxy.h"

#include <QBuffer>
#include <QDirIterator>
#include <QImage>
#include <QRandomGenerator>
#include <QTest>

using namespace bantin::test;
using namespace Qt::StringLiterals;

namespace {

const auto clerk = u"Văn thư"_s;

/// A picture that no compression makes small.
QByteArray noise()
{
    QImage image(1600, 1200, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < image.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), image.width());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 90);
    return bytes;
}

QByteArray wordFileWithPhoto()
{
    using bantin::testing::DocxBuilder;
    return DocxBuilder()
        .relationship(u"rId9"_s, u"image"_s, u"media/image1.jpg"_s)
        .part(u"word/media/image1.jpg"_s, noise())
        .body(DocxBuilder::paragraph(u"Lễ khánh thành có ảnh lớn"_s)
              + u"<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Ảnh\" descr=\"Ảnh lễ khánh thành\"/>"
                "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
                "<pic:blipFill><a:blip r:embed=\"rId9\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>"
                "</wp:inline></w:drawing></w:r></w:p>"_s)
        .build();
}

qint64 arrivedBytes(const QString &portalFolder)
{
    qint64 size = 0;
    QDirIterator files(portalFolder + "/uploads"_L1, {u"*.bin"_s}, QDir::Files);
    while (files.hasNext())
        size += files.nextFileInfo().size();
    return size;
}

} // namespace

/// bantin-cli and bantin-portal, both as real programs, with lines and processes that break.
class TestPortalPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void publishesWhatWasApproved();
    void continuesWhereTheKilledPortalStopped();
    void saysWhyThePortalRefused();

private:
    QString importPhotoArticle() const;
    QJsonObject delivery(const QString &article) const;

    CliRunner m_cli;
    QTemporaryDir m_portalFolder;
    std::unique_ptr<PortalProcess> m_portal;
};

void TestPortalPath::initTestCase()
{
    m_cli.makeWorkspace();
    m_portal = std::make_unique<PortalProcess>(m_portalFolder.path());
    QVERIFY(m_portal->start());
    QVERIFY(m_portal->addUnit(m_cli.path(u"kho/unit-certificate.pem"_s)));
}

void TestPortalPath::publishesWhatWasApproved()
{
    const QString id = m_cli.makeApproved();
    const auto sent = m_cli.runAs(clerk, {u"outbox"_s, u"send"_s, u"kho"_s, u"--portal"_s, m_portal->address()});
    QVERIFY2(sent.exitCode == 0, (sent.output + sent.errors).constData());
    const QJsonObject row = delivery(id);
    QCOMPARE(row[u"state"_s].toString(), u"published"_s);
    QVERIFY(row[u"page-url"_s].toString().startsWith(m_portal->address()));
    QDirIterator pages(m_portalFolder.filePath(u"site/bai"_s), {u"index.html"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    QVERIFY(pages.hasNext());
    QFile page(pages.next());
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains("Đường liên thôn đã thông xe."));
    const auto shown = m_cli.runAs(clerk, {u"article"_s, u"show"_s, u"kho"_s, id});
    QCOMPARE(shown.json[u"article"_s][u"stage"_s].toString(), u"published"_s);
}

void TestPortalPath::continuesWhereTheKilledPortalStopped()
{
    const QString id = importPhotoArticle();
    FaultProxy line(m_portal->port());
    const QString address = u"http://127.0.0.1:%1/"_s.arg(line.port());
    const QStringList send{u"outbox"_s, u"send"_s, u"kho"_s, u"--portal"_s, address};
    for (int attempt = 0; attempt < 20 && arrivedBytes(m_portalFolder.path()) == 0; ++attempt) {
        // A piece gets through, then nothing more, until the desk gives up for now.
        line.queue({LineFault::Kind::ResetUpstream, 6'000});
        for (int i = 0; i < 12; ++i)
            line.queue({LineFault::Kind::ResetUpstream, 0});
        (void)m_cli.runAs(clerk, send);
        m_portal->kill();
        QVERIFY(m_portal->start());
    }
    QVERIFY(arrivedBytes(m_portalFolder.path()) > 0);
    line.heal();
    const auto sent = m_cli.runAs(clerk, send);
    QVERIFY2(sent.exitCode == 0, (sent.output + sent.errors).constData());
    QCOMPARE(delivery(id)[u"state"_s].toString(), u"published"_s);
}

void TestPortalPath::saysWhyThePortalRefused()
{
    const QTemporaryDir folder;
    PortalProcess stranger(folder.path());
    QVERIFY(stranger.start());
    CliRunner cli;
    cli.makeWorkspace();
    (void)cli.makeApproved();
    const auto sent = cli.runAs(clerk, {u"outbox"_s, u"send"_s, u"kho"_s, u"--portal"_s, stranger.address()});
    QCOMPARE(sent.exitCode, 1);
    const auto status = cli.runAs(clerk, {u"outbox"_s, u"status"_s, u"kho"_s});
    const QJsonObject row = status.json[u"deliveries"_s][0].toObject();
    QCOMPARE(row[u"state"_s].toString(), u"refused"_s);
    QCOMPARE(row[u"reason"_s].toString(), u"unit-unknown"_s);
}

QString TestPortalPath::importPhotoArticle() const
{
    const QString contributor = u"Cộng tác viên"_s;
    m_cli.write(u"anh.docx"_s, wordFileWithPhoto());
    const auto imported = m_cli.runAs(contributor, {u"article"_s, u"import"_s, u"kho"_s, u"anh.docx"_s});
    const QString id = imported.json[u"articles"_s][0][u"id"_s].toString();
    (void)m_cli.runAs(contributor, {u"article"_s, u"set"_s, u"kho"_s, id, u"title=Lễ khánh thành"_s,
                                    u"category=other"_s, u"writer=Cộng tác viên"_s, u"source=Ban biên tập"_s});
    (void)m_cli.submit(contributor, id);
    (void)m_cli.review(u"Biên tập viên"_s, id);
    (void)m_cli.approve(u"Trưởng Ban"_s, id);
    return id;
}

QJsonObject TestPortalPath::delivery(const QString &article) const
{
    const auto status = m_cli.runAs(clerk, {u"outbox"_s, u"status"_s, u"kho"_s});
    const QJsonArray rows = status.json[u"deliveries"_s].toArray();
    for (const auto &row : rows)
        if (row[u"article"_s].toString() == article)
            return row.toObject();
    return {};
}

QTEST_GUILESS_MAIN(TestPortalPath)
#include "test_portal_path.moc"
