// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/AuditFinding.h"

#include <QList>

namespace bantin {

/// What verifying the audit log came to.
struct AuditReport {
    qint64 entries = 0;
    qint64 checkpoints = 0;
    qint64 revisions = 0;
    qint64 decisions = 0;
    qint64 rosters = 0;
    qint64 furtherRows = 0;       ///< of registers, questions, signed papers, tasks, sent letters and private fields
    QDateTime sealedAt;           ///< of the last intact checkpoint; what came after it is chained but not signed yet
    QList<AuditFinding> findings; ///< by entry
    qsizetype unlisted = 0;       ///< findings beyond the first thousand

    bool isSound() const { return findings.isEmpty(); }
};

} // namespace bantin
