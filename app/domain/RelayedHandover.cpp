// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/RelayedHandover.h"

#include <array>

using namespace Qt::StringLiterals;

namespace bantin {

namespace {

struct Name {
    RelayState state;
    QLatin1StringView name;
};

constexpr std::array names{Name{RelayState::Queued, "queued"_L1},
                           Name{RelayState::Waiting, "waiting"_L1},
                           Name{RelayState::Withdrawing, "withdrawing"_L1},
                           Name{RelayState::Offered, "offered"_L1},
                           Name{RelayState::Fetching, "fetching"_L1},
                           Name{RelayState::Fetched, "fetched"_L1},
                           Name{RelayState::Imported, "imported"_L1},
                           Name{RelayState::Acknowledged, "acknowledged"_L1},
                           Name{RelayState::Declining, "declining"_L1},
                           Name{RelayState::Declined, "declined"_L1},
                           Name{RelayState::Taken, "taken"_L1},
                           Name{RelayState::Withdrawn, "withdrawn"_L1},
                           Name{RelayState::Expired, "expired"_L1}};

} // namespace

QString relayStateName(RelayState state)
{
    for (const Name &known : names) {
        if (known.state == state)
            return known.name;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<RelayState> relayStateFromName(QStringView name)
{
    for (const Name &known : names) {
        if (known.name == name)
            return known.state;
    }
    return std::nullopt;
}

bool RelayedHandover::isUnderway() const
{
    return state == RelayState::Queued || state == RelayState::Withdrawing || state == RelayState::Fetching
           || state == RelayState::Imported || state == RelayState::Declining;
}

} // namespace bantin
