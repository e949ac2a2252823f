// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Stage.h"

#include "app/base/EnumNames.h"

namespace bantin {

namespace {

constexpr EnumNames<Stage, 14> names{{{
    {Stage::Draft, QLatin1StringView("draft")},
    {Stage::Submitted, QLatin1StringView("submitted")},
    {Stage::InReview, QLatin1StringView("in-review")},
    {Stage::Returned, QLatin1StringView("returned")},
    {Stage::Declined, QLatin1StringView("declined")},
    {Stage::AwaitingApproval, QLatin1StringView("awaiting-approval")},
    {Stage::Approved, QLatin1StringView("approved")},
    {Stage::Packed, QLatin1StringView("packed")},
    {Stage::Sending, QLatin1StringView("sending")},
    {Stage::Received, QLatin1StringView("received")},
    {Stage::Published, QLatin1StringView("published")},
    {Stage::Refused, QLatin1StringView("refused")},
    {Stage::Corrected, QLatin1StringView("corrected")},
    {Stage::Withdrawn, QLatin1StringView("withdrawn")},
}}};

} // namespace

QString stageName(Stage stage)
{
    return names.name(stage);
}

std::optional<Stage> stageFromName(QStringView name)
{
    return names.value(name);
}

QList<Stage> allStages()
{
    return names.values();
}

bool isApprovalBound(Stage stage)
{
    return stage >= Stage::Approved;
}

} // namespace bantin
