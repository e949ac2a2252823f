// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadAudit.h"

#include "app/base/CanonicalJson.h"
#include "app/store/AuditRepository.h"

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

} // namespace

Result<QList<AuditEntry>> readAudit(Session &session, const store::AuditQuery &query)
{
    return store::AuditRepository(*session.store).page(query);
}

Result<qint64> countAudit(Session &session, const store::AuditQuery &query)
{
    return store::AuditRepository(*session.store).count(query);
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
