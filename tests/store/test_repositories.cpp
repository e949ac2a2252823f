// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/AccountRepository.h"
#include "app/store/ArticleList.h"
#include "app/store/AssetRepository.h"
#include "app/store/Connection.h"
#include "app/store/OutboxRepository.h"
#include "app/store/SettingsRepository.h"
#include "app/store/Transaction.h"
#include "tests/store/StoreFixture.h"

#include <QTest>

using namespace bantin;
using namespace bantin::store;
using namespace Qt::StringLiterals;

class TestRepositories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSettings();
    void keepsAccountsAndRefusesATakenName();
    void keepsEveryRosterAndReadsTheLatest();
    void keepsArticlesAndTheirWorkingCopy();
    void listsByStageNewestChangeFirst();
    void rollsBackAWorkingCopyWithItsCallersTransaction();
    void keepsRevisionsOnlyWithTheirAssets();
    void keepsAssetsUnderTheirDigest();
    void readsPackagesFromAnyOffset();
    void keepsTheOutboxAcrossReopening();
    void saysWhatWasNotFound();

private:
    StoreFixture m_fixture;
    const QDateTime m_time = fromTimestamp(u"2026-11-20T07:05:00Z"_s);
};

void TestRepositories::keepsSettings()
{
    SettingsRepository settings(*m_fixture.store);
    QCOMPARE(*settings.value(u"portal-url"_s), QString());
    QVERIFY(settings.setValue(u"portal-url"_s, u"https://cổng.example"_s));
    QVERIFY(settings.setValue(u"portal-url"_s, u"https://cổng.example/2"_s));
    QCOMPARE(*settings.value(u"portal-url"_s), u"https://cổng.example/2"_s);
}

void TestRepositories::keepsAccountsAndRefusesATakenName()
{
    AccountRepository accounts(*m_fixture.store);
    Account account{
        AccountId::create(), u"Biên tập viên"_s, Role::Editor | Role::Clerk, "der"_ba, "sha"_ba, m_time, {}};
    QVERIFY(accounts.insert(account));
    Account twin = account;
    twin.id = AccountId::create();
    QCOMPARE(accounts.insert(twin).error().reason, u"account-name-taken"_s);
    account.to = m_time.addDays(1);
    account.roles = Role::Approver;
    QVERIFY(accounts.update(account));
    const Account kept = *accounts.find(account.id);
    QCOMPARE(kept.name, account.name);
    QCOMPARE(kept.roles, account.roles);
    QCOMPARE(kept.certificateDer, account.certificateDer);
    QCOMPARE(kept.from, account.from);
    QCOMPARE(kept.to, account.to);
    QCOMPARE(accounts.all()->size(), 1);
}

void TestRepositories::keepsEveryRosterAndReadsTheLatest()
{
    AccountRepository accounts(*m_fixture.store);
    QCOMPARE(accounts.latestRoster().error().reason, u"roster-missing"_s);
    Roster roster{WorkspaceId::create(), u"UBND xã Đồng Việt"_s, u"dongviet-2024"_s, 1, m_time, {}};
    for (roster.version = 1; roster.version <= 3; ++roster.version)
        QVERIFY(accounts.putRoster({roster, toJson(roster), "p7s " + QByteArray::number(roster.version)}));
    const auto latest = accounts.latestRoster();
    QVERIFY(latest);
    QCOMPARE(latest->roster.version, 3);
    QCOMPARE(latest->signature, "p7s 3"_ba);
    QVERIFY(!accounts.putRoster({*rosterFromJson(latest->json), latest->json, latest->signature}));
}

void TestRepositories::keepsArticlesAndTheirWorkingCopy()
{
    ArticleRepository articles(*m_fixture.store);
    const ArticleId id = m_fixture.addArticle(u"Bài một"_s, u"nội dung"_s);
    WorkingCopy copy = m_fixture.workingCopy(id, u"Bài một, sửa"_s, u"nội dung mới"_s);
    copy.authors = articles.workingCopy(id)->authors;
    copy.authors += {AccountId::create(), AccountId::create()};
    copy.changedSinceRevision = false;
    copy.savedAt = m_time;
    QVERIFY(articles.saveWorkingCopy(copy));
    const WorkingCopy kept = *articles.workingCopy(id);
    QCOMPARE(kept.metadata, copy.metadata);
    QCOMPARE(kept.xhtml, copy.xhtml);
    QCOMPARE(kept.authors, copy.authors);
    QCOMPARE(kept.changedSinceRevision, false);
    QCOMPARE(kept.savedAt, m_time);
    Article article = *articles.find(id);
    QCOMPARE(article.title, u"Bài một, sửa"_s);
    QCOMPARE(article.updatedAt, m_time);
    article.stage = Stage::Returned;
    article.remark = u"Thiếu nguồn tin"_s;
    article.approvalVoided = true;
    QVERIFY(articles.update(article));
    QCOMPARE(articles.find(id)->remark, article.remark);
    QCOMPARE(articles.find(id)->stage, Stage::Returned);
    QVERIFY(articles.find(id)->approvalVoided);
}

void TestRepositories::listsByStageNewestChangeFirst()
{
    StoreFixture fixture;
    ArticleRepository articles(*fixture.store);
    QList<ArticleId> ids;
    for (int i = 0; i < 3; ++i) {
        ids.append(fixture.addArticle(QString::number(i), {}));
        Article article = *articles.find(ids.last());
        article.updatedAt = m_time.addSecs(i);
        article.stage = i == 1 ? Stage::InReview : Stage::Draft;
        QVERIFY(articles.update(article));
    }
    const auto titles = [&fixture](const QList<Stage> &stages) {
        QStringList found;
        const auto list = ArticleList(*fixture.store).page({.stages = stages});
        for (const Article &article : *list)
            found.append(article.title);
        return found.join(u' ');
    };
    QCOMPARE(titles({}), u"2 1 0"_s);
    QCOMPARE(titles({Stage::Draft}), u"2 0"_s);
    QCOMPARE(titles({Stage::InReview, Stage::Draft}), u"2 1 0"_s);
    QCOMPARE(titles({Stage::Published}), QString());
}

void TestRepositories::rollsBackAWorkingCopyWithItsCallersTransaction()
{
    ArticleRepository articles(*m_fixture.store);
    const ArticleId id = m_fixture.addArticle(u"Trước"_s, u"trước"_s);
    {
        auto transaction = Transaction::begin(m_fixture.store->content());
        QVERIFY(transaction);
        QVERIFY(articles.saveWorkingCopy(m_fixture.workingCopy(id, u"Sau"_s, u"sau"_s)));
    }
    QCOMPARE(StoreFixture::textOf(*articles.workingCopy(id)), u"trước"_s);
}

void TestRepositories::keepsRevisionsOnlyWithTheirAssets()
{
    RevisionRepository revisions(*m_fixture.store);
    const ArticleId article = m_fixture.addArticle(u"Ảnh"_s, u"x"_s);
    const QByteArray image = "image bytes"_ba;
    const QString name = QString::fromLatin1(crypto::sha512(image).toHex()) + u".jpg"_s;
    Revision revision = m_fixture.revision(article, 1, {AccountId::create(), AccountId::create()});
    revision.xhtml = "<article><img src=\"assets/" + name.toLatin1() + "\" alt=\"\"/></article>\n";
    QCOMPARE(revisions.insert(revision).error().reason, u"asset-missing"_s);
    QVERIFY(AssetRepository(*m_fixture.store).put({name, u"image/jpeg"_s, 4, 3, 0}, image, {}));
    QVERIFY(revisions.insert(revision));
    const Revision kept = *revisions.find(revision.id);
    QCOMPARE(kept.authors, revision.authors);
    QCOMPARE(kept.xhtml, revision.xhtml);
    QCOMPARE(kept.metadata, revision.metadata);
    QCOMPARE(kept.manifestSha512, revision.manifestSha512);
    QCOMPARE(revisions.ofArticle(article)->size(), 1);
}

void TestRepositories::keepsAssetsUnderTheirDigest()
{
    AssetRepository assets(*m_fixture.store);
    const QByteArray web = "web derivative"_ba;
    const QString name = QString::fromLatin1(crypto::sha512(web).toHex()) + u".png"_s;
    QCOMPARE(assets.info(name).error().reason, u"asset-missing"_s);
    QCOMPARE(assets.bytes(name).error().reason, u"asset-missing"_s);
    QVERIFY(assets.put({name, u"image/png"_s, 640, 480, 0}, web, "original"_ba));
    QVERIFY(assets.put({name, u"image/png"_s, 640, 480, 0}, web, {}));
    QVERIFY(assets.info(name));
    QCOMPARE(*assets.bytes(name), web);
    QCOMPARE(*assets.original(name), "original"_ba);
    QCOMPARE(assets.info(name)->size, web.size());
    QCOMPARE(assets.info(name)->width, 640);
    QCOMPARE(assets.put({name, {}, 0, 0, 0}, "other"_ba, {}).error().reason, u"asset-misnamed"_s);
}

void TestRepositories::readsPackagesFromAnyOffset()
{
    AssetRepository assets(*m_fixture.store);
    QByteArray package;
    for (int i = 0; i < 300'000; ++i)
        package += char(i * 7 + i / 251);
    package.resize(256 * 1024 + 40'000);
    const QByteArray digest = crypto::sha512(package);
    QCOMPARE(assets.readPackage(digest, 0, 1).error().reason, u"asset-missing"_s);
    QVERIFY(assets.putPackage(digest, package));
    QVERIFY(assets.putPackage(digest, package));
    QCOMPARE(assets.putPackage(digest, "other"_ba).error().reason, u"asset-misnamed"_s);
    for (const qint64 offset : {0, 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 39'999, 296 * 1024, 10'000'000}) {
        for (const qint64 length : {0, 1, 2, 65'536, 400'000})
            QCOMPARE(*assets.readPackage(digest, offset, length), package.mid(offset, length));
    }
}

/// The bag is there, of the picture a part.
static QList<DeliveryPart> bagAndPicture(const QByteArray &package)
{
    const QByteArray thin = crypto::sha512("thin");
    return {{.sha512 = thin, .size = 40'000, .source = thin, .isThere = true},
            {.kind = DeliveryPart::Kind::Picture,
             .sha512 = crypto::sha512("picture"),
             .size = 6'000'000'000,
             .source = package,
             .offset = 41'000,
             .uploadUrl = u"https://portal.example/files/1"_s,
             .acknowledged = 5'000'000'000}};
}

void TestRepositories::keepsTheOutboxAcrossReopening()
{
    StoreFixture fixture;
    const ArticleId article = fixture.addArticle(u"Gửi"_s, u"x"_s);
    const Revision revision = fixture.revision(article, 1, {AccountId::create()});
    QVERIFY(RevisionRepository(*fixture.store).insert(revision));
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.article = article;
    delivery.revision = revision.id;
    delivery.title = u"Gửi"_s;
    delivery.createdAt = m_time;
    delivery.updatedAt = m_time;
    QVERIFY(OutboxRepository(*fixture.store).insert(delivery));
    QVERIFY(!OutboxRepository(*fixture.store).insert(delivery));
    delivery.state = DeliveryState::Sending;
    delivery.nextAttemptAt = m_time.addSecs(5);
    delivery.packageSha512 = crypto::sha512("package");
    delivery.bagSha512 = crypto::sha512("tag manifest");
    delivery.parts = bagAndPicture(delivery.packageSha512);
    delivery.isUrgent = true;
    delivery.resumptions = 3;
    delivery.resentBytes = 17;
    QVERIFY(OutboxRepository(*fixture.store).update(delivery));
    QVERIFY(fixture.reopen());
    OutboxRepository outbox(*fixture.store);
    const Delivery kept = *outbox.find(delivery.id);
    QCOMPARE(kept.state, DeliveryState::Sending);
    QCOMPARE(kept.parts, delivery.parts);
    QCOMPARE(kept.bytesToSend(), 1'000'000'000);
    QCOMPARE(kept.bytesThere(), 5'000'040'000);
    QVERIFY(kept.isBagThere() && kept.isUrgent);
    QCOMPARE(kept.resumptions, 3);
    QCOMPARE(kept.resentBytes, 17);
    QCOMPARE(kept.bagSha512, delivery.bagSha512);
    QCOMPARE(kept.nextAttemptAt, delivery.nextAttemptAt);
    QCOMPARE(kept.packageSha512, delivery.packageSha512);
    QCOMPARE(outbox.all()->size(), 1);
    QVERIFY((*outbox.ofRevision(revision.id)).has_value());
    QVERIFY(!(*outbox.ofRevision(RevisionId::create())).has_value());
}

void TestRepositories::saysWhatWasNotFound()
{
    Store &store = *m_fixture.store;
    const ArticleId nobody = ArticleId::create();
    QCOMPARE(ArticleRepository(store).find(nobody).error().reason, u"article-not-found"_s);
    QCOMPARE(ArticleRepository(store).workingCopy(nobody).error().arguments, QStringList{nobody.toString()});
    QCOMPARE(ArticleRepository(store).saveWorkingCopy(m_fixture.workingCopy(nobody, {}, {})).error().reason,
             u"article-not-found"_s);
    QCOMPARE(RevisionRepository(store).find(RevisionId::create()).error().reason, u"revision-not-found"_s);
    QCOMPARE(OutboxRepository(store).find(DeliveryId::create()).error().reason, u"delivery-not-found"_s);
    QCOMPARE(AccountRepository(store).find(AccountId::create()).error().reason, u"account-not-found"_s);
}

QTEST_GUILESS_MAIN(TestRepositories)
#include "test_repositories.moc"
