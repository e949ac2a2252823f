// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/Portal.h"

#include "app/base/Logging.h"
#include "app/package/BagCarrier.h"
#include "app/package/ThinBag.h"
#include "sync/portal/ApiHandler.h"
#include "sync/portal/DurableFile.h"
#include "sync/portal/FileLock.h"
#include "sync/portal/ForeignInbox.h"
#include "sync/portal/HttpServer.h"
#include "sync/portal/PackageReceiver.h"
#include "sync/portal/PortalIdentity.h"
#include "sync/portal/RelayAnswers.h"
#include "sync/portal/SearchHandler.h"
#include "sync/portal/SiteFace.h"
#include "sync/portal/StaticSite.h"
#include "sync/portal/TusHandler.h"
#include "sync/portal/UnitAnswers.h"

#include <QFile>
#include <QMutex>
#include <QUuid>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

/// Held by the kernel for the life of the process: a kill never leaves a stale lock behind.
class FolderLock
{
public:
    FolderLock(const QString &path, bool isShared)
        : m_descriptor(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
        , m_fault(m_descriptor < 0 ? std::optional(storageError(path, errno)) : std::nullopt)
        , m_held(m_descriptor >= 0 && ::flock(m_descriptor, (isShared ? LOCK_SH : LOCK_EX) | LOCK_NB) == 0)
    {
    }
    ~FolderLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(FolderLock)

    /// There is no lock to be had.
    const std::optional<Error> &fault() const { return m_fault; }
    bool isHeld() const { return m_held; }

private:
    int m_descriptor;
    std::optional<Error> m_fault;
    bool m_held;
};

/// Changes with whatever is published.
const QString generationName = u"generation"_s;

QString nameOr(const QString &given)
{
    return given.isEmpty() ? u"Cổng mẫu Bàn Tin"_s : given;
}

QString withoutSlash(QString url)
{
    while (url.endsWith(u'/'))
        url.chop(1);
    return url;
}

QString siteAddress(const QString &address, quint16 port)
{
    return (address.contains(u':') ? u"http://[%1]:%2"_s : u"http://%1:%2"_s).arg(address).arg(port);
}

} // namespace

/// In the order of creation; destroyed the other way round: first no more requests, then no more decisions.
struct Portal::Private {
    Private(const PortalOptions &given, const RegulationCatalogue &catalogue, const Clock &time)
        : options(given)
        , regulations(catalogue)
        , clock(time)
    {
    }

    PortalOptions options;
    const RegulationCatalogue &regulations;
    const Clock &clock;
    std::unique_ptr<FolderLock> lock;
    std::optional<PortalIdentity> identity;
    UnitRegistry units{options.folder + u"/units"_s};
    ArticleLedger articles{options.folder + u"/articles"_s};
    PublicationRecords records{options.folder + u"/records"_s};
    SiteSearch search{options.folder + u"/site"_s, options.name};
    BlobStore blobs{options.folder + u"/blobs"_s};
    RelayStore relay{options.folder + u"/relay"_s, clock, relayLimits()};
    std::unique_ptr<SitePublisher> site;
    std::unique_ptr<PackageReceiver> receiver;
    std::unique_ptr<PackageInbox> inbox;
    QMutex searchMutex; ///< guards generation
    std::optional<QByteArray> generation;
    std::unique_ptr<ForeignInbox> foreign;
    std::unique_ptr<UploadStore> uploads;
    std::unique_ptr<TusHandler> tus;
    std::unique_ptr<RequestCheck> requests;
    std::unique_ptr<UnitAnswers> unitAnswers;
    std::unique_ptr<RelayAnswers> relayAnswers;
    std::unique_ptr<ApiHandler> api;
    std::unique_ptr<StaticSite> pages;
    std::unique_ptr<SearchHandler> finder;
    std::unique_ptr<HttpServer> server;

    RelayLimits relayLimits() const
    {
        RelayLimits limits;
        limits.largest = options.maximumPackageSize;
        limits.bytesOfUnit = options.relayQuota;
        limits.days = options.relayDays;
        return limits;
    }

    /// A hand-over between desks, a picture or a package.
    Result<void> takeUpload(const QString &file, const ArrivedUpload &upload)
    {
        const auto isHandover = upload.isWhole ? relay.takeUpload(file, upload.sha512) : Result<bool>(false);
        if (!isHandover)
            return isHandover.error();
        return *isHandover ? Result<void>() : inbox->take(file, upload);
    }

    QString path(const QString &name) const { return options.folder + u'/' + name; }

    Result<void> makeFolders()
    {
        for (const QString &name : {u"units"_s, u"articles"_s, u"site"_s}) {
            if (auto made = makeFolder(path(name)); !made)
                return made;
        }
        if (auto prepared = records.prepare(); !prepared)
            return prepared;
        return relay.prepare();
    }

    Result<void> openFolder()
    {
        if (auto made = makeFolders(); !made)
            return made;
        lock = std::make_unique<FolderLock>(path(u"portal.lock"_s), options.isShared);
        if (lock->fault())
            return *lock->fault();
        if (!lock->isHeld())
            return Error{Fault::Conflict, u"portal-in-use"_s, Retry::AfterCorrection, {options.folder}, {}};
        if (options.isShared && options.publicUrl.isEmpty())
            return Error{Fault::InvalidInput, u"shared-url-missing"_s, Retry::AfterCorrection, {}, {}};
        return loadIdentity();
    }

    Result<void> loadIdentity()
    {
        auto loaded = identityOf(options.folder, options.name, clock);
        if (!loaded)
            return loaded.error();
        identity = std::move(*loaded);
        return {};
    }

    void makeInbox()
    {
        inbox = std::make_unique<PackageInbox>(
            options.folder, clock, blobs, &Private::identify,
            [this](const QByteArray &zip, const QByteArray &digest) { return receive(zip, digest); },
            [this](const QByteArray &content) { return identity->sign(content); });
    }

    void makeServer()
    {
        uploads = std::make_unique<UploadStore>(
            path(u"uploads"_s), clock,
            [this](const QString &file, const ArrivedUpload &upload) { return takeUpload(file, upload); });
        tus = std::make_unique<TusHandler>(u"/files"_s, *uploads, options.maximumPackageSize);
        requests = std::make_unique<RequestCheck>(units, records, identity->certificate().fingerprint(), clock);
        unitAnswers = std::make_unique<UnitAnswers>(units, articles, records, regulations, *requests);
        relayAnswers = std::make_unique<RelayAnswers>(relay, *requests, clock);
        api = std::make_unique<ApiHandler>(PortalDescription{nameOr(options.name), identity->certificate(),
                                                             options.maximumPackageSize, options.uploadsUrl},
                                           *inbox, articles, records, unitAnswers->routes() + relayAnswers->routes());
        pages = std::make_unique<StaticSite>(path(u"site"_s), clock);
        server = std::make_unique<HttpServer>();
        server->route(u"/files"_s, *tus);
        server->route(u"/api/v1"_s, *api);
        finder = std::make_unique<SearchHandler>(search, [this] { refreshSearch(); });
        server->route(u"/tim-kiem"_s, *finder);
        server->route(u"/"_s, *pages);
    }

    /// A compressed bag is one only when it is whole; anything else is called by what arrived.
    static PackageInbox::Arrival identify(const QByteArray &bytes)
    {
        if (!package::isCompressedBag(bytes))
            return {package::bagDigest(bytes), {}};
        const auto zip = package::expandBag(bytes);
        const QByteArray name = zip ? package::bagDigest(*zip) : QByteArray();
        return name.isEmpty() ? PackageInbox::Arrival() : PackageInbox::Arrival{name, *zip};
    }

    Result<Verdict> receive(const QByteArray &zip, const QByteArray &digest)
    {
        auto verdict = receiver->receive(zip, digest);
        if (verdict && verdict->receipt && verdict->receipt->outcome != "refused"_L1) {
            if (auto told = writeDurably(path(generationName), QUuid::createUuid().toByteArray()); !told)
                return told.error();
            refreshSearch();
        }
        return verdict;
    }

    /// When this program or another one over the same folder has published something since.
    void refreshSearch()
    {
        const QMutexLocker locker(&searchMutex);
        const auto now = QFile::exists(path(generationName)) ? readWhole(path(generationName)) : QByteArray();
        if (now && generation == *now)
            return;
        generation = now ? *now : QByteArray();
        search.update(articles.all());
    }

    /// On a full disk what is published is served as it stands; the next publication writes the lists anew.
    static Result<void> unlessFull(const Result<void> &written)
    {
        if (written || written.error().fault != Fault::NoSpace)
            return written;
        qCWarning(logPortal) << "the disk is full; what is published is served as it is:" << written.error().arguments;
        return {};
    }

    // The site's own address is part of its pages, and with port 0 it is known only after listening. Uploads that come
    // in before the worker starts simply wait.
    Result<void> openSite(const SiteFace &face)
    {
        const FileLock publication(path(PackageInbox::publicationLock));
        if (auto kept = unlessFull(face.save(options.folder)); !kept)
            return kept;
        site = std::make_unique<SitePublisher>(path(u"site"_s), path(u"work"_s), face.url, face.name);
        receiver = std::make_unique<PackageReceiver>(regulations, units, articles, records, *site, blobs, clock);
        if (auto listed = unlessFull(site->publishLists(articles.all())); !listed)
            return listed;
        refreshSearch();
        inbox->start();
        return {};
    }

    Result<void> openInbox()
    {
        if (options.inboxFolder.isEmpty())
            return {};
        ForeignInboxOptions given;
        given.folder = options.inboxFolder;
        given.scratch = path(u"inbox"_s);
        given.maximumSize = options.maximumPackageSize;
        foreign =
            std::make_unique<ForeignInbox>(given, clock, [this](const QString &file, const ArrivedUpload &upload) {
                return takeUpload(file, upload);
            });
        if (auto prepared = foreign->prepare(); !prepared)
            return prepared;
        foreign->start();
        return {};
    }
};

Portal::Portal(const PortalOptions &options, const RegulationCatalogue &regulations, const Clock &clock)
    : m_d(std::make_unique<Private>(options, regulations, clock))
{
}

Portal::~Portal()
{
    if (m_d->inbox)
        m_d->inbox->endWaiting();
}

Result<QString> Portal::start()
{
    if (auto opened = m_d->openFolder(); !opened)
        return opened.error();
    m_d->makeInbox();
    m_d->makeServer();
    if (auto prepared = m_d->inbox->prepare(); !prepared)
        return prepared.error();
    if (auto resumed = m_d->uploads->resume(); !resumed)
        return resumed.error();
    const auto port = m_d->server->listen(m_d->options.address, m_d->options.port);
    if (!port)
        return port.error();
    const QString listening = siteAddress(m_d->options.address, *port);
    const QString &publicUrl = m_d->options.publicUrl;
    const SiteFace face{withoutSlash(publicUrl.isEmpty() ? listening : publicUrl), m_d->options.name};
    if (auto opened = m_d->openSite(face); !opened)
        return opened.error();
    if (auto opened = m_d->openInbox(); !opened)
        return opened.error();
    return QString(listening + u'/');
}

Result<void> Portal::join()
{
    const QString &folder = m_d->options.folder;
    if (!PortalIdentity::isIn(folder))
        return Error{Fault::NotFound, u"portal-missing"_s, Retry::AfterCorrection, {folder}, {}};
    if (auto made = m_d->makeFolders(); !made)
        return made;
    if (auto loaded = m_d->loadIdentity(); !loaded)
        return loaded;
    m_d->makeInbox();
    if (auto prepared = m_d->inbox->prepare(); !prepared)
        return prepared;
    m_d->lock = std::make_unique<FolderLock>(m_d->path(u"portal.lock"_s), true);
    if (m_d->lock->fault())
        return *m_d->lock->fault();
    if (!m_d->lock->isHeld())
        return {}; // somebody has it alone, and decides
    const auto served = SiteFace::load(folder);
    if (!served)
        return served.error();
    SiteFace face = served->value_or(SiteFace());
    if (!m_d->options.publicUrl.isEmpty())
        face.url = withoutSlash(m_d->options.publicUrl);
    if (!m_d->options.name.isEmpty())
        face.name = m_d->options.name;
    if (face.url.isEmpty())
        return Error{Fault::InvalidInput, u"site-address-missing"_s, Retry::AfterCorrection, {}, {}};
    return m_d->openSite(face);
}

PackageInbox &Portal::inbox() const
{
    return *m_d->inbox;
}

const PortalIdentity &Portal::identity() const
{
    return *m_d->identity;
}

Result<PortalIdentity> Portal::identityOf(const QString &folder, const QString &name, const Clock &clock)
{
    if (auto made = makeFolder(folder); !made)
        return made.error();
    const FileLock first(folder + u'/' + PackageInbox::publicationLock);
    return PortalIdentity::loadOrCreate(folder, nameOr(name), clock);
}

} // namespace bantin::portal
