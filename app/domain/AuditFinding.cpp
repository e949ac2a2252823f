// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/AuditFinding.h"

#include "app/base/EnumNames.h"

namespace bantin {

namespace {

using Kind = AuditFinding::Kind;

constexpr EnumNames<Kind, 37> names{{{
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
    {Kind::RegisterAltered, QLatin1StringView("register-altered")},
    {Kind::RegisterMissing, QLatin1StringView("register-missing")},
    {Kind::RegisterUnrecorded, QLatin1StringView("register-unrecorded")},
    {Kind::QuestionAltered, QLatin1StringView("question-altered")},
    {Kind::QuestionMissing, QLatin1StringView("question-missing")},
    {Kind::QuestionUnrecorded, QLatin1StringView("question-unrecorded")},
    {Kind::RecordAltered, QLatin1StringView("record-altered")},
    {Kind::RecordMissing, QLatin1StringView("record-missing")},
    {Kind::RecordUnrecorded, QLatin1StringView("record-unrecorded")},
    {Kind::TaskAltered, QLatin1StringView("task-altered")},
    {Kind::TaskMissing, QLatin1StringView("task-missing")},
    {Kind::TaskUnrecorded, QLatin1StringView("task-unrecorded")},
    {Kind::LetterAltered, QLatin1StringView("letter-altered")},
    {Kind::LetterMissing, QLatin1StringView("letter-missing")},
    {Kind::LetterUnrecorded, QLatin1StringView("letter-unrecorded")},
    {Kind::PrivateAltered, QLatin1StringView("private-altered")},
    {Kind::PrivateMissing, QLatin1StringView("private-missing")},
    {Kind::PrivateUnrecorded, QLatin1StringView("private-unrecorded")},
    {Kind::AccountAltered, QLatin1StringView("account-altered")},
    {Kind::ArticlesRemoved, QLatin1StringView("articles-removed")},
}}};

} // namespace

QString auditFindingName(AuditFinding::Kind kind)
{
    return names.name(kind);
}

} // namespace bantin
