// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/AuditWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace bantin::messages {

namespace {

struct Word {
    const char *wireName;
    const char *text;
};

constexpr Word actions[] = {
    {"workspace-created", QT_TRANSLATE_NOOP("Messages", "Workspace created")},
    {"unlocked", QT_TRANSLATE_NOOP("Messages", "Unlocked the workspace")},
    {"account-added", QT_TRANSLATE_NOOP("Messages", "Account added")},
    {"account-changed", QT_TRANSLATE_NOOP("Messages", "Account changed")},
    {"account-disabled", QT_TRANSLATE_NOOP("Messages", "Account disabled")},
    {"account-handed-over", QT_TRANSLATE_NOOP("Messages", "Work of an account transferred")},
    {"roster-issued", QT_TRANSLATE_NOOP("Messages", "List of the editorial board signed")},
    {"board-changed", QT_TRANSLATE_NOOP("Messages", "Editorial board set down")},
    {"delegation-given", QT_TRANSLATE_NOOP("Messages", "Powers delegated")},
    {"delegation-revoked", QT_TRANSLATE_NOOP("Messages", "Delegation revoked")},
    {"task-assigned", QT_TRANSLATE_NOOP("Messages", "Task assigned")},
    {"task-done", QT_TRANSLATE_NOOP("Messages", "Task done")},
    {"regulation-changed", QT_TRANSLATE_NOOP("Messages", "Regulation changed")},
    {"unit-rules-changed", QT_TRANSLATE_NOOP("Messages", "Unit's own rules changed")},
    {"passphrase-changed", QT_TRANSLATE_NOOP("Messages", "Passphrase changed")},
    {"keyring-allowed", QT_TRANSLATE_NOOP("Messages", "Computer remembered")},
    {"keyring-forgotten", QT_TRANSLATE_NOOP("Messages", "Computer forgotten")},
    {"recovery-key-made", QT_TRANSLATE_NOOP("Messages", "Recovery key made")},
    {"recovery-key-used", QT_TRANSLATE_NOOP("Messages", "Recovery key used")},
    {"article-created", QT_TRANSLATE_NOOP("Messages", "Article created")},
    {"revision-frozen", QT_TRANSLATE_NOOP("Messages", "Revision frozen")},
    {"article-submitted", QT_TRANSLATE_NOOP("Messages", "Submitted for review")},
    {"article-claimed", QT_TRANSLATE_NOOP("Messages", "Review taken up")},
    {"article-reviewed", QT_TRANSLATE_NOOP("Messages", "Forwarded for approval")},
    {"article-returned", QT_TRANSLATE_NOOP("Messages", "Returned to the author")},
    {"article-approved", QT_TRANSLATE_NOOP("Messages", "Approved by decision")},
    {"article-declined", QT_TRANSLATE_NOOP("Messages", "Declined by decision")},
    {"article-withdrawn", QT_TRANSLATE_NOOP("Messages", "Withdrawn by decision")},
    {"article-recalled", QT_TRANSLATE_NOOP("Messages", "Recalled by who submitted it")},
    {"article-forwarded", QT_TRANSLATE_NOOP("Messages", "Forwarded to a colleague")},
    {"review-taken-over", QT_TRANSLATE_NOOP("Messages", "Review taken over")},
    {"suggestion-accepted", QT_TRANSLATE_NOOP("Messages", "Suggestion accepted")},
    {"suggestion-rejected", QT_TRANSLATE_NOOP("Messages", "Suggestion rejected")},
    {"letter-sent", QT_TRANSLATE_NOOP("Messages", "Contributor answered")},
    {"correction-ordered", QT_TRANSLATE_NOOP("Messages", "Correction decided")},
    {"approval-voided", QT_TRANSLATE_NOOP("Messages", "Approval voided by an edit")},
    {"article-trashed", QT_TRANSLATE_NOOP("Messages", "Moved to the trash")},
    {"article-restored", QT_TRANSLATE_NOOP("Messages", "Taken out of the trash")},
    {"deadline-set", QT_TRANSLATE_NOOP("Messages", "Deadline set")},
    {"private-fields-changed", QT_TRANSLATE_NOOP("Messages", "Private data changed")},
    {"question-handled", QT_TRANSLATE_NOOP("Messages", "Question handled")},
    {"version-restored", QT_TRANSLATE_NOOP("Messages", "Former text brought back")},
    {"package-packed", QT_TRANSLATE_NOOP("Messages", "Package made")},
    {"package-sent", QT_TRANSLATE_NOOP("Messages", "Sending begun")},
    {"package-received", QT_TRANSLATE_NOOP("Messages", "Package received by the portal")},
    {"package-published", QT_TRANSLATE_NOOP("Messages", "Published by the portal")},
    {"package-refused", QT_TRANSLATE_NOOP("Messages", "Package refused by the portal")},
    {"package-exported", QT_TRANSLATE_NOOP("Messages", "Package saved to a file")},
    {"archive-exported", QT_TRANSLATE_NOOP("Messages", "Archive exported")},
    {"backup-made", QT_TRANSLATE_NOOP("Messages", "Backup made")},
    {"backup-drilled", QT_TRANSLATE_NOOP("Messages", "Restore of a backup rehearsed")},
    {"backup-restored", QT_TRANSLATE_NOOP("Messages", "Restored from a backup")},
    {"store-rekeyed", QT_TRANSLATE_NOOP("Messages", "Store encrypted with a new key")},
    {"store-repaired", QT_TRANSLATE_NOOP("Messages", "Store repaired")},
    {"register-written", QT_TRANSLATE_NOOP("Messages", "Entry in a register")},
    {"handover-sent", QT_TRANSLATE_NOOP("Messages", "Articles handed over to another computer")},
    {"handover-received", QT_TRANSLATE_NOOP("Messages", "Hand-over of articles taken over")},
    {"article-joined", QT_TRANSLATE_NOOP("Messages", "History of another desk joined")},
    {"branch-kept", QT_TRANSLATE_NOOP("Messages", "Other version kept beside")},
    {"branch-settled", QT_TRANSLATE_NOOP("Messages", "Other version dealt with")},
    {"invitation-made", QT_TRANSLATE_NOOP("Messages", "Invitation to another desk made")},
    {"account-admitted", QT_TRANSLATE_NOOP("Messages", "Account admitted to this desk")},
    {"settings-changed", QT_TRANSLATE_NOOP("Messages", "Settings changed")},
    {"history-adopted", QT_TRANSLATE_NOOP("Messages", "Taken over from before the log")},
    {"rollback-noticed", QT_TRANSLATE_NOOP("Messages", "Noticed that the store was put back")},
};

using Kind = AuditFinding::Kind;

struct FindingTemplate {
    Kind kind;
    const char *text;
};

// %1 entry, %2 number of the row, %3 article, account or register
constexpr FindingTemplate findings[] = {
    {Kind::EntryAltered, QT_TRANSLATE_NOOP("Messages", "Entry %1 of the log was altered.")},
    {Kind::EntryMissing, QT_TRANSLATE_NOOP("Messages", "Entries are missing from the log from number %1 on.")},
    {Kind::LinkBroken,
     QT_TRANSLATE_NOOP("Messages", "Entry %1 does not follow the one before it: one of the two was replaced.")},
    {Kind::ChainRewritten, QT_TRANSLATE_NOOP("Messages", "The log up to entry %1 is not the one that was signed.")},
    {Kind::EndMissing,
     QT_TRANSLATE_NOOP("Messages",
                       "Signed entries from number %1 on are gone: the end was cut off, or an older store was"
                       " put back.")},
    {Kind::MirrorMissing, QT_TRANSLATE_NOOP("Messages", "The checkpoint beside the store was missing or not genuine.")},
    {Kind::CheckpointAltered, QT_TRANSLATE_NOOP("Messages", "The signed checkpoint at entry %1 was altered.")},
    {Kind::CheckpointStranger,
     QT_TRANSLATE_NOOP("Messages", "The checkpoint at entry %1 was signed by nobody of the board.")},
    {Kind::RevisionAltered,
     QT_TRANSLATE_NOOP("Messages", "Revision %2 of article %3 is not what was frozen at entry %1.")},
    {Kind::RevisionMissing, QT_TRANSLATE_NOOP("Messages", "Revision %2 of article %3, frozen at entry %1, is gone.")},
    {Kind::RevisionUnrecorded,
     QT_TRANSLATE_NOOP("Messages", "Revision %2 of article %3 was added without the program.")},
    {Kind::DecisionAltered,
     QT_TRANSLATE_NOOP("Messages", "Decision %2 on article %3 is not what was recorded at entry %1.")},
    {Kind::DecisionMissing, QT_TRANSLATE_NOOP("Messages", "Decision %2 on article %3, recorded at entry %1, is gone.")},
    {Kind::DecisionUnrecorded,
     QT_TRANSLATE_NOOP("Messages", "Decision %2 on article %3 was added without the program.")},
    {Kind::RosterAltered,
     QT_TRANSLATE_NOOP("Messages", "Version %2 of the board's list is not what was signed at entry %1.")},
    {Kind::RosterMissing,
     QT_TRANSLATE_NOOP("Messages", "Version %2 of the board's list, signed at entry %1, is gone.")},
    {Kind::RosterUnrecorded,
     QT_TRANSLATE_NOOP("Messages", "Version %2 of the board's list was added without the program.")},
    {Kind::RegisterAltered,
     QT_TRANSLATE_NOOP("Messages", "Row %2 of the register “%3” is not what was recorded at entry %1.")},
    {Kind::RegisterMissing,
     QT_TRANSLATE_NOOP("Messages", "Row %2 of the register “%3”, recorded at entry %1, is gone.")},
    {Kind::RegisterUnrecorded,
     QT_TRANSLATE_NOOP("Messages", "Row %2 of the register “%3” was added without the program.")},
    {Kind::QuestionAltered,
     QT_TRANSLATE_NOOP("Messages", "Step %2 of the question %3 is not what was signed at entry %1.")},
    {Kind::QuestionMissing, QT_TRANSLATE_NOOP("Messages", "Step %2 of the question %3, signed at entry %1, is gone.")},
    {Kind::QuestionUnrecorded,
     QT_TRANSLATE_NOOP("Messages", "Step %2 of the question %3 was added without the program.")},
    {Kind::RecordAltered,
     QT_TRANSLATE_NOOP("Messages", "Signed paper %2 of the unit is not what was recorded at entry %1.")},
    {Kind::RecordMissing, QT_TRANSLATE_NOOP("Messages", "Signed paper %2 of the unit, recorded at entry %1, is gone.")},
    {Kind::RecordUnrecorded,
     QT_TRANSLATE_NOOP("Messages", "Signed paper %2 of the unit was added without the program.")},
    {Kind::TaskAltered, QT_TRANSLATE_NOOP("Messages", "Task %2 is not what was recorded at entry %1.")},
    {Kind::TaskMissing, QT_TRANSLATE_NOOP("Messages", "Task %2, given at entry %1, is gone.")},
    {Kind::TaskUnrecorded, QT_TRANSLATE_NOOP("Messages", "Task %2 was added or ticked off without the program.")},
    {Kind::LetterAltered,
     QT_TRANSLATE_NOOP("Messages",
                       "The letter to the contributor of article %3 is not the one noted as sent at entry %1.")},
    {Kind::LetterMissing,
     QT_TRANSLATE_NOOP("Messages", "The letter to the contributor of article %3, noted as sent at entry %1, is gone.")},
    {Kind::LetterUnrecorded,
     QT_TRANSLATE_NOOP("Messages",
                       "The letter to the contributor of article %3 was noted as sent without the program.")},
    {Kind::PrivateAltered,
     QT_TRANSLATE_NOOP("Messages", "What was given in private with article %3 is not what was recorded at entry %1.")},
    {Kind::PrivateMissing,
     QT_TRANSLATE_NOOP("Messages", "What was given in private with article %3, recorded at entry %1, is gone.")},
    {Kind::PrivateUnrecorded,
     QT_TRANSLATE_NOOP("Messages", "Something private was added to article %3 without the program.")},
    {Kind::AccountAltered, QT_TRANSLATE_NOOP("Messages", "Account %3 is not what the board's signed list says.")},
    {Kind::ArticlesRemoved, QT_TRANSLATE_NOOP("Messages", "%2 articles were removed without the program.")},
};

} // namespace

QString auditActionInWords(const QString &wireName)
{
    const auto found =
        std::ranges::find_if(actions, [&](const Word &word) { return QLatin1StringView(word.wireName) == wireName; });
    return found == std::end(actions) ? wireName : QCoreApplication::translate("Messages", found->text);
}

QString auditFindingInWords(const AuditFinding &finding)
{
    const auto found = std::ranges::find(findings, finding.kind, &FindingTemplate::kind);
    QString sentence = QCoreApplication::translate("Messages", found->text);
    sentence.replace(QLatin1StringView("%1"), QString::number(finding.entry));
    sentence.replace(QLatin1StringView("%2"), QString::number(finding.number));
    return sentence.replace(QLatin1StringView("%3"), finding.subject);
}

} // namespace bantin::messages
