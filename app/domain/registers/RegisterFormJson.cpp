// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/registers/RegisterForm.h"
#include "app/domain/regulation/RuleReader.h"

#include <QJsonDocument>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

using Type = RegisterField::Type;
using When = RegisterForm::Settled::When;

constexpr qsizetype maximumBytes = 256 * 1024;

Error invalid(const QString &place)
{
    return {Fault::InvalidInput, u"register-invalid"_s, Retry::AfterCorrection, {place}, {}};
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

RegisterField::Choice readChoice(JsonReader &reader)
{
    RegisterField::Choice choice;
    choice.name = readSlug(reader, "name"_L1);
    choice.label = reader.object("label"_L1, readLocalText);
    if (reader.has("caution"_L1))
        choice.caution = reader.object("caution"_L1, readLocalText);
    return choice;
}

RegisterField::Condition readCondition(JsonReader &reader)
{
    RegisterField::Condition condition;
    condition.field = readSlug(reader, "field"_L1);
    condition.values = reader.texts("is"_L1);
    reader.require("is"_L1, !condition.values.isEmpty());
    return condition;
}

RegisterField readField(JsonReader &reader)
{
    RegisterField field;
    field.name = readSlug(reader, "name"_L1);
    field.label = reader.object("label"_L1, readLocalText);
    if (reader.has("hint"_L1))
        field.hint = reader.object("hint"_L1, readLocalText);
    field.type = reader.named("type"_L1, registerFieldTypeFromName);
    field.needed = reader.named("needed"_L1, neededFromName);
    if (reader.has("when"_L1))
        field.when = reader.object("when"_L1, readCondition);
    if (reader.has("choices"_L1))
        field.choices = reader.objects("choices"_L1, readChoice);
    reader.require("choices"_L1, (field.type == Type::Choice) == !field.choices.isEmpty());
    field.isPrivate = reader.has("private"_L1) && reader.flag("private"_L1);
    field.isListed = reader.has("listed"_L1) && reader.flag("listed"_L1);
    return field;
}

std::optional<When> whenFromName(QStringView name)
{
    if (name == u"during")
        return When::During;
    return name == u"after" ? std::optional(When::After) : std::nullopt;
}

RegisterForm::Settled readSettled(JsonReader &reader)
{
    return {readSlug(reader, "duty"_L1), reader.named("when"_L1, whenFromName)};
}

struct Words {
    LocalText open;
    LocalText closed;
};

Words readWords(JsonReader &reader)
{
    return {reader.object("open"_L1, readLocalText), reader.object("closed"_L1, readLocalText)};
}

/// A condition names a choice that is there; names are unique; an entry has something to be known by.
bool isConsistent(const RegisterForm &form)
{
    QStringList names;
    for (const RegisterField &field : form.fields) {
        if (names.contains(field.name))
            return false;
        names.append(field.name);
        QStringList choices;
        for (const RegisterField::Choice &choice : field.choices)
            choices.append(choice.name);
        if (choices.removeDuplicates() > 0)
            return false;
        if (!field.when)
            continue;
        const RegisterField *other = form.findField(field.when->field);
        const auto isChoice = [other](const QString &value) { return other->findChoice(value) != nullptr; };
        if (!other || other == &field || !std::ranges::all_of(field.when->values, isChoice))
            return false;
    }
    return !form.fields.isEmpty() && form.fields.constFirst().needed == RegisterField::Needed::Always;
}

} // namespace

Result<RegisterForm> parseRegisterForm(QByteArrayView json)
{
    if (json.size() > maximumBytes)
        return invalid(u"size"_s);
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    if (!document.isObject())
        return invalid(u"json"_s);
    JsonReader reader(document.object());
    RegisterForm form;
    reader.constant("type"_L1, "bantin-register/1"_L1);
    form.id = readSlug(reader, "id"_L1);
    form.carrier = readSlug(reader, "carrier"_L1);
    form.name = reader.object("name"_L1, readLocalText);
    form.purpose = reader.object("purpose"_L1, readLocalText);
    const Words words = reader.object("states"_L1, readWords);
    form.openWord = words.open;
    form.closedWord = words.closed;
    form.writers = readRoles(reader, "writers"_L1);
    form.closers = readRoles(reader, "closers"_L1);
    form.isSigned = reader.flag("signed"_L1);
    form.fields = reader.objects("fields"_L1, readField);
    if (reader.has("settles"_L1))
        form.settles = reader.objects("settles"_L1, readSettled);
    reader.require("fields"_L1, isConsistent(form));
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return form;
}

} // namespace bantin
