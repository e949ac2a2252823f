// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Confirmations.h"

#include <QTimeZone>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr int vietnamOffsetSeconds = 7 * 60 * 60;

/// The screen whose rules the decision confirms; empty for a decision that confirms none.
QLatin1StringView screenFor(DecisionKind kind)
{
    if (kind == DecisionKind::Submit)
        return "signed-statement"_L1;
    return kind == DecisionKind::Review || kind == DecisionKind::Approve ? "checklist"_L1 : QLatin1StringView();
}

bool isCarriedBy(const Rule &rule, QLatin1StringView screen)
{
    return std::ranges::any_of(rule.carriers, [screen](const Carrier &carrier) {
        return carrier.kind == Carrier::Kind::Screen && carrier.name == screen;
    });
}

} // namespace

QDateTime confirmationsBegin()
{
    return QDateTime(QDate(2026, 11, 22), QTime(0, 0), QTimeZone(vietnamOffsetSeconds)).toUTC();
}

QStringList confirmationsFor(const Regulation &regulation, DecisionKind kind, const QDateTime &at)
{
    const QLatin1StringView screen = screenFor(kind);
    if (screen.isEmpty() || at < confirmationsBegin())
        return {};
    QStringList ids;
    const QList<Rule> rules = regulation.rulesOn(at.toOffsetFromUtc(vietnamOffsetSeconds).date());
    for (const Rule &rule : rules) {
        if (isCarriedBy(rule, screen))
            ids.append(rule.id);
    }
    return ids;
}

Result<void> checkConfirmations(const Decision &decision, const Regulation &regulation)
{
    QStringList missing = confirmationsFor(regulation, decision.kind, decision.decidedAt);
    missing.removeIf([&](const QString &id) { return decision.confirmed.contains(id); });
    if (missing.isEmpty())
        return {};
    return Error{Fault::Denied,
                 u"confirmation-missing"_s,
                 Retry::Never,
                 {decisionName(decision.kind), decision.actorName, missing.join(u", ")},
                 {}};
}

} // namespace bantin
