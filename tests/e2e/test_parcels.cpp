// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRunner.h"
#include "tests/portal/PortalProcess.h"
#include "tests/support/FolderCopy.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace bantin::test;
using namespace Qt::StringLiterals;

namespace {

const auto administrator = u"Quản trị"_s;
const auto clerk = u"Văn thư"_s;
const auto contributor = u"Cộng tác viên"_s;
const auto head = u"Trưởng Ban"_s;
const QString portalProgram = QStringLiteral(BANTIN_BINARY_DIR "/bin/bantin-portal");
const QString killer = QStringLiteral(BANTIN_BINARY_DIR "/lib/libbantin_kill_at_step.so");
constexpr int patience = 60'000;

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject jsonOf(const PortalProcess::Outcome &outcome)
{
    return QJsonDocument::fromJson(outcome.output).object();
}

} // namespace

/// A desk that has no line: sealed packages on a stick to the portal, signed receipts on the stick back, with the programs people use.
class TestParcels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CliRunner>();
        m_cli->makeWorkspace();
        QVERIFY(QDir().mkpath(stick()) && QDir().mkpath(root()));
        QCOMPARE(PortalProcess::run({u"unit"_s, u"add"_s, u"--root"_s, root(), u"--certificate"_s,
                                     m_cli->path(u"kho/unit-certificate.pem"_s)})
                     .code,
                 0);
        const auto shown =
            PortalProcess::run({u"certificate"_s, u"--root"_s, root(), u"--write"_s, m_cli->path(u"cong.pem"_s)});
        QCOMPARE(shown.code, 0);
        m_fingerprint = jsonOf(shown)[u"sha256"_s].toString();
        QCOMPARE(m_fingerprint.size(), 64);
    }

    void thePortalsCertificateIsComparedByAPerson()
    {
        const QString article = m_cli->makeApproved();
        QCOMPARE(exportAll().reason(), u"portal-certificate-missing"_s);
        QCOMPARE(portalCertificate(clerk, {}).reason(), u"portal-certificate-missing"_s);
        const QStringList load{u"--load"_s, m_cli->path(u"cong.pem"_s)};
        QCOMPARE(portalCertificate(administrator, load).reason(), u"option-missing"_s);
        QString wrong = m_fingerprint;
        wrong[0] = wrong.at(0) == u'0' ? u'1' : u'0';
        QCOMPARE(portalCertificate(administrator, load + QStringList{u"--sha256"_s, wrong}).reason(),
                 u"portal-certificate-compare"_s);
        QString spoken = m_fingerprint.toUpper();
        for (int i = 62; i > 0; i -= 2)
            spoken.insert(i, u':');
        const QStringList right = load + QStringList{u"--sha256"_s, spoken};
        QCOMPARE(portalCertificate(clerk, right).reason(), u"role-forbids"_s);
        QCOMPARE(portalCertificate(administrator, right).json[u"sha256"_s].toString(), m_fingerprint);
        QCOMPARE(portalCertificate(clerk, {}).json[u"sha256"_s].toString(), m_fingerprint);
        QCOMPARE(exportAll().exitCode, 0);
    }

    void anArticleGoesToThePortalAndItsReceiptBack()
    {
        knowPortal();
        const QString article = m_cli->makeApproved();
        const auto exported = exportAll();
        QCOMPARE(exported.exitCode, 0);
        const QString file = exported.json[u"files"_s][0][u"file"_s].toString();
        QCOMPARE(QDir(stick()).entryList(QDir::Files), QStringList{QFileInfo(file).fileName()});
        const QByteArray sealed = readAll(file);
        QVERIFY(!sealed.contains("article.xhtml") && !sealed.contains("Đường liên thôn"));
        QCOMPARE(status()[u"state"_s].toString(), u"packed"_s);
        QCOMPARE(status()[u"carried-file"_s].toString(), QFileInfo(file).fileName());
        QCOMPARE(status()[u"carried-by"_s].toString(), clerk);

        QVERIFY(import(file).errors.contains("site-address-missing"));
        const auto imported = import(file, {u"--url"_s, u"https://cong.example.vn/"_s});
        QCOMPARE(imported.code, 0);
        QVERIFY2(imported.output.contains("Published: https://cong.example.vn/bai/"), imported.output.constData());
        QCOMPARE(import(stick()).code, 0); // what is remembered is enough, and a folder stands for its files
        QCOMPARE(pages(), 1);
        QCOMPARE(QDir(stick()).entryList({u"*.biennhan"_s}, QDir::Files).size(), 1);

        const auto taken = importReceipts(stick());
        QCOMPARE(taken.exitCode, 0);
        QCOMPARE(taken.json[u"receipts"_s][0][u"settled"_s].toBool(), true);
        QCOMPARE(status()[u"state"_s].toString(), u"published"_s);
        QVERIFY(status()[u"page-url"_s].toString().startsWith("https://cong.example.vn/bai/"_L1));
        QCOMPARE(stageOf(article), u"published"_s);
        const auto again = importReceipts(stick());
        QCOMPARE(again.exitCode, 0);
        QCOMPARE(again.json[u"receipts"_s][0][u"settled"_s].toBool(), false);
        QCOMPARE(exportOne(article).reason(), u"delivery-not-carried"_s);
        QCOMPARE(exportAll().reason(), u"parcels-nothing"_s);
        QCOMPARE(m_cli->runAs(administrator, {u"audit"_s, u"verify"_s, u"kho"_s}).exitCode, 0);
    }

    void thePortalMayBeServedMeanwhile_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("alone") << QStringList();
        QTest::newRow("shared") << QStringList{u"--shared"_s, u"--url"_s, u"http://127.0.0.1:8089"_s};
    }

    void thePortalMayBeServedMeanwhile()
    {
        QFETCH(const QStringList, options);
        PortalProcess portal(root(), options);
        QVERIFY(portal.start());
        knowPortal();
        const QString article = m_cli->makeApproved();
        const QString file = exportAll().json[u"files"_s][0][u"file"_s].toString();
        const QString receipts = m_cli->path(u"bien-nhan"_s);
        QVERIFY(QDir().mkpath(receipts));
        const auto imported = import(file, {u"--receipts"_s, receipts, u"--json"_s});
        QCOMPARE(imported.code, 0);
        QCOMPARE(jsonOf(imported)[u"state"_s].toString(), u"published"_s);
        // The line is back, and the desk sends what it does not know to be there: nothing is published twice.
        QCOMPARE(send(portal).exitCode, 0);
        QCOMPARE(status()[u"state"_s].toString(), u"published"_s);
        QCOMPARE(pages(), 1);
        const auto known = importReceipts(receipts);
        QCOMPARE(known.exitCode, 0);
        QCOMPARE(known.json[u"receipts"_s][0][u"settled"_s].toBool(), false);
    }

    /// Publication, correction by stick, withdrawal by stick; then somebody imports the first stick again.
    void aWithdrawalTravelsToo()
    {
        knowPortal();
        const QString article = m_cli->makeApproved();
        const QString first = exportAll().json[u"files"_s][0][u"file"_s].toString();
        QVERIFY(QFile::copy(first, m_cli->path(u"cu.bantin"_s)));
        QCOMPARE(import(stick(), {u"--url"_s, u"https://cong.example.vn"_s}).code, 0);
        QCOMPARE(importReceipts(stick()).exitCode, 0);
        QCOMPARE(m_cli->runAs(head, {u"article"_s, u"withdraw"_s, u"kho"_s, article, u"--remark"_s, u"Sai"_s}).exitCode,
                 0);
        const QString notice = exportAll().json[u"files"_s][0][u"file"_s].toString();
        const auto imported = import(notice);
        QCOMPARE(imported.code, 0);
        QVERIFY2(imported.output.contains("Withdrawn:"), imported.output.constData());
        QCOMPARE(importReceipts(stick()).exitCode, 0);
        QCOMPARE(stageOf(article), u"withdrawn"_s);
        (void)import(m_cli->path(u"cu.bantin"_s));
        QDir site(root() + u"/site/bai"_s);
        const QString page = site.filePath(site.entryList(QDir::Dirs | QDir::NoDotAndDotDot).value(0));
        QVERIFY(QFile::exists(page + u"/da-go.html"_s) && !QFile::exists(page + u"/index.html"_s));
    }

    void whatIsRefusedSaysWhyAndComesBackToo()
    {
        CliRunner stranger;
        stranger.makeWorkspace();
        QCOMPARE(stranger
                     .runAs(administrator, {u"portal"_s, u"certificate"_s, u"kho"_s, u"--load"_s,
                                            m_cli->path(u"cong.pem"_s), u"--sha256"_s, m_fingerprint})
                     .exitCode,
                 0);
        (void)stranger.makeApproved();
        const auto exported = stranger.runAs(clerk, {u"outbox"_s, u"export-usb"_s, u"kho"_s, stick()});
        QCOMPARE(exported.exitCode, 0);
        const auto imported = import(stick(), {u"--url"_s, u"https://cong.example.vn"_s});
        QCOMPARE(imported.code, 1);
        QVERIFY2(imported.output.contains("Refused: "), imported.output.constData());
        const auto foreign = importReceipts(stick());
        QCOMPARE(foreign.exitCode, 1);
        QCOMPARE(foreign.json[u"receipts"_s][0][u"error"_s][u"reason"_s].toString(), u"portal-certificate-missing"_s);
        knowPortal();
        QCOMPARE(importReceipts(stick()).json[u"receipts"_s][0][u"error"_s][u"reason"_s].toString(),
                 u"receipt-other-unit"_s);
        QCOMPARE(stranger.runAs(clerk, {u"outbox"_s, u"import-receipts"_s, u"kho"_s, stick()}).exitCode, 0);
        const auto outbox = stranger.runAs(clerk, {u"outbox"_s, u"status"_s, u"kho"_s});
        QCOMPARE(outbox.json[u"deliveries"_s][0][u"state"_s].toString(), u"refused"_s);
        QCOMPARE(outbox.json[u"deliveries"_s][0][u"reason"_s].toString(), u"unit-unknown"_s);
    }

    void aStickThatCannotBeWrittenChangesNothing()
    {
        knowPortal();
        (void)m_cli->makeApproved();
        const auto gone = m_cli->runAs(clerk, {u"outbox"_s, u"export-usb"_s, u"kho"_s, stick() + u"/khong-co"_s});
        QCOMPARE(gone.reason(), u"stick-gone"_s);
        QVERIFY(!status().contains(u"carried-file"_s));
        QCOMPARE(m_cli->runAs(contributor, {u"outbox"_s, u"export-usb"_s, u"kho"_s, stick()}).reason(),
                 u"role-forbids"_s);
        QVERIFY(QDir(stick()).isEmpty());
    }

    /// A receipt that lies there as a link is replaced, not followed.
    void theStickLeadsNobodyAstray()
    {
        knowPortal();
        (void)m_cli->makeApproved();
        const QString file = exportAll().json[u"files"_s][0][u"file"_s].toString();
        const QString receipt = QString(file).replace(u".bantin"_s, u".biennhan"_s);
        const QString precious = m_cli->write(u"quy-gia"_s, "quý giá");
        QVERIFY(QFile::link(precious, receipt));
        QCOMPARE(import(file, {u"--url"_s, u"https://cong.example.vn"_s}).code, 0);
        QCOMPARE(readAll(precious), "quý giá"_ba);
        QVERIFY(!QFileInfo(receipt).isSymLink());
        QCOMPARE(importReceipts(receipt).exitCode, 0);
    }

    void nothingAtAllIsNoPortal()
    {
        QVERIFY(PortalProcess::run({u"import"_s, stick(), u"--root"_s, m_cli->path(u"cho-khac"_s)})
                    .errors.contains("portal-missing"));
        QVERIFY(import(stick(), {u"--url"_s, u"https://cong.example.vn"_s}).errors.contains("parcels-none"));
    }

    /// The importing program dies at its first step on the disk, then at its second, and so on; the next import makes it good.
    void anImportMayBeKilledAtAnyStep()
    {
        QVERIFY2(QFile::exists(killer), qPrintable(killer));
        knowPortal();
        (void)m_cli->makeApproved();
        const QString file = exportAll().json[u"files"_s][0][u"file"_s].toString();
        bantin::testing::copyFolder(QDir(root()), QDir(m_cli->path(u"truoc"_s)));
        int kills = 0;
        bool wasKilled = true;
        for (int step = 1; wasKilled; step += 3) {
            QVERIFY(QDir(root()).removeRecursively());
            bantin::testing::copyFolder(QDir(m_cli->path(u"truoc"_s)), QDir(root()));
            wasKilled = importKilledAt(step, file);
            kills += wasKilled ? 1 : 0;
            const auto again = import(file, {u"--url"_s, u"https://cong.example.vn"_s});
            QVERIFY2(again.code == 0, qPrintable(u"step %1: "_s.arg(step) + QString::fromUtf8(again.errors)));
            QCOMPARE(pages(), 1);
            QVERIFY(QDir(root() + u"/imports"_s).entryList(QDir::Files | QDir::Hidden).isEmpty());
            QVERIFY(QDir(root() + u"/incoming"_s).isEmpty());
        }
        qInfo("%d kills", kills);
        QVERIFY(kills > 5);
        QCOMPARE(importReceipts(stick()).json[u"receipts"_s][0][u"settled"_s].toBool(), true);
    }

private:
    QString stick() const { return m_cli->path(u"usb"_s); }
    QString root() const { return m_cli->path(u"cong"_s); }

    CliRunner::Answer portalCertificate(const QString &account, const QStringList &more) const
    {
        return m_cli->runAs(account, QStringList{u"portal"_s, u"certificate"_s, u"kho"_s} + more);
    }
    void knowPortal() const
    {
        QCOMPARE(
            portalCertificate(administrator, {u"--load"_s, m_cli->path(u"cong.pem"_s), u"--sha256"_s, m_fingerprint})
                .exitCode,
            0);
    }
    CliRunner::Answer exportAll() const
    {
        return m_cli->runAs(clerk, {u"outbox"_s, u"export-usb"_s, u"kho"_s, stick()});
    }
    CliRunner::Answer exportOne(const QString &article) const
    {
        return m_cli->runAs(clerk, {u"outbox"_s, u"export-usb"_s, u"kho"_s, stick(), article});
    }
    CliRunner::Answer importReceipts(const QString &from) const
    {
        return m_cli->runAs(clerk, {u"outbox"_s, u"import-receipts"_s, u"kho"_s, from});
    }
    CliRunner::Answer send(const PortalProcess &portal) const
    {
        return m_cli->runAs(clerk, {u"outbox"_s, u"send"_s, u"kho"_s, u"--portal"_s, portal.address()});
    }
    QJsonObject status() const
    {
        return m_cli->runAs(clerk, {u"outbox"_s, u"status"_s, u"kho"_s}).json[u"deliveries"_s][0].toObject();
    }
    QString stageOf(const QString &article) const
    {
        return m_cli->runAs(clerk, {u"article"_s, u"show"_s, u"kho"_s, article})
            .json[u"article"_s][u"stage"_s]
            .toString();
    }
    PortalProcess::Outcome import(const QString &what, const QStringList &more = {}) const
    {
        return PortalProcess::run(QStringList{u"import"_s, what, u"--root"_s, root()} + more);
    }
    bool importKilledAt(int step, const QString &file) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_s, killer);
        environment.insert(u"BANTIN_KILL_AT"_s, QString::number(step));
        environment.insert(u"BANTIN_KILL_BELOW"_s, root());
        QProcess program;
        program.setProcessEnvironment(environment);
        program.start(portalProgram,
                      {u"import"_s, file, u"--root"_s, root(), u"--url"_s, u"https://cong.example.vn"_s});
        return program.waitForFinished(patience) && program.exitStatus() == QProcess::CrashExit;
    }
    qsizetype pages() const
    {
        return QDir(root() + u"/site/bai"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
    }

    std::unique_ptr<CliRunner> m_cli;
    QString m_fingerprint;
};

QTEST_GUILESS_MAIN(TestParcels)
#include "test_parcels.moc"
