// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Publication.h"

#include <algorithm>

namespace bantin {

QDateTime publicationTime(const Decision &approval)
{
    return approval.publishFrom.isValid() ? std::max(approval.publishFrom, approval.decidedAt) : approval.decidedAt;
}

QList<Correction> correctionsIn(const QList<Decision> &decisions, const QDateTime &pending)
{
    QList<Correction> made;
    QStringList ordered;
    for (const Decision &decision : decisions) {
        if (decision.kind == DecisionKind::Correct)
            ordered.append(decision.remark);
        if (decision.kind != DecisionKind::Approve)
            continue;
        for (const QString &what : std::as_const(ordered))
            made.append({publicationTime(decision), what});
        ordered.clear();
    }
    if (pending.isValid()) {
        for (const QString &what : std::as_const(ordered))
            made.append({pending, what});
    }
    return made;
}

} // namespace bantin
