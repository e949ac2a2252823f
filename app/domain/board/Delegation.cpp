// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/board/Delegation.h"

#include "app/base/Clock.h"

#include <limits>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

QStringList namesOf(const QList<Power> &powers)
{
    QStringList names;
    for (const Power power : allPowers()) {
        if (powers.contains(power))
            names.append(powerName(power));
    }
    return names;
}

} // namespace

QJsonObject toJsonObject(const Delegation &delegation)
{
    return {
        {u"number"_s, delegation.number},
        {u"from"_s, delegation.from.toString()},
        {u"to"_s, delegation.to.toString()},
        {u"powers"_s, QJsonArray::fromStringList(namesOf(delegation.powers))},
        {u"begins"_s, toTimestamp(delegation.begins)},
        {u"ends"_s, toTimestamp(delegation.ends)},
        {u"document"_s, delegation.document},
        {u"revoked-at"_s, delegation.revokedAt.isValid() ? toTimestamp(delegation.revokedAt) : QString()},
    };
}

Delegation readDelegation(JsonReader &reader)
{
    Delegation delegation;
    delegation.number = int(reader.integer("number"_L1, 1, std::numeric_limits<int>::max()));
    delegation.from = reader.id<AccountId>("from"_L1);
    delegation.to = reader.id<AccountId>("to"_L1);
    reader.require("to"_L1, delegation.from != delegation.to);
    const QStringList written = reader.texts("powers"_L1);
    for (const QString &name : written) {
        const std::optional<Power> power = powerFromName(name);
        reader.require("powers"_L1, power.has_value());
        delegation.powers.append(power.value_or(Power::Review));
    }
    reader.require("powers"_L1, !written.isEmpty() && namesOf(delegation.powers) == written);
    delegation.begins = reader.timestamp("begins"_L1);
    delegation.ends = reader.timestamp("ends"_L1);
    reader.require("ends"_L1, delegation.begins < delegation.ends);
    delegation.document = reader.text("document"_L1);
    delegation.revokedAt = reader.timestamp("revoked-at"_L1, JsonReader::Text::MayBeEmpty);
    return delegation;
}

} // namespace bantin
