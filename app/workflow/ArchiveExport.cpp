// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ArchiveExport.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Aead.h"
#include "app/crypto/Digest.h"
#include "app/store/ArticleList.h"
#include "app/store/ArticleRepository.h"
#include "app/workflow/internal/ArchiveFiles.h"
#include "app/workflow/internal/ArchiveSeal.h"
#include "app/workflow/internal/RecordAudit.h"
#include "app/workflow/internal/Writable.h"

#include <QFile>

#include <limits>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype keySize = 32;

Result<QList<Article>> allOf(Session &session, const ArchiveChoice &choice)
{
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

Result<QList<Article>> chosen(Session &session, const ArchiveChoice &choice)
{
    if (choice.articles.isEmpty())
        return allOf(session, choice);
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
    if (const auto writable = requireWritable(session); !writable)
        return writable;
    const Roles exporters = session.regulation.retention.exporters;
    if (session.account.roles & exporters)
        return {};
    return Error{Fault::Denied, u"role-forbids"_s, Retry::Never, {u"archive"_s, roleNames(exporters).join(u", ")}, {}};
}

Result<QByteArray> headerOf(const QDir &workspace)
{
    QFile file(workspace.filePath(archiveHeaderFile));
    if (file.open(QIODevice::ReadOnly))
        return file.readAll();
    return Error{Fault::Storage, u"disk-unwritable"_s, Retry::Later, {file.fileName()}, file.errorString()};
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

} // namespace

ArchiveExport::ArchiveExport(package::BagFolder bag, QList<Article> articles, QStringList registerFiles)
    : m_bag(std::move(bag))
    , m_articles(std::move(articles))
    , m_registerFiles(std::move(registerFiles))
    , m_key(crypto::randomSecret(keySize))
{
}

Result<std::unique_ptr<ArchiveExport>> ArchiveExport::begin(Session &session, const QString &target,
                                                            const ArchiveChoice &choice)
{
    if (const auto may = mayExport(session); !may)
        return may.error();
    auto articles = chosen(session, choice);
    if (!articles)
        return articles.error();
    auto kept = registerFiles(session);
    if (!kept)
        return kept.error();
    auto header = headerOf(session.directory);
    if (!header)
        return header.error();
    auto bag = package::BagFolder::begin(target);
    if (!bag)
        return bag.error();
    std::unique_ptr<ArchiveExport> order(new ArchiveExport(*std::move(bag), *std::move(articles), *std::move(kept)));
    order->m_header = *std::move(header);
    order->m_wrappedKey =
        crypto::seal(archiveWrappingKey(session.storeKey), order->m_key.view(), archivePlace(archiveKeyFile));
    order->m_info = infoOf(session, choice);
    return order;
}

Result<ArchiveExport::Files> ArchiveExport::read(Session &session)
{
    Files files;
    const ArchiveSink sink = [&files](const QString &path, const QByteArray &bytes) -> Result<void> {
        files.append({path, bytes});
        return {};
    };
    if (m_done < m_articles.size()) {
        if (const auto done = archiveArticle(session, m_articles.at(m_done), sink); !done)
            return done.error();
        ++m_done;
        return files;
    }
    if (!m_registerFiles.isEmpty()) {
        if (const auto done = archiveRegisterFile(session, m_registerFiles.takeFirst(), sink); !done)
            return done.error();
        return files;
    }
    if (const auto done = archiveUnit(session, sink); !done)
        return done.error();
    m_unitRead = true;
    return files;
}

Result<void> ArchiveExport::write(const Files &files)
{
    for (const auto &[path, bytes] : files) {
        const QString name = u"%1.sealed"_s.arg(m_index.size() + 1, 7, 10, QChar(u'0'));
        m_index.insert(path, name);
        if (const auto added = addSealed(name, bytes); !added)
            return added;
    }
    return {};
}

Result<void> ArchiveExport::complete()
{
    const QByteArray index = toCanonicalJson({{u"type"_s, u"bantin-archive-index/1"_s}, {u"files"_s, m_index}});
    if (const auto added = addSealed(archiveIndexFile, index); !added)
        return added;
    if (const auto added = m_bag.addTag(archiveKeyFile, m_wrappedKey); !added)
        return added;
    if (const auto added = m_bag.addTag(archiveHeaderFile, m_header); !added)
        return added;
    return m_bag.finish(m_info, [this] { return !m_cancelled; });
}

Result<void> ArchiveExport::addSealed(const QString &name, const QByteArray &bytes)
{
    return m_bag.addPayload(name, crypto::seal(m_key, bytes, archivePlace(name)));
}

Result<ArchiveSummary> ArchiveExport::record(Session &session) const
{
    const ArchiveSummary summary{m_articles.size(), m_bag.files(), m_bag.octets()};
    const auto recorded = workflow::record(session, AuditAction::ArchiveExported, session.workspace.toString(),
                                           {{u"articles"_s, summary.articles}, {u"files"_s, summary.files}});
    return recorded ? Result<ArchiveSummary>(summary) : recorded.error();
}

} // namespace bantin::workflow
