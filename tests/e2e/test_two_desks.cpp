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
const auto first = u"kho"_s;
const auto second = u"ban-2"_s;
/// Who the portal is, what it knows of the package, and its receipt; a bag alone is more than this.
constexpr qint64 talk = 2'500;

/// A picture that no compression makes small.
QByteArray noise(quint32 seed)
{
    QImage image(800, 600, QImage::Format_RGB32);
    QRandomGenerator random(seed);
    for (int y = 0; y < image.height(); ++y)
        random.fillRange(reinterpret_cast<quint32 *>(image.scanLine(y)), image.width());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 90);
    return bytes;
}

QByteArray wordFileWithPhoto(quint32 seed)
{
    using bantin::testing::DocxBuilder;
    return DocxBuilder()
        .relationship(u"rId9"_s, u"image"_s, u"media/image1.jpg"_s)
        .part(u"word/media/image1.jpg"_s, noise(seed))
        .body(DocxBuilder::paragraph(u"Lễ khánh thành có ảnh lớn"_s)
              + u"<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Ảnh\" descr=\"Ảnh lễ khánh thành\"/>"
                "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
                "<pic:blipFill><a:blip r:embed=\"rId9\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>"
                "</wp:inline></w:drawing></w:r></w:p>"_s)
        .build();
}

} // namespace

/// Two desks of one unit that hold the same approved article, and one portal: whoever has a line sends it, and it is published once.
class TestTwoDesks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void publishesOnceWhatBothSend();
    void theFirstSendsNothingMoreWhenTheSecondWasQuicker();
    void agreesAlsoUnderAnOlderListOfTheBoard();
    void sendsTheTextAloneUnderANewerList();
    void leavesBothDesksSound();

private:
    QString approvedWithPhoto(quint32 seed) const;
    void handOver(const QString &article, const QString &from, const QString &to) const;
    void addMember(const QString &name) const;
    CliRunner::Answer send(const QString &desk, quint16 port) const;
    QJsonObject delivery(const QString &desk, const QString &article) const;
    QMap<QString, QByteArray> pages() const;
    qint64 uploads() const;
    void expectBothPublished(const QString &article) const;

    CliRunner m_cli;
    QTemporaryDir m_portalFolder;
    std::unique_ptr<PortalProcess> m_portal;
};

void TestTwoDesks::initTestCase()
{
    m_cli.makeWorkspace();
    QCOMPARE(m_cli.runAs(clerk, {u"handover"_s, u"invite"_s, first, u"moi"_s}).exitCode, 0);
    QCOMPARE(m_cli.run({u"handover"_s, u"join"_s, second, u"moi"_s, u"--passphrase-file"_s, u"mat-khau"_s}).exitCode,
             0);
    m_portal = std::make_unique<PortalProcess>(m_portalFolder.path());
    QVERIFY(m_portal->start());
    QVERIFY(m_portal->addUnit(m_cli.path(u"kho/unit-certificate.pem"_s)));
}

QString TestTwoDesks::approvedWithPhoto(quint32 seed) const
{
    const QString contributor = u"Cộng tác viên"_s;
    m_cli.write(u"anh.docx"_s, wordFileWithPhoto(seed));
    const auto imported = m_cli.runAs(contributor, {u"article"_s, u"import"_s, first, u"anh.docx"_s});
    const QString id = imported.json[u"articles"_s][0][u"id"_s].toString();
    (void)m_cli.runAs(contributor, {u"article"_s, u"set"_s, first, id, u"title=Lễ khánh thành"_s, u"category=other"_s,
                                    u"writer=Cộng tác viên"_s, u"source=Ban biên tập"_s});
    (void)m_cli.submit(contributor, id);
    (void)m_cli.review(u"Biên tập viên"_s, id);
    (void)m_cli.approve(u"Trưởng Ban"_s, id);
    return id;
}

void TestTwoDesks::handOver(const QString &article, const QString &from, const QString &to) const
{
    const QString file = article + u".bt"_s;
    const auto sealed =
        m_cli.runAs(clerk, {u"handover"_s, u"export"_s, from, file, u"--article"_s, article, u"--to"_s, clerk});
    QVERIFY2(sealed.exitCode == 0, sealed.output.constData());
    const auto taken = m_cli.runAs(clerk, {u"handover"_s, u"import"_s, to, file});
    QVERIFY2(taken.exitCode == 0, taken.output.constData());
    QCOMPARE(delivery(to, article)[u"state"_s].toString(), u"waiting"_s);
}

void TestTwoDesks::addMember(const QString &name) const
{
    const auto added = m_cli.runAs(u"Quản trị"_s, {u"account"_s, u"add"_s, first, u"--name"_s, name, u"--roles"_s,
                                                   u"contributor"_s, u"--new-passphrase-file"_s, u"mat-khau"_s});
    QVERIFY2(added.exitCode == 0, added.output.constData());
}

CliRunner::Answer TestTwoDesks::send(const QString &desk, quint16 port) const
{
    return m_cli.runAs(clerk, {u"outbox"_s, u"send"_s, desk, u"--portal"_s, u"http://127.0.0.1:%1/"_s.arg(port)});
}

QJsonObject TestTwoDesks::delivery(const QString &desk, const QString &article) const
{
    const auto status = m_cli.runAs(clerk, {u"outbox"_s, u"status"_s, desk});
    const QJsonArray rows = status.json[u"deliveries"_s].toArray();
    for (const auto &row : rows)
        if (row[u"article"_s].toString() == article)
            return row.toObject();
    return {};
}

/// What readers find of articles, by file.
QMap<QString, QByteArray> TestTwoDesks::pages() const
{
    QMap<QString, QByteArray> found;
    QDirIterator files(m_portalFolder.filePath(u"site/bai"_s), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            found.insert(file.fileName(), file.readAll());
    }
    return found;
}

/// How many packages the portal ever kept.
qint64 TestTwoDesks::uploads() const
{
    return QDir(m_portalFolder.filePath(u"packages"_s)).entryList(QDir::Files).size();
}

/// A delivery is published only by a receipt its desk has verified, for the digest of its own bag.
void TestTwoDesks::expectBothPublished(const QString &article) const
{
    const QJsonObject here = delivery(first, article);
    const QJsonObject there = delivery(second, article);
    for (const QJsonObject &row : {here, there})
        QCOMPARE(row[u"state"_s].toString(), u"published"_s);
    QVERIFY(here[u"page-url"_s].toString().startsWith(m_portal->address()));
    QCOMPARE(there[u"page-url"_s].toString(), here[u"page-url"_s].toString());
    for (const QString &desk : {first, second}) {
        const auto shown = m_cli.runAs(clerk, {u"article"_s, u"show"_s, desk, article});
        QCOMPARE(shown.json[u"article"_s][u"stage"_s].toString(), u"published"_s);
    }
}

void TestTwoDesks::publishesOnceWhatBothSend()
{
    const QString id = approvedWithPhoto(1);
    handOver(id, first, second);
    QCOMPARE(send(first, m_portal->port()).exitCode, 0);
    const auto published = pages();
    const qint64 kept = uploads();
    QVERIFY(!published.isEmpty() && kept > 0);
    FaultProxy line(m_portal->port());
    const auto sent = send(second, line.port());
    QVERIFY2(sent.exitCode == 0, (sent.output + sent.errors).constData());
    expectBothPublished(id);
    const QJsonObject here = delivery(first, id);
    const QJsonObject there = delivery(second, id);
    QCOMPARE(there[u"bag-sha512"_s].toString(), here[u"bag-sha512"_s].toString());
    QCOMPARE(there[u"package-sha512"_s].toString(), here[u"package-sha512"_s].toString());
    QVERIFY(there[u"size"_s].toInteger() > 100'000);
    QVERIFY2(line.traffic().up < talk, qPrintable(QString::number(line.traffic().up)));
    QCOMPARE(pages(), published);
    QCOMPARE(uploads(), kept);
}

/// The line of the first desk breaks; the second, with a line of its own, is done before the first comes back.
void TestTwoDesks::theFirstSendsNothingMoreWhenTheSecondWasQuicker()
{
    const QString id = approvedWithPhoto(2);
    handOver(id, first, second);
    FaultProxy line(m_portal->port());
    // A piece gets through, then nothing more, until the desk gives up for now.
    line.queue({LineFault::Kind::ResetUpstream, 6'000});
    for (int i = 0; i < 12; ++i)
        line.queue({LineFault::Kind::ResetUpstream, 0});
    QVERIFY(send(first, line.port()).exitCode != 0);
    QVERIFY(delivery(first, id)[u"state"_s].toString() != u"published"_s);
    QCOMPARE(send(second, m_portal->port()).exitCode, 0);
    const auto published = pages();
    line.heal();
    const qint64 before = line.traffic().up;
    const auto again = send(first, line.port());
    QVERIFY2(again.exitCode == 0, (again.output + again.errors).constData());
    expectBothPublished(id);
    QVERIFY2(line.traffic().up - before < talk, qPrintable(QString::number(line.traffic().up - before)));
    QCOMPARE(pages(), published);
}

/// The unit issued a list of the board the second desk never got: its package carries the older one.
void TestTwoDesks::agreesAlsoUnderAnOlderListOfTheBoard()
{
    const QString id = approvedWithPhoto(3);
    handOver(id, first, second);
    addMember(u"Cán bộ một"_s);
    QCOMPARE(send(first, m_portal->port()).exitCode, 0);
    const auto published = pages();
    FaultProxy line(m_portal->port());
    const auto sent = send(second, line.port());
    QVERIFY2(sent.exitCode == 0, (sent.output + sent.errors).constData());
    expectBothPublished(id);
    QVERIFY(delivery(first, id)[u"bag-sha512"_s].toString() != delivery(second, id)[u"bag-sha512"_s].toString());
    // The text crosses once more, the picture does not.
    QVERIFY2(line.traffic().up < delivery(second, id)[u"size"_s].toInteger() / 5,
             qPrintable(QString::number(line.traffic().up)));
    QCOMPARE(pages(), published);
}

void TestTwoDesks::sendsTheTextAloneUnderANewerList()
{
    const QString id = approvedWithPhoto(4);
    handOver(id, first, second);
    addMember(u"Cán bộ hai"_s);
    QCOMPARE(send(second, m_portal->port()).exitCode, 0);
    const auto published = pages();
    FaultProxy line(m_portal->port());
    const auto sent = send(first, line.port());
    QVERIFY2(sent.exitCode == 0, (sent.output + sent.errors).constData());
    expectBothPublished(id);
    QVERIFY2(line.traffic().up < delivery(first, id)[u"size"_s].toInteger() / 5,
             qPrintable(QString::number(line.traffic().up)));
    QCOMPARE(pages().keys(), published.keys());
}

void TestTwoDesks::leavesBothDesksSound()
{
    for (const QString &desk : {first, second}) {
        const auto checked = m_cli.runAs(clerk, {u"check"_s, desk});
        QVERIFY2(checked.exitCode == 0, checked.output.constData());
        QCOMPARE(m_cli.runAs(clerk, {u"audit"_s, u"verify"_s, desk}).exitCode, 0);
    }
}

QTEST_GUILESS_MAIN(TestTwoDesks)
#include "test_two_desks.moc"
