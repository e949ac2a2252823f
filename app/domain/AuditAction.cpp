// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/AuditAction.h"

#include "app/base/EnumNames.h"

namespace bantin {

namespace {

constexpr EnumNames<AuditAction, 65> names{{{
    {AuditAction::WorkspaceCreated, QLatin1StringView("workspace-created")},
    {AuditAction::Unlocked, QLatin1StringView("unlocked")},
    {AuditAction::AccountAdded, QLatin1StringView("account-added")},
    {AuditAction::AccountChanged, QLatin1StringView("account-changed")},
    {AuditAction::AccountDisabled, QLatin1StringView("account-disabled")},
    {AuditAction::AccountHandedOver, QLatin1StringView("account-handed-over")},
    {AuditAction::RosterIssued, QLatin1StringView("roster-issued")},
    {AuditAction::BoardChanged, QLatin1StringView("board-changed")},
    {AuditAction::DelegationGiven, QLatin1StringView("delegation-given")},
    {AuditAction::DelegationRevoked, QLatin1StringView("delegation-revoked")},
    {AuditAction::TaskAssigned, QLatin1StringView("task-assigned")},
    {AuditAction::TaskDone, QLatin1StringView("task-done")},
    {AuditAction::RegulationChanged, QLatin1StringView("regulation-changed")},
    {AuditAction::UnitRulesChanged, QLatin1StringView("unit-rules-changed")},
    {AuditAction::PassphraseChanged, QLatin1StringView("passphrase-changed")},
    {AuditAction::KeyringAllowed, QLatin1StringView("keyring-allowed")},
    {AuditAction::KeyringForgotten, QLatin1StringView("keyring-forgotten")},
    {AuditAction::RecoveryKeyMade, QLatin1StringView("recovery-key-made")},
    {AuditAction::RecoveryKeyUsed, QLatin1StringView("recovery-key-used")},
    {AuditAction::ArticleCreated, QLatin1StringView("article-created")},
    {AuditAction::RevisionFrozen, QLatin1StringView("revision-frozen")},
    {AuditAction::ArticleSubmitted, QLatin1StringView("article-submitted")},
    {AuditAction::ArticleClaimed, QLatin1StringView("article-claimed")},
    {AuditAction::ArticleReviewed, QLatin1StringView("article-reviewed")},
    {AuditAction::ArticleReturned, QLatin1StringView("article-returned")},
    {AuditAction::ArticleApproved, QLatin1StringView("article-approved")},
    {AuditAction::ArticleDeclined, QLatin1StringView("article-declined")},
    {AuditAction::ArticleWithdrawn, QLatin1StringView("article-withdrawn")},
    {AuditAction::ArticleRecalled, QLatin1StringView("article-recalled")},
    {AuditAction::ArticleForwarded, QLatin1StringView("article-forwarded")},
    {AuditAction::ReviewTakenOver, QLatin1StringView("review-taken-over")},
    {AuditAction::SuggestionAccepted, QLatin1StringView("suggestion-accepted")},
    {AuditAction::SuggestionRejected, QLatin1StringView("suggestion-rejected")},
    {AuditAction::LetterSent, QLatin1StringView("letter-sent")},
    {AuditAction::CorrectionOrdered, QLatin1StringView("correction-ordered")},
    {AuditAction::ApprovalVoided, QLatin1StringView("approval-voided")},
    {AuditAction::ArticleTrashed, QLatin1StringView("article-trashed")},
    {AuditAction::ArticleRestored, QLatin1StringView("article-restored")},
    {AuditAction::DeadlineSet, QLatin1StringView("deadline-set")},
    {AuditAction::PrivateFieldsChanged, QLatin1StringView("private-fields-changed")},
    {AuditAction::QuestionHandled, QLatin1StringView("question-handled")},
    {AuditAction::VersionRestored, QLatin1StringView("version-restored")},
    {AuditAction::PackagePacked, QLatin1StringView("package-packed")},
    {AuditAction::PackageSent, QLatin1StringView("package-sent")},
    {AuditAction::PackageReceived, QLatin1StringView("package-received")},
    {AuditAction::PackagePublished, QLatin1StringView("package-published")},
    {AuditAction::PackageRefused, QLatin1StringView("package-refused")},
    {AuditAction::PackageExported, QLatin1StringView("package-exported")},
    {AuditAction::ArchiveExported, QLatin1StringView("archive-exported")},
    {AuditAction::BackupMade, QLatin1StringView("backup-made")},
    {AuditAction::BackupDrilled, QLatin1StringView("backup-drilled")},
    {AuditAction::BackupRestored, QLatin1StringView("backup-restored")},
    {AuditAction::StoreRekeyed, QLatin1StringView("store-rekeyed")},
    {AuditAction::StoreRepaired, QLatin1StringView("store-repaired")},
    {AuditAction::RegisterWritten, QLatin1StringView("register-written")},
    {AuditAction::HandoverSent, QLatin1StringView("handover-sent")},
    {AuditAction::HandoverReceived, QLatin1StringView("handover-received")},
    {AuditAction::ArticleJoined, QLatin1StringView("article-joined")},
    {AuditAction::BranchKept, QLatin1StringView("branch-kept")},
    {AuditAction::BranchSettled, QLatin1StringView("branch-settled")},
    {AuditAction::InvitationMade, QLatin1StringView("invitation-made")},
    {AuditAction::AccountAdmitted, QLatin1StringView("account-admitted")},
    {AuditAction::SettingsChanged, QLatin1StringView("settings-changed")},
    {AuditAction::HistoryAdopted, QLatin1StringView("history-adopted")},
    {AuditAction::RollbackNoticed, QLatin1StringView("rollback-noticed")},
}}};

} // namespace

QString auditActionName(AuditAction action)
{
    return names.name(action);
}

std::optional<AuditAction> auditActionFromName(QStringView name)
{
    return names.value(name);
}

QList<AuditAction> allAuditActions()
{
    return names.values();
}

} // namespace bantin
