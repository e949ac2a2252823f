// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/AuditReport.h"
#include "app/store/DecisionRepository.h"
#include "app/workflow/Session.h"

#include <memory>

namespace bantin::workflow {

class SealedChain;

/// One check of the whole audit log in steps, so that other work has its turn on the store thread between them. What is
/// written meanwhile is not looked at and not taken for tampering either. Changes nothing.
class AuditVerification
{
public:
    AuditVerification();
    ~AuditVerification();
    AuditVerification(const AuditVerification &) = delete;
    AuditVerification &operator=(const AuditVerification &) = delete;

    /// Looks at about `rows` more entries and rows; false when there are no more. On the store thread, with one session from
    /// the first step to the last. Store reasons; then the check is over.
    Result<bool> proceed(Session &session, int rows);
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    /// Once, after the last step.
    AuditReport report();

private:
    enum class Phase { Begin, Chain, Revisions, Decisions, Over };

    Result<void> begin(Session &session);
    Result<void> walk(Session &session, int rows);
    Result<void> collect(Session &session);
    Result<void> checkRevisions(Session &session, int rows);
    void checkDecisions(int rows);
    Result<void> checkRosters(Session &session);
    Result<void> checkBoundRows(Session &session);
    Result<void> checkAccounts(Session &session);
    Result<void> checkArticles(Session &session);
    void reportMissing();

    std::unique_ptr<SealedChain> m_chain;
    Phase m_phase = Phase::Begin;
    QList<RevisionId> m_revisions;
    QList<store::DecisionRow> m_decisions;
    qsizetype m_place = 0; ///< in the list the phase goes through
    qint64 m_done = 0;
    qint64 m_total = 0;
};

} // namespace bantin::workflow
