// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/BagWriter.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "resources/Resources.h"
#include "sync/portal/PackageReceiver.h"
#include "tests/package/PackageFixture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace bantin;
using namespace bantin::portal;
using bantin::package::PackageFixture;

/// The decision about one package, from bytes to receipt and page, without a network.
class PublicationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { resources::ensureLoaded(); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_unit = std::make_unique<PackageFixture>();
        for (const QString &name : {u"units"_s, u"articles"_s, u"site"_s})
            QVERIFY(QDir(m_folder->path()).mkdir(name));
        m_units = std::make_unique<UnitRegistry>(m_folder->filePath(u"units"_s));
        m_articles = std::make_unique<ArticleLedger>(m_folder->filePath(u"articles"_s));
        m_site = std::make_unique<SitePublisher>(m_folder->filePath(u"site"_s), m_folder->filePath(u"work"_s),
                                                 u"https://dongviet.example.vn"_s, QString());
        m_receiver = std::make_unique<PackageReceiver>(m_unit->regulations(), *m_units, *m_articles, *m_site, m_clock);
        QVERIFY(m_units->add(m_unit->authority.certificate().toPem()).ok());
    }

    void answersWithTheAddressOfThePage()
    {
        const Receipt receipt = receive(m_unit->zip());
        QCOMPARE(receipt.outcome, u"published"_s);
        QCOMPARE(receipt.pageUrl,
                 u"https://dongviet.example.vn/bai/duong-lien-thon-%1/"_s.arg(receipt.article.first(8)));
        QVERIFY(QFile::exists(m_folder->filePath(u"site"_s) + QUrl(receipt.pageUrl).path() + u"index.html"_s));
    }

    void aCorrectionReplacesThePageAtItsOldAddress()
    {
        const Receipt first = receive(m_unit->zip());
        revise(2, u"Đính chính: cầu mới"_s);
        const Receipt second = receive(m_unit->zip());
        QCOMPARE(second.outcome, u"published"_s);
        QCOMPARE(second.pageUrl, first.pageUrl);
        QVERIFY(page(second).contains("<h1>Đính chính: cầu mới</h1>"));
        QVERIFY(QDir(m_folder->filePath(u"work"_s)).isEmpty());
    }

    void refusesARevisionOlderThanThePublishedOne()
    {
        revise(3, u"Bản ba"_s);
        QCOMPARE(receive(m_unit->zip()).outcome, u"published"_s);
        revise(2, u"Bản hai"_s);
        const Receipt receipt = receive(m_unit->zip());
        QCOMPARE(receipt.reason, u"revision-old"_s);
        QCOMPARE(receipt.arguments, (QStringList{u"2"_s, u"3"_s}));
    }

    void refusesARevisionThatChangedUnderItsNumber()
    {
        QCOMPARE(receive(m_unit->zip()).outcome, u"published"_s);
        revise(1, u"Cùng số, khác nội dung"_s);
        QCOMPARE(receive(m_unit->zip()).reason, u"revision-old"_s);
    }

    void repeatingAPackageRepeatsItsOutcome()
    {
        const QByteArray zip = m_unit->zip();
        const Receipt first = receive(zip);
        QCOMPARE(receive(zip).pageUrl, first.pageUrl);
    }

    void refusesARosterOlderThanTheNewestSeen()
    {
        QCOMPARE(receive(m_unit->zip()).outcome, u"published"_s);
        m_unit->roster.version = 3;
        revise(2, u"Danh sách cũ"_s);
        QCOMPARE(receive(m_unit->zip()).reason, u"roster-old"_s);
    }

    void refusesAnotherWorkspaceUnderTheSameCertificate()
    {
        QCOMPARE(receive(m_unit->zip()).outcome, u"published"_s);
        m_unit->roster.workspace = WorkspaceId::create();
        revise(2, u"Kho khác"_s);
        QCOMPARE(receive(m_unit->zip()).reason, u"workspace-other"_s);
    }

    void refusesTheArticleOfAnotherUnit()
    {
        QCOMPARE(receive(m_unit->zip()).outcome, u"published"_s);
        PackageFixture other;
        QVERIFY(m_units->add(other.authority.certificate().toPem()).ok());
        other.revision.article = m_unit->revision.article;
        other.revision.number = 2;
        other.payload = package::makePayload(
            other.revision, {other.roster.workspace, other.roster.unit, other.roster.regulation, u"Thông tin khác"_s},
            other.payload.assets);
        QCOMPARE(receive(other.zip()).reason, u"article-other-unit"_s);
    }

    void refusesAStranger() { QCOMPARE(receive(PackageFixture().zip()).reason, u"unit-unknown"_s); }

    void trustsNobodyWhileNoUnitIsRegistered()
    {
        QVERIFY(QDir(m_folder->filePath(u"units"_s)).removeRecursively());
        QCOMPARE(receive(m_unit->zip()).reason, u"unit-unknown"_s);
    }

    void refusesTheAuthorsOwnApproval()
    {
        m_unit->approver.id = m_unit->contributor.id;
        m_unit->roster.entries[2].account = m_unit->contributor.id;
        QVERIFY(receive(m_unit->zip()).reason.startsWith("four-eyes-"_L1));
    }

    void refusesOneFlippedByte()
    {
        QByteArray zip = m_unit->zip();
        zip[zip.size() / 3] = static_cast<char>(zip.at(zip.size() / 3) ^ 1);
        const Receipt receipt = receive(zip);
        QCOMPARE(receipt.outcome, u"refused"_s);
        QVERIFY(!receipt.reason.isEmpty());
        QVERIFY(QDir(m_folder->filePath(u"site"_s)).isEmpty());
    }

private:
    Receipt receive(const QByteArray &zip)
    {
        const auto receipt = m_receiver->receive(zip, crypto::sha512(zip));
        return receipt ? *receipt : Receipt{};
    }

    void revise(int number, const QString &title)
    {
        Revision &revision = m_unit->revision;
        revision.id = RevisionId::create();
        revision.number = number;
        revision.metadata.title = title;
        const Roster &roster = m_unit->roster;
        m_unit->payload = package::makePayload(
            revision, {roster.workspace, roster.unit, roster.regulation, u"Thông tin khác"_s}, m_unit->payload.assets);
    }

    QByteArray page(const Receipt &receipt) const
    {
        QFile file(m_folder->filePath(u"site"_s) + QUrl(receipt.pageUrl).path() + u"index.html"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PackageFixture> m_unit;
    std::unique_ptr<UnitRegistry> m_units;
    std::unique_ptr<ArticleLedger> m_articles;
    std::unique_ptr<SitePublisher> m_site;
    std::unique_ptr<PackageReceiver> m_receiver;
};

QTEST_GUILESS_MAIN(PublicationTest)
#include "test_publication.moc"
