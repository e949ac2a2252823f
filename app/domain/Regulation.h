// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/domain/BackupSchedule.h"
#include "app/domain/Decision.h"
#include "app/domain/PassphrasePolicy.h"
#include "app/domain/Role.h"

#include <QHash>
#include <QList>
#include <QString>

namespace bantin {

/// Text in the two languages of the interface.
struct LocalText {
    QString vi;
    QString en;
    const QString &in(QStringView language) const { return language.startsWith(u"en") ? en : vi; }
};

/// What a rule does when it is not met (facts/regulations.md: B, W, R, C).
enum class Enforcement { Block, Warn, Record, Configure };

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
    Roles senders;             ///< who may pack and send
    PassphraseRule passphrase; ///< optional in the file; then our own minimum
    BackupRule backup;         ///< optional in the file; then without number and cite
    RetentionRule retention;   ///< optional in the file; then head of the board and administrator may export

    Roles deciderRoles(DecisionKind kind) const;
    const Category *findCategory(QStringView categoryId) const;
};

/// "regulation-invalid" (place) when a member is missing, surplus, unknown or has the wrong type.
Result<Regulation> parseRegulation(QByteArrayView json);

} // namespace bantin
