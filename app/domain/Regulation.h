// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/BackupSchedule.h"
#include "app/domain/Decision.h"
#include "app/domain/LocalText.h"
#include "app/domain/PassphrasePolicy.h"
#include "app/domain/Role.h"
#include "app/domain/board/BoardRule.h"
#include "app/domain/board/PermissionLevel.h"
#include "app/domain/regulation/DeadlineRule.h"
#include "app/domain/regulation/KindRule.h"
#include "app/domain/regulation/RecurringDuty.h"
#include "app/domain/regulation/Rule.h"

#include <QList>
#include <QString>

namespace bantin {

struct Category {
    QString id; ///< stable within the profile, e.g. "tin-tuc-su-kien"
    LocalText name;
    QString cite; ///< "Điều 6.3.b"; may be empty only for "other"
};

struct FieldRule {
    QString ruleId; ///< "DV-06"
    QString field;  ///< metadata field name, or "text" or "images" for the body
    Enforcement enforcement = Enforcement::Block;
    QString cite;
    LocalText sentence;
};

/// Who may take a decision.
struct DeciderRule {
    DecisionKind decision = DecisionKind::Submit;
    Roles roles;
    QString cite;
};

/// What has to be kept for the archives, and who may take it out to another disk.
struct RetentionRule {
    QString ruleId; ///< "DV-16"; empty where the text says nothing of it
    Roles exporters = Role::Approver | Role::Administrator;
    QString cite;       ///< "Điều 4.4"
    LocalText sentence; ///< what the text asks for
};

/// A versioned regulation profile (hồ sơ quy chế): data, never code. Immutable after parsing.
struct Regulation {
    QString id; ///< "dongviet-2024"
    int version = 0;
    LocalText title;
    LocalText shortName; ///< "Quy chế Đồng Việt 2024"
    LocalText issuer;
    QList<Category> categories;
    QList<FieldRule> fieldRules;
    QList<DeciderRule> deciders;
    Roles senders;                 ///< who may pack and send
    QList<PermissionLevel> levels; ///< optional in the file; empty where the text names none
    BoardRule board;               ///< optional in the file; empty where the text says nothing of a board
    PassphraseRule passphrase;     ///< optional in the file; then our own minimum
    BackupRule backup;             ///< optional in the file; then without number and cite
    RetentionRule retention;       ///< optional in the file; then head of the board and administrator may export
    Validity validity;
    LocalText effect;           ///< what the text says of when it begins
    QList<UnknownFact> unknown; ///< of the document as a whole
    QList<Rule> rules;          ///< every requirement of the text, in its order
    QList<DeadlineRule> deadlines;
    QList<RecurringDuty> duties;
    QList<KindRule> kinds;
    QString referenceCategory; ///< of what is not yet confirmed; empty where the text knows none
    QList<Rule> nationalRules; ///< what binds everybody; the catalogue adds it, a profile's own file never has it

    /// Steps no text names follow from the one they belong to: who submits may recall, who reviews or approves may forward, who
    /// approves may have a published text corrected.
    Roles deciderRoles(DecisionKind kind) const;
    const Category *findCategory(QStringView categoryId) const;
    /// Of this text or a national one; null when unknown.
    const Rule *findRule(QStringView ruleId) const;
    /// Null where the text asks nothing of that kind.
    const KindRule *findKind(ContentKind kind) const;
    /// Those in force that day: of this text first, national ones after them.
    QList<Rule> rulesOn(QDate day) const;
};

/// "regulation-invalid" (place) when a member is missing, surplus, unknown or has the wrong type, or when it names a rule,
/// category or field that is not there. At most 1 MiB.
Result<Regulation> parseRegulation(QByteArrayView json);

} // namespace bantin
