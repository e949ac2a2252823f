// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/AuditKind.h"

#include <algorithm>

namespace bantin {

namespace {

using enum AuditAction;

struct Placing {
    AuditAction action;
    AuditKind kind;
};

constexpr Placing placings[] = {
    {Unlocked, AuditKind::Access},
    {PassphraseChanged, AuditKind::Access},
    {KeyringAllowed, AuditKind::Access},
    {KeyringForgotten, AuditKind::Access},
    {RecoveryKeyMade, AuditKind::Access},
    {RecoveryKeyUsed, AuditKind::Access},
    {AccountAdded, AuditKind::Accounts},
    {AccountChanged, AuditKind::Accounts},
    {AccountDisabled, AuditKind::Accounts},
    {AccountHandedOver, AuditKind::Accounts},
    {RosterIssued, AuditKind::Accounts},
    {BoardChanged, AuditKind::Accounts},
    {DelegationGiven, AuditKind::Accounts},
    {DelegationRevoked, AuditKind::Accounts},
    {TaskAssigned, AuditKind::Accounts},
    {TaskDone, AuditKind::Accounts},
    {RegulationChanged, AuditKind::Settings},
    {UnitRulesChanged, AuditKind::Settings},
    {ArticleCreated, AuditKind::Articles},
    {RevisionFrozen, AuditKind::Articles},
    {ArticleTrashed, AuditKind::Articles},
    {ArticleRestored, AuditKind::Articles},
    {DeadlineSet, AuditKind::Articles},
    {PrivateFieldsChanged, AuditKind::Articles},
    {QuestionHandled, AuditKind::Articles},
    {VersionRestored, AuditKind::Articles},
    {ArticleSubmitted, AuditKind::Decisions},
    {ArticleClaimed, AuditKind::Decisions},
    {ArticleReviewed, AuditKind::Decisions},
    {ArticleReturned, AuditKind::Decisions},
    {ArticleApproved, AuditKind::Decisions},
    {ArticleDeclined, AuditKind::Decisions},
    {ArticleWithdrawn, AuditKind::Decisions},
    {ArticleRecalled, AuditKind::Decisions},
    {ArticleForwarded, AuditKind::Decisions},
    {ReviewTakenOver, AuditKind::Decisions},
    {SuggestionAccepted, AuditKind::Articles},
    {SuggestionRejected, AuditKind::Articles},
    {LetterSent, AuditKind::Decisions},
    {CorrectionOrdered, AuditKind::Decisions},
    {ApprovalVoided, AuditKind::Decisions},
    {PackagePacked, AuditKind::Deliveries},
    {PackageSent, AuditKind::Deliveries},
    {PackageReceived, AuditKind::Deliveries},
    {PackagePublished, AuditKind::Deliveries},
    {PackageRefused, AuditKind::Deliveries},
    {PackageExported, AuditKind::Deliveries},
    {ArchiveExported, AuditKind::Safekeeping},
    {BackupMade, AuditKind::Safekeeping},
    {BackupDrilled, AuditKind::Safekeeping},
    {BackupRestored, AuditKind::Safekeeping},
    {StoreRekeyed, AuditKind::Safekeeping},
    {StoreRepaired, AuditKind::Safekeeping},
    {WorkspaceCreated, AuditKind::Settings},
    {RegisterWritten, AuditKind::Safekeeping},
    {HandoverSent, AuditKind::Deliveries},
    {HandoverReceived, AuditKind::Deliveries},
    {ArticleJoined, AuditKind::Articles},
    {BranchKept, AuditKind::Articles},
    {BranchSettled, AuditKind::Articles},
    {InvitationMade, AuditKind::Accounts},
    {AccountAdmitted, AuditKind::Accounts},
    {SettingsChanged, AuditKind::Settings},
    {HistoryAdopted, AuditKind::Integrity},
    {RollbackNoticed, AuditKind::Integrity},
};

} // namespace

AuditKind auditKindOf(AuditAction action)
{
    const auto found = std::ranges::find(placings, action, &Placing::action);
    return found == std::end(placings) ? AuditKind::Integrity : found->kind;
}

QList<AuditKind> allAuditKinds()
{
    using enum AuditKind;
    return {Access, Accounts, Articles, Decisions, Deliveries, Safekeeping, Settings, Integrity};
}

QStringList auditActionNames(AuditKind kind)
{
    QStringList names;
    for (const AuditAction action : allAuditActions()) {
        if (auditKindOf(action) == kind)
            names.append(auditActionName(action));
    }
    return names;
}

} // namespace bantin
