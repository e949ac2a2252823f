// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/PublicationPolicy.h"

#include "app/crypto/Digest.h"
#include "app/domain/Confirmations.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

constexpr int vietnamOffsetSeconds = 7 * 60 * 60;

Error denied(const QString &reason, const QStringList &arguments = {})
{
    return {Fault::Denied, reason, Retry::Never, arguments, {}};
}

// By certificate, not by account: one person with two accounts and one key is still one pair of eyes.
Result<void> checkApprover(const package::VerifiedPackage &package)
{
    const QList<Decision> &decisions = package.decisions;
    const Decision &approval = decisions.last();
    const auto isApprover = [&](const Decision &decision) {
        return decision.certificateSha256 == approval.certificateSha256 || decision.actor == approval.actor;
    };
    for (auto decision = decisions.crbegin() + 1; decision != decisions.crend(); ++decision) {
        if (decision->kind == DecisionKind::Review && isApprover(*decision))
            return denied(u"four-eyes-reviewer"_s, {approval.actorName});
        if (decision->kind == DecisionKind::Submit && isApprover(*decision))
            return denied(u"four-eyes-submitter"_s, {approval.actorName});
        if (decision->kind == DecisionKind::Submit)
            break;
    }
    const QList<AccountId> &authors = package.metadata.authors;
    const QList<RosterEntry> &entries = package.roster.entries;
    const bool writtenByApprover =
        authors.contains(approval.actor)
        || std::any_of(entries.cbegin(), entries.cend(), [&](const RosterEntry &entry) {
               return authors.contains(entry.account) && entry.certificateSha256 == approval.certificateSha256;
           });
    if (writtenByApprover)
        return denied(u"four-eyes-author"_s, {approval.actorName});
    return {};
}

/// The entry of who delegated that power to `taker`, when it was in force and whoever gave it could give it.
const RosterEntry *giverOf(const package::VerifiedPackage &package, const RosterEntry &taker, Power power,
                           const Decision &decision, Roles needed)
{
    for (const Delegation &given : package.roster.delegations) {
        const bool inForce = given.begins <= decision.decidedAt && decision.decidedAt < given.ends
                             && !(given.revokedAt.isValid() && given.revokedAt <= decision.decidedAt);
        if (given.to != taker.account || !inForce || !given.powers.contains(power))
            continue;
        if (power == Power::Approve && package.metadata.authors.contains(given.from))
            continue;
        for (const RosterEntry &giver : package.roster.entries) {
            const bool served =
                giver.from <= decision.decidedAt && (giver.to.isNull() || decision.decidedAt < giver.to);
            if (giver.account == given.from && served && (giver.roles & needed).testFlag(decision.role)
                && giver.reaches(package.metadata.fields.category))
                return &giver;
        }
    }
    return nullptr;
}

/// The one who took that decision held the role it claims, in the field the article is of, or acted for somebody who did.
Result<void> checkHand(const package::VerifiedPackage &package, const Regulation &regulation, const Decision &decision,
                       std::optional<Power> power)
{
    const QStringList named{decisionName(decision.kind), decision.actorName};
    const RosterEntry *entry = package.roster.find(decision.certificateSha256, decision.decidedAt);
    const Roles needed = regulation.deciderRoles(decision.kind);
    if (!entry)
        return denied(u"chain-role"_s, named);
    const bool own = (entry->roles & needed).testFlag(decision.role);
    if (own && entry->reaches(package.metadata.fields.category))
        return {};
    if (power && giverOf(package, *entry, *power, decision, needed))
        return {};
    return denied(own ? u"chain-field"_s : u"chain-role"_s, named);
}

Result<void> checkRole(const package::VerifiedPackage &package, const Regulation &regulation)
{
    const QList<Decision> &decisions = package.decisions;
    const auto approval = std::find_if(decisions.crbegin(), decisions.crend(),
                                       [](const Decision &decision) { return decision.kind == DecisionKind::Approve; });
    if (approval == decisions.crend() || approval->regulation != regulation.id
        || !package.roster.followed(approval->regulation, approval->decidedAt))
        return denied(u"chain-role"_s, {decisionName(decisions.last().kind), decisions.last().actorName});
    for (const Decision &decision : decisions) {
        if (decision.revision != approval->revision)
            continue;
        Result<void> checked;
        if (decision.kind == DecisionKind::Submit)
            checked = checkHand(package, regulation, decision, std::nullopt);
        else if (decision.kind == DecisionKind::Review)
            checked = checkHand(package, regulation, decision, Power::Review);
        else if (decision.kind == DecisionKind::Approve)
            checked = checkHand(package, regulation, decision, Power::Approve);
        else if (decision.kind == DecisionKind::Withdraw)
            checked = checkHand(package, regulation, decision, Power::Withdraw);
        if (!checked)
            return checked;
    }
    return {};
}

bool mustConfirm(const Rule &rule, DecisionKind kind)
{
    const QLatin1StringView screen = kind == DecisionKind::Submit ? "signed-statement"_L1 : "checklist"_L1;
    return std::any_of(rule.carriers.cbegin(), rule.carriers.cend(), [screen](const Carrier &carrier) {
        return carrier.kind == Carrier::Kind::Screen && carrier.name == screen;
    });
}

/// What led to this approval: the steps since the text was handed in last.
Result<void> checkConfirmed(const QList<Decision> &decisions, const Regulation &regulation)
{
    for (auto decision = decisions.crbegin(); decision != decisions.crend(); ++decision) {
        const bool isStep = decision->kind == DecisionKind::Submit || decision->kind == DecisionKind::Review
                            || decision->kind == DecisionKind::Approve;
        if (!isStep || decision->regulation != regulation.id || decision->decidedAt < confirmationsBegin())
            continue;
        const QDate day = decision->decidedAt.toOffsetFromUtc(vietnamOffsetSeconds).date();
        for (const Rule &rule : regulation.rules) {
            const bool asked = rule.validity.holdsOn(day) && mustConfirm(rule, decision->kind);
            if (asked && !decision->confirmed.contains(rule.id))
                return denied(u"confirmation-missing"_s, {decisionName(decision->kind), decision->actorName, rule.id});
        }
        if (decision->kind == DecisionKind::Submit)
            break;
    }
    return {};
}

// An approval asks for nothing more once it was carried out, so the list it comes with gives nobody any right.
bool isCarriedOut(const package::VerifiedPackage &package, const PublicationContext &context)
{
    const auto &known = context.published;
    return known && !package.isWithdrawal() && !known->withdrawnAt.isValid() && known->decisionSequence > 0
           && known->decisionSequence == package.decisions.size()
           && known->decisionSha256 == crypto::sha256(package.contents.decisions.last().signature);
}

Result<void> checkUnit(const package::VerifiedPackage &package, const PublicationContext &context)
{
    const QByteArray fingerprint = package.unitCertificate.fingerprint();
    const WorkspaceId &workspace = package.metadata.context.workspace;
    const bool known = context.unit.workspace.isValid();
    if (workspace != package.roster.workspace || (known && context.unit.workspace != workspace)
        || (!context.workspaceOwner.isEmpty() && context.workspaceOwner != fingerprint))
        return denied(u"workspace-other"_s);
    if (context.published && context.published->unitFingerprint != fingerprint)
        return denied(u"article-other-unit"_s);
    const int version = package.roster.version;
    if (version < context.unit.rosterVersion && !isCarriedOut(package, context))
        return denied(u"roster-old"_s, {QString::number(version), QString::number(context.unit.rosterVersion)});
    return {};
}

// The same number with another id would be a revision that changed after it was frozen.
Result<void> checkRevision(const package::VerifiedPackage &package, const PublicationContext &context)
{
    if (!context.published)
        return {};
    const int given = package.metadata.revisionNumber;
    const int published = context.published->revisionNumber;
    const bool same = given == published && package.metadata.revision == context.published->revision;
    if (given > published || same)
        return {};
    return denied(u"revision-old"_s, {QString::number(given), QString::number(published)});
}

// Every package tells the whole history, so what came later is told by its number, and another history by its signatures.
Result<void> checkHistory(const package::VerifiedPackage &package, const PublicationContext &context)
{
    const int known = context.published ? context.published->decisionSequence : 0;
    if (known == 0)
        return {};
    if (package.decisions.size() < known)
        return denied(u"decision-old"_s);
    const QByteArray &signature = package.contents.decisions.at(known - 1).signature;
    if (crypto::sha256(signature) != context.published->decisionSha256)
        return denied(u"decision-other-history"_s);
    return {};
}

// A page that readers have seen changes only after somebody decided to correct it.
Result<void> checkCorrection(const package::VerifiedPackage &package, const PublicationContext &context)
{
    const int known = context.published ? context.published->decisionSequence : 0;
    const bool replaces = known > 0 && !context.published->withdrawnAt.isValid() && !package.isWithdrawal()
                          && package.metadata.revision != context.published->revision;
    const bool ordered =
        std::any_of(package.decisions.cbegin(), package.decisions.cend(), [known](const Decision &decision) {
            return decision.kind == DecisionKind::Correct && decision.sequence > known;
        });
    return replaces && !ordered ? denied(u"correction-missing"_s) : Result<void>();
}

Result<void> checkText(const package::VerifiedPackage &package, const PublicationContext &context)
{
    if (auto approver = checkApprover(package); !approver)
        return approver;
    if (auto confirmed = checkConfirmed(package.decisions, *context.regulation); !confirmed)
        return confirmed;
    if (auto revision = checkRevision(package, context); !revision)
        return revision;
    const QString &category = package.metadata.fields.category;
    if (!context.regulation->findCategory(category))
        return denied(u"category-unknown"_s, {category});
    return {};
}

} // namespace

Result<void> checkPublication(const package::VerifiedPackage &package, const PublicationContext &context)
{
    if (!context.regulation)
        return denied(u"regulation-unknown"_s, {package.metadata.context.regulation});
    const DecisionKind concludes = package.isWithdrawal() ? DecisionKind::Withdraw : DecisionKind::Approve;
    if (package.decisions.isEmpty() || package.decisions.last().kind != concludes)
        return denied(u"chain-not-approved"_s);
    if (!package.isWithdrawal()) {
        if (auto text = checkText(package, context); !text)
            return text;
    }
    if (auto role = checkRole(package, *context.regulation); !role)
        return role;
    if (auto unit = checkUnit(package, context); !unit)
        return unit;
    if (auto history = checkHistory(package, context); !history)
        return history;
    return checkCorrection(package, context);
}

} // namespace bantin::portal
