// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/AuditSentences.h"

#include <QCoreApplication>

#include <algorithm>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

struct Template {
    const char *wireName;
    const char *text;
};

// %1 who, %2 what it is about. One sentence a line, as a translator reads them.
// clang-format off
constexpr Template sentences[] = {
    {"workspace-created", QT_TRANSLATE_NOOP("Messages", "%1 created the workspace.")},
    {"unlocked", QT_TRANSLATE_NOOP("Messages", "%1 opened the workspace.")},
    {"account-added", QT_TRANSLATE_NOOP("Messages", "%1 added the account of %2.")},
    {"account-changed", QT_TRANSLATE_NOOP("Messages", "%1 changed the account of %2.")},
    {"account-disabled", QT_TRANSLATE_NOOP("Messages", "%1 disabled the account of %2.")},
    {"account-handed-over", QT_TRANSLATE_NOOP("Messages", "%1 closed the account of %2 and transferred its work.")},
    {"roster-issued", QT_TRANSLATE_NOOP("Messages", "%1 signed the list of the editorial board.")},
    {"board-changed", QT_TRANSLATE_NOOP("Messages", "%1 set down the editorial board.")},
    {"delegation-given", QT_TRANSLATE_NOOP("Messages", "%1 entered a delegation to %2.")},
    {"delegation-revoked", QT_TRANSLATE_NOOP("Messages", "%1 ended a delegation to %2.")},
    {"task-assigned", QT_TRANSLATE_NOOP("Messages", "%1 gave %2 a task.")},
    {"task-done", QT_TRANSLATE_NOOP("Messages", "%1 marked a task of %2 as done.")},
    {"regulation-changed", QT_TRANSLATE_NOOP("Messages", "%1 changed the regulation the unit follows.")},
    {"unit-rules-changed", QT_TRANSLATE_NOOP("Messages", "%1 changed the unit's own rules.")},
    {"passphrase-changed", QT_TRANSLATE_NOOP("Messages", "%1 changed the passphrase.")},
    {"keyring-allowed", QT_TRANSLATE_NOOP("Messages", "%1 let this computer remember the passphrase.")},
    {"keyring-forgotten", QT_TRANSLATE_NOOP("Messages", "%1 made this computer forget the passphrase.")},
    {"recovery-key-made", QT_TRANSLATE_NOOP("Messages", "%1 made a recovery key.")},
    {"recovery-key-used", QT_TRANSLATE_NOOP("Messages", "The workspace was opened with the recovery key for %1.")},
    {"article-created", QT_TRANSLATE_NOOP("Messages", "%1 began “%2”.")},
    {"revision-frozen", QT_TRANSLATE_NOOP("Messages", "%1 froze a revision of “%2”.")},
    {"article-submitted", QT_TRANSLATE_NOOP("Messages", "%1 submitted “%2” for editing.")},
    {"article-claimed", QT_TRANSLATE_NOOP("Messages", "%1 took up the editing of “%2”.")},
    {"article-reviewed", QT_TRANSLATE_NOOP("Messages", "%1 edited “%2” and forwarded it for approval.")},
    {"article-returned", QT_TRANSLATE_NOOP("Messages", "%1 returned “%2”.")},
    {"article-approved", QT_TRANSLATE_NOOP("Messages", "%1 approved “%2”.")},
    {"article-declined", QT_TRANSLATE_NOOP("Messages", "%1 declined “%2”.")},
    {"article-withdrawn", QT_TRANSLATE_NOOP("Messages", "%1 decided to take down “%2”.")},
    {"article-recalled", QT_TRANSLATE_NOOP("Messages", "%1 recalled “%2”.")},
    {"article-forwarded", QT_TRANSLATE_NOOP("Messages", "%1 forwarded “%2” to a colleague.")},
    {"review-taken-over", QT_TRANSLATE_NOOP("Messages", "%1 took over the review of “%2”.")},
    {"suggestion-accepted", QT_TRANSLATE_NOOP("Messages", "%1 accepted a suggestion for “%2”.")},
    {"suggestion-rejected", QT_TRANSLATE_NOOP("Messages", "%1 rejected a suggestion for “%2”.")},
    {"letter-sent", QT_TRANSLATE_NOOP("Messages", "%1 answered the contributor of “%2”.")},
    {"correction-ordered", QT_TRANSLATE_NOOP("Messages", "%1 decided that “%2” is to be corrected.")},
    {"approval-voided", QT_TRANSLATE_NOOP("Messages", "%1 changed “%2” and so voided what had been decided.")},
    {"article-trashed", QT_TRANSLATE_NOOP("Messages", "%1 moved “%2” to the trash.")},
    {"article-restored", QT_TRANSLATE_NOOP("Messages", "%1 took “%2” out of the trash.")},
    {"deadline-set", QT_TRANSLATE_NOOP("Messages", "%1 set the deadline of “%2”.")},
    {"private-fields-changed", QT_TRANSLATE_NOOP("Messages", "%1 changed what was given in private with “%2”.")},
    {"question-handled", QT_TRANSLATE_NOOP("Messages", "%1 took a step with the question “%2”.")},
    {"version-restored", QT_TRANSLATE_NOOP("Messages", "%1 brought back a former text of “%2”.")},
    {"package-packed", QT_TRANSLATE_NOOP("Messages", "%1 packed “%2”.")},
    {"package-sent", QT_TRANSLATE_NOOP("Messages", "%1 began to send “%2” to the portal.")},
    {"package-received", QT_TRANSLATE_NOOP("Messages", "The portal received “%2”.")},
    {"package-published", QT_TRANSLATE_NOOP("Messages", "The portal published “%2”.")},
    {"package-refused", QT_TRANSLATE_NOOP("Messages", "The portal refused “%2”.")},
    {"package-exported", QT_TRANSLATE_NOOP("Messages", "%1 saved the package of “%2” to a file.")},
    {"archive-exported", QT_TRANSLATE_NOOP("Messages", "%1 exported an archive.")},
    {"backup-made", QT_TRANSLATE_NOOP("Messages", "%1 made a backup.")},
    {"backup-drilled", QT_TRANSLATE_NOOP("Messages", "%1 rehearsed restoring a backup.")},
    {"backup-restored", QT_TRANSLATE_NOOP("Messages", "%1 restored the workspace from a backup.")},
    {"store-rekeyed", QT_TRANSLATE_NOOP("Messages", "%1 encrypted the whole store with a new key.")},
    {"store-repaired", QT_TRANSLATE_NOOP("Messages", "%1 repaired the store.")},
    {"register-written", QT_TRANSLATE_NOOP("Messages", "%1 made an entry in a register.")},
    {"handover-sent", QT_TRANSLATE_NOOP("Messages", "%1 handed over articles to another computer.")},
    {"handover-received", QT_TRANSLATE_NOOP("Messages", "%1 took over a hand-over of articles from another computer.")},
    {"article-joined", QT_TRANSLATE_NOOP("Messages", "%1 took over a step of “%2” that another desk had taken.")},
    {"branch-kept", QT_TRANSLATE_NOOP("Messages", "%1 kept another desk’s version of “%2” beside the one here.")},
    {"branch-settled", QT_TRANSLATE_NOOP("Messages", "%1 dealt with another desk’s version of an article.")},
    {"invitation-made", QT_TRANSLATE_NOOP("Messages", "%1 made an invitation to another desk.")},
    {"account-admitted", QT_TRANSLATE_NOOP("Messages", "%1 admitted the account “%2” to this desk.")},
    {"settings-changed", QT_TRANSLATE_NOOP("Messages", "%1 changed the settings.")},
    {"history-adopted", QT_TRANSLATE_NOOP("Messages", "Something from before the log was taken over: “%2”.")},
    {"rollback-noticed", QT_TRANSLATE_NOOP("Messages", "When %1 opened the workspace, the log did not fit its checkpoint.")},
};
// clang-format on

/// What a notice of withdrawal leads to.
constexpr const char *takenDown = QT_TRANSLATE_NOOP("Messages", "The portal took down “%2”.");
/// A hand-over before its file is there.
constexpr const char *sealedOnly = QT_TRANSLATE_NOOP("Messages", "%1 sealed articles for a file to another computer.");

/// Where one action has two meanings.
const char *otherMeaning(const AuditEntry &entry)
{
    if (entry.action == "package-published"_L1 && entry.detail.value(u"purpose"_s) == u"withdrawal"_s)
        return takenDown;
    if (entry.action == "handover-sent"_L1 && entry.detail.value(u"state"_s) == u"sealed"_s)
        return sealedOnly;
    return nullptr;
}

} // namespace

QString auditSentence(const AuditEntry &entry, const QString &subjectName)
{
    const auto found = std::ranges::find_if(
        sentences, [&](const Template &sentence) { return QLatin1StringView(sentence.wireName) == entry.action; });
    if (found == std::end(sentences))
        return u"%1: %2"_s.arg(entry.actorName, entry.action);
    const char *other = otherMeaning(entry);
    QString sentence = QCoreApplication::translate("Messages", other ? other : found->text);
    // In one pass: a name may hold a "%2" of its own.
    const qsizetype who = sentence.indexOf("%1"_L1);
    const qsizetype what = sentence.indexOf("%2"_L1);
    if (what >= 0)
        sentence.replace(what, 2, subjectName);
    if (who >= 0)
        sentence.replace(what >= 0 && what < who ? who + subjectName.size() - 2 : who, 2, entry.actorName);
    return sentence;
}

QString auditKindInWords(AuditKind kind)
{
    switch (kind) {
    case AuditKind::Access:
        return QCoreApplication::translate("Messages", "Access and passphrases");
    case AuditKind::Accounts:
        return QCoreApplication::translate("Messages", "Accounts");
    case AuditKind::Articles:
        return QCoreApplication::translate("Messages", "Drafts");
    case AuditKind::Decisions:
        return QCoreApplication::translate("Messages", "Decisions");
    case AuditKind::Deliveries:
        return QCoreApplication::translate("Messages", "Packages and delivery");
    case AuditKind::Safekeeping:
        return QCoreApplication::translate("Messages", "Backup, archive and repair");
    case AuditKind::Settings:
        return QCoreApplication::translate("Messages", "Settings");
    case AuditKind::Integrity:
        return QCoreApplication::translate("Messages", "Integrity of the log");
    }
    return {};
}

} // namespace bantin::messages
