// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/PassphrasePolicy.h"

namespace bantin {

using namespace Qt::StringLiterals;

PassphrasePolicy::PassphrasePolicy(PassphraseRule rule)
    : m_rule(std::move(rule))
{
}

Result<void> PassphrasePolicy::check(const PassphraseFacts &facts) const
{
    if (facts.characters < m_rule.minimumLength)
        return Error{Fault::InvalidInput,
                     u"passphrase-too-short"_s,
                     Retry::AfterCorrection,
                     {QString::number(m_rule.minimumLength)},
                     {}};
    if (facts.classes < m_rule.characterClasses)
        return Error{Fault::InvalidInput,
                     u"passphrase-too-simple"_s,
                     Retry::AfterCorrection,
                     {QString::number(m_rule.characterClasses), m_rule.cite},
                     {}};
    return {};
}

PassphraseState PassphrasePolicy::stateAt(const QDateTime &made, const QDateTime &now) const
{
    const QDateTime end = expiry(made);
    if (!end.isValid() || made > now)
        return {};
    if (now >= end)
        return {PassphraseState::Kind::Expired, 0};
    constexpr qint64 secondsOfADay = 24 * 60 * 60;
    const qint64 days = now.secsTo(end) / secondsOfADay;
    if (days > m_rule.warnDays)
        return {};
    return {PassphraseState::Kind::DueSoon, int(days)};
}

QDateTime PassphrasePolicy::expiry(const QDateTime &made) const
{
    return m_rule.maximumAgeMonths > 0 && made.isValid() ? made.addMonths(m_rule.maximumAgeMonths) : QDateTime();
}

} // namespace bantin
