// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/regulation/UnitRules.h"
#include "app/store/RecordRepository.h"
#include "app/workflow/Session.h"

#include <QJsonObject>

namespace bantin::workflow {

/// A paper of the unit, signed by the administrator at work and kept. `content` is completed by type, workspace, unit, time and who
/// signs; `type` is "bantin-" + `kind` + "/1". Inside the caller's transaction; store reasons.
Result<store::SignedRecord> keepRecord(Session &session, const QString &kind, const QString &subject,
                                       const QJsonObject &content);

/// The unit's own rules as they were set down last.
struct StoredUnitRules {
    UnitRules rules;
    QByteArray json;  ///< of the rules alone
    QString document; ///< the paper that orders them
    QString setBy;
    QDateTime setAt; ///< UTC
};
/// For that profile; nothing when none were ever set down, or when the record is not genuine, which is for the audit to tell.
/// Store reasons.
Result<std::optional<StoredUnitRules>> currentUnitRules(store::Store &store, const crypto::Certificate &unit,
                                                        const QString &profile);

} // namespace bantin::workflow
