// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadAudit.h"

#include "app/base/CanonicalJson.h"
#include "app/store/AccountRepository.h"
#include "app/store/ArticleRepository.h"
#include "app/store/AuditRepository.h"
#include "app/store/OutboxRepository.h"

#include <QHash>
#include <QJsonArray>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

constexpr int entriesAPage = 500;

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

Result<QJsonArray> allEntries(const store::AuditRepository &log)
{
    QJsonArray entries;
    qint64 last = 0;
    for (;;) {
        const auto page = log.after(last, entriesAPage);
        if (!page)
            return page.error();
        for (const AuditEntry &entry : *page) {
            entries.append(QJsonObject{{u"entry"_s, QString::fromUtf8(toJson(entry))},
                                       {u"sha256"_s, QString::fromLatin1(entry.hash.toHex())}});
            last = entry.sequence;
        }
        if (page->size() < entriesAPage)
            return entries;
    }
}

/// Ids never repeat between articles, accounts and deliveries, so each is asked after in turn.
QString nameOf(Session &session, const QString &subject)
{
    if (subject == session.workspace.toString())
        return session.unit;
    if (const auto article = store::ArticleRepository(*session.store).find(ArticleId::fromString(subject)))
        return article->title;
    if (const auto account = store::AccountRepository(*session.store).find(AccountId::fromString(subject)))
        return account->name;
    const auto delivery = store::OutboxRepository(*session.store).find(DeliveryId::fromString(subject));
    if (!delivery)
        return {};
    const auto article = store::ArticleRepository(*session.store).find(delivery->article);
    return article ? article->title : QString();
}

} // namespace

Result<QList<AuditEntry>> readAudit(Session &session, const store::AuditQuery &query)
{
    return store::AuditRepository(*session.store).page(query);
}

Result<qint64> countAudit(Session &session, const store::AuditQuery &query)
{
    return store::AuditRepository(*session.store).count(query);
}

Result<AuditPage> readAuditPage(Session &session, const store::AuditQuery &query)
{
    const auto entries = readAudit(session, query);
    const auto total = countAudit(session, query);
    if (!entries || !total)
        return entries ? total.error() : entries.error();
    AuditPage page{{}, *total};
    QHash<QString, QString> names;
    for (const AuditEntry &entry : *entries) {
        auto name = names.constFind(entry.subject);
        if (name == names.cend())
            name = names.insert(entry.subject, nameOf(session, entry.subject));
        page.lines.append({entry, *name});
    }
    return page;
}

Result<std::optional<AuditEntry>> rollbackNotice(Session &session)
{
    const store::AuditRepository log(*session.store);
    const auto openings =
        log.page({.actions = {auditActionName(AuditAction::Unlocked), auditActionName(AuditAction::RecoveryKeyUsed)},
                  .limit = 2});
    const auto notices = log.page({.actions = {auditActionName(AuditAction::RollbackNoticed)}, .limit = 1});
    if (!openings || !notices)
        return openings ? notices.error() : openings.error();
    const bool isOfThisSession =
        !notices->isEmpty()
        && (openings->size() < 2 || notices->constFirst().sequence > openings->constLast().sequence);
    if (!isOfThisSession)
        return std::optional<AuditEntry>();
    const auto explanations = log.count(
        {.actions = {auditActionName(AuditAction::BackupRestored), auditActionName(AuditAction::StoreRepaired)},
         .from = notices->constFirst().at});
    if (!explanations)
        return explanations.error();
    return *explanations > 0 ? std::optional<AuditEntry>() : std::optional(notices->constFirst());
}

Result<QByteArray> exportAudit(Session &session)
{
    const store::AuditRepository log(*session.store);
    const auto entries = allEntries(log);
    if (!entries)
        return entries.error();
    const auto checkpoints = log.checkpoints();
    if (!checkpoints)
        return checkpoints.error();
    QJsonArray sealed;
    for (const store::SignedAuditCheckpoint &checkpoint : *checkpoints)
        sealed.append(
            QJsonObject{{u"json"_s, base64(checkpoint.json)}, {u"signature"_s, base64(checkpoint.signature)}});
    return toCanonicalJson({{u"type"_s, u"bantin-audit-export/1"_s},
                            {u"workspace"_s, session.workspace.toString()},
                            {u"unit"_s, session.unit},
                            {u"unit-certificate"_s, QString::fromLatin1(session.unitCertificate.toPem())},
                            {u"entries"_s, *entries},
                            {u"checkpoints"_s, sealed}});
}

} // namespace bantin::workflow
