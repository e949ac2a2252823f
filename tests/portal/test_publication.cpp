// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/BagWriter.h"
#include "app/crypto/Cms.h"
#include "app/crypto/Digest.h"
#include "resources/Resources.h"
#include "sync/portal/PackageReceiver.h"
#include "sync/portal/StaticSite.h"
#include "tests/package/PackageFixture.h"
#include "tests/support/FakeClock.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

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
        m_records = std::make_unique<PublicationRecords>(m_folder->filePath(u"records"_s));
        QVERIFY(m_records->prepare().ok());
        m_site = std::make_unique<SitePublisher>(m_folder->filePath(u"site"_s), m_folder->filePath(u"work"_s),
                                                 u"https://dongviet.example.vn"_s, QString());
        m_blobs = std::make_unique<BlobStore>(m_folder->filePath(u"blobs"_s));
        m_receiver = std::make_unique<PackageReceiver>(m_unit->regulations(), *m_units, *m_articles, *m_records,
                                                       *m_site, *m_blobs, m_clock);
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

    void standsInMonthsAndTheMapUntilItIsWithdrawn()
    {
        Chain chain = m_unit->decisions();
        const Receipt receipt = receive(m_unit->zipOf(chain));
        const QString site = m_folder->filePath(u"site"_s);
        const QByteArray path = QUrl(receipt.pageUrl).path().toUtf8();
        QVERIFY(contents(site + u"/luu-tru/2026-11/index.html"_s).contains("../.." + path + "index.html"));
        QVERIFY(contents(site + u"/luu-tru/index.html"_s).contains("Tháng 11/2026"));
        QVERIFY(contents(site + u"/tim-kiem/index.html"_s).contains("Nơi này không có chức năng tìm theo từ"));
        QVERIFY(contents(site + u"/sitemap.xml"_s).contains(receipt.pageUrl.toUtf8()));
        QVERIFY(contents(site + QString::fromUtf8(path) + u"dia-chi.css"_s).contains(receipt.pageUrl.toUtf8()));
        const QByteArray copy = contents(site + QString::fromUtf8(path) + StaticSite::savedName);
        QVERIFY(copy.contains("<link rel=\"canonical\" href=\"" + receipt.pageUrl.toUtf8() + "\">"));
        // Nothing in a copy leads to a file beside it or to the site by a path.
        QVERIFY(!copy.contains("href=\"../") && !copy.contains("=\"assets/") && !copy.contains("<form"));

        m_unit->extend(chain, DecisionKind::Withdraw, m_unit->approver, says(u"Sai"_s));
        QCOMPARE(receive(m_unit->zipOf(chain)).outcome, u"withdrawn"_s);
        QVERIFY(!QDir(site + u"/luu-tru/2026-11"_s).exists());
        for (const QString &file : {u"/luu-tru/index.html"_s, u"/tim-kiem/index.html"_s, u"/sitemap.xml"_s})
            QVERIFY2(!contents(site + file).contains(path) && !contents(site + file).contains("Tháng"),
                     qPrintable(file));
    }

    void aCorrectionReplacesThePageAtItsOldAddress()
    {
        Chain chain = m_unit->decisions();
        const Receipt first = receive(m_unit->zipOf(chain));
        m_unit->extend(chain, DecisionKind::Correct, m_unit->approver, says(u"Sai tên <cầu>."_s));
        revise(2, u"Đính chính: cầu mới"_s);
        addRound(chain);
        const Receipt second = receive(m_unit->zipOf(chain));
        QCOMPARE(second.outcome, u"published"_s);
        QVERIFY(page(second).contains("Sai tên &lt;cầu&gt;."));
        QCOMPARE(page(second).count("20/11/2026</time>:"), 1);
        QCOMPARE(second.pageUrl, first.pageUrl);
        QVERIFY(page(second).contains("<h1>Đính chính: cầu mới</h1>"));
        QVERIFY(QDir(m_folder->filePath(u"work"_s)).isEmpty());
    }

    void refusesANewTextForAPageNobodyDecidedToCorrect()
    {
        Chain chain = m_unit->decisions();
        const Receipt first = receive(m_unit->zipOf(chain));
        revise(2, u"Thay lén"_s);
        addRound(chain);
        QCOMPARE(receive(m_unit->zipOf(chain)).reason, u"correction-missing"_s);
        QVERIFY(!page(first).contains("Thay lén"));
    }

    void aWithdrawalLeavesANoticeAndNothingElse()
    {
        Chain chain = m_unit->decisions();
        const Receipt published = receive(m_unit->zipOf(chain));
        m_unit->extend(chain, DecisionKind::Withdraw, m_unit->approver, says(u"Lý do nội bộ"_s));
        const QByteArray notice = m_unit->zipOf(chain);
        const Receipt receipt = receive(notice);
        QCOMPARE(receipt.outcome, u"withdrawn"_s);
        QCOMPARE(receipt.pageUrl, published.pageUrl);
        const QDir folder(m_folder->filePath(u"site"_s) + QUrl(published.pageUrl).path());
        QCOMPARE(folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{StaticSite::withdrawnName});
        const QByteArray left = contents(folder.filePath(StaticSite::withdrawnName));
        QVERIFY(left.contains("20/11/2026"));
        QVERIFY(!left.contains("Lý do nội bộ") && !left.contains("Đường liên thôn"));
        for (const QString &list : {u"/index.html"_s, u"/feed.xml"_s})
            QVERIFY(!contents(m_folder->filePath(u"site"_s) + list).contains("Đường liên thôn"));
        QVERIFY(notice.size() < m_unit->zip().size());
        qInfo("the notice has %lld bytes, the package had %lld", notice.size(), m_unit->zip().size());
    }

    void tellsTheReasonOfAWithdrawalWhenThatWasChosen()
    {
        Chain chain = m_unit->decisions();
        const Receipt published = receive(m_unit->zipOf(chain));
        m_unit->extend(chain, DecisionKind::Withdraw, m_unit->approver, [](Decision &decision) {
            decision.remark = u"Số liệu chưa được kiểm chứng"_s;
            decision.remarkIsPublic = true;
        });
        QCOMPARE(receive(m_unit->zipOf(chain)).outcome, u"withdrawn"_s);
        QVERIFY(withdrawnPage(published).contains("Số liệu chưa được kiểm chứng"));
    }

    void whatWasWithdrawnComesBackOnlyByANewRound()
    {
        Chain chain = m_unit->decisions();
        const QByteArray first = m_unit->zipOf(chain);
        const Receipt published = receive(first);
        Chain withdrawn = chain;
        m_unit->extend(withdrawn, DecisionKind::Withdraw, m_unit->approver, says(u"Sai"_s));
        const QByteArray notice = m_unit->zipOf(withdrawn);
        QCOMPARE(receive(notice).outcome, u"withdrawn"_s);
        QCOMPARE(receive(first).reason, u"decision-old"_s);
        QCOMPARE(receive(notice).outcome, u"withdrawn"_s); // once more: the same
        revise(2, u"Viết lại"_s);
        addRound(withdrawn);
        const Receipt again = receive(m_unit->zipOf(withdrawn));
        QCOMPARE(again.outcome, u"published"_s);
        QCOMPARE(again.pageUrl, published.pageUrl);
        QCOMPARE(receive(notice).reason, u"decision-old"_s); // replayed
    }

    void aWithdrawalThatOvertakesItsTextKeepsItAway()
    {
        Chain chain = m_unit->decisions();
        const QByteArray text = m_unit->zipOf(chain);
        m_unit->extend(chain, DecisionKind::Withdraw, m_unit->approver, says(u"Sai"_s));
        const Receipt receipt = receive(m_unit->zipOf(chain));
        QCOMPARE(receipt.outcome, u"withdrawn"_s);
        QVERIFY(receipt.pageUrl.isEmpty());
        QCOMPARE(receive(text).reason, u"decision-old"_s);
        QVERIFY(!QDir(m_folder->filePath(u"site/bai"_s)).exists());
    }

    void refusesAWithdrawalByWhoeverMayNotAndOfAnotherHistory()
    {
        Chain chain = m_unit->decisions();
        QCOMPARE(receive(m_unit->zipOf(chain)).outcome, u"published"_s);
        Chain byEditor = chain;
        m_unit->extend(byEditor, DecisionKind::Withdraw, m_unit->editor, says(u"Tôi muốn"_s));
        QCOMPARE(receive(m_unit->zipOf(byEditor)).reason, u"chain-role"_s);
        Chain other = m_unit->decisions(); // signed anew: the same steps, another history
        m_unit->extend(other, DecisionKind::Withdraw, m_unit->approver, says(u"Sai"_s));
        QCOMPARE(receive(m_unit->zipOf(other)).reason, u"decision-other-history"_s);
    }

    void holdsAnEmbargoWhateverTheClockDoesAndThenPublishes()
    {
        Chain chain =
            m_unit->decisions({{DecisionKind::Submit, &m_unit->contributor}, {DecisionKind::Review, &m_unit->editor}});
        const QDateTime embargo = m_clock.nowUtc().addSecs(3600);
        m_unit->extend(chain, DecisionKind::Approve, m_unit->approver,
                       [&](Decision &decision) { decision.publishFrom = embargo; });
        const QByteArray zip = m_unit->zipOf(chain);
        int asked = 0;
        for (const qint64 step : {0, 1800, -86400, 86400 + 1799 - 0}) {
            m_clock.advance(step);
            const auto verdict = m_receiver->receive(zip, crypto::sha512(zip));
            QVERIFY(verdict && !verdict->receipt);
            QCOMPARE(verdict->notBefore, wholeSecond(embargo));
            QVERIFY(QDir(m_folder->filePath(u"site"_s)).isEmpty());
            QVERIFY(m_articles->all().isEmpty());
            ++asked;
        }
        qInfo("held %d times", asked);
        m_clock.advance(2);
        const Receipt receipt = receive(zip);
        QCOMPARE(receipt.outcome, u"published"_s);
        const QString shown = embargo.toOffsetFromUtc(7 * 3600).toString(u"dd/MM/yyyy HH:mm"_s);
        QVERIFY(page(receipt).contains(shown.toUtf8()));
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

    void aConsultationClosesWhenItsLastDayIsOver()
    {
        m_unit->revision.metadata.kind = ContentKind::Consultation;
        m_unit->revision.metadata.fields = {{u"closing-date"_s, u"2026-11-30"_s}};
        revise(1, u"Lấy ý kiến về quy hoạch"_s);
        Chain chain = m_unit->decisions();
        const Receipt receipt = receive(m_unit->zipOf(chain));
        QCOMPARE(receipt.outcome, u"published"_s);
        testing::FakeClock clock;
        StaticSite site(m_folder->filePath(u"site"_s), clock);
        const auto shownAt = [&](const QDateTime &moment) {
            clock.advance(clock.nowUtc().secsTo(moment));
            QFile file(site.open({"GET", QUrl(receipt.pageUrl).path(), {}, -1})->end().file);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        // The last second of the day in Vietnam, and one of the next.
        const QDateTime midnight(QDate(2026, 11, 30), QTime(17, 0), QTimeZone::UTC);
        QVERIFY(shownAt(midnight.addSecs(-1)).contains("Đang lấy ý kiến đến hết ngày 30/11/2026"));
        QVERIFY(shownAt(midnight.addSecs(1)).contains("Đã hết thời hạn lấy ý kiến (30/11/2026)"));
        // A later closing date takes the page of the former day away.
        m_unit->extend(chain, DecisionKind::Correct, m_unit->approver, says(u"Gia hạn lấy ý kiến."_s));
        m_unit->revision.metadata.fields = {{u"closing-date"_s, u"2026-12-31"_s}};
        revise(2, u"Lấy ý kiến về quy hoạch"_s);
        addRound(chain);
        QCOMPARE(receive(m_unit->zipOf(chain)).outcome, u"published"_s);
        QVERIFY(shownAt(midnight.addDays(1)).contains("Đang lấy ý kiến đến hết ngày 31/12/2026"));
    }

    void anEnglishVersionLinksItsOriginal()
    {
        Chain chain = m_unit->decisions();
        const Receipt original = receive(m_unit->zipOf(chain));
        Revision &revision = m_unit->revision;
        const ArticleId vietnamese = revision.article;
        revision.article = ArticleId::create();
        revision.metadata.kind = ContentKind::EnglishVersion;
        revision.metadata.language = u"en"_s;
        revision.metadata.fields = {{u"original"_s, vietnamese.toString()}};
        revise(1, u"A new road"_s);
        const Receipt english = receive(m_unit->zip());
        QCOMPARE(english.outcome, u"published"_s);
        const QByteArray path = QUrl(original.pageUrl).path().toUtf8();
        QVERIFY(page(english).contains("<a href=\"../.." + path + "index.html\" lang=\"vi\" hreflang=\"vi\">"));
        // The original shows the English version from its next revision on.
        revision.article = vietnamese;
        revision.metadata = Metadata();
        revision.metadata.category = u"other"_s;
        m_unit->extend(chain, DecisionKind::Correct, m_unit->approver, says(u"Thêm bản tiếng Anh."_s));
        revise(2, u"Đường mới"_s);
        addRound(chain);
        const Receipt again = receive(m_unit->zipOf(chain));
        QCOMPARE(again.outcome, u"published"_s);
        QVERIFY(page(again).contains("hreflang=\"en\">English version</a>"));
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

    void takesAnApprovalThatWasCarriedOutUnderAnOlderListToo()
    {
        package::PackageContents contents = m_unit->contents();
        const Receipt newest = receive(*package::writeBag(contents));
        QCOMPARE(newest.outcome, u"published"_s);
        const QByteArray shown = page(newest);
        m_unit->roster.version -= 1;
        contents.roster = m_unit->contents().roster;
        const Receipt older = receive(*package::writeBag(contents));
        QCOMPARE(older.outcome, u"published"_s);
        QCOMPARE(older.pageUrl, newest.pageUrl);
        QVERIFY(older.packageSha512 != newest.packageSha512);
        QCOMPARE(page(newest), shown);
        // What is new is judged by the newest list still, and so is the same text under another approval.
        QCOMPARE(receive(m_unit->zip()).reason, u"roster-old"_s);
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

    /// One article less in the lists, and somebody is told which.
    void goesOnWithoutARecordThatCannotBeRead()
    {
        const QByteArray zip = m_unit->zip();
        QCOMPARE(receive(zip).outcome, u"published"_s);
        PublishedArticle other = m_articles->all().constFirst();
        const QString name = other.article.toString() + u".json"_s;
        other.article = ArticleId::create();
        QVERIFY(m_articles->save(other).ok());
        QCOMPARE(m_articles->all().size(), 2);
        QVERIFY(m_articles->unreadable().isEmpty());

        QFile record(m_folder->filePath(u"articles/"_s + name));
        QVERIFY(record.open(QIODevice::ReadWrite) && record.resize(record.size() / 2));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"record not readable.*"_s + name));
        QCOMPARE(m_articles->all().size(), 1);
        QCOMPARE(m_articles->unreadable().size(), 1);
        QCOMPARE(m_articles->unreadable().constFirst().file, record.fileName());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"record not readable.*"_s + name));
        QVERIFY(m_site->publishLists(m_articles->all()).ok());
        const auto asked = m_articles->find(ArticleId::fromString(QFileInfo(name).completeBaseName()));
        QCOMPARE(asked.error().reason, u"portal-storage"_s);
        QCOMPARE(asked.error().arguments, QStringList{record.fileName()});
    }

private:
    using Chain = QList<package::SignedFile>;

    static std::function<void(Decision &)> says(const QString &remark)
    {
        return [remark](Decision &decision) { decision.remark = remark; };
    }

    static QDateTime wholeSecond(const QDateTime &time) { return fromTimestamp(toTimestamp(time)); }

    void addRound(Chain &chain) const
    {
        m_unit->extend(chain, DecisionKind::Submit, m_unit->contributor);
        m_unit->extend(chain, DecisionKind::Review, m_unit->editor);
        m_unit->extend(chain, DecisionKind::Approve, m_unit->approver);
    }

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QByteArray withdrawnPage(const Receipt &published) const
    {
        return contents(m_folder->filePath(u"site"_s) + QUrl(published.pageUrl).path() + StaticSite::withdrawnName);
    }

    Receipt receive(const QByteArray &zip)
    {
        const auto verdict = m_receiver->receive(zip, crypto::sha512(zip));
        return verdict ? verdict->receipt.value_or(Receipt{}) : Receipt{};
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
        return contents(m_folder->filePath(u"site"_s) + QUrl(receipt.pageUrl).path() + u"index.html"_s);
    }

    testing::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PackageFixture> m_unit;
    std::unique_ptr<UnitRegistry> m_units;
    std::unique_ptr<ArticleLedger> m_articles;
    std::unique_ptr<PublicationRecords> m_records;
    std::unique_ptr<SitePublisher> m_site;
    std::unique_ptr<BlobStore> m_blobs;
    std::unique_ptr<PackageReceiver> m_receiver;
};

QTEST_GUILESS_MAIN(PublicationTest)
#include "test_publication.moc"
