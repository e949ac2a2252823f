// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/RoyaltyRates.h"

#include "app/domain/royalty/RoyaltySheet.h"
#include "app/store/RegisterRepository.h"
#include "app/store/Transaction.h"
#include "app/workflow/internal/RegisterRows.h"

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

const QString ratesForm = u"royalty-rates"_s;

Roles ratesSetters(const Session &session, const RoyaltyLaw &law)
{
    const RoyaltyLaw::Profile *profile = law.findProfile(session.regulation.id);
    return Role::Administrator | (profile ? profile->deciders : Roles());
}

Result<std::optional<RegisterEntry>> kept(Session &session)
{
    const auto rows = store::RegisterRepository(*session.store).current(ratesForm);
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<RegisterEntry>() : std::optional(rows->constFirst().entry);
}

Result<void> expectWithin(const RoyaltyLaw &law, const RoyaltyRates &rates)
{
    const auto refused = [](const QString &reason, const QStringList &arguments) {
        return Error{Fault::InvalidInput, reason, Retry::AfterCorrection, arguments, {}};
    };
    for (auto rate = rates.cbegin(); rate != rates.cend(); ++rate) {
        const RoyaltyLaw::Genre *genre = law.findGenre(rate.key());
        if (!genre)
            return refused(u"royalty-genre-unknown"_s, {rate.key()});
        if (rate.value() < 1 || rate.value() > genre->maximum)
            return refused(u"royalty-over-limit"_s,
                           {coefficientText(rate.value()), coefficientText(genre->maximum), genre->label.vi});
    }
    return {};
}

} // namespace

bool maySetRoyaltyRates(const Session &session, const RoyaltyLaw &law)
{
    return bool(session.account.roles & ratesSetters(session, law));
}

Result<RoyaltyRates> royaltyRates(Session &session)
{
    const auto entry = kept(session);
    if (!entry)
        return entry.error();
    RoyaltyRates rates;
    if (*entry) {
        for (const auto &[genre, value] : (*entry)->values.asKeyValueRange())
            rates.insert(genre, value.toInt());
    }
    return rates;
}

Result<void> setRoyaltyRates(Session &session, const RoyaltyLaw &law, const RoyaltyRates &rates)
{
    if (!maySetRoyaltyRates(session, law))
        return Error{Fault::Denied,
                     u"role-forbids"_s,
                     Retry::Never,
                     {u"workspace-set"_s, roleNames(ratesSetters(session, law)).join(u", ")},
                     {}};
    if (const auto within = expectWithin(law, rates); !within)
        return within;
    return store::atomically(session.store->content(), [&]() -> Result<void> {
        const auto before = kept(session);
        if (!before)
            return before.error();
        RegisterEntry entry;
        entry.form = ratesForm;
        entry.entry = *before ? (*before)->entry : 0;
        // A table is never done with; it counts as no open work.
        entry.state = RegisterEntry::State::Closed;
        for (auto rate = rates.cbegin(); rate != rates.cend(); ++rate)
            entry.values.insert(rate.key(), QString::number(rate.value()));
        const auto appended = appendRegisterRow(session, entry, Signing::Signed);
        return appended ? Result<void>() : appended.error();
    });
}

} // namespace bantin::workflow
