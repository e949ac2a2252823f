// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/ArchiveFiles.h"

#include "app/base/CanonicalJson.h"
#include "app/content/Xhtml.h"
#include "app/crypto/Digest.h"
#include "app/domain/registers/RegisterFile.h"
#include "app/store/AccountRepository.h"
#include "app/store/ArticleRepository.h"
#include "app/store/AssetRepository.h"
#include "app/store/DecisionRepository.h"
#include "app/store/OutboxRepository.h"
#include "app/store/RecordRepository.h"
#include "app/store/RegisterRepository.h"
#include "app/store/RevisionRepository.h"
#include "app/workflow/ReadAudit.h"

#include <QJsonArray>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

QString numbered(const QString &folder, qint64 number)
{
    return u"%1/%2"_s.arg(folder).arg(number, 3, 10, QChar(u'0'));
}

QByteArray describe(const Metadata &metadata, const QList<AccountId> &authors, const QDateTime &at)
{
    QJsonArray people;
    for (const AccountId &author : authors)
        people.append(author.toString());
    return toCanonicalJson({{u"fields"_s, toJsonObject(metadata)}, {u"authors"_s, people}, {u"at"_s, toTimestamp(at)}});
}

Result<void> put(const ArchiveSink &sink, const QString &path, const QByteArray &json, const QByteArray &signature)
{
    const auto first = sink(path + u".json"_s, json);
    return first && !signature.isEmpty() ? sink(path + u".p7s"_s, signature) : first;
}

Result<void> putText(const ArchiveSink &sink, const QString &path, const QByteArray &xhtml, const QByteArray &fields)
{
    const auto first = sink(path + u".xhtml"_s, xhtml);
    return first ? sink(path + u".json"_s, fields) : first;
}

Result<void> noteAssets(const QByteArray &xhtml, QStringList &names)
{
    const auto document = content::fromXhtml(xhtml);
    if (!document)
        return document.error();
    names += content::referencedAssets(*document);
    names.removeDuplicates();
    return {};
}

Result<void> archiveTexts(Session &session, const Article &article, const QString &folder, const ArchiveSink &sink,
                          QStringList &assets)
{
    const auto revisions = store::RevisionRepository(*session.store).ofArticle(article.id);
    if (!revisions)
        return revisions.error();
    for (const Revision &revision : *revisions) {
        const auto done = putText(sink, numbered(folder + u"/revisions"_s, revision.number), revision.xhtml,
                                  describe(revision.metadata, revision.authors, revision.createdAt));
        if (!done)
            return done;
        if (const auto noted = noteAssets(revision.xhtml, assets); !noted)
            return noted;
    }
    const auto copy = store::ArticleRepository(*session.store).workingCopy(article.id);
    if (!copy)
        return copy.error();
    if (const auto noted = noteAssets(copy->xhtml, assets); !noted)
        return noted;
    return putText(sink, folder + u"/draft"_s, copy->xhtml, describe(copy->metadata, copy->authors, copy->savedAt));
}

Result<void> archivePictures(Session &session, const QString &folder, const ArchiveSink &sink, const QStringList &names)
{
    const store::AssetRepository repository(*session.store);
    for (const QString &name : names) {
        const auto bytes = repository.bytes(name);
        const auto original = repository.original(name);
        if (!bytes || !original)
            return bytes ? original.error() : bytes.error();
        if (const auto done = sink(folder + u"/pictures/"_s + name, *bytes); !done)
            return done;
        if (*original == *bytes)
            continue;
        if (const auto done = sink(folder + u"/originals/"_s + name, *original); !done)
            return done;
    }
    return {};
}

Result<void> archiveDecisions(Session &session, const Article &article, const QString &folder, const ArchiveSink &sink)
{
    const auto decisions = store::DecisionRepository(*session.store).ofArticle(article.id);
    if (!decisions)
        return decisions.error();
    for (const store::SignedDecision &decision : *decisions) {
        const QString path = numbered(folder + u"/decisions"_s, decision.decision.sequence);
        if (const auto done = put(sink, path, decision.json, decision.signature); !done)
            return done;
    }
    return {};
}

Result<void> archiveDeliveries(Session &session, const Article &article, const QString &folder, const ArchiveSink &sink)
{
    const auto deliveries = store::OutboxRepository(*session.store).all();
    if (!deliveries)
        return deliveries.error();
    for (const Delivery &delivery : *deliveries) {
        if (delivery.article != article.id || delivery.packageSha512.isEmpty())
            continue;
        const QString path = folder + u"/packages/"_s + delivery.id.toString();
        const auto bytes =
            store::AssetRepository(*session.store).readPackage(delivery.packageSha512, 0, delivery.packageSize);
        if (!bytes)
            return bytes.error();
        if (const auto done = sink(path + u".zip"_s, *bytes); !done)
            return done;
        if (delivery.receipt.isEmpty())
            continue;
        if (const auto done = put(sink, path + u"-receipt"_s, delivery.receipt, delivery.receiptSignature); !done)
            return done;
    }
    return {};
}

Result<void> archiveRegisters(Session &session, const ArchiveSink &sink)
{
    const auto rows = store::RegisterRepository(*session.store).rows();
    if (!rows)
        return rows.error();
    for (const store::RegisterRow &row : *rows) {
        const QString path = numbered(u"registers"_s, row.entry.number);
        if (const auto done = put(sink, path, row.json, row.signature); !done)
            return done;
    }
    return {};
}

Result<void> archiveRecords(Session &session, const ArchiveSink &sink)
{
    const auto records = store::RecordRepository(*session.store).all();
    if (!records)
        return records.error();
    for (const store::SignedRecord &record : *records) {
        if (const auto done = put(sink, numbered(u"records"_s, record.number), record.json, record.signature); !done)
            return done;
    }
    return {};
}

} // namespace

Result<QStringList> registerFiles(Session &session)
{
    const auto rows = store::RegisterRepository(*session.store).rows();
    if (!rows)
        return rows.error();
    QStringList names;
    for (const store::RegisterRow &row : *rows) {
        const auto entry = registerEntryFromJson(row.json);
        if (!entry)
            return Error{Fault::Tampered, u"store-damaged"_s, Retry::Never, {u"register entry"_s}, {}};
        for (const QString &value : entry->values) {
            if (const auto file = RegisterFile::fromString(value))
                names.append(file->asset);
        }
    }
    names.removeDuplicates();
    return names;
}

Result<void> archiveRegisterFile(Session &session, const QString &name, const ArchiveSink &sink)
{
    const auto bytes = store::AssetRepository(*session.store).bytes(name);
    if (!bytes)
        return bytes.error();
    if (name.section(u'.', 0, 0) != QLatin1StringView(crypto::sha512(*bytes).toHex()))
        return Error{Fault::Tampered, u"store-damaged"_s, Retry::Never, {name}, {}};
    return sink(u"registers/files/"_s + name, *bytes);
}

Result<void> archiveArticle(Session &session, const Article &article, const ArchiveSink &sink)
{
    const QString folder = u"articles/"_s + article.id.toString();
    QStringList assets;
    if (const auto done = archiveTexts(session, article, folder, sink, assets); !done)
        return done;
    if (const auto done = archivePictures(session, folder, sink, assets); !done)
        return done;
    if (const auto done = archiveDecisions(session, article, folder, sink); !done)
        return done;
    return archiveDeliveries(session, article, folder, sink);
}

Result<void> archiveUnit(Session &session, const ArchiveSink &sink)
{
    const auto rosters = store::AccountRepository(*session.store).rosterRows();
    if (!rosters)
        return rosters.error();
    for (const store::RosterRow &row : *rosters) {
        if (const auto done = put(sink, numbered(u"rosters"_s, row.version), row.json, row.signature); !done)
            return done;
    }
    for (const auto archive : {archiveRegisters, archiveRecords}) {
        if (const auto done = archive(session, sink); !done)
            return done;
    }
    const auto log = exportAudit(session);
    if (!log)
        return log.error();
    if (const auto done = sink(u"audit.json"_s, *log); !done)
        return done;
    return sink(u"unit-certificate.pem"_s, session.unitCertificate.toPem());
}

} // namespace bantin::workflow
