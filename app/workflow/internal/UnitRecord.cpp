// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/internal/UnitRecord.h"

#include "app/base/CanonicalJson.h"
#include "app/crypto/Cms.h"
#include "app/workflow/internal/WholeSeconds.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

Result<store::SignedRecord> keepRecord(Session &session, const QString &kind, const QString &subject,
                                       const QJsonObject &content)
{
    const QDateTime at = wholeSeconds(session.clock.nowUtc());
    QJsonObject object = content;
    object.insert(u"type"_s, u"bantin-%1/1"_s.arg(kind));
    object.insert(u"workspace"_s, session.workspace.toString());
    object.insert(u"unit"_s, session.unit);
    object.insert(u"at"_s, toTimestamp(at));
    object.insert(u"by"_s,
                  QJsonObject{{u"account"_s, session.account.id.toString()}, {u"name"_s, session.account.name}});
    const QByteArray json = toCanonicalJson(object);
    store::SignedRecord record{
        0, kind, subject, json, crypto::signDetached(json, session.certificate, session.signingKey), at};
    const auto number = store::RecordRepository(*session.store).append(record);
    if (!number)
        return number.error();
    record.number = *number;
    return record;
}

Result<std::optional<StoredUnitRules>> currentUnitRules(store::Store &store, const crypto::Certificate &unit,
                                                        const QString &profile)
{
    const auto record = store::RecordRepository(store).latest(u"unit-rules"_s, profile);
    if (!record)
        return record.error();
    if (!record->has_value())
        return std::optional<StoredUnitRules>();
    const store::SignedRecord &kept = **record;
    const auto content = fromCanonicalJson(kept.json);
    if (!content || !crypto::verifyDetached(kept.signature, kept.json, {unit}, kept.at))
        return std::optional<StoredUnitRules>();
    const QByteArray json = toCanonicalJson(content->value("rules"_L1).toObject());
    const auto rules = parseUnitRules(json);
    if (!rules)
        return std::optional<StoredUnitRules>();
    return std::optional(StoredUnitRules{*rules, json, content->value("document"_L1).toString(),
                                         content->value("by"_L1).toObject().value("name"_L1).toString(), kept.at});
}

} // namespace bantin::workflow
