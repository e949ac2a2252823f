// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Id.h"
#include "app/base/Result.h"
#include "app/domain/Role.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace bantin {

enum class DecisionKind { Submit, Review, Return, Approve, Decline, Withdraw };

/// "submit", "review", "return", "approve", "decline", "withdraw".
QString decisionName(DecisionKind kind);
std::optional<DecisionKind> decisionFromName(QStringView name);

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

    friend bool operator==(const Decision &, const Decision &) = default;
};

/// Canonical JSON (app/base/CanonicalJson.h), hashes as lower-case hex, `"type":"bantin-decision/1"`.
QByteArray toJson(const Decision &decision);
/// Fails with "decision-invalid" on a missing, surplus or malformed member.
Result<Decision> decisionFromJson(QByteArrayView bytes);

} // namespace bantin
