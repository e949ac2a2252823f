// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/domain/Receipt.h"
#include "app/package/ThinBag.h"
#include "tests/package/PackageFixture.h"
#include "tests/portal/HttpClient.h"
#include "tests/portal/PortalProcess.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::test;

/// Drives the real program over its socket.
class PortalProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_portal = std::make_unique<PortalProcess>(m_folder->path());
        QVERIFY(m_portal->start());
    }

    void publishesAnApprovedPackage()
    {
        registerUnit();
        const QByteArray zip = m_unit.zip();
        QVERIFY(upload(zip));
        const QJsonObject status = waitForAnswer(zip);
        QCOMPARE(status.value("state"_L1).toString(), u"published"_s);
        const Receipt receipt = verifiedReceipt(status);
        QCOMPARE(receipt.packageSha512, package::bagDigest(zip));
        QCOMPARE(receipt.article, m_unit.revision.article.toString());

        const QByteArray page = QUrl(receipt.pageUrl).path().toLatin1();
        QVERIFY2(page.startsWith("/bai/duong-lien-thon-"), page.constData());
        const HttpReply reply = client().send("GET", page);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body.count(m_unit.payload.articleXhtml), 1);
        const package::PayloadAsset &picture = m_unit.payload.assets.first();
        const HttpReply asset = client().send("GET", page + "assets/" + picture.name.toLatin1());
        QCOMPARE(asset.body, picture.bytes);
        QCOMPARE(asset.headers.value("content-type"), "image/png");
        for (const QByteArray &list : {QByteArray("/"), QByteArray("/feed.xml"), QByteArray("/chuyen-muc/other/")})
            QVERIFY2(client().send("GET", list).body.contains("Đường liên thôn"), list.constData());
    }

    /// Lines that end in the middle of a question, of an answer, or never end: the portal goes on answering the others.
    void outlivesReadersWhoseLineBreaks()
    {
        registerUnit();
        const QByteArray zip = m_unit.zip();
        QVERIFY(upload(zip));
        waitForAnswer(zip);
        const QByteArray question = "GET /tim-kiem?q=duong HTTP/1.1\r\nHost: cong\r\n\r\n";
        std::vector<std::unique_ptr<QTcpSocket>> silent;
        for (qsizetype sent = 1; sent <= question.size(); ++sent) {
            auto line = std::make_unique<QTcpSocket>();
            line->connectToHost(QHostAddress::LocalHost, m_portal->port());
            QVERIFY(line->waitForConnected());
            line->write(question.first(sent));
            QVERIFY(line->waitForBytesWritten());
            if (sent % 3 == 0)
                silent.push_back(std::move(line));
            else
                line->abort();
        }
        const HttpReply reply = client().send("GET", "/tim-kiem?q=duong");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.contains("Đường liên thôn"));
        QCOMPARE(m_portal->terminate(), 0);
    }

    void findsListsAndHandsOutWhatWasPublished()
    {
        QVERIFY(client().send("GET", "/tim-kiem").body.contains("id=\"q\""));
        QVERIFY(client().send("GET", "/luu-tru/").body.contains("Chưa có bài nào."));
        registerUnit();
        const QByteArray zip = m_unit.zip();
        QVERIFY(upload(zip));
        const QByteArray page = QUrl(verifiedReceipt(waitForAnswer(zip)).pageUrl).path().toLatin1();

        for (const QByteArray &query :
             {QByteArray("q=duong+lien+th%C3%B4n"), QByteArray("trang=1&q=%22Li%C3%AAn%20TH%C3%94N%22")}) {
            const HttpReply reply = client().send("GET", "/tim-kiem?" + query);
            QCOMPARE(reply.status, 200);
            QVERIFY2(reply.body.contains("<a href=\"" + page.sliced(1) + "index.html\">"), reply.body.constData());
            QVERIFY(reply.headers.value("content-security-policy").contains("form-action 'self'"));
        }
        QVERIFY(!client().send("GET", "/tim-kiem/?q=khongco").body.contains(page));
        for (const QByteArray &query :
             {QByteArray("q"), QByteArray("q=%00"), QByteArray("q=%ff%fe&q=%22%3E%3Cscript%3E"), QByteArray("=&&&=="),
              QByteArray("q=%zz%"), "q=" + QByteArray("%22a").repeated(3'000)}) {
            const HttpReply reply = client().send("GET", "/tim-kiem?" + query);
            QCOMPARE(reply.status, 200);
            QVERIFY(reply.body.isValidUtf8() && !reply.body.contains("<script"));
        }
        QVERIFY(client().send("GET", "/tim-kiem?q=" + QByteArray(200'000, 'a')).status >= 400);

        const HttpReply copy = client().send("GET", page + "ban-luu.html");
        QCOMPARE(copy.headers.value("content-disposition"), "attachment");
        QVERIFY(copy.body.contains("data:image/png;base64," + m_unit.payload.assets.first().bytes.toBase64()));
        QVERIFY(
            client().send("GET", page + "dia-chi.css").body.contains(m_portal->address().toLatin1() + page.sliced(1)));
        const HttpReply map = client().send("GET", "/sitemap.xml");
        QCOMPARE(map.headers.value("content-type"), "application/xml; charset=utf-8");
        QVERIFY(map.body.contains("<loc>" + m_portal->address().toLatin1() + page.sliced(1) + "</loc>"));
        QVERIFY(client().send("GET", "/robots.txt").body.contains("/sitemap.xml"));
        QCOMPARE(client().send("GET", "/feed.xml").headers.value("content-type"),
                 "application/atom+xml; charset=utf-8");
        QVERIFY(client().send("GET", "/luu-tru/2026-11/").body.contains("Đường liên thôn"));
        restartAfterKill();
        QVERIFY(client().send("GET", "/tim-kiem?q=lien+thon").body.contains(page.sliced(1)));
    }

    void publishesWhatArrivedAcrossTwoKills()
    {
        registerUnit();
        const QByteArray zip = m_unit.zip();
        const QByteArray location = create(zip.size());
        const qsizetype half = zip.size() / 2;
        const auto broken = client().beginPatch(location, 0, zip.size(), zip.first(half));
        const QString file = m_folder->filePath(u"uploads/"_s + QString::fromLatin1(location.sliced(7)) + u".bin"_s);
        QTRY_COMPARE(QFileInfo(file).size(), half);
        restartAfterKill();
        const HttpReply head = client().tus("HEAD", location);
        QCOMPARE(head.headers.value("upload-offset"), QByteArray::number(half));
        QCOMPARE(
            client().tus("PATCH", location, {{"Upload-Offset", QByteArray::number(half)}}, zip.sliced(half)).status,
            204);
        restartAfterKill(); // before, during or after the decision
        QCOMPARE(waitForAnswer(zip).value("state"_L1).toString(), u"published"_s);
        QCOMPARE(QDir(m_folder->filePath(u"site/bai"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
        QCOMPARE(QDir(m_folder->filePath(u"incoming"_s)).entryList(QDir::Files).size(), 0);
    }

    void knowsAPackageItHasByItsDigest()
    {
        registerUnit();
        const QByteArray zip = m_unit.zip();
        QCOMPARE(client().send("GET", address(zip)).status, 404);
        QVERIFY(upload(zip));
        const QJsonObject first = waitForAnswer(zip);
        QVERIFY(upload(zip));
        QCOMPARE(waitForAnswer(zip), first);
    }

    void refusesAStrangerUntilTheUnitIsRegistered()
    {
        const QByteArray zip = m_unit.zip();
        QVERIFY(upload(zip));
        const QJsonObject refused = waitForAnswer(zip);
        QCOMPARE(refused.value("state"_L1).toString(), u"refused"_s);
        QCOMPARE(verifiedReceipt(refused).reason, u"unit-unknown"_s);
        registerUnit();
        QVERIFY(upload(zip));
        QTRY_COMPARE(waitForAnswer(zip).value("state"_L1).toString(), u"published"_s);
    }

    void refusesWhatIsNoPackage()
    {
        registerUnit();
        const QByteArray junk = "not a zip";
        QVERIFY(upload(junk));
        QCOMPARE(verifiedReceipt(waitForAnswer(junk)).reason, u"package-not-zip"_s);
    }

    void servesOnlyTheSite()
    {
        QVERIFY(QFile::exists(m_folder->filePath(u"portal-key.der"_s)));
        for (const char *path : {"/../portal-key.der", "/%2e%2e/portal-key.der", "/theme/../../portal-key.der",
                                 "/..%2fportal-key.der", "/.hidden", "/theme/%5c..%5c", "/nowhere"})
            QCOMPARE(client().send("GET", path).status, 404);
        const HttpReply front = client().send("GET", "/");
        QCOMPARE(front.status, 200);
        QCOMPARE(front.headers.value("x-content-type-options"), "nosniff");
        QVERIFY(front.headers.value("content-security-policy").startsWith("default-src 'none'"));
        QCOMPARE(client().send("GET", "/", {{"If-None-Match", front.headers.value("etag")}}).status, 304);
        QCOMPARE(client().send("GET", "/theme").headers.value("location"), "/theme/");
        QCOMPARE(client().send("DELETE", "/").status, 405);
    }

    void saysWhoItIs()
    {
        const QJsonObject portal = QJsonDocument::fromJson(client().send("GET", "/api/v1/portal").body).object();
        QCOMPARE(portal.value("protocol"_L1).toString(), u"bantin-portal/1"_s);
        QVERIFY(portal.value("maxPackageSize"_L1).toInteger() > 0);
        QVERIFY(crypto::Certificate::fromPem(portal.value("certificate"_L1).toString().toUtf8()).ok());
        QCOMPARE(QFile::permissions(m_folder->filePath(u"portal-key.der"_s)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());
    }

    void refusesASecondPortalOnOneFolder()
    {
        PortalProcess second(m_folder->path());
        QVERIFY(!second.start());
        QCOMPARE(m_portal->terminate(), 0);
    }

    void namesEveryRecordThatCannotBeRead()
    {
        registerUnit();
        const QByteArray zip = m_unit.zip();
        QVERIFY(upload(zip));
        QCOMPARE(waitForAnswer(zip).value("state"_L1).toString(), u"published"_s);
        QCOMPARE(check().output, "{\"articles\":1,\"units\":1,\"unreadable\":[]}\n");
        QCOMPARE(check().code, 0);
        for (const QString &record : records()) {
            QFile file(m_folder->filePath(record));
            QVERIFY(file.open(QIODevice::ReadWrite));
            const QByteArray whole = file.readAll();
            QVERIFY(file.resize(whole.size() / 2));
            const auto checked = check();
            QCOMPARE(checked.code, 1);
            QVERIFY2(checked.output.contains("\"unreadable\":[\"" + record.toUtf8() + "\"]"),
                     checked.output.constData());
            QVERIFY2(checked.errors.contains("(" + record.toUtf8() + ")"), checked.errors.constData());
            QVERIFY(checked.errors.contains("[portal-record-unreadable]"));
            QVERIFY(file.seek(0) && file.write(whole) == whole.size());
        }
        QCOMPARE(check().code, 0);
        QVERIFY(PortalProcess::run({u"check"_s, u"--root"_s, m_folder->filePath(u"site"_s)})
                    .errors.contains("[portal-missing]"));
    }

    void saysWhatToDoWhenTheFolderIsInUse()
    {
        const auto second = PortalProcess::run(
            {u"serve"_s, u"--root"_s, m_folder->path(), u"--listen"_s, u"127.0.0.1:0"_s, u"--shared"_s});
        QCOMPARE(second.code, 1);
        QVERIFY(second.errors.contains("[portal-in-use]"));
        QVERIFY2(second.errors.contains(m_folder->path().toUtf8()) && second.errors.contains("Wait until it has ended")
                     && second.errors.contains("--shared"),
                 second.errors.constData());
    }

    void listsUnitsAndRefusesAPersonsCertificate()
    {
        registerUnit();
        const auto listed = PortalProcess::run({u"unit"_s, u"list"_s, u"--root"_s, m_folder->path()});
        QVERIFY(listed.output.contains(m_unit.authority.certificate().fingerprint().toHex()));
        const auto added = addCertificate(m_unit.editor.certificate);
        QCOMPARE(added.code, 1);
        QVERIFY(added.errors.contains("certificate-not-authority"));
    }

private:
    HttpClient client() const { return HttpClient(m_portal->port()); }

    /// What the portal knows it by; of what is no package its digest.
    static QByteArray digestOf(const QByteArray &zip)
    {
        const QByteArray digest = package::bagDigest(zip);
        return digest.isEmpty() ? crypto::sha512(zip) : digest;
    }
    static QByteArray address(const QByteArray &zip) { return "/api/v1/packages/" + digestOf(zip).toHex(); }

    PortalProcess::Outcome addCertificate(const crypto::Certificate &certificate) const
    {
        QFile pem(m_folder->filePath(u"candidate.pem"_s));
        if (!pem.open(QIODevice::WriteOnly))
            return {};
        pem.write(certificate.toPem());
        pem.close();
        return PortalProcess::run(
            {u"unit"_s, u"add"_s, u"--root"_s, m_folder->path(), u"--certificate"_s, pem.fileName()});
    }

    PortalProcess::Outcome check() const { return PortalProcess::run({u"check"_s, u"--root"_s, m_folder->path()}); }

    /// Of every kind, by their path in the folder.
    QStringList records() const
    {
        QStringList found;
        for (const QString &folder : {u"units"_s, u"articles"_s, u"records/rosters"_s, u"records/chains"_s,
                                      u"records/pages"_s, u"receipts"_s}) {
            for (const QString &name : QDir(m_folder->filePath(folder)).entryList(QDir::Files))
                found.append(folder + u'/' + name);
        }
        return found;
    }

    void registerUnit() { QCOMPARE(addCertificate(m_unit.authority.certificate()).code, 0); }

    QByteArray create(qint64 length) const
    {
        return client()
            .tus("POST", "/files/", {{"Upload-Length", QByteArray::number(length)}})
            .headers.value("location");
    }

    bool upload(const QByteArray &bytes) const
    {
        return client().tus("PATCH", create(bytes.size()), {{"Upload-Offset", "0"}}, bytes).status == 204;
    }

    QJsonObject waitForAnswer(const QByteArray &zip) const
    {
        QJsonObject status;
        const bool answered = QTest::qWaitFor(
            [&] {
                const HttpReply reply = client().send("GET", address(zip));
                status = QJsonDocument::fromJson(reply.body).object();
                return reply.status == 200 && status.value("state"_L1).toString() != "verifying"_L1;
            },
            60'000);
        return answered ? status : QJsonObject();
    }

    Receipt verifiedReceipt(const QJsonObject &status) const
    {
        const QByteArray json = status.value("receipt"_L1).toString().toUtf8();
        const QByteArray signature = QByteArray::fromBase64(status.value("signature"_L1).toString().toLatin1());
        const QJsonObject portal = QJsonDocument::fromJson(client().send("GET", "/api/v1/portal").body).object();
        const auto certificate = crypto::Certificate::fromPem(portal.value("certificate"_L1).toString().toUtf8());
        const auto receipt = receiptFromJson(json);
        if (!certificate || !receipt || !crypto::verifyDetached(signature, json, {*certificate}, receipt->issuedAt))
            return {};
        return *receipt;
    }

    void restartAfterKill()
    {
        m_portal->kill();
        m_portal = std::make_unique<PortalProcess>(m_folder->path());
        QVERIFY(m_portal->start());
    }

    package::PackageFixture m_unit;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PortalProcess> m_portal;
};

QTEST_GUILESS_MAIN(PortalProgramTest)
#include "test_portal_program.moc"
