// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ExportArchive.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Aead.h"
#include "app/crypto/Digest.h"
#include "app/crypto/KeyDerivation.h"
#include "app/package/BagFolder.h"
#include "app/store/ArticleList.h"
#include "app/store/ArticleRepository.h"
#include "app/store/DurableFile.h"
#include "app/workflow/internal/ArchiveFiles.h"
#include "app/workflow/internal/Entrance.h"
#include "app/workflow/internal/RecordAudit.h"

#include <QFile>

#include <limits>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keySize = 32;
constexpr auto keyFile = "archive-key.bin"_L1;
constexpr auto headerFile = "workspace.header"_L1;
constexpr auto indexFile = "index.sealed"_L1;

/// What ties a sealed file to its place, so that two cannot change places.
QByteArray place(const QString &name)
{
    return "bantin-archive/1/" + name.toUtf8();
}

SecretBytes wrappingKey(const SecretBytes &storeKey)
{
    return crypto::hkdf(storeKey, "bantin-archive/1");
}

/// Seals files as they come, under numbers, and remembers which is which.
class Sealer
{
public:
    explicit Sealer(package::BagFolder &bag)
        : m_bag(bag)
        , m_key(crypto::randomSecret(keySize))
    {
    }

    Result<void> add(const QString &path, const QByteArray &bytes)
    {
        const QString name = u"%1.sealed"_s.arg(m_index.size() + 1, 7, 10, QChar(u'0'));
        m_index.insert(path, name);
        return m_bag.addPayload(name, crypto::seal(m_key, bytes, place(name)));
    }
    Result<void> close(const SecretBytes &storeKey)
    {
        const QByteArray index = toCanonicalJson({{u"type"_s, u"bantin-archive-index/1"_s}, {u"files"_s, m_index}});
        if (const auto added = m_bag.addPayload(indexFile, crypto::seal(m_key, index, place(indexFile))); !added)
            return added;
        return m_bag.addTag(keyFile, crypto::seal(wrappingKey(storeKey), m_key.view(), place(keyFile)));
    }

private:
    package::BagFolder &m_bag;
    SecretBytes m_key;
    QJsonObject m_index;
};

Result<QList<Article>> chosen(Session &session, const ArchiveChoice &choice)
{
    if (choice.articles.isEmpty()) {
        QList<Article> all;
        for (const auto trash : {store::ArticleQuery::Trash::Without, store::ArticleQuery::Trash::Only}) {
            const auto listed = store::ArticleList(*session.store)
                                    .page({.changedFrom = choice.from,
                                           .changedTo = choice.to,
                                           .trash = trash,
                                           .limit = std::numeric_limits<int>::max()});
            if (!listed)
                return listed;
            all += *listed;
        }
        return all;
    }
    QList<Article> named;
    for (const ArticleId &id : choice.articles) {
        auto article = store::ArticleRepository(*session.store).find(id);
        if (!article)
            return article.error();
        named.append(*std::move(article));
    }
    return named;
}

Result<void> mayExport(const Session &session)
{
    const Roles exporters = session.regulation.retention.exporters;
    if (session.account.roles & exporters)
        return {};
    return Error{
        Fault::Denied, u"role-forbids"_s, Retry::Never, {u"archive"_s, roleNames(exporters).join(u", ")}, {}};
}

Result<void> addHeader(package::BagFolder &bag, const QDir &workspace)
{
    QFile file(workspace.filePath(headerFile));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::Storage, u"disk-unwritable"_s, Retry::Later, {file.fileName()}, file.errorString()};
    return bag.addTag(headerFile, file.readAll());
}

QList<std::pair<QByteArray, QString>> infoOf(const Session &session, const ArchiveChoice &choice)
{
    const auto day = [](const QDateTime &time) { return time.isValid() ? toTimestamp(time) : u"-"_s; };
    return {{"Source-Organization", session.unit},
            {"External-Identifier", u"urn:uuid:"_s + session.workspace.toString()},
            {"Bag-Software-Agent", u"Bàn Tin"_s},
            {"Bagging-Date", session.clock.nowUtc().date().toString(Qt::ISODate)},
            {"Bantin-Period", day(choice.from) + u" / "_s + day(choice.to)}};
}

Result<SecretBytes> openKey(const QDir &folder, const Credential &credential)
{
    const auto header = store::readHeader(folder);
    if (!header)
        return header.error();
    const auto entrance = openByCredential(*header, credential);
    if (!entrance)
        return entrance.error();
    QFile file(folder.filePath(keyFile));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::Tampered, u"archive-damaged"_s, Retry::Never, {folder.path()}, {}};
    return crypto::open(wrappingKey(entrance->contents.storeKey), file.readAll(), place(keyFile));
}

Result<SecretBytes> openFile(const QDir &folder, const SecretBytes &key, const QString &name)
{
    QFile file(folder.filePath(u"data/"_s + name));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::Tampered, u"archive-damaged"_s, Retry::Never, {folder.path()}, {}};
    auto opened = crypto::open(key, file.readAll(), place(name));
    if (!opened)
        return Error{Fault::Tampered, u"archive-damaged"_s, Retry::Never, {folder.path()}, name};
    return opened;
}

} // namespace

Result<ArchiveSummary> exportArchive(Session &session, const QString &target, const ArchiveChoice &choice,
                                     const ArchiveProgress &progress)
{
    if (const auto may = mayExport(session); !may)
        return may.error();
    const auto articles = chosen(session, choice);
    if (!articles)
        return articles.error();
    auto bag = package::BagFolder::begin(target);
    if (!bag)
        return bag.error();
    Sealer sealer(*bag);
    const ArchiveSink sink = [&](const QString &path, const QByteArray &bytes) { return sealer.add(path, bytes); };
    for (qsizetype i = 0; i < articles->size(); ++i) {
        if (progress && !progress(i, articles->size()))
            return Error{Fault::Cancelled, u"cancelled"_s, Retry::Later, {}, {}};
        if (const auto done = archiveArticle(session, articles->at(i), sink); !done)
            return done.error();
    }
    if (const auto done = archiveUnit(session, sink); !done)
        return done.error();
    if (const auto closed = sealer.close(session.storeKey); !closed)
        return closed.error();
    if (const auto added = addHeader(*bag, session.directory); !added)
        return added.error();
    if (const auto finished = bag->finish(infoOf(session, choice)); !finished)
        return finished.error();
    const ArchiveSummary summary{articles->size(), bag->files(), bag->octets()};
    const auto recorded = record(session, AuditAction::ArchiveExported, session.workspace.toString(),
                                 {{u"articles"_s, summary.articles}, {u"files"_s, summary.files}});
    return recorded ? Result<ArchiveSummary>(summary) : recorded.error();
}

Result<void> checkArchive(const QString &folder)
{
    return package::checkBagFolder(QDir(folder));
}

Result<ArchiveSummary> extractArchive(const QString &folder, const Credential &credential, const QString &target)
{
    const QDir bag(folder);
    if (const auto checked = checkArchive(folder); !checked)
        return checked.error();
    if (QFile::exists(target))
        return Error{Fault::Conflict, u"archive-exists"_s, Retry::AfterCorrection, {target}, {}};
    const auto key = openKey(bag, credential);
    if (!key)
        return key.error();
    const auto index = openFile(bag, *key, indexFile);
    if (!index)
        return index.error();
    const auto listed = fromCanonicalJson(index->view(), index->view().size());
    if (!listed)
        return Error{Fault::Tampered, u"archive-damaged"_s, Retry::Never, {folder}, listed.error().detail};
    const QJsonObject files = listed->value(u"files"_s).toObject();
    const QDir out(target);
    for (auto file = files.begin(); file != files.end(); ++file) {
        const auto bytes = openFile(bag, *key, file.value().toString());
        if (!bytes)
            return bytes.error();
        const QString path = out.filePath(file.key());
        QDir().mkpath(QFileInfo(path).path());
        if (const auto written = store::writeDurably(path, bytes->view()); !written)
            return written.error();
    }
    return ArchiveSummary{0, files.size(), 0};
}

} // namespace bantin::workflow
