// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Clock.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "app/domain/PortalRequest.h"
#include "app/package/ThinBag.h"
#include "sync/portal/ApiHandler.h"
#include "sync/portal/PictureBundle.h"
#include "sync/portal/RelayAnswers.h"
#include "sync/portal/UnitAnswers.h"
#include "tests/package/PackageFixture.h"
#include "tests/portal/HttpClient.h"
#include "tests/portal/PortalProcess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::test;
using bantin::package::PackageFixture;

namespace {

const QString folder = QStringLiteral(BANTIN_SOURCE_DIR "/tests/node");
const QString document = QStringLiteral(BANTIN_SOURCE_DIR "/resources/openapi/bantin-portal.json");

} // namespace

/// The OpenAPI document and the real portal say the same.
class ContractTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_node = QStandardPaths::findExecutable(u"node"_s);
        if (m_node.isEmpty() || !QFile::exists(folder + u"/node_modules/@seriousme/openapi-schema-validator"_s))
            QSKIP("Node or the OpenAPI validator is missing; './dev test' installs them");
        QVERIFY(m_portal.start());
    }

    void theDocumentIsValidAndNamesEveryRoute()
    {
        QStringList lines = judge({});
        QVERIFY(!lines.isEmpty());
        QCOMPARE(lines.takeFirst(), u"valid"_s);
        const SystemClock clock;
        const portal::UnitRegistry units{QString()};
        const portal::ArticleLedger articles{QString()};
        const portal::PublicationRecords records{QString()};
        const portal::RequestCheck requests(units, records, {}, clock);
        const portal::UnitAnswers answers(units, articles, records, m_unit.regulations(), requests);
        const portal::BlobStore blobs{QString()};
        const portal::PackageInbox inbox({}, clock, blobs, {}, {}, {});
        portal::RelayStore relay({}, clock, {});
        const portal::RelayAnswers relayed(relay, requests, clock);
        const portal::ApiHandler api({{}, m_unit.authority.certificate(), 0}, inbox, articles, records,
                                     answers.routes() + relayed.routes());
        QStringList routes = api.paths() + QStringList{u"/files"_s, u"/files/{upload}"_s, u"/tim-kiem"_s};
        routes.sort();
        lines.sort();
        QCOMPARE(lines, routes);
    }

    void everyAnswerIsAsTheDocumentSays()
    {
        askBeforeAnythingCame();
        upload();
        askAboutPackages();
        askAsTheUnit();
        passHandoversOn();
        refuseHandovers();
        const QStringList verdicts = judge(m_exchanges);
        QCOMPARE(verdicts.size(), m_exchanges.size());
        for (const QString &verdict : verdicts)
            QVERIFY2(verdict.startsWith("ok "_L1), qPrintable(verdict));
        const QSet<QString> seen(verdicts.cbegin(), verdicts.cend());
        qInfo("%lld answers, %lld different ones", qlonglong(verdicts.size()), qlonglong(seen.size()));
        for (const QString &path :
             {u"/portal"_s, u"/openapi.json"_s, u"/packages/{package}"_s, u"/packages/{package}/page"_s,
              u"/units/{unit}/categories"_s, u"/units/{unit}/roster"_s, u"/units/{unit}/articles"_s,
              u"/units/{unit}/articles/{article}/decisions"_s})
            QVERIFY2(seen.contains(u"ok GET /api/v1%1 200"_s.arg(path)), qPrintable(path));
        const QString one = u"/api/v1/units/{unit}/handovers/{handover}"_s;
        for (const QString &answer : {u"GET /api/v1/units/{unit}/handovers 200"_s,
                                      u"PUT "_s + one + u" 201"_s,
                                      u"PUT "_s + one + u" 200"_s,
                                      u"PUT "_s + one + u" 400"_s,
                                      u"PUT "_s + one + u" 409"_s,
                                      u"PUT "_s + one + u" 413"_s,
                                      u"PUT "_s + one + u" 507"_s,
                                      u"GET "_s + one + u" 200"_s,
                                      u"GET "_s + one + u" 404"_s,
                                      u"DELETE "_s + one + u" 200"_s,
                                      u"GET "_s + one + u"/content 200"_s,
                                      u"GET "_s + one + u"/content 206"_s,
                                      u"GET "_s + one + u"/content 409"_s,
                                      u"GET "_s + one + u"/content 410"_s,
                                      u"GET "_s + one + u"/content 416"_s,
                                      u"PUT "_s + one + u"/taken 200"_s,
                                      u"PUT "_s + one + u"/taken 409"_s,
                                      u"PUT "_s + one + u"/taken 410"_s,
                                      u"PUT "_s + one + u"/declined 200"_s,
                                      u"PUT "_s + one + u"/declined 409"_s,
                                      u"PUT "_s + one + u"/declined 410"_s})
            QVERIFY2(seen.contains(u"ok "_s + answer), qPrintable(answer));
    }

    void servesTheDocumentItself()
    {
        QFile file(document);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(HttpClient(m_portal.port()).send("GET", "/api/v1/openapi.json").body, file.readAll());
    }

private:
    HttpReply note(const QByteArray &method, const QByteArray &path, const HttpReply &reply)
    {
        QJsonObject headers;
        for (const auto &[name, value] : reply.headers.asKeyValueRange())
            headers.insert(QString::fromLatin1(name), QString::fromLatin1(value));
        m_exchanges.append(QJsonObject{{u"method"_s, QString::fromLatin1(method)},
                                       {u"path"_s, QString::fromUtf8(path)},
                                       {u"status"_s, reply.status},
                                       {u"headers"_s, headers},
                                       {u"body"_s, QString::fromUtf8(reply.body)}});
        return reply;
    }
    HttpReply ask(const QByteArray &path, const HttpHeaders &headers = {}, const QByteArray &method = "GET",
                  const QByteArray &body = {})
    {
        return note(method, path, HttpClient(m_portal.port()).send(method, path, headers, body));
    }
    /// As a member of the unit; `range` of bytes.
    HttpReply tell(const PackageFixture::Member &member, const QByteArray &method, const QByteArray &question,
                   const QByteArray &body = {}, const QByteArray &range = {})
    {
        HttpHeaders headers = signedBy(member, target(question), 0, method == "HEAD" ? "GET" : method, body);
        if (!range.isEmpty())
            headers.append({"Range", range});
        return ask(unit(question), headers, method, body);
    }
    static QByteArray announcement(qint64 size, const PackageFixture::Member &recipient)
    {
        const QJsonArray recipients{QString::fromLatin1(recipient.certificate.fingerprint().toHex())};
        return QJsonDocument(QJsonObject{{u"recipients"_s, recipients}, {u"size"_s, size}}).toJson();
    }
    HttpReply tus(const QByteArray &method, const QByteArray &path, const HttpHeaders &headers = {},
                  const QByteArray &body = {})
    {
        return note(method, path, HttpClient(m_portal.port()).tus(method, path, headers, body));
    }

    HttpHeaders signedBy(const PackageFixture::Member &member, const QByteArray &target, qint64 late = 0,
                         const QByteArray &method = "GET", const QByteArray &body = {})
    {
        const QDateTime at = fromTimestamp(toTimestamp(QDateTime::currentDateTimeUtc().addSecs(-late)));
        const auto description = QJsonDocument::fromJson(ask("/api/v1/portal").body).object();
        const auto portal = crypto::Certificate::fromPem(description.value("certificate"_L1).toString().toLatin1());
        const QByteArray content = toJson(PortalRequest{QString::fromUtf8(target), portal->fingerprint(), at, method,
                                                        body.isEmpty() ? QByteArray() : crypto::sha512(body)});
        return {{"Bantin-Time", toTimestamp(at).toLatin1()},
                {"Bantin-Signature", crypto::signDetached(content, member.certificate, member.key).toBase64()}};
    }

    void askBeforeAnythingCame()
    {
        const QByteArray nothing = QByteArray(128, '0');
        for (const QByteArray &path :
             QList<QByteArray>{"/api/v1/portal", "/api/v1/openapi.json", "/tim-kiem?q=a", "/api/v1/packages/" + nothing,
                               "/api/v1/packages/xyz", "/api/v1/packages/" + nothing + "/page",
                               "/api/v1/packages/AB/page", unit("categories"), unit("categories?regulation=x"),
                               unit("roster"), "/api/v1/units/x/roster", "/api/v1/units/x/categories"}) {
            ask(path);
            ask(path, {}, "HEAD");
            ask(path, {}, "DELETE");
        }
        const QByteArray known = ask("/api/v1/portal").headers.value("etag");
        QCOMPARE(ask("/api/v1/portal", {{"If-None-Match", known}}).status, 304);
        QCOMPARE(ask("/api/v1/portal", {{"If-None-Match", "\"other\""}}).status, 200);
        m_member = m_unit.contributor;
        ask(unit("roster"), signedBy(*m_member, target("roster"))); // of a unit nobody registered
        QVERIFY(registerUnit());
        ask(unit("roster"), signedBy(*m_member, target("roster")));
    }

    void upload()
    {
        tus("OPTIONS", "/files");
        tus("POST", "/files", {});
        tus("POST", "/files", {{"Upload-Length", "99999999999999"}});
        tus("POST", "/files", {{"Upload-Length", "1"}, {"Upload-Metadata", "a b c"}});
        note("POST", "/files", HttpClient(m_portal.port()).send("POST", "/files", {{"Upload-Length", "1"}}));
        tus("PUT", "/files");
        const QByteArray other = "sha512 " + QByteArray(128, '0').toBase64();
        const QByteArray altered =
            tus("POST", "/files", {{"Upload-Length", "3"}, {"Upload-Metadata", other}}).headers.value("location");
        QCOMPARE(tus("PATCH", altered, {{"Upload-Offset", "0"}}, "abc").status, 460);
        const QByteArray made = tus("POST", "/files", {{"Upload-Length", "10"}}).headers.value("location");
        tus("HEAD", made);
        tus("PATCH", made, {{"Upload-Offset", "3"}}, "abc");
        tus("PATCH", made, {{"Upload-Offset", "x"}}, "abc");
        tus("PATCH", made, {{"Upload-Offset", "0"}}, "abcdefghijklm");
        tus("PATCH", made, {{"Upload-Offset", "0"}}, "abc");
        note("PATCH", made, HttpClient(m_portal.port()).send("PATCH", made, {{"Tus-Resumable", "1.0.0"}}));
        tus("PUT", made);
        std::unique_ptr<QTcpSocket> open;
        // Of two that come together either may be first; the other, at an offset that is none, is told so until it comes second.
        const auto besideAnother = [this, &open, &made] {
            open = HttpClient(m_portal.port()).beginPatch(made, 3, 7, {});
            return tus("PATCH", made, {{"Upload-Offset", "9"}}, "e").status == 423;
        };
        QVERIFY(QTest::qWaitFor(besideAnother, 30'000));
        tus("HEAD", made);
        tus("DELETE", made);
        tus("DELETE", made);
        tus("HEAD", made);
        tus("PATCH", made, {{"Upload-Offset", "0"}}, "abc");
    }

    void askAboutPackages()
    {
        auto chain =
            m_unit.decisions({{DecisionKind::Submit, &m_unit.contributor}, {DecisionKind::Review, &m_unit.editor}});
        m_unit.extend(chain, DecisionKind::Approve, m_unit.approver, [](Decision &decision) {
            decision.publishFrom = fromTimestamp(toTimestamp(QDateTime::currentDateTimeUtc().addDays(1)));
        });
        QCOMPARE(settled(m_unit.zipOf(chain)), u"scheduled"_s);
        chain = m_unit.decisions();
        const auto split = package::splitBag(m_unit.zipOf(chain));
        QVERIFY(split && !split->blobs.isEmpty());
        QCOMPARE(settled(split->thin), u"incomplete"_s);
        const QByteArray package = split->digest.toHex().first(portal::PictureBundle::packageDigits);
        send(m_unit.payload.assets.first().bytes, "pictures " + (package + ":0").toBase64());
        QTRY_COMPARE(state(split->digest), u"published"_s);
        ask("/api/v1/packages/" + split->digest.toHex() + "/page");
        QCOMPARE(settled("no package"), u"refused"_s);
        auto withdrawn = chain;
        m_unit.extend(withdrawn, DecisionKind::Withdraw, m_unit.approver,
                      [](Decision &decision) { decision.remark = u"Sai"_s; });
        QCOMPARE(settled(m_unit.zipOf(withdrawn)), u"withdrawn"_s);
    }

    void askAsTheUnit()
    {
        const QByteArray decisions = "articles/" + m_unit.revision.article.toString().toLatin1() + "/decisions";
        for (const QByteArray &question :
             QList<QByteArray>{"roster", "articles", "articles?after=zz", decisions,
                               "articles/00000000-0000-4000-8000-000000000000/decisions", "articles/x/decisions"}) {
            ask(unit(question), signedBy(*m_member, target(question)));
            QCOMPARE(ask(unit(question)).status, 403);
            QCOMPARE(ask(unit(question), signedBy(*m_member, target(question), 3600)).status, 403);
            QCOMPARE(ask(unit(question), signedBy(*m_member, target("other"))).status, 403);
        }
        ask(unit("categories?regulation=" + m_unit.roster.regulation.toUtf8()));
        ask(unit("categories?regulation=none"));
    }

    void passHandoversOn()
    {
        const QByteArray sealed = "sealed bytes that nobody here can read";
        const QByteArray one = "handovers/" + crypto::sha512(sealed).toHex();
        const auto &sender = m_unit.contributor;
        const auto &recipient = m_unit.editor;
        QCOMPARE(tell(sender, "GET", "handovers").body, "{\"handovers\":[]}\n");
        const QByteArray body = announcement(sealed.size(), recipient);
        QCOMPARE(tell(sender, "PUT", one, body).status, 201);
        QCOMPARE(tell(sender, "PUT", one, body).status, 200);
        QCOMPARE(tell(recipient, "GET", one + "/content").status, 409);
        QCOMPARE(tell(recipient, "PUT", one + "/taken").status, 409);
        QCOMPARE(tell(recipient, "PUT", one + "/declined").status, 409);
        send(sealed);
        QCOMPARE(ask("/api/v1/packages/" + crypto::sha512(sealed).toHex()).status, 404); // nothing public
        QVERIFY(tell(recipient, "GET", one).body.contains("\"waiting\""));
        tell(recipient, "HEAD", one);
        QCOMPARE(tell(recipient, "GET", one + "/content").body, sealed);
        QCOMPARE(tell(recipient, "GET", one + "/content", {}, "bytes=7-").body, sealed.sliced(7));
        QCOMPARE(tell(recipient, "GET", one + "/content", {}, "bytes=7-8").body, sealed.sliced(7, 2));
        QCOMPARE(tell(recipient, "GET", one + "/content", {}, "bytes=9-8").body, sealed);
        QCOMPARE(tell(recipient, "GET", one + "/content", {}, "bytes=-5").body, sealed);
        QCOMPARE(tell(recipient, "GET", one + "/content", {}, "bytes=1-2,4-5").body, sealed);
        QCOMPARE(tell(recipient, "GET", one + "/content", {}, "bytes=999-").status, 416);
        tell(recipient, "HEAD", one + "/content");
        QCOMPARE(tell(m_unit.approver, "GET", one).status, 404);
        QCOMPARE(tell(sender, "GET", one + "/content").status, 404);
        declineAnother();
        QVERIFY(tell(recipient, "PUT", one + "/taken").body.contains("\"taken\""));
        QCOMPARE(tell(recipient, "GET", one + "/content").status, 410);
        QVERIFY(tell(sender, "GET", one).body.contains("\"taken\""));
        QCOMPARE(tell(sender, "GET", "handovers").body, "{\"handovers\":[]}\n");
    }

    void declineAnother()
    {
        const QByteArray sealed = "what nobody wants";
        const QByteArray one = "handovers/" + crypto::sha512(sealed).toHex();
        QCOMPARE(tell(m_unit.contributor, "PUT", one, announcement(sealed.size(), m_unit.editor)).status, 201);
        send(sealed);
        QCOMPARE(tell(m_unit.editor, "PUT", one + "/declined").status, 200);
        QCOMPARE(tell(m_unit.editor, "PUT", one + "/declined").status, 200);
        QCOMPARE(tell(m_unit.editor, "PUT", one + "/taken").status, 410);
        QCOMPARE(tell(m_unit.editor, "GET", one + "/content").status, 410);
        const QByteArray withdrawn = "what was taken back";
        const QByteArray other = "handovers/" + crypto::sha512(withdrawn).toHex();
        QCOMPARE(tell(m_unit.contributor, "PUT", other, announcement(withdrawn.size(), m_unit.editor)).status, 201);
        QCOMPARE(tell(m_unit.contributor, "DELETE", other).status, 200);
        QCOMPARE(tell(m_unit.editor, "PUT", other + "/declined").status, 410);
    }

    void refuseHandovers()
    {
        const QByteArray nothing = QByteArray(128, '0');
        const QByteArray one = "handovers/" + nothing;
        const auto &sender = m_unit.contributor;
        for (const QByteArray &below : QList<QByteArray>{"", "/content"}) {
            tell(sender, "GET", one + below);
            ask(unit(one + below));
            ask(unit(one + below), {}, "POST");
            ask("/api/v1/units/x/" + one + below);
        }
        ask(unit("handovers"), {}, "DELETE");
        ask(unit("handovers"));
        QCOMPARE(tell(sender, "PUT", one + "/taken").status, 404);
        QCOMPARE(tell(sender, "PUT", one + "/declined").status, 404);
        for (const QByteArray &settled : QList<QByteArray>{"/taken", "/declined"}) {
            ask(unit(one + settled), {}, "PUT");
            ask(unit(one + settled));
        }
        QCOMPARE(tell(sender, "DELETE", one).status, 404);
        QCOMPARE(tell(sender, "GET", "handovers/xyz").status, 404);
        for (const QByteArray &body :
             QList<QByteArray>{"{}", "no JSON", R"({"recipients":[],"size":1})", R"({"recipients":["ab"],"size":1})",
                               announcement(0, m_unit.editor)})
            QCOMPARE(tell(sender, "PUT", one, body).status, 400);
        QCOMPARE(tell(sender, "PUT", one, announcement(1LL << 40, m_unit.editor)).status, 413);
        QCOMPARE(tell(sender, "PUT", one, QByteArray(100'000, ' ')).status, 413);
        QCOMPARE(tell(sender, "PUT", one, announcement(2000, m_unit.editor)).status, 507);
        const QByteArray body = announcement(5, m_unit.editor);
        QCOMPARE(ask(unit(one), signedBy(sender, target(one), 0, "PUT", body), "PUT", body + ' ').status, 403);
        QCOMPARE(ask(unit(one), signedBy(sender, target(one)), "PUT", body).status, 403); // signed for reading
        QCOMPARE(tell(sender, "PUT", one, body).status, 201);
        QCOMPARE(tell(m_unit.editor, "PUT", one, body).status, 409);
        QVERIFY(tell(sender, "DELETE", one).body.contains("\"withdrawn\""));
        QCOMPARE(tell(m_unit.editor, "PUT", one + "/taken").status, 410);
    }

    void send(const QByteArray &bytes, const QByteArray &metadata = {})
    {
        const QByteArray length = QByteArray::number(bytes.size());
        const QByteArray made =
            tus("POST", "/files", {{"Upload-Length", length}, {"Upload-Metadata", metadata}}).headers.value("location");
        tus("PATCH", made, {{"Upload-Offset", "0"}}, bytes);
    }

    QString state(const QByteArray &digest)
    {
        const HttpReply reply = ask("/api/v1/packages/" + digest.toHex(), {{"Prefer", "respond-async, wait=1"}});
        return QJsonDocument::fromJson(reply.body).object().value("state"_L1).toString();
    }

    /// The state the portal answers in the end.
    QString settled(const QByteArray &zip)
    {
        send(zip);
        const QByteArray known = package::bagDigest(zip);
        const QByteArray digest = known.isEmpty() ? crypto::sha512(zip) : known;
        QString found;
        const auto isSettled = [&] {
            found = state(digest);
            return !found.isEmpty() && found != "verifying"_L1;
        };
        (void)QTest::qWaitFor(isSettled, 30'000);
        ask("/api/v1/packages/" + digest.toHex() + "/page");
        return found;
    }

    bool registerUnit()
    {
        const QTemporaryDir certificates;
        QFile file(certificates.filePath(u"unit.pem"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(m_unit.authority.certificate().toPem()) < 0)
            return false;
        file.close();
        return m_portal.addUnit(file.fileName());
    }

    QByteArray target(const QByteArray &question) const
    {
        return "units/" + m_unit.authority.certificate().fingerprint().toHex() + '/' + question;
    }
    QByteArray unit(const QByteArray &question) const { return "/api/v1/" + target(question); }

    QStringList judge(const QJsonArray &exchanges) const
    {
        const QTemporaryDir scratch;
        QStringList arguments{folder + u"/openapi.mjs"_s, document};
        if (!exchanges.isEmpty()) {
            QFile file(scratch.filePath(u"exchanges.json"_s));
            if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(exchanges).toJson()) < 0)
                return {};
            file.close();
            arguments.append(file.fileName());
        }
        QProcess program;
        program.start(m_node, arguments);
        if (!program.waitForFinished(60'000) || program.exitCode() != 0)
            qWarning("%s", program.readAllStandardError().constData());
        return QString::fromUtf8(program.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    }

    QString m_node;
    QTemporaryDir m_folder;
    PortalProcess m_portal{m_folder.path(), {u"--relay-quota"_s, u"1000"_s}};
    PackageFixture m_unit;
    std::optional<PackageFixture::Member> m_member;
    QJsonArray m_exchanges;
};

QTEST_GUILESS_MAIN(ContractTest)
#include "test_contract.moc"
