// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/crypto/Certificate.h"
#include "app/domain/RegulationCatalogue.h"
#include "app/domain/Stage.h"
#include "app/workflow/Session.h"

#include <optional>

namespace bantin::workflow {

/// A serving member of the board, as somebody to hand over to.
struct HandoverMember {
    AccountId account;
    QString name;
    Roles roles;
    bool isOneself = false; ///< at another desk
    crypto::Certificate certificate;
    std::optional<Error> obstacle = {}; ///< "recipient-unusable" (name)
};

/// One article as it would go along.
struct HandoverItem {
    ArticleId article;
    QString title = {};
    Stage stage = Stage::Draft;
    AccountId author = {};
    qsizetype decisions = 0;
    qint64 bytes = 0; ///< what it adds: its texts, and the pictures no article before it has
    bool holdsPrivateData = false;
    std::optional<Error> obstacle = {}; ///< why it cannot go, see exportHandover()
};

struct HandoverPlan {
    QString unit;
    HandoverMember sender;
    QList<HandoverMember> members; ///< by name, oneself last
    QList<HandoverItem> articles;  ///< in the order asked
};

/// What exportHandover() would take along and who could receive it, before anybody chooses or signs; writes nothing, though it
/// reads every text and picture as an export does. "passphrase-expired", "store-read-only", store reasons.
Result<HandoverPlan> planHandover(Session &session, const QList<ArticleId> &articles,
                                  const RegulationCatalogue &regulations);

/// What a person gave in private with an article is read by its author, editors and approvers (PrivateFields.h).
bool readsPrivateData(const AccountId &member, Roles roles, const AccountId &author);

/// Why private data of `item` stays here: those of sender and recipients who may not read it. Empty where it goes along, and
/// where there is none.
QStringList privateDataWithheldFrom(const HandoverItem &item, const HandoverMember &sender,
                                    const QList<HandoverMember> &recipients);

} // namespace bantin::workflow
