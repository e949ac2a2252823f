// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/DeliveryBench.h"

#include "app/crypto/Digest.h"
#include "app/package/BagCarrier.h"
#include "app/package/ThinBag.h"
#include "app/store/ArticleRepository.h"
#include "app/store/AssetRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/store/SettingsRepository.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace bantin::test {

namespace {

template<typename Outcome>
void require(const Outcome &outcome, const char *what)
{
    if (!outcome)
        qFatal("%s: %s %s", what, qPrintable(outcome.error().reason), qPrintable(outcome.error().detail));
}

Article approvedArticle(const QDateTime &now)
{
    Article article;
    article.id = ArticleId::create();
    article.stage = Stage::Packed;
    article.title = u"Lịch tiếp công dân"_s;
    article.author = AccountId::create();
    article.authorName = u"Cộng tác viên thôn 3"_s;
    article.latestRevision = 1;
    article.createdAt = now;
    article.updatedAt = now;
    return article;
}

Revision revisionOf(const Article &article)
{
    Revision revision;
    revision.id = RevisionId::create();
    revision.article = article.id;
    revision.number = 1;
    revision.authors = {article.author};
    revision.metadata.title = article.title;
    revision.xhtml = "<article/>";
    revision.manifestSha512 = crypto::sha512("manifest");
    revision.createdAt = article.createdAt;
    return revision;
}

Delivery packedDelivery(const Revision &revision, const QByteArray &package)
{
    Delivery delivery;
    delivery.id = DeliveryId::create();
    delivery.article = revision.article;
    delivery.revision = revision.id;
    delivery.title = revision.metadata.title;
    delivery.state = DeliveryState::Packed;
    delivery.packageSha512 = crypto::sha512(package);
    delivery.packageSize = package.size();
    delivery.createdAt = revision.createdAt;
    delivery.updatedAt = revision.createdAt;
    return delivery;
}

DeliveryPart bagPart(const QByteArray &bag)
{
    const QByteArray digest = crypto::sha512(bag);
    return {.kind = DeliveryPart::Kind::Bag, .sha512 = digest, .size = bag.size(), .source = digest};
}

DeliveryPart picturePart(const Delivery &delivery, const QByteArray &sha512, qint64 size, qint64 offset)
{
    return {.kind = DeliveryPart::Kind::Picture,
            .sha512 = sha512,
            .size = size,
            .source = delivery.packageSha512,
            .offset = offset};
}

store::WorkingCopy copyOf(const Article &article, const Revision &revision)
{
    store::WorkingCopy copy;
    copy.article = article.id;
    copy.metadata = revision.metadata;
    copy.xhtml = revision.xhtml;
    copy.authors = revision.authors;
    copy.changedSinceRevision = false;
    copy.savedAt = article.createdAt;
    return copy;
}

} // namespace

DeliveryBench::DeliveryBench(const QDir &workspace, Open how)
{
    m_thread
        .post([this, workspace, how] {
            const SecretBytes key(QByteArray(32, 'k'));
            auto store = how == Open::New ? store::Store::create(workspace, key, m_clock)
                                          : store::Store::open(workspace, key, m_clock);
            require(store, "store");
            m_store = std::move(*store);
            return true;
        })
        .waitForFinished();
}

DeliveryBench::~DeliveryBench()
{
    m_thread
        .post([this] {
            m_store.reset();
            return true;
        })
        .waitForFinished();
}

DeliveryId DeliveryBench::addPackage(const QByteArray &package)
{
    return addPackage(package, {});
}

DeliveryId DeliveryBench::addPackage(const QByteArray &bag, const QList<QByteArray> &pictures)
{
    return keep(bag + pictures.join(), bag, [&bag, &pictures](Delivery &delivery) {
        delivery.parts = {bagPart(bag)};
        delivery.bagSha512 = delivery.parts.constFirst().sha512;
        qint64 offset = bag.size();
        for (const QByteArray &picture : pictures) {
            delivery.parts.append(picturePart(delivery, crypto::sha512(picture), picture.size(), offset));
            offset += picture.size();
        }
    });
}

DeliveryId DeliveryBench::addApproved(const QByteArray &zip)
{
    const auto split = package::splitBag(zip);
    require(split, "package");
    const auto bag = package::compressBag(split->thin);
    require(bag, "bag");
    return keep(zip, *bag, [&split, &bag](Delivery &delivery) {
        delivery.parts = {bagPart(*bag)};
        delivery.bagSha512 = split->digest;
        for (const package::BlobReference &blob : split->blobs)
            delivery.parts.append(picturePart(delivery, blob.sha512, blob.size, blob.offset));
    });
}

DeliveryId DeliveryBench::keep(const QByteArray &package, const QByteArray &thin,
                               const std::function<void(Delivery &)> &complete)
{
    return onStore([package, thin, complete](store::Store &store) {
        const Article article = approvedArticle(store.clock().nowUtc());
        const Revision revision = revisionOf(article);
        Delivery delivery = packedDelivery(revision, package);
        complete(delivery);
        require(store::ArticleRepository(store).insert(article, copyOf(article, revision)), "article");
        require(store::RevisionRepository(store).insert(revision), "revision");
        store::AssetRepository assets(store);
        require(assets.putPackage(delivery.packageSha512, package), "package");
        require(assets.putPackage(delivery.parts.constFirst().sha512, thin), "bag");
        require(store::OutboxRepository(store).insert(delivery), "delivery");
        return delivery.id;
    });
}

Delivery DeliveryBench::delivery(const DeliveryId &id)
{
    return onStore([id](store::Store &store) {
        const auto found = store::OutboxRepository(store).find(id);
        require(found, "delivery");
        return *found;
    });
}

Article DeliveryBench::article(const DeliveryId &id)
{
    return onStore([article = delivery(id).article](store::Store &store) {
        const auto found = store::ArticleRepository(store).find(article);
        require(found, "article");
        return *found;
    });
}

void DeliveryBench::change(const Delivery &delivery)
{
    require(onStore([delivery](store::Store &store) { return store::OutboxRepository(store).update(delivery); }),
            "change");
}

void DeliveryBench::change(const Article &article)
{
    require(onStore([article](store::Store &store) { return store::ArticleRepository(store).update(article); }),
            "change");
}

void DeliveryBench::withhold(const DeliveryId &id)
{
    Delivery voided = delivery(id);
    voided.state = DeliveryState::Withheld;
    change(voided);
}

void DeliveryBench::knowPortal(const QByteArray &certificatePem)
{
    require(onStore([certificatePem](store::Store &store) {
                return store::SettingsRepository(store).setValue(u"portal-certificate"_s,
                                                                 QString::fromLatin1(certificatePem));
            }),
            "knowing the portal");
}

Result<sync::TakenReceipt> DeliveryBench::takeReceipt(const QByteArray &file)
{
    return onStore([this, file](store::Store &store) { return sync::takeReceipt(store, file, m_clock.nowUtc()); });
}

void DeliveryBench::forgetPortal()
{
    require(onStore([](store::Store &store) {
                return store::SettingsRepository(store).setValue(u"portal-certificate"_s, QString());
            }),
            "forgetting the portal");
}

QString DeliveryBench::setting(const QString &key)
{
    return onStore([key](store::Store &store) { return *store::SettingsRepository(store).value(key); });
}

void DeliveryBench::lock()
{
    m_thread.post([this] { return m_locked = true; }).waitForFinished();
}

void DeliveryBench::unlock()
{
    m_thread.post([this] { return m_locked = false; }).waitForFinished();
}

std::shared_ptr<sync::PortalLine> DeliveryBench::line(const QUrl &portal, const sync::DeliveryOptions &options) const
{
    return std::make_shared<sync::PortalLine>(portal, m_clock, options);
}

std::unique_ptr<sync::DeliveryEngine> DeliveryBench::engine(std::shared_ptr<sync::PortalLine> line)
{
    const auto access = [this] { return m_locked ? nullptr : m_store.get(); };
    return std::make_unique<sync::DeliveryEngine>(m_thread, access, std::move(line));
}

std::unique_ptr<sync::DeliveryEngine> DeliveryBench::engine(const QUrl &portal, const sync::DeliveryOptions &options)
{
    return engine(line(portal, options));
}

sync::DeliveryOptions DeliveryBench::impatient()
{
    using sync::Milliseconds;
    sync::DeliveryOptions options;
    options.retry.afterBreak = {Milliseconds(0), Milliseconds(1), Milliseconds(2), Milliseconds(4)};
    options.retry.whileLocked = {Milliseconds(2), Milliseconds(4), Milliseconds(8), Milliseconds(16)};
    options.retry.firstPause = Milliseconds(5);
    options.retry.longestPause = Milliseconds(20);
    options.retry.firstPoll = Milliseconds(1);
    options.retry.longestPoll = Milliseconds(8);
    options.chunks = {32 * 1024, 16 * 1024, 64 * 1024, Milliseconds(10)};
    options.limits = {Milliseconds(2'000), Milliseconds(150), 1 << 20};
    options.random = [generator = std::make_shared<QRandomGenerator>(1)] { return generator->generateDouble(); };
    return options;
}

QByteArray DeliveryBench::randomPackage(qint64 size, quint32 seed)
{
    QRandomGenerator generator(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(generator.bounded(256));
    return bytes;
}

} // namespace bantin::test
