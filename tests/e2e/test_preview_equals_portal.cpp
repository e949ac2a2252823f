// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/crypto/Digest.h"
#include "app/store/ArticleRepository.h"
#include "app/workflow/ApproveArticle.h"
#include "app/workflow/ImportArticle.h"
#include "app/workflow/PackArticle.h"
#include "app/workflow/ReviewArticle.h"
#include "app/workflow/SubmitArticle.h"
#include "sync/portal/PackageReceiver.h"
#include "sync/portal/StaticSite.h"
#include "tests/support/EveryConstruct.h"
#include "tests/support/Expect.h"
#include "tests/ui/DeskWindow.h"
#include "ui/models/PreviewBuilder.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace bantin;
using namespace bantin::testing;
using namespace Qt::StringLiterals;

namespace {

/// The portal itself, without the line to it; by its own clock.
QString publish(const QByteArray &zip, const crypto::Certificate &unit, const RegulationCatalogue &regulations,
                const QDir &folder, const QString &outcome = u"published"_s)
{
    for (const QString &name : {u"units"_s, u"articles"_s, u"site"_s})
        folder.mkdir(name);
    const SystemClock clock;
    portal::UnitRegistry units(folder.filePath(u"units"_s));
    portal::ArticleLedger articles(folder.filePath(u"articles"_s));
    portal::SitePublisher site(folder.filePath(u"site"_s), folder.filePath(u"work"_s), u"https://xa.example.vn"_s, {});
    const portal::BlobStore blobs(folder.filePath(u"blobs"_s));
    portal::PublicationRecords records(folder.filePath(u"records"_s));
    if (!units.add(unit.toPem()) || !records.prepare())
        return {};
    portal::PackageReceiver receiver(regulations, units, articles, records, site, blobs, clock);
    const auto verdict = receiver.receive(zip, crypto::sha512(zip));
    if (!verdict || !verdict->receipt || verdict->receipt->outcome != outcome)
        return {};
    return folder.filePath(u"site"_s) + QUrl(verdict->receipt->pageUrl).path();
}

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What stands behind the first byte that differs.
QByteArray difference(const QByteArray &a, const QByteArray &b)
{
    const auto [first, second] = std::mismatch(a.cbegin(), a.cend(), b.cbegin(), b.cend());
    const qsizetype at = std::max<qsizetype>(0, first - a.cbegin() - 40);
    return a == b ? QByteArray() : a.mid(at, 120) + "\n--- portal ---\n" + b.mid(at, 120);
}

/// The package, and the article as it stands once the portal has published it.
QByteArray sent(DeskFixture &store, const ArticleId &article)
{
    workflow::Session &clerk = store.as(DeskFixture::clerk);
    const QByteArray zip = expect(workflow::packArticle(clerk, article, store.regulations));
    store::ArticleRepository articles(*clerk.store);
    Article published = expect(articles.find(article));
    published.stage = Stage::Published;
    published.publishedUrl = u"https://cong.example.vn/bai/x/"_s;
    expect(articles.update(published));
    return zip;
}

/// What stands on the portal that published `text` after it got the notice the article has now.
QByteArray leftBehind(const QByteArray &text, DeskFixture &store, const ArticleId &article)
{
    workflow::Session &clerk = store.as(DeskFixture::clerk);
    const QByteArray notice = expect(workflow::packArticle(clerk, article, store.regulations));
    const QTemporaryDir folder;
    if (publish(text, clerk.unitCertificate, store.regulations, QDir(folder.path())).isEmpty())
        return {};
    const QString left = publish(notice, clerk.unitCertificate, store.regulations, QDir(folder.path()), u"withdrawn"_s);
    return readAll(left + portal::StaticSite::withdrawnName);
}

bool arePainted(const QWidget &window)
{
    const auto views = window.findChildren<QWidget *>(u"preview.view"_s);
    return std::ranges::all_of(views, [](QWidget *view) {
        const QImage shot = view->grab().toImage();
        return shot.pixelColor(shot.width() / 2, 2) != QColor(Qt::white);
    });
}

} // namespace

/// What the desk shows before anything is sent is what readers get.
class TestPreviewEqualsPortal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheNoticeAWithdrawalLeaves()
    {
        DeskWindow window;
        DeskFixture &store = window.store();
        const ArticleId article = store.approved();
        const QByteArray text = sent(store, article);
        store.leave();

        QVERIFY(window.sitDown(DeskFixture::approver));
        const DeskPageDriver desk = window.desk();
        QSignalSpy made(window.window().findChild<ui::PreviewBuilder *>(), &ui::PreviewBuilder::pagesReady);
        const auto page = [&made] { return made.last().first().value<QList<ui::PreviewPage>>().first().html; };
        QVERIFY(desk.showScope(u"rail.published"_s));
        QVERIFY(desk.open(u"Đường liên thôn thông xe"_s));
        QVERIFY(desk.showPreview());
        QVERIFY(page().contains("</article>"));
        QVERIFY(desk.hidePreview());
        QVERIFY(desk.click(u"desk.withdraw"_s));
        QVERIFY(desk.type(u"review.remark"_s, u"Số liệu <sai> & cũ"_s));
        QVERIFY(desk.showPreview());
        QVERIFY(page().contains("Nội dung này đã được gỡ") && !page().contains("<article"));
        QVERIFY(!page().contains("Số liệu"));
        QVERIFY(desk.hidePreview());
        QVERIFY(desk.click(u"review.tellReaders"_s));
        window.picture(u"withdrawal"_s);
        QVERIFY(desk.showPreview());
        const QByteArray planned = page();
        QVERIFY(planned.contains("Số liệu &lt;sai&gt; &amp; cũ"));
        window.picture(u"notice"_s);
        QVERIFY(desk.hidePreview());
        QVERIFY(desk.sign(u"Mật khẩu dài 7"_s));
        QVERIFY(desk.waitForState(u"Đã gỡ"_s));
        QVERIFY(desk.showPreview());
        const QByteArray standing = page();
        QVERIFY(desk.lock());

        const QByteArray portals = leftBehind(text, store, article);
        QVERIFY(!portals.isEmpty());
        QVERIFY2(standing == portals, difference(standing, portals).constData());
        QVERIFY2(planned == portals, difference(planned, portals).constData()); // the clock stood still meanwhile
        store.leave();
    }

    void keepsAPageBesideTheNextArticles()
    {
        DeskWindow window;
        DeskFixture &store = window.store();
        content::ImportedDocument vietnamese = everyConstruct();
        content::ImportedDocument english = DeskFixture::document();
        english.metadata.title = u"New road opens"_s;
        english.metadata.language = u"en"_s;
        expect(workflow::createArticle(store.as(DeskFixture::contributor), vietnamese));
        expect(workflow::createArticle(store.as(DeskFixture::contributor), english));
        QVERIFY(window.sitDown(DeskFixture::contributor));
        const DeskPageDriver desk = window.desk();
        QSignalSpy made(window.window().findChild<ui::PreviewBuilder *>(), &ui::PreviewBuilder::pagesReady);
        const auto pages = [&made] { return made.last().first().value<QList<ui::PreviewPage>>(); };
        QVERIFY(desk.showScope(u"rail.mine"_s));
        QVERIFY(desk.open(vietnamese.metadata.title));
        QVERIFY(desk.showPreview());
        QVERIFY(desk.click(u"preview.keep"_s));
        QVERIFY(desk.hidePreview());
        QVERIFY(desk.open(english.metadata.title));
        QVERIFY(desk.showPreview());
        QCOMPARE(pages().size(), 2);
        QVERIFY(pages().first().html.contains("<h1>New road opens</h1>"));
        QVERIFY(pages().last().html.contains(vietnamese.metadata.title.toUtf8()));
        QCOMPARE(window.window().findChildren<QWidget *>(u"preview.view"_s).size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(arePainted(window.window()), Driver::patience);
        window.picture(u"beside-each-other"_s);
        QVERIFY(desk.lock());
        QVERIFY(window.sitDown(DeskFixture::contributor));
        QTRY_COMPARE(pages().size(), 1);
    }

    void showsEveryByteThePortalPublishes_data()
    {
        QTest::addColumn<QString>("regulation");
        QTest::newRow("commune") << u"dongviet-2024"_s;
        QTest::newRow("with terms for reuse") << u"daklak-2024"_s;
    }

    void showsEveryByteThePortalPublishes()
    {
        QFETCH(const QString, regulation);
        DeskWindow window({}, {}, regulation);
        DeskFixture &store = window.store();
        const content::ImportedDocument written = everyConstruct();
        const ArticleId article = expect(workflow::createArticle(store.as(DeskFixture::contributor), written)).id;
        store.leadToApproval(article);
        workflow::Session &clerk = store.as(DeskFixture::clerk);
        const QByteArray zip = expect(workflow::packArticle(clerk, article, store.regulations));
        const crypto::Certificate unit = clerk.unitCertificate;
        store.leave();

        QVERIFY(window.sitDown(DeskFixture::contributor));
        const DeskPageDriver desk = window.desk();
        QVERIFY(desk.showScope(u"rail.mine"_s));
        QVERIFY(desk.open(written.metadata.title));
        QSignalSpy made(window.window().findChild<ui::PreviewBuilder *>(), &ui::PreviewBuilder::pagesReady);
        QVERIFY(desk.showPreview());
        const auto preview = made.last().first().value<QList<ui::PreviewPage>>().first();
        window.picture(u"approved-in-the-preview"_s);

        const QTemporaryDir folder;
        const QString page = publish(zip, unit, store.regulations, QDir(folder.path()));
        QVERIFY(!page.isEmpty());
        const QByteArray published = readAll(page + u"index.html"_s);
        QVERIFY(published.contains("</article>"));
        QCOMPARE(published.contains("Điều 25.1"), regulation == "daklak-2024"_L1);
        QVERIFY2(published == preview.html, difference(preview.html, published).constData());
        int files = 0;
        for (const auto &[path, bytes] : preview.files.asKeyValueRange()) {
            const bool theme = path.startsWith("theme/"_L1);
            QVERIFY2(readAll((theme ? page + u"../../"_s : page) + path) == bytes, qPrintable(path));
            ++files;
        }
        QVERIFY(files >= 2); // a picture and a style sheet
        qInfo("%lld bytes of the page and %d files beside it are the same", qlonglong(published.size()), files);
    }
};

BANTIN_DESK_TEST_MAIN(TestPreviewEqualsPortal)
#include "test_preview_equals_portal.moc"
