// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Roster.h"

#include "app/base/CanonicalJson.h"
#include "app/base/Clock.h"
#include "app/base/JsonReader.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

constexpr auto firstType = "bantin-roster/1"_L1;
constexpr auto recordType = "bantin-roster/2"_L1;
constexpr qsizetype sha256Size = 32;

/// Whether it says what version 1 has no words for.
bool isOfSecondVersion(const Roster &roster)
{
    const auto isBound = [](const RosterEntry &entry) { return !entry.fields.isEmpty(); };
    return !roster.former.isEmpty() || !roster.board.isEmpty() || !roster.delegations.isEmpty()
           || std::ranges::any_of(roster.entries, isBound);
}

QJsonObject toJsonObject(const RosterEntry &entry)
{
    return {
        {u"account"_s, entry.account.toString()},
        {u"name"_s, entry.name},
        {u"roles"_s, QJsonArray::fromStringList(roleNames(entry.roles))},
        {u"certificate-sha256"_s, QString::fromLatin1(entry.certificateSha256.toHex())},
        {u"from"_s, toTimestamp(entry.from)},
        {u"to"_s, entry.to.isValid() ? toTimestamp(entry.to) : QString()},
    };
}

QJsonObject toBoundJsonObject(const RosterEntry &entry)
{
    QJsonObject object = toJsonObject(entry);
    object.insert(u"fields"_s, QJsonArray::fromStringList(entry.fields));
    return object;
}

RosterEntry readEntry(JsonReader &reader)
{
    RosterEntry entry;
    entry.account = reader.id<AccountId>("account"_L1);
    entry.name = reader.text("name"_L1);
    const QStringList written = reader.texts("roles"_L1);
    entry.roles = rolesFromNames(written).value_or(Roles());
    reader.require("roles"_L1, !written.isEmpty() && roleNames(entry.roles) == written);
    entry.certificateSha256 = reader.hex("certificate-sha256"_L1, sha256Size);
    entry.from = reader.timestamp("from"_L1);
    entry.to = reader.timestamp("to"_L1, JsonReader::Text::MayBeEmpty);
    reader.require("to"_L1, !entry.to.isValid() || entry.from <= entry.to);
    return entry;
}

RosterEntry readBoundEntry(JsonReader &reader)
{
    RosterEntry entry = readEntry(reader);
    entry.fields = reader.texts("fields"_L1);
    QStringList once = entry.fields;
    reader.require("fields"_L1, once.removeDuplicates() == 0 && !once.contains(QString()));
    return entry;
}

Roster::Former readFormer(JsonReader &reader)
{
    return {reader.text("regulation"_L1), reader.timestamp("until"_L1)};
}

/// Four eyes compares accounts, so one key under two accounts would let one hand sign as two people.
bool everyCertificateHasOneAccount(const QList<RosterEntry> &entries)
{
    QHash<QByteArray, AccountId> owners;
    for (const RosterEntry &entry : entries) {
        const auto owner = owners.constFind(entry.certificateSha256);
        if (owner != owners.cend() && *owner != entry.account)
            return false;
        owners.insert(entry.certificateSha256, entry.account);
    }
    return true;
}

bool isInOrder(const QList<Roster::Former> &former)
{
    return std::ranges::is_sorted(former, {}, &Roster::Former::until);
}

bool isNumbered(const QList<Delegation> &delegations)
{
    for (qsizetype i = 0; i < delegations.size(); ++i) {
        if (delegations.at(i).number != i + 1)
            return false;
    }
    return true;
}

void readSecondVersion(JsonReader &reader, Roster &roster)
{
    roster.entries = reader.objects("entries"_L1, readBoundEntry);
    roster.former = reader.objects("former"_L1, readFormer);
    reader.require("former"_L1, isInOrder(roster.former));
    roster.board = reader.object("board"_L1, readBoard);
    roster.delegations = reader.objects("delegations"_L1, readDelegation);
    reader.require("delegations"_L1, isNumbered(roster.delegations));
    // One list has one form.
    reader.require("type"_L1, isOfSecondVersion(roster));
}

Roster readRoster(JsonReader &reader, bool isFirst)
{
    Roster roster;
    reader.constant("type"_L1, isFirst ? firstType : recordType);
    roster.workspace = reader.id<WorkspaceId>("workspace"_L1);
    roster.unit = reader.text("unit"_L1);
    roster.regulation = reader.text("regulation"_L1);
    roster.version = int(reader.integer("version"_L1, 1, std::numeric_limits<int>::max()));
    roster.issuedAt = reader.timestamp("issued-at"_L1);
    if (isFirst)
        roster.entries = reader.objects("entries"_L1, readEntry);
    else
        readSecondVersion(reader, roster);
    reader.require("entries"_L1, everyCertificateHasOneAccount(roster.entries));
    return roster;
}

void addSecondVersion(QJsonObject &object, const Roster &roster)
{
    QJsonArray former;
    for (const Roster::Former &earlier : roster.former)
        former.append(QJsonObject{{u"regulation"_s, earlier.regulation}, {u"until"_s, toTimestamp(earlier.until)}});
    QJsonArray delegations;
    for (const Delegation &delegation : roster.delegations)
        delegations.append(toJsonObject(delegation));
    object.insert(u"former"_s, former);
    object.insert(u"board"_s, toJsonObject(roster.board));
    object.insert(u"delegations"_s, delegations);
}

} // namespace

const RosterEntry *Roster::find(const QByteArray &certificateSha256, const QDateTime &time) const
{
    for (const RosterEntry &entry : entries) {
        const bool serving = entry.from <= time && (!entry.to.isValid() || time < entry.to);
        if (serving && entry.certificateSha256 == certificateSha256)
            return &entry;
    }
    return nullptr;
}

const RosterEntry *Roster::serving(const AccountId &account, const QDateTime &time) const
{
    for (const RosterEntry &entry : entries) {
        if (entry.account == account && entry.from <= time && (!entry.to.isValid() || time < entry.to))
            return &entry;
    }
    return nullptr;
}

bool Roster::followed(const QString &profile, const QDateTime &time) const
{
    QDateTime since;
    for (const Former &earlier : former) {
        if (earlier.regulation == profile && (!since.isValid() || since <= time) && time <= earlier.until)
            return true;
        since = earlier.until;
    }
    return regulation == profile && (!since.isValid() || since <= time);
}

QByteArray toJson(const Roster &roster)
{
    const bool isSecond = isOfSecondVersion(roster);
    QJsonArray entries;
    for (const RosterEntry &entry : roster.entries)
        entries.append(isSecond ? toBoundJsonObject(entry) : toJsonObject(entry));
    QJsonObject object{
        {u"type"_s, isSecond ? recordType : firstType},
        {u"workspace"_s, roster.workspace.toString()},
        {u"unit"_s, roster.unit},
        {u"regulation"_s, roster.regulation},
        {u"version"_s, roster.version},
        {u"issued-at"_s, toTimestamp(roster.issuedAt)},
        {u"entries"_s, entries},
    };
    if (isSecond)
        addSecondVersion(object, roster);
    return toCanonicalJson(object);
}

Result<Roster> rosterFromJson(QByteArrayView bytes)
{
    const auto invalid = [](const QString &detail) {
        return Error{Fault::Tampered, u"roster-invalid"_s, Retry::Never, {}, detail};
    };
    const Result<QJsonObject> object = fromCanonicalJson(bytes);
    if (!object)
        return invalid(object.error().detail);
    JsonReader reader(*object);
    Roster roster = readRoster(reader, object->value("type"_L1) == firstType);
    if (const auto problem = reader.problem())
        return invalid(*problem);
    return roster;
}

} // namespace bantin
