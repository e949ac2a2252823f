// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/board/Power.h"

#include "app/base/EnumNames.h"

namespace bantin {

namespace {

constexpr EnumNames<Power, 7> names{{{
    {Power::Review, QLatin1StringView("review")},
    {Power::Approve, QLatin1StringView("approve")},
    {Power::Withdraw, QLatin1StringView("withdraw")},
    {Power::Send, QLatin1StringView("send")},
    {Power::AssignTasks, QLatin1StringView("assign-tasks")},
    {Power::SignAnswers, QLatin1StringView("sign-answers")},
    {Power::DecideRoyalties, QLatin1StringView("decide-royalties")},
}}};

} // namespace

QString powerName(Power power)
{
    return names.name(power);
}

std::optional<Power> powerFromName(QStringView name)
{
    return names.value(name);
}

QList<Power> allPowers()
{
    return names.values();
}

bool isCovered(DecisionKind kind, const QList<Power> &powers)
{
    switch (kind) {
    case DecisionKind::Submit:
    case DecisionKind::Recall:
        return false;
    case DecisionKind::Review:
        return powers.contains(Power::Review);
    case DecisionKind::Approve:
        return powers.contains(Power::Approve);
    case DecisionKind::Return:
    case DecisionKind::Decline:
    case DecisionKind::Forward:
        return powers.contains(Power::Review) || powers.contains(Power::Approve);
    case DecisionKind::Withdraw:
    case DecisionKind::Correct:
        return powers.contains(Power::Withdraw);
    }
    return false;
}

} // namespace bantin
