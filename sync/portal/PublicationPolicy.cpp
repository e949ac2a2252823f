// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/portal/PublicationPolicy.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace bantin::portal {

namespace {

Error denied(const QString &reason, const QStringList &arguments = {})
{
    return {Fault::Denied, reason, Retry::Never, arguments, {}};
}

// By certificate, not by account: one person with two accounts and one key is still one pair of eyes.
Result<void> checkApprover(const package::VerifiedPackage &package)
{
    const QList<Decision> &decisions = package.decisions;
    if (decisions.isEmpty() || decisions.last().kind != DecisionKind::Approve)
        return denied(u"chain-not-approved"_s);
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

Result<void> checkRole(const package::VerifiedPackage &package, const Regulation &regulation)
{
    const Decision &approval = package.decisions.last();
    const RosterEntry *entry = package.roster.find(approval.certificateSha256, approval.decidedAt);
    if (!entry || !(entry->roles & regulation.deciderRoles(DecisionKind::Approve)))
        return denied(u"chain-role"_s, {decisionName(approval.kind), approval.actorName});
    return {};
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
    if (version < context.unit.rosterVersion)
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

} // namespace

Result<void> checkPublication(const package::VerifiedPackage &package, const PublicationContext &context)
{
    if (!context.regulation)
        return denied(u"regulation-unknown"_s, {package.metadata.context.regulation});
    if (auto approver = checkApprover(package); !approver)
        return approver;
    if (auto role = checkRole(package, *context.regulation); !role)
        return role;
    if (auto unit = checkUnit(package, context); !unit)
        return unit;
    if (auto revision = checkRevision(package, context); !revision)
        return revision;
    const QString &category = package.metadata.fields.category;
    if (!context.regulation->findCategory(category))
        return denied(u"category-unknown"_s, {category});
    return {};
}

} // namespace bantin::portal
