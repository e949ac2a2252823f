// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/AuditFinding.h"

#include "app/base/EnumNames.h"

namespace bantin {

namespace {

using Kind = AuditFinding::Kind;

constexpr EnumNames<Kind, 19> names{{{
    {Kind::EntryAltered, QLatin1StringView("entry-altered")},
    {Kind::EntryMissing, QLatin1StringView("entry-missing")},
    {Kind::LinkBroken, QLatin1StringView("link-broken")},
    {Kind::ChainRewritten, QLatin1StringView("chain-rewritten")},
    {Kind::EndMissing, QLatin1StringView("end-missing")},
    {Kind::MirrorMissing, QLatin1StringView("mirror-missing")},
    {Kind::CheckpointAltered, QLatin1StringView("checkpoint-altered")},
    {Kind::CheckpointStranger, QLatin1StringView("checkpoint-stranger")},
    {Kind::RevisionAltered, QLatin1StringView("revision-altered")},
    {Kind::RevisionMissing, QLatin1StringView("revision-missing")},
    {Kind::RevisionUnrecorded, QLatin1StringView("revision-unrecorded")},
    {Kind::DecisionAltered, QLatin1StringView("decision-altered")},
    {Kind::DecisionMissing, QLatin1StringView("decision-missing")},
    {Kind::DecisionUnrecorded, QLatin1StringView("decision-unrecorded")},
    {Kind::RosterAltered, QLatin1StringView("roster-altered")},
    {Kind::RosterMissing, QLatin1StringView("roster-missing")},
    {Kind::RosterUnrecorded, QLatin1StringView("roster-unrecorded")},
    {Kind::AccountAltered, QLatin1StringView("account-altered")},
    {Kind::ArticlesRemoved, QLatin1StringView("articles-removed")},
}}};

} // namespace

QString auditFindingName(AuditFinding::Kind kind)
{
    return names.name(kind);
}

} // namespace bantin
