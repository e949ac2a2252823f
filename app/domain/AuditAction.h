// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace bantin {

/// What the audit log (nhật ký) keeps an entry of.
enum class AuditAction {
    WorkspaceCreated,
    Unlocked, ///< detail "failures": wrong passphrases since the entry before
    AccountAdded,
    AccountChanged,
    AccountDisabled,
    AccountHandedOver,
    RosterIssued,
    BoardChanged,
    DelegationGiven,
    DelegationRevoked,
    TaskAssigned,
    TaskDone,
    RegulationChanged,
    UnitRulesChanged,
    PassphraseChanged,
    KeyringAllowed,
    KeyringForgotten,
    RecoveryKeyMade,
    RecoveryKeyUsed,
    ArticleCreated,
    RevisionFrozen,
    ArticleSubmitted,
    ArticleClaimed,
    ArticleReviewed,
    ArticleReturned,
    ArticleApproved,
    ArticleDeclined,
    ArticleWithdrawn,
    ArticleRecalled,
    ArticleForwarded,
    ReviewTakenOver,    ///< detail "former": the account that had it in review
    SuggestionAccepted, ///< detail "comment", "suggested-by"
    SuggestionRejected, ///< detail "comment"
    LetterSent,         ///< the answer to a contributor; detail "decision", "sent-on"
    CorrectionOrdered,
    ApprovalVoided,
    ArticleTrashed,
    ArticleRestored,
    DeadlineSet,          ///< detail "due-at"; empty when it was taken away
    PrivateFieldsChanged, ///< detail "sha256": field to salted digest
    QuestionHandled,      ///< detail "step", "sequence" and the digests of what was signed
    VersionRestored,      ///< a former text put in place of the draft; detail "draft-version"
    PackagePacked,
    PackageSent,
    PackageReceived,
    PackagePublished,
    PackageRefused,
    PackageExported,
    ArchiveExported,
    BackupMade,
    BackupDrilled,
    BackupRestored,
    StoreRekeyed,
    StoreRepaired,
    RegisterWritten,  ///< a row of a register (sổ theo dõi); the subject is the register
    HandoverSent,     ///< articles sealed for other desks; detail "record", "articles", "recipients"
    HandoverReceived, ///< taken over here; detail "record", "sender", "articles"
    ArticleJoined,    ///< a revision or decision of another desk that joined the article's history; bound as here
    BranchKept,       ///< another desk's version that does not follow from this one's, kept beside it
    BranchSettled,    ///< and what became of it; detail "branch", "outcome"
    InvitationMade,   ///< an account was sealed into a file that opens another desk
    AccountAdmitted,  ///< a member can unlock this desk from now on
    SettingsChanged,
    HistoryAdopted,  ///< what was there before the log began; bound from here on
    RollbackNoticed, ///< the store is older than the checkpoint kept beside it, or that checkpoint is gone
};

/// "workspace-created", "unlocked", "account-added", …
QString auditActionName(AuditAction action);
std::optional<AuditAction> auditActionFromName(QStringView name);
QList<AuditAction> allAuditActions();

} // namespace bantin
