// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"
#include "tests/portal/PortalProcess.h"
#include "tests/support/DocxBuilder.h"
#include "tests/support/FolderCopy.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QImage>
#include <QTest>
#include <QUrl>

using namespace bantin::test;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

const auto contributor = u"Cộng tác viên"_s;
const auto head = u"Trưởng Ban"_s;
const auto clerk = u"Văn thư"_s;

QByteArray wordFileWithPhoto()
{
    QImage image(640, 480, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "JPEG", 90);
    return DocxBuilder()
        .relationship(u"rId9"_s, u"image"_s, u"media/image1.jpg"_s)
        .part(u"word/media/image1.jpg"_s, bytes)
        .body(DocxBuilder::paragraph(u"Bài có ảnh và bảng"_s)
              + u"<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Ảnh\" descr=\"Ảnh lễ khánh thành\"/>"
                "<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
                "<pic:blipFill><a:blip r:embed=\"rId9\"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>"
                "</wp:inline></w:drawing></w:r></w:p>"_s)
        .build();
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeAll(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray sha512(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha512).toHex();
}

} // namespace

/// What a desk asks its portal beside sending: whether readers get what was approved, and what the portal knows of the unit.
class TestPortalAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cli.makeWorkspace();
        QVERIFY(m_portal.start());
        QVERIFY(m_portal.addUnit(m_cli.path(u"kho/unit-certificate.pem"_s)));
        m_article = makePhotoArticle();
        QCOMPARE(check().reason(), u"page-not-published"_s);
        QCOMPARE(pull().exitCode, 0); // nothing there yet, and nothing is told of anybody
        QCOMPARE(send().exitCode, 0);
    }

    void readersGetWhatWasApproved()
    {
        const auto page = check();
        QCOMPARE(page.exitCode, 0);
        QCOMPARE(page.json[u"pages"_s][0][u"files"_s].toInt(), 1);
        const auto all = check({u"--every-file"_s});
        QCOMPARE(all.exitCode, 0);
        QVERIFY(all.json[u"pages"_s][0][u"files"_s].toInt() >= 4); // page, copy, address, photograph
    }

    void findsATamperedSiteWhateverThePortalSays()
    {
        const QString page = siteFolder() + u"index.html"_s;
        const QByteArray approved = readAll(page);
        QByteArray changed = approved;
        changed.replace("Bài có ảnh", "Bài bị sửa");
        QVERIFY(changed != approved);
        QVERIFY(writeAll(page, changed));
        QCOMPARE(finding(check()), u"page-differs"_s);
        const QByteArray lie = lyingRecord(approved, changed);
        QCOMPARE(finding(check()), u"page-differs"_s);

        // Only what stands around the text is another, as after an update, and the portal stands by it.
        QByteArray framed = approved;
        framed.replace("</body>", "<p>Khung mới</p></body>");
        QVERIFY(framed != approved && writeAll(page, framed));
        QCOMPARE(finding(check()), u"page-differs"_s);
        (void)lyingRecord(changed, framed);
        QCOMPARE(finding(check()), u"page-frame-differs"_s);
        QVERIFY(writeAll(page, approved));
        QCOMPARE(finding(check()), u"page-record-differs"_s);
        QVERIFY(writeAll(recordFile(), lie));
        QCOMPARE(check().exitCode, 0);
    }

    void findsATamperedPhotographAndAMissingPage()
    {
        QDirIterator pictures(siteFolder() + u"assets"_s, QDir::Files);
        const QString picture = pictures.next();
        const QByteArray approved = readAll(picture);
        QVERIFY(writeAll(picture, approved + "x"));
        QCOMPARE(check().exitCode, 0); // pictures are fetched only when somebody asks
        QCOMPARE(finding(check({u"--every-file"_s})), u"page-differs"_s);
        QVERIFY(writeAll(picture, approved));
        const QString page = siteFolder() + u"index.html"_s;
        QVERIFY(QFile::rename(page, page + u".away"_s));
        const auto missing =
            m_cli.runForPeople({u"outbox"_s, u"check-page"_s, u"kho"_s, u"--portal"_s, m_portal.address(), u"--as"_s,
                                clerk, u"--passphrase-file"_s, u"mat-khau"_s});
        QCOMPARE(missing.exitCode, 1);
        QVERIFY2(missing.output.contains("không còn"), missing.output.constData());
        QVERIFY(QFile::rename(page + u".away"_s, page));
    }

    void aRestoredDeskSeesWhatHappenedMeanwhile()
    {
        QCOMPARE(pull().exitCode, 0);
        QCOMPARE(pull().json[u"articles"_s].toArray().size(), 1);
        copyFolder(QDir(m_cli.path(u"kho"_s)), QDir(m_cli.path(u"cu"_s))); // the backup
        const QString later = m_cli.makeApproved();
        QCOMPARE(step(u"withdraw"_s).exitCode, 0);
        QCOMPARE(send().exitCode, 0);
        QCOMPARE(pull().exitCode, 0);
        const auto restored = pull(u"cu"_s);
        QCOMPARE(restored.exitCode, 1);
        QMap<QString, QJsonObject> found;
        for (const auto &difference : restored.json[u"differences"_s].toArray())
            found.insert(difference[u"article"_s].toString(), difference.toObject());
        QCOMPARE(found[later][u"reason"_s].toString(), u"portal-article-unknown"_s);
        QCOMPARE(found[m_article][u"reason"_s].toString(), u"portal-article-newer"_s);
        const QJsonArray course = found[m_article][u"decisions"_s].toArray();
        QCOMPARE(course.last()[u"decision"_s].toString(), u"withdraw"_s);
        QCOMPARE(course.last()[u"actor"_s].toString(), head);
    }

    void aWithdrawnPageIsCheckedToo()
    {
        QCOMPARE(check().exitCode, 0);
        const QString notice = siteFolder() + u"da-go.html"_s;
        const QByteArray approved = readAll(notice);
        QVERIFY(writeAll(notice, approved + " "));
        QCOMPARE(finding(check()), u"page-differs"_s);
        QVERIFY(QFile::rename(notice, siteFolder() + u"index.html"_s));
        QCOMPARE(finding(check()), u"page-still-there"_s);
        QVERIFY(QFile::remove(siteFolder() + u"index.html"_s) && writeAll(notice, approved));
        QCOMPARE(check().exitCode, 0);
    }

    void tellsNobodyElse()
    {
        CliRunner stranger;
        stranger.makeWorkspace();
        const auto asked = stranger.runAs(clerk, {u"portal"_s, u"pull"_s, u"kho"_s, u"--portal"_s, m_portal.address()});
        QCOMPARE(asked.exitCode, 1);
        QCOMPARE(asked.reason(), u"unit-unknown"_s);
    }

private:
    CliRunner::Answer send() const
    {
        return m_cli.runAs(clerk, {u"outbox"_s, u"send"_s, u"kho"_s, u"--portal"_s, m_portal.address()});
    }
    CliRunner::Answer check(const QStringList &more = {}) const
    {
        return m_cli.runAs(
            clerk,
            QStringList{u"outbox"_s, u"check-page"_s, u"kho"_s, m_article, u"--portal"_s, m_portal.address()} + more);
    }
    CliRunner::Answer pull(const QString &workspace = u"kho"_s) const
    {
        return m_cli.runAs(clerk, {u"portal"_s, u"pull"_s, workspace, u"--portal"_s, m_portal.address()});
    }
    CliRunner::Answer step(const QString &what) const
    {
        return m_cli.runAs(head, {u"article"_s, what, u"kho"_s, m_article, u"--remark"_s, u"Sai"_s});
    }
    static QString finding(const CliRunner::Answer &answer)
    {
        const QJsonArray findings = answer.json[u"pages"_s][0][u"findings"_s].toArray();
        return answer.exitCode == 1 && findings.size() == 1 ? findings[0][u"reason"_s].toString()
                                                            : QString::fromUtf8(answer.output);
    }

    QString makePhotoArticle() const
    {
        m_cli.write(u"anh.docx"_s, wordFileWithPhoto());
        const auto imported = m_cli.runAs(contributor, {u"article"_s, u"import"_s, u"kho"_s, u"anh.docx"_s});
        const QString id = imported.json[u"articles"_s][0][u"id"_s].toString();
        (void)m_cli.runAs(contributor, {u"article"_s, u"set"_s, u"kho"_s, id, u"title=Lễ khánh thành"_s,
                                        u"category=other"_s, u"writer=Cộng tác viên"_s, u"source=Ban biên tập"_s});
        (void)m_cli.submit(contributor, id);
        (void)m_cli.review(u"Biên tập viên"_s, id);
        (void)m_cli.approve(head, id);
        return id;
    }

    QString siteFolder() const
    {
        const QDir pages(m_portalFolder.filePath(u"site/bai"_s));
        const QStringList found = pages.entryList({u"*-"_s + m_article.first(8)}, QDir::Dirs);
        return pages.filePath(found.value(0)) + u'/';
    }

    /// Of the photo article while nothing else is published.
    QString recordFile() const
    {
        QDirIterator records(m_portalFolder.filePath(u"records/pages"_s), QDir::Files);
        return records.next();
    }

    /// Makes the portal say it published other bytes; answers what it said before.
    QByteArray lyingRecord(const QByteArray &was, const QByteArray &is) const
    {
        const QByteArray before = readAll(recordFile());
        QByteArray after = before;
        after.replace(sha512(was), sha512(is));
        return after != before && writeAll(recordFile(), after) ? before : QByteArray();
    }

    CliRunner m_cli;
    QTemporaryDir m_portalFolder;
    PortalProcess m_portal{m_portalFolder.path()};
    QString m_article;
};

QTEST_GUILESS_MAIN(TestPortalAnswers)
#include "test_portal_answers.moc"
