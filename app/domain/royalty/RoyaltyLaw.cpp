// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/royalty/RoyaltyLaw.h"

#include "app/domain/regulation/RuleReader.h"

#include <QJsonDocument>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maximumBytes = 256 * 1024;
constexpr qint64 mostWage = 1'000'000'000;
constexpr int mostCoefficient = 100'000;
constexpr int mostDays = 3650;

using Effect = RoyaltyLaw::Extra::Effect;

Error invalid(const QString &place)
{
    return {Fault::InvalidInput, u"royalty-law-invalid"_s, Retry::AfterCorrection, {place}, {}};
}

QString readSlug(JsonReader &reader, QLatin1StringView name)
{
    const QString slug = reader.text(name);
    reader.require(name, isRuleSlug(slug));
    return slug;
}

Roles readRoles(JsonReader &reader, QLatin1StringView name)
{
    const auto roles = rolesFromNames(reader.texts(name));
    reader.require(name, roles.has_value());
    return roles.value_or(Roles());
}

RoyaltyLaw::Wage readWage(JsonReader &reader)
{
    RoyaltyLaw::Wage wage;
    wage.from = reader.date("from"_L1);
    wage.amount = reader.integer("amount"_L1, 1, mostWage);
    wage.grade = reader.text("grade"_L1);
    reader.require("grade"_L1, wage.grade.size() == 1 && wage.grade >= u"A"_s && wage.grade <= u"C"_s);
    wage.source = reader.text("source"_L1);
    return wage;
}

RoyaltyLaw::Genre readGenre(JsonReader &reader)
{
    RoyaltyLaw::Genre genre;
    genre.name = readSlug(reader, "name"_L1);
    genre.label = reader.object("label"_L1, readLocalText);
    genre.maximum = int(reader.integer("maximum"_L1, 1, mostCoefficient));
    return genre;
}

std::optional<Effect> effectFromName(QStringView name)
{
    if (name == u"share")
        return Effect::Share;
    return name == u"addition" ? std::optional(Effect::Addition) : std::nullopt;
}

RoyaltyLaw::Extra readExtra(JsonReader &reader)
{
    constexpr int whole = 100;
    RoyaltyLaw::Extra extra;
    extra.name = readSlug(reader, "name"_L1);
    extra.label = reader.object("label"_L1, readLocalText);
    extra.effect = reader.named("effect"_L1, effectFromName);
    extra.minimum = int(reader.integer("minimum"_L1, 0, whole));
    extra.maximum = int(reader.integer("maximum"_L1, 1, whole));
    reader.require("maximum"_L1, extra.minimum <= extra.maximum);
    return extra;
}

RoyaltyLaw::Profile readProfile(JsonReader &reader)
{
    RoyaltyLaw::Profile profile;
    profile.regulation = readSlug(reader, "regulation"_L1);
    profile.rules = reader.texts("rules"_L1);
    reader.require("rules"_L1, !profile.rules.isEmpty());
    profile.estimators = readRoles(reader, "estimators"_L1);
    profile.deciders = readRoles(reader, "deciders"_L1);
    profile.isDecidedElsewhere = reader.flag("decided-elsewhere"_L1);
    return profile;
}

template<typename T>
const T *named(const QList<T> &list, QString T::*member, QStringView name)
{
    const auto found = std::ranges::find_if(list, [&](const T &candidate) { return candidate.*member == name; });
    return found == list.cend() ? nullptr : &*found;
}

template<typename T>
bool areUnique(const QList<T> &list, QString T::*member)
{
    QStringList names;
    for (const T &element : list)
        names.append(element.*member);
    return names.removeDuplicates() == 0 && !names.isEmpty();
}

bool isConsistent(const RoyaltyLaw &law)
{
    const bool isByDay = std::ranges::is_sorted(law.wages, std::ranges::less_equal(), &RoyaltyLaw::Wage::from);
    return isByDay && !law.wages.isEmpty() && areUnique(law.genres, &RoyaltyLaw::Genre::name)
           && areUnique(law.extras, &RoyaltyLaw::Extra::name)
           && areUnique(law.profiles, &RoyaltyLaw::Profile::regulation);
}

} // namespace

std::optional<RoyaltyLaw::Wage> RoyaltyLaw::wageOn(QDate day) const
{
    std::optional<Wage> inForce;
    for (const Wage &wage : wages) {
        if (wage.from <= day)
            inForce = wage;
    }
    return inForce;
}

const RoyaltyLaw::Genre *RoyaltyLaw::findGenre(QStringView name) const
{
    return named(genres, &Genre::name, name);
}

const RoyaltyLaw::Extra *RoyaltyLaw::findExtra(QStringView name) const
{
    return named(extras, &Extra::name, name);
}

const RoyaltyLaw::Profile *RoyaltyLaw::findProfile(QStringView regulation) const
{
    return named(profiles, &Profile::regulation, regulation);
}

Result<RoyaltyLaw> parseRoyaltyLaw(QByteArrayView json)
{
    constexpr int whole = 100;
    if (json.size() > maximumBytes)
        return invalid(u"size"_s);
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    if (!document.isObject())
        return invalid(u"json"_s);
    JsonReader reader(document.object());
    RoyaltyLaw law;
    reader.constant("type"_L1, "bantin-royalty/1"_L1);
    law.unitPercent = int(reader.integer("unit-percent"_L1, 1, whole));
    law.cite = reader.text("cite"_L1);
    law.wages = reader.objects("base-wages"_L1, readWage);
    law.genres = reader.objects("genres"_L1, readGenre);
    law.extras = reader.objects("extras"_L1, readExtra);
    law.paymentDays = int(reader.integer("payment-days"_L1, 1, mostDays));
    law.profiles = reader.objects("profiles"_L1, readProfile);
    law.unknown = reader.objects("unknown"_L1, readUnknownFact);
    reader.require("base-wages"_L1, isConsistent(law));
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return law;
}

} // namespace bantin
