// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/domain/Role.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace bantin {

enum class DecisionKind {
    Submit,
    Review,
    Return,
    Approve,
    Decline,
    Withdraw,
    Recall,  ///< who submitted takes it back before it is approved
    Forward, ///< hands the next step to `recipient`; the stage stays
    Correct, ///< a published text is to be corrected, `remark` says what was wrong: a new revision begins
};

/// "submit", "review", "return", "approve", "decline", "withdraw", "recall", "forward", "correct".
QString decisionName(DecisionKind kind);
std::optional<DecisionKind> decisionFromName(QStringView name);

/// A warning the decider sees and does not follow, with the reason.
struct Override {
    QString ruleId; ///< of the profile or a national one
    QString check;  ///< Finding::check; empty for a field that is not filled in
    QString reason;
    friend bool operator==(const Override &, const Override &) = default;
};

/// The signed record of one decision on one revision. Its canonical JSON is the CMS-signed content (detached), one file
/// each; `previousSha256` chains the files because parallel CMS signers prove no order and can be stripped.
struct Decision {
    int sequence = 0; ///< 1 for the article's first decision, then +1
    DecisionKind kind = DecisionKind::Submit;
    ArticleId article;
    RevisionId revision;
    int revisionNumber = 0;
    QByteArray manifestSha512; ///< 64 raw bytes: SHA-512 of the payload's manifest-sha512.txt
    QByteArray previousSha256; ///< 32 raw bytes: SHA-256 of the previous decision's .p7s; empty for the first
    AccountId actor;
    QString actorName;
    Role role = Role::Contributor; ///< the role in which the actor decided
    QByteArray certificateSha256;  ///< 32 raw bytes: fingerprint of the signer's certificate
    QDateTime decidedAt;           ///< UTC, whole seconds
    QString remark;                ///< reason of a return or refusal; may be empty otherwise
    QString regulation;            ///< profile id in force when decided
    AccountId recipient = {};      ///< of a Forward; null otherwise
    QDateTime publishFrom = {};    ///< of an Approve, UTC, whole seconds: not to be seen before (embargo); else invalid
    QList<Override> overrides = {}; ///< of a Submit, Review or Approve
    QStringList confirmed =
        {}; ///< ids of the rules the decider confirmed, see Confirmations.h; of a Submit, Review or Approve
    bool remarkIsPublic = false; ///< of a Withdraw: whether the page that stays behind says why

    friend bool operator==(const Decision &, const Decision &) = default;
};

/// Canonical JSON (app/base/CanonicalJson.h), hashes as lower-case hex, `"type":"bantin-decision/1"`. "recipient",
/// "publish-from", "overrides", "confirmed" and "remark-public" stand there only when they say something.
QByteArray toJson(const Decision &decision);
/// Fails with "decision-invalid" on a missing, surplus or malformed member.
Result<Decision> decisionFromJson(QByteArrayView bytes);

} // namespace bantin
