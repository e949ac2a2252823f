// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"
#include "tests/portal/HttpClient.h"
#include "tests/portal/PortalProcess.h"

#include <QTest>
#include <QUrl>

using namespace bantin::test;
using namespace Qt::StringLiterals;

namespace {

const auto contributor = u"Cộng tác viên"_s;
const auto editor = u"Biên tập viên"_s;
const auto head = u"Trưởng Ban"_s;
const auto clerk = u"Văn thư"_s;

} // namespace

/// Correction, withdrawal and embargo from the command line to the page, with both real programs.
class TestAfterPublication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_cli.makeWorkspace();
        m_portal = std::make_unique<PortalProcess>(m_portalFolder.path());
        QVERIFY(m_portal->start());
        QVERIFY(m_portal->addUnit(m_cli.path(u"kho/unit-certificate.pem"_s)));
    }

    void correctsThePageAndThenTakesItAway()
    {
        const QString id = m_cli.makeApproved();
        QCOMPARE(send().exitCode, 0);
        const QByteArray page = pathOf(id);
        QVERIFY(get(page).body.contains("Đường liên thôn đã thông xe."));
        const QStringList retitle{u"article"_s, u"set"_s, u"kho"_s, id, u"title=Đường liên thôn số 5"_s};
        QCOMPARE(m_cli.runAs(contributor, retitle).reason(), u"edit-published"_s);
        QCOMPARE(step(head, id, u"correct"_s, u"Sai số của đường"_s).exitCode, 0);
        QCOMPARE(m_cli.runAs(contributor, retitle).exitCode, 0);
        QCOMPARE(m_cli.submit(contributor, id).exitCode, 0);
        QCOMPARE(m_cli.review(editor, id).exitCode, 0);
        QCOMPARE(m_cli.approve(head, id).exitCode, 0);
        QVERIFY(get(page).body.contains("<h1>Đường liên thôn</h1>")); // until the correction has arrived
        QCOMPARE(send().exitCode, 0);
        QCOMPARE(pathOf(id), page);
        const QByteArray corrected = get(page).body;
        QVERIFY(corrected.contains("<h1>Đường liên thôn số 5</h1>") && corrected.contains("Sai số của đường"));
        QCOMPARE(stageOf(id), u"corrected"_s);

        QCOMPARE(step(head, id, u"withdraw"_s, u"Lý do nội bộ"_s).exitCode, 0);
        QCOMPARE(send().exitCode, 0);
        const HttpReply gone = get(page);
        QCOMPARE(gone.status, 410);
        QVERIFY(gone.body.contains("đã được gỡ") && !gone.body.contains("Lý do nội bộ"));
        QCOMPARE(get(page + "assets/x.png").status, 410);
        QVERIFY(!get("/").body.contains("Đường liên thôn"));
        QCOMPARE(stageOf(id), u"withdrawn"_s);
        const auto sheet = m_cli.runAs(head, {u"article"_s, u"sheet"_s, u"kho"_s, id, u"--pdf"_s, u"phieu.pdf"_s});
        QCOMPARE(sheet.exitCode, 0);
        QVERIFY(sheet.json[u"holds"_s].toBool());
        QVERIFY(m_cli.read(u"phieu.pdf"_s).startsWith("%PDF-"));
    }

    void holdsAnEmbargoAndForgetsItWhenItIsWithdrawn()
    {
        const QString id = m_cli.makeArticle(u"Chưa ai được đọc."_s);
        QCOMPARE(m_cli.submit(contributor, id).exitCode, 0);
        QCOMPARE(m_cli.review(editor, id).exitCode, 0);
        QCOMPARE(m_cli.approve(head, id, {u"--publish-from"_s, u"2020-01-01T07:00"_s}).reason(),
                 u"publish-from-past"_s);
        QCOMPARE(m_cli.approve(head, id, {u"--publish-from"_s, u"2099-01-01T07:00"_s}).exitCode, 0);
        (void)send();
        QCOMPARE(stageOf(id), u"received"_s);
        QCOMPARE(row(id)[u"reason"_s].toString(), u"package-scheduled"_s);
        m_portal->kill();
        QVERIFY(m_portal->start());
        for (const QByteArray &path : {"/"_ba, "/feed.xml"_ba, "/bai/duong-lien-thon-" + id.first(8).toLatin1() + '/'})
            QVERIFY(!get(path).body.contains("Chưa ai được đọc"));
        QVERIFY(!QFile::exists(m_portalFolder.filePath(u"articles/"_s + id + u".json"_s)));
        QCOMPARE(step(head, id, u"withdraw"_s, u"Thôi"_s).exitCode, 0);
        QCOMPARE(send().exitCode, 0);
        QCOMPARE(stageOf(id), u"withdrawn"_s);
        QCOMPARE(row(id)[u"state"_s].toString(), u"published"_s); // the notice was carried out
    }

private:
    CliRunner::Answer send() const
    {
        return m_cli.runAs(clerk, {u"outbox"_s, u"send"_s, u"kho"_s, u"--portal"_s, m_portal->address()});
    }

    CliRunner::Answer step(const QString &account, const QString &id, const QString &what, const QString &remark) const
    {
        return m_cli.runAs(account, {u"article"_s, what, u"kho"_s, id, u"--remark"_s, remark});
    }

    QString stageOf(const QString &id) const
    {
        const auto shown = m_cli.runAs(clerk, {u"article"_s, u"show"_s, u"kho"_s, id});
        return shown.json[u"article"_s][u"stage"_s].toString();
    }

    /// The newest of the article's.
    QJsonObject row(const QString &id) const
    {
        const auto status = m_cli.runAs(clerk, {u"outbox"_s, u"status"_s, u"kho"_s});
        const QJsonArray rows = status.json[u"deliveries"_s].toArray();
        for (const auto &delivery : rows) {
            if (delivery[u"article"_s].toString() == id)
                return delivery.toObject();
        }
        return {};
    }

    QByteArray pathOf(const QString &id) const { return QUrl(row(id)[u"page-url"_s].toString()).path().toLatin1(); }
    HttpReply get(const QByteArray &path) const { return HttpClient(m_portal->port()).send("GET", path); }

    CliRunner m_cli;
    QTemporaryDir m_portalFolder;
    std::unique_ptr<PortalProcess> m_portal;
};

QTEST_GUILESS_MAIN(TestAfterPublication)
#include "test_after_publication.moc"
