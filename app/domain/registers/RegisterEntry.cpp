// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/registers/RegisterEntry.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/base/EnumNames.h"
#include "app/base/JsonReader.h"

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

using State = RegisterEntry::State;

constexpr auto type = "bantin-register-entry/1"_L1;
constexpr qint64 largestNumber = qint64(1) << 40;

constexpr EnumNames<State, 2> stateNames{{{
    {State::Open, QLatin1StringView("open")},
    {State::Closed, QLatin1StringView("closed")},
}}};

QJsonObject valuesJson(const RegisterEntry::Values &values)
{
    QJsonObject json;
    for (auto value = values.cbegin(); value != values.cend(); ++value)
        json.insert(value.key(), value.value());
    return json;
}

} // namespace

QString registerStateName(RegisterEntry::State state)
{
    return stateNames.name(state);
}

std::optional<RegisterEntry::State> registerStateFromName(QStringView name)
{
    return stateNames.value(name);
}

QByteArray toJson(const RegisterEntry &entry)
{
    return toCanonicalJson({{u"type"_s, type},
                            {u"number"_s, entry.number},
                            {u"entry"_s, entry.entry},
                            {u"register"_s, entry.form},
                            {u"state"_s, registerStateName(entry.state)},
                            {u"values"_s, valuesJson(entry.values)},
                            {u"reason"_s, entry.reason},
                            {u"writer"_s, entry.writer.toString()},
                            {u"writer-name"_s, entry.writerName},
                            {u"at"_s, toTimestamp(entry.at)}});
}

Result<RegisterEntry> registerEntryFromJson(QByteArrayView bytes)
{
    const auto invalid = [](const QString &place) {
        return Error{Fault::InvalidInput, u"register-entry-invalid"_s, Retry::Never, {place}, {}};
    };
    const Result<QJsonObject> object = fromCanonicalJson(bytes);
    if (!object)
        return invalid(object.error().reason);
    JsonReader reader(*object);
    RegisterEntry entry;
    reader.constant("type"_L1, type);
    entry.number = reader.integer("number"_L1, 1, largestNumber);
    entry.entry = reader.integer("entry"_L1, 1, largestNumber);
    entry.form = reader.text("register"_L1);
    entry.state = reader.named("state"_L1, registerStateFromName);
    entry.values = reader.textMap("values"_L1);
    entry.reason = reader.text("reason"_L1, JsonReader::Text::MayBeEmpty);
    entry.writer = reader.id<AccountId>("writer"_L1);
    entry.writerName = reader.text("writer-name"_L1);
    entry.at = reader.timestamp("at"_L1);
    reader.require("entry"_L1, entry.entry <= entry.number);
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return entry;
}

} // namespace bantin
